#include "cli/progress.h"

#include <gtest/gtest.h>
#include <unistd.h>

namespace isnad::cli {
namespace {

TEST(ProgressLine, ShareRateAndTimeLeft) {
  EXPECT_EQ(progress_line(25'000'000, 100'000'000, 10'000, 2.0),
            " 25 %  12.5 MB/s  5000 articles/s  10000 articles  6 s left");
  EXPECT_EQ(progress_line(1'000'000, 131'000'000, 10, 1.0),
            "  1 %  1.0 MB/s  10 articles/s  10 articles  2 min 10 s left");
  EXPECT_EQ(progress_line(1'000'000, 7'321'000'000, 10, 1.0),
            "  0 %  1.0 MB/s  10 articles/s  10 articles  2 h 02 min left");
}

TEST(ProgressLine, UnknownTotalAndNoTime) {
  EXPECT_EQ(progress_line(2'000'000, 0, 4, 2.0), "1.0 MB/s  2 articles/s  4 articles");
  EXPECT_EQ(progress_line(0, 0, 0, 0.0), "0.0 MB/s  0 articles/s  0 articles");
}

TEST(Progress, SilentWhereNobodyLooks) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  {
    Progress progress(ends[1], true);
    for (uint64_t i = 0; i < 5; ++i) progress.update(i, 5, i);
  }
  ::close(ends[1]);
  char byte = 0;
  EXPECT_EQ(::read(ends[0], &byte, 1), 0);
  ::close(ends[0]);
}

}  // namespace
}  // namespace isnad::cli
