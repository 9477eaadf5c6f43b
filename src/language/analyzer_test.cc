// The table testdata/clitic.tsv holds words with joined particles and suffixes and how they must
// (and must not) be read with the built-in language.
#include "language/analyzer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "isnad/language.h"
#include "language/compiler.h"
#include "language/phrase.h"
#include "language/table_file.h"
#include "language/test_model.h"
#include "text/token.h"

namespace isnad::language {
namespace {

const Model& builtin() {
  static const auto language = Language::builtin();
  EXPECT_TRUE(language) << language.status().text();
  return (*language)->model();
}

// "lemma+wa+li+al+3ms": lemma, particles, pronoun.
std::string written(const Model& model, const Reading& reading) {
  constexpr const char* kNames[] = {"wa", "fa", "bi", "ka", "li", "sa", "al"};
  std::string out(model.text(model.lexeme(reading.entry.lexeme).lemma));
  for (size_t bit = 0; bit < std::size(kNames); ++bit)
    if (reading.clitics & (1 << bit)) out += std::string("+") + kNames[bit];
  if (reading.clitics & kWithPronoun) {
    out += '+';
    out += "-123"[static_cast<int>(reading.pronoun.person)];
    if (reading.pronoun.gender != Gender::kNone)
      out += "-mf"[static_cast<int>(reading.pronoun.gender)];
    out += "-sdp"[static_cast<int>(reading.pronoun.number)];
  }
  return out;
}

std::vector<std::string> readings(const Model& model, const Type& type) {
  std::vector<std::string> out;
  for (const Reading& reading : type.readings) out.push_back(written(model, reading));
  return out;
}

TEST(Analyzer, ReadsTheTable) {
  const auto text = read_file(ISNAD_ROOT "/src/language/testdata/clitic.tsv");
  ASSERT_TRUE(text) << text.status().text();
  const auto table =
      TableFile::parse("clitic.tsv", *text, {"word", "readings", "never", "prefix", "classes"});
  ASSERT_TRUE(table) << table.status().text();
  ASSERT_GT(table->rows().size(), 40u);
  Analyzer analyzer(builtin());
  for (const TableRow& row : table->rows()) {
    const std::string_view word = table->cell(row, "word");
    const Type& type = *analyzer.look_up(word, text::TokenKind::kWord);
    const std::vector<std::string> found = readings(builtin(), type);
    for (const std::string_view wanted : split(table->cell(row, "readings"), ' '))
      EXPECT_THAT(found, ::testing::Contains(wanted)) << table->where(row) << " " << word;
    for (const std::string_view unwanted : split(table->cell(row, "never"), ' '))
      for (const std::string& reading : found)
        EXPECT_FALSE(std::string_view(reading).starts_with(unwanted))
            << table->where(row) << " " << word << " is read as " << reading;
    for (std::string_view name : split(table->cell(row, "classes"), ' ')) {
      const bool negative = name.starts_with('!');
      if (negative) name.remove_prefix(1);
      EXPECT_NE(type.classes.test(analyzer.id(ClassName(name))), negative)
          << table->where(row) << " " << word << " " << name;
    }
    if (const std::string_view prefix = table->cell(row, "prefix"); !prefix.empty()) {
      ASSERT_FALSE(type.readings.empty());
      EXPECT_EQ(std::to_string(type.readings.front().prefix_letters), prefix)
          << table->where(row) << " " << word;
    }
  }
}

// Every distinct surface of the words that the language lists.
std::vector<std::string> some_words() {
  std::vector<std::string> words;
  for (const char* topic : {"speech", "time", "place", "clitic"}) {
    const auto text = read_file(std::string(ISNAD_ROOT "/data/ar/") + topic + "/words.tsv");
    if (!text) continue;
    std::vector<text::Token> tokens;
    text::tokenize(*text, tokens);
    for (const text::Token& token : tokens)
      if (token.kind == text::TokenKind::kWord)
        words.push_back(text->substr(token.span.begin, token.span.end - token.span.begin));
  }
  return words;
}

TEST(Analyzer, TwoAnalyzersAgreeInAnyOrderAndAfterForgetting) {
  std::vector<std::string> words = some_words();
  ASSERT_GT(words.size(), 3000u);
  Analyzer forwards(builtin()), backwards(builtin());
  for (auto word = words.rbegin(); word != words.rend(); ++word)
    backwards.look_up(*word, text::TokenKind::kWord);
  for (size_t i = 0; i < words.size(); ++i) {
    if (i % 1000 == 999) forwards.forget();
    const Type& a = *forwards.look_up(words[i], text::TokenKind::kWord);
    const Type& b = *backwards.look_up(words[i], text::TokenKind::kWord);
    ASSERT_EQ(a.surface(), words[i]);
    ASSERT_EQ(a.normal, b.normal);
    ASSERT_EQ(*a.classes, *b.classes) << words[i];
    ASSERT_EQ(readings(builtin(), a), readings(builtin(), b));
    ASSERT_EQ(a.first_phrase, b.first_phrase);
    ASSERT_EQ(a.phrase_count, b.phrase_count);
  }
}

TEST(Analyzer, KnowsASurfaceOnce) {
  Analyzer analyzer(builtin());
  const Type* first = analyzer.look_up("x", text::TokenKind::kWord);
  const size_t size = analyzer.size();
  for (const std::string& word : some_words()) analyzer.look_up(word, text::TokenKind::kWord);
  EXPECT_EQ(analyzer.look_up("x", text::TokenKind::kWord), first);
  EXPECT_GT(analyzer.size(), size);
  analyzer.forget();
  EXPECT_EQ(analyzer.size(), 0u);
  EXPECT_TRUE(analyzer.look_up("x", text::TokenKind::kWord)->classes.test(analyzer.id("latin")));
  EXPECT_EQ(analyzer.size(), 1u);
}

TEST(Analyzer, TypesOfEqualClassesHaveOneShape) {
  Analyzer analyzer(builtin());
  const Type* a = analyzer.look_up("qqqq", text::TokenKind::kWord);
  const Type* b = analyzer.look_up("zzzz", text::TokenKind::kWord);
  const Type* dot = analyzer.look_up(".", text::TokenKind::kPunctuation);
  EXPECT_EQ(a->shape, b->shape);
  EXPECT_NE(a->shape, dot->shape);
  ClassSet glued;
  glued.set(analyzer.id("glued"));
  const Type* with = analyzer.with(a, glued);
  EXPECT_EQ(with, analyzer.with(a, glued));
  EXPECT_NE(with->shape, a->shape);
  EXPECT_EQ(with->normal, "qqqq");
  EXPECT_EQ(with->shape, analyzer.with(b, glued)->shape);
  EXPECT_TRUE(with->classes.test(analyzer.id("glued")));
  EXPECT_EQ(analyzer.phrase(glued), analyzer.phrase(glued));
}

// A word in quotes in a rule is a written form: with particles joined to it, it is another one.
TEST(Analyzer, LiteralsOfRulesAreWrittenForms) {
  const std::string said = "\u0642\u0627\u0644", and_said = "\u0648" + said;
  const DataFolder folder(
      Files{{"t/words.tsv", "lemma\tpos\n" + said + "\tnoun\n"},
            {"t/rules.isn", "name\tpriority\tpattern\nr\t0\t\"" + said + "\" \"xyz\"\n"},
            {"t/examples.txt", "rule\tkind\ttext\texpected\nr\t+\tx\tx\nr\t+\tx\tx\nr\t-\tx\t\n"}});
  const auto data = compile(folder.path());
  ASSERT_TRUE(data && data->problems.empty());
  const TestModel model(data->bytes);
  Analyzer analyzer(*model);
  const ClassId literal = analyzer.id(ClassName("\"" + said + "\""));
  ASSERT_NE(literal, kNoClass);
  const Type* alone = analyzer.look_up(said, text::TokenKind::kWord);
  EXPECT_TRUE(alone->classes.test(literal));
  EXPECT_EQ(alone->readings.size(), 1u);
  const Type* joined = analyzer.look_up(and_said, text::TokenKind::kWord);
  EXPECT_FALSE(joined->classes.test(literal));
  EXPECT_EQ(joined->readings.size(), 1u);
  const Type* unlisted = analyzer.look_up("XYZ", text::TokenKind::kWord);
  EXPECT_TRUE(unlisted->classes.test(analyzer.id("\"xyz\"")));
  EXPECT_TRUE(unlisted->readings.empty());
}

// What the written word shows and the normal form does not.
TEST(Analyzer, TheSpellingRulesOutVerbs) {
  Analyzer analyzer(builtin());
  const auto is_finite = [&](const char* word) {
    return analyzer.look_up(word, text::TokenKind::kWord)->classes.test(analyzer.id("finite"));
  };
  EXPECT_TRUE(is_finite("\u0643\u0631\u0647"));         // karaha, "he hated"
  EXPECT_FALSE(is_finite("\u0643\u0631\u0629"));        // kura, "ball"
  EXPECT_TRUE(is_finite("\u0623\u062b\u0631"));         // aththara, "it had an effect"
  EXPECT_FALSE(is_finite("\u0625\u062b\u0631"));        // ithra, "after"
  EXPECT_FALSE(is_finite("\u0648\u0625\u062b\u0631"));  // the same with "and"
}

// A small language of entries of several words.
class PhrasesTest : public ::testing::Test {
 protected:
  PhrasesTest() : model_(compiled()), analyzer_(*model_) {}

  static std::string compiled() {
    const DataFolder folder(
        Files{{"t/words.tsv",
               "lemma\tpos\tclasses\tforms\n"
               "new\tadj\tsmall\t\nnew york\tname\tcity\t\nnew york times\tname\tpaper\tn y t\n"}});
    const auto data = compile(folder.path());
    EXPECT_TRUE(data && data->problems.empty());
    return data->bytes;
  }

  // The tokens that the entry at the first word covers, and its classes.
  std::string found(const std::string& text) {
    std::vector<text::Token> tokens;
    text::tokenize(text, tokens);
    std::vector<const Type*> types;
    analyzer_.look_up_all(text, tokens, types);
    const FoundPhrase phrase = find_phrase(analyzer_.model(), text, tokens, types, 0,
                                           static_cast<uint32_t>(tokens.size()));
    if (phrase.phrase == nullptr) return "";
    const Type* made = analyzer_.phrase(*phrase.phrase, 0);
    EXPECT_EQ(made->readings.size(), 1u);
    for (const char* name : {"city", "paper"})
      if (made->classes.test(analyzer_.id(ClassName(name))))
        return std::to_string(phrase.end) + " " + name;
    return "no class";
  }

  TestModel model_;
  Analyzer analyzer_;
};

TEST_F(PhrasesTest, TheLongestEntryIsFound) {
  EXPECT_EQ(found("new york"), "2 city");
  EXPECT_EQ(found("New York Times today"), "3 paper");
  EXPECT_EQ(found("new york time"), "2 city");
  EXPECT_EQ(found("new"), "");
  EXPECT_EQ(found("new times"), "");
}

TEST_F(PhrasesTest, NothingStandsBetweenItsWords) {
  EXPECT_EQ(found("new, york"), "");
  EXPECT_EQ(found("new. york"), "");
  EXPECT_EQ(found("new\nyork"), "");
  EXPECT_EQ(found("new york\ntimes"), "2 city");
}

TEST_F(PhrasesTest, DotsMayStandBetweenTheLettersOfAnAcronym) {
  EXPECT_EQ(found("n y t"), "3 paper");
  EXPECT_EQ(found("N.Y.T"), "5 paper");
}

}  // namespace
}  // namespace isnad::language
