#include "story/dossier_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "record/innermost.h"
#include "text/code_points.h"

namespace isnad::story {
namespace {

// Makes the lines of one article; knows where its sentences and statements stand.
class LineMaker {
 public:
  LineMaker(const Chosen& chosen, int index, size_t needed, Dossier& dossier)
      : chosen_(chosen),
        record_(chosen.article.record),
        points_(record_.text),
        index_(index),
        needed_(needed),
        dossier_(dossier),
        subject_(chosen.subject == nullptr
                     ? std::nullopt
                     : std::optional<SubjectFinder>(std::in_place, *chosen.subject, record_,
                                                    chosen.hits)),
        said_(record_.statements.size(), kNone),
        events_(record_.events.size(), kNone) {}

  void make_said();
  void make_happenings();
  void make_events();
  void make_commitments();
  void make_figures();

 private:
  Span sentence_of(Span span) const;
  bool on_topic(Span span) const;
  // An event or undertaking is of the act itself, not of what else its sentence tells.
  bool of_act(Span span) const { return !subject_ || subject_->has_act(span, false); }
  int said_around(Span span) const;
  int line_of(int statement) const {
    return statement == kNone ? kNone : said_[static_cast<size_t>(statement)];
  }
  Citation cite(char letter, int cell, Span span) const;

  const Chosen& chosen_;
  const Record& record_;
  text::CodePoints points_;
  int index_;
  size_t needed_;
  Dossier& dossier_;
  std::optional<SubjectFinder> subject_;
  std::vector<int> said_;    // the line of each statement
  std::vector<int> events_;  // and of each event
};

Span LineMaker::sentence_of(Span span) const {
  const auto& sentences = record_.sentences;
  const auto after =
      std::upper_bound(sentences.begin(), sentences.end(), span.begin,
                       [](uint32_t at, const Span& sentence) { return at < sentence.begin; });
  if (after == sentences.begin() || std::prev(after)->end <= span.begin) return span;
  return {std::prev(after)->begin, std::max(std::prev(after)->end, span.end)};
}

bool LineMaker::on_topic(Span span) const {
  if (subject_) {
    const Span around = sentence_of(span);
    return chosen_.article.focus ? subject_->has_act(around, false) : subject_->has_all(around);
  }
  return chosen_.article.focus || words_inside(chosen_.hits, sentence_of(span)) >= needed_;
}

// The line of the innermost statement in whose content `span` stands.
int LineMaker::said_around(Span span) const { return line_of(record::innermost(record_, span)); }

Citation LineMaker::cite(char letter, int cell, Span span) const {
  return {index_, fmt::format("{}{}", letter, cell + 1), span, std::string(points_.slice(span))};
}

void LineMaker::make_said() {
  for (const StatementRow& row : chosen_.statements) {
    const Statement& statement = row.statement;
    const auto wanted = [&](Span part) { return on_topic(part); };
    const bool declined = chosen_.article.focus && statement.cue.stance == Stance::kDecline;
    if (!declined && !on_topic(statement.cue.span) &&
        std::none_of(statement.content.begin(), statement.content.end(), wanted)) {
      continue;
    }
    Said line;
    line.article = index_;
    line.statement = row.index;
    line.source = row.speaker.value_or("");
    line.chain = row.chain;
    if (row.said && row.said->earliest) {
      line.day = row.said->earliest;
      line.when = row.said->value.value_or(*line.day);
    }
    if (!line.day && record_.document.published.value) {
      line.day = record_.document.published.value->substr(0, 10);
      line.when = *line.day;
      line.day_is_published = true;
    }
    line.cue = cite('s', row.index, statement.cue.span);
    for (const Span& part : statement.content) line.content.push_back(cite('s', row.index, part));
    said_[static_cast<size_t>(row.index)] = static_cast<int>(dossier_.said.size());
    dossier_.said.push_back(std::move(line));
  }
}

void LineMaker::make_happenings() {
  std::vector<bool> says_when(record_.times.size(), false);
  for (const Statement& statement : record_.statements) {
    if (statement.said != kNone) says_when[static_cast<size_t>(statement.said)] = true;
  }
  for (size_t i = 0; i < record_.times.size(); ++i) {
    const Time& time = record_.times[i];
    const bool dated = time.value && (time.earliest || time.latest);
    if (says_when[i] || !dated || !on_topic(time.span)) continue;
    Happening line;
    line.value = *time.value;
    line.earliest = time.earliest.value_or("");
    line.latest = time.latest.value_or("");
    line.mod = time.mod;
    line.said = said_around(time.span);
    line.time = cite('t', static_cast<int>(i), time.span);
    line.sentence = cite('t', static_cast<int>(i), sentence_of(time.span));
    dossier_.happenings.push_back(std::move(line));
  }
}

void LineMaker::make_events() {
  for (const EventRow& row : chosen_.events) {
    const Span trigger = row.event.trigger;
    if (!on_topic(trigger) || !of_act(trigger)) continue;
    events_[static_cast<size_t>(row.index)] = static_cast<int>(dossier_.events.size());
    dossier_.events.push_back({index_, row.index, row.actor, row.recipient, row.place, row.time,
                               line_of(row.event.statement), cite('v', row.index, trigger),
                               cite('v', row.index, sentence_of(trigger))});
  }
}

void LineMaker::make_commitments() {
  for (const CommitmentRow& row : chosen_.commitments) {
    const Commitment& cell = row.commitment;
    if (!on_topic(cell.act) || !of_act(cell.act)) continue;
    const int event = cell.event == kNone ? kNone : events_[static_cast<size_t>(cell.event)];
    dossier_.commitments.push_back({index_, row.index, row.promisor, row.deadline, event,
                                    line_of(cell.statement), cite('c', row.index, cell.act)});
  }
}

void LineMaker::make_figures() {
  std::vector<int> lines(record_.quantities.size(), kNone);
  const size_t first = dossier_.figures.size();
  for (size_t i = 0; i < record_.quantities.size(); ++i) {
    const Quantity& quantity = record_.quantities[i];
    const bool counts = quantity.unit.has_value() || quantity.type == QuantityType::kPercent;
    if (quantity.type == QuantityType::kOrdinal || !counts || !on_topic(quantity.span)) continue;
    Figure line;
    line.low = quantity.low;
    line.high = quantity.high;
    line.approx = quantity.approx;
    line.type = quantity.type;
    line.unit = quantity.unit.value_or("");
    line.part_of = quantity.part_of;  // the record's number: made the dossier's below
    line.said = said_around(quantity.span);
    line.figure = cite('q', static_cast<int>(i), quantity.span);
    line.sentence = cite('q', static_cast<int>(i), sentence_of(quantity.span));
    lines[i] = static_cast<int>(dossier_.figures.size());
    dossier_.figures.push_back(std::move(line));
  }
  for (size_t i = first; i < dossier_.figures.size(); ++i) {
    int& whole = dossier_.figures[i].part_of;
    if (whole != kNone) whole = lines[static_cast<size_t>(whole)];
  }
}

}  // namespace

void append_lines(const Chosen& chosen, int index, size_t needed, Dossier& dossier) {
  LineMaker maker(chosen, index, needed, dossier);
  maker.make_said();
  maker.make_happenings();
  maker.make_events();
  maker.make_commitments();
  maker.make_figures();
}

}  // namespace isnad::story
