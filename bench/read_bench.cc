// The whole reader, with and without writing JSON: what `isnad read --to jsonl` does on one thread
// between intake and output.
#include <benchmark/benchmark.h>
#include <fmt/core.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "corpus.h"
#include "isnad/json.h"
#include "isnad/reader.h"

namespace isnad::bench {
namespace {

Reader make_reader() {
  auto language = Language::builtin();
  if (!language) {
    fmt::print(stderr, "isnad-bench: {}\n", language.status().text());
    std::exit(1);
  }
  return Reader(language.value());
}

std::vector<Article> inputs(size_t& bytes) {
  std::vector<Article> out;
  for (const std::string& text : articles()) {
    out.emplace_back().text = text;
    out.back().published = "2021-12-10";
    bytes += text.size();
  }
  return out;
}

void read_articles(benchmark::State& state) {
  const Reader reader = make_reader();
  Reader::Scratch scratch = reader.make_scratch();
  size_t bytes = 0;
  const std::vector<Article> all = inputs(bytes);
  for (auto _ : state) {
    for (const Article& article : all) benchmark::DoNotOptimize(reader.read(article, scratch));
  }
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * bytes));
}
BENCHMARK(read_articles);

void read_articles_to_json(benchmark::State& state) {
  const Reader reader = make_reader();
  Reader::Scratch scratch = reader.make_scratch();
  size_t bytes = 0;
  const std::vector<Article> all = inputs(bytes);
  std::string out;
  for (auto _ : state) {
    out.clear();
    for (const Article& article : all) append_json(reader.read(article, scratch), out);
    benchmark::DoNotOptimize(out.data());
  }
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * bytes));
}
BENCHMARK(read_articles_to_json);

void load_language(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Language::builtin());
}
BENCHMARK(load_language);

}  // namespace
}  // namespace isnad::bench
