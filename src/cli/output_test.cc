#include "cli/output.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace isnad::cli {
namespace {

std::string slurp(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

TEST(Output, KeepsOrderAcrossTheBuffer) {
  const std::string path = testing::TempDir() + "isnad_output";
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  ASSERT_GE(file, 0);
  Output out(file);
  std::string expected;
  for (int i = 0; i < 200; ++i) {
    const std::string line(static_cast<size_t>(i) * 97, static_cast<char>('a' + i % 26));
    ASSERT_TRUE(out.write_line(line).is_ok());
    expected += line + "\n";
  }
  const std::string huge(1 << 20, 'x');
  ASSERT_TRUE(out.write(huge).is_ok());
  ASSERT_TRUE(out.flush().is_ok());
  ::close(file);
  EXPECT_EQ(slurp(path), expected + huge);
}

TEST(Output, ClosedPipeIsSilent) {
  std::signal(SIGPIPE, SIG_IGN);
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  ::close(ends[0]);
  Output out(ends[1]);
  ASSERT_TRUE(out.write("data").is_ok());
  EXPECT_TRUE(out.flush().is_ok());
  EXPECT_TRUE(out.closed());
  EXPECT_TRUE(out.write("more").is_ok());
  ::close(ends[1]);
}

TEST(Output, FullDiskIsAnError) {
  const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
  ASSERT_GE(full, 0);
  Output out(full);
  ASSERT_TRUE(out.write("data").is_ok());
  const Status status = out.flush();
  EXPECT_EQ(status.code, Code::kIo);
  EXPECT_EQ(status.where, "standard output");
  EXPECT_FALSE(status.remedy.empty());
  EXPECT_FALSE(out.closed());
  EXPECT_FALSE(out.flush().is_ok());
  ::close(full);
}

TEST(WriteFile, WholeOrNotAtAll) {
  const std::string folder = testing::TempDir() + "isnad_write_file";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directory(folder);
  ASSERT_TRUE(write_file(folder + "/a", "one").is_ok());
  ASSERT_TRUE(write_file(folder + "/a", "two").is_ok());
  EXPECT_EQ(slurp(folder + "/a"), "two");
  EXPECT_EQ(write_file(folder + "/missing/a", "x").code, Code::kIo);
  EXPECT_EQ(write_file(folder, "x").code,
            Code::kIo);  // a folder is in the way: the part file is removed
  const auto entries = std::filesystem::directory_iterator(folder);
  EXPECT_EQ(std::distance(begin(entries), end(entries)), 1);
  EXPECT_FALSE(std::filesystem::exists(folder + "." + std::to_string(::getpid()) + ".part"));
}

}  // namespace
}  // namespace isnad::cli
