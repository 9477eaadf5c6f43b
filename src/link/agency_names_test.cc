#include "link/agency_names.h"

#include <gtest/gtest.h>

#include "isnad/language.h"

namespace isnad::link {
namespace {

// Reuters and Agence France-Presse, as their names are usually written.
constexpr const char* kReuters = "\u0631\u0648\u064A\u062A\u0631\u0632";
constexpr const char* kAgency = "\u0648\u0643\u0627\u0644\u0629";
constexpr const char* kFrancePresse = "\u0641\u0631\u0627\u0646\u0633 \u0628\u0631\u0633";

class AgencyNamesTest : public testing::Test {
 protected:
  std::shared_ptr<const Language> language_ = Language::builtin().value();
  AgencyNames names_{language_->model()};
};

TEST_F(AgencyNamesTest, AllNamesOfAnAgencyGiveOne) {
  EXPECT_EQ(names_.find(kReuters), kReuters);
  EXPECT_EQ(names_.find(std::string(kAgency) + " " + kReuters), kReuters);
  EXPECT_EQ(names_.find("reuters"), kReuters);
  EXPECT_EQ(names_.find("\u0623 \u0641 \u0628"), kFrancePresse);
  EXPECT_EQ(names_.find("\u0623.\u0641.\u0628"), kFrancePresse);
}

TEST_F(AgencyNamesTest, NothingElseIsOne) {
  EXPECT_EQ(names_.find(""), std::nullopt);
  EXPECT_EQ(names_.find(kAgency), std::nullopt);
  EXPECT_EQ(names_.find(std::string(kReuters) + " " + kAgency), std::nullopt);
  EXPECT_EQ(names_.find("harbour"), std::nullopt);
}

TEST_F(AgencyNamesTest, InAByline) {
  EXPECT_EQ(names_.find_in_byline(std::string("London - ") + kReuters), kReuters);
  EXPECT_EQ(names_.find_in_byline(std::string(kReuters) + " / Samir"), kReuters);
  EXPECT_EQ(names_.find_in_byline(std::string("Samir \u2013 ") + kFrancePresse), kFrancePresse);
  EXPECT_EQ(names_.find_in_byline("London - Samir"), std::nullopt);
  EXPECT_EQ(names_.find_in_byline("--"), std::nullopt);
}

}  // namespace
}  // namespace isnad::link
