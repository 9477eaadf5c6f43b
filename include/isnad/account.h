// What accounts have in common and where they differ: two short texts laid side by side; the facts
// of a selection of articles, each with its witnesses, and the disputes among them. Nothing here is
// a verdict: a dispute says that two accounts cannot both hold, never which one does.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/language.h"
#include "isnad/record.h"
#include "isnad/result.h"
#include "isnad/store.h"

namespace isnad {

enum class Relation : uint8_t {
  kDisagree,  // they speak of one thing and cannot both hold
  kAgree,     // they say the same, or nothing that excludes the other
  kOther,     // they speak of different things
};

// "disagree", "agree", "other".
std::string_view name(Relation relation);

// Words of the two texts that decided; a span is empty where the other side has nothing of the kind
// (a negation on one side).
struct Contrast {
  Span a, b;  // code points into the texts
  std::string a_words, b_words;
};

struct Comparison {
  Relation relation = Relation::kOther;
  std::string reason;               // "opposite", "negation", "figure", "place", ...
  std::vector<Contrast> contrasts;  // what the reason rests on
  int covered = 0;                  // percent of the words of both texts that the other one has
};

// Compares short texts: headlines, statements, sentences. One for each thread.
class Comparer {
 public:
  explicit Comparer(std::shared_ptr<const Language> language);
  Comparer(Comparer&&) noexcept;
  Comparer& operator=(Comparer&&) noexcept;
  ~Comparer();

  // Both must be valid UTF-8. Some 20 us for two headlines; quadratic in their words.
  Comparison compare(std::string_view a, std::string_view b);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

// One account of something: the words of one cell, whose they are, and how they came.
struct Account {
  ArticleRow article;
  Origin origin;      // whose text the article carries
  std::string cell;   // "s2", "v1", "q3"
  Span span;          // of `words` in the article's text
  std::string words;  // what is said; the sentence of an event; the figure with its unit
  std::optional<std::string> speaker;  // none: the outlet's own voice
  std::vector<std::string> chain;      // who passed it on, speaker first, the outlet last
  std::optional<std::string> day;      // ISO day of saying, else of publication
  std::optional<Stance> stance;        // of a statement
  std::optional<Quantity> quantity;    // of a figure
  std::string relation;  // of a figure to those before: "same", "update" (a later, larger toll),
                         // "part", "differs"; else empty
};

// One statement, event or figure, by all who give it.
struct Fact {
  std::string kind;                               // "statement", "event", "figure"
  std::vector<Account> witnesses;                 // in order of day
  size_t articles = 0, outlets = 0, origins = 0;  // origins are counted by their key
};

// Somebody who is on one side first and on the other later.
struct Move {
  std::string speaker;
  std::string from, to;  // ISO days of his last account on the first side, his first on the second
};

// Two accounts of one thing that cannot both hold.
struct Dispute {
  std::string kind;                    // "denial", "opposite", "negation", "figure", "status"
  std::vector<Contrast> contrasts;     // the words that exclude one another, first pair of accounts
  std::vector<Account> first, second;  // each in order of day; the older side first
  size_t first_origins = 0, second_origins = 0;
  std::vector<Move> moved;
};

struct Accounts {
  std::vector<Fact> facts;        // of two witnesses or more; most origins first
  std::vector<Dispute> disputes;  // in order of day
};

// The cells of a selection of articles, as Store gives them.
struct Selection {
  std::vector<StoryArticle> articles;  // with their origins
  std::vector<StatementRow> statements;
  std::vector<EventRow> events;
  std::vector<FigureRow> figures;
};

// The articles that are to be looked through together: those of the filter's story, all that hold
// the words of its `about`, or each story of two articles or more by itself.
Result<std::vector<std::vector<StoryArticle>>> account_groups(const Store& store, Filter filter);

// All cells of these articles.
Result<Selection> select_accounts(const Store& store, std::vector<StoryArticle> articles);

// Facts and disputes of one selection; pure. Statements are compared within five days of one
// another; a denial meets what names the same act of the same thing within five weeks before it.
// Denials that share a side are one dispute. Cost: some 30 ms for a story of 80 articles.
Accounts find_accounts(const Selection& selection, const Language& language);

}  // namespace isnad
