// Files that are not as they should be, and disks that do not do as they should.
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

#include "isnad/store.h"
#include "record/full_record.h"
#include "store/connection.h"
#include "store/sample_folder.h"
#include "store/schema.h"

namespace isnad::store {
namespace {

using record::plain_record;

constexpr StoreOptions kRead{.access = Access::kRead};

void expect_refused(const Status& status, Code code, const std::string& words) {
  EXPECT_EQ(status.code, code) << status.text();
  EXPECT_NE(status.message.find(words), std::string::npos) << status.text();
  EXPECT_FALSE(status.where.empty());
  EXPECT_FALSE(status.remedy.empty());
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// A file with some articles, closed.
void make_store(const std::string& path, int articles) {
  Result<Store> store = Store::open(path);
  ASSERT_TRUE(store.is_ok()) << store.status().text();
  for (int i = 0; i < articles; ++i) ASSERT_TRUE(store->put(plain_record(i)).is_ok());
  ASSERT_TRUE(store->commit().is_ok());
}

void run_sql(const std::string& path, const std::string& sql) {
  Result<Connection> db = Connection::open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, 1000);
  ASSERT_TRUE(db.is_ok());
  const Status status = db->run(sql);
  ASSERT_TRUE(status.is_ok()) << status.text();
}

TEST(StoreFailure, NotADatabase) {
  const SampleFolder folder;
  for (const size_t size : {1, 16, 99, 600, 5000}) {
    const std::string bytes(size, 'x');
    folder.write("notes.txt", bytes);
    for (const StoreOptions& options : {StoreOptions{}, kRead}) {
      expect_refused(Store::open(folder.path("notes.txt"), options).status(), Code::kInvalid,
                     "not an Isnad record file");
    }
    EXPECT_TRUE(bytes_of(folder.path("notes.txt")) == bytes) << size;
  }
}

TEST(StoreFailure, AnotherProgramsDatabase) {
  const SampleFolder folder;
  run_sql(folder.path("other.db"), "CREATE TABLE mine (a); INSERT INTO mine VALUES (1)");
  const std::string before = bytes_of(folder.path("other.db"));
  for (const StoreOptions& options : {StoreOptions{}, kRead}) {
    expect_refused(Store::open(folder.path("other.db"), options).status(), Code::kInvalid,
                   "another program's database");
  }
  EXPECT_TRUE(bytes_of(folder.path("other.db")) == before);
}

TEST(StoreFailure, NotThere) {
  const SampleFolder folder;
  expect_refused(Store::open(folder.path("none.isnad"), kRead).status(), Code::kNotFound,
                 "no such record file");
  EXPECT_FALSE(std::filesystem::exists(folder.path("none.isnad")));
  expect_refused(Store::open(folder.path("none/a.isnad")).status(), Code::kIo, "cannot be opened");
  expect_refused(Store::open(folder.path("")).status(), Code::kInvalid, "a folder");
}

TEST(StoreFailure, AnEmptyFileIsNewToAWriterAndNothingToAReader) {
  const SampleFolder folder;
  folder.write("empty", "");
  expect_refused(Store::open(folder.path("empty"), kRead).status(), Code::kInvalid, "empty");
  EXPECT_TRUE(Store::open(folder.path("empty")).is_ok());
  EXPECT_TRUE(Store::open(folder.path("empty"), kRead).is_ok());
}

TEST(StoreFailure, NewerAndOlder) {
  const SampleFolder folder;
  make_store(folder.path("a.isnad"), 1);
  run_sql(folder.path("a.isnad"), "PRAGMA user_version = 1000");
  for (const StoreOptions& options : {StoreOptions{}, kRead}) {
    expect_refused(Store::open(folder.path("a.isnad"), options).status(), Code::kNewer, "newer");
  }
  run_sql(folder.path("a.isnad"), "PRAGMA user_version = 0");
  expect_refused(Store::open(folder.path("a.isnad"), kRead).status(), Code::kUnsupported, "older");
}

TEST(StoreFailure, LockedByAnotherProcess) {
  const SampleFolder folder;
  make_store(folder.path("a.isnad"), 1);
  Result<Store> first = Store::open(folder.path("a.isnad"));
  ASSERT_TRUE(first->put(plain_record(10)).is_ok());  // holds the lock until it commits
  Result<Store> second = Store::open(folder.path("a.isnad"), {.wait_milliseconds = 20});
  ASSERT_TRUE(second.is_ok()) << second.status().text();
  expect_refused(second->put(plain_record(11)).status(), Code::kLocked, "another process");
  // A reader is not in anybody's way.
  const Result<Store> reader = Store::open(folder.path("a.isnad"), kRead);
  EXPECT_EQ(*reader->size(), 1u);
  ASSERT_TRUE(first->commit().is_ok());
  EXPECT_TRUE(second->put(plain_record(11)).is_ok());
  EXPECT_TRUE(second->commit().is_ok());
  EXPECT_EQ(*reader->size(), 3u);
}

TEST(StoreFailure, LockedWhileItIsBeingMade) {
  const SampleFolder folder;
  Result<Connection> other =
      Connection::open(folder.path("a.isnad"), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, 0);
  ASSERT_TRUE(other->run("BEGIN EXCLUSIVE").is_ok());
  expect_refused(Store::open(folder.path("a.isnad"), {.wait_milliseconds = 20}).status(),
                 Code::kLocked, "another process");
}

TEST(StoreFailure, NoRoomLeft) {
  const SampleFolder folder;
  make_store(folder.path("a.isnad"), 20);
  const uint64_t size = std::filesystem::file_size(folder.path("a.isnad"));
  Result<Store> store = Store::open(folder.path("a.isnad"), {.largest_bytes = size + 100'000});
  ASSERT_TRUE(store.is_ok());
  Status status;
  for (int i = 0; i < 100'000 && status.is_ok(); ++i) {
    status = store->put(plain_record(i)).status();
  }
  expect_refused(status, Code::kIo, "no room left");
  // Nothing half-written, and the store goes on where there is room.
  EXPECT_GE(*store->size(), 20u);
  EXPECT_TRUE(store->verify().is_ok()) << store->verify().text();
  EXPECT_TRUE(store->put(plain_record(3)).is_ok());
}

TEST(StoreFailure, Damaged) {
  const SampleFolder folder;
  make_store(folder.path("a.isnad"), 300);
  std::string bytes = bytes_of(folder.path("a.isnad"));
  for (size_t at = 8192; at + 4096 < bytes.size(); at += 3 * 4096) {
    bytes.replace(at, 512, std::string(512, '\x5a'));
  }
  folder.write("b.isnad", bytes);
  const Result<Store> store = Store::open(folder.path("b.isnad"));
  Status status = store.status();
  if (status.is_ok()) status = store->verify();
  expect_refused(status, Code::kCorrupt, "damaged");
  if (store.is_ok()) expect_refused(store->content_hash().status(), Code::kCorrupt, "damaged");
}

TEST(StoreFailure, CutOff) {
  const SampleFolder folder;
  make_store(folder.path("a.isnad"), 300);
  const std::string bytes = bytes_of(folder.path("a.isnad"));
  folder.write("b.isnad", bytes.substr(0, bytes.size() / 2));
  const Result<Store> store = Store::open(folder.path("b.isnad"));
  expect_refused(store.is_ok() ? store->verify() : store.status(), Code::kCorrupt, "damaged");
}

TEST(StoreFailure, RowsThatIsnadNeverWrites) {
  const SampleFolder folder;
  for (const char* sql :
       {"UPDATE statement SET stance = 'shout'", "DELETE FROM time", "DELETE FROM folded",
        "UPDATE entity SET name = name || '!'", "UPDATE link SET ordinal = ordinal + 5",
        "UPDATE article SET sentences = '[[0,'", "DELETE FROM search WHERE rowid = 1",
        "UPDATE content SET span_end = 100000", "DELETE FROM statement"}) {
    make_store(folder.path("a.isnad"), 3);
    run_sql(folder.path("a.isnad"), sql);
    const Result<Store> store = Store::open(folder.path("a.isnad"));
    ASSERT_TRUE(store.is_ok());
    const Status status = store->verify();
    EXPECT_EQ(status.code, Code::kCorrupt) << sql << ": " << status.text();
    std::filesystem::remove(folder.path("a.isnad"));
  }
}

TEST(StoreFailure, ATableIsMissing) {
  const SampleFolder folder;
  make_store(folder.path("a.isnad"), 1);
  run_sql(folder.path("a.isnad"), "DROP TABLE promisor");
  expect_refused(Store::open(folder.path("a.isnad"), kRead).status(), Code::kCorrupt, "promisor");
}

// Runs `check` in a child that has no rights beyond those of nobody.
int as_nobody(const std::function<int()>& check) {
  const pid_t child = fork();
  if (child == 0) {
    const bool root = geteuid() == 0;
    _exit(root && setuid(65534) != 0 ? 100 : check());
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 101;
}

TEST(StoreFailure, AFolderWhereNothingMayBeWritten) {
  namespace fs = std::filesystem;
  const SampleFolder folder;
  fs::create_directory(folder.path("locked"));
  make_store(folder.path("locked/a.isnad"), 2);
  fs::permissions(folder.path("locked/a.isnad"), fs::perms(0444));
  fs::permissions(folder.path("locked"), fs::perms(0555));
  const int result = as_nobody([&] {
    const Status made = Store::open(folder.path("locked/new.isnad")).status();
    if (made.code != Code::kIo || made.remedy.empty()) return 1;
    const Status written = Store::open(folder.path("locked/a.isnad")).status();
    if (written.code != Code::kIo || written.remedy.empty()) return 2;
    // Reading needs no rights to write.
    const Result<Store> read = Store::open(folder.path("locked/a.isnad"), kRead);
    if (!read) return 3;
    return *read->size() == 2 && read->load("plain-1").is_ok() ? 0 : 4;
  });
  fs::permissions(folder.path("locked"), fs::perms(0755));
  EXPECT_EQ(result, 0);
}

TEST(StoreFailure, AFileThatMayNotBeRead) {
  const SampleFolder folder;
  make_store(folder.path("a.isnad"), 1);
  std::filesystem::permissions(folder.path("a.isnad"), std::filesystem::perms(0));
  const int result = as_nobody([&] {
    return Store::open(folder.path("a.isnad"), kRead).status().code == Code::kIo ? 0 : 1;
  });
  EXPECT_EQ(result, 0);
}

}  // namespace
}  // namespace isnad::store
