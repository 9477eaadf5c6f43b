#include "store/event_rows.h"

#include <algorithm>

#include "record/innermost.h"
#include "store/article_filter.h"
#include "store/statement_rows.h"

namespace isnad::store {
namespace {

std::vector<std::string> names_of(const Record& record, const std::vector<int>& entities) {
  std::vector<std::string> names;
  for (const int index : entities)
    if (const Entity* entity = entity_at(record, index)) names.push_back(entity->name);
  return names;
}

template <typename Cell>
const Cell* at(const std::vector<Cell>& cells, int index) {
  const bool there = index >= 0 && static_cast<size_t>(index) < cells.size();
  return there ? &cells[static_cast<size_t>(index)] : nullptr;
}

// Whose words they are; none where the outlet tells them itself.
std::optional<std::string> speaker_of(const Record& record, int statement) {
  const Statement* said = at(record.statements, statement);
  const Entity* speaker = said == nullptr ? nullptr : entity_at(record, said->source.entity);
  return speaker == nullptr ? std::nullopt : std::optional(speaker->name);
}

Span sentence_of(const Record& record, Span words) {
  for (const Span& sentence : record.sentences)
    if (sentence.begin <= words.begin && words.end <= sentence.end) return sentence;
  return words;
}

// The event that the figure belongs to, and by whose account.
void add_event(const Record& record, const text::CodePoints& points, FigureRow& row) {
  for (const Event& event : record.events) {
    const auto& counted = event.quantities;
    if (std::find(counted.begin(), counted.end(), row.index) == counted.end()) continue;
    row.event = std::string(points.slice(event.trigger));
    row.speaker = speaker_of(record, event.statement);
    return;
  }
  row.speaker = speaker_of(record, record::innermost(record, row.quantity.span));
}

void add_parts(const Record& record, const text::CodePoints& points, FigureRow& row) {
  if (const Quantity* whole = at(record.quantities, row.quantity.part_of))
    row.part_of = std::string(points.slice(whole->span));
  for (size_t i = 0; i < record.quantities.size(); ++i) {
    if (record.quantities[i].part_of != row.index) continue;
    row.parts.push_back(static_cast<int>(i));
    row.part_words.emplace_back(points.slice(record.quantities[i].span));
  }
}

// Does the time, or where it is not known the article's publication, meet the filter's days?
bool meets(const Filter& filter, const Time* time, const ArticleRow& article) {
  const bool dated = time != nullptr && (time->earliest || time->latest);
  return dated ? meets_days(filter, time->earliest, time->latest)
               : meets_days(filter, article.published.earliest, article.published.latest);
}

}  // namespace

EventRows::EventRows(const Filter& filter)
    : filter_(filter), by_(filter.by.value_or("")), about_(filter.about.value_or("")) {}

bool EventRows::named(const std::vector<std::string>& parties,
                      const std::optional<std::string>& speaker, FoldedWords& scratch) const {
  if (!filter_.by) return true;
  std::vector<std::string_view> texts(parties.begin(), parties.end());
  if (speaker) texts.push_back(*speaker);
  return by_.in(texts, scratch);
}

bool EventRows::speaks_of(std::string_view words, FoldedWords& scratch) const {
  return !filter_.about || about_.in({words}, scratch);
}

void EventRows::add(const ArticleRow& article, const Record& record,
                    std::vector<EventRow>& rows) const {
  const text::CodePoints points(record.text);
  FoldedWords scratch;
  for (size_t i = 0; i < record.events.size(); ++i) {
    const Event& event = record.events[i];
    if (filter_.type && event.type != *filter_.type) continue;
    if (filter_.status && event.status != *filter_.status) continue;
    const Time* time = at(record.times, event.time);
    if (!meets(filter_, time, article)) continue;
    EventRow row{{article, static_cast<int>(i), std::string(points.slice(event.trigger))},
                 event,
                 std::string(points.slice(sentence_of(record, event.trigger))),
                 names_of(record, event.actor),
                 names_of(record, event.recipient),
                 names_of(record, event.place),
                 speaker_of(record, event.statement),
                 std::nullopt};
    if (!named(row.actor, row.speaker, scratch) || !speaks_of(row.sentence, scratch)) continue;
    if (time != nullptr) row.time = *time;
    rows.push_back(std::move(row));
  }
}

void EventRows::add(const ArticleRow& article, const Record& record,
                    std::vector<CommitmentRow>& rows) const {
  const text::CodePoints points(record.text);
  FoldedWords scratch;
  for (size_t i = 0; i < record.commitments.size(); ++i) {
    const Commitment& commitment = record.commitments[i];
    if (filter_.strength && commitment.strength != *filter_.strength) continue;
    const Time* deadline = at(record.times, commitment.deadline);
    if (!meets(filter_, deadline, article)) continue;
    CommitmentRow row{{article, static_cast<int>(i), std::string(points.slice(commitment.act))},
                      commitment,
                      names_of(record, commitment.promisor),
                      speaker_of(record, commitment.statement),
                      std::nullopt};
    if (!named(row.promisor, row.speaker, scratch) || !speaks_of(row.words, scratch)) continue;
    if (deadline != nullptr) row.deadline = *deadline;
    rows.push_back(std::move(row));
  }
}

void EventRows::add(const ArticleRow& article, const Record& record,
                    std::vector<FigureRow>& rows) const {
  const text::CodePoints points(record.text);
  FoldedWords scratch;
  if (!meets(filter_, nullptr, article)) return;
  for (size_t i = 0; i < record.quantities.size(); ++i) {
    const Quantity& quantity = record.quantities[i];
    FigureRow row;
    static_cast<CellRow&>(row) = {article, static_cast<int>(i),
                                  std::string(points.slice(quantity.span))};
    row.quantity = quantity;
    add_event(record, points, row);
    add_parts(record, points, row);
    if (const Entity* of = entity_at(record, quantity.of)) row.of = of->name;
    if (!row.event && !row.of && !row.part_of && row.parts.empty()) continue;
    const std::string_view sentence = points.slice(sentence_of(record, quantity.span));
    if (!named({}, row.speaker, scratch) || !speaks_of(sentence, scratch)) continue;
    rows.push_back(std::move(row));
  }
}

}  // namespace isnad::store
