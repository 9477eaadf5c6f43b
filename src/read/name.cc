#include "read/name.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "language/letters.h"

namespace isnad::read {
namespace {

// Particles of one letter that an unknown word may begin with.
constexpr std::array<std::string_view, 5> kParticles = {
    language::kWaw, language::kBa, language::kLam, language::kFa, language::kKaf};

}  // namespace

NameReader::NameReader(Workspace& workspace)
    : ws_(workspace),
      finder_(workspace),
      roles_(workspace),
      bracket_open_(workspace.analyzer().id("bracket_open")),
      bracket_close_(workspace.analyzer().id("bracket_close")),
      quote_(workspace.analyzer().id("quote")),
      unknown_(workspace.analyzer().id("unknown")),
      latin_(workspace.analyzer().id("latin")) {}

void NameReader::read(EntityTable& entities) {
  names_.clear();
  known_words_.clear();
  for (const ItemRange& sentence : ws_.sentences) finder_.find(sentence, names_);
  find_short_forms();
  for (const Name& name : names_) remember(name);
  if (!known_words_.empty()) find_again(names_);
  found_.clear();
  for (size_t i = 0; i < names_.size(); ++i) {
    const bool same = i > 0 && in_brackets_behind(names_[i - 1], names_[i]);
    found_.push_back(entities.add_name(names_[i], same ? found_.back() : kNone));
  }
  roles_.read(names_, found_, entities);
  quiet();
}

// Inside a person's name of several words no word is a verb or a particle, whatever else it means.
void NameReader::quiet() {
  const language::ClassId finite = ws_.analyzer().id("finite"),
                          particle = ws_.analyzer().id("particle");
  language::ClassSet classes;
  for (const language::ClassName name :
       std::initializer_list<language::ClassName>{"word", "name", "family_name", "singular"})
    classes.set(ws_.analyzer().id(name));
  uint32_t item = 0;
  for (const Name& name : names_) {
    if (name.type != EntityType::kPerson || name.last < name.first + 2) continue;
    while (item < ws_.items.size() && ws_.items[item].first < name.first) ++item;
    for (; item < ws_.items.size() && ws_.items[item].last <= name.last; ++item)
      if (ws_.items[item].first > name.first && (ws_.is(item, finite) || ws_.is(item, particle)))
        ws_.retype(item, ws_.analyzer().phrase(classes));
  }
}

// "The Islamic Resistance Movement (X)": a second name of the first.
bool NameReader::in_brackets_behind(const Name& full, const Name& name) const {
  if (full.type != name.type || full.type == EntityType::kPlace) return false;
  uint32_t at = full.last;
  const auto is = [&](uint32_t token, language::ClassId id) {
    return token < ws_.tokens.size() && ws_.token_types[token]->classes.test(id);
  };
  if (!is(at, bracket_open_)) return false;
  ++at;
  if (is(at, quote_) && at < name.first) ++at;
  if (at != name.first) return false;
  at = name.last;
  if (is(at, quote_)) ++at;
  return is(at, bracket_close_);
}

// An unknown word or letters of another script in brackets behind an organisation's name: its short
// form, a name wherever it stands in the article.
void NameReader::find_short_forms() {
  again_.clear();
  for (size_t i = 0; i < names_.size(); ++i) {
    const uint32_t open = names_[i].last;
    if (names_[i].type != EntityType::kOrg || open + 2 >= ws_.tokens.size()) continue;
    const auto is = [&](uint32_t token, language::ClassId id) {
      return ws_.token_types[token]->classes.test(id);
    };
    if (!is(open, bracket_open_) || !is(open + 2, bracket_close_)) continue;
    if (i + 1 < names_.size() && names_[i + 1].first == open + 1) continue;
    if (!is(open + 1, unknown_) && !is(open + 1, latin_)) continue;
    Name made;
    made.first = open + 1;
    made.last = open + 2;
    made.type = EntityType::kOrg;
    made.kind = MentionKind::kAlias;
    made.certain = true;
    again_.push_back(made);
  }
  if (again_.empty()) return;
  names_.insert(names_.end(), again_.begin(), again_.end());
  std::sort(names_.begin(), names_.end(),
            [](const Name& a, const Name& b) { return a.first < b.first; });
}

// What the article may call it from now on: the last word of a person's name, every word of a name
// that is one word.
void NameReader::remember(const Name& name) {
  if (!name.certain || name.kind == MentionKind::kTitle) return;
  if (name.type != EntityType::kPerson && name.last - name.first > 1) return;
  for (uint32_t token = name.first; token < name.last; ++token) {
    const language::Type* type = ws_.token_types[token];
    const bool last = token + 1 == name.last;
    if (!last || !finder_.can_stand_alone(type)) continue;
    std::string_view word = type->normal;
    const uint32_t cut = token == name.first ? name.cut_letters : 0;
    word.remove_prefix(std::min<size_t>(cut * language::kLetter, word.size()));
    known_words_.try_emplace(base::hash64(word), name.type);
  }
}

// A place that a person of the article is called after is the person.
void NameReader::take_back(Name& name) const {
  if (name.certain || name.type != EntityType::kPlace || name.last - name.first > 1) return;
  const std::string_view word = ws_.token_types[name.first]->normal;
  const auto found = known_words_.find(base::hash64(
      word.substr(std::min(word.size(), size_t{name.cut_letters} * language::kLetter))));
  if (found != known_words_.end() && found->second == EntityType::kPerson)
    name.type = found->second;
}

// One sense in one article (Gale, Church and Yarowsky 1992): a word that was a name once with
// certainty is one wherever nothing is known of it.
void NameReader::find_again(std::vector<Name>& names) {
  again_.clear();
  size_t next = 0;
  for (uint32_t item = 0; item < ws_.items.size(); ++item) {
    const uint32_t first = ws_.items[item].first;
    while (next < names.size() && names[next].last <= first) ++next;
    if (next < names.size() && names[next].first <= first) {
      take_back(names[next]);
      continue;
    }
    if (!finder_.may_be_again(item)) continue;
    std::string_view word = ws_.token_types[first]->normal;
    auto found = known_words_.find(base::hash64(word));
    uint32_t cut = 0;
    for (size_t i = 0; found == known_words_.end() && i < kParticles.size(); ++i) {
      if (!word.starts_with(kParticles[i]) || word.size() <= 3 * language::kLetter) continue;
      found = known_words_.find(base::hash64(word.substr(language::kLetter)));
      cut = 1;
    }
    if (found == known_words_.end()) continue;
    again_.push_back({first, ws_.items[item].last, found->second, MentionKind::kName, false,
                      kNoCell, kNoCell, kNoCell, cut, false});
  }
  if (again_.empty()) return;
  names.insert(names.end(), again_.begin(), again_.end());
  std::sort(names.begin(), names.end(),
            [](const Name& a, const Name& b) { return a.first < b.first; });
}

}  // namespace isnad::read
