#include "serve/parameters.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace isnad::serve {
namespace {

using ::testing::HasSubstr;

std::string wrong(Parameters& parameters) {
  const auto response = parameters.wrong();
  return response ? *response->body : "";
}

TEST(Parameters, GivesWhatIsAskedFor) {
  const Pairs query{{"since", "2021-12-01"}, {"limit", "7"}, {"together", "true"}, {"by", "x y"}};
  Parameters parameters(query);
  EXPECT_EQ(parameters.filter().since, "2021-12-01");
  EXPECT_EQ(parameters.limit(), 7u);
  EXPECT_TRUE(parameters.flag("together"));
  EXPECT_EQ(parameters.text("by"), "x y");
  EXPECT_FALSE(parameters.one_of<Stance>("stance"));
  EXPECT_EQ(wrong(parameters), "");
}

TEST(Parameters, NamesWhatIsWrong) {
  const std::pair<Pairs, const char*> cases[] = {
      {{{"since", "soon"}}, "since"},
      {{{"since", ""}}, "since"},
      {{{"limit", "0"}}, "limit"},
      {{{"limit", "7x"}}, "limit"},
      {{{"limit", "1"}, {"limit", "2"}}, "limit"},
      {{{"stance", "shout"}}, "stance"},
      {{{"fly", "1"}}, "fly"},
      {{{"since", "2021-02-01"}, {"until", "2021-01-01"}}, "until"}};
  for (const auto& [query, name] : cases) {
    Parameters parameters(query);
    static_cast<void>(parameters.filter());
    static_cast<void>(parameters.limit());
    static_cast<void>(parameters.one_of<Stance>("stance"));
    EXPECT_THAT(wrong(parameters), HasSubstr("\"parameter\":\"" + std::string(name) + "\""));
    EXPECT_THAT(wrong(parameters), HasSubstr("remedy"));
  }
}

}  // namespace
}  // namespace isnad::serve
