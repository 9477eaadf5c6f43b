#include "record/names.h"

#include <array>

namespace isnad::record {
namespace {

using std::string_view;

constexpr std::array<string_view, 5> kBasis{"given", "metadata", "page", "text", "unknown"};
constexpr std::array<string_view, 4> kTimeType{"DATE", "TIME", "DURATION", "SET"};
constexpr std::array<string_view, 13> kMod{
    "",          "START",         "MID",          "END",         "APPROX",
    "BEFORE",    "AFTER",         "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN",
    "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"};
constexpr std::array<string_view, 2> kCalendar{"gregorian", "hijri"};
constexpr std::array<string_view, 5> kAnchor{"absolute", "published", "time", "statement",
                                             "unknown"};
constexpr std::array<string_view, 6> kQuantityType{"NUMBER", "ORDINAL",  "PERCENT",
                                                   "MONEY",  "QUANTITY", "NUMRANGE"};
constexpr std::array<string_view, 4> kEntityType{"PERSON", "ORG", "PLACE", "NORP"};
constexpr std::array<string_view, 4> kMentionKind{"name", "title", "alias", "pronoun"};
constexpr std::array<string_view, 4> kForm{"direct", "indirect", "mixed", "nominal"};
constexpr std::array<string_view, 18> kStance{
    "say",    "announce", "confirm", "deny",    "claim",  "assess",  "warn", "threaten", "promise",
    "demand", "accuse",   "condemn", "welcome", "reject", "predict", "ask",  "decline",  "retract"};
constexpr std::array<string_view, 7> kCertainty{"CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "Uu"};
constexpr std::array<string_view, 5> kStatus{"happened", "ongoing", "planned", "hypothetical",
                                             "denied"};
constexpr std::array<string_view, 4> kStrength{"promise", "agreement", "plan", "order"};
constexpr std::array<string_view, 2> kWordingKind{"loaded", "distancing"};

}  // namespace

template <>
std::span<const string_view> names<Basis>() {
  return kBasis;
}
template <>
std::span<const string_view> names<TimeType>() {
  return kTimeType;
}
template <>
std::span<const string_view> names<Mod>() {
  return kMod;
}
template <>
std::span<const string_view> names<Calendar>() {
  return kCalendar;
}
template <>
std::span<const string_view> names<AnchorKind>() {
  return kAnchor;
}
template <>
std::span<const string_view> names<QuantityType>() {
  return kQuantityType;
}
template <>
std::span<const string_view> names<EntityType>() {
  return kEntityType;
}
template <>
std::span<const string_view> names<MentionKind>() {
  return kMentionKind;
}
template <>
std::span<const string_view> names<Form>() {
  return kForm;
}
template <>
std::span<const string_view> names<Stance>() {
  return kStance;
}
template <>
std::span<const string_view> names<Certainty>() {
  return kCertainty;
}
template <>
std::span<const string_view> names<EventStatus>() {
  return kStatus;
}
template <>
std::span<const string_view> names<Strength>() {
  return kStrength;
}
template <>
std::span<const string_view> names<WordingKind>() {
  return kWordingKind;
}

}  // namespace isnad::record
