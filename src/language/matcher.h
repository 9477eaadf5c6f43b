// Runs the rules of one layer over a sequence of types: a deterministic automaton, made state by
// state as it is needed (the subset construction of Rabin and Scott, lazily as in RE2) and kept.
// Linear: one table step a token, in a window of at most kWindow tokens.
#pragma once

#include <cstdint>
#include <vector>

#include "base/hash_table.h"
#include "language/alphabet.h"
#include "language/analyzer.h"
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

// Not thread-safe: one for each thread and layer. States are made as they are met, and all dropped
// when their tables hold more than some 16 MB.
class Matcher {
 public:
  Matcher(const Model& model, const Layer& layer);

  // Forgets all symbols and states: to be called when the types that were matched are gone.
  void forget();

  // The best match that begins at `at`, among types[at .. end). `match` is reused between calls.
  bool match(const std::vector<const Type*>& types, uint32_t at, uint32_t end, Match& match);

  // Can any rule begin at this type? Cheaper than match().
  bool can_begin(const Type* type) {
    if (first_.size() > kMostSymbols) forget();
    return (begins_anywhere_ || type->classes.intersects(begin_classes_)) &&
           first_step(first_.symbol(type)) != kDead;
  }

 private:
  // States and symbols are numbers of 16 bits, in the order in which they were met. What a step
  // costs is the cache line that it stands in: frequent symbols are met early, so that a state's
  // frequent steps stand together at the front of its row.
  static constexpr uint16_t kDead = 0, kStart = 1, kUnknown = 0xffff;
  static constexpr size_t kMostStates = 60000, kMostSymbols = 60000;
  static constexpr uint32_t kNone = 0xffffffff;

  // What can be reached from a node without a token: tests, and the best rule that ends there.
  // Closures, not nodes, are what a state is a set of: the ways through an alternative of sixty
  // words meet in one of them. The tests that lead to one node stand together as a way, whose mask
  // (Alphabet::words() words) has their bits.
  struct Closure {
    uint32_t first_way = 0, last_way = 0;
    int32_t rule = -1;
  };
  struct Way {
    uint32_t node;
    uint32_t closure = kNone;  // of the node; none: not asked for yet
  };
  struct State {
    int32_t rule = -1;                              // best rule that ends here
    uint32_t first_closure = 0, closure_count = 0;  // in state_closures_: the set it stands for
  };
  // Where the steps of a state stand: cells_[first .. first + size), by symbol; kUnknown: not met
  // yet.
  struct Row {
    uint32_t first = 0;
    uint16_t size = 0;
    bool accepts = false;  // the state has a rule
    bool goes_on = false;  // it has further steps
  };

  std::vector<bool> tests_of(const std::vector<uint32_t>& nodes);
  std::vector<bool> first_tests();
  std::vector<bool> inner_tests();
  void reset_states();
  const uint64_t* mask(uint32_t way) const { return &masks_[way * words_]; }
  uint16_t first_step(uint16_t symbol) {
    const uint16_t to = symbol < first_steps_.size() ? first_steps_[symbol] : kUnknown;
    return to != kUnknown ? to : make_first_step(symbol);
  }
  uint16_t step(uint16_t state, uint16_t symbol) {
    const Row& row = rows_[state];
    const uint16_t to = symbol < row.size ? cells_[row.first + symbol] : kUnknown;
    return to != kUnknown ? to : make_inner_step(state, symbol);
  }
  uint16_t make_first_step(uint16_t symbol);
  uint16_t make_inner_step(uint16_t state, uint16_t symbol);
  uint16_t make_step(uint16_t state, const uint64_t* answers);
  uint16_t state_of(const std::vector<uint32_t>& closures, int32_t rule);
  uint32_t closure(uint32_t node);
  void close(uint32_t node, std::vector<uint32_t>& nodes, int32_t& rule);
  bool better(int32_t a, int32_t b) const;
  void capture(const std::vector<const Type*>& types, Match& match);
  void find_answers(const std::vector<const Type*>& types, const Match& match);
  void walk(const std::vector<const Type*>& types, Match& match);

  const Model& model_;
  const Layer& layer_;
  std::span<const Node> nodes_;
  std::span<const Test> tests_;
  std::vector<uint32_t> first_node_;  // by rule: its nodes are [first_node_[r], first_node_[r + 1])
  std::vector<bool> has_captures_;    // by rule

  std::vector<uint32_t> closure_of_node_;
  std::vector<Closure> closures_;
  std::vector<Way> ways_;
  std::vector<uint64_t> masks_;          // by way
  std::vector<uint32_t> closure_nodes_;  // test nodes of the closure being made
  std::vector<uint32_t> mark_;           // by node: stamp of the closure that visited it last
  uint32_t stamp_ = 0;
  size_t words_;  // of a mask

  // Two alphabets: what a rule begins with (cue words) is told apart finely, but at the first token
  // alone; behind it few tests are left, and so few symbols.
  Alphabet first_, inner_;
  std::vector<State> states_;
  std::vector<uint32_t> state_closures_;             // of all states, sorted within each
  base::HashTable<uint16_t, uint32_t> state_index_;  // by closures and rule
  std::vector<uint32_t> step_closures_;              // of the state being made
  std::vector<uint32_t> listed_;                     // by closure: stamp of the step that lists it
  uint32_t step_stamp_ = 0;
  std::vector<uint16_t> first_steps_;  // from kStart, by symbol
  std::vector<Row> rows_;              // by state: steps from all others
  std::vector<uint16_t> cells_;
  ClassSet begin_classes_;        // every type at which a rule begins has one of them
  bool begins_anywhere_ = false;  // but for rules whose first test asks for no class

  // Of capture(): a way not yet tried (node, item, how long the trail was there), and the captures'
  // borders on the way that is being tried.
  struct Choice {
    uint32_t node, at;
    size_t trail;
  };
  struct Border {
    uint32_t name, at;
    bool opens;
  };
  std::vector<Choice> choices_;
  std::vector<Border> trail_;
  std::vector<const uint64_t*> answers_;  // of the items of the match
  // By split node of the rule: the items, from match.begin on, at which it was tried.
  std::vector<uint64_t> tried_;
  std::vector<uint32_t> tried_nodes_;  // those with any
};

}  // namespace isnad::language
