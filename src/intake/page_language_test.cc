#include "intake/page_language.h"

#include <gtest/gtest.h>

#include "intake/page_entity.h"

namespace isnad::intake {
namespace {

TEST(PageLanguage, BelievesLettersBeforeTags) {
  const std::string arabic =
      "\u0623\u0639\u0644\u0646\u062A \u0627\u0644\u0645\u062F\u064A\u0646\u0629";
  const std::string persian = "\u067E\u0631\u0648\u0698\u0647 \u06AF\u0631\u0648\u0647";
  const std::string urdu = "\u06C1\u06D2 \u0679\u06BA \u06C1\u06CC";
  EXPECT_EQ(language_of(arabic, "en-us"), "ar");
  EXPECT_EQ(language_of(arabic, ""), "ar");
  EXPECT_EQ(language_of(persian, "ar"), "fa");
  EXPECT_EQ(language_of(urdu, "en"), "ur");
  EXPECT_EQ(language_of("The council", "EN_gb"), "en");
  EXPECT_EQ(language_of("Der Rat", "de-AT"), "de");
  EXPECT_EQ(language_of("The council", "ar"), std::nullopt);
  EXPECT_EQ(language_of("12 34", "en"), std::nullopt);
}

TEST(PageEntity, ReplacesReferences) {
  EXPECT_EQ(without_entities("a &amp; b &#8211; &#x2013; &eacute;&quot;"),
            "a & b \u2013 \u2013 \u00E9\"");
  EXPECT_EQ(without_entities("&; &nothing; &#0; &#xD800; &#1114112; & &amp"),
            "&; &nothing; &#0; &#xD800; &#1114112; & &amp");
}

}  // namespace
}  // namespace isnad::intake
