// Copies and stories for a person.
#include <fmt/format.h>

#include "cli/row_text.h"

namespace isnad::cli {
namespace {

std::string title_of(const ArticleRow& article, const story::Labels& labels) {
  return article.title.value_or(std::string(labels("title.none")));
}

std::string outlet_of(const ArticleRow& article, const story::Labels& labels) {
  return article.outlet.value_or(std::string(labels("outlet.unknown")));
}

std::string counted(std::string_view label, size_t count, const story::Labels& labels) {
  return fmt::format("{} {}", labels(label), count);
}

// "origin: NAME (copied text; 2 name it)"
std::string origin_text(const Origin& origin, const story::Labels& labels) {
  std::string text = fmt::format("{} {}", labels("origin"),
                                 origin.name.value_or(std::string(labels("outlet.unknown"))));
  text += fmt::format(" ({})", labels(fmt::format("evidence.{}", origin.evidence)));
  return text;
}

// "cut: 80 of 82 words, of ID's 200: 81"
std::string shared_text(const Carrier& carrier, const story::Labels& labels) {
  return fmt::format("{} {} {}/{}, {}/{}", labels(fmt::format("relation.{}", *carrier.relation)),
                     carrier.compared.value_or(""), carrier.shared, carrier.words,
                     carrier.compared_shared, carrier.compared_words);
}

}  // namespace

void print_row(const CopyRow& row, const story::Labels& labels, story::TextLines& lines) {
  const ArticleRow& first = row.articles.front().article;
  lines.entry(
      day_of(first.published, labels), title_of(first, labels),
      {origin_text(row.origin, labels), counted("articles.count", row.articles.size(), labels),
       counted("outlets.count", row.outlets, labels)});
  for (const Carrier& carrier : row.articles) {
    std::vector<std::string> pieces{outlet_of(carrier.article, labels),
                                    day_of(carrier.article.published, labels), carrier.article.id};
    if (carrier.relation) pieces.push_back(shared_text(carrier, labels));
    if (carrier.replaced_by) {
      pieces.push_back(fmt::format("{} {}", labels("replaced_by"), *carrier.replaced_by));
    }
    lines.provenance(pieces);
  }
}

void print_row(const StoryRow& row, const story::Labels& labels, story::TextLines& lines) {
  const std::string since = row.since.value_or(std::string(labels("day.unknown")));
  std::vector<std::string> pieces{counted("articles.count", row.articles.size(), labels),
                                  counted("outlets.count", row.outlets, labels),
                                  counted("origins.count", row.origins, labels),
                                  counted("story", static_cast<size_t>(row.number), labels)};
  if (row.until && row.until != row.since) {
    pieces.insert(pieces.begin(), fmt::format("{} {}", labels("until"), *row.until));
  }
  lines.entry(since, row.label.empty() ? labels("title.none") : std::string_view(row.label),
              pieces);
  for (const StoryArticle& article : row.articles) {
    lines.quote_beginning(title_of(article.article, labels));
    lines.provenance({outlet_of(article.article, labels), day_of(article.article.published, labels),
                      article.article.id, origin_text(article.origin, labels)});
  }
}

}  // namespace isnad::cli
