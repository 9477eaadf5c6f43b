// The entities of one article: who or what is named, under all the forms of the name. "Trump" joins
// "Donald Trump"; "the American president" joins the president who was named with these words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/source_phrase.h"

namespace isnad::read {

class EntityTable {
 public:
  explicit EntityTable(Workspace& workspace);

  void clear();
  // The entity that a source phrase names; made where it is new. Adds the mention.
  int find_or_add(const SourcePhrase& phrase);
  // Whom a title with a pronoun means ("his Highness"): the person `last` who spoke last, else the
  // last person that was named, else somebody whom the text will name. Adds the mention.
  int find_or_add_honorific(uint32_t item, int last);
  // The entity of a medium or agency named by these items.
  int find_or_add_medium(uint32_t begin, uint32_t end);
  // The entity of a platform that the item names, or implies as "tweet" does; `name` is what it is
  // called.
  int find_or_add_platform(uint32_t item, std::string_view name, bool implied);
  // Do the items name the entity, or something that its titles name?
  bool speaks_for(int entity, uint32_t begin, uint32_t end) const;
  // Are the items the same name as `name`, one perhaps shorter than the other?
  bool same_words(uint32_t begin, uint32_t end, std::string_view name) const;

  language::Gender gender(int entity) const { return known_[entity].gender; }
  language::Number number(int entity) const { return known_[entity].number; }

 private:
  struct Known {
    std::vector<std::string> name,
        words;  // normal forms without article and particles: of the head, of the whole phrase
    bool named = false;
    std::string honorific;  // nobody named yet is called by this title
    language::Gender gender = language::Gender::kNone;
    language::Number number = language::Number::kNone;
  };
  std::vector<std::string> stems(uint32_t begin, uint32_t end) const;
  static std::vector<std::string> words_of(std::string_view name);
  std::string name_of(uint32_t begin, uint32_t end) const;
  int match(const Known& fresh) const;
  EntityType type_of(const SourcePhrase& phrase) const;
  void agree(uint32_t begin, uint32_t end, Known& known) const;
  void add_mention(int entity, uint32_t begin, uint32_t end, MentionKind kind);

  Workspace& ws_;
  std::vector<Known> known_;  // beside record.entities
  language::ClassId word_, role_, rank_, title_, org_head_, org_name_, media_head_, agency_,
      outlet_name_, country_, place_, norp_, given_name_, family_name_, anonymous_, feminine_,
      with_al_, accusative_, plural_, dual_;
};

}  // namespace isnad::read
