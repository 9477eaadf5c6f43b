// Noun phrases around a trigger, without a parse of the sentence: where one ends (a definite noun
// closes it, its adjectives and a name in apposition may follow), where the subject in front of a
// verb begins, what a relative pronoun goes back to, whether a noun can be the subject of a verb.
// After the chunk grammar of Diab (2009); each question looks at some twenty items at most.
#pragma once

#include <vector>

#include "base/short_row.h"
#include "language/features.h"
#include "read/entity_table.h"
#include "read/event_classes.h"
#include "read/workspace.h"

namespace isnad::read {

struct NounPhrase {
  uint32_t begin = 0, end = 0;  // items
  bool empty() const { return begin >= end; }
};
using NounPhrases = base::ShortRow<NounPhrase, 4>;

class PhraseFinder {
 public:
  PhraseFinder(Workspace& workspace, const EventClasses& classes, const EntityTable& entities);

  // Is the item, which may be read as a verb and as a noun, a verb here?
  bool is_verb(uint32_t item, uint32_t begin) const;
  // The noun phrase that begins at `item`, joined prepositions before it aside; empty where none
  // begins there.
  NounPhrase at(uint32_t item, uint32_t end) const;
  // The phrases joined to `first` by "and", itself included.
  NounPhrases conjuncts(NounPhrase first, uint32_t end) const;
  // The noun phrase before a verb that can be its subject, within [begin, verb): the noun that a
  // relative pronoun right before the verb goes back to, else the phrase that opens the clause.
  NounPhrase before(uint32_t verb, uint32_t begin, const language::Features& features) const;
  // The noun phrase that opens the clause of what ends at `end`, or stands behind the last verb
  // before it, and can be the subject of a verb with these features.
  NounPhrase opening(uint32_t end, uint32_t begin, const language::Features& features) const;
  // Where the clause of an item begins, within [begin, item].
  uint32_t clause_begin(uint32_t item, uint32_t begin) const;
  // Can the phrase be the subject of a verb behind (or before) which it stands?
  bool agrees(const NounPhrase& phrase, const language::Features& verb, bool verb_first) const;

  bool is(uint32_t item, language::ClassId id) const { return ws_.is(item, id); }
  // Does a clause end before the item: a full mark, "that", a conjunction with a clause?
  bool ends_clause(uint32_t item) const { return passes(item, ends_clause_); }
  bool is_preposition(uint32_t item) const { return passes(item, preposition_); }
  // Does the word look like an adjective made of a noun ("Russian", "retaliatory")?
  bool relates(uint32_t item) const;
  // Is the item an adjective of the indefinite noun before it, though it may be a noun itself?
  bool qualifies(uint32_t item, uint32_t noun) const;
  // Does a name begin here whose first word is written like a preposition?
  bool opens_name(uint32_t item) const;
  // Does the phrase hold the name of a person?
  bool holds_person(const NounPhrase& phrase) const;
  // Is the item (part of) a name of the record?
  bool named(uint32_t item) const;
  // A time, an adverb: what may stand between a verb and its subject and belongs to neither.
  bool is_adverbial(uint32_t item) const { return passes(item, adverbial_); }
  // The item behind a parenthesis that opens at `item`, or behind a pair of dashes.
  uint32_t behind_bracket(uint32_t item, uint32_t end) const;

 private:
  bool passes(uint32_t item, Gates gate) const { return (ws_.gates[item] & gate) != 0; }
  bool is_name(uint32_t item) const { return passes(item, name_); }
  bool nominal(uint32_t item) const { return passes(item, nominal_); }
  bool closes(uint32_t item) const { return passes(item, closes_); }
  bool is_relative_verb(uint32_t item) const;
  bool is_object(uint32_t item, uint32_t begin) const;
  bool is_whole(uint32_t item, const NounPhrase& phrase) const;
  bool governs(uint32_t item) const;
  bool is_derived(uint32_t item) const;
  bool ends_in_at(uint32_t item) const;
  bool opens_other(uint32_t item, int last_name) const;
  bool is_person_head(uint32_t item) const;
  bool continues(uint32_t item, const NounPhrase& phrase, bool closed) const;
  NounPhrase antecedent(uint32_t relative, uint32_t begin,
                        const language::Features& features) const;

  Workspace& ws_;
  const EventClasses& c_;
  const EntityTable& entities_;
  Gates ends_clause_, preposition_, adverbial_, name_, nominal_, closes_;
};

}  // namespace isnad::read
