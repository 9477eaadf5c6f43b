#include "language/pattern.h"

#include <gtest/gtest.h>

namespace isnad::language {
namespace {

// Classes a b c; literals become class 9.
Result<ClassId> resolve(std::string_view name, bool literal) {
  if (literal) return ClassId{9};
  if (name.size() == 1 && name[0] >= 'a' && name[0] <= 'c')
    return static_cast<ClassId>(name[0] - 'a');
  return Status{Code::kInvalid, "unknown class '" + std::string(name) + "'", "", "remedy"};
}

Status parse(std::string_view pattern) {
  Program program;
  return add_rule(pattern, resolve, program);
}

TEST(Pattern, ErrorsSayWhatAndWhere) {
  struct Case {
    const char *pattern, *column, *message;
  };
  const Case cases[] = {
      {"", "1", "nothing to match here"},
      {"a (b", "5", "'(' without ')'"},
      {"a ()", "4", "nothing to match here"},
      {"a |", "4", "nothing to match here"},
      {"a )", "3", "unexpected ')'"},
      {"a >", "3", "unexpected '>'"},
      {"a nope b", "3", "unknown class 'nope'"},
      {"a&nope", "3", "unknown class 'nope'"},
      {"<x a>", "1", "'<' without a name and ':'"},
      {"<: a>", "1", "'<' without a name and ':'"},
      {"<two words: a>", "1", "'<' without a name and ':'"},
      {"<x: a", "6", "'<' without '>'"},
      {"a{2", "2", "'{' without '}'"},
      {"a{3,2}", "2", "bad repetition {3,2}"},
      {"a{0}", "2", "bad repetition {0}"},
      {"a{1,41}", "2", "bad repetition {1,41}"},
      {"a{}", "2", "bad repetition {}"},
      {"a{x}", "2", "bad repetition {x}"},
      {"a{1x}", "2", "bad repetition {1x}"},
      {"a{1,}", "2", "bad repetition {1,}"},
      {"a{,2}", "2", "bad repetition {,2}"},
      {"a{-1,2}", "2", "bad repetition {-1,2}"},
      {"a{99999999999}", "2", "bad repetition {99999999999}"},
      {"a**", "3", "a class name or a quoted word is missing"},
      {"a&", "3", "a class name or a quoted word is missing"},
      {"!", "2", "a class name or a quoted word is missing"},
      {"\"\"", "1", "a class name or a quoted word is missing"},
      {"\"open", "1", "a class name or a quoted word is missing"},
      {"!.", "2", "'!.' passes no token"},
      {"a&!a", "1", "no token can pass this test"},
      {"a?", "1", "the pattern matches nothing at all"},
      {"a* (b | c?)", "1", "the pattern matches nothing at all"},
      {"<x: a{0,3}>", "1", "the pattern matches nothing at all"},
  };
  for (const Case& c : cases) {
    const Status status = parse(c.pattern);
    EXPECT_EQ(status.code, Code::kInvalid) << c.pattern;
    EXPECT_EQ(status.where, c.column) << c.pattern << ": " << status.message;
    EXPECT_EQ(status.message, c.message) << c.pattern;
    EXPECT_FALSE(status.remedy.empty()) << c.pattern;
  }
}

TEST(Pattern, AFaultyRuleLeavesTheProgramAsItWas) {
  Program program;
  ASSERT_TRUE(add_rule("<x: a> b", resolve, program).is_ok());
  const Program before = program;
  EXPECT_FALSE(add_rule("<y: c> (a", resolve, program).is_ok());
  EXPECT_FALSE(add_rule("<z: c&b>?", resolve, program).is_ok());
  EXPECT_EQ(program.captures, before.captures);
  EXPECT_EQ(program.tests, before.tests);
  EXPECT_EQ(program.nodes.size(), before.nodes.size());
  EXPECT_EQ(program.starts, before.starts);
}

TEST(Pattern, EqualTestsAndCapturesAreShared) {
  Program program;
  ASSERT_TRUE(add_rule("<x: a&!b> \"lit\" a&!b", resolve, program).is_ok());
  ASSERT_TRUE(add_rule("!b&a <x: .> <y: c>", resolve, program).is_ok());
  EXPECT_EQ(program.tests.size(), 4u);  // a&!b, the literal, anything, c
  EXPECT_EQ(program.captures, (std::vector<std::string>{"x", "y"}));
  EXPECT_EQ(program.starts.size(), 2u);
}

TEST(Pattern, BlanksMatterOnlyBetweenNames) {
  for (const char* pattern :
       {"a b", " a  b ", "(a)(b)", "a(b)", "<x:a><y:b>", "< x : a > b", "a ?b", "a {2} b"})
    EXPECT_TRUE(parse(pattern).is_ok()) << pattern << ": " << parse(pattern).text();
}

TEST(Pattern, DeepNestingIsRefusedNotCrashed) {
  const std::string deep = std::string(100000, '(') + "a" + std::string(100000, ')');
  EXPECT_EQ(parse(deep).message, "too deeply nested");
}

TEST(Pattern, TooLargeAnExpansionIsRefused) {
  EXPECT_EQ(parse("(((a{40}){40}){40}){40}").message, "the pattern is too large");
}

}  // namespace
}  // namespace isnad::language
