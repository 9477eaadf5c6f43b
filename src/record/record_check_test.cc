#include "record/record_check.h"

#include <gtest/gtest.h>

#include <functional>
#include <limits>

#include "record/full_record.h"

namespace isnad::record {
namespace {

void expect_fault(const std::function<void(Record&)>& spoil, const std::string& words) {
  Record record = full_record();
  spoil(record);
  const Status status = check(record);
  EXPECT_EQ(status.code, Code::kInvalid) << words;
  EXPECT_NE(status.message.find(words), std::string::npos) << status.text();
}

TEST(RecordCheck, TakesGoodRecords) {
  EXPECT_TRUE(check(full_record()).is_ok()) << check(full_record()).text();
  EXPECT_TRUE(check(plain_record(12)).is_ok()) << check(plain_record(12)).text();
  Record empty;
  empty.id = "empty";
  EXPECT_TRUE(check(empty).is_ok());
}

TEST(RecordCheck, NamesTheCellAtFault) {
  expect_fault([](Record& r) { r.id.clear(); }, "no id");
  expect_fault([](Record& r) { r.times[1].span = {5, 5}; }, "t2 span [5, 5)");
  expect_fault([](Record& r) { r.times[0].span.end = 100000; }, "t1 span [78, 100000)");
  expect_fault([](Record& r) { r.times[1].anchor_time = kNone; }, "t2 is anchored");
  expect_fault([](Record& r) { r.quantities[0].of = 2; }, "q1 refers to e3 of 2");
  expect_fault([](Record& r) { r.quantities[0].low = std::numeric_limits<double>::infinity(); },
               "q1 has a number");
  expect_fault([](Record& r) { r.entities[1].mentions.clear(); }, "e2 is mentioned nowhere");
  expect_fault([](Record& r) { r.statements[0].source.head = Span{9, 2}; }, "s1 span [9, 2)");
  expect_fault([](Record& r) { r.statements[0].said = -7; }, "s1 refers to t-6");
  expect_fault([](Record& r) { r.events[0].actor = {kNone}; }, "v1 refers to");
  expect_fault([](Record& r) { r.events[1].statement = 9; }, "v2 refers to s10");
  expect_fault([](Record& r) { r.commitments[0].event = 2; }, "c1 refers to v3");
  expect_fault([](Record& r) { r.wording[1].entity = 2; }, "w2 refers to e3");
}

// Spans count code points, not bytes: the text has fewer of the former.
TEST(RecordCheck, CountsCodePoints) {
  Record record;
  record.id = "a";
  record.text = "\u0642\u0627\u0644";
  record.sentences = {{0, 3}};
  EXPECT_TRUE(check(record).is_ok());
  record.sentences = {{0, 4}};
  EXPECT_FALSE(check(record).is_ok());
}

}  // namespace
}  // namespace isnad::record
