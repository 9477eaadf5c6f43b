#include "store/article_filter.h"

#include <vector>

#include "record/names.h"
#include "store/row_reader.h"
#include "store/word_query.h"

namespace isnad::store {
namespace {

struct Query {
  std::string sql;
  std::vector<std::string> values;
};

void add_condition(Query& query, const char* condition, std::string value) {
  query.sql += query.values.empty() ? " WHERE " : " AND ";
  query.sql += condition;
  query.values.push_back(std::move(value));
}

Result<Query> compose(const Filter& filter) {
  Query query;
  query.sql = std::string("SELECT ") + kArticleColumns + " FROM article";
  std::string match;
  const auto add_words = [&match](const std::optional<std::string>& words, const char* columns) {
    if (!words) return Status::ok();
    const WordQuery parsed(*words);
    if (parsed.empty()) {
      return Status{Code::kInvalid, "there is no word to look for in '" + *words + "'", "",
                    "give at least one word or number"};
    }
    if (!match.empty()) match += " AND ";
    match += std::string(columns) + "(" + parsed.fts(Match::kAll) + ")";
    return Status::ok();
  };
  Status status = add_words(filter.about, "{title body} : ");
  if (status.is_ok()) status = add_words(filter.by, "{body names} : ");
  if (!status.is_ok()) return status;
  if (filter.article) add_condition(query, "id = ?", *filter.article);
  if (filter.story) {
    add_condition(query, "number IN (SELECT article FROM story_article WHERE story = ?)",
                  std::to_string(*filter.story));
  }
  if (filter.stance) {
    add_condition(query, "EXISTS (SELECT 1 FROM statement WHERE article = number AND stance = ?)",
                  std::string(record::name(*filter.stance)));
  }
  if (filter.from) {
    add_condition(query,
                  "(coalesce(published_earliest, published_latest, '~'), coalesce(outlet, ''), id)"
                  " >= (?, ?, ?)",
                  filter.from->day);
    query.values.push_back(filter.from->outlet);
    query.values.push_back(filter.from->id);
  }
  if (!match.empty()) {
    add_condition(query, "number IN (SELECT rowid FROM search WHERE search MATCH ?)", match);
  }
  query.sql +=
      " ORDER BY coalesce(published_earliest, published_latest, '~'), coalesce(outlet, ''), id";
  return query;
}

std::string folded(std::string_view text, FoldedWords& scratch) {
  std::string out;
  append_folded(text, scratch, out);
  return out;
}

}  // namespace

bool meets_days(const Filter& filter, const std::optional<std::string>& earliest,
                const std::optional<std::string>& latest) {
  if (!filter.since && !filter.until) return true;
  if (!earliest && !latest) return false;
  if (filter.since && latest && latest->substr(0, filter.since->size()) < *filter.since) {
    return false;
  }
  return !(filter.until && earliest && earliest->substr(0, filter.until->size()) > *filter.until);
}

Status each_article(Connection& db, const Filter& filter,
                    const std::function<Result<bool>(int64_t, const ArticleRow&)>& take) {
  const Result<Query> query = compose(filter);
  if (!query) return query.status();
  Result<PreparedStatement> articles = db.prepare(query->sql);
  if (!articles) return articles.status();
  int place = 0;
  for (const std::string& value : query->values) articles->bind(place, value);
  FoldedWords scratch;
  const std::string outlet = filter.outlet ? folded(*filter.outlet, scratch) : "";
  while (true) {
    const Result<bool> more = articles->step();
    if (!more) return more.status();
    if (!*more) return Status::ok();
    const ArticleRow row = article_row(*articles);
    if (filter.outlet && (!row.outlet || folded(*row.outlet, scratch) != outlet)) continue;
    const Result<bool> go_on = take(articles->integer(0), row);
    if (!go_on) return go_on.status();
    if (!*go_on) return Status::ok();
  }
}

}  // namespace isnad::store
