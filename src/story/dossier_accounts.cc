#include "story/dossier_accounts.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "story/embedded.h"

namespace isnad::story {
namespace {

// Ways of naming beside the question's own; what outlets name less often says little of it.
constexpr size_t kMostWordings = 12;

std::string edited_or(const std::string& edited, std::string_view builtin) {
  return edited.empty() ? std::string(builtin) : edited;
}

// The cells that the lines of a dossier stand on: an account is of the question where one of its
// cells is among them.
class Lines {
 public:
  explicit Lines(const Dossier& dossier) : dossier_(dossier) {
    for (const Said& line : dossier.said) add(line.cue);
    for (const Occurrence& line : dossier.events) {
      add(line.trigger);
      const Record& record = dossier.articles[static_cast<size_t>(line.article)].record;
      const Event& event = record.events[static_cast<size_t>(line.event)];
      kinds_.insert(event.mode ? event.type + "/" + *event.mode : event.type);
    }
    for (const Undertaking& line : dossier.commitments) add(line.act);
    for (const Figure& line : dossier.figures) add(line.figure);
    for (const DossierArticle& article : dossier.articles)
      if (article.focus) focus_.insert(article.record.id);
  }

  bool any(const std::vector<Account>& accounts) const {
    return std::any_of(accounts.begin(), accounts.end(), [&](const Account& account) {
      return cells_.contains({account.article.id, account.cell});
    });
  }
  bool any(const std::vector<Evidence>& evidence) const {
    return std::any_of(evidence.begin(), evidence.end(), [&](const Evidence& one) {
      return cells_.contains({one.article, one.cell});
    });
  }
  // A dispute of the question: both sides are told in its lines, or one is and the other, as a
  // denial may name the act in words of its own, in articles that are about the question or in its
  // own.
  bool of_question(const Dispute& dispute) const {
    const bool first = any(dispute.first), second = any(dispute.second);
    if (first && second) return true;
    if (dispute.kind != "denial" || first == second) return false;
    return first ? beside(dispute.second, dispute.first) : beside(dispute.first, dispute.second);
  }
  // A kind of event that some line tells of.
  bool tells_of(const std::string& kind) const { return kinds_.contains(kind); }

 private:
  // Each in an article in focus, or in one of those that the others come from.
  bool beside(const std::vector<Account>& accounts, const std::vector<Account>& others) const {
    return std::all_of(accounts.begin(), accounts.end(), [&](const Account& account) {
      const auto same = [&](const Account& other) {
        return other.article.id == account.article.id;
      };
      return focus_.contains(account.article.id) || std::any_of(others.begin(), others.end(), same);
    });
  }
  void add(const Citation& place) {
    const Record& record = dossier_.articles[static_cast<size_t>(place.article)].record;
    cells_.emplace(record.id, place.cell);
  }

  const Dossier& dossier_;
  std::set<std::pair<std::string, std::string>> cells_;
  std::set<std::string> kinds_, focus_;
};

void count(const ArticleSelection& selection, Dossier& dossier) {
  std::vector<const SelectedArticle*> all;
  for (const SelectedArticle& article : selection) {
    all.push_back(&article);
    const auto& published = article.record.document.published;
    if (published.earliest && (!dossier.since || *published.earliest < *dossier.since))
      dossier.since = published.earliest;
    if (published.latest && (!dossier.until || *dossier.until < *published.latest))
      dossier.until = published.latest;
  }
  dossier.accounts = count_accounts(all);
  dossier.as_of = dossier.until.value_or("");
}

Status add_disputes(const Store& store, const Language& language, const std::vector<Chosen>& chosen,
                    const ArticleSelection& selection, const Lines& lines, Dossier& dossier) {
  Selection all;
  for (size_t i = 0; i < chosen.size(); ++i) {
    all.articles.push_back({selection[i].article, selection[i].origin});
    const auto append = [](const auto& from, auto& to) {
      to.insert(to.end(), from.begin(), from.end());
    };
    append(chosen[i].statements, all.statements);
    append(chosen[i].events, all.events);
    Filter one;
    one.article = chosen[i].article.record.id;
    const auto figures = store.figures(one);
    if (!figures) return figures.status();
    append(*figures, all.figures);
  }
  for (Dispute& dispute : find_accounts(all, language).disputes)
    if (lines.of_question(dispute)) dossier.disputes.push_back(std::move(dispute));
  return Status::ok();
}

// Where the question asks about an act, the articles in focus owe what such an act leaves to be
// told, and tell who declined to speak of it.
Status add_silences(const Language& language, const DossierOptions& options,
                    const ArticleSelection& selection, const Subject* subject, const Lines& lines,
                    Dossier& dossier) {
  ArticleSelection in_focus;
  for (size_t i = 0; i < selection.size(); ++i)
    if (dossier.articles[i].focus) in_focus.push_back(selection[i]);
  SilenceOptions how;
  how.together = true;
  if (subject != nullptr)
    for (const std::string& kind : subject->read_as)
      if (lines.tells_of(kind)) how.events.insert(kind);
  auto silences = find_silences(
      in_focus, language,
      {edited_or(options.slots, embedded_slots()), edited_or(options.terms, embedded_terms())},
      how);
  if (!silences) return silences.status();
  for (SilenceRow& row : *silences)
    if (!row.event || lines.tells_of(*row.event)) dossier.silences.push_back(std::move(row));
  return Status::ok();
}

// A promise in the words of the act, whose event is of the act too, or of no kind of its own ("ends
// the mission").
bool may_be_of(const std::set<std::string>& act, const std::optional<std::string>& event) {
  return !event || event->starts_with("OTHER") || act.contains(*event);
}

}  // namespace

Status add_accounts(const Store& store, const Language& language, const DossierOptions& options,
                    const std::vector<Chosen>& chosen, Dossier& dossier) {
  ArticleSelection selection;
  for (size_t i = 0; i < chosen.size(); ++i) {
    auto one = select_article(store, chosen[i].row, chosen[i].article.record);
    if (!one) return one.status();
    dossier.articles[i].origin = one->origin;
    selection.push_back(std::move(*one));
  }
  count(selection, dossier);
  if (!options.as_of.empty()) dossier.as_of = options.as_of;
  const Lines lines(dossier);
  if (Status status = add_disputes(store, language, chosen, selection, lines, dossier);
      !status.is_ok())
    return status;
  const Subject* subject = chosen.empty() ? nullptr : chosen.front().subject;
  PromiseOptions promised{
      dossier.as_of, edited_or(options.commitment_terms, embedded_commitment_terms()), {}};
  if (subject != nullptr) promised.act = subject->read_as;
  auto promises = find_promises(selection, language, promised);
  if (!promises) return promises.status();
  for (PromiseRow& promise : *promises)
    if (lines.any(promise.made) && (subject == nullptr || may_be_of(promised.act, promise.event)))
      dossier.promises.push_back(std::move(promise));
  if (Status status = add_silences(language, options, selection, subject, lines, dossier);
      !status.is_ok())
    return status;
  auto wordings = find_wordings(selection, edited_or(options.names, embedded_names()));
  if (!wordings) return wordings.status();
  for (WordingRow& wording : *wordings) {
    if (wording.event && !lines.tells_of(wording.subject)) continue;
    if (dossier.wordings.size() == kMostWordings) break;
    dossier.wordings.push_back(std::move(wording));
  }
  return Status::ok();
}

}  // namespace isnad::story
