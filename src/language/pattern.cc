#include "language/pattern.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>

namespace isnad::language {
namespace {

constexpr int kMostRepetitions = 40;
constexpr int kDeepest = 100;
// Nodes of one rule, its repetitions written out: far more than a rule that a person can read
// needs.
constexpr size_t kMostNodes = 50000;

// What a pattern says, before it is built backwards from its end.
struct Tree {
  enum class Kind { kTest, kSequence, kChoice, kRepeat, kCapture } kind = Kind::kSequence;
  uint32_t argument = 0;
  int low = 1, high = 1;  // kRepeat; high -1 is unbounded
  std::vector<Tree> parts;
};

// "40" as a number; -1 for anything that is no small number.
int small_number(std::string_view digits) {
  int number = -1;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  return whole && !digits.starts_with('-') ? number : -1;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

bool is_name(std::string_view text) {
  const auto in_name = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
  };
  return !text.empty() && std::all_of(text.begin(), text.end(), in_name);
}

// Recursive descent.
class Parser {
 public:
  Parser(std::string_view text, const ClassResolver& resolve, Program& program)
      : text_(text), resolve_(resolve), program_(program) {}

  Result<Tree> parse() {
    Result<Tree> tree = choice();
    if (tree && at_ < text_.size()) return error("unexpected '" + std::string(1, text_[at_]) + "'");
    return tree;
  }

 private:
  Status error(std::string message) const { return error_at(at_, std::move(message)); }
  static Status error_at(size_t at, std::string message) {
    return {Code::kInvalid, std::move(message), std::to_string(at + 1),
            "see the rule language in doc/data_files.md"};
  }
  char peek() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    return at_ < text_.size() ? text_[at_] : '\0';
  }

  Result<Tree> choice() {
    if (depth_ == kDeepest) return error("too deeply nested");
    ++depth_;
    Result<Tree> tree = alternatives();
    --depth_;
    return tree;
  }

  Result<Tree> alternatives() {
    Tree tree{Tree::Kind::kChoice, 0, 1, 1, {}};
    for (;;) {
      Result<Tree> part = sequence();
      if (!part) return part;
      tree.parts.push_back(std::move(*part));
      if (peek() != '|') break;
      ++at_;
    }
    if (tree.parts.size() == 1) return std::move(tree.parts[0]);
    return tree;
  }

  Result<Tree> sequence() {
    Tree tree;
    for (char c = peek(); c != '\0' && c != '|' && c != ')' && c != '>'; c = peek()) {
      Result<Tree> part = repetition();
      if (!part) return part;
      tree.parts.push_back(std::move(*part));
    }
    if (tree.parts.empty()) return error("nothing to match here");
    return tree;
  }

  Result<Tree> repetition() {
    Result<Tree> part = primary();
    if (!part) return part;
    int low = 1, high = 1;
    switch (peek()) {
      case '?':
        low = 0;
        break;
      case '*':
        low = 0;
        high = -1;
        break;
      case '+':
        high = -1;
        break;
      case '{': {
        const size_t end = text_.find('}', at_);
        if (end == std::string_view::npos) return error("'{' without '}'");
        const std::string body(text_.substr(at_ + 1, end - at_ - 1));
        const size_t comma = body.find(',');
        low = small_number(std::string_view(body).substr(0, comma));
        high = comma == std::string::npos ? low
                                          : small_number(std::string_view(body).substr(comma + 1));
        if (low < 0 || high < low || high < 1 || high > kMostRepetitions)
          return error("bad repetition {" + body + "}");
        at_ = end;
        break;
      }
      default:
        return part;
    }
    ++at_;
    Tree tree{Tree::Kind::kRepeat, 0, low, high, {}};
    tree.parts.push_back(std::move(*part));
    return tree;
  }

  Result<Tree> primary() {
    const char c = peek();
    if (c == '(') {
      ++at_;
      Result<Tree> inside = choice();
      if (!inside) return inside;
      if (peek() != ')') return error("'(' without ')'");
      ++at_;
      return inside;
    }
    if (c != '<') return test();
    const size_t colon = text_.find(':', at_);
    const std::string_view name =
        trimmed(text_.substr(at_ + 1, colon == std::string_view::npos ? colon : colon - at_ - 1));
    if (colon == std::string_view::npos || !is_name(name))
      return error("'<' without a name and ':'");
    const uint32_t capture = capture_number(name);
    at_ = colon + 1;
    Result<Tree> inside = choice();
    if (!inside) return inside;
    if (peek() != '>') return error("'<' without '>'");
    ++at_;
    Tree tree{Tree::Kind::kCapture, capture, 1, 1, {}};
    tree.parts.push_back(std::move(*inside));
    return tree;
  }

  uint32_t capture_number(std::string_view name) {
    const auto found = std::find(program_.captures.begin(), program_.captures.end(), name);
    if (found != program_.captures.end())
      return static_cast<uint32_t>(found - program_.captures.begin());
    program_.captures.emplace_back(name);
    return static_cast<uint32_t>(program_.captures.size() - 1);
  }

  Result<Tree> test() {
    Test wanted;
    peek();
    const size_t begin = at_;
    for (;;) {
      bool negative = false;
      for (; peek() == '!'; ++at_) negative = !negative;
      if (negative && peek() == '.') return error("'!.' passes no token");
      const Result<std::optional<ClassId>> id = term();
      if (!id) return id.status();
      if (*id) (negative ? wanted.forbidden : wanted.required).set(**id);
      if (at_ >= text_.size() || text_[at_] != '&') break;
      ++at_;
    }
    if (wanted.required.intersects(wanted.forbidden))
      return error_at(begin, "no token can pass this test");
    auto& tests = program_.tests;
    auto found = std::find(tests.begin(), tests.end(), wanted);
    if (found == tests.end()) found = tests.insert(tests.end(), wanted);
    return Tree{Tree::Kind::kTest, static_cast<uint32_t>(found - tests.begin()), 1, 1, {}};
  }

  // A class name, a literal in quotes, or `.` (no class: anything).
  Result<std::optional<ClassId>> term() {
    if (peek() == '.') {
      ++at_;
      return std::optional<ClassId>();
    }
    const bool literal = peek() == '"';
    const size_t begin = literal ? at_ + 1 : at_;
    size_t end = begin;
    const std::string_view stops = literal ? "\"" : " &|?*+{}()<>!\"";
    while (end < text_.size() && stops.find(text_[end]) == std::string_view::npos) ++end;
    if (end == begin || (literal && end == text_.size()))
      return error("a class name or a quoted word is missing");
    Result<ClassId> id = resolve_(text_.substr(begin, end - begin), literal);
    if (!id) {
      Status status = error(id.status().message);
      status.remedy = id.status().remedy;
      return status;
    }
    at_ = literal ? end + 1 : end;
    return std::optional<ClassId>(*id);
  }

  std::string_view text_;
  const ClassResolver& resolve_;
  Program& program_;
  size_t at_ = 0;
  int depth_ = 0;
};

class Builder {
 public:
  explicit Builder(Program& program) : nodes_(program.nodes) {}

  uint32_t add(NodeKind kind, uint32_t argument, uint32_t next, uint32_t other = 0) {
    nodes_.push_back({kind, argument, next, other});
    return static_cast<uint32_t>(nodes_.size() - 1);
  }

  // The first node of `tree` when it continues at `next`.
  uint32_t build(const Tree& tree, uint32_t next) {
    switch (tree.kind) {
      case Tree::Kind::kTest:
        return add(NodeKind::kTest, tree.argument, next);
      case Tree::Kind::kSequence:
        for (size_t i = tree.parts.size(); i-- > 0;) next = build(tree.parts[i], next);
        return next;
      case Tree::Kind::kChoice: {
        uint32_t first = build(tree.parts.back(), next);
        for (size_t i = tree.parts.size() - 1; i-- > 0;) {
          const uint32_t way = build(tree.parts[i], next);
          first = add(NodeKind::kSplit, 0, way, first);
        }
        return first;
      }
      case Tree::Kind::kCapture: {
        const uint32_t close = add(NodeKind::kClose, tree.argument, next);
        return add(NodeKind::kOpen, tree.argument, build(tree.parts[0], close));
      }
      case Tree::Kind::kRepeat:
        return build_repeat(tree, next);
    }
    return next;
  }

 private:
  uint32_t build_repeat(const Tree& tree, uint32_t next) {
    uint32_t first = next;
    if (tree.high < 0) {
      const uint32_t loop = add(NodeKind::kSplit, 0, 0, next);
      const uint32_t body = build(tree.parts[0], loop);
      nodes_[loop].next = body;
      first = tree.low == 0 ? loop : body;
    } else {
      for (int i = tree.low; i < tree.high; ++i) {
        const uint32_t body = build(tree.parts[0], first);
        first = add(NodeKind::kSplit, 0, body, next);
      }
      for (int i = 0; i < tree.low; ++i) first = build(tree.parts[0], first);
      return first;
    }
    for (int i = 1; i < tree.low; ++i) first = build(tree.parts[0], first);
    return first;
  }

  std::vector<Node>& nodes_;
};

bool matches_empty(const Tree& tree) {
  switch (tree.kind) {
    case Tree::Kind::kTest:
      return false;
    case Tree::Kind::kChoice:
      return std::any_of(tree.parts.begin(), tree.parts.end(), matches_empty);
    case Tree::Kind::kRepeat:
      return tree.low == 0 || matches_empty(tree.parts[0]);
    case Tree::Kind::kSequence:
    case Tree::Kind::kCapture:
      return std::all_of(tree.parts.begin(), tree.parts.end(), matches_empty);
  }
  return false;
}

// Nodes that Builder makes of the tree.
size_t nodes_of(const Tree& tree) {
  size_t parts = 0;
  for (const Tree& part : tree.parts) parts = std::min(parts + nodes_of(part), kMostNodes + 1);
  switch (tree.kind) {
    case Tree::Kind::kTest:
      return 1;
    case Tree::Kind::kSequence:
      return parts;
    case Tree::Kind::kChoice:
      return parts + tree.parts.size() - 1;
    case Tree::Kind::kCapture:
      return parts + 2;
    case Tree::Kind::kRepeat:
      return static_cast<size_t>(std::max(tree.high, std::max(tree.low, 1))) * (parts + 1);
  }
  return parts;
}

}  // namespace

Status add_rule(std::string_view pattern, const ClassResolver& resolve, Program& program) {
  const size_t tests = program.tests.size(), captures = program.captures.size();
  const auto fail = [&](Status status) {
    program.tests.resize(tests);
    program.captures.resize(captures);
    return status;
  };
  Result<Tree> tree = Parser(pattern, resolve, program).parse();
  if (!tree) return fail(tree.status());
  if (matches_empty(*tree))
    return fail({Code::kInvalid, "the pattern matches nothing at all", "1",
                 "make at least one part of it obligatory"});
  if (nodes_of(*tree) > kMostNodes)
    return fail(
        {Code::kInvalid, "the pattern is too large", "1", "repeat fewer times or split the rule"});
  Builder builder(program);
  const uint32_t accept =
      builder.add(NodeKind::kAccept, static_cast<uint32_t>(program.starts.size()), 0);
  program.starts.push_back(builder.build(*tree, accept));
  return Status::ok();
}

}  // namespace isnad::language
