#include "intake/surrogate.h"

#include <gtest/gtest.h>

namespace isnad::intake {
namespace {

TEST(LoneSurrogates, AreFoundAndReplacedWherePairsAreNot) {
  struct Case {
    const char* json;
    size_t count;
    const char* replaced;
  };
  const Case cases[] = {
      {R"("abc")", 0, R"("abc")"},
      {R"("\ud83d\ude00")", 0, R"("\ud83d\ude00")"},
      {R"("\uD83D")", 1, R"("\ufffd")"},
      {R"("\uDE00 x")", 1, R"("\ufffd x")"},
      {R"("\ud83d\ud83d\ude00")", 1, R"("\ufffd\ud83d\ude00")"},
      {R"("\ude00\ud83d")", 2, R"("\ufffd\ufffd")"},
      {R"("\\ud83d")", 0, R"("\\ud83d")"},  // an escaped backslash, then letters
      {R"("\\\ud83d")", 1, R"("\\\ufffd")"},
      {R"("\ud83d\n\ude00")", 2, R"("\ufffd\n\ufffd")"},
      {R"("\ud8)", 0, R"("\ud8)"},  // cut off: the parser's business
      {"\"\\", 0, "\"\\"},
      {R"("\ud7ff\ue000\u0627")", 0, R"("\ud7ff\ue000\u0627")"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(count_lone_surrogates(c.json), c.count) << c.json;
    std::string json = c.json;
    replace_lone_surrogates(json);
    EXPECT_EQ(json, c.replaced);
  }
}

}  // namespace
}  // namespace isnad::intake
