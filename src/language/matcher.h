// Runs the rules of one layer over a sequence of types: a deterministic automaton, made state by
// state as it is needed (the subset construction of Rabin and Scott, lazily as in RE2) and kept.
// Linear: one table step a token, in a window of at most kWindow tokens.
#pragma once

#include <cstdint>
#include <vector>

#include "base/hash_table.h"
#include "language/analyzer.h"
#include "language/class_set_table.h"
#include "language/model.h"

namespace isnad::language {

inline constexpr uint32_t kWindow = 40;

struct Capture {
  uint32_t name = 0;            // index into model.captures(layer)
  uint32_t begin = 0, end = 0;  // items, [begin, end)
};

struct Match {
  const Layer* layer = nullptr;
  uint32_t rule = 0;  // within the layer
  uint32_t begin = 0, end = 0;
  std::vector<Capture> captures;
};

// Not thread-safe: one for each thread and layer. Types with equal answers to all tests of the
// layer are one symbol; states are made as they are met, and all dropped when their tables hold
// more than some 16 MB.
class Matcher {
 public:
  Matcher(const Model& model, const Layer& layer);

  // Forgets all symbols and states: to be called when the types that were matched are gone.
  void forget();

  // The best match that begins at `at`, among types[at .. end). `match` is reused between calls.
  bool match(const std::vector<const Type*>& types, uint32_t at, uint32_t end, Match& match);

  // Can any rule begin at this type? Cheaper than match().
  bool can_begin(const Type* type) {
    if (symbol_count_ > kMostSymbols) forget();
    return (begins_anywhere_ || type->classes.intersects(begin_classes_)) &&
           first_step(symbol(type)).to != kDead;
  }

 private:
  // States and symbols are numbers of 16 bits, so that a step of the transition table takes 8
  // bytes: what a step costs is the cache line that it stands in.
  static constexpr uint16_t kDead = 0, kStart = 1, kUnknown = 0xffff;
  static constexpr size_t kMostStates = 60000, kMostSymbols = 60000;
  struct State {
    int32_t rule = -1;                        // best rule that ends here
    uint32_t first_node = 0, node_count = 0;  // in state_nodes_: the set that it stands for
  };
  struct Step {
    uint16_t to = kUnknown;
    bool accepts = false;  // `to` has a rule
  };

  uint16_t symbol(const Type* type) {
    if (type->shape < symbol_of_shape_.size() && symbol_of_shape_[type->shape] != kUnknown)
      return symbol_of_shape_[type->shape];
    return make_symbol(*type);
  }
  uint16_t make_symbol(const Type& type);
  uint16_t symbol_of(const ClassSet& asked);
  void index_tests();
  bool passes(uint32_t test, const ClassSet& classes) const;
  bool passed(uint16_t symbol, uint32_t test) const {
    return (answers_[symbol * answer_words_ + test / 64] >> (test % 64)) & 1;
  }
  Step first_step(uint16_t symbol) {
    return symbol < first_steps_.size() && first_steps_[symbol].to != kUnknown
               ? first_steps_[symbol]
               : make_step(kStart, symbol);
  }
  Step step(uint16_t state, uint16_t symbol) {
    const Step* found = steps_.find(step_key(state, symbol));
    return found != nullptr ? *found : make_step(state, symbol);
  }
  static uint32_t step_key(uint16_t state, uint16_t symbol) {
    return base::mix32(static_cast<uint32_t>(state) << 16 | symbol);
  }
  Step make_step(uint16_t state, uint16_t symbol);
  uint16_t state_of(const std::vector<uint32_t>& nodes, int32_t rule);
  void reset_states();
  // What can be reached from a node without a token: test nodes and the best rule that ends there.
  struct Closure {
    uint32_t first = kNone, last = 0;  // in closure_nodes_; none: not asked for yet
    int32_t rule = -1;
  };
  static constexpr uint32_t kNone = 0xffffffff;
  const Closure& closure(uint32_t node);
  void close(uint32_t node, std::vector<uint32_t>& nodes, int32_t& rule);
  bool better(int32_t a, int32_t b) const;
  void capture(const std::vector<const Type*>& types, Match& match);
  void walk(const std::vector<const Type*>& types, Match& match);

  const Model& model_;
  const Layer& layer_;
  std::span<const Node> nodes_;
  std::span<const Test> tests_;
  struct Ask {
    ClassId id;
    bool wanted;
  };
  std::vector<Ask> asks_;  // what the tests ask, test after test
  std::vector<uint32_t>
      first_ask_;  // by test: its questions are [first_ask_[t], first_ask_[t + 1])
  // Tests that can pass where a class is there, by the class of each test that fewest tests ask
  // for; those that ask for none stand under kNoClass.
  std::vector<std::vector<uint32_t>> tests_by_class_;
  std::vector<ClassId> rarest_;       // by test: the class under which it stands there
  std::vector<uint32_t> first_node_;  // by rule: its nodes are [first_node_[r], first_node_[r + 1])
  std::vector<bool> has_captures_;    // by rule
  ClassSet used_;                     // classes that any test of the layer asks about

  std::vector<uint16_t> symbol_of_shape_;             // kUnknown: not met yet
  ClassSetTable asked_;                               // the used classes of types
  std::vector<uint16_t> symbol_of_asked_;             // by number in asked_
  base::HashTable<uint16_t, uint32_t> symbol_index_;  // by the answers to all tests
  size_t answer_words_ = 0, symbol_count_ = 0;
  std::vector<uint64_t> answers_;  // by symbol: answer_words_ words, a bit for each test

  std::vector<State> states_;
  std::vector<uint32_t> state_nodes_;                // test nodes of all states, sorted within each
  base::HashTable<uint16_t, uint32_t> state_index_;  // by nodes and rule
  std::vector<uint32_t> step_nodes_;                 // of the state being made
  std::vector<Step> first_steps_;                    // from kStart, by symbol
  base::HashTable<Step, uint32_t> steps_;            // from all other states
  ClassSet begin_classes_;         // every type at which a rule begins has one of them
  bool begins_anywhere_ = false;   // but for rules whose first test asks for no class
  std::vector<Closure> closures_;  // by node
  std::vector<uint32_t> closure_nodes_;
  std::vector<uint32_t> mark_;    // visited nodes of one closure
  std::vector<uint32_t> listed_;  // test nodes of the state being made
  uint32_t stamp_ = 0, step_stamp_ = 0;

  // Of capture(): a way not yet tried (node, item, how long the trail was there), and the captures'
  // borders on the way that is being tried.
  struct Way {
    uint32_t node, at;
    size_t trail;
  };
  struct Border {
    uint32_t name, at;
    bool opens;
  };
  std::vector<Way> ways_;
  std::vector<Border> trail_;
  // By split node of the rule: the items, from match.begin on, at which it was tried.
  std::vector<uint64_t> tried_;
  std::vector<uint32_t> tried_nodes_;  // those with any
};

}  // namespace isnad::language
