// Any text through the whole reader into JSON: no crash, every span inside its text, equal bytes
// the second time.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "isnad/json.h"
#include "isnad/reader.h"
#include "text/code_points.h"
#include "text/utf8.h"

namespace {

struct Tools {
  isnad::Reader reader;
  isnad::Reader::Scratch scratch;
};

Tools& tools() {
  static Tools* both = [] {
    auto language = isnad::Language::builtin();
    if (!language) std::abort();
    isnad::Reader reader(language.value());
    auto scratch = reader.make_scratch();
    return new Tools{std::move(reader), std::move(scratch)};  // libFuzzer never leaves normally
  }();
  return *both;
}

void require(bool holds) {
  if (!holds) std::abort();
}

void check_spans(const isnad::Record& record, uint32_t size) {
  const auto inside = [size](isnad::Span span) {
    return span.begin <= span.end && span.end <= size;
  };
  for (const auto& sentence : record.sentences) require(inside(sentence));
  for (const auto& time : record.times) require(inside(time.span) && !time.span.empty());
  for (const auto& quantity : record.quantities) {
    require(inside(quantity.span) && inside(quantity.number));
  }
  for (const auto& statement : record.statements) {
    require(inside(statement.cue.span));
    for (const auto& content : statement.content) require(inside(content));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  isnad::Article article;
  article.text.assign(reinterpret_cast<const char*>(data), size);
  isnad::text::repair_utf8(article.text);
  if (size % 2 == 0) article.published = "2021-07-26";
  const isnad::Record record = tools().reader.read(article, tools().scratch);
  require(record.text == article.text);
  check_spans(record, isnad::text::count_code_points(article.text));
  std::string once, twice;
  isnad::append_json(record, once);
  isnad::append_json(tools().reader.read(article), twice);
  require(once == twice);
  return 0;
}
