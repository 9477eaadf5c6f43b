// One line of JSONL as two short texts to be compared: {"id", "a", "b"}.
#pragma once

#include <memory>
#include <string>

#include "intake/line_source.h"
#include "isnad/result.h"

namespace isnad::intake {

struct TextPair {
  std::string id, a, b;  // valid UTF-8; the id may be empty
};

// Keeps its buffers from line to line. One thread at a time.
class PairLine {
 public:
  PairLine();
  ~PairLine();
  PairLine(PairLine&&) noexcept;
  PairLine& operator=(PairLine&&) noexcept;

  // Other fields are passed over. Fails with file:line on broken JSON and where `a` or `b` is
  // missing or no text; the id may be a number.
  Result<TextPair> parse(const Line& line, const std::string& file);

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace isnad::intake
