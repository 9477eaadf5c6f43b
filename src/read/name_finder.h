// Finds the names of one sentence, by classes of words: what the lexicon knows, and runs of words
// that it does not know beside a title, a role, a verb of speech, the head of an organisation's or
// a place's name. After the grammars of names of Mesfar (2007) and of Shaalan and Raza (2009).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "read/workspace.h"

namespace isnad::read {

struct Name {
  uint32_t first = 0, last = 0;  // tokens, [first, last)
  EntityType type = EntityType::kPerson;
  MentionKind kind = MentionKind::kName;
  bool certain = false;      // enough is known of it to recognise it again alone
  uint32_t item = kNoCell;   // where the name is this one item, whole
  uint32_t entry = kNoCell;  // where it is this one item, or a part of it
  uint32_t role_begin = kNoCell, role_end = kNoCell;  // items of the role before a person's name
  uint32_t office = kNoCell;       // item where the role begins that stands before a rank or title
  uint32_t cut_letters = 0;        // of joined particles, before the first word
  bool swallowed_article = false;  // the name has one that its first word here has not
};

struct NameClasses;

class NameFinder {
 public:
  explicit NameFinder(Workspace& workspace);

  // Appends the names of the sentence in their order; they do not overlap.
  void find(const ItemRange& sentence, std::vector<Name>& names);

  // Is the word of use as a short form of a name, on its own?
  bool can_stand_alone(const language::Type* type) const;
  // May the item be a name whose word was seen before?
  bool may_be_again(uint32_t item) const;

 private:
  struct Found {
    uint32_t begin = 0, end = 0;  // items
    EntityType type = EntityType::kPerson;
    bool certain = true;
    MentionKind kind = MentionKind::kName;
    uint32_t role = kNoCell;    // item that a role before the name begins with
    uint32_t office = kNoCell;  // and one before that, where it is a rank or title
  };
  // A run of words that can be one name, and what speaks for it.
  struct Run {
    uint32_t end = 0;
    uint32_t sure = 0;     // names and nothing else
    uint32_t weak = 0;     // names that are other words as well
    uint32_t foreign = 0;  // unknown words spelled like names
    uint32_t unclear = 0;  // other unknown words
  };

  bool is(uint32_t item, language::ClassId id) const { return ws_.is(item, id); }
  bool passes(uint32_t item, Gates gate) const { return (ws_.gates[item] & gate) != 0; }
  bool may_begin(uint32_t at) const;
  std::optional<Found> any(uint32_t at) const;
  bool joined(uint32_t item) const;
  bool known_name(uint32_t item) const;
  bool article_added(uint32_t item) const;
  // May it be a foreign name: the lexicon lacks it, and its letters do not speak against it.
  bool foreign(uint32_t item) const { return passes(item, foreign_); }
  uint32_t foreign_run(uint32_t begin, uint32_t end) const;

  std::optional<Found> organisation(uint32_t at) const;
  std::optional<Found> named_by_head(uint32_t at) const;
  std::optional<Found> quoted(uint32_t at) const;
  uint32_t chain_end(uint32_t at) const;
  bool of_state(uint32_t at) const;

  std::optional<Found> place(uint32_t at) const;
  std::optional<Found> place_by_head(uint32_t at) const;
  bool is_club(uint32_t at) const;

  std::optional<Found> person(uint32_t at) const;
  Run run_of_names(uint32_t at, bool strong) const;
  bool continues(uint32_t at, uint32_t item, bool strong, bool after_given) const;
  bool family_with_article(uint32_t item, bool strong) const;
  uint32_t bound_word(uint32_t at, uint32_t item) const;
  bool has_father(uint32_t item) const;
  uint32_t role_before(uint32_t at) const;
  bool person_before(uint32_t at) const { return role_before(at) != kNoCell; }
  bool verb_before(uint32_t at) const;
  bool national_before(uint32_t at) const;
  bool accepted(uint32_t at, const Run& run) const;
  bool named_before(uint32_t at) const;
  bool may_be_verb(uint32_t item) const;
  bool ends_like_word(uint32_t item) const;
  bool is_nationality(uint32_t at) const;
  bool names_nationality(uint32_t item) const;
  bool is_nisba_of(uint32_t at) const;
  bool hidden_name(uint32_t item) const;
  bool is_surname(uint32_t item, bool strong) const;
  bool heads_idafa(uint32_t item) const;
  bool may_begin_with_and(uint32_t item) const;
  bool listed(uint32_t at) const;
  std::optional<Found> people(uint32_t at) const;

  void push(const Found& found, std::vector<Name>& names) const;
  uint32_t outer_head(uint32_t item) const;
  bool swallows_article(uint32_t item) const;
  uint32_t joined_letters(uint32_t item) const;

  Workspace& ws_;
  std::shared_ptr<const NameClasses> c_;
  Gates begins_, heads_, filiation_, foreign_;  // see may_begin()
  ItemRange sentence_;
  // The name before the place where the finder stands: its end, its type; end 0: none.
  uint32_t last_end_ = 0;
  EntityType last_type_ = EntityType::kPerson;
};

}  // namespace isnad::read
