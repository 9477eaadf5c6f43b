#include "cli/row_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "record/names.h"
#include "text/code_points.h"

namespace isnad::cli {
namespace {

constexpr uint32_t kContext = 60;  // code points of text on either side of a found word
constexpr std::string_view kChainArrow = " > ";

// Where a row comes from: outlet, publication, and the cell's full id, which `why` takes.
std::vector<std::string> origin(const ArticleRow& article, const story::Labels& labels, char letter,
                                int index) {
  return {article.outlet.value_or(std::string(labels("outlet.unknown"))),
          fmt::format("{} {}", labels("published"), day_of(article.published, labels)),
          fmt::format("{}/{}{}", article.id, letter, index + 1)};
}

}  // namespace

std::string day_of(const Published& published, const story::Labels& labels) {
  const std::string day = story::published_text(published);
  return day.empty() ? std::string(labels("day.unknown")) : day;
}

std::string quantity_text(const Quantity& quantity, const story::Labels& labels) {
  Figure figure;
  figure.low = quantity.low;
  figure.high = quantity.high;
  figure.approx = quantity.approx;
  figure.type = quantity.type;
  const std::string value = story::figure_text(figure, labels);
  const bool unit = quantity.unit && quantity.type != QuantityType::kPercent;
  return unit ? fmt::format("{} {}", value, *quantity.unit) : value;
}

void print_row(const StatementRow& row, const story::Labels& labels, story::TextLines& lines) {
  const auto& said = row.said;
  const std::string day =
      said && said->value ? *said->value : day_of(row.article.published, labels);
  const std::string stance(
      labels(fmt::format("stance.{}", record::name(row.statement.cue.stance))));
  std::string chain;
  for (const std::string& link : row.chain) {
    chain.append(chain.empty() ? std::string_view() : kChainArrow)
        .append(story::link_text(link, labels));
  }
  lines.entry(day, row.speaker.value_or(std::string(labels("source.none"))), {stance});
  for (const std::string& words : row.content_words) lines.quote(words);
  auto places = origin(row.article, labels, 's', row.index);
  if (row.chain.size() > 1) places.front() = chain;
  lines.provenance(places);
}

void print_row(const TimeRow& row, const story::Labels& labels, story::TextLines& lines) {
  std::vector<std::string> pieces;
  if (row.time.mod != Mod::kNone) pieces.emplace_back(labels(story::mod_key(row.time.mod)));
  lines.entry(story::time_value_text(row.time), row.words, pieces);
  lines.provenance(origin(row.article, labels, 't', row.index));
}

void print_row(const QuantityRow& row, const story::Labels& labels, story::TextLines& lines) {
  lines.entry(day_of(row.article.published, labels), quantity_text(row.quantity, labels),
              {row.words});
  lines.provenance(origin(row.article, labels, 'q', row.index));
}

namespace {

std::string account(const std::optional<std::string>& speaker, const story::Labels& labels) {
  return speaker ? fmt::format("{} {}", labels("account"), *speaker)
                 : std::string(labels("outlet.own"));
}

}  // namespace

void print_row(const EventRow& row, const story::Labels& labels, story::TextLines& lines) {
  const Event& event = row.event;
  const auto pieces = story::event_pieces(event, row.actor, row.recipient, row.place, labels);
  lines.entry(story::time_text(row.time, labels), row.words, pieces);
  lines.quote(row.sentence);
  auto places = origin(row.article, labels, 'v', row.index);
  places.insert(places.begin(), account(row.speaker, labels));
  lines.provenance(places);
}

void print_row(const CommitmentRow& row, const story::Labels& labels, story::TextLines& lines) {
  std::vector<std::string> pieces{
      std::string(labels(fmt::format("strength.{}", record::name(row.commitment.strength))))};
  const std::string who = story::joined(row.promisor);
  lines.entry(story::time_text(row.deadline, labels),
              who.empty() ? labels("source.none") : std::string_view(who), pieces);
  lines.quote(row.words);
  auto places = origin(row.article, labels, 'c', row.index);
  places.insert(places.begin(), account(row.speaker, labels));
  lines.provenance(places);
}

void print_row(const FigureRow& row, const story::Labels& labels, story::TextLines& lines) {
  std::vector<std::string> pieces;
  if (row.of) pieces.push_back(*row.of);
  if (row.event) pieces.push_back(fmt::format("{} {}", labels("event"), *row.event));
  if (row.part_of) pieces.push_back(fmt::format("{} {}", labels("part_of"), *row.part_of));
  if (!row.part_words.empty())
    pieces.push_back(fmt::format("{} {}", labels("parts"), story::joined(row.part_words)));
  lines.entry(quantity_text(row.quantity, labels), row.words, pieces);
  auto places = origin(row.article, labels, 'q', row.index);
  places.insert(places.begin(), account(row.speaker, labels));
  lines.provenance(places);
}

void print_row(const Hit& hit, const story::Labels& labels, story::TextLines& lines) {
  lines.entry(day_of(hit.article.published, labels),
              hit.article.title.value_or(std::string(labels("title.none"))), {});
  if (!hit.spans.empty()) {
    const text::CodePoints points(hit.text);
    const Span found = hit.spans.front();
    const uint32_t begin = found.begin > kContext ? found.begin - kContext : 0;
    const uint32_t end = std::min(found.end + kContext, points.size());
    std::string_view words = points.slice({begin, end});
    if (begin > 0) words.remove_prefix(std::min(words.find(' ') + 1, words.size()));
    if (end < points.size()) words = words.substr(0, words.rfind(' '));
    lines.quote(words);
  }
  lines.provenance(
      {hit.article.outlet.value_or(std::string(labels("outlet.unknown"))), hit.article.id});
}

}  // namespace isnad::cli
