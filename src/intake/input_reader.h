// What one opened input gives: a page is one article, a file of JSONL or a web archive many, a zip
// of these more.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "intake/byte_window.h"
#include "isnad/intake.h"

namespace isnad::intake {

// Articles one after another, unread. One thread at a time.
class InputReader {
 public:
  InputReader() = default;
  virtual ~InputReader() = default;
  InputReader(const InputReader&) = delete;
  InputReader& operator=(const InputReader&) = delete;

  // The next one, or the reason why there is none in its place; nothing after the last one.
  virtual std::optional<Unread> next() = 0;
  // Where a later run goes on when all that was given is kept; none: from the beginning.
  virtual Place place() { return {}; }
  // Bytes taken from the file so far.
  virtual uint64_t taken() const = 0;
};

// How an input is opened.
struct Opening {
  std::string path;  // its own name, which its kind is guessed from
  std::string name;  // for people: the path, shortened; "news.zip!pages/a.html"
  InputFormat format = InputFormat::kAuto;
  int depth = 0;  // archives around it
  Place start;    // where to go on
};

// Unpacks, looks at the first bytes and takes the reader for what it sees. Fails with the reason
// where there is nothing to read: kNoArticle for what is sound and no text.
Result<std::unique_ptr<InputReader>> open_input(ByteWindow window, const Opening& opening);

// An input that there is nothing of but why.
Unread failed_input(std::string name, Status problem);

// The readers that open_input chooses from.
std::unique_ptr<InputReader> read_lines(ByteWindow window, const Opening& opening);
std::unique_ptr<InputReader> read_web_archive(ByteWindow window, const Opening& opening, bool arc);
Result<std::unique_ptr<InputReader>> read_archive(ByteWindow window, const Opening& opening);
// `page`: HTML, else plain text; all of it.
Result<std::unique_ptr<InputReader>> read_whole(ByteWindow window, const Opening& opening,
                                                bool page);

}  // namespace isnad::intake
