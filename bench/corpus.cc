#include "corpus.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace isnad::bench {

namespace {

constexpr size_t kSize = 4'000'000;

std::string slurp(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::string> load_articles() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(ISNAD_ROOT "/examples")) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const auto& path : paths) texts.push_back(slurp(path));
  if (texts.empty()) {
    fmt::print(stderr, "isnad-bench: no .txt in {}/examples\n", ISNAD_ROOT);
    std::exit(1);
  }
  return texts;
}

std::string load_corpus() {
  std::string text;
  if (const char* file = std::getenv("ISNAD_BENCH_TEXT")) text = slurp(file);
  if (!text.empty()) return text;
  while (text.size() < kSize) {
    for (const std::string& article : articles()) text += article + '\n';
  }
  return text;
}

}  // namespace

const std::vector<std::string>& articles() {
  static const std::vector<std::string> kTexts = load_articles();
  return kTexts;
}

const std::string& corpus() {
  static const std::string kText = load_corpus();
  return kText;
}

}  // namespace isnad::bench
