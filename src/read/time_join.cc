#include "read/time_join.h"

#include <array>

namespace isnad::read {
namespace {

using Field = std::optional<int> TimeParts::*;
constexpr std::array<Field, 17> kFields = {
    &TimeParts::year,    &TimeParts::month,   &TimeParts::day,        &TimeParts::weekday,
    &TimeParts::hour,    &TimeParts::minute,  &TimeParts::second,     &TimeParts::decade,
    &TimeParts::century, &TimeParts::quarter, &TimeParts::half,       &TimeParts::season,
    &TimeParts::nth,     &TimeParts::offset,  &TimeParts::day_offset, &TimeParts::to_year,
    &TimeParts::to_month};

bool has_length(const TimeParts& p) { return !p.amounts.empty(); }
bool has_time(const TimeParts& p) { return p.has_clock() || p.has_part(); }
bool names_day(const TimeParts& p) {
  return p.day || p.weekday || p.day_offset || p.easter || p.unit == Unit::kDay;
}
bool names_year(const TimeParts& p) {
  return p.year || p.decade || p.century || p.unit == Unit::kYear || p.unit == Unit::kCentury;
}
bool wants_whole(const TimeParts& p) { return p.nth || p.half || p.quarter; }
bool only_offset(const TimeParts& p) {
  return p.offset && !p.has_date() && !has_time(p) && !has_length(p) && p.unit == Unit::kNone;
}
bool only_mod(const TimeParts& p) {
  return p.mod != Mod::kNone && !p.has_date() && !has_time(p) && !has_length(p) && !p.offset;
}
bool only_year(const TimeParts& p) {
  return p.year && !p.month && !p.season && p.unit == Unit::kNone && !wants_whole(p) && !p.offset;
}
bool period_mod(Mod mod) { return mod == Mod::kStart || mod == Mod::kMid || mod == Mod::kEnd; }
bool nothing(const TimeParts& p) {
  return !p.has_date() && !has_time(p) && !has_length(p) && p.mod == Mod::kNone && !p.offset &&
         p.direction == 0 && p.zone == Zone::kNone && p.reference.empty() && !p.other && !p.set;
}

bool unite(TimeParts& to, const TimeParts& from) {
  for (const Field field : kFields)
    if (to.*field && from.*field && *(to.*field) != *(from.*field)) return false;
  if (to.unit != Unit::kNone && from.unit != Unit::kNone && to.unit != from.unit) return false;
  if (!to.part.empty() && !from.part.empty() && to.part != from.part) return false;
  if (to.mod != Mod::kNone && from.mod != Mod::kNone && to.mod != from.mod) return false;
  if (to.month && from.month && to.hijri != from.hijri) return false;
  if (has_length(to) && has_length(from)) return false;
  for (const Field field : kFields)
    if (from.*field) to.*field = from.*field;
  if (from.unit != Unit::kNone) to.unit = from.unit;
  if (from.nth_unit != Unit::kNone) to.nth_unit = from.nth_unit;
  if (!from.part.empty()) to.part = from.part;
  if (from.zone != Zone::kNone) to.zone = from.zone;
  if (from.mod != Mod::kNone) to.mod = from.mod;
  if (from.direction != 0) to.direction = from.direction;
  if (has_length(from)) to.amounts = from.amounts;
  to.hijri = to.hijri || from.hijri;
  to.easter = to.easter || from.easter;
  to.weekend = to.weekend || from.weekend;
  to.set = to.set || from.set;
  to.other = to.other || from.other;
  to.same = to.same || from.same;
  to.rest = to.rest || from.rest;
  return true;
}

// Two places on the calendar that make one: a weekday and its date, a month and its year, a part
// and its whole.
bool dates_fit(const Piece& left, const Piece& right, Closeness closeness) {
  const TimeParts &l = left.parts, &r = right.parts;
  if (only_offset(r))
    return closeness == Closeness::kTouching && !l.offset && l.unit == Unit::kNone && !l.year &&
           (l.month || l.weekday || l.season || l.easter || l.weekend);
  if (wants_whole(l) && !names_day(r)) return !r.decade && closeness <= Closeness::kLinked;
  if (right.definite_unit) return l.day && !l.month && r.unit == Unit::kMonth;
  if (only_year(r) && !r.hijri && right.weak == Weak::kYes)
    return !l.year && !l.set && closeness != Closeness::kAdded &&
           (l.month || l.season || l.easter ||
            (l.unit == Unit::kYear && closeness != Closeness::kLinked));
  const bool l_day = l.weekday || l.day_offset, r_day = r.weekday || r.day_offset;
  if (l_day && r_day)
    return l.day_offset.has_value() != r.day_offset.has_value() && closeness != Closeness::kLinked;
  if (l_day) return r.day || (r.unit == Unit::kWeek && l.weekday && !l.offset);
  if (r_day) return l.day || (l.unit == Unit::kWeek && r.weekday && !r.offset);
  if (closeness == Closeness::kListed && !(l.month && l.day && only_year(r))) return false;
  if (l.decade) return r.century || r.unit == Unit::kCentury;
  if (l.month || l.season || l.easter)
    return !names_year(l) && !r.month && !r.season && names_year(r) && !r.decade;
  if (l.day) return (r.unit == Unit::kMonth || r.month) && !r.day;
  if (l.unit == Unit::kYear) return only_year(r) && closeness == Closeness::kTouching;
  return l.unit == Unit::kMonth && r.month && !r.day && closeness == Closeness::kTouching;
}

bool lengths_fit(const TimeParts& l, const TimeParts& r, Closeness closeness) {
  return has_length(l) && has_length(r) && closeness != Closeness::kLinked &&
         closeness != Closeness::kListed && !l.offset && !r.offset && !l.set && !r.set &&
         r.direction == 0 && r.mod == Mod::kNone && l.amounts.front().unit != Unit::kNone &&
         l.amounts.back().unit != r.amounts.front().unit;
}

// What a piece that only leans on its right neighbour gives it.
bool prefix_fits(const TimeParts& l, const TimeParts& r, Closeness closeness) {
  if (l.direction != 0)
    return has_length(r) && r.direction == 0 && !r.offset && !r.set &&
           closeness == Closeness::kTouching;
  if (only_mod(l) && period_mod(l.mod)) {
    if (r.mod != Mod::kNone || r.set || closeness == Closeness::kListed) return false;
    return r.has_part() || (r.has_date() && !r.day && !r.weekday) || (r.day_offset && !has_time(r));
  }
  if (only_mod(l))
    return (has_length(r) || has_time(r)) && r.mod == Mod::kNone &&
           closeness == Closeness::kTouching;
  if (nothing(l)) return r.has_date() && closeness != Closeness::kListed;
  return false;
}

bool suffix_fits(const TimeParts& l, const TimeParts& r, Closeness closeness) {
  if (closeness != Closeness::kTouching) return false;
  if (r.direction != 0) return has_length(l) && l.direction == 0 && !l.offset;
  if (r.other) return l.has_date() && !l.day_offset;
  return nothing(r) && has_length(l);
}

bool times_fit(const Piece& left, const Piece& right, Closeness closeness) {
  const TimeParts &l = left.parts, &r = right.parts;
  if (closeness == Closeness::kAdded) return false;
  if (r.zone != Zone::kNone && !has_time(r))
    return l.has_clock() && closeness != Closeness::kListed;
  if (has_time(l) && has_time(r))
    return closeness != Closeness::kListed && !(l.has_clock() && r.has_clock());
  if (has_time(l)) return names_day(r) && !r.set;
  return names_day(l) && !l.set;
}

void finish(Piece& left, const Piece& right, TimeParts parts) {
  const bool strong = left.weak == Weak::kNo || right.weak == Weak::kNo;
  const bool whole = (wants_whole(parts) || parts.mod != Mod::kNone) &&
                     (parts.month || parts.unit != Unit::kNone || parts.year);
  const bool length = has_length(parts) &&
                      (parts.direction != 0 || parts.amounts.size() > 1 || parts.mod != Mod::kNone);
  const bool dated = (parts.month || parts.season) && (parts.day || parts.year || parts.offset);
  const bool late = parts.mod != Mod::kNone && parts.has_part();
  const bool moved = parts.day && parts.unit == Unit::kMonth;
  left.end = right.end;
  left.parts = std::move(parts);
  left.definite_unit = false;
  left.weak = strong || whole || length || dated || moved || late ? Weak::kNo
              : right.weak == Weak::kYes                          ? Weak::kYes
                                                                  : left.weak;
  left.rule += "+" + right.rule;
}

}  // namespace

bool join_parts(Piece& left, const Piece& right, Closeness closeness) {
  TimeParts parts = left.parts;
  const TimeParts &l = left.parts, &r = right.parts;
  if (left.weak == Weak::kLeft && right.weak == Weak::kNo) return false;
  if (right.weak == Weak::kRight) return false;
  if (lengths_fit(l, r, closeness)) {
    parts.amounts.insert(parts.amounts.end(), r.amounts.begin(), r.amounts.end());
    return finish(left, right, std::move(parts)), true;
  }
  bool fits = false;
  if (right.weak == Weak::kLeft) {
    fits = suffix_fits(l, r, closeness);
  } else if (left.weak == Weak::kRight && !wants_whole(l) && !l.season) {
    fits = prefix_fits(l, r, closeness);
  } else if (l.set || r.set) {
    const bool adds_part = l.has_clock() && !l.has_part() && r.has_part() && !r.has_clock();
    fits = l.set != r.set && (has_time(l) != has_time(r) || adds_part) &&
           !(l.has_date() && r.has_date()) && closeness <= Closeness::kLinked;
  } else if (!l.reference.empty() && r.has_date() && closeness == Closeness::kTouching) {
    fits = names_day(r) || has_time(r);
    parts.reference.clear();
  } else if (has_length(l) || has_length(r) || !l.reference.empty() || !r.reference.empty()) {
    return false;
  } else if (only_offset(r)) {
    fits = l.has_date() && dates_fit(left, right, closeness);
  } else if (has_time(l) || has_time(r) || r.zone != Zone::kNone) {
    fits = times_fit(left, right, closeness);
  } else if (closeness != Closeness::kAdded) {
    fits = dates_fit(left, right, closeness);
  }
  if (!fits || !unite(parts, r)) return false;
  if (parts.weekday && parts.month && !parts.day && !parts.nth) return false;
  return finish(left, right, std::move(parts)), true;
}

}  // namespace isnad::read
