// What linking found, as rows: Store::copies and Store::stories.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/date.h"
#include "store/article_filter.h"
#include "store/folded_words.h"
#include "store/store_parts.h"

namespace isnad {
namespace {

using store::Connection;
using store::PreparedStatement;

// What `group_of` says of each article that passes the filter, in the order of the articles, each
// value once; articles that it gives NULL for are passed over.
Result<std::vector<int64_t>> groups_of(Connection& db, const Filter& filter,
                                       const std::string& group_of) {
  Result<PreparedStatement> find = db.prepare(group_of);
  if (!find) return find.status();
  std::vector<int64_t> groups;
  std::set<int64_t> seen;
  const Status status = store::each_article(
      db, filter, [&](int64_t number, const ArticleRow& article) -> Result<bool> {
        const Published& published = article.published;
        if (!store::meets_days(filter, published.earliest, published.latest)) return true;
        find->begin(number);
        const Result<bool> row = find->step();
        if (!row) return row.status();
        if (*row && !find->is_null(0) && seen.insert(find->integer(0)).second) {
          groups.push_back(find->integer(0));
        }
        find->reset();
        return filter.limit == 0 || groups.size() < filter.limit;
      });
  if (!status.is_ok()) return status;
  return groups;
}

constexpr const char* kOriginColumns =
    "origin.kind, origin.name, origin.key, origin.evidence, "
    "(SELECT id FROM article WHERE number = origin.article), origin.naming";
constexpr int kOriginColumnCount = 6;

Origin origin_of(const PreparedStatement& row, int first) {
  Origin origin;
  origin.kind = row.text(first);
  origin.name = row.text_or_null(first + 1);
  origin.key = row.text(first + 2);
  origin.evidence = row.text(first + 3);
  origin.article = row.text(first + 4);
  origin.naming = static_cast<size_t>(row.integer(first + 5));
  return origin;
}

constexpr const char* kInOrder =
    " ORDER BY coalesce(article.published_earliest, article.published_latest, '~'), "
    "article.published, coalesce(article.outlet, ''), article.id";

Status add_carriers(PreparedStatement& members, CopyRow& copy) {
  std::set<std::string> outlets;
  while (true) {
    const Result<bool> more = members.step();
    if (!more) return more.status();
    if (!*more) break;
    Carrier& carrier = copy.articles.emplace_back();
    carrier.article = store::article_row(members);
    int column = store::kArticleColumnCount;
    carrier.compared = members.text_or_null(column++);
    carrier.relation = members.text_or_null(column++);
    for (size_t* count :
         {&carrier.words, &carrier.shared, &carrier.compared_words, &carrier.compared_shared}) {
      *count = static_cast<size_t>(members.integer(column++));
    }
    carrier.replaced_by = members.text_or_null(column++);
    copy.origin = origin_of(members, column);
    if (carrier.article.outlet) outlets.insert(*carrier.article.outlet);
  }
  copy.outlets = outlets.size();
  return Status::ok();
}

// The title whose words stand in most of the titles, counted by the word so that a long one has no
// advantage; of equal ones the first.
std::string label_of(const std::vector<StoryArticle>& articles) {
  store::FoldedWords scratch;
  std::map<std::string, size_t> titles;
  std::vector<std::set<std::string>> words(articles.size());
  for (size_t i = 0; i < articles.size(); ++i) {
    const std::string& title = articles[i].article.title.value_or("");
    for (const auto& word : scratch.of(title)) words[i].emplace(word.folded);
    for (const std::string& word : words[i]) ++titles[word];
  }
  const StoryArticle* best = nullptr;
  double most = 0;
  for (size_t i = 0; i < articles.size(); ++i) {
    size_t sum = 0;
    for (const std::string& word : words[i]) sum += titles[word] - 1;
    // Three words more than it has, so that one word alone is no label.
    const double value = words[i].empty() ? -1
                                          : (1.0 + static_cast<double>(sum)) /
                                                static_cast<double>(words[i].size() + 3);
    if (best != nullptr && value <= most) continue;
    best = &articles[i];
    most = value;
  }
  return best == nullptr ? "" : best->article.title.value_or("");
}

std::optional<std::string> day_at(const PreparedStatement& row, int column) {
  const auto day = row.integer_or_null(column);
  if (!day) return std::nullopt;
  return base::iso(base::civil_from_days(static_cast<int>(*day)));
}

Status add_articles(PreparedStatement& members, StoryRow& story) {
  std::set<std::string> outlets, origins;
  while (true) {
    const Result<bool> more = members.step();
    if (!more) return more.status();
    if (!*more) break;
    StoryArticle& article = story.articles.emplace_back();
    article.article = store::article_row(members);
    article.origin = origin_of(members, store::kArticleColumnCount);
    const int column = store::kArticleColumnCount + kOriginColumnCount;
    story.since = day_at(members, column);
    story.until = day_at(members, column + 1);
    if (article.article.outlet) outlets.insert(*article.article.outlet);
    origins.insert(article.origin.key);
  }
  story.outlets = outlets.size();
  story.origins = origins.size();
  story.label = label_of(story.articles);
  return Status::ok();
}

}  // namespace

Result<std::vector<CopyRow>> Store::copies(const Filter& filter) const {
  const auto groups = groups_of(parts_->db, filter,
                                "SELECT (SELECT origin.text_group FROM origin WHERE "
                                "origin.text_group = copy.text_group AND origin.articles > 1) "
                                "FROM copy WHERE article = ?");
  if (!groups) return groups.status();
  Result<PreparedStatement> members = parts_->db.prepare(
      std::string("SELECT ") + store::kArticleColumns +
      ", (SELECT id FROM article WHERE number = copy.compared), copy.relation, copy.words, "
      "copy.shared, copy.compared_words, copy.compared_shared, "
      "(SELECT id FROM article WHERE number = copy.replaced_by), " +
      kOriginColumns +
      " FROM copy JOIN article ON article.number = copy.article "
      "JOIN origin ON origin.text_group = copy.text_group WHERE copy.text_group = ?" +
      kInOrder);
  if (!members) return members.status();
  std::vector<CopyRow> rows;
  for (const int64_t group : *groups) {
    members->begin(group);
    const Status status = add_carriers(*members, rows.emplace_back());
    if (!status.is_ok()) return status;
  }
  return rows;
}

Result<std::vector<StoryRow>> Store::stories(const Filter& filter) const {
  // The statement is made once; a number is safe to write into it.
  const auto numbers = groups_of(
      parts_->db, filter,
      "SELECT CASE WHEN (SELECT count(*) FROM story_article AS other WHERE other.story = "
      "story_article.story) >= " +
          std::to_string(filter.articles) + " THEN story END FROM story_article WHERE article = ?");
  if (!numbers) return numbers.status();
  Result<PreparedStatement> members = parts_->db.prepare(
      std::string("SELECT ") + store::kArticleColumns + ", " + kOriginColumns +
      ", story.first_day, story.last_day FROM story_article "
      "JOIN story ON story.number = story_article.story "
      "JOIN article ON article.number = story_article.article "
      "JOIN copy ON copy.article = story_article.article "
      "JOIN origin ON origin.text_group = copy.text_group WHERE story_article.story = ?" +
      kInOrder);
  if (!members) return members.status();
  std::vector<StoryRow> rows;
  for (const int64_t number : *numbers) {
    members->begin(number);
    StoryRow& story = rows.emplace_back();
    story.number = number;
    const Status status = add_articles(*members, story);
    if (!status.is_ok()) return status;
  }
  return rows;
}

}  // namespace isnad
