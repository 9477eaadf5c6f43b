// For tests: the texts of testdata/texts.tsv, one original and what others made of it.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <string>

namespace isnad::link {

inline std::map<std::string, std::string> sample_texts() {
  std::ifstream file(ISNAD_ROOT "/src/link/testdata/texts.tsv");
  EXPECT_TRUE(file.good());
  std::map<std::string, std::string> texts;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    const size_t tab = line.find('\t');
    std::string& text = texts[line.substr(0, tab)];
    text = line.substr(tab + 1);
    for (size_t at = text.find("\\n"); at != std::string::npos; at = text.find("\\n")) {
      text.replace(at, 2, "\n");
    }
  }
  return texts;
}

}  // namespace isnad::link
