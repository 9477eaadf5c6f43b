// The noun phrase that names a source, cut out of the words around a cue: without adverbials
// (times, "in a statement", "during a press conference"), addressees and parentheses; its head (the
// name in it, else the whole phrase); through what it was said.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "read/workspace.h"

namespace isnad::read {

struct SourcePhrase {
  uint32_t begin = 0, end = 0;            // items of the phrase; empty: nobody is named
  uint32_t paper_begin = kNoCell;         // "a statement issued by (the phrase)": its first item
  uint32_t head_begin = 0, head_end = 0;  // items of the head, inside the phrase
  bool named = false;                     // the head is a proper name of a person
  std::optional<std::string>
      channel;  // statement, interview, press_conference ... (value of the class `channel`)
  bool known_channel = false;                 // "in the interview": one that was spoken of before
  uint32_t medium_begin = 0, medium_end = 0;  // the outlet or agency spoken to
  bool transmitted = false;                   // the medium passes on what the source said
  uint32_t time = kNoCell;                    // record.times of a time in the frame
  bool empty() const { return begin >= end; }
};

class SourceParser {
 public:
  explicit SourceParser(Workspace& workspace);

  // The source after a formula ("according to"): as after_cue, but the preposition at its head
  // governs it.
  SourcePhrase after_formula(uint32_t begin, uint32_t end) const;
  // The source in the frame after a cue (items [begin, end)).
  SourcePhrase after_cue(uint32_t begin, uint32_t end) const;
  // The subject that stands before a cue at `cue`, not further left than `begin`; empty where the
  // words there are no subject.
  SourcePhrase before_cue(uint32_t begin, uint32_t cue) const;
  // Can the noun at `head` be the subject of a verb with these features?
  bool agrees(uint32_t head, const language::Features& verb) const;
  // The subject of the first verb between `begin` and a cue that is joined to that verb ("X arrived
  // ... and said").
  SourcePhrase subject_before(uint32_t begin, uint32_t cue, bool any_definite) const;
  // Medium and speaker in the frame of a verb of passing on: "(quoted) the agency from an official
  // (as saying)".
  SourcePhrase transmitted(uint32_t begin, uint32_t end) const;
  // "His Highness", "his Excellency": a title with a pronoun, a phrase of its own that names
  // nobody.
  bool is_honorific(uint32_t item) const;
  // Is the source somebody who can speak on: a person, a body, a country, not a document or a
  // thing?
  bool can_speak(const SourcePhrase& source) const;
  // Is it an outlet or an agency?
  bool is_medium(const SourcePhrase& source) const;
  // The phrase cut at `end`, where the object of the verb begins.
  SourcePhrase without_object(const SourcePhrase& source, uint32_t end) const;
  // The same for items that are known to be a noun phrase.
  SourcePhrase phrase(uint32_t begin, uint32_t end) const;

 private:
  uint32_t relative_before(uint32_t item, uint32_t begin) const;
  SourcePhrase antecedent(uint32_t begin, uint32_t pronoun) const;
  uint32_t happened_before(uint32_t begin, uint32_t that) const;
  bool is_label_slash(uint32_t item) const;
  void take_issuer(uint32_t end, SourcePhrase& out) const;
  bool named_behind(uint32_t begin, uint32_t end) const;
  void name_behind_comma(uint32_t end, SourcePhrase& out) const;
  bool second_noun(uint32_t item, uint32_t verb) const;
  bool name_behind(uint32_t comma, uint32_t end) const;
  bool is_bare_name(uint32_t item, uint32_t end) const;
  bool addressed(uint32_t item) const;
  bool is_object(uint32_t item) const;
  bool is_other_party(uint32_t item) const;
  bool name_or_title(uint32_t item) const;
  bool same_gender(uint32_t item, uint32_t pronoun) const;
  SourcePhrase bare_phrase(uint32_t begin, uint32_t end) const;
  bool is(uint32_t item, language::ClassId id) const { return ws_.is(item, id); }
  void take_phrase(uint32_t at, uint32_t end, SourcePhrase& out) const;
  bool is_governing(uint32_t verb, uint32_t begin) const;
  SourcePhrase subject_of(uint32_t verb, uint32_t begin, uint32_t cue, bool any_definite) const;
  bool opens_adjunct(uint32_t item, uint32_t end) const;
  uint32_t skip_adjunct(uint32_t item, uint32_t end, SourcePhrase& out) const;
  bool begins_subject(uint32_t item) const;
  bool name_word(uint32_t item, bool first) const;
  bool in_apposition(uint32_t item) const;
  void find_head(SourcePhrase& phrase) const;
  void note_channel(uint32_t item, SourcePhrase& out) const;

  Workspace& ws_;
  struct Classes;
  std::shared_ptr<const Classes> c_;
};

}  // namespace isnad::read
