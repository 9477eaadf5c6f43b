// Loads what facts and disputes are looked for in.
#include <iterator>
#include <set>

#include "isnad/account.h"

namespace isnad {
namespace {

template <typename Row>
Status append(Result<std::vector<Row>> rows, std::vector<Row>& out) {
  if (!rows) return rows.status();
  out.insert(out.end(), std::make_move_iterator(rows->begin()),
             std::make_move_iterator(rows->end()));
  return Status::ok();
}

}  // namespace

Result<std::vector<std::vector<StoryArticle>>> account_groups(const Store& store, Filter filter) {
  const int64_t story = filter.story.value_or(0);
  filter.limit = 0;
  filter.articles = filter.about || story != 0 ? 1 : 2;
  const auto stories = store.stories(filter);
  if (!stories) return stories.status();
  std::vector<std::vector<StoryArticle>> groups;
  if (!filter.about) {
    for (const StoryRow& row : *stories) {
      if (story == 0 || row.number == story) groups.push_back(row.articles);
    }
    return groups;
  }
  const auto passing = store.articles(filter);
  if (!passing) return passing.status();
  std::set<std::string> ids;
  for (const ArticleRow& article : *passing) ids.insert(article.id);
  std::vector<StoryArticle>& all = groups.emplace_back();
  for (const StoryRow& row : *stories) {
    if (story != 0 && row.number != story) continue;
    for (const StoryArticle& article : row.articles) {
      if (ids.contains(article.article.id)) all.push_back(article);
    }
  }
  return groups;
}

Result<Selection> select_accounts(const Store& store, std::vector<StoryArticle> articles) {
  Selection out;
  out.articles = std::move(articles);
  for (const StoryArticle& article : out.articles) {
    Filter one;
    one.article = article.article.id;
    Status status = append(store.statements(one), out.statements);
    if (status.is_ok()) status = append(store.events(one), out.events);
    if (status.is_ok()) status = append(store.figures(one), out.figures);
    if (!status.is_ok()) return status;
  }
  return out;
}

}  // namespace isnad
