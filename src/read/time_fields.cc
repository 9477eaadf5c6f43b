// The names that data/*/time gives to fields, and how each is set.
#include <array>
#include <charconv>
#include <cstdlib>
#include <utility>

#include "read/time_pieces.h"

namespace isnad::read {
namespace {

template <typename T, size_t N>
const T* find(const std::array<std::pair<std::string_view, T>, N>& table, std::string_view name) {
  for (const auto& [key, value] : table)
    if (key == name) return &value;
  return nullptr;
}

constexpr std::array<std::pair<std::string_view, Unit>, 11> kUnits = {{{"S", Unit::kSecond},
                                                                       {"MIN", Unit::kMinute},
                                                                       {"H", Unit::kHour},
                                                                       {"D", Unit::kDay},
                                                                       {"W", Unit::kWeek},
                                                                       {"M", Unit::kMonth},
                                                                       {"Q", Unit::kQuarter},
                                                                       {"HALF", Unit::kHalf},
                                                                       {"Y", Unit::kYear},
                                                                       {"DE", Unit::kDecade},
                                                                       {"CE", Unit::kCentury}}};

constexpr std::array<std::pair<std::string_view, Mod>, 11> kMods = {
    {{"START", Mod::kStart},
     {"MID", Mod::kMid},
     {"END", Mod::kEnd},
     {"APPROX", Mod::kApprox},
     {"BEFORE", Mod::kBefore},
     {"AFTER", Mod::kAfter},
     {"ON_OR_AFTER", Mod::kOnOrAfter},
     {"LESS_THAN", Mod::kLessThan},
     {"MORE_THAN", Mod::kMoreThan},
     {"EQUAL_OR_LESS", Mod::kEqualOrLess},
     {"EQUAL_OR_MORE", Mod::kEqualOrMore}}};

using Field = std::optional<int> TimeParts::*;
constexpr std::array<std::pair<std::string_view, Field>, 17> kFields = {
    {{"year", &TimeParts::year},
     {"month", &TimeParts::month},
     {"day", &TimeParts::day},
     {"weekday", &TimeParts::weekday},
     {"hour", &TimeParts::hour},
     {"minute", &TimeParts::minute},
     {"second", &TimeParts::second},
     {"decade", &TimeParts::decade},
     {"century", &TimeParts::century},
     {"quarter", &TimeParts::quarter},
     {"half", &TimeParts::half},
     {"season", &TimeParts::season},
     {"nth", &TimeParts::nth},
     {"offset", &TimeParts::offset},
     {"day_offset", &TimeParts::day_offset},
     {"to_year", &TimeParts::to_year},
     {"to_day", &TimeParts::to_day}}};

// Lengths that a set word names: P1D, P1W ...
bool set_frequency(std::string_view value, TimeParts& parts) {
  parts.set = true;
  if (value.size() == 3 && value.starts_with("P1")) {
    const Unit* unit = find(kUnits, value.substr(2));
    if (unit) parts.amounts.push_back({*unit, 1.0});
    return unit != nullptr;
  }
  if (value.starts_with("X")) parts.reference = value;  // a TIMEX3 value as it is
  return true;
}

}  // namespace

bool set_field(std::string_view key, std::string_view value, TimeParts& parts) {
  if (const Field* field = find(kFields, key)) {
    int number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    parts.*(*field) = number;
    return true;
  }
  if (key == "hijri_month") {
    parts.hijri = true;
    return set_field("month", value, parts);
  }
  if (key == "unit") {
    const Unit* unit = find(kUnits, value);
    if (unit) parts.unit = *unit;
    return unit != nullptr;
  }
  if (key == "mod") {
    const Mod* mod = find(kMods, value);
    if (mod) parts.mod = *mod;
    return mod != nullptr;
  }
  if (key == "part") return parts.part = value, true;
  if (key == "reference") return parts.reference = value, true;
  if (key == "zone") return parts.zone = value == "UTC" ? Zone::kUtc : Zone::kLocal, true;
  if (key == "direction") return parts.direction = value.starts_with("-") ? -1 : 1, true;
  if (key == "set") return set_frequency(value, parts);
  if (key == "calendar") return parts.hijri = value == "hijri", true;
  if (key == "easter") return parts.easter = true, true;
  if (key == "weekend") return parts.weekend = true, true;
  if (key == "rest") return parts.rest = true, true;
  if (key == "other") return parts.other = true, true;
  return key == "same" && value == "yes" ? (parts.same = true) : false;
}

}  // namespace isnad::read
