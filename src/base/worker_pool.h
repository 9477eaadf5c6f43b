// A pipeline "ordered in, parallel middle, ordered out" with bounded memory.
//
//   Status status = run_ordered<Article, Record>(
//       threads,
//       [&] { return next_article(); },                                // std::optional<Article>;
//       nullopt: no more
//       [&](Article a, int worker) { return reader.read(a, scratch[worker]); },
//       [&](Record r) { return store.add(r); });                       // Status
//
// `source` and `sink` are both called on the calling thread, never at the same time, so neither
// needs a lock; `work` runs on the workers, numbered from 0 to threads - 1, each number on one
// thread at a time. `sink` gets the results in the order of the source, whatever the number of
// threads. None of the three may throw.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "isnad/result.h"

namespace isnad::base {

// The machine's number of hardware threads, at least 1.
int hardware_threads();

// The engine under run_ordered, over numbered slots: `fill(slot)` puts the next item into the slot,
// false: there is none; `work(slot, worker)` turns it into a result in place; `drain(slot)` takes
// the result out.
struct SlotPipeline {
  std::function<bool(size_t slot)> fill;
  std::function<void(size_t slot, int worker)> work;
  std::function<Status(size_t slot)> drain;
};
Status run_slots(int threads, size_t slots, const SlotPipeline& pipeline);

// At most `in_flight` items (0: eight for each thread) are between source and sink at any moment;
// the source is not asked for more until the sink has made room. With threads <= 1 everything runs
// on the calling thread, one item at a time, so an interactive source sees its result before it is
// asked again. Where the system gives fewer threads the run goes on with those. An error of the
// sink ends the run: no further call of source or sink, items in work are finished and dropped, the
// error is returned.
template <typename In, typename Out, typename Source, typename Work, typename Sink>
Status run_ordered(int threads, Source&& source, Work&& work, Sink&& sink, size_t in_flight = 0) {
  if (threads < 1) threads = 1;
  const size_t slots = threads == 1 ? 1 : in_flight > 0 ? in_flight : size_t{8} * threads;
  struct Slot {
    std::optional<In> in;
    std::optional<Out> out;
  };
  std::vector<Slot> ring(slots);
  SlotPipeline pipeline;
  pipeline.fill = [&](size_t slot) {
    ring[slot].in = source();
    return ring[slot].in.has_value();
  };
  pipeline.work = [&](size_t slot, int worker) {
    ring[slot].out.emplace(work(std::move(*ring[slot].in), worker));
    ring[slot].in.reset();
  };
  pipeline.drain = [&](size_t slot) {
    Out out = std::move(*ring[slot].out);
    ring[slot].out.reset();
    return sink(std::move(out));
  };
  return run_slots(threads, slots, pipeline);
}

}  // namespace isnad::base
