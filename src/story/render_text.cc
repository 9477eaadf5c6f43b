#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "record/names.h"
#include "story/account_text.h"
#include "story/layout.h"
#include "story/render.h"
#include "story/summary.h"
#include "story/text_lines.h"

namespace isnad::story {
namespace {

constexpr std::string_view kArrow = " > ";

class View {
 public:
  View(const Dossier& dossier, const Labels& labels, const TextStyle& style)
      : dossier_(dossier), labels_(labels), lines_(style, out_) {}

  std::string make();

 private:
  std::string label(std::string_view key) const { return std::string(labels_(key)); }
  const Record& record(int article) const {
    return dossier_.articles[static_cast<size_t>(article)].record;
  }
  std::string source_of(int said) const;
  std::vector<std::string> origin(const Citation& place) const;

  void header();
  void articles();
  void said();
  void happenings();
  void voices();
  void events();
  void commitments();
  void figures();
  template <typename Row>
  void found(const std::string& key, const std::vector<Row>& rows);
  void sources();
  void limits();

  const Dossier& dossier_;
  const Labels& labels_;
  std::string out_;
  TextLines lines_;
};

std::string View::source_of(int said) const {
  if (said == kNone) return label("outlet.own");
  const std::string& source = dossier_.said[static_cast<size_t>(said)].source;
  return source.empty() ? label("source.none") : source;
}

// Outlet, day of publication and the cell's full id, which `isnad why` and `isnad show` take.
std::vector<std::string> View::origin(const Citation& place) const {
  const Record& article = record(place.article);
  const std::string day = published_text(article.document.published);
  return {article.document.outlet.value_or(label("outlet.unknown")),
          day.empty() ? label("basis.unknown") : fmt::format("{} {}", labels_("published"), day),
          fmt::format("{}/{}", article.id, place.cell)};
}

void View::header() {
  lines_.heading(dossier_.question);
  std::string words;
  for (const std::string& word : dossier_.words)
    words += (words.empty() ? "" : ", ") + isolate(word);
  out_ += fmt::format("{}: {}\n", labels_("words"), words);
  lines_.note(summary_text(dossier_, labels_, [](std::string_view text) { return isolate(text); }));
}

void View::articles() {
  lines_.heading(fmt::format("{} ({})", labels_("articles"), dossier_.articles_found));
  if (dossier_.articles.empty()) lines_.note(labels_("articles.none"));
  for (const DossierArticle& article : dossier_.articles) {
    const Document& document = article.record.document;
    const std::string day = published_text(document.published);
    lines_.entry(day.empty() ? label("day.unknown") : day, title_text(article.record, labels_), {});
    lines_.provenance({document.outlet.value_or(label("outlet.unknown")), article.record.id});
  }
}

void View::said() {
  lines_.heading(fmt::format("{}: {}", labels_("timeline"), labels_("said")));
  lines_.note(labels_("said.note"));
  if (dossier_.said.empty()) lines_.note(labels_("said.none"));
  for (size_t i = 0; i < dossier_.said.size(); ++i) {
    const Said& line = dossier_.said[i];
    const Statement& cell = record(line.article).statements[static_cast<size_t>(line.statement)];
    std::vector<std::string> pieces{label(fmt::format("stance.{}", record::name(cell.cue.stance)))};
    if (line.day_is_published) pieces.push_back(fmt::format("({})", labels_("published")));
    lines_.entry(line.when.empty() ? label("day.unknown") : line.when,
                 source_of(static_cast<int>(i)), pieces);
    // In one line: the whole stands under its source.
    const Citation& words = line.content.empty() ? line.cue : line.content.front();
    lines_.quote_beginning(words.words);
    lines_.provenance(origin(line.cue));
  }
}

void View::happenings() {
  lines_.heading(fmt::format("{}: {}", labels_("timeline"), labels_("happened")));
  lines_.note(labels_("happened.note"));
  if (dossier_.happenings.empty()) lines_.note(labels_("happened.none"));
  for (const Happening& line : dossier_.happenings) {
    std::vector<std::string> pieces{source_of(line.said)};
    if (line.mod != Mod::kNone) pieces.insert(pieces.begin(), label(mod_key(line.mod)));
    lines_.entry(time_value_text(line.value, line.earliest, line.latest), line.time.words, pieces);
    lines_.quote(line.sentence.words);
    lines_.provenance(origin(line.time));
  }
}

void View::voices() {
  lines_.heading(labels_("voices"));
  if (dossier_.voices.empty()) lines_.note(labels_("said.none"));
  for (const Voice& voice : dossier_.voices) {
    out_ +=
        fmt::format("{} ({})\n", isolate(voice.name.empty() ? labels_("source.none") : voice.name),
                    voice.said.size());
    for (const int index : voice.said) {
      const Said& line = dossier_.said[static_cast<size_t>(index)];
      const Statement& cell = record(line.article).statements[static_cast<size_t>(line.statement)];
      std::string chain;
      for (const std::string& link : line.chain) {
        chain += (chain.empty() ? std::string() : std::string(kArrow)) +
                 isolate(link_text(link, labels_));
      }
      lines_.entry(line.when.empty() ? label("day.unknown") : line.when,
                   label(fmt::format("stance.{}", record::name(cell.cue.stance))), {chain});
      for (const Citation& part : line.content) lines_.quote(part.words);
      lines_.provenance({fmt::format("{}/{}", record(line.article).id, line.cue.cell)});
    }
  }
}

void View::events() {
  lines_.heading(labels_("events"));
  lines_.note(labels_("events.note"));
  if (dossier_.events.empty()) lines_.note(labels_("events.none"));
  for (const Occurrence& line : dossier_.events) {
    const Event& cell = record(line.article).events[static_cast<size_t>(line.event)];
    auto pieces = event_pieces(cell, line.actor, line.recipient, line.place, labels_);
    pieces.push_back(source_of(line.said));
    lines_.entry(time_text(line.time, labels_), line.trigger.words, pieces);
    lines_.quote_beginning(line.sentence.words);
    lines_.provenance(origin(line.trigger));
  }
}

void View::commitments() {
  lines_.heading(labels_("commitments"));
  lines_.note(labels_("commitments.note"));
  if (dossier_.commitments.empty()) lines_.note(labels_("commitments.none"));
  for (const Undertaking& line : dossier_.commitments) {
    const Record& from = record(line.article);
    const Commitment& cell = from.commitments[static_cast<size_t>(line.commitment)];
    const std::string who = joined(line.promisor);
    lines_.entry(
        time_text(line.deadline, labels_), who.empty() ? label("source.none") : who,
        {label(fmt::format("strength.{}", record::name(cell.strength))), source_of(line.said)});
    lines_.quote(line.act.words);
    lines_.provenance(origin(line.act));
  }
}

void View::figures() {
  lines_.heading(labels_("figures"));
  if (dossier_.figures.empty()) lines_.note(labels_("figures.none"));
  for (const Figure& line : dossier_.figures) {
    std::string head = figure_text(line, labels_);
    if (!line.unit.empty() && line.type != QuantityType::kPercent) head += " " + line.unit;
    std::vector<std::string> pieces{source_of(line.said)};
    if (line.part_of != kNone) pieces.insert(pieces.begin(), label("figures.part"));
    const std::string day = published_text(record(line.figure.article).document.published);
    lines_.entry(day.empty() ? label("day.unknown") : day, head, pieces);
    lines_.quote(line.sentence.words);
    lines_.provenance(origin(line.figure));
  }
}

// A section of what lies across articles.
template <typename Row>
void View::found(const std::string& key, const std::vector<Row>& rows) {
  lines_.heading(labels_(key));
  lines_.note(labels_(key + (rows.empty() ? ".none" : ".note")));
  for (const Row& row : rows) print_row(row, labels_, lines_);
}

void View::sources() {
  lines_.heading(labels_("sources"));
  lines_.note(labels_("sources.note"));
  std::map<std::string, std::vector<const DossierArticle*>> origins;
  for (const DossierArticle& article : dossier_.articles)
    origins[article.origin.key].push_back(&article);
  for (const auto& [key, carriers] : origins) {
    const Origin& origin = carriers.front()->origin;
    lines_.entry("", origin.name.value_or(label("outlet.unknown")),
                 {label(fmt::format("evidence.{}", origin.evidence))});
    for (const DossierArticle* article : carriers)
      lines_.provenance(
          {article->record.document.outlet.value_or(label("outlet.unknown")), article->record.id});
  }
}

void View::limits() {
  lines_.heading(labels_("limits"));
  for (const char* key : kLimits) lines_.note(labels_(key));
}

std::string View::make() {
  header();
  articles();
  said();
  happenings();
  voices();
  found("disputes", dossier_.disputes);
  found("promises", dossier_.promises);
  found("silences", dossier_.silences);
  figures();
  events();
  commitments();
  found("wordings", dossier_.wordings);
  sources();
  limits();
  return std::move(out_);
}

}  // namespace

std::string render_text(const Dossier& dossier, const Labels& labels, const TextStyle& style) {
  return View(dossier, labels, style).make();
}

}  // namespace isnad::story
