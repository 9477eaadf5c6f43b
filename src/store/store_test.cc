// Keeping and giving back: round trips, idempotence, batches.
#include "isnad/store.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "isnad/json.h"
#include "record/full_record.h"
#include "store/sample_folder.h"

namespace isnad::store {
namespace {

using record::full_record;
using record::plain_record;

std::string json_of(const Record& record) {
  std::string out;
  append_json(record, out);
  return out;
}

Store open_store(const std::string& path, Access access = Access::kWrite) {
  Result<Store> store = Store::open(path, {.access = access});
  EXPECT_TRUE(store.is_ok()) << store.status().text();
  return std::move(store).value();
}

Stored put(Store& store, const Record& record) {
  const Result<Stored> stored = store.put(record);
  EXPECT_TRUE(stored.is_ok()) << stored.status().text();
  return stored.is_ok() ? *stored : Stored::kUnchanged;
}

TEST(Store, GivesBackWhatItGot) {
  const SampleFolder folder;
  Record bare;
  bare.id = "bare";
  Record nul = plain_record(3);
  nul.text += std::string("\0 after", 7);
  std::vector<Record> records{full_record(), plain_record(1), nul, bare};
  for (const Record& each : sample_records()) records.push_back(each);
  {
    Store store = open_store(folder.path("a.isnad"));
    for (const Record& each : records) EXPECT_EQ(put(store, each), Stored::kAdded);
    ASSERT_TRUE(store.commit().is_ok());
  }
  const Store store = open_store(folder.path("a.isnad"), Access::kRead);
  for (const Record& each : records) {
    const Result<Record> loaded = store.load(each.id);
    ASSERT_TRUE(loaded.is_ok()) << loaded.status().text();
    EXPECT_EQ(json_of(*loaded), json_of(each));
  }
  EXPECT_EQ(*store.size(), records.size());
  EXPECT_TRUE(store.verify().is_ok()) << store.verify().text();
}

TEST(Store, IsOneFileOnceClosed) {
  const SampleFolder folder;
  {
    Store store = open_store(folder.path("a.isnad"));
    put(store, full_record());
    ASSERT_TRUE(store.commit().is_ok());
  }
  const std::filesystem::path parent = std::filesystem::path(folder.path("a.isnad")).parent_path();
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(parent), {}), 1);
}

TEST(Store, TheSameContentIsLeftAlone) {
  const SampleFolder folder;
  Store store = open_store(folder.path("a.isnad"));
  EXPECT_EQ(put(store, full_record()), Stored::kAdded);
  EXPECT_EQ(put(store, full_record()), Stored::kUnchanged);
  ASSERT_TRUE(store.commit().is_ok());
  EXPECT_EQ(put(store, full_record()), Stored::kUnchanged);
  EXPECT_EQ(*store.size(), 1u);
}

TEST(Store, OtherContentReplacesWhole) {
  const SampleFolder folder;
  Store store = open_store(folder.path("a.isnad"));
  put(store, full_record());
  put(store, plain_record(1));
  Record changed = plain_record(2);
  changed.id = full_record().id;
  EXPECT_EQ(put(store, changed), Stored::kReplaced);
  ASSERT_TRUE(store.commit().is_ok());
  EXPECT_EQ(json_of(*store.load(changed.id)), json_of(changed));
  EXPECT_EQ(json_of(*store.load("plain-1")), json_of(plain_record(1)));
  EXPECT_TRUE(store.search("Minister").value().empty());
  EXPECT_TRUE(store.verify().is_ok()) << store.verify().text();
  // And back again: nothing of either is left over.
  EXPECT_EQ(put(store, full_record()), Stored::kReplaced);
  EXPECT_EQ(json_of(*store.load(changed.id)), json_of(full_record()));
  EXPECT_TRUE(store.verify().is_ok()) << store.verify().text();
}

TEST(Store, ContentHashKnowsNoOrderAndNoBatches) {
  const SampleFolder folder;
  std::vector<Record> records;
  for (int i = 0; i < 40; ++i) records.push_back(plain_record(i));
  Store one = open_store(folder.path("one.isnad"));
  for (const Record& each : records) put(one, each);
  Store other = open_store(folder.path("other.isnad"));
  std::reverse(records.begin(), records.end());
  for (const Record& each : records) {
    put(other, each);
    ASSERT_TRUE(other.commit().is_ok());
  }
  EXPECT_EQ(*one.content_hash(), *other.content_hash());
  Record changed = plain_record(7);
  changed.times[0].rule = "another";
  put(other, changed);
  EXPECT_NE(*one.content_hash(), *other.content_hash());
}

TEST(Store, WhatWasNotCommittedIsDropped) {
  const SampleFolder folder;
  {
    Store store = open_store(folder.path("a.isnad"));
    put(store, plain_record(1));
    ASSERT_TRUE(store.commit().is_ok());
    put(store, plain_record(2));
    EXPECT_TRUE(store.holds("plain-2"));
  }
  const Store store = open_store(folder.path("a.isnad"));
  EXPECT_TRUE(store.holds("plain-1"));
  EXPECT_FALSE(store.holds("plain-2"));
}

TEST(Store, CommitsEveryFiveHundredArticles) {
  const SampleFolder folder;
  Store writer = open_store(folder.path("a.isnad"));
  const Store reader = open_store(folder.path("a.isnad"), Access::kRead);
  for (int i = 0; i < 500; ++i) put(writer, plain_record(i));
  EXPECT_EQ(*reader.size(), 500u);
  put(writer, plain_record(500));
  EXPECT_EQ(*writer.size(), 501u);
}

TEST(Store, ABrokenRecordIsRefusedAndTheRestKept) {
  const SampleFolder folder;
  Store store = open_store(folder.path("a.isnad"));
  put(store, plain_record(1));
  Record broken = plain_record(2);
  broken.statements[0].source.entity = 5;
  const Result<Stored> stored = store.put(broken);
  EXPECT_EQ(stored.status().code, Code::kInvalid);
  EXPECT_NE(stored.status().message.find("s1 refers to e6"), std::string::npos);
  ASSERT_TRUE(store.commit().is_ok());
  EXPECT_TRUE(store.holds("plain-1"));
  EXPECT_EQ(*store.size(), 1u);
}

TEST(Store, WhatIsNotThere) {
  const SampleFolder folder;
  const Store store = open_store(folder.path("a.isnad"));
  EXPECT_EQ(store.load("nobody").status().code, Code::kNotFound);
  EXPECT_FALSE(store.holds("nobody"));
  EXPECT_EQ(*store.size(), 0u);
}

TEST(Store, AReaderCannotWrite) {
  const SampleFolder folder;
  open_store(folder.path("a.isnad"));
  Store store = open_store(folder.path("a.isnad"), Access::kRead);
  EXPECT_EQ(store.put(plain_record(1)).status().code, Code::kUnsupported);
  EXPECT_TRUE(store.commit().is_ok());
}

TEST(Store, VisitsInOrderOfIdAndStopsWhenTold) {
  const SampleFolder folder;
  Store store = open_store(folder.path("a.isnad"));
  for (const int i : {5, 1, 3}) put(store, plain_record(i));
  std::vector<std::string> seen;
  EXPECT_TRUE(store
                  .each([&](const Record& each) {
                    seen.push_back(each.id);
                    return Status::ok();
                  })
                  .is_ok());
  EXPECT_EQ(seen, (std::vector<std::string>{"plain-1", "plain-3", "plain-5"}));
  const Status stopped = store.each([](const Record&) {
    return Status{Code::kIo, "enough", "", ""};
  });
  EXPECT_EQ(stopped.message, "enough");
}

}  // namespace
}  // namespace isnad::store
