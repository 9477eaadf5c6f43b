// What the layers share while one article is read. An article is a row of items; an item is a
// token, an entry of several words, or a phrase that a layer found (a number, a time). Each layer
// looks for its phrases, writes cells into the record, and folds each phrase into one item whose
// classes the next layer can ask about. Order of layers: reader.cc.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/article.h"
#include "isnad/record.h"
#include "language/analyzer.h"
#include "language/matcher.h"
#include "read/number_compose.h"
#include "text/code_points.h"
#include "text/sentence.h"
#include "text/token.h"

namespace isnad::read {

inline constexpr uint32_t kNoCell = 0xffffffff;

struct Item {
  uint32_t first = 0, last = 0;  // tokens, [first, last)
  uint32_t cell = kNoCell;       // what it stands for: by its class, an index into numbers (class
                                 // number) or record.times (class time) ...
};

// What may begin at an item, as bits: one for each topic (Workspace::gate), those that layers ask
// for (Workspace::watch), and these. Nearly all items are passed over by nearly all layers; a row
// of bits tells so without a look at their types.
using Gates = uint64_t;
inline constexpr Gates kNumberGate = Gates{1} << 63;  // digits, numerals, signs around them
inline constexpr Gates kValueGate = Gates{1} << 62;   // what has a number: numbers, units of time

// A sentence as a row of items.
struct ItemRange {
  uint32_t begin = 0, end = 0;  // items, [begin, end)
  uint32_t paragraph = 0;
};

// What a layer makes of a match: one item in the place of items [begin, end).
struct Folded {
  uint32_t begin = 0, end = 0;
  const language::Type* type = nullptr;
  uint32_t cell = kNoCell;
};

class Workspace {
 public:
  explicit Workspace(const language::Model& model);

  // Tokens, words and sentences of an article; empties the record. `article` must outlive the
  // reading.
  void begin(const Article& article);

  const language::Model& model() const { return model_; }
  language::Analyzer& analyzer() { return analyzer_; }
  // The automaton of a topic's rules; null where the language has no such rules.
  language::Matcher* matcher(std::string_view topic);
  const language::Layer* layer(std::string_view topic) const {
    const Automaton* found = automaton(topic);
    return found == nullptr ? nullptr : found->layer;
  }

  // The bit of Workspace::gates for a topic, 0 where the language has no such rules.
  Gates gate(std::string_view topic) const;
  // A bit of the gates that is set at each item whose classes answer yes. They are asked once for
  // all items of a shape, so one look at a bit tells what many looks at classes would. To be called
  // before the first article, by what lives as long as the workspace.
  using Asks = std::function<bool(const language::ClassSet&)>;
  Gates watch(Asks asks);

  // Asks whether the item has the class.
  bool is(uint32_t item, language::ClassId id) const { return classes[item].test(id); }
  // The reading of the item that has a class; its first reading where `id` is no class of any; null
  // for unknown words.
  const language::Reading* reading(uint32_t item, language::ClassId id) const;
  // Words of the text from the first byte of item `begin` to the last of `end` - 1.
  text::ByteSpan bytes(uint32_t begin, uint32_t end) const;
  // The same without the particles joined to the first word (wa, fa, bi, ka, li; not the article),
  // by its best reading.
  text::ByteSpan bytes_without_particles(uint32_t begin, uint32_t end) const;
  std::string_view words(text::ByteSpan span) const {
    return std::string_view(text).substr(span.begin, span.end - span.begin);
  }
  // The one border between bytes and code points.
  Span span(text::ByteSpan bytes) const { return code_points.at(bytes); }

  // Replaces items by folded ones (ascending, not overlapping, none across sentences).
  void fold(const std::vector<Folded>& phrases);

  // The item is read as `type` from now on.
  void retype(uint32_t item, const language::Type* type) {
    types[item] = type;
    classes[item] = type->classes;
    gates[item] = gates_of(type);
  }

  // Runs a layer: at each item where a rule begins, the best match goes to `found`, which gives
  // back the folded item or nothing; the search goes on after what was folded, else after the first
  // item of the match.
  template <typename Found>
  void run(std::string_view topic, Found&& found) {
    language::Matcher* automaton = matcher(topic);
    if (automaton == nullptr) return;
    folded_.clear();
    const Gates open = gate(topic);
    for (const ItemRange& sentence : sentences) {
      for (uint32_t at = sentence.begin; at < sentence.end;) {
        if ((gates[at] & open) != 0 && automaton->match(types, at, sentence.end, match_)) {
          if (const std::optional<Folded> phrase = found(match_, sentence)) {
            folded_.push_back(*phrase);
            at = phrase->end;
            continue;
          }
        }
        ++at;
      }
    }
    fold(folded_);
  }

  // A capture of a match by name; nothing where it did not take part.
  std::optional<language::Capture> capture(const language::Match& match,
                                           std::string_view name) const;

  std::string_view text;
  std::vector<text::Token> tokens;
  std::vector<const language::Type*> token_types;  // of the tokens, as they stand alone
  std::vector<text::Quote> quotes;
  std::vector<Item> items;
  std::vector<const language::Type*> types;      // of the items, in the same order
  std::vector<language::SharedClasses> classes;  // of the types
  std::vector<Gates> gates;                      // of the items: what may begin there
  std::vector<ItemRange> sentences;
  std::vector<ComposedNumber> numbers;  // of items of class number
  text::CodePoints code_points;
  const Article* article = nullptr;
  Record record;

 private:
  struct Automaton {
    std::string_view topic;
    const language::Layer* layer;
    std::unique_ptr<language::Matcher> matcher;
    Gates gate;
  };
  const Automaton* automaton(std::string_view topic) const;
  void make_items();
  void forget();
  bool fold_phrase(uint32_t token, uint32_t last);
  // The type of a token with the marks (bits) that it has at this place.
  const language::Type* marked(const language::Type* type, uint32_t marks);
  Gates gates_of(const language::Type* type) {
    if (type->shape >= gates_of_shape_.size() || gates_of_shape_[type->shape] == kUnknownGates)
      find_gates(type);
    return gates_of_shape_[type->shape];
  }
  void find_gates(const language::Type* type);

  const language::Model& model_;
  language::Analyzer analyzer_;
  struct Watch {
    Asks asks;
    Gates gate;
  };
  std::vector<Automaton> automata_;  // of all topics
  std::vector<Watch> watches_;
  std::vector<text::Sentence> token_sentences_;
  std::vector<uint8_t> quote_side_;  // by token: its marks as a quotation mark
  std::vector<Folded> folded_;
  language::Match match_;
  std::vector<language::ClassId> mark_classes_;  // by bit of a mark
  std::vector<uint32_t> mark_sets_;              // by marks: the analyzer's number of their classes
  static constexpr Gates kUnknownGates = ~Gates{0};
  std::vector<Gates> gates_of_shape_;  // by Type::shape
  language::ClassSet number_gate_, value_gate_;
  language::ClassId abbreviation_;
};

// Bytes of the first `letters` letters of a surface form, marks and tatweel between them included.
uint32_t bytes_of_letters(std::string_view surface, uint32_t letters);
// The same of a type's surface; `letters` are Arabic ones. Cheaper.
uint32_t bytes_of_letters(const language::Type& type, uint32_t letters);

// One way to write the rule's name, for cells.
std::string rule_name(const Workspace& workspace, const language::Match& match);

}  // namespace isnad::read
