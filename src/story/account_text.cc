#include "story/account_text.h"

#include <fmt/format.h>

#include "record/names.h"
#include "story/render.h"

namespace isnad::story {
namespace {

std::string outlet_of(const std::optional<std::string>& outlet, const Labels& labels) {
  return outlet.value_or(std::string(labels("outlet.unknown")));
}

// Where evidence stands: outlet, day, the article's id with the cell's.
std::vector<std::string> place_of(const Evidence& evidence, const Labels& labels) {
  return {outlet_of(evidence.outlet, labels),
          fmt::format("{} {}", labels("published"),
                      evidence.day.value_or(std::string(labels("day.unknown")))),
          evidence.cell.empty() ? evidence.article
                                : fmt::format("{}/{}", evidence.article, evidence.cell)};
}

}  // namespace

std::string counted(std::string_view label, size_t count, const Labels& labels) {
  return fmt::format("{} {}", labels(label), count);
}

std::vector<std::string> counts_text(const AccountCounts& accounts, const Labels& labels) {
  return {counted("articles.count", accounts.articles, labels),
          counted("outlets.count", accounts.outlets, labels),
          counted("origins.count", accounts.origins, labels)};
}

void print_row(const PromiseRow& promise, const Labels& labels, TextLines& lines) {
  std::vector<std::string> pieces{
      std::string(labels(fmt::format("strength.{}", record::name(promise.strength))))};
  for (const Deadline& deadline : promise.deadlines)
    pieces.push_back(time_text(deadline.time, labels));
  const auto counts = counts_text(promise.accounts, labels);
  pieces.insert(pieces.end(), counts.begin(), counts.end());
  lines.entry(labels(fmt::format("outcome.{}", outcome_name(promise.outcome))),
              joined(promise.promisor), pieces);
  for (const Evidence& evidence : promise.made) {
    lines.quote(evidence.words);
    lines.provenance(place_of(evidence, labels));
  }
  for (const OutcomeEvidence& shown : promise.shown) {
    lines.quote_beginning(shown.evidence.sentence);
    auto places = place_of(shown.evidence, labels);
    places.insert(places.begin(), std::string(labels("shown." + shown.relation)));
    lines.provenance(places);
  }
  if (!promise.as_of.empty())
    lines.provenance({fmt::format("{} {}", labels("as_of"), promise.as_of)});
}

void print_row(const SilenceRow& row, const Labels& labels, TextLines& lines) {
  std::vector<std::string> pieces;
  if (row.who) pieces.push_back(*row.who);
  if (row.event) pieces.push_back(*row.event);
  if (row.kind == "open") {
    const auto counts = counts_text(row.accounts, labels);
    pieces.insert(pieces.end(), counts.begin(), counts.end());
  }
  if (row.story) pieces.push_back(counted("story", static_cast<size_t>(*row.story), labels));
  lines.entry(labels("silence." + row.kind), labels("slot." + row.slot), pieces);
  if (!row.about.empty()) lines.quote(row.about);
  for (const Evidence& evidence : row.evidence) {
    lines.quote_beginning(evidence.sentence);
    lines.provenance(place_of(evidence, labels));
  }
}

void print_row(const WordingRow& row, const Labels& labels, TextLines& lines) {
  auto pieces = counts_text(row.accounts, labels);
  if (row.story) pieces.push_back(counted("story", static_cast<size_t>(*row.story), labels));
  lines.entry(labels(row.event ? "event" : "entity"), row.subject, pieces);
  for (const NameUse& name : row.names) {
    std::string uses;
    for (const OutletUse& use : name.outlets) {
      if (!uses.empty()) uses += ", ";
      uses += fmt::format("{} {}", outlet_of(use.outlet, labels), use.times);
    }
    lines.quote(name.words);
    std::vector<std::string> places{fmt::format("{}x", name.times), uses};
    if (name.kind != "name")
      places.insert(places.begin(), std::string(labels("wording." + name.kind)));
    const auto example = place_of(name.outlets.front().example, labels);
    places.push_back(fmt::format("{} {}", labels("example"), example.back()));
    lines.provenance(places);
  }
}

}  // namespace isnad::story
