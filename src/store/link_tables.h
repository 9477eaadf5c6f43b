// What linking reads of the articles and what it writes about them: the rows of copies, origins and
// stories. One call is one statement of SQL; what the rows mean is decided in src/link.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/result.h"
#include "isnad/store.h"
#include "store/connection.h"

namespace isnad::store {

// An article that waits to be linked.
struct Unlinked {
  int64_t position = 0, article = 0;
};

// What linking looks at in an article.
struct LinkSubject {
  std::optional<std::string> outlet, url, title, byline;
  std::optional<std::string> agency;  // of the dateline, as it is written
  Published published;
  std::string text;
};

struct NamedEntity {
  std::string name;
  bool place = false;
  int mentions = 0;
};

// A row of `copy`.
struct CopyLink {
  int64_t article = 0, text_group = 0;
  std::optional<int64_t> compared;
  std::optional<std::string> relation;
  int64_t words = 0, shared = 0, compared_words = 0, compared_shared = 0;
};

// A row of `print`.
struct Print {
  int64_t words_hash = 0;
  std::vector<int64_t> fingerprints;
};

// A row of `origin`.
struct OriginRow {
  std::string kind, key, evidence;
  std::optional<std::string> name;
  int64_t article = 0, articles = 0, naming = 0;
};

// A row of `story`.
struct StoryTerms {
  std::optional<int64_t> first_day, last_day;
  std::string terms;
};

// The store must outlive it. One thread, and nobody puts into the store between begin() and
// commit(). Errors are those of isnad/store.h.
class LinkTables {
 public:
  // kUnsupported where the store was opened for reading.
  static Result<LinkTables> open(Store& store);

  // Commits what the store holds back; whether an article waits to be linked.
  Result<bool> waiting();
  Status begin();
  Status commit();
  void roll_back();
  // Changes whenever another program wrote into the file.
  Result<int64_t> data_version();

  Result<std::optional<Unlinked>> next();
  Status linked(int64_t position);
  Result<LinkSubject> subject(int64_t article);
  Result<std::string> text(int64_t article);
  Result<std::vector<NamedEntity>> entities(int64_t article);
  Result<std::vector<std::string>> event_types(int64_t article);

  Result<std::optional<Print>> print(int64_t article);
  Status put_print(int64_t article, const Print& print);
  // At most `limit` articles that stand under the fingerprint, first to arrive first.
  Result<std::vector<int64_t>> posted(int64_t fingerprint, int limit);
  Status post(int64_t fingerprint, int64_t article);
  Status erase_posted(int64_t fingerprint, int64_t article);

  Result<std::optional<int64_t>> text_group(int64_t article);
  Status put_copy(const CopyLink& copy);
  Status join_groups(int64_t kept, int64_t dropped);
  // Articles of the group that were compared with `article` are so no longer.
  Status forget_compared(int64_t text_group, int64_t article);
  Result<std::vector<int64_t>> members(int64_t text_group);
  // What an origin is decided by: no text.
  Result<LinkSubject> head(int64_t article);
  Status put_origin(int64_t text_group, const OriginRow& origin);
  Status erase_origin(int64_t text_group);
  // Other articles under the same URL.
  Result<std::vector<int64_t>> same_url(const std::string& url, int64_t article);
  Status set_replaced(int64_t article, std::optional<int64_t> by);

  Result<std::vector<int64_t>> stories_between(int64_t first_day, int64_t last_day);
  Result<StoryTerms> story(int64_t number);
  Result<int64_t> add_story(const StoryTerms& story);
  Status put_story(int64_t number, const StoryTerms& story);
  Status put_in_story(int64_t article, int64_t story, int64_t day);
  Result<std::optional<int64_t>> story_of(int64_t article);
  Result<int64_t> term_articles(int64_t hash);  // 0: none yet
  Status put_term_articles(int64_t hash, int64_t articles);

 private:
  Status prepare();
  Result<std::vector<int64_t>> integers(PreparedStatement& statement);

  Store* store_ = nullptr;
  Connection* db_ = nullptr;
  PreparedStatement next_, linked_, subject_, text_, entities_, event_types_, print_, put_print_,
      posted_, post_, erase_posted_, text_group_, put_copy_, join_groups_, forget_compared_,
      members_, head_, put_origin_, erase_origin_, same_url_, set_replaced_, stories_between_,
      story_, add_story_, put_story_, put_story_article_, put_story_day_, story_of_, term_articles_,
      put_term_articles_;
};

}  // namespace isnad::store
