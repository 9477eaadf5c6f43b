#include "store/schema.h"

#include <gtest/gtest.h>

#include <array>

#include "store/sample_folder.h"

namespace isnad::store {
namespace {

using Steps = std::array<std::string_view, 3>;
constexpr Steps kSteps{"CREATE TABLE a (x); INSERT INTO a VALUES (1)",
                       "ALTER TABLE a ADD COLUMN y DEFAULT 7; UPDATE a SET x = x + 10",
                       "CREATE TABLE b AS SELECT x + y AS z FROM a"};

Connection open_file(const std::string& path) {
  Result<Connection> db = Connection::open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, 1000);
  EXPECT_TRUE(db.is_ok());
  return std::move(db).value();
}

int64_t value(Connection& db, const std::string& sql) {
  const Result<int64_t> found = db.integer(sql);
  return found ? *found : -1;
}

TEST(Schema, AnOlderFileTakesTheStepsThatItLacks) {
  const SampleFolder folder;
  for (size_t old = 0; old <= kSteps.size(); ++old) {
    const std::string path = folder.path("version" + std::to_string(old));
    Connection db = open_file(path);
    ASSERT_TRUE(migrate(db, std::span(kSteps).first(old)).is_ok());
    EXPECT_EQ(value(db, "PRAGMA user_version"), static_cast<int64_t>(old));
    ASSERT_TRUE(migrate(db, kSteps).is_ok());
    EXPECT_EQ(value(db, "PRAGMA user_version"), 3);
    EXPECT_EQ(value(db, "PRAGMA application_id"), kApplicationId);
    EXPECT_EQ(value(db, "SELECT z FROM b"), 18);
    ASSERT_TRUE(migrate(db, kSteps).is_ok());
    EXPECT_EQ(value(db, "SELECT count(*) FROM b"), 1);
  }
}

TEST(Schema, AStepThatFailsLeavesTheFileAsItWas) {
  const SampleFolder folder;
  Connection db = open_file(folder.path("a"));
  ASSERT_TRUE(migrate(db, std::span(kSteps).first(1)).is_ok());
  Steps bad = kSteps;
  bad[2] = "CREATE TABLE c (x); INSERT INTO nowhere VALUES (1)";
  const Status status = migrate(db, bad);
  EXPECT_FALSE(status.is_ok());
  EXPECT_FALSE(db.in_transaction());
  EXPECT_EQ(value(db, "PRAGMA user_version"), 1);
  EXPECT_EQ(value(db, "SELECT x FROM a"), 1);
  EXPECT_EQ(value(db, "SELECT count(*) FROM sqlite_schema"), 1);
  EXPECT_TRUE(migrate(db, kSteps).is_ok());
}

// Every table is STRICT, so that no row can hold another type than its column says.
TEST(Schema, AllTablesAreStrict) {
  const SampleFolder folder;
  Connection db = open_file(folder.path("a"));
  ASSERT_TRUE(migrate(db, schema_steps()).is_ok());
  EXPECT_GE(value(db, "SELECT count(*) FROM pragma_table_list WHERE strict"), 18);
  EXPECT_EQ(value(db,
                  "SELECT count(*) FROM pragma_table_list WHERE NOT strict AND type = 'table' "
                  "AND name NOT LIKE 'sqlite_%'"),
            0);
}

}  // namespace
}  // namespace isnad::store
