// The date of publication: what the article was given with, else what its own words say about it.
// Never today.
#pragma once

#include <optional>
#include <span>

#include "base/date.h"
#include "isnad/article.h"
#include "isnad/record.h"
#include "read/time_parts.h"

namespace isnad::read {

// What the article was given with: the article's basis where it is a date, else `unknown` with
// nothing else set.
Published given_published(const Article& article);

// One time of the text as evidence for when the text was published.
struct DatedWord {
  const TimeParts* parts = nullptr;
  bool past = false;      // the verb beside it is in the past
  bool deadline = false;  // "by", "until" stands before it
};

struct PublishedBounds {
  std::optional<base::Date> first, last;
};

// What the times of a text say together. "The current year 2021", "last year, 2020" give the year;
// "today, 28 December 2021" the day; a full date with a past verb is not after publication; "next
// 31 December" is. Bounds that contradict each other are given up.
PublishedBounds infer_published(std::span<const DatedWord> words);

// As a cell of the record: basis `text` where there is a bound, `unknown` where there is none.
Published published_cell(const PublishedBounds& bounds);

}  // namespace isnad::read
