#include "language/matcher.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>

#include "base/hash.h"

namespace isnad::language {
namespace {

// Steps of one layer, 8 bytes each in a table half full at most, before its states are dropped.
constexpr size_t kMostSteps = size_t{1} << 19;
static_assert(kWindow < 64, "items of a window are bits of a word");

}  // namespace

Matcher::Matcher(const Model& model, const Layer& layer)
    : model_(model),
      layer_(layer),
      nodes_(model.nodes(layer)),
      tests_(model.tests(layer)),
      answer_words_((tests_.size() + 63) / 64),
      closures_(nodes_.size()),
      mark_(nodes_.size(), 0),
      listed_(nodes_.size(), 0) {
  first_ask_.push_back(0);
  for (const Test& test : tests_) {
    used_ |= test.required;
    used_ |= test.forbidden;
    for (size_t id = 0; id < kMaxClasses; ++id) {
      const auto asked = static_cast<ClassId>(id);
      if (test.required.test(asked) || test.forbidden.test(asked))
        asks_.push_back({asked, test.required.test(asked)});
    }
    first_ask_.push_back(static_cast<uint32_t>(asks_.size()));
  }
  index_tests();
  // The first node that is built of a rule is its accepting one.
  for (uint32_t node = 0; node < nodes_.size(); ++node) {
    if (nodes_[node].kind == NodeKind::kAccept) {
      first_node_.push_back(node);
      has_captures_.push_back(false);
    }
    if (nodes_[node].kind == NodeKind::kOpen) has_captures_.back() = true;
  }
  first_node_.push_back(static_cast<uint32_t>(nodes_.size()));
  reset_states();
}

void Matcher::reset_states() {
  states_.assign(2, {});
  state_nodes_.clear();
  state_index_.clear();
  first_steps_.clear();
  steps_.clear();
  ++stamp_;
  for (const uint32_t start : model_.starts(layer_))
    close(start, state_nodes_, states_[kStart].rule);
  std::sort(state_nodes_.begin(), state_nodes_.end());
  states_[kStart].node_count = static_cast<uint32_t>(state_nodes_.size());
  begin_classes_ = {};
  for (const uint32_t node : state_nodes_) begin_classes_.set(rarest_[nodes_[node].argument]);
  begins_anywhere_ = begin_classes_.test(kNoClass);
}

void Matcher::forget() {
  symbol_of_shape_.clear();
  asked_.clear();
  symbol_of_asked_.clear();
  symbol_index_.clear();
  answers_.clear();
  symbol_count_ = 0;
  reset_states();
}

void Matcher::index_tests() {
  std::array<uint32_t, kMaxClasses> wanted{};
  for (const Ask& ask : asks_) wanted[ask.id] += ask.wanted ? 1 : 0;
  tests_by_class_.resize(kMaxClasses);
  for (uint32_t test = 0; test < tests_.size(); ++test) {
    ClassId rarest = kNoClass;
    for (uint32_t i = first_ask_[test]; i < first_ask_[test + 1]; ++i)
      if (asks_[i].wanted && (rarest == kNoClass || wanted[asks_[i].id] < wanted[rarest]))
        rarest = asks_[i].id;
    tests_by_class_[rarest].push_back(test);
    rarest_.push_back(rarest);
  }
}

bool Matcher::passes(uint32_t test, const ClassSet& classes) const {
  return std::all_of(asks_.begin() + first_ask_[test], asks_.begin() + first_ask_[test + 1],
                     [&](const Ask& ask) { return classes.test(ask.id) == ask.wanted; });
}

uint16_t Matcher::make_symbol(const Type& type) {
  ClassSet classes = type.classes;
  classes &= used_;
  const uint32_t asked = asked_.number(classes);
  if (asked == symbol_of_asked_.size()) symbol_of_asked_.push_back(symbol_of(classes));
  if (symbol_of_shape_.size() <= type.shape) symbol_of_shape_.resize(type.shape + 1, kUnknown);
  return symbol_of_shape_[type.shape] = symbol_of_asked_[asked];
}

// The symbol of all types that answer the tests as `classes` does.
uint16_t Matcher::symbol_of(const ClassSet& classes) {
  const size_t first = answers_.size();
  answers_.resize(first + answer_words_, 0);
  const auto answer = [&](ClassId id) {
    for (const uint32_t test : tests_by_class_[id])
      if (passes(test, classes)) answers_[first + test / 64] |= uint64_t{1} << (test % 64);
  };
  classes.each(answer);
  answer(kNoClass);
  const auto row = [this](size_t at) { return answers_.begin() + static_cast<ptrdiff_t>(at); };
  const uint64_t hash = base::hash64(
      {reinterpret_cast<const char*>(answers_.data() + first), answer_words_ * sizeof(uint64_t)});
  const auto same = [&](uint16_t symbol) {
    return std::equal(row(first), answers_.end(), row(symbol * answer_words_));
  };
  if (const uint16_t* known = symbol_index_.find(static_cast<uint32_t>(hash), same)) {
    answers_.resize(first);
    return *known;
  }
  return symbol_index_.add(static_cast<uint32_t>(hash), static_cast<uint16_t>(symbol_count_++));
}

bool Matcher::better(int32_t a, int32_t b) const {
  if (a < 0 || b < 0) return a >= 0;
  const auto rules = model_.rules(layer_);
  const int32_t pa = rules[a].priority, pb = rules[b].priority;
  return pa != pb ? pa > pb : a < b;
}

void Matcher::close(uint32_t node, std::vector<uint32_t>& nodes, int32_t& rule) {
  if (mark_[node] == stamp_) return;
  mark_[node] = stamp_;
  const Node& n = nodes_[node];
  switch (n.kind) {
    case NodeKind::kTest:
      nodes.push_back(node);
      break;
    case NodeKind::kSplit:
      close(n.next, nodes, rule);
      close(n.other, nodes, rule);
      break;
    case NodeKind::kOpen:
    case NodeKind::kClose:
      close(n.next, nodes, rule);
      break;
    case NodeKind::kAccept:
      if (better(static_cast<int32_t>(n.argument), rule)) rule = static_cast<int32_t>(n.argument);
      break;
  }
}

uint16_t Matcher::state_of(const std::vector<uint32_t>& nodes, int32_t rule) {
  if (nodes.empty() && rule < 0) return kDead;
  const auto hash = static_cast<uint32_t>(
      base::hash64({reinterpret_cast<const char*>(nodes.data()), nodes.size() * sizeof(uint32_t)},
                   static_cast<uint64_t>(rule) + 1));
  const auto same = [&](uint16_t number) {
    const State& state = states_[number];
    return state.rule == rule && state.node_count == nodes.size() &&
           std::equal(nodes.begin(), nodes.end(), state_nodes_.begin() + state.first_node);
  };
  if (const uint16_t* known = state_index_.find(hash, same)) return *known;
  const auto number = static_cast<uint16_t>(states_.size());
  states_.push_back(
      {rule, static_cast<uint32_t>(state_nodes_.size()), static_cast<uint32_t>(nodes.size())});
  state_nodes_.insert(state_nodes_.end(), nodes.begin(), nodes.end());
  return state_index_.add(hash, number);
}

const Matcher::Closure& Matcher::closure(uint32_t node) {
  Closure& known = closures_[node];
  if (known.first == kNone) {
    known.first = static_cast<uint32_t>(closure_nodes_.size());
    ++stamp_;
    close(node, closure_nodes_, known.rule);
    known.last = static_cast<uint32_t>(closure_nodes_.size());
  }
  return known;
}

Matcher::Step Matcher::make_step(uint16_t state, uint16_t symbol) {
  step_nodes_.clear();
  int32_t rule = -1;
  ++step_stamp_;
  const uint32_t first = states_[state].first_node, last = first + states_[state].node_count;
  for (uint32_t i = first; i < last; ++i) {
    const Node& node = nodes_[state_nodes_[i]];
    if (!passed(symbol, node.argument)) continue;
    const Closure& reached = closure(node.next);
    if (better(reached.rule, rule)) rule = reached.rule;
    for (uint32_t n = reached.first; n < reached.last; ++n) {
      const uint32_t next = closure_nodes_[n];
      if (listed_[next] == step_stamp_) continue;
      listed_[next] = step_stamp_;
      step_nodes_.push_back(next);
    }
  }
  if (layer_.shortest && rule >= 0) step_nodes_.clear();
  std::sort(step_nodes_.begin(), step_nodes_.end());
  const uint16_t to = state_of(step_nodes_, rule);
  const Step made{to, states_[to].rule >= 0};
  if (state != kStart) return steps_.add(step_key(state, symbol), made);
  if (first_steps_.size() <= symbol) first_steps_.resize(symbol + size_t{1});
  return first_steps_[symbol] = made;
}

bool Matcher::match(const std::vector<const Type*>& types, uint32_t at, uint32_t end,
                    Match& match) {
  if (symbol_count_ > kMostSymbols) forget();
  if (steps_.size() > kMostSteps || states_.size() > kMostStates) reset_states();
  end = std::min(end, at + kWindow);
  if (at >= end) return false;
  uint16_t state = kDead, matched = kDead;
  uint32_t matched_end = 0;
  Step taken = first_step(symbol(types[at]));
  for (uint32_t i = at + 1;; ++i) {
    state = taken.to;
    if (taken.accepts) {
      matched = state;
      matched_end = i;
      if (layer_.shortest) break;
    }
    if (state == kDead || i == end) break;
    taken = step(state, symbol(types[i]));
  }
  if (matched == kDead) return false;
  match.layer = &layer_;
  match.rule = static_cast<uint32_t>(states_[matched].rule);
  match.begin = at;
  match.end = matched_end;
  match.captures.clear();
  if (has_captures_[match.rule]) capture(types, match);
  return true;
}

// Captures: walks the winning rule alone, first ways first. In the order of their ends, inner ones
// before the outer ones that end with them.
void Matcher::capture(const std::vector<const Type*>& types, Match& match) {
  walk(types, match);
  for (const uint32_t node : tried_nodes_) tried_[node] = 0;
  tried_nodes_.clear();
  for (size_t i = 0; i < trail_.size(); ++i) {
    if (trail_[i].opens) continue;
    // The open border of this name that was passed last and has no end yet belongs to this close.
    size_t open = i;
    for (int depth = 1; depth > 0 && open-- > 0;)
      if (trail_[open].name == trail_[i].name) depth += trail_[open].opens ? -1 : 1;
    match.captures.push_back({trail_[i].name, trail_[open].at, trail_[i].at});
  }
}

// Fills the trail with the captures' borders of the first way through the rule. Only at splits can
// a way part from another one, so the pairs of a split and an item that were tried are remembered,
// and the walk stays linear in the window.
void Matcher::walk(const std::vector<const Type*>& types, Match& match) {
  const uint32_t first = first_node_[match.rule];
  if (tried_.size() < first_node_[match.rule + 1] - first)
    tried_.resize(first_node_[match.rule + 1] - first, 0);
  trail_.clear();
  ways_.clear();
  uint32_t at = match.begin;
  const auto turn_back = [&] {
    assert(!ways_.empty());
    const Way way = ways_.back();
    ways_.pop_back();
    at = way.at;
    trail_.resize(way.trail);
    return way.node;
  };
  for (uint32_t node = model_.starts(layer_)[match.rule];;) {
    const Node& n = nodes_[node];
    switch (n.kind) {
      case NodeKind::kAccept:
        if (at == match.end) return;
        node = turn_back();
        break;
      case NodeKind::kSplit: {
        const uint64_t item = uint64_t{1} << (at - match.begin);
        if (tried_[node - first] & item) {
          node = turn_back();
          break;
        }
        if (tried_[node - first] == 0) tried_nodes_.push_back(node - first);
        tried_[node - first] |= item;
        ways_.push_back({n.other, at, trail_.size()});
        node = n.next;
        break;
      }
      case NodeKind::kTest:
        if (at < match.end && passed(symbol(types[at]), n.argument)) {
          ++at;
          node = n.next;
        } else {
          node = turn_back();
        }
        break;
      case NodeKind::kOpen:
      case NodeKind::kClose:
        trail_.push_back({n.argument, at, n.kind == NodeKind::kOpen});
        node = n.next;
        break;
    }
  }
}

}  // namespace isnad::language
