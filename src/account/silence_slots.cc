#include "account/silence_slots.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "language/table_file.h"
#include "text/code_points.h"

namespace isnad::account {
namespace {

constexpr TermBits kAnyWord = ~TermBits{0};

std::optional<Filling> parse_filling(std::string_view text, const Terms& terms) {
  using Kind = Filling::Kind;
  static const std::map<std::string_view, Kind> kParts{{"actor", Kind::kActor},
                                                       {"recipient", Kind::kRecipient},
                                                       {"place", Kind::kPlace},
                                                       {"time", Kind::kTime},
                                                       {"deadline", Kind::kDeadline}};
  if (const auto part = kParts.find(text); part != kParts.end()) return Filling{part->second, 0};
  const size_t at = text.find_first_of(":+");
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view kind = text.substr(0, at), term = text.substr(at + 1);
  const TermBits bits = term == "any" ? kAnyWord : terms.bit(term);
  if (bits == 0) return std::nullopt;
  if (kind == "figure" && text[at] == ':') return Filling{Kind::kFigure, bits};
  if (kind != "words") return std::nullopt;
  return Filling{text[at] == ':' ? Kind::kWords : Kind::kWordsWith, bits};
}

// A count of somebody or something: no share, rank, measure or bare year.
bool counts(const Quantity& quantity) {
  if (quantity.type == QuantityType::kMoney) return true;
  if (quantity.type == QuantityType::kPercent || quantity.type == QuantityType::kOrdinal)
    return false;
  const bool measure = quantity.unit && !quantity.unit->empty() &&
                       static_cast<unsigned char>(quantity.unit->front()) < 0x80;
  return !measure;
}

}  // namespace

Result<std::vector<Slot>> parse_slots(const std::string& name, std::string_view table,
                                      const Terms& terms) {
  const auto file = language::TableFile::parse(name, table, {"event", "slot", "filled", "when"});
  if (!file) return file.status();
  std::vector<Slot> slots;
  for (const auto& row : file->rows()) {
    Slot slot{std::string(file->cell(row, "event")), std::string(file->cell(row, "slot")), {}, 0};
    if (const auto when = file->cell(row, "when"); !when.empty()) {
      slot.when = terms.bit(when);
      if (slot.when == 0) {
        return Status{Code::kInvalid, fmt::format("unknown term \"{}\"", when), file->where(row),
                      "name a term of terms.tsv"};
      }
    }
    for (const auto text : language::split(file->cell(row, "filled"), ' ')) {
      const auto filling = parse_filling(text, terms);
      if (!filling) {
        return Status{Code::kInvalid, fmt::format("nothing fills a slot by \"{}\"", text),
                      file->where(row), "see doc/data_files.md"};
      }
      slot.fillings.push_back(*filling);
    }
    slots.push_back(std::move(slot));
  }
  return slots;
}

SlotReader::SlotReader(const Witness& witness, const std::vector<TermWord>& words)
    : record_(witness.record()), sentences_(record_.sentences.size()) {
  if (sentences_.empty()) return;
  // Everything comes in the order of the text; a map from its places to sentences is one walk.
  const auto sentence_of = [&](uint32_t at) -> Sentence* {
    const auto after =
        std::upper_bound(record_.sentences.begin(), record_.sentences.end(), at,
                         [](uint32_t place, const Span& span) { return place < span.begin; });
    if (after == record_.sentences.begin()) return nullptr;
    return &sentences_[static_cast<size_t>(after - record_.sentences.begin()) - 1];
  };
  const text::CodePoints points(record_.text);
  for (const TermWord& word : words) {
    if (word.terms == 0) continue;
    if (Sentence* sentence = sentence_of(points.at(word.span.begin))) sentence->terms |= word.terms;
  }
  for (const Quantity& quantity : record_.quantities) {
    if (!counts(quantity)) continue;
    if (Sentence* sentence = sentence_of(quantity.span.begin)) sentence->counts = true;
  }
  for (const Time& time : record_.times)
    if (Sentence* sentence = sentence_of(time.span.begin))
      sentence->dated = sentence->dated || time.type == TimeType::kDate;
  for (const Entity& entity : record_.entities) {
    if (entity.type != EntityType::kPlace) continue;
    for (const Mention& mention : entity.mentions)
      if (Sentence* sentence = sentence_of(mention.span.begin)) sentence->placed = true;
  }
  for (const Event& event : record_.events)
    if (Sentence* sentence = sentence_of(event.trigger.begin))
      sentence->events.push_back(kind_of(event));
}

bool SlotReader::fills(const Slot& slot, const EventKind& kind) const {
  return std::any_of(slot.fillings.begin(), slot.fillings.end(),
                     [&](const Filling& filling) { return fills(filling, kind); });
}

bool SlotReader::fills(const Filling& filling, const EventKind& kind) const {
  using Kind = Filling::Kind;
  const auto any_event = [&](const auto& has) {
    return std::any_of(record_.events.begin(), record_.events.end(),
                       [&](const Event& event) { return kind_of(event) == kind && has(event); });
  };
  const auto any_sentence = [&](const auto& has) {
    return std::any_of(sentences_.begin(), sentences_.end(), [&](const Sentence& sentence) {
      return (filling.term == kAnyWord || (sentence.terms & filling.term) != 0) && has(sentence);
    });
  };
  const auto any_told = [&](const auto& has) {
    return std::any_of(sentences_.begin(), sentences_.end(), [&](const Sentence& sentence) {
      const auto& told = sentence.events;
      return std::find(told.begin(), told.end(), kind) != told.end() && has(sentence);
    });
  };
  switch (filling.kind) {
    case Kind::kActor:
      return any_event([](const Event& event) { return !event.actor.empty(); });
    case Kind::kRecipient:
      return any_event([](const Event& event) { return !event.recipient.empty(); });
    case Kind::kPlace:
      return any_event([](const Event& event) { return !event.place.empty(); }) ||
             any_told([](const Sentence& sentence) { return sentence.placed; });
    case Kind::kTime:
      return any_event([](const Event& event) { return event.time != kNone; }) ||
             any_told([](const Sentence& sentence) { return sentence.dated; });
    case Kind::kDeadline:
      return any_event([](const Event& event) {
               return event.time != kNone && event.status == EventStatus::kPlanned;
             }) ||
             std::any_of(record_.commitments.begin(), record_.commitments.end(),
                         [&](const Commitment& made) {
                           return made.deadline != kNone && made.event != kNone &&
                                  kind_of(record_.events[static_cast<size_t>(made.event)]) == kind;
                         });
    case Kind::kFigure:
      return any_sentence([](const Sentence& sentence) { return sentence.counts; });
    case Kind::kWords:
      return any_sentence([](const Sentence&) { return true; });
    case Kind::kWordsWith:
      return any_told(
          [&](const Sentence& sentence) { return (sentence.terms & filling.term) != 0; });
  }
  return false;
}

}  // namespace isnad::account
