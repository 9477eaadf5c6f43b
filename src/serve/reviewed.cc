#include "serve/reviewed.h"

#include <fmt/format.h>

#include <array>
#include <map>
#include <tuple>

#include "record/cell_json.h"
#include "record/json_writer.h"

namespace isnad::serve {
namespace {

using record::JsonWriter;

std::string key_of(const std::string& article, char layer, Span span) {
  return fmt::format("{}\n{}{}-{}", article, layer, span.begin, span.end);
}

constexpr std::array<std::string_view, 3> kVerdicts = {"accept", "correct", "reject"};

size_t number_of(const Review& review) {
  for (size_t i = 0; i < kVerdicts.size(); ++i)
    if (review.verdict == kVerdicts[i]) return i;
  return kVerdicts.size();
}

struct Both {
  size_t cells = 0, same = 0;
  std::array<size_t, 4> first{}, second{};
};

}  // namespace

std::string review_json(const Review& review) {
  std::string out;
  {
    JsonWriter json(out);
    json.open('{');
    json.key("article");
    json.text(review.article);
    json.key("layer");
    json.text(std::string(1, review.layer));
    json.key("span");
    record::write_span(review.span, json);
    json.key("words");
    json.text(review.words);
    json.key("verdict");
    json.text(review.verdict);
    json.key("field");
    json.text_or_null(review.field);
    json.key("note");
    json.text_or_null(review.note);
    json.key("reviewer");
    json.text(review.reviewer);
    json.key("at");
    json.text(review.at);
    json.close('}');
  }
  // The value is JSON already; it was checked before it was kept.
  out.pop_back();
  out += ",\"value\":" + review.value.value_or("null") + "}";
  return out;
}

Result<Reviewed> Reviewed::load(const Store& store, const Filter& filter) {
  const auto reviews = store.reviews(filter);
  if (!reviews) return reviews.status();
  Reviewed reviewed;
  for (const Review& review : *reviews)
    reviewed.last_[key_of(review.article, review.layer, review.span)] = review_json(review);
  return reviewed;
}

void Reviewed::add(const std::string& article, char layer, Span span, std::string& json) const {
  const auto at = last_.empty() ? last_.end() : last_.find(key_of(article, layer, span));
  json.pop_back();
  json += ",\"review\":" + (at == last_.end() ? "null" : at->second) + "}";
}

std::string agreement_json(const std::vector<Review>& reviews) {
  // The last verdict of each on each cell.
  std::map<std::string, std::map<std::string, size_t>> cells;
  for (const Review& review : reviews)
    cells[key_of(review.article, review.layer, review.span)][review.reviewer] = number_of(review);
  std::map<std::pair<std::string, std::string>, Both> pairs;
  for (const auto& [cell, verdicts] : cells)
    for (auto a = verdicts.begin(); a != verdicts.end(); ++a)
      for (auto b = std::next(a); b != verdicts.end(); ++b) {
        Both& both = pairs[{a->first, b->first}];
        ++both.cells;
        both.same += a->second == b->second ? 1 : 0;
        ++both.first[a->second];
        ++both.second[b->second];
      }
  std::string out;
  {
    JsonWriter json(out);
    json.open('[');
    for (const auto& [names, both] : pairs) {
      const auto all = static_cast<double>(both.cells);
      double chance = 0;
      for (size_t i = 0; i < both.first.size(); ++i)
        chance +=
            static_cast<double>(both.first[i]) / all * static_cast<double>(both.second[i]) / all;
      json.open('{');
      json.key("first");
      json.text(names.first);
      json.key("second");
      json.text(names.second);
      json.key("cells");
      json.integer(static_cast<int64_t>(both.cells));
      json.key("same");
      json.integer(static_cast<int64_t>(both.same));
      json.key("kappa");
      if (chance < 1)
        json.number((static_cast<double>(both.same) / all - chance) / (1 - chance));
      else
        json.null();
      json.close('}');
    }
    json.close(']');
  }
  return out;
}

}  // namespace isnad::serve
