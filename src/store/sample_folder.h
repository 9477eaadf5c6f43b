// For tests: an empty folder that goes away, and records made from a table of plain texts.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "isnad/record.h"
#include "record/names.h"
#include "text/code_points.h"

namespace isnad::store {

class SampleFolder {
 public:
  SampleFolder() {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::temp_directory_path() /
              (std::string("isnad_") + test->test_suite_name() + "_" + test->name() + "_" +
               std::to_string(getpid()));
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  ~SampleFolder() { std::filesystem::remove_all(folder_); }
  SampleFolder(const SampleFolder&) = delete;
  SampleFolder& operator=(const SampleFolder&) = delete;

  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(path(name), std::ios::binary) << bytes;
  }

 private:
  std::filesystem::path folder_;
};

// The lines after the first of a table in src/store/testdata, cut at tabs.
inline std::vector<std::vector<std::string>> test_table(const std::string& name) {
  std::ifstream file(std::string(ISNAD_ROOT "/src/store/testdata/") + name);
  EXPECT_TRUE(file.good()) << name;
  std::vector<std::vector<std::string>> rows;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::vector<std::string>& row = rows.emplace_back();
    std::stringstream cells(line + '\t');
    for (std::string cell; std::getline(cells, cell, '\t');) row.push_back(cell);
  }
  return rows;
}

// The records of testdata/articles.tsv: one entity and one statement each.
inline std::vector<Record> sample_records() {
  std::vector<Record> records;
  for (const std::vector<std::string>& row : test_table("articles.tsv")) {
    EXPECT_EQ(row.size(), 11u);
    Record record;
    record.id = row[0];
    record.document.outlet = row[1];
    if (!row[2].empty()) record.document.published = {row[2], row[2], row[2], Basis::kGiven};
    if (!row[3].empty()) record.document.title = row[3];
    record.text = row[4];
    const text::CodePoints code_points(record.text);
    const auto at = [&](const std::string& words) {
      const size_t byte = record.text.find(words);
      EXPECT_NE(byte, std::string::npos) << words;
      const auto begin = static_cast<uint32_t>(byte);
      return code_points.at({begin, begin + static_cast<uint32_t>(words.size())});
    };
    Entity speaker;
    speaker.name = row[5];
    speaker.mentions = {{at(row[6]), MentionKind::kName}};
    if (!row[7].empty()) speaker.mentions.push_back({at(row[7]), MentionKind::kTitle});
    record.entities = {speaker};
    Statement statement;
    statement.cue = {at(row[8]), row[8], *record::from_name<Stance>(row[9])};
    statement.source.entity = 0;
    statement.content = {at(row[10])};
    statement.chain = {{0, std::nullopt, false}, {kNone, std::nullopt, true}};
    record.statements = {statement};
    records.push_back(record);
  }
  return records;
}

}  // namespace isnad::store
