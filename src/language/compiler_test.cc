// What the compiler of language data says of faulty folders, with the place of each fault.
#include "language/compiler.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "language/lexicon_compiler.h"
#include "language/test_model.h"

namespace isnad::language {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

std::string file(const std::string& path) {
  const auto text = read_file(ISNAD_ROOT "/" + path);
  EXPECT_TRUE(text) << text.status().text();
  return text ? *text : "";
}

constexpr const char* kWords = "lemma\tpos\tclasses\nmay\tnoun\tmonth\n";
constexpr const char* kExamplesHead = "rule\tkind\tpublished\ttext\texpected\n";

// Two positive examples and a negative one for the rule "r".
const std::string kExamples =
    std::string(kExamplesHead) + "r\t+\t\tmay\tmay = 1\nr\t+\t\tmay\tmay = 1\nr\t-\t\tjune\t\n";

std::vector<std::string> rule_problems(const std::string& rules,
                                       const std::string& examples = kExamples) {
  return DataFolder(Files{{"t/words.tsv", kWords},
                          {"t/rules.isn", "name\tpriority\tpattern\tattributes\n" + rules},
                          {"t/examples.txt", examples}})
      .problems();
}

std::vector<std::string> word_problems(const std::string& words) {
  return DataFolder(Files{{"verb/stems.tsv", file("data/ar/verb/stems.tsv")},
                          {"verb/affixes.tsv", file("data/ar/verb/affixes.tsv")},
                          {"t/words.tsv", words}})
      .problems();
}

TEST(CompileRules, ARightFolderHasNoProblems) {
  EXPECT_THAT(rule_problems("r\t0\tmonth\ttype=DATE\n"), IsEmpty());
}

TEST(CompileRules, FaultsOfPatternsCarryTheColumn) {
  EXPECT_THAT(rule_problems("r\t0\tmonth nope\t\n"),
              Contains("xx/t/rules.isn:2:7: unknown class 'nope'"));
  EXPECT_THAT(rule_problems("# note\nr\t0\tmonth{3,1}\t\n"),
              Contains("xx/t/rules.isn:3:6: bad repetition {3,1}"));
  EXPECT_THAT(rule_problems("r\t0\tmonth?\t\n"),
              Contains("xx/t/rules.isn:2:1: the pattern matches nothing at all"));
  EXPECT_THAT(rule_problems("r\t0\t\t\n"), Contains("xx/t/rules.isn:2:1: nothing to match here"));
  EXPECT_THAT(rule_problems("r\t0\t\"two words\"\t\n"),
              Contains("xx/t/rules.isn:2:1: 'two words' is not one word"));
  EXPECT_THAT(rule_problems("r\t0\t\"\u064e\"\t\n"),
              Contains("xx/t/rules.isn:2:1: '\u064e' is not one word"));
}

TEST(CompileRules, FaultsOfOtherColumns) {
  EXPECT_THAT(rule_problems("r\thigh\tmonth\t\n"),
              ElementsAre("xx/t/rules.isn:2: the priority 'high' is no number"));
  EXPECT_THAT(rule_problems("r\t0\tmonth\ttype DATE=\n"),
              ElementsAre("xx/t/rules.isn:2: the attribute 'type' is not KEY=VALUE"));
  EXPECT_THAT(rule_problems("r\t0\tmonth\t\n\t0\tmonth\t\n"),
              ElementsAre("xx/t/rules.isn:3: a rule without a name"));
  EXPECT_THAT(rule_problems("r\t0\tmonth\t\nr\t0\tword\t\n"),
              ElementsAre("xx/t/rules.isn:3: doubled rule 'r'"));
}

TEST(CompileRules, ANameBelongsToOneTopic) {
  const std::string rules = "name\tpriority\tpattern\nr\t0\tword\n";
  const DataFolder folder(Files{{"a/rules.isn", rules},
                                {"a/examples.txt", kExamples},
                                {"b/rules.isn", rules},
                                {"b/examples.txt", kExamples}});
  EXPECT_THAT(folder.problems(),
              ElementsAre("xx/b/rules.isn:2: rule 'r' is also in xx/a/rules.isn"));
}

TEST(CompileRules, MacrosStandForTheirPatterns) {
  const std::string macros = "$m\t0\tmonth\t\n$mm\t0\t$m $m\t\n";
  EXPECT_THAT(rule_problems(macros + "r\t0\t$mm $m | $m\t\n"), IsEmpty());
  EXPECT_THAT(rule_problems("r\t0\t$m\t\n$m\t0\tmonth\t\n"),
              Contains("xx/t/rules.isn:2:1: unknown class '$m'"));
  EXPECT_THAT(rule_problems(macros + "$m\t0\tword\t\nr\t0\t$m\t\n"),
              ElementsAre("xx/t/rules.isn:4: doubled rule '$m'"));
}

TEST(CompileRules, EveryRuleNeedsThreeExamplesOneOfThemNegative) {
  const auto with = [](const std::string& rows) {
    return rule_problems("r\t0\tmonth\t\n", kExamplesHead + rows);
  };
  const std::string plus = "r\t+\t\tmay\tmay = 1\n", minus = "r\t-\t\tjune\t\n";
  EXPECT_THAT(with(plus + minus),
              ElementsAre("xx/t/rules.isn:2: rule 'r' has 1 positive and 1 negative examples"));
  EXPECT_THAT(with(plus + plus + plus),
              ElementsAre("xx/t/rules.isn:2: rule 'r' has 3 positive and 0 negative examples"));
  EXPECT_THAT(with(minus + minus + minus),
              ElementsAre("xx/t/rules.isn:2: rule 'r' has 0 positive and 3 negative examples"));
  EXPECT_THAT(with(plus + plus + minus), IsEmpty());
  EXPECT_THAT(with(plus + plus + minus + "q\t-\t\tmay\t\n"),
              ElementsAre("xx/t/examples.txt:5: no rule is named 'q'"));
}

TEST(CompileRules, FaultsOfExamples) {
  const auto first = [](const std::string& rows) {
    return rule_problems("r\t0\tmonth\t\n", kExamplesHead + rows).front();
  };
  EXPECT_EQ(first("r\t*\t\tmay\t\n"), "xx/t/examples.txt:2: kind is '*'");
  EXPECT_EQ(first("r\t+\t\tmay\t\n"), "xx/t/examples.txt:2: a positive example expects nothing");
  EXPECT_EQ(first("r\t-\t\tmay\tmay = 1\n"),
            "xx/t/examples.txt:2: a negative example expects rows");
  EXPECT_EQ(first("r\t-\t\t\t\n"), "xx/t/examples.txt:2: an example without text");
  EXPECT_EQ(rule_problems("r\t0\tmonth\t\n", "rule\tsort\n").front(),
            "xx/t/examples.txt:1: unknown column 'sort'");
}

TEST(CompileRules, ExpectedRowsAreSeparatedBySemicolons) {
  const auto examples = parse_examples(
      "f", std::string(kExamplesHead) + "r\t+\t2020-01-02\ta ; b\tx = 1 ; y; z = 2 ; w\n");
  ASSERT_TRUE(examples) << examples.status().text();
  const Example& example = examples->front();
  EXPECT_EQ(example.published, "2020-01-02");
  EXPECT_EQ(example.text, "a ; b");
  EXPECT_THAT(example.expected, ElementsAre("x = 1", "y; z = 2", "w"));
}

TEST(CompileWords, FaultsNameFileAndLine) {
  EXPECT_THAT(word_problems("lemma\tkind\n"),
              ElementsAre("xx/t/words.tsv:1: unknown column 'kind'"));
  EXPECT_THAT(word_problems("lemma\tpos\nb\tnoun\na\tnoun\n"),
              ElementsAre("xx/t/words.tsv:3: 'a' is not in order"));
  EXPECT_THAT(word_problems("lemma\tpos\na\tnoun\na\tnoun\n"),
              ElementsAre("xx/t/words.tsv:3: doubled entry 'a'"));
  EXPECT_THAT(word_problems("lemma\tpos\na\tthing\n"),
              ElementsAre("xx/t/words.tsv:2: unknown part of speech 'thing'"));
  EXPECT_THAT(word_problems("lemma\tpos\n\tnoun\n"),
              ElementsAre("xx/t/words.tsv:2: an entry without lemma"));
  EXPECT_THAT(word_problems("lemma\tpos\tstance\na\tnoun\tshout\n"),
              ElementsAre("xx/t/words.tsv:2: unknown stance 'shout'"));
  EXPECT_THAT(word_problems("lemma\tpos\tgender\na\tnoun\tx\n"),
              ElementsAre("xx/t/words.tsv:2: unknown gender 'x'"));
  EXPECT_THAT(word_problems("lemma\tpos\tinflect\na\tnoun\tplural\n"),
              ElementsAre("xx/t/words.tsv:2: unknown inflection 'plural'"));
  EXPECT_THAT(word_problems("lemma\tpos\tframes\na\tnoun\tAN P: P:x:SUB P:x:OR Q\n"),
              ElementsAre("xx/t/words.tsv:2: unknown frame 'P:'",
                          "xx/t/words.tsv:2: unknown frame 'P:x:OR'",
                          "xx/t/words.tsv:2: unknown frame 'Q'"));
}

TEST(CompileWords, OrderOfMeaningNeedsNoSorting) {
  EXPECT_THAT(word_problems("lemma\tpos\n# order: meaning\nb\tnoun\na\tnoun\n"), IsEmpty());
}

TEST(CompileWords, ABadRootIsNamed) {
  const auto problems = word_problems("lemma\tpos\troot\tform\nx\tverb\tnonsense\tI\n");
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_THAT(problems[0], ::testing::StartsWith("xx/t/words.tsv:2: "));
  EXPECT_THAT(problems[0], ::testing::HasSubstr("nonsense"));
}

TEST(CompileWords, VerbsNeedAParadigm) {
  const DataFolder folder(Files{{"t/words.tsv", "lemma\tpos\troot\tform\nx\tverb\tb\tI\n"}});
  EXPECT_THAT(folder.problems(),
              ElementsAre("xx/t/words.tsv:2: verbs need data/*/verb/stems.tsv and affixes.tsv"));
}

TEST(Compile, AFaultInOneLineLeavesTheRest) {
  const DataFolder folder(
      Files{{"t/words.tsv", "lemma\tpos\tclasses\na\tnoun\tone\nb\tthing\ttwo\nc\tnoun\tthree\n"}});
  const auto data = compile(folder.path());
  ASSERT_TRUE(data);
  EXPECT_EQ(data->problems.size(), 1u);
  EXPECT_EQ(data->lexemes, 2u);
  const TestModel model(data->bytes);
  EXPECT_NE(model->find("c"), nullptr);
  EXPECT_EQ(model->find("b"), nullptr);
  EXPECT_TRUE(model->class_id("three"));
}

TEST(Compile, TooManyClassesIsAProblemNotACrash) {
  std::string words = "lemma\tpos\tclasses\n";
  for (int i = 1000; i < 2100; ++i)
    words += "w" + std::to_string(i) + "\tnoun\tclass" + std::to_string(i) + "\n";
  EXPECT_THAT(word_problems(words),
              Contains(::testing::HasSubstr(": more than 1023 word classes")));
}

TEST(Compile, AFolderThatIsNotThereFails) {
  const auto data = compile("/no/such/folder");
  ASSERT_FALSE(data);
  EXPECT_EQ(data.status().code, Code::kIo);
  EXPECT_EQ(data.status().where, "/no/such/folder");
  EXPECT_FALSE(read_file("/no/such/file"));
}

TEST(Compile, GivesTheSameBytesAgain) {
  const DataFolder folder(Files{{"verb/stems.tsv", file("data/ar/verb/stems.tsv")},
                                {"verb/affixes.tsv", file("data/ar/verb/affixes.tsv")},
                                {"verb/words.tsv", file("data/ar/verb/words.tsv")},
                                {"time/words.tsv", file("data/ar/time/words.tsv")},
                                {"time/rules.isn", file("data/ar/time/rules.isn")}});
  const auto first = compile(folder.path());
  ASSERT_TRUE(first);
  for (int i = 0; i < 3; ++i) {
    const auto again = compile(folder.path());
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->bytes == first->bytes);  // EXPECT_EQ would print megabytes
  }
}

TEST(DerivedClasses, AreFoundWhereRulesNameThem) {
  std::set<std::string> found;
  find_derived_classes(
      "x\t0\tcue.fin&!speak.part_acc <a: verb_of.part> cue.finish month.pass|go.masdar\nrule.final "
      "cue.part_fem takes:P:x&cue|!takes:AN",
      found);
  EXPECT_THAT(found, UnorderedElementsAre("cue.fin", "speak.part_acc", "verb_of.part", "month.pass",
                                          "go.masdar", "cue.part_fem", "takes:P:x", "takes:AN"));
}

TEST(DerivedClasses, AreMadeOnlyWhereAskedFor) {
  const DataFolder folder(Files{{"verb/stems.tsv", file("data/ar/verb/stems.tsv")},
                                {"verb/affixes.tsv", file("data/ar/verb/affixes.tsv")},
                                {"t/words.tsv",
                                 "lemma\tpos\troot\tform\tclasses\n\u0630\u0643\u0631\tverb\t\u0630"
                                 "-\u0643-\u0631\tI\tmention\n"},
                                {"t/rules.isn", "name\tpriority\tpattern\nr\t0\tmention.part\n"},
                                {"t/examples.txt", kExamples}});
  const auto data = compile(folder.path());
  ASSERT_TRUE(data);
  ASSERT_THAT(data->problems, IsEmpty());
  const TestModel model(data->bytes);
  EXPECT_TRUE(model->class_id("mention.part"));
  EXPECT_FALSE(model->class_id("mention.fin"));
}

}  // namespace
}  // namespace isnad::language
