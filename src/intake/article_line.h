// One line of JSONL as an article. simdjson On-Demand (https://arxiv.org/abs/2312.17149): only the
// fields that an article has are looked at; what stands inside the others is not checked.
#pragma once

#include <memory>
#include <string>

#include "intake/line_source.h"
#include "isnad/article.h"
#include "isnad/result.h"

namespace isnad::intake {

// Keeps its buffers from line to line. One thread at a time.
class ArticleLine {
 public:
  ArticleLine();
  ~ArticleLine();
  ArticleLine(ArticleLine&&) noexcept;
  ArticleLine& operator=(ArticleLine&&) noexcept;

  // `file` names the place in messages and in Article::origin. A field that occurs twice counts as
  // it is last given. Fails with file:line:column on: broken JSON, no object, no text or a blank
  // one, a field of the wrong type (the id may be a number), a published that is no ISO 8601 date
  // or date-time.
  Result<Article> parse(const Line& line, const std::string& file);

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace isnad::intake
