#include "read/number_compose.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

namespace isnad::read {
namespace {

// Terms as in the data: "unit=3 &ten=20 2500 %unit=7" where & is "and" before the term and % the
// article.
std::vector<NumberTerm> terms(const std::string& text) {
  std::vector<NumberTerm> out;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    const bool joined = word[0] == '&';
    if (joined) word.erase(0, 1);
    const bool definite = word[0] == '%';
    if (definite) word.erase(0, 1);
    NumberTerm term;
    if (word.find_first_not_of("0123456789.") == std::string::npos) {
      term.value = std::stod(word);
      term.decimal = word.find('.') != std::string::npos;
    } else {
      const auto parsed = parse_number_term(word);
      EXPECT_TRUE(parsed) << word;
      if (parsed) term = *parsed;
    }
    term.joined = joined;
    term.definite = definite;
    out.push_back(term);
  }
  return out;
}

std::string show(const char* text) {
  const auto all = terms(text);
  const auto number = compose_number(all);
  if (!number) return "none";
  constexpr const char* kKinds[] = {"", "ordinal ", "fraction ", "vague "};
  std::ostringstream out;
  out.precision(15);
  out << kKinds[static_cast<int>(number->kind)] << number->low;
  if (number->high != number->low) out << ".." << number->high;
  out << "/" << number->terms;
  return out.str();
}

TEST(ComposeNumber, Groups) {
  EXPECT_EQ(show("unit=3"), "3/1");
  EXPECT_EQ(show("unit=3 unit=10|10"), "13/2");
  EXPECT_EQ(show("head=1 unit=10"), "11/2");
  EXPECT_EQ(show("head=1 &ten=20"), "21/2");
  EXPECT_EQ(show("unit=5 &ten=20"), "25/2");
  EXPECT_EQ(show("hundred=100 &unit=1 &ten=60"), "161/3");
  EXPECT_EQ(show("unit=3 hundred=100 &unit=1 &ten=30"), "331/4");
  EXPECT_EQ(show("unit=4 plural=100"), "400/2");
  EXPECT_EQ(show("3 hundred=100 &21"), "321/3");
  EXPECT_EQ(show("head=1"), "none");
}

TEST(ComposeNumber, Scales) {
  EXPECT_EQ(show("scale=1000"), "1000/1");
  EXPECT_EQ(show("scale=1000*2 &hundred=200"), "2200/2");
  EXPECT_EQ(show("3 plural=1000"), "3000/2");
  EXPECT_EQ(show("3.5 scale=1000000"), "3500000/2");
  EXPECT_EQ(show("25 scale=1000?2 &300"), "25300/3");
  EXPECT_EQ(show("scale=1000?2"), "2000/1");
  EXPECT_EQ(show("scale=1000000000 &200 scale=1000000"), "1200000000/3");
  EXPECT_EQ(show("scale=1000000 &scale=1000 &hundred=200"), "1001200/3");
  EXPECT_EQ(show("hundred=100 scale=1000 scale=1000000000"), "100000000000000/3");
  EXPECT_EQ(show("scale=1000 hundred=500"), "1500/2");
  EXPECT_EQ(show("hundred=100 plural=1000"), "100000/2");
  EXPECT_EQ(show("unit=3 scale=1000000 &unit=2 &ten=20 scale=1000"), "3022000/5");
}

TEST(ComposeNumber, ListsStayApart) {
  EXPECT_EQ(show("unit=5 &unit=6"), "5/1");
  EXPECT_EQ(show("ten=20 &ten=30"), "20/1");
  EXPECT_EQ(show("hundred=300 &hundred=200"), "300/1");
  EXPECT_EQ(show("300 &212"), "300/1");
  EXPECT_EQ(show("scale=1000 &scale=1000*2"), "1000/1");
  EXPECT_EQ(show("20 &25 scale=1000"), "20/1");
}

TEST(ComposeNumber, Fractions) {
  EXPECT_EQ(show("fraction=1/2"), "fraction 0.5/1");
  EXPECT_EQ(show("unit=3 fractions=1/4"), "fraction 0.75/2");
  EXPECT_EQ(show("fraction=1/2 scale=1000000"), "500000/2");
  EXPECT_EQ(show("scale=1000000 &fraction=1/2"), "1500000/2");
  EXPECT_EQ(show("scale=1000000 &fraction=1/2 %scale=1000000"), "1500000/3");
  EXPECT_EQ(show("ten=20 &unit=3 fractions=1/5"), "20.6/3");
  EXPECT_EQ(show("hundred=100 &unit=3 &fraction=2/3"), "103.666666666667/3");
  EXPECT_EQ(show("hundred=100 &unit=3 fractions=1/4"), "100.75/3");
  EXPECT_EQ(show("fraction=1/2 hundred=100"), "50/2");
  EXPECT_EQ(show("unit=3 &unit=5|5"), "3.2/2");
  EXPECT_EQ(show("unit=3 &ten=20 unit=5|5"), "4.6/3");
}

TEST(ComposeNumber, PointAndMinus) {
  EXPECT_EQ(show("unit=1 point unit=1"), "1.1/3");
  EXPECT_EQ(show("unit=4 point unit=5 scale=1000000"), "4500000/4");
  EXPECT_EQ(show("unit=10 point &unit=7"), "10.7/3");
  EXPECT_EQ(show("minus unit=5"), "-5/2");
  EXPECT_EQ(show("point unit=5"), "none");
}

TEST(ComposeNumber, Ordinals) {
  EXPECT_EQ(show("%ordinal=3"), "ordinal 3/1");
  EXPECT_EQ(show("ordinal=5 unit=10|10"), "ordinal 15/2");
  EXPECT_EQ(show("%ordinal_head=1 unit=10|10"), "ordinal 11/2");
  EXPECT_EQ(show("%ordinal_head=1 &%ten=20"), "ordinal 21/2");
  EXPECT_EQ(show("%hundred=100 &%ordinal=4 &%ten=20"), "ordinal 124/3");
  EXPECT_EQ(show("%ordinal=3 &%ordinal=4"), "ordinal 3/1");
  EXPECT_EQ(show("%ordinal_head=1"), "none");
}

TEST(ComposeNumber, VagueCounts) {
  EXPECT_EQ(show("plural=10"), "vague 20..99/1");
  EXPECT_EQ(show("plural=10 %plural=1000"), "vague 20000..99999/2");
  EXPECT_EQ(show("plural=100 %plural=1000"), "vague 200000..999999/2");
  EXPECT_EQ(show("plural=1000"), "vague 2000..9999/1");
  EXPECT_EQ(show("few=3..9"), "vague 3..9/1");
  EXPECT_EQ(show("few=3..9 plural=1000"), "vague 3000..9000/2");
  EXPECT_EQ(show("several=3..9"), "none");
  EXPECT_EQ(show("several=3..9 plural=100"), "vague 300..900/2");
}

TEST(ComposeNumber, NothingFromNothing) {
  EXPECT_FALSE(compose_number({}));
  EXPECT_EQ(show("several=3..9"), "none");
  EXPECT_EQ(show("minus=1"), "none");
}

}  // namespace
}  // namespace isnad::read
