// From files to articles: plain text and saved pages (a whole file is one article), JSONL (one
// article a line), directories of these, and standard input. Streaming: memory is bounded by the
// longest line, a line text file or page may have 64 MiB. A bad input never stops a run: it becomes
// one error item in its place and the next input is read.
//
//   auto inputs = Inputs::open({"news.jsonl", "pages/"});
//   while (auto item = inputs->next()) {
//     if (item->is_ok()) keep(**item); else complain(item->status().text());
//   }
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "isnad/article.h"
#include "isnad/language.h"
#include "isnad/result.h"

namespace isnad {

enum class InputFormat {
  kAuto,  // by the file's name (.jsonl .html .txt ...), else by its first bytes
  kText,
  kPage,   // HTML, in whatever encoding
  kJsonl,  // {"id","outlet","url","title","byline","published","text"}: all but text may be missing
           // or null
};

struct InputOptions {
  InputFormat format = InputFormat::kAuto;
  std::optional<std::string>
      published;                      // for articles that carry none; an ISO 8601 date or date-time
  std::optional<std::string> outlet;  // for articles that carry none
  std::shared_ptr<const Language> language =
      {};  // reads the dates of pages; none: the built-in one
};

// Appends the article as one line of JSONL that Inputs reads again: id, outlet, url, title, byline,
// published, text as in InputFormat::kJsonl; and what a page gave besides: published_basis,
// modified, section, language, captions, origin.
void append_json_line(const Article& article, std::string& out);

// One thread at a time. Movable. Closes its files when it goes.
class Inputs {
 public:
  // `paths`: files, directories (walked in the order of their names, byte by byte; hidden files and
  // links to directories are left out) and "-" for standard input. Fails only on what the caller
  // must mend: no path at all, `published` that does not parse. A path that is not there is an
  // error item of next(), in its turn.
  static Result<Inputs> open(const std::vector<std::string>& paths, InputOptions options = {});

  // The next article, or the reason why there is none in its place; nothing after the last one. Of
  // a broken article the status names the place ("file:line:column", columns in code points from
  // 1), shows the offending words shortened (a message never exceeds 1 KiB) and says what to do.
  // `text` comes out exactly as it stands in the file or in the JSON string, except for what cannot
  // be Unicode text (invalid UTF-8, lone surrogates): that becomes U+FFFD, and Article::notes says
  // so.
  std::optional<Result<Article>> next();

  // For a progress bar: bytes taken so far from all inputs, and their sizes together; no total when
  // one of them is a stream.
  uint64_t bytes_read() const;
  std::optional<uint64_t> bytes_total() const;

  Inputs(Inputs&&) noexcept;
  Inputs& operator=(Inputs&&) noexcept;
  ~Inputs();

 private:
  struct Inside;
  explicit Inputs(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
};

}  // namespace isnad
