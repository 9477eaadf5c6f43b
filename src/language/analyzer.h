// Looks words up: each distinct surface form once, then from a cache. Cuts joined particles (wa fa
// bi ka li sa al-) and pronoun suffixes by candidates: every cut whose stem is a known form counts,
// the cheapest ones are kept; an unknown stem keeps its article and conjunction classes only.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/hash_table.h"
#include "language/class_name.h"
#include "language/class_set_table.h"
#include "language/clitic.h"
#include "language/model.h"
#include "text/token.h"

namespace isnad::language {

// One way to read a word.
struct Reading {
  Entry entry;
  uint8_t clitics = 0;         // Clitic bits
  uint8_t prefix_letters = 0;  // letters of the normal form before the stem, article included
  Features pronoun;            // person, gender, number of the pronoun suffix
};

// The classes of a type: a set that all types of its shape share. A text has many words and few
// shapes, so the sets that are asked again and again stay in the cache.
class SharedClasses {
 public:
  SharedClasses() = default;
  explicit SharedClasses(const ClassSet* set) : set_(set) {}
  bool test(ClassId id) const { return set_->test(id); }
  bool intersects(const ClassSet& other) const { return set_->intersects(other); }
  const ClassSet& operator*() const { return *set_; }

 private:
  static constexpr ClassSet kNothing{};
  const ClassSet* set_ = &kNothing;
};

// What is known of one surface form (or of one kind of phrase). Lives as long as its analyzer. One
// cache line.
struct alignas(64) Type {
  std::string_view normal;  // normal form of the whole word
  std::span<const Reading>
      readings;           // best first; empty for unknown words and everything that is no word
  SharedClasses classes;  // union over readings, clitics and shape
  // Entries of several words that begin with this word: Model::phrases(first_phrase, phrase_count),
  // and a bit for each word (word_hash modulo 16) that one of them goes on with.
  uint32_t first_phrase = 0;
  uint16_t phrase_count = 0, phrase_filter = 0;
  uint32_t word_hash = 0;     // of `normal`
  uint32_t shape = 0;         // number of the set of classes: types of one shape have equal classes
  uint32_t surface_size = 0;  // the surface stands before `normal` in memory
  uint8_t phrase_prefix_letters = 0;  // letters of particles before the phrase's first word
  uint8_t phrase_clitics = 0;

  std::string_view surface() const { return {normal.data() - surface_size, surface_size}; }
};
static_assert(sizeof(Type) == 64);

// Not thread-safe: one for each thread. Memory grows with the number of distinct words; forget()
// drops everything.
class Analyzer {
 public:
  explicit Analyzer(const Model& model);

  const Model& model() const { return model_; }

  // The type of a token's surface. The reference stays valid until forget().
  const Type* look_up(std::string_view surface, text::TokenKind kind);
  const Type* look_up(const text::Token& token, std::string_view text) {
    return look_up(text.substr(token.span.begin, token.span.end - token.span.begin), token.kind);
  }
  // The types of all tokens of a text, in their order. Faster than one by one: the table is asked
  // for some tokens ahead, so that memory is there when it is read.
  void look_up_all(std::string_view text, const std::vector<text::Token>& tokens,
                   std::vector<const Type*>& types);
  // `type` with further classes: a word at the start of a sentence, a quotation mark that is known
  // to open.
  const Type* with(const Type* type, const ClassSet& more) {
    return with(type, class_sets_.number(more));
  }
  // The same for a set by its number (number_of), which stays good until forget().
  const Type* with(const Type* type, uint32_t more);
  uint32_t number_of(const ClassSet& classes) { return class_sets_.number(classes); }
  // The type of a phrase that a layer found, by its classes alone.
  const Type* phrase(const ClassSet& classes);
  // The type of an entry of several words, as if it were one word with a reading of each topic that
  // has it; `phrase` is the first of those that are the same words.
  const Type* phrase(const Phrase& phrase, uint8_t clitics);

  size_t size() const { return type_count_; }
  void forget();

  // The normal form of one word.
  static std::string normal_of(std::string_view surface);

  // The class of a name, one that no word has where the data does not know the name.
  ClassId id(ClassName name) const { return model_.class_id(name).value_or(kNoClass); }

 private:
  using Candidate = std::pair<int, Reading>;  // with its cost

  const Type* analyze(std::string_view surface, text::TokenKind kind);
  void read_word(Type& type);
  void find_readings(std::string_view normal, bool ta_marbuta, Type& type);
  void try_cut(const Cut& cut, uint64_t hash, bool ta_marbuta, Type& type);
  void read_unknown(const Type& type);
  void spell_unknown(const Type& type);
  void keep_readings(Type& type);
  void add_clitic_classes(uint8_t clitics, ClassSet& classes) const;
  void add_feature_classes(const Features& features, ClassSet& classes) const;
  Type* make_type();
  // Gives the type its classes.
  const Type* finish(Type* type, const ClassSet& classes);
  const Type* find_or_analyze(uint64_t hash, std::string_view surface, text::TokenKind kind);

  const Model& model_;
  struct Builtin;
  std::shared_ptr<const Builtin> builtin_;
  base::HashTable<const Type*> by_surface_{4096};
  ClassSetTable class_sets_;             // shapes are numbers of it
  std::vector<const Type*> by_classes_;  // by number of the set; null: not made yet
  // A type with more classes, found by its address and the number of the set.
  struct Extended {
    const Type* of = nullptr;
    const Type* type = nullptr;
  };
  base::HashTable<Extended> extended_{4096};
  std::vector<uint64_t> hashes_;  // of the tokens of one text
  std::vector<uint64_t> cut_hashes_;
  base::HashTable<const Type*> by_phrase_;      // by address of the phrase and its clitics
  std::vector<std::unique_ptr<Type[]>> types_;  // blocks
  size_t type_count_ = 0;
  base::Arena arena_;  // texts and readings of the types
  CutList cuts_;
  std::string normal_, once_;
  ClassSet classes_;  // of the type that is being made
  std::vector<Candidate> found_;
  std::vector<Reading> kept_;
};

}  // namespace isnad::language
