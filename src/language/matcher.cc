#include "language/matcher.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "base/hash.h"

namespace isnad::language {
namespace {

// Steps of 16 bytes of one layer before its states are dropped.
constexpr size_t kMostSteps = size_t{1} << 19;
constexpr size_t kFirstSteps = 1024;
constexpr size_t kFirstStates = 256;
constexpr uint32_t kOpenCapture =
    0xffffffff;  // a capture whose end is known and whose beginning is not yet

}  // namespace

Matcher::Matcher(const Model& model, const Layer& layer)
    : model_(model),
      layer_(layer),
      nodes_(model.nodes(layer)),
      tests_(model.tests(layer)),
      mark_(nodes_.size(), 0) {
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
  for (uint32_t node = 0; node < nodes_.size(); ++node)
    if (nodes_[node].kind == NodeKind::kAccept) first_node_.push_back(node);
  first_node_.push_back(static_cast<uint32_t>(nodes_.size()));
  reset_states();
}

void Matcher::reset_states() {
  states_.assign(2, {});
  state_nodes_.clear();
  state_index_.assign(kFirstStates, kDead);
  steps_.assign(kFirstSteps, {});
  step_count_ = 0;
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
  passes_.clear();
  symbol_numbers_.clear();
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

uint32_t Matcher::make_symbol(const Type& type) {
  ClassSet classes = type.classes;
  classes &= used_;
  const uint32_t asked = asked_.number(classes);
  if (asked == symbol_of_asked_.size()) {
    std::vector<bool> answers(tests_.size());
    const auto answer = [&](ClassId id) {
      for (const uint32_t test : tests_by_class_[id]) answers[test] = passes(test, classes);
    };
    classes.each(answer);
    answer(kNoClass);
    const auto [number, unseen] =
        symbol_numbers_.try_emplace(std::move(answers), static_cast<uint32_t>(passes_.size()));
    if (unseen) passes_.push_back(&number->first);
    symbol_of_asked_.push_back(number->second);
  }
  if (symbol_of_shape_.size() <= type.shape) symbol_of_shape_.resize(type.shape + 1, kUnknown);
  return symbol_of_shape_[type.shape] = symbol_of_asked_[asked];
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

uint64_t Matcher::hash_of(const uint32_t* nodes, size_t count, int32_t rule) const {
  return base::hash64({reinterpret_cast<const char*>(nodes), count * sizeof(uint32_t)},
                      static_cast<uint64_t>(rule) + 1);
}

uint32_t Matcher::state_of(const std::vector<uint32_t>& nodes, int32_t rule) {
  if (nodes.empty() && rule < 0) return kDead;
  size_t at = hash_of(nodes.data(), nodes.size(), rule) & (state_index_.size() - 1);
  for (; state_index_[at] != kDead; at = (at + 1) & (state_index_.size() - 1)) {
    const State& state = states_[state_index_[at]];
    if (state.rule == rule && state.node_count == nodes.size() &&
        std::equal(nodes.begin(), nodes.end(), state_nodes_.begin() + state.first_node))
      return state_index_[at];
  }
  const auto number = static_cast<uint32_t>(states_.size());
  states_.push_back(
      {rule, static_cast<uint32_t>(state_nodes_.size()), static_cast<uint32_t>(nodes.size())});
  state_nodes_.insert(state_nodes_.end(), nodes.begin(), nodes.end());
  state_index_[at] = number;
  if (states_.size() * 2 > state_index_.size()) grow_state_index();
  return number;
}

void Matcher::grow_state_index() {
  state_index_.assign(state_index_.size() * 2, kDead);
  for (uint32_t number = kStart + 1; number < states_.size(); ++number) {
    const State& state = states_[number];
    size_t at = hash_of(state_nodes_.data() + state.first_node, state.node_count, state.rule) &
                (state_index_.size() - 1);
    while (state_index_[at] != kDead) at = (at + 1) & (state_index_.size() - 1);
    state_index_[at] = number;
  }
}

const Matcher::Step& Matcher::make_step(uint32_t state, uint32_t symbol) {
  const std::vector<bool>& passes = *passes_[symbol];
  step_nodes_.clear();
  int32_t rule = -1;
  ++stamp_;
  const uint32_t first = states_[state].first_node, last = first + states_[state].node_count;
  for (uint32_t i = first; i < last; ++i) {
    const Node& node = nodes_[state_nodes_[i]];
    if (passes[node.argument]) close(node.next, step_nodes_, rule);
  }
  if (layer_.shortest && rule >= 0) step_nodes_.clear();
  std::sort(step_nodes_.begin(), step_nodes_.end());
  const uint32_t to = state_of(step_nodes_, rule);
  if (++step_count_ * 2 > steps_.size()) {
    std::vector<Step> old(steps_.size() * 2);
    old.swap(steps_);
    for (const Step& each : old)
      if (each.state != kDead) steps_[step_place(each.state, each.symbol)] = each;
  }
  return steps_[step_place(state, symbol)] = {state, symbol, to, states_[to].rule};
}

bool Matcher::match(const std::vector<const Type*>& types, uint32_t at, uint32_t end,
                    Match& match) {
  if (step_count_ > kMostSteps) reset_states();
  end = std::min(end, at + kWindow);
  uint32_t state = kStart, matched_end = 0;
  int32_t rule = -1;
  for (uint32_t i = at; i < end; ++i) {
    const Step& taken = step(state, symbol(types[i]));
    state = taken.to;
    if (state == kDead) break;
    if (taken.rule >= 0) {
      rule = taken.rule;
      matched_end = i + 1;
      if (layer_.shortest) break;
    }
  }
  if (rule < 0) return false;
  match.layer = &layer_;
  match.rule = static_cast<uint32_t>(rule);
  match.begin = at;
  match.end = matched_end;
  match.captures.clear();
  capture(types, match);
  return true;
}

// Captures: walks the winning rule alone, first ways first, and remembers the pairs that it tried,
// so it stays linear in the window.
void Matcher::capture(const std::vector<const Type*>& types, Match& match) {
  tried_node_ = first_node_[match.rule];
  tried_width_ = match.end - match.begin + 1;
  const size_t pairs = size_t{first_node_[match.rule + 1] - tried_node_} * tried_width_;
  if (tried_.size() < pairs) tried_.resize(pairs, false);
  const bool found = walk(types, model_.starts(layer_)[match.rule], match.begin, match);
  assert(found);
  (void)found;
  std::reverse(match.captures.begin(), match.captures.end());
  for (const size_t key : tried_keys_) tried_[key] = false;
  tried_keys_.clear();
}

bool Matcher::walk(const std::vector<const Type*>& types, uint32_t node, uint32_t at,
                   Match& match) {
  const size_t key = (node - tried_node_) * tried_width_ + (at - match.begin);
  if (tried_[key]) return false;
  tried_[key] = true;
  tried_keys_.push_back(key);
  const Node& n = nodes_[node];
  switch (n.kind) {
    case NodeKind::kAccept:
      return at == match.end;
    case NodeKind::kSplit:
      return walk(types, n.next, at, match) || walk(types, n.other, at, match);
    case NodeKind::kTest:
      return at < match.end && (*passes_[symbol(types[at])])[n.argument] &&
             walk(types, n.next, at + 1, match);
    case NodeKind::kClose:
      if (!walk(types, n.next, at, match)) return false;
      match.captures.push_back({n.argument, kOpenCapture, at});
      return true;
    case NodeKind::kOpen: {
      if (!walk(types, n.next, at, match)) return false;
      // The close of this name that was pushed last and has no beginning yet belongs to this open.
      for (size_t i = match.captures.size(); i-- > 0;) {
        Capture& c = match.captures[i];
        if (c.name != n.argument || c.begin != kOpenCapture) continue;
        c.begin = at;
        break;
      }
      return true;
    }
  }
  return false;
}

}  // namespace isnad::language
