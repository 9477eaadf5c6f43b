// The record of many articles in one SQLite file, and the questions it answers. doc/database.md
// explains the tables; any sqlite3 reads them.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/record.h"
#include "isnad/result.h"

namespace isnad {

namespace store {
class FeedTables;
class InputLog;
class LinkTables;
}  // namespace store

enum class Access : uint8_t {
  kWrite,  // opens the file, makes it where it is not there, brings an older one up to date
  kRead,   // the file must be there and be of this version; nothing is changed
};

struct StoreOptions {
  Access access = Access::kWrite;
  int wait_milliseconds = 5000;  // how long to wait for another process's lock
  uint64_t largest_bytes = 0;    // the file may not grow over this; 0: as far as the disk goes
};

enum class Stored : uint8_t { kAdded, kReplaced, kUnchanged };

// What is known of an article without its cells.
struct ArticleRow {
  std::string id;
  std::optional<std::string> outlet, url, title, byline;
  Published published;
  std::string origin;
};

struct Hit {
  ArticleRow article;
  double score = 0;               // larger is better; comparable within one search only
  std::string text;               // the article's text
  std::vector<Span> spans;        // where the words of the query stand in it, in order
  std::vector<Span> title_spans;  // and in the title
};

// A cell of an article as the listings give it, with what a person wants to read beside it.
struct CellRow {
  ArticleRow article;
  int index = 0;      // of the cell in its layer: its id is the layer's letter and index + 1
  std::string words;  // that it stands on: a time, a figure, a cue, a trigger, an act
};

struct TimeRow : CellRow {
  Time time;
};

struct QuantityRow : CellRow {
  Quantity quantity;
  std::optional<std::string> of;  // name of the entity that is counted
};

struct StatementRow : CellRow {
  Statement statement;
  std::optional<std::string> speaker;  // the source entity's name, else its head's words
  std::optional<std::string> source_words;
  std::vector<std::string> content_words;  // one for each part of statement.content
  std::vector<std::string> chain;          // a name for each link: entity, channel or outlet
  std::optional<Time> said;                // the time when it was said, where the text tells it
};

struct EventRow : CellRow {
  Event event;
  std::string sentence;                              // around the trigger
  std::vector<std::string> actor, recipient, place;  // names
  std::optional<std::string> speaker;                // whose words they are; none: the outlet's own
  std::optional<Time> time;
};

struct CommitmentRow : CellRow {
  Commitment commitment;
  std::vector<std::string> promisor;   // names
  std::optional<std::string> speaker;  // as in EventRow
  std::optional<Time> deadline;
};

// A figure of which more is known than its value.
struct FigureRow : CellRow {
  Quantity quantity;
  std::optional<std::string> of;       // name of the entity that is counted
  std::optional<std::string> event;    // words of the trigger of the event that it belongs to
  std::optional<std::string> part_of;  // words of the figure that it is a part of
  std::vector<int> parts;              // the figures that are parts of it, by index in their layer
  std::vector<std::string> part_words;
  std::optional<std::string> speaker;  // by whose account; none: the outlet's own
};

// Whose text it is that one or more articles carry.
struct Origin {
  std::string kind;                 // "agency", "outlet"; "unknown": the article names neither
  std::optional<std::string> name;  // of that agency or outlet
  std::string key;                  // origins with one key are one origin
  std::string evidence;  // "agency": it is named; "text": copied, and this one came out first;
                         // "both"; "none": one article, no agency
  std::string article;   // id of the one that names the agency first, or came out first
  size_t naming = 0;     // articles that name the agency
};

// One article among those that carry one text.
struct Carrier {
  ArticleRow article;
  std::optional<std::string> compared;  // id of the article that it was compared with
  std::optional<std::string> relation;  // its words to those: identical cut extended rewritten
  size_t words = 0, shared = 0;         // its words, and how many of them the other has
  size_t compared_words = 0, compared_shared = 0;  // and the other way round
  std::optional<std::string> replaced_by;          // id of a later version of the same page
};

struct CopyRow {
  Origin origin;
  std::vector<Carrier> articles;  // two or more, in order of publication
  size_t outlets = 0;
};

struct StoryArticle {
  ArticleRow article;
  Origin origin;
};

struct StoryRow {
  int64_t number = 0;                       // stays, whatever articles come
  std::string label;                        // the title that says most of what the titles say
  std::optional<std::string> since, until;  // ISO days of publication
  std::vector<StoryArticle> articles;       // in order of publication
  size_t outlets = 0, origins = 0;
};

// An entity of one name and type, over all articles.
struct EntityRow {
  std::string name, type;
  std::optional<std::string> country;
  size_t articles = 0, statements = 0;  // that mention it; of which it is the source
};

// What a person says of a cell. The cell is known by its article, layer and span, so that it is
// found again when the article is read anew and its cells are numbered otherwise.
struct Review {
  std::string article;  // its id
  char layer = 's';     // t q e s v c
  Span span;            // of the cell: a cue, a trigger, an act, a time, a figure
  std::string words;    // that stood there
  std::string verdict;  // "accept", "correct", "reject"
  std::optional<std::string> field, value;  // of a correction; the value as JSON
  std::optional<std::string> note;
  std::string reviewer, at;  // who, and when (ISO, UTC)
};

// Where a listing goes on: rows of this article and of those after it in the order of listings.
struct ListPosition {
  std::string day, outlet, id;  // as the order compares them: "~" where there is no day
};

// What rows must be like; what is not set does not limit. Days are ISO dates ("2021-12-31"), both
// ends included, and mean: the time's own days (times; of an event, of a deadline), else the day of
// saying where it is known (statements), else the day of publication; where none is known the row
// is left out.
struct Filter {
  std::optional<std::string> article;  // its id
  std::optional<int64_t> story;        // number of its story
  std::optional<std::string> outlet;   // its name, compared by normal form
  std::optional<std::string> since, until;
  std::optional<std::string> by;      // words of the speaker's name or source (statements)
  std::optional<std::string> about;   // words of the content (statements), else of the article
  std::optional<Stance> stance;       // (statements)
  std::optional<std::string> type;    // PLOVER type or OTHER (events)
  std::optional<EventStatus> status;  // (events)
  std::optional<Strength> strength;   // (commitments)
  size_t articles = 2;                // (stories) of at least so many
  std::optional<ListPosition> from;   // (cells and articles)
  size_t limit = 0;                   // 0: all
};

// How the words of a search must be met: all of them in one article, or any, the more the better.
enum class Match : uint8_t { kAll, kAny };

// Words are compared by their normal form, whole, and with the particles that Arabic joins to a
// word (wa fa bi ka la al-) or without them. "Quoted words" stand side by side.
//
// One writer and any number of readers may hold a file at once, also from several processes. An
// object belongs to one thread at a time. Errors name the file and a remedy: kNotFound, kInvalid
// (not a database, not Isnad's), kNewer, kUnsupported (older, opened for reading), kLocked, kIo
// (permissions, full disk), kCorrupt.
class Store {
 public:
  static Result<Store> open(const std::string& path, const StoreOptions& options = {});
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();  // drops what was put since the last commit

  // Keeps the record under its id. One that is there already with the same content is left alone,
  // one with other content is replaced whole: the last put wins. Commits by itself every 500
  // changed articles or after a second, whichever is first; what was committed survives a kill at
  // any moment. kInvalid for a record whose cells point outside its text or at cells that are not
  // there (nothing else is lost). After any other error all that was put since the last commit is
  // dropped and the store can be used further.
  Result<Stored> put(const Record& record);
  Status commit();

  // The whole record, equal to the one that was put; kNotFound.
  Result<Record> load(std::string_view id) const;
  bool holds(std::string_view id) const;
  Result<uint64_t> size() const;  // articles
  Result<uint64_t> statement_count() const;

  // Articles by relevance (bm25, title words count more), then by id; `limit` 0: all. A query
  // without a word in it is kInvalid.
  Result<std::vector<Hit>> search(std::string_view query, Match match = Match::kAll,
                                  size_t limit = 20) const;

  // Rows in order of publication (unknown last), outlet, article id, place in the text.
  Result<std::vector<ArticleRow>> articles(const Filter& filter) const;
  Result<std::vector<TimeRow>> times(const Filter& filter) const;
  Result<std::vector<QuantityRow>> quantities(const Filter& filter) const;
  Result<std::vector<StatementRow>> statements(const Filter& filter) const;
  Result<std::vector<EventRow>> events(const Filter& filter) const;
  Result<std::vector<CommitmentRow>> commitments(const Filter& filter) const;
  // Figures that count an entity, belong to an event, are a part of another or have parts.
  Result<std::vector<FigureRow>> figures(const Filter& filter) const;

  // Entities whose name holds the words of `about`, most articles first.
  Result<std::vector<EntityRow>> entities(const Filter& filter) const;

  // Reviews, newest last; of one article where the filter names one. They are no part of the
  // records: putting an article again keeps them.
  Result<std::vector<Review>> reviews(const Filter& filter) const;
  // Keeps a review and commits it with the disk's word that it is written. The store must be open
  // for writing (else kUnsupported).
  Status review(const Review& review);

  // Grows whenever another connection has changed the file.
  Result<int64_t> changes() const;

  // Of articles that were linked (isnad/link.h): texts that two or more carry, and stories, each
  // whole where one of its articles passes the filter; in order of the first that does.
  Result<std::vector<CopyRow>> copies(const Filter& filter) const;
  Result<std::vector<StoryRow>> stories(const Filter& filter) const;

  // Every record in order of id, by reading the rows back; stops at the first error, which may be
  // the callback's own.
  Status each(const std::function<Status(const Record&)>& visit) const;
  // One value for all that is kept, whatever the order and the batches it came in: XXH3-128 over
  // the records' JSON in order of id, in hexadecimal.
  Result<std::string> content_hash() const;
  // Reads everything and compares it with itself: pages, references, search index, the hash of
  // each record. kCorrupt names the first thing that is wrong.
  Status verify() const;

 private:
  friend class store::InputLog;    // what became of the inputs
  friend class store::LinkTables;  // what linking (isnad/link.h) writes
  friend class store::FeedTables;  // what watching feeds remembers
  struct Parts;
  explicit Store(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace isnad
