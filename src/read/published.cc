#include "read/published.h"

#include <algorithm>

#include "read/time_value.h"

namespace isnad::read {
namespace {

using base::Date;

void not_before(PublishedBounds& bounds, const Date& day) {
  if (!bounds.first || *bounds.first < day) bounds.first = day;
}

void not_after(PublishedBounds& bounds, const Date& day) {
  if (!bounds.last || day < *bounds.last) bounds.last = day;
}

bool full_date(const TimeParts& p) { return p.year && p.month && !p.hijri && !p.has_range(); }

std::optional<Period> period_of(const TimeParts& parts) {
  bool used = false;
  return resolve_period(parts, nullptr, used);
}

// "the current year 2021", "last month, November 2021", "today, 28 December 2021".
void say_when(const TimeParts& p, PublishedBounds& bounds) {
  if (p.hijri || p.has_range()) return;
  if (p.day_offset && p.year && p.month && p.day) {
    const Date named{*p.year, *p.month, *p.day};
    if (!base::is_valid(named)) return;
    const Date day = base::add_days(named, -*p.day_offset);
    not_before(bounds, day);
    not_after(bounds, day);
  } else if (p.unit == Unit::kYear && p.offset && p.year && *p.year > 1000) {
    const int year = *p.year - *p.offset;
    not_before(bounds, {year, 1, 1});
    not_after(bounds, {year, 12, 31});
  }
}

// The year in which the bounds lie, where it is one.
std::optional<int> single_year(const PublishedBounds& bounds) {
  if (!bounds.first || !bounds.last || bounds.first->year != bounds.last->year) return std::nullopt;
  return bounds.first->year;
}

// "next 31 December" and "last 26 July", once the year of publication is known.
void narrow_by_months(std::span<const DatedWord> words, int year, PublishedBounds& bounds) {
  for (const DatedWord& word : words) {
    TimeParts parts = *word.parts;
    if (!parts.month || parts.year || parts.hijri || parts.unit != Unit::kNone || !parts.offset)
      continue;
    const int offset = *parts.offset;
    parts.offset.reset();
    parts.year = year;
    const auto period = period_of(parts);
    if (!period) continue;
    // A coming December is this year's unless the text already is past it.
    if (offset > 0 && bounds.first && *bounds.first < period->first)
      not_after(bounds, base::add_days(period->first, -1));
  }
}

}  // namespace

Published given_published(const Article& article) {
  Published published;
  if (!article.published) return published;
  const Result<base::DateTime> date = base::parse_iso_date(*article.published);
  if (!date) return published;
  published.value = *article.published;
  published.earliest = published.latest = base::iso(date->date);
  published.basis = article.published_basis;
  return published;
}

PublishedBounds infer_published(std::span<const DatedWord> words) {
  PublishedBounds said;
  for (const DatedWord& word : words) say_when(*word.parts, said);
  PublishedBounds bounds = said;
  for (const DatedWord& word : words) {
    if (!word.past || word.deadline || !full_date(*word.parts) || word.parts->offset) continue;
    if (const auto period = period_of(*word.parts)) not_before(bounds, period->first);
  }
  if (bounds.first && bounds.last && *bounds.last < *bounds.first) bounds = said;
  if (bounds.first && bounds.last && *bounds.last < *bounds.first) return {};
  if (const auto year = single_year(bounds)) narrow_by_months(words, *year, bounds);
  return bounds;
}

Published published_cell(const PublishedBounds& bounds) {
  Published published;
  if (!bounds.first && !bounds.last) return published;
  if (bounds.first) published.earliest = base::iso(*bounds.first);
  if (bounds.last) published.latest = base::iso(*bounds.last);
  if (bounds.first && bounds.last && *bounds.first == *bounds.last)
    published.value = published.earliest;
  published.basis = Basis::kText;
  return published;
}

}  // namespace isnad::read
