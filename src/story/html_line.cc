#include "story/html_line.h"

#include <algorithm>

#include "record/names.h"
#include "story/render.h"
#include "text/code_points.h"

namespace isnad::story {
namespace {

constexpr std::string_view kArrowLeft = "\u2190";
constexpr std::string_view kArrowRight = "\u2192";
constexpr std::string_view kOpenQuote = "\u00AB";
constexpr std::string_view kCloseQuote = "\u00BB";
constexpr std::string_view kDot = " \u00B7 ";
constexpr size_t kShortWords =
    220;  // bytes of a quotation in the timeline, where it is repeated below

std::string_view colour_of(Stance stance) {
  switch (stance) {
    case Stance::kDeny:
    case Stance::kReject:
    case Stance::kCondemn:
    case Stance::kAccuse:
    case Stance::kThreaten:
    case Stance::kRetract:
      return " against";
    case Stance::kConfirm:
    case Stance::kPromise:
    case Stance::kWelcome:
    case Stance::kAnnounce:
      return " for";
    default:
      return "";
  }
}

// The beginning of `text`, cut at a space.
std::string beginning(const std::string& text) {
  if (text.size() <= kShortWords) return text;
  const size_t space = text.rfind(' ', kShortWords);
  if (space == std::string::npos || space == 0) return text;
  return text.substr(0, space) + "\u2026";
}

}  // namespace

std::string anchor(const Citation& citation) {
  return fmt::format("a{}-{}", citation.article + 1, citation.cell);
}

const Record& HtmlLines::record(int article) const {
  return dossier_.articles[static_cast<size_t>(article)].record;
}

const Statement& HtmlLines::statement(const Said& said) const {
  return record(said.article).statements[static_cast<size_t>(said.statement)];
}

std::string HtmlLines::outlet(int article) const {
  const auto& name = record(article).document.outlet;
  return name ? fmt::format("<bdi>{}</bdi>", escaped(*name)) : label("outlet.unknown");
}

std::string HtmlLines::title(int article) const {
  return fmt::format("<bdi>{}</bdi>", escaped(title_text(record(article), labels_)));
}

std::string HtmlLines::day_of(int article) const {
  const Published& day = record(article).document.published;
  if (day.value) {
    const std::string text = escaped(day.value->substr(0, 10));
    return fmt::format("<time datetime=\"{0}\"><bdi>{0}</bdi></time>", text);
  }
  const auto bound = [](const std::string& text) {
    return fmt::format("<bdi>{}</bdi>", escaped(text));
  };
  if (day.earliest && day.latest) {
    return fmt::format("{} {} {}", bound(*day.earliest), label("value.to"), bound(*day.latest));
  }
  if (day.earliest) return fmt::format("{} {}", label("mod.on_or_after"), bound(*day.earliest));
  if (day.latest) return fmt::format("{} {}", label("mod.before"), bound(*day.latest));
  return "";
}

std::string HtmlLines::published(int article) const {
  const std::string day = day_of(article);
  return day.empty() ? label("basis.unknown") : fmt::format("{} {}", label("published"), day);
}

void HtmlLines::article(int index) {
  const std::string day = day_of(index);
  add("<li><div class=\"day\">{}</div><div class=\"line\"><p><a href=\"#a{}\">{}</a></p>"
      "<p class=\"meta\">{}</p></div></li>\n",
      day.empty() ? label("day.unknown") : day, index + 1, title(index), outlet(index));
}

void HtmlLines::day_of_saying(const Said& said) {
  add("<div class=\"day\"><bdi>{}</bdi>",
      escaped(said.when.empty() ? labels_("day.unknown") : std::string_view(said.when)));
  if (said.day_is_published) add("<small>{}</small>", label("published"));
  add("</div>");
}

void HtmlLines::stance(const Said& said) {
  const Stance stance = statement(said).cue.stance;
  add("<span class=\"chip{}\">{}</span>", colour_of(stance),
      label(fmt::format("stance.{}", record::name(stance))));
}

void HtmlLines::quotation(const Citation& place, std::string_view words) {
  add("<a class=\"words\" href=\"#{}\">{}<bdi>{}</bdi>{}</a> ", anchor(place), kOpenQuote,
      escaped(words), kCloseQuote);
}

// The sentence with the cell's own words set off.
void HtmlLines::sentence(const Citation& place, const Citation& sentence) {
  const text::CodePoints points(sentence.words);
  const uint32_t from = sentence.span.begin;
  const uint32_t begin = std::max(place.span.begin, from) - from;
  const uint32_t end = std::max(std::min(place.span.end, sentence.span.end) - from, begin);
  add("<a class=\"words\" href=\"#{}\">{}<bdi>{}<strong>{}</strong>{}</bdi>{}</a>", anchor(place),
      kOpenQuote, escaped(points.slice({0, begin})), escaped(points.slice({begin, end})),
      escaped(points.slice({end, points.size()})), kCloseQuote);
}

// Whose words, which outlet, published when. `said` kNone: the outlet's own voice.
void HtmlLines::origin(int article, int said) {
  std::string who = label("outlet.own");
  if (said != kNone) {
    const std::string& source = dossier_.said[static_cast<size_t>(said)].source;
    who = source.empty() ? label("source.none") : fmt::format("<bdi>{}</bdi>", escaped(source));
  }
  add("<p class=\"meta\">{}{}{}{}{}</p>", who, kDot, outlet(article), kDot, published(article));
}

void HtmlLines::chain(const Said& said) {
  const std::string_view arrow = labels_.right_to_left() ? kArrowLeft : kArrowRight;
  add("<p class=\"meta\">");
  for (size_t i = 0; i < said.chain.size(); ++i) {
    add("{}<bdi>{}</bdi>", i == 0 ? "" : fmt::format(" {} ", arrow),
        escaped(link_text(said.chain[i], labels_)));
  }
  if (said.chain.empty()) out_ += outlet(said.article);
  add("{}{}</p>", kDot, published(said.article));
}

void HtmlLines::said_short(const Said& said) {
  add("<li>");
  day_of_saying(said);
  add("<div class=\"line\"><p><span class=\"who\">{}</span>",
      said.source.empty() ? label("source.none")
                          : fmt::format("<bdi>{}</bdi>", escaped(said.source)));
  stance(said);
  const Citation& words = said.content.empty() ? said.cue : said.content.front();
  quotation(words, beginning(words.words));
  add("</p><p class=\"meta\">{}{}{}</p></div></li>\n", outlet(said.article), kDot,
      published(said.article));
}

void HtmlLines::said_whole(const Said& said) {
  add("<li>");
  day_of_saying(said);
  add("<div class=\"line\"><p>");
  stance(said);
  if (said.content.empty()) quotation(said.cue, said.cue.words);
  for (const Citation& part : said.content) quotation(part, part.words);
  add("</p>");
  if (statement(said).source.implicit) add("<p class=\"meta\">{}</p>", label("source.implicit"));
  chain(said);
  add("</div></li>\n");
}

void HtmlLines::happening(const Happening& line) {
  add("<li><div class=\"day\"><bdi>{}</bdi>",
      escaped(time_value_text(line.value, line.earliest, line.latest)));
  if (line.mod != Mod::kNone) add("<small>{}</small>", label(mod_key(line.mod)));
  add("</div><div class=\"line\"><p>");
  sentence(line.time, line.sentence);
  add("</p>");
  origin(line.time.article, line.said);
  add("</div></li>\n");
}

void HtmlLines::day(const std::optional<Time>& time) {
  add("<li><div class=\"day\"><bdi>{}</bdi>",
      escaped(time ? time_value_text(*time) : std::string(labels_("day.unknown"))));
  if (time && time->mod != Mod::kNone) add("<small>{}</small>", label(mod_key(time->mod)));
  add("</div><div class=\"line\">");
}

void HtmlLines::occurrence(const Occurrence& line) {
  const Event& event = record(line.article).events[static_cast<size_t>(line.event)];
  day(line.time);
  add("<p>");
  sentence(line.trigger, line.sentence);
  add("</p><p class=\"meta\">");
  std::string_view dot;
  for (const auto& piece : event_pieces(event, line.actor, line.recipient, line.place, labels_)) {
    add("{}<bdi>{}</bdi>", std::exchange(dot, kDot), escaped(piece));
  }
  add("</p>");
  origin(line.article, line.said);
  add("</div></li>\n");
}

void HtmlLines::undertaking(const Undertaking& line) {
  const Commitment& cell = record(line.article).commitments[static_cast<size_t>(line.commitment)];
  day(line.deadline);
  const std::string who = joined(line.promisor);
  add("<p><span class=\"who\">{}</span><span class=\"chip\">{}</span>",
      who.empty() ? label("source.none") : fmt::format("<bdi>{}</bdi>", escaped(who)),
      label(fmt::format("strength.{}", record::name(cell.strength))));
  quotation(line.act, line.act.words);
  add("</p>");
  origin(line.article, line.said);
  add("</div></li>\n");
}

void HtmlLines::figure(const Figure& figure) {
  const bool part = figure.part_of != kNone;
  add("<li{}><div class=\"amount\">", part ? " class=\"part\"" : "");
  if (part) add("<small>{}</small>", label("figures.part"));
  add("<bdi>{}</bdi>", escaped(figure_text(figure, labels_)));
  if (!figure.unit.empty() && figure.type != QuantityType::kPercent) {
    add(" <bdi>{}</bdi>", escaped(figure.unit));
  }
  add("</div><div class=\"line\"><p>");
  sentence(figure.figure, figure.sentence);
  add("</p>");
  origin(figure.figure.article, figure.said);
  add("</div></li>\n");
}

}  // namespace isnad::story
