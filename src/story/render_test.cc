#include "story/render.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "story/embedded.h"
#include "story/layout.h"
#include "story/sample_dossier.h"

namespace isnad::story {
namespace {

using testing::HasSubstr;
using testing::Not;

Labels labels(std::string_view language) {
  return std::move(Labels::parse("labels.tsv", embedded_labels(), language)).value();
}

std::set<std::string> all_of(const std::string& text, const std::string& pattern) {
  const std::regex regex(pattern);
  std::set<std::string> out;
  for (std::sregex_iterator it(text.begin(), text.end(), regex), end; it != end; ++it) {
    out.insert((*it)[1]);
  }
  return out;
}

TEST(Labels, TwoLanguagesAndGaps) {
  EXPECT_EQ(labels("en")("figures"), "Figures");
  EXPECT_NE(labels("ar")("figures"), "Figures");
  EXPECT_TRUE(labels("ar").right_to_left());
  EXPECT_EQ(labels("en")("no.such.key"), "no.such.key");
  EXPECT_FALSE(Labels::parse("labels.tsv", embedded_labels(), "fr"));
}

TEST(NumberText, ForPeople) {
  EXPECT_EQ(number_text(0), "0");
  EXPECT_EQ(number_text(999), "999");
  EXPECT_EQ(number_text(3500), "3,500");
  EXPECT_EQ(number_text(-1234567.25), "-1,234,567.25");
  EXPECT_EQ(number_text(0.1), "0.1");
}

TEST(LinkText, ChannelsAndOutlets) {
  const Labels en = labels("en");
  EXPECT_EQ(link_text("Salma", en), "Salma");
  EXPECT_EQ(link_text("phone_call", en), "phone call");
  EXPECT_EQ(link_text("", en), "outlet not given");
}

TEST(TitleText, TitleElseFirstWords) {
  const Labels en = labels("en");
  Record record;
  EXPECT_EQ(title_text(record, en), "untitled article");
  record.text = " \nOne line.\nAnother.\n";
  EXPECT_EQ(title_text(record, en), "One line.");
  record.text = std::string(300, 'a') + " b";
  EXPECT_EQ(title_text(record, en), std::string(300, 'a') + "\u2026");
  record.document.title = "Title";
  EXPECT_EQ(title_text(record, en), "Title");
}

TEST(PublishedText, DayBoundsOrNothing) {
  Published published;
  EXPECT_EQ(published_text(published), "");
  published.latest = "2021-12-31";
  EXPECT_EQ(published_text(published), "..2021-12-31");
  published.value = "2021-11-24T13:05:00+03:00";
  EXPECT_EQ(published_text(published), "2021-11-24");
}

TEST(TimeValueText, DecadesAsYears) {
  EXPECT_EQ(time_value_text("199", "1990-01-01", "1999-12-31"), "1990-1999");
  EXPECT_EQ(time_value_text("2021-12", "2021-12-01", "2021-12-31"), "2021-12");
}

TEST(FigureText, Bounds) {
  const Labels en = labels("en");
  Figure figure;
  figure.low = figure.high = 15;
  figure.type = QuantityType::kPercent;
  EXPECT_EQ(figure_text(figure, en), "15 %");
  figure.type = QuantityType::kQuantity;
  figure.approx = true;
  EXPECT_EQ(figure_text(figure, en), "about 15");
  figure.approx = false;
  figure.high = 20;
  EXPECT_EQ(figure_text(figure, en), "15 to 20");
  figure.high = std::nullopt;
  EXPECT_EQ(figure_text(figure, en), "at least 15");
  figure.low = std::nullopt;
  figure.high = 20;
  EXPECT_EQ(figure_text(figure, en), "at most 20");
}

TEST(RenderHtml, EveryLinkHasItsPlaceAndNothingIsFetched) {
  const std::string page = render_html(Sample().dossier(), labels("ar"));
  const auto ids = all_of(page, " id=\"([^\"]*)\"");
  const auto links = all_of(page, " href=\"#([^\"]*)\"");
  EXPECT_GE(links.size(), 10u);
  for (const std::string& link : links) EXPECT_TRUE(ids.contains(link)) << link;
  EXPECT_TRUE(ids.contains("a1-s1"));
  EXPECT_TRUE(ids.contains("a1-q2"));
  EXPECT_TRUE(ids.contains("a1-v1"));
  EXPECT_TRUE(ids.contains("a1-c1"));
  EXPECT_THAT(page, Not(HasSubstr("http:")));
  EXPECT_THAT(page, Not(HasSubstr("https:")));
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, HasSubstr("<html lang=\"ar\" dir=\"rtl\">"));
  EXPECT_THAT(page, HasSubstr("default-src 'none'"));
}

TEST(RenderHtml, TextOfArticlesIsTextNotMarkup) {
  Dossier dossier = Sample().dossier();
  dossier.question = "<script>alert(1)</script>";
  const std::string page = render_html(dossier, labels("ar"));
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, HasSubstr("&lt;script&gt;"));
}

TEST(RenderHtml, EmptyDossierSaysSo) {
  Dossier dossier;
  dossier.question = "x";
  const std::string page = render_html(dossier, labels("en"));
  EXPECT_THAT(page, HasSubstr("None of the articles"));
  EXPECT_THAT(page, HasSubstr("Nobody is quoted."));
}

TEST(RenderText, WithinTheWidthAndIsolated) {
  for (const size_t width : {40, 60, 100}) {
    const std::string text = render_text(Sample().dossier(), labels("ar"), {width, false});
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      EXPECT_LE(display_width(line), width + 24) << line;  // an entry's head is not broken
      const auto opened = all_of(line, "(\u2068)").size();
      EXPECT_EQ(opened, all_of(line, "(\u2069)").size()) << line;
    }
  }
}

TEST(RenderText, ColourOnlyWhenAsked) {
  const Dossier dossier = Sample().dossier();
  EXPECT_THAT(render_text(dossier, labels("en"), {80, false}), Not(HasSubstr("\x1B")));
  EXPECT_THAT(render_text(dossier, labels("en"), {80, true}), HasSubstr("\x1B[1m"));
}

TEST(RenderText, EventsAndCommitmentsByWhoseAccount) {
  const Sample sample;
  const std::string text = render_text(sample.dossier(), labels("en"), {100, false});
  EXPECT_THAT(text, HasSubstr("one/v1"));
  EXPECT_THAT(text, HasSubstr("one/c1"));
  EXPECT_THAT(text, HasSubstr("COERCE (restrict)  denied"));
  EXPECT_THAT(text, HasSubstr(std::string(labels("en")("mod.before")) + " 2023-06-15"));
  EXPECT_THAT(text, HasSubstr(sample["one.promisor"]));
}

TEST(RenderJson, EventsAndCommitmentsPointAtEachOther) {
  const std::string json = render_json(Sample().dossier());
  EXPECT_THAT(json,
              HasSubstr("\"events\":[{\"type\":\"COERCE\",\"mode\":\"restrict\",\"cameo\":null,"
                        "\"status\":\"ongoing\""));
  EXPECT_THAT(json, HasSubstr("\"event\":1,\"said\":0,\"act\":{\"article\":0,\"cell\":\"c1\""));
}

TEST(RenderText, NamesTheCellsAndTheLimits) {
  const std::string text = render_text(Sample().dossier(), labels("en"), {80, false});
  EXPECT_THAT(text, HasSubstr("one/s1"));
  EXPECT_THAT(text, HasSubstr("about 3,200"));
  EXPECT_THAT(text, HasSubstr("deny"));
  EXPECT_THAT(text, HasSubstr(labels("en")("limits.verdict").substr(0, 30)));
}

}  // namespace
}  // namespace isnad::story
