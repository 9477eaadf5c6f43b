// Runs the rules of one layer over a sequence of types: a deterministic automaton, made state by
// state as it is needed (the subset construction of Rabin and Scott, lazily as in RE2) and kept.
// Linear: one table step a token, in a window of at most kWindow tokens.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

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
// layer are one symbol; states are made as they are met and dropped when their tables hold more
// than some 16 MB.
class Matcher {
 public:
  Matcher(const Model& model, const Layer& layer);

  // Forgets all symbols and states: to be called when the types that were matched are gone.
  void forget();

  // The best match that begins at `at`, among types[at .. end). `match` is reused between calls.
  bool match(const std::vector<const Type*>& types, uint32_t at, uint32_t end, Match& match);

  // Can any rule begin at this type? Cheaper than match().
  bool can_begin(const Type* type) {
    return (begins_anywhere_ || type->classes.intersects(begin_classes_)) &&
           step(kStart, symbol(type)).to != kDead;
  }

 private:
  static constexpr uint32_t kDead = 0, kStart = 1, kUnknown = 0xffffffff;
  struct State {
    int32_t rule = -1;                        // best rule that ends here
    uint32_t first_node = 0, node_count = 0;  // in state_nodes_: the set that it stands for
  };
  // One entry of the transition table, found by hash: of the states' many symbols few are ever met.
  struct Step {
    uint32_t state = kDead, symbol = 0;  // dead: a free place
    uint32_t to = kDead;
    int32_t rule = -1;  // of `to`
  };

  uint32_t symbol(const Type* type) {
    if (type->shape < symbol_of_shape_.size() && symbol_of_shape_[type->shape] != kUnknown)
      return symbol_of_shape_[type->shape];
    return make_symbol(*type);
  }
  uint32_t make_symbol(const Type& type);
  void index_tests();
  bool passes(uint32_t test, const ClassSet& classes) const;
  const Step& step(uint32_t state, uint32_t symbol) {
    const Step& found = steps_[step_place(state, symbol)];
    return found.state == state ? found : make_step(state, symbol);
  }
  // Where the step stands in steps_, or the free place where it would.
  size_t step_place(uint32_t state, uint32_t symbol) const {
    const uint64_t key = (uint64_t{state} << 32 | symbol) * 0x9e3779b97f4a7c15ULL;
    size_t at = (key >> 32) & (steps_.size() - 1);
    while (steps_[at].state != kDead && (steps_[at].state != state || steps_[at].symbol != symbol))
      at = (at + 1) & (steps_.size() - 1);
    return at;
  }
  const Step& make_step(uint32_t state, uint32_t symbol);
  uint32_t state_of(const std::vector<uint32_t>& nodes, int32_t rule);
  uint64_t hash_of(const uint32_t* nodes, size_t count, int32_t rule) const;
  void grow_state_index();
  void reset_states();
  void close(uint32_t node, std::vector<uint32_t>& nodes, int32_t& rule);
  bool better(int32_t a, int32_t b) const;
  void capture(const std::vector<const Type*>& types, Match& match);
  bool walk(const std::vector<const Type*>& types, uint32_t node, uint32_t at, Match& match);

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
  ClassSet used_;                     // classes that any test of the layer asks about
  std::vector<uint32_t> symbol_of_shape_;                 // kUnknown: not met yet
  ClassSetTable asked_;                                   // the used classes of types
  std::vector<uint32_t> symbol_of_asked_;                 // by number in asked_
  std::map<std::vector<bool>, uint32_t> symbol_numbers_;  // by the answers to all tests
  std::vector<const std::vector<bool>*> passes_;          // by symbol: its answers
  std::vector<State> states_;
  std::vector<uint32_t> state_nodes_;  // test nodes of all states, sorted within each
  std::vector<uint32_t> state_index_;  // open addressing; 0 (the dead state) is free
  std::vector<uint32_t> step_nodes_;   // of the state being made
  std::vector<Step> steps_;            // open addressing, at most half full
  size_t step_count_ = 0;
  ClassSet begin_classes_;        // every type at which a rule begins has one of them
  bool begins_anywhere_ = false;  // but for rules whose first test asks for no class
  std::vector<uint32_t> mark_;    // visited nodes of one closure
  uint32_t stamp_ = 0;
  std::vector<bool> tried_;         // (node, position) pairs that capture() need not try again
  std::vector<size_t> tried_keys_;  // those of them that are set
  uint32_t tried_width_ = 0, tried_node_ = 0;
};

}  // namespace isnad::language
