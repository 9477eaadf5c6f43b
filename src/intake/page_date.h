// When a page was published and last changed: the first of these that holds a date. JSON-LD, meta
// elements, elements with a date for machines, words near the headline, the URL, a value in a
// script. A date that is nowhere is not given.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "intake/date_text.h"
#include "intake/page_block.h"
#include "intake/page_body.h"
#include "intake/page_facts.h"
#include "isnad/language.h"
#include "isnad/reader.h"

namespace isnad::intake {

struct PageDates {
  std::optional<std::string> published, modified;  // ISO 8601, in the zone that the page gives
  Basis basis = Basis::kUnknown;                   // of `published`: metadata or page
};

// Reads dates in Arabic words with the reader's own time layer. One thread at a time.
class DateFinder {
 public:
  explicit DateFinder(const std::shared_ptr<const Language>& language);

  PageDates find(const PageTree& tree, const PageFacts& facts, const PageBlocks& blocks,
                 const PageBody& body, std::string_view url, std::string_view html);

 private:
  std::optional<base::DateTime> date_in(std::string_view text);
  std::optional<base::DateTime> arabic_date_in(std::string_view text);
  std::optional<base::DateTime> from_metadata(const std::optional<std::string>& data,
                                              const std::vector<std::string>& meta);
  std::optional<base::DateTime> from_page(const PageTree& tree, const PageFacts& facts,
                                          const PageBlocks& blocks, const PageBody& body);

  Reader reader_;
  Reader::Scratch scratch_;
  DayOrder order_ = DayOrder::kDayFirst;
};

}  // namespace isnad::intake
