// The entities of one article: who or what is named, under all the forms of the name. "Trump" joins
// "Donald Trump"; "the American president" joins the president who was named with these words. The
// layer of names and the sources of statements share it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/short_row.h"
#include "read/name_finder.h"
#include "read/source_phrase.h"

namespace isnad::read {

class EntityTable {
 public:
  explicit EntityTable(Workspace& workspace);

  void clear();
  // The entity of a name in running text; made where it is new. Adds the mention. `same`: the
  // entity that it is a further name of, kNone where that is not known.
  int add_name(const Name& name, int same = kNone);
  // A role of the person that items [begin, end) tell: "minister of trade", "the general".
  void add_role(int entity, uint32_t begin, uint32_t end);
  // Whom or what a definite noun means that names nobody ("the minister", "the movement", "the
  // Russian minister"): the last entity named before whose role, or the head of whose name, is that
  // word; kNone where there is none, or where more follows the noun that tells who is meant.
  int remention(uint32_t begin, uint32_t end) const;
  // Is a person named in the sentence's words right around the items?
  bool person_near(uint32_t begin, uint32_t end) const;
  // The entity of whom the table of offices knows to hold the office that the items tell; made
  // where it is new, with the rule of the table. Adds the role and the mention by title.
  void add_office_holder(std::string_view name, uint32_t begin, uint32_t end, std::string rule);
  bool has_titles() const { return !title_words_.empty(); }
  // Adds a mention of the entity by its title.
  void add_title(int entity, uint32_t begin, uint32_t end);
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
  // The first entity whose name in running text shares a word with the items; kNone where none
  // does.
  int named_across(uint32_t begin, uint32_t end) const;
  // The entity of a name in running text that lies within the tokens [first, last); a person's
  // before any other, else the first; kNone where there is none.
  int named_within(uint32_t first, uint32_t last) const;
  // The entity of the name in running text that holds the token; kNone where none does.
  int name_at(uint32_t token) const;
  // The entity that is called by common words alone ("gunmen", "the American forces"), those of
  // tokens [first, last), which a rule of layer `rule` took for a party. One that was called by the
  // same words is the same; "the forces" are the last forces that were spoken of. Adds the mention,
  // without the first `cut_letters`; `swallowed_article`: one of them stands for li and the
  // article.
  int find_or_add_group(uint32_t first, uint32_t last, uint32_t cut_letters, bool swallowed_article,
                        EntityType type, const char* rule);
  // The country that an adjective or the name of a people tells of ("American").
  std::optional<std::string> country_of(uint32_t item) const;
  // Gives that of one of the items to an entity that has none ("the American forces").
  void add_country(int entity, uint32_t begin, uint32_t end);
  // Do the items name the entity, or something that its titles name?
  bool speaks_for(int entity, uint32_t begin, uint32_t end) const;
  // Are the items the same name as `name`, one perhaps shorter than the other?
  bool same_words(uint32_t begin, uint32_t end, std::string_view name) const;

  language::Gender gender(int entity) const { return known_[entity].gender; }
  language::Number number(int entity) const { return known_[entity].number; }

 private:
  // Words are known by the hashes of their normal forms, without article and joined particles.
  using Words = base::ShortRow<uint64_t, 6>;
  struct Known {
    Words name, words;           // of the head, of the whole phrase
    std::vector<Words> aliases;  // further names of it, each with all its words
    uint32_t lexeme = kNoCell;   // of the lexicon, where the name is one of its entries
    bool named = false;          // a person's own name
    uint64_t honorific = 0;      // nobody named yet is called by this title; 0: not so
    bool proper =
        false;  // found as a name in running text: its words are the name and nothing else
    EntityType type = EntityType::kPerson;
    language::Gender gender = language::Gender::kNone;
    language::Number number = language::Number::kNone;
  };
  static bool contains(const Words& all, const Words& some);
  static Words words_of(std::string_view name);
  static std::string_view without_article(std::string_view word);
  Words stems(uint32_t begin, uint32_t end) const;
  void add_stems(uint32_t first, uint32_t last, Words& out) const;
  std::string name_of(uint32_t begin, uint32_t end) const;
  static bool one_person(const Known& a, const Known& b);
  int match(const Known& fresh) const;
  int match_proper(const Known& fresh) const;
  int make(const Known& fresh, EntityType type, std::string name, std::string rule);
  EntityType type_of(const SourcePhrase& phrase) const;
  void agree(uint32_t begin, uint32_t end, Known& known) const;
  void add_mention(int entity, Span span, MentionKind kind);
  text::ByteSpan bytes(const Name& name) const;
  std::string written(const Name& name) const;
  uint32_t lexeme_of(const Name& name) const;
  // What a name that takes a side stands for, as the lexicon calls it; empty for all others.
  std::string_view neutral_name(const Name& name) const;
  void describe(const Name& name, Entity& entity) const;
  int entity_within(uint32_t first, uint32_t last) const;
  int named_first(const SourcePhrase& phrase) const;
  void add_title_word(uint32_t item, int person, int of);
  void add_head(const Name& name, int entity);

  Workspace& ws_;
  struct Place {
    uint32_t first, last;  // tokens of a name
    int entity;
  };
  std::vector<Place> named_;    // the names so far, in their order
  std::vector<Place> offices_;  // whose holders stand in the table of offices only
  struct TitleWord {
    uint64_t word;   // hash of its normal form, article and particles cut
    uint32_t token;  // where the name stands that it was said of
    int entity;
  };
  std::vector<TitleWord> title_words_;  // roles of persons, heads of organisations
  language::ClassId role_gov_, role_mil_, with_li_, with_al_, with_pronoun_;
  std::vector<Known> known_;  // beside record.entities
  language::ClassId word_, role_, rank_, title_, org_head_, org_name_, media_head_, agency_,
      outlet_name_, country_, place_, norp_, given_name_, family_name_, anonymous_, accusative_,
      masculine_, plural_, loaded_name_, sovereign_;
};

}  // namespace isnad::read
