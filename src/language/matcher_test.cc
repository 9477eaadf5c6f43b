// The automaton against a slow, obvious matcher: random rules over four classes, all token
// sequences judged by trying every way to match.
#include "language/matcher.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <random>
#include <set>

#include "language/model_builder.h"
#include "language/test_model.h"

namespace isnad::language {
namespace {

constexpr int kClasses = 4;

// A random pattern as a tree, so that the oracle need not trust the parser.
struct Pattern {
  enum Kind { kClass, kNotClass, kAny, kSequence, kChoice, kRepeat, kCapture } kind = kAny;
  int argument = 0;       // class or capture number
  int low = 1, high = 1;  // kRepeat; high -1: unbounded
  std::vector<Pattern> parts;
};

class Generator {
 public:
  explicit Generator(uint32_t seed) : random_(seed) {}

  int pick(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }

  Pattern pattern(int depth) {
    Pattern p;
    switch (depth == 0 ? 0 : pick(8)) {
      case 0:
      case 1:
        p.kind = static_cast<Pattern::Kind>(pick(3));
        p.argument = pick(kClasses);
        break;
      case 2:
      case 3:
        p.kind = Pattern::kSequence;
        add_parts(p, 1 + pick(3), depth);
        break;
      case 4:
        p.kind = Pattern::kChoice;
        add_parts(p, 2, depth);
        break;
      case 5:
        p.kind = Pattern::kCapture;
        p.argument = pick(2);
        add_parts(p, 1, depth);
        break;
      default:
        p.kind = Pattern::kRepeat;
        p.low = pick(3);
        p.high = std::max(1, p.low) + pick(2);
        if (pick(2) == 0) {
          p.low = pick(2);
          p.high = -1;
        }
        add_parts(p, 1, depth);
    }
    return p;
  }

 private:
  void add_parts(Pattern& p, int n, int depth) {
    for (int i = 0; i < n; ++i) p.parts.push_back(pattern(depth - 1));
  }
  std::mt19937 random_;
};

// In the rule language.
std::string write(const Pattern& p) {
  std::string out;
  switch (p.kind) {
    case Pattern::kClass:
      return std::string("c") + std::to_string(p.argument);
    case Pattern::kNotClass:
      return std::string("!c") + std::to_string(p.argument);
    case Pattern::kAny:
      return ".";
    case Pattern::kSequence:
    case Pattern::kChoice:
      for (const Pattern& part : p.parts)
        out += (out.empty() ? "" : p.kind == Pattern::kChoice ? " | " : " ") + write(part);
      return "(" + out + ")";
    case Pattern::kCapture:
      return std::string("<n") + std::to_string(p.argument) + ": " + write(p.parts[0]) + ">";
    case Pattern::kRepeat:
      out = "(" + write(p.parts[0]) + ")";
      if (p.high < 0) return out + (p.low == 0 ? "*" : "+");
      return out + "{" + std::to_string(p.low) + "," + std::to_string(p.high) + "}";
  }
  return out;
}

using Captures = std::vector<std::array<uint32_t, 3>>;  // name, begin, end; in order of their ends

// One way to match: where it ends and what it captures.
struct Way {
  uint32_t end = 0;
  Captures captures;
  auto operator<=>(const Way&) const = default;
};

class Oracle {
 public:
  explicit Oracle(std::vector<std::set<int>> tokens) : tokens_(std::move(tokens)) {}

  std::set<Way> ways(const Pattern& p, const Way& from) const {
    switch (p.kind) {
      case Pattern::kClass:
      case Pattern::kNotClass:
      case Pattern::kAny: {
        if (from.end == tokens_.size()) return {};
        const bool has = tokens_[from.end].count(p.argument) > 0;
        if (p.kind != Pattern::kAny && has != (p.kind == Pattern::kClass)) return {};
        return {{from.end + 1, from.captures}};
      }
      case Pattern::kSequence: {
        std::set<Way> now = {from};
        for (const Pattern& part : p.parts) now = all_ways(part, now);
        return now;
      }
      case Pattern::kChoice: {
        std::set<Way> out;
        for (const Pattern& part : p.parts) out.merge(ways(part, from));
        return out;
      }
      case Pattern::kCapture: {
        std::set<Way> out;
        for (Way way : ways(p.parts[0], from)) {
          way.captures.push_back({static_cast<uint32_t>(p.argument), from.end, way.end});
          out.insert(std::move(way));
        }
        return out;
      }
      case Pattern::kRepeat:
        return repeat(p, from);
    }
    return {};
  }

 private:
  std::set<Way> all_ways(const Pattern& p, const std::set<Way>& from) const {
    std::set<Way> out;
    for (const Way& way : from) out.merge(ways(p, way));
    return out;
  }

  // Further rounds of an unbounded repetition must take a token, or they would never end.
  std::set<Way> repeat(const Pattern& p, const Way& from) const {
    std::set<Way> now = {from};
    for (int i = 0; i < p.low; ++i) now = all_ways(p.parts[0], now);
    std::set<Way> out = now;
    for (int i = p.low; p.high < 0 ? !now.empty() : i < p.high; ++i) {
      std::set<Way> next;
      for (const Way& way : now)
        for (const Way& further : ways(p.parts[0], way))
          if (p.high >= 0 || further.end > way.end) next.insert(further);
      out.insert(next.begin(), next.end());
      now = std::move(next);
    }
    return out;
  }

  std::vector<std::set<int>> tokens_;
};

bool takes_nothing(const Pattern& p) {
  switch (p.kind) {
    case Pattern::kClass:
    case Pattern::kNotClass:
    case Pattern::kAny:
      return false;
    case Pattern::kChoice:
      return std::any_of(p.parts.begin(), p.parts.end(), takes_nothing);
    case Pattern::kRepeat:
      return p.low == 0 || takes_nothing(p.parts[0]);
    case Pattern::kSequence:
    case Pattern::kCapture:
      return std::all_of(p.parts.begin(), p.parts.end(), takes_nothing);
  }
  return false;
}

// One layer with the given rules (patterns and priorities) over classes c0 ... c3.
class TestLayer {
 public:
  TestLayer(const std::vector<std::pair<std::string, int>>& rules, bool shortest)
      : model_(compiled(rules, shortest)), matcher_(*model_, model_->layers()[0]) {}

  bool match(const std::vector<std::set<int>>& tokens, Match& match, uint32_t at = 0) {
    types_.assign(tokens.size(), Type{});
    classes_.assign(tokens.size(), ClassSet{});
    std::vector<const Type*> row;
    for (size_t i = 0; i < tokens.size(); ++i) {
      for (const int c : tokens[i]) {
        classes_[i].set(static_cast<ClassId>(c));
        types_[i].shape |= 1u << c;
      }
      types_[i].classes = SharedClasses(&classes_[i]);
      row.push_back(&types_[i]);
    }
    const bool found = matcher_.match(row, at, static_cast<uint32_t>(row.size()), match);
    EXPECT_TRUE(!found || matcher_.can_begin(row[at]));
    return found;
  }

  Captures captures(const Match& match) const {
    Captures out;
    for (const Capture& c : match.captures) {
      const std::string_view name = model_->text(model_->captures(model_->layers()[0])[c.name]);
      out.push_back({static_cast<uint32_t>(name[1] - '0'), c.begin, c.end});
    }
    return out;
  }

 private:
  static std::string compiled(const std::vector<std::pair<std::string, int>>& patterns,
                              bool shortest) {
    ModelBuilder builder;
    for (int i = 0; i < kClasses; ++i) EXPECT_TRUE(builder.add_class("c" + std::to_string(i)));
    const ClassResolver resolve = [&](std::string_view name, bool) -> Result<ClassId> {
      return *builder.find_class(name);
    };
    Program program;
    std::vector<Rule> rules;
    for (const auto& [pattern, priority] : patterns) {
      const Status status = add_rule(pattern, resolve, program);
      EXPECT_TRUE(status.is_ok()) << pattern << ": " << status.text();
      rules.push_back({{}, {}, {}, 0, priority});
    }
    builder.add_layer("test", shortest, rules, program);
    return builder.finish();
  }

  TestModel model_;
  Matcher matcher_;
  std::vector<Type> types_;
  std::vector<ClassSet> classes_;
};

struct Expected {
  uint32_t rule = 0, end = 0;
  std::set<Way> ways;
};

std::optional<Expected> expect(const std::vector<Pattern>& rules,
                               const std::vector<int>& priorities, bool shortest,
                               const std::vector<std::set<int>>& tokens) {
  const Oracle oracle(tokens);
  std::optional<Expected> best;
  for (uint32_t rule = 0; rule < rules.size(); ++rule) {
    std::set<Way> ways = oracle.ways(rules[rule], Way{});
    std::map<uint32_t, std::set<Way>> by_end;
    for (const Way& way : ways) by_end[way.end].insert(way);
    for (auto& [end, all] : by_end) {
      const bool longer = best && (shortest ? end < best->end : end > best->end);
      const bool equal = best && end == best->end;
      if (!best || longer || (equal && priorities[rule] > priorities[best->rule]))
        best = Expected{rule, end, all};
    }
  }
  return best;
}

TEST(Matcher, AgreesWithAnObviousMatcher) {
  constexpr int kLayers = 2000, kSequences = 10;
  Generator generator(20211231);
  int matched = 0, unambiguous = 0;
  for (int layer = 0; layer < kLayers; ++layer) {
    std::vector<Pattern> rules;
    std::vector<int> priorities;
    std::vector<std::pair<std::string, int>> written;
    const auto wanted = static_cast<size_t>(1 + generator.pick(3));
    while (rules.size() < wanted) {
      const Pattern p = generator.pattern(3);
      if (takes_nothing(p)) continue;
      rules.push_back(p);
      priorities.push_back(generator.pick(3) - 1);
      written.emplace_back(write(p), priorities.back());
    }
    const bool shortest = generator.pick(4) == 0;
    TestLayer tested(written, shortest);
    for (int sequence = 0; sequence < kSequences; ++sequence) {
      std::vector<std::set<int>> tokens(static_cast<size_t>(generator.pick(7)));
      for (auto& token : tokens)
        for (int i = generator.pick(3); i > 0; --i) token.insert(generator.pick(kClasses));
      const std::optional<Expected> expected = expect(rules, priorities, shortest, tokens);
      Match match;
      ASSERT_EQ(tested.match(tokens, match), expected.has_value()) << written[0].first;
      if (!expected) continue;
      ++matched;
      ASSERT_EQ(match.rule, expected->rule) << written[0].first;
      ASSERT_EQ(match.end, expected->end) << written[match.rule].first;
      ASSERT_TRUE(expected->ways.count({match.end, tested.captures(match)}))
          << written[match.rule].first;
      unambiguous += expected->ways.size() == 1 ? 1 : 0;
    }
  }
  EXPECT_GT(matched, 5000);  // the test tests something
  EXPECT_GT(unambiguous, 3000);
}

TEST(Matcher, PrefersTheLongestThenThePriorityThenTheEarlierLine) {
  Match match;
  TestLayer longest({{"c0", 9}, {"c0 c1", 0}}, false);
  ASSERT_TRUE(longest.match({{0}, {1}}, match));
  EXPECT_EQ(match.rule, 1u);
  TestLayer priority({{"c0", 1}, {".", 2}}, false);
  ASSERT_TRUE(priority.match({{0}}, match));
  EXPECT_EQ(match.rule, 1u);
  TestLayer earlier({{"c0", 1}, {".", 1}}, false);
  ASSERT_TRUE(earlier.match({{0}}, match));
  EXPECT_EQ(match.rule, 0u);
}

TEST(Matcher, TheFirstWayOfAnAlternativeAndTheLongestRepetitionGetTheCaptures) {
  Match match;
  TestLayer greedy({{"<n0: .*> <n1: .*> c3", 0}}, false);
  ASSERT_TRUE(greedy.match({{0}, {1}, {3}}, match));
  EXPECT_EQ(greedy.captures(match), (Captures{{0, 0, 2}, {1, 2, 2}}));
  TestLayer first({{"(<n0: c0> | <n1: c0>) c1", 0}}, false);
  ASSERT_TRUE(first.match({{0}, {1}}, match));
  EXPECT_EQ(first.captures(match), (Captures{{0, 0, 1}}));
}

TEST(Matcher, LooksAtAWindowOnly) {
  Match match;
  TestLayer layer({{".+", 0}}, false);
  ASSERT_TRUE(layer.match(std::vector<std::set<int>>(100), match, 7));
  EXPECT_EQ(match.begin, 7u);
  EXPECT_EQ(match.end, 7u + kWindow);
  EXPECT_FALSE(layer.match({}, match));
}

TEST(Matcher, NestedCapturesOfOneName) {
  Match match;
  TestLayer layer({{"<n0: c0 <n0: c1> c2>+", 0}}, false);
  ASSERT_TRUE(layer.match({{0}, {1}, {2}, {0}, {1}, {2}}, match));
  EXPECT_EQ(layer.captures(match), (Captures{{0, 1, 2}, {0, 0, 3}, {0, 4, 5}, {0, 3, 6}}));
}

}  // namespace
}  // namespace isnad::language
