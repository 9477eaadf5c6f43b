#include "isnad/selection.h"

#include <map>
#include <set>

namespace isnad {
namespace {

struct Linked {
  int64_t story = 0;
  Origin origin;
};

// Story and origin of every linked article that the filter may select, by id.
Result<std::map<std::string, Linked>> linked_articles(const Store& store, Filter filter) {
  filter.articles = 1;
  const auto stories = store.stories(filter);
  if (!stories) return stories.status();
  std::map<std::string, Linked> found;
  for (const StoryRow& story : *stories)
    for (const StoryArticle& article : story.articles)
      found.emplace(article.article.id, Linked{story.number, article.origin});
  return found;
}

Origin own_origin(const ArticleRow& article) {
  Origin origin;
  origin.kind = article.outlet ? "outlet" : "unknown";
  origin.name = article.outlet;
  origin.key = article.outlet.value_or(article.id);
  origin.evidence = "none";
  origin.article = article.id;
  return origin;
}

SelectedArticle with_link(const std::map<std::string, Linked>& linked, const ArticleRow& row,
                          Record record) {
  SelectedArticle article{{row, own_origin(row)}, std::move(record), std::nullopt};
  if (const auto at = linked.find(row.id); at != linked.end()) {
    article.origin = at->second.origin;
    article.story = at->second.story;
  }
  return article;
}

}  // namespace

Result<SelectedArticle> select_article(const Store& store, const ArticleRow& row, Record record) {
  Filter one;
  one.article = row.id;
  const auto linked = linked_articles(store, one);
  if (!linked) return linked.status();
  return with_link(*linked, row, std::move(record));
}

Result<ArticleSelection> select_articles(const Store& store, const Filter& filter) {
  Filter every = filter;
  every.limit = 0;
  every.by.reset();
  every.stance.reset();
  const auto rows = store.articles(every);
  if (!rows) return rows.status();
  const auto linked = linked_articles(store, every);
  if (!linked) return linked.status();
  ArticleSelection selection;
  selection.reserve(rows->size());
  for (const ArticleRow& row : *rows) {
    auto record = store.load(row.id);
    if (!record) return record.status();
    selection.push_back(with_link(*linked, row, std::move(record).value()));
  }
  return selection;
}

AccountCounts count_accounts(const std::vector<const SelectedArticle*>& articles) {
  std::set<std::string> outlets, origins;
  for (const SelectedArticle* article : articles) {
    if (article->record.document.outlet) outlets.insert(*article->record.document.outlet);
    origins.insert(article->origin.key);
  }
  return {articles.size(), outlets.size(), origins.size()};
}

}  // namespace isnad
