// The closed lists of names that the record uses for its enums, exactly as doc/record.md spells
// them. JSON, database and command line all take them from here.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "isnad/record.h"

namespace isnad::record {

// All names of an enum, in the order of its values. Defined for every enum of isnad/record.h and
// for nothing else. The name of Mod::kNone is empty; the JSON writes null for it.
template <typename Enum>
std::span<const std::string_view> names();

template <>
std::span<const std::string_view> names<Basis>();
template <>
std::span<const std::string_view> names<TimeType>();
template <>
std::span<const std::string_view> names<Mod>();
template <>
std::span<const std::string_view> names<Calendar>();
template <>
std::span<const std::string_view> names<AnchorKind>();  // kTime: "time"; the JSON writes its id
template <>
std::span<const std::string_view> names<QuantityType>();
template <>
std::span<const std::string_view> names<EntityType>();
template <>
std::span<const std::string_view> names<MentionKind>();
template <>
std::span<const std::string_view> names<Form>();
template <>
std::span<const std::string_view> names<Stance>();
template <>
std::span<const std::string_view> names<Certainty>();
template <>
std::span<const std::string_view> names<EventStatus>();
template <>
std::span<const std::string_view> names<Strength>();
template <>
std::span<const std::string_view> names<WordingKind>();

template <typename Enum>
std::string_view name(Enum value) {
  return names<Enum>()[static_cast<size_t>(value)];
}

// The value that has this name, letter for letter; none where no value has it.
template <typename Enum>
std::optional<Enum> from_name(std::string_view name) {
  const auto all = names<Enum>();
  for (size_t i = 0; i < all.size(); ++i) {
    if (all[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace isnad::record
