// From files to articles: plain text and saved pages (a whole file is one article), JSONL (one
// article a line), web archives (WARC, ARC: one a page), zip and tar files of these, all of them
// packed or not (gzip, zstd, bzip2, xz, lz4), directories, and standard input. Streaming: memory is
// bounded by the longest line, page or record, which may have 64 MiB. A bad input never stops a
// run: it becomes one error item in its place and the next input is read. Nothing is ever unpacked
// onto the disk; paths that lead out of an archive, links in it and bombs are refused.
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

// How far the reading of one file has come: enough to go on there.
struct InputMark {
  std::string path;
  std::string fingerprint;  // of its beginning; another one is another file
  uint64_t offset = 0;      // in the file as it lies on the disk; 0 and 0: from the beginning
  uint64_t within = 0;      // unpacked bytes from there
};

struct InputOptions {
  InputFormat format = InputFormat::kAuto;
  std::optional<std::string>
      published;                      // for articles that carry none; an ISO 8601 date or date-time
  std::optional<std::string> outlet;  // for articles that carry none
  std::string manifest = {};  // CSV or JSONL with a column "file" and metadata for that file; it
                              // counts more than what a page says of itself; empty: none
  std::shared_ptr<const Language> language =
      {};  // reads the dates of pages; none: the built-in one
};

// One input as it was found, before it is an article: what Inputs::next does in two steps, for
// programs that do the second one on other threads.
struct Unread {
  enum class Form : uint8_t { kNothing, kArticle, kPage, kText };

  Form form = Form::kNothing;  // kNothing: `problem` says why
  std::string name;            // where it stands: "a.html", "news.jsonl:12",
                               // "crawl.warc.gz@8123", "pages.zip!a/b.html"
  std::string url;             // as the archive has it; empty: not known
  bool inside = false;         // an archive or a folder, or one of many: nobody named it
  std::string bytes;           // of a page or a text
  std::string charset;         // as it was declared with it; empty: it was not
  std::vector<std::string> notes;
  Article article;  // where it was one already
  Status problem;
  std::optional<Article> given;  // what the manifest says of it
};

// The second step. One thread at a time; one for each thread.
class ArticleMaker {
 public:
  // Fails where there is no language to read the dates of pages with.
  static Result<ArticleMaker> make(const InputOptions& options);
  Result<Article> article(Unread unread);

  ArticleMaker(ArticleMaker&&) noexcept;
  ArticleMaker& operator=(ArticleMaker&&) noexcept;
  ~ArticleMaker();

 private:
  struct Inside;
  explicit ArticleMaker(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
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
  // must mend: no path at all, `published` that does not parse, a manifest with a fault. A path
  // that is not there is an error item of next(), in its turn.
  static Result<Inputs> open(const std::vector<std::string>& paths, InputOptions options = {});

  // The next article, or the reason why there is none in its place; nothing after the last one. Of
  // a broken article the status names the place ("file:line:column", columns in code points from
  // 1), shows the offending words shortened (a message never exceeds 1 KiB) and says what to do.
  // kNoArticle: it is sound and there is no article in it.
  // `text` comes out exactly as it stands in the file or in the JSON string, except for what cannot
  // be Unicode text (invalid UTF-8, lone surrogates): that becomes U+FFFD, and Article::notes says
  // so.
  std::optional<Result<Article>> next();

  // Before the first item: files that were read in part before are gone on with, where they begin
  // as they did then.
  void go_on(std::vector<InputMark> marks);
  // The first step of next(). Not to be mixed with it.
  std::optional<Unread> take();
  // How far the file has come that take() or next() gave the last item of, that item included. None
  // where there is nothing to go on from: it is read whole, or one can only begin at its beginning.
  std::optional<InputMark> mark() const;

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
