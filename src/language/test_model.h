// For tests: a compiled model in memory of its own, and a small data folder written for one test.
#pragma once

#include <gtest/gtest.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "language/compiler.h"
#include "language/model.h"

namespace isnad::language {

// Bytes at an address that Model::open accepts.
class AlignedBytes {
 public:
  explicit AlignedBytes(std::string_view bytes)
      : lines_(bytes.size() / 64 + 1), size_(bytes.size()) {
    std::memcpy(lines_.data(), bytes.data(), bytes.size());
  }
  std::string_view view() const { return {reinterpret_cast<const char*>(lines_.data()), size_}; }

 private:
  struct alignas(64) Line {
    char bytes[64];
  };
  std::vector<Line> lines_;
  size_t size_;
};

class TestModel {
 public:
  explicit TestModel(std::string_view compiled) : bytes_(compiled) {
    auto model = Model::open(bytes_.view());
    EXPECT_TRUE(model) << model.status().text();
    model_ = std::move(*model);
  }
  const Model& operator*() const { return *model_; }
  const Model* operator->() const { return model_.get(); }

 private:
  AlignedBytes bytes_;
  std::unique_ptr<const Model> model_;
};

using Files = std::map<std::string, std::string>;

// A folder "xx" of language data: file names ("time/words.tsv") with their whole texts. Removed
// with the object.
class DataFolder {
 public:
  explicit DataFolder(const Files& files) {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    root_ = std::filesystem::path(::testing::TempDir()) /
            (std::string("isnad_") + test->test_suite_name() + "_" + test->name());
    std::filesystem::remove_all(root_);
    std::filesystem::create_directories(root_ / "xx");
    for (const auto& [name, text] : files) {
      std::filesystem::create_directories((root_ / "xx" / name).parent_path());
      std::ofstream(root_ / "xx" / name) << text;
    }
  }
  DataFolder(const DataFolder&) = delete;
  DataFolder& operator=(const DataFolder&) = delete;
  ~DataFolder() {
    std::error_code error;
    std::filesystem::remove_all(root_, error);
  }
  std::string path() const { return (root_ / "xx").string(); }

  // What the compiler says of it, one line for each problem.
  std::vector<std::string> problems() const {
    std::vector<std::string> texts;
    const auto data = compile(path());
    EXPECT_TRUE(data) << data.status().text();
    for (const Status& problem : data->problems)
      texts.push_back(problem.where + ": " + problem.message);
    return texts;
  }

 private:
  std::filesystem::path root_;
};

}  // namespace isnad::language
