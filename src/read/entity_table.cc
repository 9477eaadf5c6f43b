#include "read/entity_table.h"

#include <algorithm>

#include "base/hash.h"
#include "language/letters.h"
#include "language/table_file.h"
#include "text/normal_form.h"

namespace isnad::read {
namespace {

// Bytes: shorter words are particles.
constexpr size_t kShortestName = 3 * language::kLetter;

}  // namespace

bool EntityTable::contains(const Words& all, const Words& some) {
  return std::all_of(some.begin(), some.end(), [&](uint64_t word) {
    return std::find(all.begin(), all.end(), word) != all.end();
  });
}

EntityTable::EntityTable(Workspace& workspace) : ws_(workspace) {
  const auto id = [&](language::ClassName name) { return workspace.analyzer().id(name); };
  word_ = id("word");
  role_ = id("role");
  role_gov_ = id("role_gov");
  with_li_ = id("with_li");
  with_al_ = id("with_al");
  with_pronoun_ = id("with_pronoun");
  role_mil_ = id("role_mil");
  rank_ = id("rank");
  title_ = id("title");
  org_head_ = id("org_head");
  org_name_ = id("org_name");
  media_head_ = id("media_head");
  agency_ = id("agency");
  outlet_name_ = id("outlet_name");
  country_ = id("country");
  place_ = id("place");
  norp_ = id("norp");
  given_name_ = id("given_name");
  family_name_ = id("family_name");
  anonymous_ = id("anonymous");
  accusative_ = id("accusative");
  masculine_ = id("masculine");
  plural_ = id("plural");
  loaded_name_ = id("loaded_name");
  sovereign_ = id("sovereign");
}

void EntityTable::clear() {
  known_.clear();
  named_.clear();
  title_words_.clear();
  offices_.clear();
}

// Names that have the article in the lexicon lose it after li.
std::string_view EntityTable::without_article(std::string_view word) {
  if (word.starts_with(language::kAl) && word.size() >= 4 * language::kLetter)
    word.remove_prefix(language::kAl.size());
  return word;
}

// What names are compared by.
EntityTable::Words EntityTable::stems(uint32_t begin, uint32_t end) const {
  Words out;
  for (uint32_t item = begin; item < end; ++item)
    if (ws_.is(item, word_)) add_stems(ws_.items[item].first, ws_.items[item].last, out);
  return out;
}

void EntityTable::add_stems(uint32_t first, uint32_t last, Words& out) const {
  for (uint32_t token = first; token < last; ++token) {
    if (ws_.tokens[token].kind != text::TokenKind::kWord) continue;
    const language::Type& type = *ws_.token_types[token];
    std::string_view word = type.normal;
    size_t cut = 0;
    if (token == first && last - first > 1 && type.phrase_prefix_letters > 0 &&
        word.size() > type.phrase_prefix_letters * language::kLetter)
      cut = type.phrase_prefix_letters * language::kLetter;
    else if (last - first == 1 && !type.readings.empty())
      cut = type.readings.front().prefix_letters * language::kLetter;
    if (word.size() >= cut + 2 * language::kLetter) word.remove_prefix(cut);
    out.push_back(base::hash64(without_article(word)));
  }
}

// Of a whole name the last word stands for it, and the first where nothing else tells of him: an
// officer who is called Abdullah too is another.
bool EntityTable::one_person(const Known& a, const Known& b) {
  const Known &shorter = a.name.size() <= b.name.size() ? a : b, &longer = &shorter == &a ? b : a;
  if (shorter.name.empty() || !contains(longer.name, shorter.name)) return false;
  return shorter.name.size() > 1 || longer.name.size() == 1 ||
         shorter.name.front() != longer.name.front() || shorter.words.size() <= 1;
}

int EntityTable::match(const Known& fresh) const {
  // "His Highness the head of ...": the only person whom the text calls so.
  if (!fresh.named && fresh.honorific != 0) {
    int found = kNone, count = 0;
    for (size_t i = 0; i < known_.size(); ++i) {
      if (!known_[i].named || !contains(known_[i].words, {fresh.honorific})) continue;
      found = static_cast<int>(i);
      ++count;
    }
    if (count == 1) return found;
  }
  for (size_t i = known_.size(); i-- > 0;) {
    const Known& old = known_[i];
    if (old.honorific != 0) {
      if (contains(fresh.words, {old.honorific})) return static_cast<int>(i);
    } else if (fresh.named && old.named) {
      if (one_person(old, fresh)) return static_cast<int>(i);
    } else if (!fresh.named && (!old.proper || old.named) &&
               ((contains(old.words, fresh.words) &&
                 (old.type == fresh.type || old.words.front() == fresh.words.front() ||
                  (old.named && contains(old.name, fresh.words)))) ||
                (!old.named && contains(fresh.words, old.words) &&
                 old.words.front() == fresh.words.front()))) {
      return static_cast<int>(i);
    }
  }
  return kNone;
}

// Among the names of running text: a person's by words that the one has and the other has not, a
// place's and an organisation's by all words.
int EntityTable::match_proper(const Known& fresh) const {
  for (size_t i = known_.size(); i-- > 0;) {
    const Known& old = known_[i];
    if (!old.proper || old.type != fresh.type) continue;
    if (old.name == fresh.name || (old.lexeme != kNoCell && old.lexeme == fresh.lexeme))
      return static_cast<int>(i);
    if (std::find(old.aliases.begin(), old.aliases.end(), fresh.name) != old.aliases.end())
      return static_cast<int>(i);
    if (fresh.named && old.named && one_person(old, fresh)) return static_cast<int>(i);
  }
  return kNone;
}

EntityType EntityTable::type_of(const SourcePhrase& phrase) const {
  const auto any = [&](language::ClassId id) {
    for (uint32_t i = phrase.begin; i < phrase.end; ++i)
      if (ws_.is(i, id)) return true;
    return false;
  };
  if (phrase.named || ws_.is(phrase.begin, role_) || ws_.is(phrase.begin, rank_) ||
      ws_.is(phrase.begin, title_))
    return EntityType::kPerson;
  if (ws_.is(phrase.begin, country_) || ws_.is(phrase.begin, place_)) return EntityType::kPlace;
  if (any(org_head_) || any(org_name_) || any(media_head_) || any(agency_) || any(outlet_name_))
    return EntityType::kOrg;
  if (ws_.is(phrase.begin, norp_)) return EntityType::kNorp;
  return ws_.is(phrase.begin, anonymous_) || any(given_name_) || any(family_name_)
             ? EntityType::kPerson
             : EntityType::kOrg;
}

void EntityTable::agree(uint32_t begin, uint32_t end, Known& known) const {
  for (uint32_t item = begin; item < end; ++item) {
    // An office of several words agrees by its first ("the minister of the foreign affairs (f.)").
    const bool office = ws_.is(item, role_) && ws_.items[item].last > ws_.items[item].first + 1;
    const auto readings =
        (office ? ws_.token_types[ws_.items[item].first] : ws_.types[item])->readings;
    if (readings.empty()) continue;
    const language::Features& f = readings.front().entry.features;
    known.gender = f.gender;
    known.number = f.number;
    if (known.gender != language::Gender::kNone) return;
  }
}

void EntityTable::add_mention(int entity, Span span, MentionKind kind) {
  auto& mentions = ws_.record.entities[entity].mentions;
  const auto same = [&](const Mention& m) { return m.span == span; };
  if (std::any_of(mentions.rbegin(), mentions.rend(), same)) return;
  mentions.push_back({span, kind});
}

int EntityTable::make(const Known& fresh, EntityType type, std::string name, std::string rule) {
  known_.push_back(fresh);
  known_.back().type = type;
  Entity made;
  made.type = type;
  made.name = std::move(name);
  made.rule = std::move(rule);
  ws_.record.entities.push_back(std::move(made));
  return static_cast<int>(known_.size() - 1);
}

// The words of the head as a name: a hashtag's bars are blanks, an indefinite noun has no ending.
std::string EntityTable::name_of(uint32_t begin, uint32_t end) const {
  std::string name;
  bool common = ws_.is(begin, anonymous_) || ws_.is(begin, role_), sound = common;
  const std::string oblique = std::string(language::kYa).append(language::kNun);
  for (uint32_t item = begin; item < end; ++item) {
    const text::ByteSpan word =
        item == begin ? ws_.bytes_without_particles(begin, begin + 1) : ws_.bytes(item, item + 1);
    std::string_view words = ws_.words(word);
    // After li the article has lost its alef.
    if (item == begin && ws_.is(item, with_li_) && ws_.is(item, with_al_) &&
        words.starts_with(language::kLam))
      name += language::kAlef;
    const bool bar = words == "_";
    const bool blank = item > begin && !bar && (name.empty() || name.back() != ' ') &&
                       ws_.bytes(item - 1, item).end < word.begin;
    if (blank) name += ' ';
    common = common && ws_.is(item, accusative_) && !ws_.is(item, with_al_) &&
             words.ends_with(language::kAlef);
    if (common) words.remove_suffix(language::kAlef.size());
    // "From officials": a plural is named as a subject would be.
    sound = sound && ws_.is(item, plural_) && ws_.is(item, masculine_) && words.ends_with(oblique);
    if (sound) words.remove_suffix(oblique.size());
    name += bar ? std::string_view(" ") : words;
    if (sound) name.append(language::kWaw).append(language::kNun);
  }
  return name;
}

// The person whose name the phrase begins with, though its words alone do not tell that it is one,
// or who held the office that it begins with.
int EntityTable::named_first(const SourcePhrase& phrase) const {
  const uint32_t first = ws_.items[phrase.begin].first;
  for (const Place& office : offices_)
    if (office.first == first) return office.entity;
  const int entity = entity_within(first, ws_.items[phrase.end - 1].last);
  if (entity == kNone || !known_[static_cast<size_t>(entity)].named) return kNone;
  const bool begins = std::any_of(named_.begin(), named_.end(),
                                  [&](const Place& name) { return name.first == first; });
  return begins ? entity : kNone;
}

int EntityTable::find_or_add(const SourcePhrase& phrase) {
  Known fresh;
  fresh.named = phrase.named;
  fresh.name = stems(phrase.head_begin, phrase.head_end);
  fresh.words = stems(phrase.begin, phrase.end);
  if (!fresh.named && !fresh.words.empty() && phrase.end > phrase.begin + 1 &&
      ws_.is(phrase.begin, title_) && !ws_.is(phrase.begin, role_))
    fresh.honorific = fresh.words.front();
  agree(phrase.begin, phrase.end, fresh);
  if (fresh.words.empty()) return kNone;
  const MentionKind kind = phrase.named ? MentionKind::kName : MentionKind::kTitle;
  const Span span = ws_.span(ws_.bytes_without_particles(phrase.head_begin, phrase.head_end));
  fresh.type = type_of(phrase);
  int entity = phrase.named ? kNone : match_proper(fresh);
  if (entity == kNone && !phrase.named) {
    entity = named_first(phrase);
    if (entity == kNone) entity = remention(phrase.begin, phrase.end);
    if (entity != kNone) {
      add_mention(entity, span, kind);
      return entity;
    }
  }
  if (entity == kNone) entity = match(fresh);
  if (entity == kNone) {
    entity = make(fresh, fresh.type, name_of(phrase.head_begin, phrase.head_end), "source");
    known_.back().honorific = 0;
  } else {
    Known& old = known_[entity];
    if (fresh.named && (!old.named || fresh.name.size() > old.name.size())) {
      ws_.record.entities[entity].name = name_of(phrase.head_begin, phrase.head_end);
      old.name = fresh.name;
      old.named = true;
      old.honorific = 0;
    }
    for (const uint64_t word : fresh.words)
      if (std::find(old.words.begin(), old.words.end(), word) == old.words.end())
        old.words.push_back(word);
    if (old.gender == language::Gender::kNone) old.gender = fresh.gender;
    if (old.number == language::Number::kNone) old.number = fresh.number;
  }
  add_mention(entity, span, kind);
  return entity;
}

int EntityTable::find_or_add_honorific(uint32_t item, int last) {
  const auto is_person = [&](int entity) {
    return entity != kNone &&
           ws_.record.entities[static_cast<size_t>(entity)].type == EntityType::kPerson;
  };
  int entity = is_person(last) ? last : kNone;
  for (size_t i = known_.size(); entity == kNone && i-- > 0;)
    if (is_person(static_cast<int>(i))) entity = static_cast<int>(i);
  if (entity == kNone) {
    Known fresh;
    const language::Reading* reading = ws_.reading(item, title_);
    fresh.honorific = base::hash64(language::Analyzer::normal_of(
        ws_.model().text(ws_.model().lexeme(reading->entry.lexeme).lemma)));
    fresh.words = stems(item, item + 1);
    entity = make(fresh, EntityType::kPerson,
                  std::string(ws_.words(ws_.bytes_without_particles(item, item + 1))), "source");
  }
  add_mention(entity, ws_.span(ws_.bytes_without_particles(item, item + 1)), MentionKind::kPronoun);
  return entity;
}

int EntityTable::find_or_add_platform(uint32_t item, std::string_view name, bool implied) {
  Known fresh;
  fresh.words = words_of(name);
  fresh.name = fresh.words;
  if (fresh.words.empty()) return kNone;
  int entity = match(fresh);
  if (entity == kNone || ws_.record.entities[static_cast<size_t>(entity)].type != EntityType::kOrg)
    entity = make(fresh, EntityType::kOrg, std::string(name), "medium");
  add_mention(entity, ws_.span(ws_.bytes_without_particles(item, item + 1)),
              implied ? MentionKind::kAlias : MentionKind::kName);
  return entity;
}

// Normal forms of the words of a name that does not stand in the text, articles cut.
EntityTable::Words EntityTable::words_of(std::string_view name) {
  Words out;
  for (size_t at = 0; at < name.size();) {
    const size_t space = std::min(name.find(' ', at), name.size());
    std::string word = language::Analyzer::normal_of(name.substr(at, space - at));
    if (std::string_view(word).starts_with(language::kAl)) word.erase(0, language::kAl.size());
    if (!word.empty()) out.push_back(base::hash64(word));
    at = space + 1;
  }
  return out;
}

bool EntityTable::speaks_for(int entity, uint32_t begin, uint32_t end) const {
  if (entity == kNone) return false;
  const Words& known = known_[static_cast<size_t>(entity)].words;
  for (uint32_t item = begin; item < end; ++item) {
    if (ws_.types[item]->normal.size() < kShortestName) continue;
    for (const uint64_t word : stems(item, item + 1))
      if (std::find(known.begin(), known.end(), word) != known.end()) return true;
  }
  return false;
}

bool EntityTable::same_words(uint32_t begin, uint32_t end, std::string_view name) const {
  const Words theirs = words_of(name);
  const Words ours = stems(begin, end);
  return !ours.empty() && !theirs.empty() && (contains(ours, theirs) || contains(theirs, ours));
}

int EntityTable::find_or_add_medium(uint32_t begin, uint32_t end) {
  SourcePhrase phrase;
  phrase.begin = phrase.head_begin = begin;
  phrase.end = phrase.head_end = end;
  const int entity = find_or_add(phrase);
  if (entity != kNone) ws_.record.entities[entity].type = EntityType::kOrg;
  return entity;
}

}  // namespace isnad::read
