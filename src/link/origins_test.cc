#include "link/origins.h"

#include <gtest/gtest.h>

#include "link/published_minute.h"

namespace isnad::link {
namespace {

Published on(const std::string& day) { return {day, day, day, Basis::kGiven}; }

Carrier carrier(int64_t article, const std::string& outlet, const std::string& day,
                const std::string& agency = "") {
  Carrier made;
  made.article = article;
  if (!outlet.empty()) made.head.outlet = outlet;
  if (!day.empty()) made.head.published = on(day);
  if (!agency.empty()) made.head.agency = agency;
  return made;
}

store::OriginRow decided(const std::vector<Carrier>& carriers) {
  store::FoldedWords scratch;
  return decide_origin(carriers, scratch);
}

TEST(Origin, FirstPublicationWhereNoAgencyIsNamed) {
  const auto origin =
      decided({carrier(1, "Late", "2021-03-05"), carrier(2, "Early", "2021-03-04")});
  EXPECT_EQ(origin.kind, "outlet");
  EXPECT_EQ(origin.name, "Early");
  EXPECT_EQ(origin.article, 2);
  EXPECT_EQ(origin.evidence, "text");
  EXPECT_EQ(origin.articles, 2);
}

TEST(Origin, AnAgencyNamedInOneCopyIsTheOriginOfAll) {
  const auto origin =
      decided({carrier(1, "Early", "2021-03-04"), carrier(2, "Late", "2021-03-05", "Wire"),
               carrier(3, "Later", "2021-03-06")});
  EXPECT_EQ(origin.kind, "agency");
  EXPECT_EQ(origin.name, "Wire");
  EXPECT_EQ(origin.article, 2);
  EXPECT_EQ(origin.naming, 1);
  EXPECT_EQ(origin.evidence, "both");
}

TEST(Origin, TheAgencyThatMostNameThenTheOneNamedFirst) {
  EXPECT_EQ(decided({carrier(1, "A", "2021-03-04", "One"), carrier(2, "B", "2021-03-05", "Two"),
                     carrier(3, "C", "2021-03-06", "two")})
                .name,
            "Two");
  EXPECT_EQ(
      decided({carrier(1, "A", "2021-03-06", "One"), carrier(2, "B", "2021-03-05", "Two")}).name,
      "Two");
}

TEST(Origin, OneArticleAlone) {
  EXPECT_EQ(decided({carrier(1, "A", "2021-03-04")}).evidence, "none");
  EXPECT_EQ(decided({carrier(1, "A", "2021-03-04", "Wire")}).evidence, "agency");
  const auto nobody = decided({carrier(7, "", "")});
  EXPECT_EQ(nobody.kind, "unknown");
  EXPECT_EQ(nobody.name, std::nullopt);
  EXPECT_NE(nobody.key, decided({carrier(8, "", "")}).key);
}

TEST(Origin, ArticlesWithoutADateComeLast) {
  EXPECT_EQ(decided({carrier(1, "Undated", ""), carrier(2, "Dated", "2021-03-05")}).name, "Dated");
  EXPECT_EQ(decided({carrier(1, "First", ""), carrier(2, "Second", "")}).name, "First");
}

TEST(Origin, OfOneDayTheArticleThatTellsItsTime) {
  EXPECT_EQ(
      decided({carrier(1, "Day", "2021-03-05"), carrier(2, "Time", "2021-03-05T09:00:00Z")}).name,
      "Time");
}

TEST(Origin, TwoOutletsOfOneNameDifferByTheirHost) {
  Carrier one = carrier(1, "The Gulf", "2021-03-04"), other = carrier(2, "The Gulf", "2021-03-04");
  EXPECT_EQ(decided({one}).key, decided({other}).key);
  one.head.url = "https://www.gulf.example/1";
  other.head.url = "https://gulf.example.org/1";
  EXPECT_NE(decided({one}).key, decided({other}).key);
  other.head.url = "http://gulf.example:80/2?x=1";
  EXPECT_EQ(decided({one}).key, decided({other}).key);
}

TEST(Origin, HostOfAUrl) {
  EXPECT_EQ(host_of("https://WWW.Example.org/a/b"), "example.org");
  EXPECT_EQ(host_of("http://m.example.org:8080"), "example.org");
  EXPECT_EQ(host_of("https://user@example.org?x"), "example.org");
  EXPECT_EQ(host_of("not a url"), "");
  EXPECT_EQ(host_of(""), "");
}

TEST(PublishedMinute, OrdersByInstantAndKnowsBounds) {
  EXPECT_LT(*published_minute(on("2021-03-04T10:00:00+03:00")),
            *published_minute(on("2021-03-04T08:00:00+00:00")));
  EXPECT_EQ(published_day(on("1970-01-02")), 1);
  EXPECT_EQ(published_day(on("1970-01-01T01:00:00+03:00")), -1);
  EXPECT_EQ(published_minute({}), std::nullopt);
  Published bounds;
  bounds.earliest = "1970-01-02";
  bounds.latest = "1970-01-05";
  EXPECT_EQ(published_day(bounds), 4);
}

}  // namespace
}  // namespace isnad::link
