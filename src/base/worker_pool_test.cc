#include "base/worker_pool.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <thread>

namespace isnad::base {
namespace {

// Yields 0 .. count - 1.
auto numbers(int count) {
  return [count, next = 0]() mutable -> std::optional<int> {
    if (next == count) return std::nullopt;
    return next++;
  };
}

class WorkerPool : public testing::TestWithParam<int> {};
INSTANTIATE_TEST_SUITE_P(Threads, WorkerPool, testing::Values(-1, 0, 1, 2, 3, 8));

TEST_P(WorkerPool, ResultsComeInTheOrderOfTheSource) {
  std::vector<std::string> out;
  const Status status = run_ordered<int, std::string>(
      GetParam(), numbers(2000),
      [](int item, int) {
        if (item % 97 == 0) std::this_thread::sleep_for(std::chrono::microseconds(300));
        return std::to_string(item);
      },
      [&](std::string text) {
        out.push_back(std::move(text));
        return Status::ok();
      });
  EXPECT_TRUE(status.is_ok());
  ASSERT_EQ(out.size(), 2000u);
  for (int i = 0; i < 2000; ++i) EXPECT_EQ(out[i], std::to_string(i));
}

TEST_P(WorkerPool, NoItemsIsASuccess) {
  int calls = 0;
  const Status status = run_ordered<int, int>(
      GetParam(), numbers(0), [](int item, int) { return item; },
      [&](int) {
        ++calls;
        return Status::ok();
      });
  EXPECT_TRUE(status.is_ok());
  EXPECT_EQ(calls, 0);
}

TEST_P(WorkerPool, AnErrorOfTheSinkEndsTheRun) {
  std::atomic<int> yielded = 0;
  int sunk = 0;
  auto source = numbers(1'000'000);
  const Status status = run_ordered<int, int>(
      GetParam(),
      [&] {
        ++yielded;
        return source();
      },
      [](int item, int) { return item; },
      [&](int item) -> Status {
        ++sunk;
        if (item == 100) return {Code::kIo, "disk full", "", ""};
        return Status::ok();
      });
  EXPECT_EQ(status.code, Code::kIo);
  EXPECT_EQ(status.message, "disk full");
  EXPECT_EQ(sunk, 101);
  EXPECT_LE(yielded, 101 + 8 * 8);
}

TEST_P(WorkerPool, NeverMoreInFlightThanAllowed) {
  int in_flight = 0, most = 0;  // both touched by source and sink only: the calling thread
  auto source = numbers(500);
  const Status status = run_ordered<int, int>(
      GetParam(),
      [&] {
        auto item = source();
        if (item) most = std::max(most, ++in_flight);
        return item;
      },
      [](int item, int) {
        if (item == 0) std::this_thread::sleep_for(std::chrono::milliseconds(20));
        return item;
      },
      [&](int) {
        --in_flight;
        return Status::ok();
      },
      5);
  EXPECT_TRUE(status.is_ok());
  EXPECT_EQ(in_flight, 0);
  EXPECT_LE(most, GetParam() <= 1 ? 1 : 5);
}

TEST_P(WorkerPool, ItemsMayBeMoveOnly) {
  int left = 50, sum = 0;
  const Status status = run_ordered<std::unique_ptr<int>, std::unique_ptr<int>>(
      GetParam(),
      [&]() -> std::optional<std::unique_ptr<int>> {
        if (left == 0) return std::nullopt;
        return std::make_unique<int>(left--);
      },
      [](std::unique_ptr<int> item, int) {
        *item *= 2;
        return item;
      },
      [&](std::unique_ptr<int> item) {
        sum += *item;
        return Status::ok();
      });
  EXPECT_TRUE(status.is_ok());
  EXPECT_EQ(sum, 50 * 51);
}

TEST_P(WorkerPool, EachWorkerNumberIsOnOneThreadAtATime) {
  const int threads = std::max(1, GetParam());
  std::vector<int> scratch(static_cast<size_t>(threads), 0);  // not atomic: ThreadSanitizer watches
  const Status status = run_ordered<int, int>(
      threads, numbers(3000),
      [&](int item, int worker) {
        ++scratch.at(static_cast<size_t>(worker));
        return item;
      },
      [](int) { return Status::ok(); });
  EXPECT_TRUE(status.is_ok());
  int sum = 0;
  for (int count : scratch) sum += count;
  EXPECT_EQ(sum, 3000);
}

TEST(WorkerPoolOneThread, StartsNoThread) {
  const auto caller = std::this_thread::get_id();
  const Status status = run_ordered<int, int>(
      1, numbers(10),
      [&](int item, int) {
        EXPECT_EQ(std::this_thread::get_id(), caller);
        return item;
      },
      [](int) { return Status::ok(); });
  EXPECT_TRUE(status.is_ok());
}

TEST(WorkerPoolThreads, WorkRunsInParallel) {
  // Two items that each wait for the other: finishes only when two workers work at once.
  std::atomic<int> arrived = 0;
  const Status status = run_ordered<int, bool>(
      2, numbers(2),
      [&](int, int) {
        ++arrived;
        const auto limit = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (arrived < 2 && std::chrono::steady_clock::now() < limit) std::this_thread::yield();
        return arrived == 2;
      },
      [](bool met) -> Status {
        if (!met) return {Code::kInvalid, "worked alone", "", ""};
        return Status::ok();
      });
  EXPECT_TRUE(status.is_ok()) << status.text();
}

TEST(HardwareThreads, AtLeastOne) { EXPECT_GE(hardware_threads(), 1); }

}  // namespace
}  // namespace isnad::base
