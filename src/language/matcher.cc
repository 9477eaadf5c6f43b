#include "language/matcher.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>

#include "base/hash.h"

namespace isnad::language {
namespace {

// Cells of one layer, 2 bytes each, before its states are dropped.
constexpr size_t kMostCells = size_t{1} << 23;
constexpr size_t kCellsOfLine = 32;  // rows begin and end with cache lines
static_assert(kWindow < 64, "items of a window are bits of a word");

}  // namespace

Matcher::Matcher(const Model& model, const Layer& layer)
    : model_(model),
      layer_(layer),
      nodes_(model.nodes(layer)),
      tests_(model.tests(layer)),
      closure_of_node_(nodes_.size(), kNone),
      mark_(nodes_.size(), 0),
      words_((tests_.size() + 63) / 64),
      first_(tests_, first_tests()),
      inner_(tests_, inner_tests()) {
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

// The tests of nodes that a way can reach from `nodes` without a token.
std::vector<bool> Matcher::tests_of(const std::vector<uint32_t>& nodes) {
  int32_t rule = -1;
  closure_nodes_.clear();
  ++stamp_;
  for (const uint32_t node : nodes) close(node, closure_nodes_, rule);
  std::vector<bool> tests(tests_.size(), false);
  for (const uint32_t node : closure_nodes_) tests[nodes_[node].argument] = true;
  return tests;
}

std::vector<bool> Matcher::first_tests() {
  const auto starts = model_.starts(layer_);
  return tests_of({starts.begin(), starts.end()});
}

std::vector<bool> Matcher::inner_tests() {
  std::vector<uint32_t> behind;
  for (const Node& node : nodes_)
    if (node.kind == NodeKind::kTest) behind.push_back(node.next);
  return tests_of(behind);
}

void Matcher::reset_states() {
  states_.assign(2, {});
  rows_.assign(2, {});
  state_closures_.clear();
  state_index_.clear();
  first_steps_.clear();
  cells_.clear();
  begin_classes_ = {};
  for (const uint32_t start : model_.starts(layer_)) {
    const uint32_t number = closure(start);
    state_closures_.push_back(number);
    for (uint32_t way = closures_[number].first_way; way < closures_[number].last_way; ++way)
      for (uint32_t test = 0; test < tests_.size(); ++test)
        if (Alphabet::passed(mask(way), test)) begin_classes_.set(first_.key(test));
  }
  states_[kStart].closure_count = static_cast<uint32_t>(state_closures_.size());
  begins_anywhere_ = begin_classes_.test(kNoClass);
}

void Matcher::forget() {
  first_.forget();
  inner_.forget();
  reset_states();
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

uint16_t Matcher::state_of(const std::vector<uint32_t>& closures, int32_t rule) {
  if (closures.empty() && rule < 0) return kDead;
  const auto hash = static_cast<uint32_t>(base::hash64(
      {reinterpret_cast<const char*>(closures.data()), closures.size() * sizeof(uint32_t)},
      static_cast<uint64_t>(rule) + 1));
  const auto same = [&](uint16_t number) {
    const State& state = states_[number];
    return state.rule == rule && state.closure_count == closures.size() &&
           std::equal(closures.begin(), closures.end(),
                      state_closures_.begin() + state.first_closure);
  };
  if (const uint16_t* known = state_index_.find(hash, same)) return *known;
  const auto number = static_cast<uint16_t>(states_.size());
  states_.push_back({rule, static_cast<uint32_t>(state_closures_.size()),
                     static_cast<uint32_t>(closures.size())});
  rows_.push_back({0, 0, rule >= 0, !closures.empty()});
  state_closures_.insert(state_closures_.end(), closures.begin(), closures.end());
  return state_index_.add(hash, number);
}

uint32_t Matcher::closure(uint32_t node) {
  if (closure_of_node_[node] != kNone) return closure_of_node_[node];
  Closure made;
  closure_nodes_.clear();
  ++stamp_;
  close(node, closure_nodes_, made.rule);
  std::sort(closure_nodes_.begin(), closure_nodes_.end(),
            [this](uint32_t a, uint32_t b) { return nodes_[a].next < nodes_[b].next; });
  made.first_way = static_cast<uint32_t>(ways_.size());
  for (const uint32_t test : closure_nodes_) {
    if (ways_.size() == made.first_way || ways_.back().node != nodes_[test].next) {
      ways_.push_back({nodes_[test].next});
      masks_.resize(masks_.size() + words_, 0);
    }
    masks_[masks_.size() - words_ + nodes_[test].argument / 64] |= uint64_t{1}
                                                                   << (nodes_[test].argument % 64);
  }
  made.last_way = static_cast<uint32_t>(ways_.size());
  closures_.push_back(made);
  listed_.push_back(0);
  return closure_of_node_[node] = static_cast<uint32_t>(closures_.size() - 1);
}

uint16_t Matcher::make_first_step(uint16_t symbol) {
  if (first_steps_.size() <= symbol) first_steps_.resize(symbol + size_t{1}, kUnknown);
  return first_steps_[symbol] = make_step(kStart, first_.answers(symbol));
}

uint16_t Matcher::make_inner_step(uint16_t state, uint16_t symbol) {
  if (symbol >= rows_[state].size) {  // a longer row, behind all others
    const Row old = rows_[state];
    const size_t size = (symbol / kCellsOfLine + 1) * kCellsOfLine;
    rows_[state].first = static_cast<uint32_t>(cells_.size());
    rows_[state].size = static_cast<uint16_t>(size);
    cells_.resize(cells_.size() + size, kUnknown);
    std::copy_n(cells_.begin() + old.first, old.size, cells_.begin() + rows_[state].first);
  }
  const uint16_t to = make_step(state, inner_.answers(symbol));
  return cells_[rows_[state].first + symbol] = to;
}

uint16_t Matcher::make_step(uint16_t state, const uint64_t* answers) {
  step_closures_.clear();
  int32_t rule = -1;
  ++step_stamp_;
  const auto leads = [&](uint32_t way) {
    uint64_t common = 0;
    const uint64_t* row = mask(way);
    for (size_t i = 0; i < words_; ++i) common |= answers[i] & row[i];
    return common != 0;
  };
  const uint32_t first = states_[state].first_closure, last = first + states_[state].closure_count;
  for (uint32_t i = first; i < last; ++i) {
    const Closure from = closures_[state_closures_[i]];
    for (uint32_t way = from.first_way; way < from.last_way; ++way) {
      if (!leads(way)) continue;
      uint32_t next = ways_[way].closure;
      if (next == kNone) {
        next = closure(ways_[way].node);
        ways_[way].closure = next;
      }
      if (listed_[next] == step_stamp_) continue;
      listed_[next] = step_stamp_;
      const Closure& reached = closures_[next];
      if (better(reached.rule, rule)) rule = reached.rule;
      if (reached.first_way < reached.last_way) step_closures_.push_back(next);
    }
  }
  if (layer_.shortest && rule >= 0) step_closures_.clear();
  std::sort(step_closures_.begin(), step_closures_.end());
  return state_of(step_closures_, rule);
}

bool Matcher::match(const std::vector<const Type*>& types, uint32_t at, uint32_t end,
                    Match& match) {
  if (std::max(first_.size(), inner_.size()) > kMostSymbols) forget();
  if (cells_.size() > kMostCells || states_.size() > kMostStates) reset_states();
  end = std::min(end, at + kWindow);
  if (at >= end) return false;
  uint16_t matched = kDead;
  uint32_t matched_end = 0;
  uint16_t state = first_step(first_.symbol(types[at]));
  for (uint32_t i = at + 1;; ++i) {
    const Row& row = rows_[state];
    if (row.accepts) {
      matched = state;
      matched_end = i;
    }
    if (!row.goes_on || i == end) break;
    state = step(state, inner_.symbol(types[i]));
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

// match() has met all symbols of the match, so the answers stay where they are.
void Matcher::find_answers(const std::vector<const Type*>& types, const Match& match) {
  answers_.clear();
  answers_.push_back(first_.answers(first_.symbol(types[match.begin])));
  for (uint32_t item = match.begin + 1; item < match.end; ++item)
    answers_.push_back(inner_.answers(inner_.symbol(types[item])));
}

// Fills the trail with the captures' borders of the first way through the rule. Only at splits can
// a way part from another one, so the pairs of a split and an item that were tried are remembered,
// and the walk stays linear in the window.
void Matcher::walk(const std::vector<const Type*>& types, Match& match) {
  const uint32_t first = first_node_[match.rule];
  if (tried_.size() < first_node_[match.rule + 1] - first)
    tried_.resize(first_node_[match.rule + 1] - first, 0);
  find_answers(types, match);
  const auto passes = [&](uint32_t item, uint32_t test) {
    return item < match.end && Alphabet::passed(answers_[item - match.begin], test);
  };
  trail_.clear();
  choices_.clear();
  uint32_t at = match.begin;
  const auto turn_back = [&] {
    assert(!choices_.empty());
    const Choice choice = choices_.back();
    choices_.pop_back();
    at = choice.at;
    trail_.resize(choice.trail);
    return choice.node;
  };
  for (uint32_t node = model_.starts(layer_)[match.rule];;) {
    const Node& n = nodes_[node];
    switch (n.kind) {
      case NodeKind::kAccept:
        if (at == match.end) return;
        node = turn_back();
        break;
      case NodeKind::kSplit: {
        // An alternative that fails at once is no choice: most are such.
        if (nodes_[n.next].kind == NodeKind::kTest && !passes(at, nodes_[n.next].argument)) {
          node = n.other;
          break;
        }
        const uint64_t item = uint64_t{1} << (at - match.begin);
        if (tried_[node - first] & item) {
          node = turn_back();
          break;
        }
        if (tried_[node - first] == 0) tried_nodes_.push_back(node - first);
        tried_[node - first] |= item;
        choices_.push_back({n.other, at, trail_.size()});
        node = n.next;
        break;
      }
      case NodeKind::kTest:
        if (passes(at, n.argument)) {
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
