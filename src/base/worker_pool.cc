#include "base/worker_pool.h"

#include <algorithm>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <system_error>
#include <thread>

namespace isnad::base {

namespace {

// A ring of slots. Items are numbered from 0 in source order; item n lives in slot n % slots. Three
// counters say how far the items are filled, taken by a worker and drained: drained <= taken <=
// filled <= drained + slots.
class Ring {
 public:
  Ring(size_t slots, size_t workers, const SlotPipeline& pipeline)
      : pipeline_(pipeline), workers_(workers), done_(slots, 0) {}

  void work(int worker) {
    std::unique_lock lock(mutex_);
    for (;;) {
      work_ready_.wait(lock, [&] { return closed_ || taken_ < filled_; });
      if (stopped_ || taken_ == filled_) return;
      const size_t slot = slot_of(taken_++);
      lock.unlock();
      pipeline_.work(slot, worker);
      lock.lock();
      done_[slot] = 1;
      if (slot == slot_of(drained_)) result_ready_.notify_one();
    }
  }

  // The calling thread's part: keeps the workers fed first, then drains what is ready, then fills
  // ahead.
  Status feed_and_drain() {
    bool more = true;
    std::unique_lock lock(mutex_);
    for (;;) {
      const bool room = more && filled_ - drained_ < done_.size();
      const bool ready = drained_ < filled_ && done_[slot_of(drained_)] != 0;
      if (room && (!ready || filled_ - taken_ < workers_)) {
        more = fill_one(lock);
      } else if (ready) {
        if (Status status = drain_one(lock); !status.is_ok()) return status;
      } else if (drained_ == filled_) {
        return Status::ok();
      } else {
        result_ready_.wait(lock, [&] { return done_[slot_of(drained_)] != 0; });
      }
    }
  }

  void close(bool stop) {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    stopped_ = stop;
    work_ready_.notify_all();
  }

 private:
  size_t slot_of(uint64_t item) const { return item % done_.size(); }

  bool fill_one(std::unique_lock<std::mutex>& lock) {
    const size_t slot = slot_of(filled_);
    lock.unlock();
    const bool filled = pipeline_.fill(slot);
    lock.lock();
    if (!filled) return false;
    ++filled_;
    work_ready_.notify_one();
    return true;
  }

  Status drain_one(std::unique_lock<std::mutex>& lock) {
    const size_t slot = slot_of(drained_);
    lock.unlock();
    Status status = pipeline_.drain(slot);
    lock.lock();
    done_[slot] = 0;
    ++drained_;
    return status;
  }

  const SlotPipeline& pipeline_;
  const size_t workers_;
  std::mutex mutex_;
  std::condition_variable work_ready_, result_ready_;
  std::vector<char> done_;  // per slot: a result waits in it
  uint64_t filled_ = 0, taken_ = 0, drained_ = 0;
  bool closed_ = false, stopped_ = false;
};

Status run_serial(const SlotPipeline& pipeline) {
  while (pipeline.fill(0)) {
    pipeline.work(0, 0);
    if (Status status = pipeline.drain(0); !status.is_ok()) return status;
  }
  return Status::ok();
}

}  // namespace

int hardware_threads() {
  return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

Status run_slots(int threads, size_t slots, const SlotPipeline& pipeline) {
  if (threads <= 1) return run_serial(pipeline);
  Ring ring(std::max<size_t>(slots, 1), static_cast<size_t>(threads), pipeline);
  std::vector<std::thread> workers;
  workers.reserve(static_cast<size_t>(threads));
  try {
    for (int i = 0; i < threads; ++i) workers.emplace_back([&ring, i] { ring.work(i); });
  } catch (const std::system_error&) {
    if (workers.empty()) return run_serial(pipeline);
  }
  Status status = ring.feed_and_drain();
  ring.close(!status.is_ok());
  for (std::thread& worker : workers) worker.join();
  return status;
}

}  // namespace isnad::base
