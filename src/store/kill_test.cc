// A writer that is killed at random moments, run again each time, ends in the same content as one
// that is left in peace.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <random>
#include <thread>

#include "isnad/store.h"
#include "record/full_record.h"
#include "store/sample_folder.h"

namespace isnad::store {
namespace {

constexpr int kArticles = 1500;

// The input: some ids come twice, the second time with other content, and some of those commits
// fall between the two.
Record input(int number) {
  const bool again = number % 10 == 9;
  Record record = record::plain_record(again ? number - number % 700 / 2 : number);
  if (again) record.document.title = "again " + std::to_string(number);
  return record;
}

bool write_all(const std::string& path) {
  Result<Store> store = Store::open(path, {.wait_milliseconds = 20'000});
  if (!store) return false;
  for (int i = 0; i < kArticles; ++i) {
    if (!store->put(input(i)).is_ok()) return false;
    // Many more commits than a real run makes, so that kills fall into and between them.
    if (i % 97 == 0 && !store->commit().is_ok()) return false;
  }
  return store->commit().is_ok();
}

// Runs write_all in a child and kills it after `delay`; true where it was done before.
bool write_and_kill(const std::string& path, std::chrono::microseconds delay) {
  const pid_t child = fork();
  if (child == 0) _exit(write_all(path) ? 0 : 1);
  std::this_thread::sleep_for(delay);
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
  return !WIFSIGNALED(status);
}

TEST(Kill, AtAnyMomentLosesNothingCommitted) {
  const SampleFolder folder;
  const auto start = std::chrono::steady_clock::now();
  ASSERT_TRUE(write_all(folder.path("peace.isnad")));
  const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - start);
  const std::string expected = *Store::open(folder.path("peace.isnad"))->content_hash();

  const unsigned seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  // The first kills fall into the making of the file, the later ones anywhere in the run.
  int finished = 0;
  uint64_t kept = 0;
  for (int i = 0; i < 20; ++i) {
    if (i % 5 == 0) {
      std::filesystem::remove_all(folder.path("killed"));
      std::filesystem::create_directory(folder.path("killed"));
      kept = 0;
    }
    const auto longest = i % 5 == 0 ? whole / 20 : whole / 2;
    const std::chrono::microseconds delay(
        std::uniform_int_distribution<int64_t>(0, longest.count())(random));
    finished += write_and_kill(folder.path("killed/a.isnad"), delay) ? 1 : 0;
    Result<Store> store = Store::open(folder.path("killed/a.isnad"));
    ASSERT_TRUE(store.is_ok()) << store.status().text();
    ASSERT_TRUE(store->verify().is_ok()) << store->verify().text();
    // What one run committed, no later run loses.
    EXPECT_GE(*store->size(), kept);
    kept = *store->size();
    if (i % 5 == 4) {
      ASSERT_TRUE(write_all(folder.path("killed/a.isnad")));
      EXPECT_EQ(*store->content_hash(), expected);
    }
  }
  EXPECT_LT(finished, 20);
}

}  // namespace
}  // namespace isnad::store
