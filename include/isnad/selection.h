// The articles in which promises, silences and wordings are looked for, and how what is found there
// points back at its words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "isnad/record.h"
#include "isnad/result.h"
#include "isnad/store.h"

namespace isnad {

// One article with whose text it is. One that waits to be linked is its own origin, of no story.
struct SelectedArticle : StoryArticle {
  Record record;
  std::optional<int64_t> story;
};
using ArticleSelection = std::vector<SelectedArticle>;

// The articles that pass `article`, `story`, `outlet`, `about`, `since` and `until` (days of
// publication), in the order of Store::articles, whole. Cost: a millisecond an article or less.
Result<ArticleSelection> select_articles(const Store& store, const Filter& filter);

// The same of one article that is loaded already.
Result<SelectedArticle> select_article(const Store& store, const ArticleRow& row, Record record);

// Words of one article that show something.
struct Evidence {
  std::string article;                     // its id
  std::optional<std::string> outlet, day;  // ISO day of publication
  std::string origin;                      // key of the article's origin
  std::string cell;                        // "c1", "v3"; empty: no cell of the record
  Span span;                               // code points into the article's text
  std::string words;                       // that stand there
  std::string sentence;                    // around them
  std::optional<std::string> speaker;      // whose words they are; none: the outlet's own
};

// How much was looked at.
struct AccountCounts {
  size_t articles = 0, outlets = 0, origins = 0;
};
AccountCounts count_accounts(const std::vector<const SelectedArticle*>& articles);

}  // namespace isnad
