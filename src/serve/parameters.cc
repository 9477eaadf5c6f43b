#include "serve/parameters.h"

#include <fmt/format.h>

#include <charconv>

#include "base/date.h"
#include "record/names.h"

namespace isnad::serve {

void Parameters::refuse(const std::string& name, const std::string& detail,
                        const std::string& remedy) {
  if (!wrong_) wrong_ = problem(400, "Bad Request", detail, name, remedy);
}

std::optional<std::string> Parameters::text(const std::string& name) {
  asked_.insert(name);
  std::optional<std::string> value;
  for (const auto& [key, given] : query_) {
    if (key != name) continue;
    if (value) refuse(name, fmt::format("{} is given twice", name), "give it once");
    value = given;
  }
  if (value && value->empty()) {
    refuse(name, fmt::format("{} is empty", name), "leave it out, or give it a value");
    return std::nullopt;
  }
  return value;
}

std::optional<std::string> Parameters::day(const std::string& name) {
  const auto value = text(name);
  if (!value) return std::nullopt;
  const auto parsed = base::parse_iso_date(*value);
  if (!parsed) {
    refuse(name, parsed.status().message, parsed.status().remedy);
    return std::nullopt;
  }
  return base::iso(parsed->date);
}

std::optional<int64_t> Parameters::number(const std::string& name, int64_t least, int64_t most) {
  const auto value = text(name);
  if (!value) return std::nullopt;
  int64_t number = 0;
  const auto [end, error] = std::from_chars(value->data(), value->data() + value->size(), number);
  if (error != std::errc() || end != value->data() + value->size() || number < least ||
      number > most) {
    refuse(name, fmt::format("{} is no number from {} to {}", *value, least, most),
           fmt::format("give a number from {} to {}", least, most));
    return std::nullopt;
  }
  return number;
}

bool Parameters::flag(const std::string& name) {
  const auto value = text(name);
  if (!value || *value == "0" || *value == "false") return false;
  if (*value == "1" || *value == "true") return true;
  refuse(name, fmt::format("{} is neither true nor false", *value), "give true or false");
  return false;
}

template <typename Enum>
std::optional<Enum> Parameters::one_of(const std::string& name) {
  const auto value = text(name);
  if (!value) return std::nullopt;
  if (const auto found = record::from_name<Enum>(*value)) return *found;
  std::string all;
  for (const std::string_view each : record::names<Enum>())
    all += (all.empty() ? "" : ", ") + std::string(each);
  refuse(name, fmt::format("there is no {} '{}'", name, *value), "one of " + all);
  return std::nullopt;
}

template std::optional<Stance> Parameters::one_of(const std::string&);
template std::optional<EventStatus> Parameters::one_of(const std::string&);
template std::optional<Strength> Parameters::one_of(const std::string&);

Filter Parameters::filter() {
  Filter filter;
  filter.article = text("article");
  filter.story = number("story", 1, INT64_MAX);
  filter.outlet = text("outlet");
  filter.since = day("since");
  filter.until = day("until");
  filter.about = text("about");
  if (filter.since && filter.until && *filter.until < *filter.since)
    refuse("until", "until is before since", "give the earlier day as since");
  return filter;
}

std::optional<Response> Parameters::wrong() {
  for (const auto& [key, value] : query_) {
    if (wrong_ || asked_.contains(key)) continue;
    std::string all;
    for (const std::string& name : asked_) all += (all.empty() ? "" : ", ") + name;
    refuse(key, fmt::format("there is no parameter '{}' here", key),
           all.empty() ? "leave it out" : "one of " + all);
  }
  return wrong_;
}

}  // namespace isnad::serve
