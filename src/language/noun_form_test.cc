// The table testdata/noun_form.tsv holds nouns of every kind of ending with the forms that a
// newspaper writes.
#include "language/noun_form.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "language/compiler.h"
#include "language/table_file.h"

namespace isnad::language {
namespace {

// "md.acc.construct", as the table calls the features.
std::string word(const Features& f) {
  std::string out = {"-mf"[static_cast<int>(f.gender)], "-sdp"[static_cast<int>(f.number)]};
  if (f.accusative) out += ".acc";
  if (f.construct) out += ".construct";
  return out;
}

std::vector<VerbForm> forms_of(const TableFile& table, const TableRow& row) {
  NounLine line{table.cell(row, "lemma"), split(table.cell(row, "plural"), '|')};
  line.gender = table.cell(row, "gender") == "f" ? Gender::kFeminine : Gender::kMasculine;
  for (const std::string_view what : split(table.cell(row, "inflect"), ' ')) {
    line.dual |= what == "dual";
    line.sound_masculine |= what == "un";
    line.sound_feminine |= what == "at";
    line.feminine |= what == "fem";
    line.accusative |= what == "acc";
  }
  return noun_forms(line);
}

TEST(NounForm, SpellsTheTable) {
  const auto text = read_file(ISNAD_ROOT "/src/language/testdata/noun_form.tsv");
  ASSERT_TRUE(text) << text.status().text();
  const auto table = TableFile::parse("noun_form.tsv", *text,
                                      {"lemma", "inflect", "plural", "gender", "expected"});
  ASSERT_TRUE(table) << table.status().text();
  ASSERT_GT(table->rows().size(), 12u);
  for (const TableRow& row : table->rows()) {
    std::string all;
    std::set<std::string> made, texts;
    for (const VerbForm& form : forms_of(*table, row)) {
      texts.insert(form.text);
      EXPECT_TRUE(made.insert(form.text + " " + word(form.features)).second)
          << table->where(row) << " twice: " << form.text;
      all += form.text + " " + word(form.features) + ", ";
    }
    for (std::string_view expected : split(table->cell(row, "expected"), ',')) {
      while (expected.starts_with(' ')) expected.remove_prefix(1);
      if (expected.starts_with('!'))
        EXPECT_EQ(texts.count(std::string(expected.substr(1))), 0u)
            << table->where(row) << " " << expected;
      else
        EXPECT_EQ(made.count(std::string(expected)), 1u)
            << table->where(row) << " wants '" << expected << "' among " << all;
    }
  }
}

TEST(NounForm, TheLemmaComesFirstAndAlone) {
  const NounLine line{"x", {}};
  const auto forms = noun_forms(line);
  ASSERT_EQ(forms.size(), 1u);
  EXPECT_EQ(forms[0].text, "x");
  EXPECT_EQ(forms[0].features.shape, Shape::kNominal);
}

}  // namespace
}  // namespace isnad::language
