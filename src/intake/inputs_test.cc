#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "intake/line_source.h"
#include "isnad/intake.h"

namespace isnad {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

class InputsTest : public testing::Test {
 protected:
  InputsTest() {
    std::string pattern = (fs::temp_directory_path() / "isnad_intake_XXXXXX").string();
    directory_ = ::mkdtemp(pattern.data());
  }
  ~InputsTest() override { fs::remove_all(directory_); }

  std::string write(const std::string& name, std::string_view bytes) const {
    const fs::path path = directory_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }

  // A line for each item: the text, or "! " and the error without the directory's name.
  std::vector<std::string> read(const std::vector<std::string>& paths, InputOptions options = {}) {
    auto inputs = Inputs::open(paths, std::move(options));
    EXPECT_TRUE(inputs.is_ok());
    std::vector<std::string> out;
    while (auto item = inputs->next()) {
      std::string line = item->is_ok() ? (*item)->text : "! " + item->status().text();
      EXPECT_TRUE(item->is_ok() || !item->status().remedy.empty());
      const size_t at = line.find(directory_.string());
      if (at != std::string::npos) line.erase(at, directory_.string().size() + 1);
      out.push_back(line);
    }
    EXPECT_FALSE(inputs->next().has_value());
    EXPECT_EQ(inputs->bytes_read(), inputs->bytes_total().value_or(inputs->bytes_read()));
    return out;
  }

  fs::path directory_;
};

TEST_F(InputsTest, ReadsATextFileByteForByte) {
  const std::string text = "\uFEFF\u0646\u0639\u0645\r\n\n two \u200F\n";
  const std::string path = write("a.txt", text);
  auto inputs = Inputs::open({path});
  const auto item = inputs->next();
  ASSERT_TRUE(item.has_value() && item->is_ok());
  EXPECT_EQ((*item)->text, text);
  EXPECT_EQ((*item)->origin, path);
  EXPECT_EQ((*item)->id, "");
  EXPECT_FALSE((*item)->title.has_value());
  EXPECT_FALSE(inputs->next().has_value());
}

TEST_F(InputsTest, ReadsLinesAndGoesOnAfterBadOnes) {
  const std::string path = write("a.jsonl",
                                 "\xEF\xBB\xBF{\"text\":\"one\"}\r\n\n  \n{\"text\":null}\nwhat\n"
                                 "{\"text\":\"two\"}");
  EXPECT_THAT(read({path}),
              ElementsAre("one", HasSubstr("! a.jsonl:4:9: \"text\" is not a string"),
                          HasSubstr("! a.jsonl:5:1: is not a JSON object: what"), "two"));
}

TEST_F(InputsTest, WalksDirectoriesInOrder) {
  write("d/b.txt", "b");
  write("d/a/z.txt", "a/z");
  write("d/a.txt", "a");
  write("d/c.jsonl", "{\"text\":\"c1\"}\n{\"text\":\"c2\"}\n");
  write("d/.hidden", "no");
  write("d/.git/x.txt", "no");
  fs::create_directory_symlink(directory_ / "d", directory_ / "d/loop");
  EXPECT_THAT(read({(directory_ / "d").string()}), ElementsAre("a", "a/z", "b", "c1", "c2"));
}

TEST_F(InputsTest, NamesEveryBadInputAndReadsTheOthers) {
  write("good.txt", "good");
  write("empty.txt", "");
  write("empty.jsonl", "\n\n");
  write("blank.txt", " \n\t");
  write("image.png", std::string("\x89PNG\r\n\x1A\n\0\0", 10));
  write("page.html", "<html>");
  write("lines.json", "{\n\"text\": \"x\"\n}\n");
  write("array.json", "[\n{\"text\": \"x\"}\n]\n");
  write("damaged.txt", "go\xFFod");
  std::string windows;
  for (int i = 0; i < 20; ++i) windows += "\xC7\xE1\xE3\xCF\xED\xE4\xC9 ";
  write("windows.txt", windows);
  fs::create_directory(directory_ / "void");
  std::vector<std::string> paths;
  for (const char* name :
       {"missing.txt", "empty.txt", "empty.jsonl", "blank.txt", "image.png", "page.html",
        "lines.json", "array.json", "windows.txt", "damaged.txt", "void", "good.txt"}) {
    paths.push_back((directory_ / name).string());
  }
  EXPECT_THAT(read(paths),
              ElementsAre("! missing.txt: there is no such file (check the name; \"-\" reads "
                          "standard input)",
                          HasSubstr("! empty.txt: is empty"), HasSubstr("! empty.jsonl: is empty"),
                          HasSubstr("! blank.txt: holds nothing but white space"),
                          HasSubstr("! image.png: is a binary file"),
                          HasSubstr("! page.html: holds no article"),
                          HasSubstr("! lines.json:1:1: is JSON over several lines"),
                          HasSubstr("! array.json:1:1: is JSON over several lines"),
                          HasSubstr("\u0627\u0644\u0645\u062F\u064A\u0646\u0629 "), "go\uFFFDod",
                          HasSubstr("! void: holds no file"), "good"));
}

TEST_F(InputsTest, ReadsPagesAmongOthers) {
  const std::string words = "the council said that the bridge would close, and that it would open";
  write("d/a.html", "<h1>Bridge</h1><p>" + words + " again.</p>");
  write("d/b.txt", "b");
  write("d/c.jsonl", "{\"text\":\"c\"}\n");
  EXPECT_THAT(read({(directory_ / "d").string()}), ElementsAre(words + " again.", "b", "c"));
}

TEST_F(InputsTest, NotesARepair) {
  auto inputs = Inputs::open({write("damaged.txt", "go\xFF\xFFod\xFE")});
  const auto item = inputs->next();
  ASSERT_TRUE(item->is_ok());
  EXPECT_THAT((*item)->notes,
              ElementsAre("2 runs of invalid UTF-8 (3 bytes) became U+FFFD, the first at byte 2 of "
                          "the file"));
}

TEST_F(InputsTest, SaysWhatTheSystemSays) {
  const std::string path = write("closed.txt", "x");
  fs::permissions(path, fs::perms::none);
  if (::access(path.c_str(), R_OK) == 0) return;  // root reads everything
  EXPECT_THAT(read({path}), ElementsAre(HasSubstr("Permission denied")));
}

TEST_F(InputsTest, FillsInWhatTheUserSaid) {
  const std::string path =
      write("a.jsonl",
            "{\"text\":\"x\"}\n{\"text\":\"y\",\"outlet\":\"O\",\"published\":\"2020-01-02\"}\n");
  auto inputs = Inputs::open({path}, {InputFormat::kAuto, "2021-07-26", "P"});
  const auto first = inputs->next(), second = inputs->next();
  EXPECT_EQ((*first)->outlet, "P");
  EXPECT_EQ((*first)->published, "2021-07-26");
  EXPECT_TRUE((*first)->published_given);
  EXPECT_EQ((*second)->outlet, "O");
  EXPECT_EQ((*second)->published, "2020-01-02");
  EXPECT_FALSE((*second)->published_given);
}

TEST_F(InputsTest, RefusesWhatTheCallerMustMend) {
  EXPECT_EQ(Inputs::open({}).status().code, Code::kInvalid);
  const auto bad_date = Inputs::open({"x"}, {InputFormat::kAuto, "July", std::nullopt});
  EXPECT_THAT(bad_date.status().text(), HasSubstr("\"July\" is not a date"));
}

TEST_F(InputsTest, ReadsAPipeWithoutATotal) {
  const std::string path = (directory_ / "pipe").string();
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  const int keep = ::open(path.c_str(), O_RDWR);  // so that neither end waits for the other
  ASSERT_GE(keep, 0);
  const std::string_view bytes = "{\"text\":\"piped\"}\n";
  ASSERT_EQ(::write(keep, bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
  auto inputs = Inputs::open({path}, {InputFormat::kJsonl, std::nullopt, std::nullopt});
  EXPECT_FALSE(inputs->bytes_total().has_value());
  ::close(keep);
}

// A line of 96 MiB (a hole in the file) between two good ones.
TEST_F(InputsTest, SkipsALineThatIsTooLong) {
  const std::string path = write("huge.jsonl", "{\"text\":\"one\"}\n{\"text\":\"");
  constexpr uint64_t kHole = uint64_t{96} << 20;
  fs::resize_file(path, fs::file_size(path) + kHole);
  std::ofstream(path, std::ios::binary | std::ios::app) << "\"}\n{\"text\":\"two\"}\n";
  EXPECT_THAT(read({path}),
              ElementsAre("one", HasSubstr("! huge.jsonl:2:1: a line of 100663307 bytes"), "two"));
  const std::string text = write("huge.txt", "words ");
  fs::resize_file(text, kHole);
  std::ofstream(text, std::ios::binary | std::ios::app) << "end";
  EXPECT_THAT(read({text}), ElementsAre(HasSubstr("! huge.txt: is a binary file")));
}

TEST_F(InputsTest, TakesLinesOfAnyLengthUpToTheLongest) {
  const std::string prefix = "{\"text\":\"", suffix = "\"}";
  const size_t room = intake::LineSource::kLongest - prefix.size() - suffix.size();
  std::string bytes;
  std::vector<size_t> sizes = {1, 4096, (256 << 10) - 11, 256 << 10, 1 << 20, room, room + 1, 5};
  for (const size_t size : sizes) bytes += prefix + std::string(size, 'x') + suffix + "\n";
  auto inputs = Inputs::open({write("lengths.jsonl", bytes)});
  for (const size_t size : sizes) {
    const auto item = inputs->next();
    ASSERT_TRUE(item.has_value());
    EXPECT_EQ(item->is_ok(), size <= room) << size;
    EXPECT_TRUE(!item->is_ok() || (*item)->text.size() == size);
  }
  EXPECT_FALSE(inputs->next().has_value());
}

}  // namespace
}  // namespace isnad
