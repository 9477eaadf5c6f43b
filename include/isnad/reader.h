// Reads one article into its record: the heart of Isnad. A pure function of article and language:
// no I/O, no clock, no locale; the same bytes in give the same record out, on any thread.
#pragma once

#include <memory>

#include "isnad/article.h"
#include "isnad/language.h"
#include "isnad/record.h"

namespace isnad {

class Reader {
 public:
  // What one thread reuses between articles: look-up caches, automaton states, buffers. Grows to
  // some tens of MB.
  class Scratch {
   public:
    struct Inside;
    explicit Scratch(std::unique_ptr<Inside> inside);
    Scratch(Scratch&&) noexcept;
    Scratch& operator=(Scratch&&) noexcept;
    ~Scratch();

   private:
    friend class Reader;
    std::unique_ptr<Inside> inside_;
  };

  explicit Reader(std::shared_ptr<const Language> language);

  Scratch make_scratch() const;

  // `article.text` must be valid UTF-8 (intake repairs it) and under 4 GiB. Thread-safe with one
  // scratch for each thread. About 20 MB/s of text.
  Record read(const Article& article, Scratch& scratch) const;
  // The same with a scratch of its own: for single articles.
  Record read(const Article& article) const;

  const Language& language() const { return *language_; }

 private:
  std::shared_ptr<const Language> language_;
};

}  // namespace isnad
