#include "story/html_accounts.h"

#include "record/names.h"
#include "story/account_text.h"
#include "story/render.h"

namespace isnad::story {
namespace {

constexpr std::string_view kDot = " \u00B7 ";
constexpr std::string_view kOpenQuote = "\u00AB";
constexpr std::string_view kCloseQuote = "\u00BB";

}  // namespace

HtmlAccounts::HtmlAccounts(const Dossier& dossier, const Labels& labels, HtmlLines& lines,
                           std::string& out)
    : dossier_(dossier), labels_(labels), lines_(lines), out_(out) {
  for (size_t i = 0; i < dossier.articles.size(); ++i)
    articles_.emplace(dossier.articles[i].record.id, static_cast<int>(i));
}

std::string HtmlAccounts::bdi(std::string_view text) const {
  return fmt::format("<bdi>{}</bdi>", escaped(text));
}

// Quoted words that lead to their place in the article; without a cell, to the article.
std::string HtmlAccounts::link(const std::string& article, const std::string& cell,
                               std::string_view words) const {
  const auto at = articles_.find(article);
  std::string quoted = fmt::format("{}{}{}", kOpenQuote, bdi(words), kCloseQuote);
  if (at == articles_.end()) return quoted;
  const std::string target =
      cell.empty() ? fmt::format("a{}", at->second + 1) : anchor({at->second, cell, {}, ""});
  return fmt::format("<a class=\"words\" href=\"#{}\">{}</a>", target, quoted);
}

void HtmlAccounts::left(std::string_view text) {
  add("<li><div class=\"day\">{}</div><div class=\"line\">", bdi(text));
}

void HtmlAccounts::counts(const AccountCounts& accounts) {
  add("<p class=\"meta\">");
  std::string_view dot;
  for (const std::string& piece : counts_text(accounts, labels_))
    add("{}{}", std::exchange(dot, kDot), bdi(piece));
  add("</p>");
}

// One side of a dispute: its words once, then all who gave them.
void HtmlAccounts::side(const std::vector<Account>& accounts) {
  add("<div class=\"side\">");
  for (const Account& account : accounts) {
    if (&account == &accounts.front())
      add("<p>{}</p>", link(account.article.id, account.cell, account.words));
    add("<p class=\"meta\">{}{}{}", account.speaker ? bdi(*account.speaker) : label("outlet.own"),
        kDot, bdi(account.day.value_or(std::string(labels_("day.unknown")))));
    add("{}{}", kDot,
        account.article.outlet ? bdi(*account.article.outlet) : label("outlet.unknown"));
    if (account.origin.name && account.origin.name != account.article.outlet)
      add("{}{} {}", kDot, label("origin"), bdi(*account.origin.name));
    if (&account != &accounts.front())
      add("{}{}", kDot, link(account.article.id, account.cell, account.cell));
    add("</p>");
  }
  add("</div>");
}

void HtmlAccounts::dispute(const Dispute& dispute) {
  left(dispute.first.front().day.value_or(std::string(labels_("day.unknown"))));
  add("<p><span class=\"chip\">{}</span>", label("dispute." + dispute.kind));
  for (const Contrast& contrast : dispute.contrasts)
    add(" <span class=\"meta\">{} / {}</span>", bdi(contrast.a_words), bdi(contrast.b_words));
  add("</p><div class=\"sides\">");
  side(dispute.first);
  side(dispute.second);
  add("</div>");
  for (const Move& move : dispute.moved)
    add("<p class=\"meta\"><b>{}</b> {} <bdi>{}</bdi>{}<bdi>{}</bdi></p>", label("dispute.moved"),
        bdi(move.speaker), escaped(move.from), kDot, escaped(move.to));
  add("</div></li>\n");
}

void HtmlAccounts::evidence(const Evidence& evidence, std::string_view first) {
  add("<p class=\"meta\">{}{}", first, first.empty() ? "" : " ");
  add("{}{}{}{}{}</p>", link(evidence.article, evidence.cell, evidence.sentence), kDot,
      evidence.outlet ? bdi(*evidence.outlet) : label("outlet.unknown"), kDot,
      bdi(evidence.day.value_or(std::string(labels_("day.unknown")))));
}

void HtmlAccounts::promise(const PromiseRow& promise) {
  left(promise.deadlines.empty() ? std::string(labels_("day.unknown"))
                                 : time_text(promise.deadlines.back().time, labels_));
  const std::string who = joined(promise.promisor);
  add("<p><span class=\"who\">{}</span><span class=\"chip\">{}</span>"
      "<span class=\"chip outcome\">{}</span>",
      who.empty() ? label("source.none") : bdi(who),
      label(fmt::format("strength.{}", record::name(promise.strength))),
      label(fmt::format("outcome.{}", outcome_name(promise.outcome))));
  const Evidence& first = promise.made.front();
  add("{}</p>", link(first.article, first.cell, promise.act));
  counts(promise.accounts);
  for (size_t i = 1; i < promise.deadlines.size(); ++i)
    evidence(promise.deadlines[i].evidence, bdi(time_text(promise.deadlines[i].time, labels_)));
  for (const OutcomeEvidence& shown : promise.shown)
    evidence(shown.evidence, label("shown." + shown.relation));
  add("<p class=\"meta\">{} {}</p></div></li>\n", label("as_of"), bdi(promise.as_of));
}

void HtmlAccounts::silence(const SilenceRow& silence) {
  left(labels_("silence." + silence.kind));
  add("<p><b>{}</b>", label("slot." + silence.slot));
  if (silence.who) add("{}{}", kDot, bdi(*silence.who));
  if (!silence.about.empty())
    add(" {}", silence.evidence.empty() ? bdi(silence.about)
                                        : link(silence.evidence.front().article,
                                               silence.evidence.front().cell, silence.about));
  add("</p>");
  counts(silence.accounts);
  for (const Evidence& one : silence.evidence) evidence(one, "");
  add("</div></li>\n");
}

void HtmlAccounts::wording(const WordingRow& wording) {
  left(wording.subject);
  for (const NameUse& name : wording.names) {
    add("<p>{}{}{}</p><p class=\"meta\">", kOpenQuote, bdi(name.words), kCloseQuote);
    if (name.kind != "name") add("{}{}", label("wording." + name.kind), kDot);
    std::string_view dot;
    for (const OutletUse& use : name.outlets)
      add("{}{} {}", std::exchange(dot, kDot),
          link(use.example.article, use.example.cell, use.outlet.value_or("?")),
          bdi(std::to_string(use.times)));
    add("</p>");
  }
  add("</div></li>\n");
}

void HtmlAccounts::sources() {
  std::map<std::string, std::vector<int>> origins;  // key -> articles
  for (size_t i = 0; i < dossier_.articles.size(); ++i)
    origins[dossier_.articles[i].origin.key].push_back(static_cast<int>(i));
  for (const auto& [key, carriers] : origins) {
    const Origin& origin = dossier_.articles[static_cast<size_t>(carriers.front())].origin;
    left(origin.name.value_or(std::string(labels_("outlet.unknown"))));
    add("<p class=\"meta\">{}</p>", label("evidence." + origin.evidence));
    for (const int article : carriers)
      add("<p><a href=\"#a{}\">{}</a> <span class=\"meta\">{}{}{}</span></p>", article + 1,
          lines_.title(article), lines_.outlet(article), kDot, lines_.published(article));
    add("</div></li>\n");
  }
}

void HtmlAccounts::add_marks(int article, std::vector<Mark>& marks) const {
  const std::string& id = dossier_.articles[static_cast<size_t>(article)].record.id;
  const auto mark = [&](const std::string& of, const std::string& cell, Span span,
                        const char* kind) {
    if (of == id && !cell.empty() && !span.empty())
      marks.push_back({span, anchor({article, cell, {}, ""}), kind});
  };
  for (const Dispute& dispute : dossier_.disputes)
    for (const auto* accounts : {&dispute.first, &dispute.second})
      for (const Account& account : *accounts)
        mark(account.article.id, account.cell, account.span, "said");
  for (const PromiseRow& promise : dossier_.promises) {
    for (const Evidence& made : promise.made) mark(made.article, made.cell, made.span, "act");
    for (const Deadline& deadline : promise.deadlines)
      mark(deadline.evidence.article, deadline.evidence.cell, deadline.evidence.span, "act");
    for (const OutcomeEvidence& shown : promise.shown)
      mark(shown.evidence.article, shown.evidence.cell, shown.evidence.span, "event");
  }
  for (const SilenceRow& silence : dossier_.silences)
    for (const Evidence& one : silence.evidence) mark(one.article, one.cell, one.span, "event");
  for (const WordingRow& wording : dossier_.wordings)
    for (const NameUse& name : wording.names)
      for (const OutletUse& use : name.outlets)
        mark(use.example.article, use.example.cell, use.example.span, "name");
}

}  // namespace isnad::story
