// The text floor, step by step, beside ICU's word and sentence breaks. "calibrate" (XXH3) tells how
// fast the machine was today.
#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>

#include <string>
#include <vector>

#include "base/hash.h"
#include "corpus.h"
#include "text/normal_form.h"
#include "text/token.h"
#include "text/utf8.h"

namespace isnad::bench {
namespace {

void count_bytes(benchmark::State& state, size_t bytes) {
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * bytes));
}

void calibrate(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(base::hash64(corpus()));
  count_bytes(state, corpus().size());
}
BENCHMARK(calibrate);

void validate(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(text::is_valid_utf8(corpus()));
  count_bytes(state, corpus().size());
}
BENCHMARK(validate);

void tokenize(benchmark::State& state) {
  std::vector<text::Token> tokens;
  for (auto _ : state) {
    tokens.clear();
    text::tokenize(corpus(), tokens);
    benchmark::DoNotOptimize(tokens.data());
  }
  count_bytes(state, corpus().size());
  state.counters["tokens"] = static_cast<double>(tokens.size());
}
BENCHMARK(tokenize);

void fold_text(benchmark::State& state) {
  std::string out;
  for (auto _ : state) {
    text::normal_form(corpus(), out);
    benchmark::DoNotOptimize(out.data());
  }
  count_bytes(state, corpus().size());
}
BENCHMARK(fold_text);

// What the reader does to each word before it looks it up.
void tokenize_fold_hash(benchmark::State& state) {
  std::vector<text::Token> tokens;
  std::string word;
  const std::string_view all = corpus();
  for (auto _ : state) {
    tokens.clear();
    text::tokenize(all, tokens);
    uint64_t sum = 0;
    for (const text::Token& token : tokens) {
      if (token.kind != text::TokenKind::kWord) continue;
      text::normal_form(all.substr(token.span.begin, token.span.end - token.span.begin), word);
      sum += base::hash64(word);
    }
    benchmark::DoNotOptimize(sum);
  }
  count_bytes(state, all.size());
}
BENCHMARK(tokenize_fold_hash);

// The rival: ICU's rule-based word breaks over UTF-16, conversion not counted.
void icu_word_breaks(benchmark::State& state) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale("ar"), error));
  const icu::UnicodeString utf16 = icu::UnicodeString::fromUTF8(corpus());
  for (auto _ : state) {
    words->setText(utf16);
    int64_t count = 0;
    while (words->next() != icu::BreakIterator::DONE) ++count;
    benchmark::DoNotOptimize(count);
  }
  count_bytes(state, corpus().size());
}
BENCHMARK(icu_word_breaks)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace isnad::bench
