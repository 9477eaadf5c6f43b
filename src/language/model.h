// The compiled language, mapped: word forms with their readings, lexemes, classes, and the rules of
// every layer. Immutable and shared by all threads. Compiled by language/compiler.h from the files
// of data/LANGUAGE.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "base/hash_table.h"
#include "isnad/result.h"
#include "language/class_name.h"
#include "language/class_set.h"
#include "language/features.h"
#include "language/flat_file.h"
#include "language/pattern.h"

namespace isnad::language {

enum class Pos : uint8_t { kNone, kVerb, kNoun, kAdjective, kParticle, kName };

// One line of a words.tsv.
struct Lexeme {
  StringRef lemma, stance, value, parts, file;
  uint32_t line = 0;
  Pos pos = Pos::kNone;
  Gender gender = Gender::kNone;
  uint16_t unused = 0;  // instead of padding: what is written must be the same every time
};

// One way to read a written form: which lexeme, in which form, with which classes (number of a
// class set).
struct Entry {
  uint32_t lexeme = 0;
  uint32_t class_set = 0;
  Features features;
};

// A written form (normal form, no clitics) and what it can be; a form may also begin entries of
// several words.
struct Form {
  StringRef text;
  uint32_t first_entry = 0, entry_count = 0;
  uint32_t first_phrase = 0, phrase_count = 0;
};

// The further words of an entry of several words: normal forms separated by single spaces. Longest
// first within a form.
struct Phrase {
  StringRef rest;
  Entry entry;
  uint32_t same = 0;  // how many phrases behind this one are the same words (of other topics)
};

// What tells most words apart without a look at their letters.
inline uint32_t word_hash(std::string_view normal_form) {
  return static_cast<uint32_t>(base::hash64(normal_form));
}

// A place of the form index: the upper half of the form's hash, so that most other words are told
// apart right there, and the number of the form plus 1; 0 is a free place.
inline uint64_t index_entry(uint64_t hash, uint32_t form) {
  return (hash >> 32 << 32) | (form + 1);
}

struct Rule {
  StringRef name, file, attributes;
  uint32_t line = 0;
  int32_t priority = 0;
};

// One sense of a word among those of its kind: its place (`pole`) on a scale (`field`). Words of
// one pole say the same, words of two poles of one field exclude one another.
struct Meaning {
  uint64_t word = 0;  // base::hash64 of its normal form
  StringRef field, pole;
};

// The rules of one topic. `shortest`: the first place where any rule is satisfied decides, not the
// longest match.
struct Layer {
  StringRef topic;
  uint32_t shortest = 0;
  uint32_t first_rule = 0, rule_count = 0;
  uint32_t first_start = 0;
  uint32_t first_node = 0, node_count = 0;
  uint32_t first_test = 0, test_count = 0;
  uint32_t first_capture = 0, capture_count = 0;
};

enum Section : uint32_t {
  kStrings = 1,
  kLexemes,
  kEntries,
  kForms,
  kFormIndex,
  kPhrases,
  kClassSets,
  kClassNames,
  kLayers,
  kRules,
  kStarts,
  kNodes,
  kTests,
  kCaptures,
  kLetterWeights,
  kNextWords,
  kMeanings
};
inline constexpr uint32_t kModelFormat = 7;

class Model {
 public:
  // `bytes` (compiled data, 64-byte aligned) must outlive the model. Fails (kCorrupt, kNewer) on
  // damaged data and on data of another format. What the sections say of each other (offsets,
  // numbers of entries) is protected by the checksum alone: data that was forged with a right
  // checksum is not safe to open.
  static Result<std::unique_ptr<const Model>> open(std::string_view bytes);

  std::string_view text(StringRef ref) const { return {strings_.data() + ref.offset, ref.size}; }
  // Hash of the whole data: two models with the same version read alike.
  uint64_t version() const { return reader_.checksum(); }

  const Form* find(std::string_view normal_form) const {
    return find(normal_form, base::hash64(normal_form));
  }
  const Form* find(std::string_view normal_form, uint64_t hash) const;
  // Asks the memory for the place of a form's hash (base::hash64), some time before find().
  void prefetch(uint64_t hash) const {
    __builtin_prefetch(&form_index_[hash & (form_index_.size() - 1)]);
  }
  std::span<const Entry> entries(const Form& form) const {
    return entries_.subspan(form.first_entry, form.entry_count);
  }
  // Those of a form are [form.first_phrase, form.first_phrase + form.phrase_count).
  std::span<const Phrase> phrases(uint32_t first, uint32_t count) const {
    return phrases_.subspan(first, count);
  }
  // The word_hash of the first further word of each of phrases(): a row of their own, for it is
  // gone through at many words.
  std::span<const uint32_t> next_words(uint32_t first, uint32_t count) const {
    return next_words_.subspan(first, count);
  }
  // What a word (normal form, a lemma or a form) means to others; empty for most.
  std::span<const Meaning> meanings(std::string_view normal_form) const;
  const Lexeme& lexeme(uint32_t index) const { return lexemes_[index]; }
  size_t lexeme_count() const { return lexemes_.size(); }
  size_t form_count() const { return forms_.size(); }
  const ClassSet& class_set(uint32_t index) const { return class_sets_[index]; }

  // Classes by name; nothing where the data never uses the name.
  std::optional<ClassId> class_id(ClassName name) const {
    const ClassId* found = class_index_.find(name.hash());
    return found == nullptr ? std::nullopt : std::optional(*found);
  }
  std::string_view class_name(ClassId id) const { return text(class_names_[id]); }
  size_t class_count() const { return class_names_.size(); }

  // What tells names from words by their letters (letter_model.h).
  std::span<const int8_t> letter_weights() const { return letter_weights_; }

  // The layer of a topic, or null where the topic has no rules.
  const Layer* layer(std::string_view topic) const;
  std::span<const Layer> layers() const { return layers_; }
  std::span<const Rule> rules(const Layer& layer) const {
    return rules_.subspan(layer.first_rule, layer.rule_count);
  }
  std::span<const uint32_t> starts(const Layer& layer) const {
    return starts_.subspan(layer.first_start, layer.rule_count);
  }
  std::span<const Node> nodes(const Layer& layer) const {
    return nodes_.subspan(layer.first_node, layer.node_count);
  }
  std::span<const Test> tests(const Layer& layer) const {
    return tests_.subspan(layer.first_test, layer.test_count);
  }
  std::span<const StringRef> captures(const Layer& layer) const {
    return captures_.subspan(layer.first_capture, layer.capture_count);
  }
  // The value of `key` among a rule's attributes, empty where it has none.
  std::string_view attribute(const Rule& rule, std::string_view key) const;
  // The rule of this name, or null; names are unique among all topics.
  const Rule* find_rule(std::string_view name) const;
  std::string_view topic_of(const Rule& rule) const;  // of a rule of this model

 private:
  FlatReader reader_;
  std::span<const char> strings_;
  std::span<const Lexeme> lexemes_;
  std::span<const Entry> entries_;
  std::span<const Form> forms_;
  std::span<const uint64_t> form_index_;  // open addressing; size is a power of two
  std::span<const Phrase> phrases_;
  std::span<const uint32_t> next_words_;  // by phrase
  std::span<const Meaning> meanings_;     // in order of word
  std::span<const ClassSet> class_sets_;
  std::span<const StringRef> class_names_;
  std::span<const Layer> layers_;
  std::span<const Rule> rules_;
  std::span<const uint32_t> starts_;
  std::span<const Node> nodes_;
  std::span<const Test> tests_;
  std::span<const StringRef> captures_;
  std::span<const int8_t> letter_weights_;
  base::HashTable<ClassId> class_index_{4 * kMaxClasses};  // by the hash of the name
};

}  // namespace isnad::language
