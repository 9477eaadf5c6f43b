#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "record/names.h"
#include "story/layout.h"
#include "story/render.h"

namespace isnad::story {
namespace {

constexpr size_t kTitleWidth = 60;
constexpr size_t kTitleBytes = 2000;  // more than enough for the first line

}  // namespace

std::string number_text(double number) {
  if (!std::isfinite(number) || std::abs(number) >= 1e18) return fmt::format("{}", number);
  std::string digits = fmt::format("{:.10f}", std::abs(number));
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.pop_back();
  for (size_t at = std::min(digits.find('.'), digits.size()); at > 3; at -= 3) {
    digits.insert(at - 3, ",");
  }
  if (digits.front() == ',') digits.erase(0, 1);
  return number < 0 ? "-" + digits : digits;
}

std::string title_text(const Record& record, const Labels& labels) {
  if (record.document.title) return *record.document.title;
  std::string_view text = std::string_view(record.text).substr(0, kTitleBytes);
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  const std::vector<std::string> lines = wrap(text.substr(0, text.find('\n')), kTitleWidth);
  if (lines.empty()) return std::string(labels("title.none"));
  return lines.size() == 1 ? lines.front() : lines.front() + "\u2026";
}

std::string published_text(const Published& published) {
  if (published.value) return published.value->substr(0, 10);
  if (!published.earliest && !published.latest) return "";
  return fmt::format("{}..{}", published.earliest.value_or(""), published.latest.value_or(""));
}

std::string time_value_text(std::string_view value, std::string_view earliest,
                            std::string_view latest) {
  const bool years = value.size() <= 3 && earliest.size() >= 4 && latest.size() >= 4;
  if (!years) return std::string(value);
  return fmt::format("{}-{}", earliest.substr(0, 4), latest.substr(0, 4));
}

std::string time_value_text(const Time& time) {
  if (!time.value) return "?";
  return time_value_text(*time.value, time.earliest.value_or(""), time.latest.value_or(""));
}

std::string time_text(const std::optional<Time>& time, const Labels& labels) {
  if (!time) return std::string(labels("day.unknown"));
  // TIMEX3's values for "soon", "lately", "now".
  if (time->value && time->value->ends_with("_REF"))
    return std::string(labels("time." + *time->value));
  if (time->mod == Mod::kNone) return time_value_text(*time);
  return fmt::format("{} {}", labels(mod_key(time->mod)), time_value_text(*time));
}

std::string link_text(const std::string& link, const Labels& labels) {
  if (link.empty()) return std::string(labels("outlet.unknown"));
  const std::string key = "channel." + link;
  const std::string_view channel = labels(key);
  return channel == key ? link : std::string(channel);
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out.append(out.empty() ? "" : ", ").append(name);
  return out;
}

std::vector<std::string> event_pieces(const Event& event, const std::vector<std::string>& actor,
                                      const std::vector<std::string>& recipient,
                                      const std::vector<std::string>& place, const Labels& labels) {
  std::vector<std::string> pieces{
      event.mode ? fmt::format("{} ({})", event.type, *event.mode) : event.type,
      std::string(labels(fmt::format("status.{}", record::name(event.status))))};
  const auto part = [&](std::string_view key, const std::vector<std::string>& names) {
    if (!names.empty()) pieces.push_back(fmt::format("{} {}", labels(key), joined(names)));
  };
  part("actor", actor);
  part("recipient", recipient);
  part("place", place);
  return pieces;
}

std::string mod_key(Mod mod) {
  std::string key = "mod.";
  for (const char c : record::name(mod)) key += c == '_' ? c : static_cast<char>(c | 0x20);
  return key;
}

std::string figure_text(const Figure& figure, const Labels& labels) {
  std::string text;
  if (figure.low && figure.high && *figure.low == *figure.high) {
    text = number_text(*figure.low);
  } else if (figure.low && figure.high) {
    text = fmt::format("{} {} {}", number_text(*figure.low), labels("value.to"),
                       number_text(*figure.high));
  } else if (figure.low) {
    text = fmt::format("{} {}", labels("value.at_least"), number_text(*figure.low));
  } else if (figure.high) {
    text = fmt::format("{} {}", labels("value.at_most"), number_text(*figure.high));
  } else {
    return std::string("?");
  }
  if (figure.type == QuantityType::kPercent) text += fmt::format(" {}", labels("value.percent"));
  return figure.approx ? fmt::format("{} {}", labels("value.about"), text) : text;
}

}  // namespace isnad::story
