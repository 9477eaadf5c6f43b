#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "story/dossier_lines.h"
#include "text/normal_form.h"

namespace isnad::story {
namespace {

// The order of `lines` by `key`, ties in the order they came; gives old index -> new index.
template <typename Line, typename Key>
std::vector<int> reorder(std::vector<Line>& lines, Key key) {
  std::vector<size_t> order(lines.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return key(a) < key(b); });
  std::vector<Line> sorted;
  std::vector<int> places(lines.size());
  sorted.reserve(lines.size());
  for (const size_t old : order) {
    places[old] = static_cast<int>(sorted.size());
    sorted.push_back(std::move(lines[old]));
  }
  lines = std::move(sorted);
  return places;
}

void move_to(const std::vector<int>& places, int& index) {
  if (index != kNone) index = places[static_cast<size_t>(index)];
}

// Where names are compared, spelling with or without hamza or marks makes no difference.
std::string name_key(std::string_view name) {
  std::string key;
  text::normal_form(name, key);
  return key;
}

void order_said(Dossier& dossier) {
  const auto places = reorder(dossier.said, [&](size_t i) {
    const Said& said = dossier.said[i];
    return std::tuple(!said.day.has_value(), said.day.value_or(""), said.article, said.statement);
  });
  for (Happening& line : dossier.happenings) move_to(places, line.said);
  for (Occurrence& line : dossier.events) move_to(places, line.said);
  for (Undertaking& line : dossier.commitments) move_to(places, line.said);
  for (Figure& line : dossier.figures) move_to(places, line.said);
}

void order_happenings(Dossier& dossier) {
  reorder(dossier.happenings, [&](size_t i) {
    const Happening& line = dossier.happenings[i];
    const std::string& from = line.earliest.empty() ? line.latest : line.earliest;
    return std::tuple(from, line.latest, line.time.article, line.time.span.begin);
  });
}

// Where a time stands among others: unknown ones last, then by its first day.
std::tuple<bool, std::string> place_in_time(const std::optional<Time>& time) {
  const bool known = time && (time->earliest || time->latest);
  return {!known, !known ? "" : time->earliest.value_or(time->latest.value_or(""))};
}

void order_events(Dossier& dossier) {
  const auto places = reorder(dossier.events, [&](size_t i) {
    const Occurrence& line = dossier.events[i];
    const Record& record = dossier.articles[static_cast<size_t>(line.article)].record;
    const EventStatus status = record.events[static_cast<size_t>(line.event)].status;
    return std::tuple(status, place_in_time(line.time), line.article, line.event);
  });
  for (Undertaking& line : dossier.commitments) move_to(places, line.event);
}

void order_commitments(Dossier& dossier) {
  reorder(dossier.commitments, [&](size_t i) {
    const Undertaking& line = dossier.commitments[i];
    return std::tuple(place_in_time(line.deadline), line.article, line.commitment);
  });
}

// Wholes of the commonest unit first, each followed by its parts.
void order_figures(Dossier& dossier) {
  std::map<std::string, int> lines_of_unit;
  for (const Figure& line : dossier.figures) ++lines_of_unit[line.unit];
  const auto& figures = dossier.figures;
  const auto whole_of = [&](size_t i) {
    for (size_t steps = 0; figures[i].part_of != kNone && steps < figures.size(); ++steps) {
      i = static_cast<size_t>(figures[i].part_of);
    }
    return i;
  };
  const auto places = reorder(dossier.figures, [&](size_t i) {
    const size_t whole = whole_of(i);
    const std::string& unit = figures[whole].unit;
    return std::tuple(-lines_of_unit[unit], unit, whole, i != whole, i);
  });
  for (Figure& line : dossier.figures) move_to(places, line.part_of);
}

// Whether `name` is how a longer name ends: a family name alone. Both are keys.
bool is_short_for(const std::string& name, const std::string& longer) {
  return longer.size() > name.size() + 1 && longer.ends_with(name) &&
         longer[longer.size() - name.size() - 1] == ' ';
}

// For each key the one that stands for it: the longest name that it is short for, where all names
// that it could be short for are forms of one name; else itself.
std::map<std::string, std::string> full_names(const std::set<std::string>& keys) {
  std::map<std::string, std::string> full;
  for (const std::string& key : keys) {
    std::string longest = key;
    bool one_name = !key.empty();
    for (const std::string& other : keys) {
      if (!one_name || !is_short_for(key, other)) continue;
      one_name = longest == key || is_short_for(longest, other) || is_short_for(other, longest);
      if (other.size() > longest.size()) longest = other;
    }
    full.emplace(key, one_name ? longest : key);
  }
  return full;
}

void make_voices(Dossier& dossier) {
  std::set<std::string> keys;
  for (const Said& said : dossier.said) keys.insert(name_key(said.source));
  const auto full = full_names(keys);
  std::map<std::string, size_t> voice_of;
  for (size_t i = 0; i < dossier.said.size(); ++i) {
    const std::string& source = dossier.said[i].source;
    const auto [place, fresh] = voice_of.emplace(full.at(name_key(source)), dossier.voices.size());
    if (fresh) dossier.voices.push_back({source, {}});
    Voice& voice = dossier.voices[place->second];
    if (source.size() > voice.name.size()) voice.name = source;
    voice.said.push_back(static_cast<int>(i));
  }
  reorder(dossier.voices, [&](size_t i) {
    const Voice& voice = dossier.voices[i];
    return std::tuple(voice.name.empty(), -static_cast<int64_t>(voice.said.size()));
  });
}

}  // namespace

void order_lines(Dossier& dossier) {
  order_said(dossier);
  order_happenings(dossier);
  order_events(dossier);
  order_commitments(dossier);
  order_figures(dossier);
  make_voices(dossier);
}

}  // namespace isnad::story
