// The rule language: a regular expression over word classes (doc/data_files.md), parsed to a
// nondeterministic automaton by Thompson's construction. One Program holds all rules of one layer.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "isnad/result.h"
#include "language/class_set.h"

namespace isnad::language {

// What one position of a pattern asks of a token: all of `required`, none of `forbidden`.
struct Test {
  ClassSet required, forbidden;
  bool passes(const ClassSet& classes) const {
    return classes.contains(required) && !classes.intersects(forbidden);
  }
  friend bool operator==(const Test&, const Test&) = default;
};

enum class NodeKind : uint32_t { kTest, kSplit, kOpen, kClose, kAccept };

struct Node {
  NodeKind kind = NodeKind::kAccept;
  uint32_t argument = 0;  // test number, capture number (kOpen, kClose), rule number (kAccept)
  uint32_t next = 0, other = 0;  // `other` is the second way of a split, tried after `next`
};

struct Program {
  std::vector<Test> tests;
  std::vector<Node> nodes;
  std::vector<uint32_t> starts;       // one for each rule
  std::vector<std::string> captures;  // names, by capture number
};

// Resolves a class name, or a literal word in quotes, to a class; registers literals. Fails on an
// unknown name.
using ClassResolver = std::function<Result<ClassId>(std::string_view name, bool literal)>;

// Adds one rule to the program; its number is program.starts.size() - 1 afterwards. Errors carry
// the column in `where`. Refused are patterns that match the empty sequence, tests that no token
// can pass, and patterns of more than some 50,000 nodes when their repetitions are written out.
// After an error the program is as it was.
Status add_rule(std::string_view pattern, const ClassResolver& resolve, Program& program);

}  // namespace isnad::language
