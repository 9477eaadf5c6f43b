// The table testdata/verb_form.tsv holds roots of every class in every form, with the spelling that
// a newspaper uses.
#include "language/verb_form.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <tuple>

#include "language/table_file.h"

namespace isnad::language {
namespace {

std::string file(const std::string& path) {
  std::ifstream in(ISNAD_ROOT "/" + path);
  EXPECT_TRUE(in.good()) << path;
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

const Conjugation& conjugation() {
  static const Result<Conjugation> made =
      Conjugation::parse(file("data/ar/verb/stems.tsv"), file("data/ar/verb/affixes.tsv"));
  EXPECT_TRUE(made.is_ok()) << made.status().text();
  return *made;
}

// What the table calls the features: "perfect-passive.3ms", "agent.3ms.acc".
std::string word(const Features& f) {
  constexpr const char* kTenses[] = {"", "perfect", "imperfect", "jussive", "imperative"};
  constexpr const char* kShapes[] = {"", "", "agent", "object", "masdar", "nominal"};
  std::string out = f.tense == Tense::kNone ? kShapes[static_cast<int>(f.shape)]
                                            : kTenses[static_cast<int>(f.tense)];
  if (f.passive) out += "-passive";
  out += '.';
  out += "-123"[static_cast<int>(f.person)];
  if (f.gender != Gender::kNone) out += "-mf"[static_cast<int>(f.gender)];
  out += "-sdp"[static_cast<int>(f.number)];
  if (f.accusative) out += ".acc";
  if (f.construct) out += ".construct";
  return out;
}

TEST(VerbForm, SpellsTheTable) {
  const std::string text = file("src/language/testdata/verb_form.tsv");
  const Result<TableFile> table =
      TableFile::parse("verb_form.tsv", text, {"root", "form", "word", "expected"});
  ASSERT_TRUE(table.is_ok()) << table.status().text();
  EXPECT_GT(table->rows().size(), 300u);
  for (const TableRow& row : table->rows()) {
    const auto forms = conjugation().forms(table->cell(row, "root"), table->cell(row, "form"));
    ASSERT_TRUE(forms.is_ok()) << table->where(row) << " " << forms.status().text();
    std::string_view expected = table->cell(row, "expected");
    const bool wanted = !expected.starts_with('!');
    if (!wanted) expected.remove_prefix(1);
    std::string made;
    bool found = false;
    for (const VerbForm& form : *forms) {
      if (wanted && word(form.features) != table->cell(row, "word")) continue;
      found = found || form.text == expected;
      if (wanted) made += form.text + " ";
    }
    EXPECT_EQ(found, wanted) << table->where(row) << " " << expected << ", made: " << made;
  }
}

TEST(VerbForm, MakesNothingTwice) {
  const std::string text = file("src/language/testdata/verb_form.tsv");
  const Result<TableFile> table =
      TableFile::parse("verb_form.tsv", text, {"root", "form", "word", "expected"});
  ASSERT_TRUE(table.is_ok());
  std::set<std::pair<std::string_view, std::string_view>> verbs;
  for (const TableRow& row : table->rows())
    verbs.emplace(table->cell(row, "root"), table->cell(row, "form"));
  for (const auto& [root, form] : verbs) {
    const auto forms = conjugation().forms(root, form);
    ASSERT_TRUE(forms.is_ok());
    std::set<std::pair<std::string, std::string>> seen;
    for (const VerbForm& made : *forms) {
      EXPECT_TRUE(seen.emplace(made.text, word(made.features)).second)
          << root << " " << form << " " << made.text << " " << word(made.features);
      EXPECT_GE(made.text.size(), 4u) << root << " " << form << " " << word(made.features);
    }
  }
}

// A line whose root and form do not make its lemma has a wrong root or the wrong vowels.
TEST(VerbForm, MakesTheLemmaOfEveryGeneralVerb) {
  const std::string text = file("data/ar/verb/words.tsv");
  const Result<TableFile> table = TableFile::parse(
      "words.tsv", text, {"lemma", "pos", "root", "form", "masdar", "classes", "note"});
  ASSERT_TRUE(table.is_ok()) << table.status().text();
  EXPECT_GT(table->rows().size(), 900u);
  for (const TableRow& row : table->rows()) {
    std::string form(table->cell(row, "form"));
    if (const size_t at = form.find(":no-perfect"); at != form.npos) form.erase(at);
    const auto forms = conjugation().forms(table->cell(row, "root"), form);
    ASSERT_TRUE(forms.is_ok()) << table->where(row) << " " << forms.status().text();
    const bool made = std::any_of(forms->begin(), forms->end(), [&](const VerbForm& f) {
      return f.text == table->cell(row, "lemma") && word(f.features) == "perfect.3ms";
    });
    EXPECT_TRUE(made) << table->where(row) << " " << table->cell(row, "lemma");
  }
}

TEST(VerbForm, NamesWhatItDoesNotKnow) {
  const std::string root = "\u0643-\u062a-\u0628";
  EXPECT_EQ(conjugation().forms(root, "XI").status().code, Code::kUnsupported);
  EXPECT_NE(conjugation().forms(root, "XI").status().message.find("XI"), std::string::npos);
  EXPECT_EQ(conjugation().forms(root, "I:b-b").status().code, Code::kInvalid);
  EXPECT_EQ(conjugation().forms(root, "QI").status().code, Code::kInvalid);
  EXPECT_EQ(conjugation().forms("\u0643-\u062a", "I").status().code, Code::kInvalid);
  EXPECT_EQ(conjugation().forms("\u0643\u062a\u0628", "I").status().code, Code::kInvalid);
  EXPECT_EQ(conjugation().forms("\u0643-\u0627-\u0628", "I").status().code, Code::kInvalid);
  EXPECT_EQ(conjugation().forms("k-t-b", "I").status().code, Code::kInvalid);
  EXPECT_EQ(conjugation().forms("", "I").status().code, Code::kInvalid);
}

TEST(VerbForm, RefusesABadParadigm) {
  const std::string stems = "form\troot\tkind\tendings\tstem\nI\tany\tactive\tperfect\t";
  const std::string affixes =
      "endings\tprefix\tsuffix\ttense\tperson\tgender\tnumber\tstate\n"
      "perfect\t\tat\tperfect\t3\tf\ts\n";
  EXPECT_TRUE(Conjugation::parse(stems + "1a2a3\n", affixes).is_ok());
  const auto bad_stem = Conjugation::parse(stems + "1x2\n", affixes);
  EXPECT_EQ(bad_stem.status().where, "verb/stems.tsv:2");
  const auto no_endings = Conjugation::parse(stems + "1a2a3\nI\tany\tactive\tnone\t123\n", affixes);
  EXPECT_NE(no_endings.status().message.find("none"), std::string::npos);
  EXPECT_FALSE(Conjugation::parse(stems + "1a2a3\n", affixes + "perfect\t\t\tpast\n").is_ok());
  EXPECT_FALSE(Conjugation::parse("", affixes).is_ok());
}

}  // namespace
}  // namespace isnad::language
