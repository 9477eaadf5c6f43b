// Figures with their parts, events and commitments with what stands beside them, of a record made
// by hand.
#include "store/event_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace isnad::store {
namespace {

using testing::ElementsAre;

// 0123456789
constexpr const char* kText = "about 3500 soldiers, 2500 of them American, will leave by June.";

Quantity quantity(Span span, int part_of) {
  Quantity out;
  out.span = out.number = span;
  out.type = QuantityType::kQuantity;
  out.part_of = part_of;
  return out;
}

Record record() {
  Record out;
  out.text = kText;
  out.sentences = {{0, 63}};
  out.quantities = {quantity({6, 10}, kNone), quantity({21, 25}, 0), quantity({0, 5}, kNone)};
  Entity speaker;
  speaker.name = "Salma";
  out.entities = {speaker};
  Statement statement;
  statement.source.entity = 0;
  statement.content = {{0, 62}};
  out.statements = {statement};
  Time june;
  june.earliest = "2024-06-01";
  june.latest = "2024-06-30";
  out.times = {june};
  Event leave;
  leave.trigger = {48, 53};
  leave.type = "RETREAT";
  leave.status = EventStatus::kPlanned;
  leave.statement = 0;
  out.events = {leave};
  Commitment commitment;
  commitment.act = {44, 62};
  commitment.promisor = {0};
  commitment.deadline = 0;
  commitment.event = 0;
  commitment.statement = 0;
  out.commitments = {commitment};
  return out;
}

template <typename Row>
std::vector<Row> rows(const Filter& filter) {
  std::vector<Row> out;
  ArticleRow article;
  article.published.earliest = article.published.latest = "2024-03-14";
  EventRows(filter).add(article, record(), out);
  return out;
}

TEST(EventRows, AWholeAndItsPartsAreTiedBothWays) {
  const auto figures = rows<FigureRow>({});
  ASSERT_EQ(figures.size(), 2u);  // not the third: nothing is known of it
  EXPECT_EQ(figures[0].words, "3500");
  EXPECT_THAT(figures[0].parts, ElementsAre(1));
  EXPECT_THAT(figures[0].part_words, ElementsAre("2500"));
  EXPECT_EQ(figures[0].part_of, std::nullopt);
  EXPECT_EQ(figures[1].part_of, "3500");
  EXPECT_TRUE(figures[1].parts.empty());
}

TEST(EventRows, AFigureWithoutEventIsBySomebodysAccountToo) {
  EXPECT_EQ(rows<FigureRow>({})[0].speaker, "Salma");
}

TEST(EventRows, ACommitmentWithItsPromisorAndDay) {
  const auto commitments = rows<CommitmentRow>({});
  ASSERT_EQ(commitments.size(), 1u);
  EXPECT_EQ(commitments[0].words, "will leave by June");
  EXPECT_THAT(commitments[0].promisor, ElementsAre("Salma"));
  ASSERT_TRUE(commitments[0].deadline.has_value());
  EXPECT_EQ(commitments[0].deadline->latest, "2024-06-30");
}

TEST(EventRows, DaysAreThoseOfTheDeadline) {
  Filter filter;
  filter.since = "2024-06-15";
  EXPECT_EQ(rows<CommitmentRow>(filter).size(), 1u);
  EXPECT_EQ(rows<EventRow>(filter).size(), 0u);  // it has no time: published before
  filter.since = "2024-07-01";
  EXPECT_EQ(rows<CommitmentRow>(filter).size(), 0u);
}

TEST(EventRows, StatusStrengthAndNames) {
  Filter filter;
  filter.status = EventStatus::kHappened;
  EXPECT_TRUE(rows<EventRow>(filter).empty());
  filter.status = EventStatus::kPlanned;
  EXPECT_EQ(rows<EventRow>(filter).size(), 1u);
  filter.strength = Strength::kOrder;
  EXPECT_TRUE(rows<CommitmentRow>(filter).empty());
  filter = {};
  filter.by = "Nobody";
  EXPECT_TRUE(rows<CommitmentRow>(filter).empty());
}

}  // namespace
}  // namespace isnad::store
