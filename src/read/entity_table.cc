#include "read/entity_table.h"

#include <algorithm>

#include "language/letters.h"

namespace isnad::read {
namespace {

// Bytes: shorter words are particles.
constexpr size_t kShortestName = 3 * language::kLetter;

bool contains(const std::vector<std::string>& all, const std::vector<std::string>& some) {
  return std::all_of(some.begin(), some.end(), [&](const std::string& word) {
    return std::find(all.begin(), all.end(), word) != all.end();
  });
}

}  // namespace

EntityTable::EntityTable(Workspace& workspace) : ws_(workspace) {
  const auto id = [&](std::string_view name) { return workspace.analyzer().id(name); };
  word_ = id("word");
  role_ = id("role");
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
  with_al_ = id("with_al");
  accusative_ = id("accusative");
  feminine_ = id("feminine");
  plural_ = id("plural");
  dual_ = id("dual");
}

void EntityTable::clear() { known_.clear(); }

// Normal forms of the words, the article and joined particles cut: what names are compared by.
std::vector<std::string> EntityTable::stems(uint32_t begin, uint32_t end) const {
  std::vector<std::string> out;
  for (uint32_t item = begin; item < end; ++item) {
    if (!ws_.is(item, word_)) continue;
    for (uint32_t token = ws_.items[item].first; token < ws_.items[item].last; ++token) {
      if (ws_.tokens[token].kind != text::TokenKind::kWord) continue;
      const language::Type* type =
          ws_.items[item].last - ws_.items[item].first == 1 ? ws_.types[item] : nullptr;
      std::string word;
      if (type != nullptr && !type->normal.empty())
        word = type->normal;
      else
        word = language::Analyzer::normal_of(ws_.words(ws_.tokens[token].span));
      size_t cut = 0;
      if (type != nullptr && !type->readings.empty())
        cut = type->readings.front().prefix_letters * language::kLetter;
      else if (std::string_view(word).starts_with(language::kAl))
        cut = language::kAl.size();
      if (word.size() >= cut + 2 * language::kLetter) word.erase(0, cut);
      out.push_back(std::move(word));
    }
  }
  return out;
}

int EntityTable::match(const Known& fresh) const {
  // "His Highness the head of ...": the only person whom the text calls so.
  if (!fresh.named && !fresh.honorific.empty()) {
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
    if (!old.honorific.empty()) {
      if (contains(fresh.words, {old.honorific})) return static_cast<int>(i);
    } else if (fresh.named && old.named) {
      if (contains(old.name, fresh.name) || contains(fresh.name, old.name))
        return static_cast<int>(i);
    } else if (!fresh.named && (contains(old.words, fresh.words) ||
                                (!old.named && contains(fresh.words, old.words)))) {
      return static_cast<int>(i);
    }
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
    const auto readings = ws_.types[item]->readings;
    if (readings.empty()) continue;
    const language::Features& f = readings.front().entry.features;
    known.gender = f.gender;
    known.number = f.number;
    if (known.gender != language::Gender::kNone) return;
  }
}

void EntityTable::add_mention(int entity, uint32_t begin, uint32_t end, MentionKind kind) {
  ws_.record.entities[entity].mentions.push_back(
      {ws_.span(ws_.bytes_without_particles(begin, end)), kind});
}

// The words of the head as a name: a hashtag's bars are blanks, an indefinite noun has no ending.
std::string EntityTable::name_of(uint32_t begin, uint32_t end) const {
  std::string name;
  bool common = ws_.is(begin, anonymous_) || ws_.is(begin, role_);
  for (uint32_t item = begin; item < end; ++item) {
    const text::ByteSpan word =
        item == begin ? ws_.bytes_without_particles(begin, begin + 1) : ws_.bytes(item, item + 1);
    std::string_view words = ws_.words(word);
    const bool bar = words == "_";
    const bool blank = item > begin && !bar && (name.empty() || name.back() != ' ') &&
                       ws_.bytes(item - 1, item).end < word.begin;
    if (blank) name += ' ';
    common = common && ws_.is(item, accusative_) && !ws_.is(item, with_al_) &&
             words.ends_with(language::kAlef);
    if (common) words.remove_suffix(language::kAlef.size());
    name += bar ? std::string_view(" ") : words;
  }
  return name;
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
  int entity = match(fresh);
  if (entity == kNone) {
    entity = static_cast<int>(known_.size());
    known_.push_back(fresh);
    known_.back().honorific.clear();
    Entity made;
    made.type = type_of(phrase);
    made.name = name_of(phrase.head_begin, phrase.head_end);
    made.rule = "source";
    ws_.record.entities.push_back(std::move(made));
  } else {
    Known& old = known_[entity];
    if (fresh.named && (!old.named || fresh.name.size() > old.name.size())) {
      ws_.record.entities[entity].name = name_of(phrase.head_begin, phrase.head_end);
      old.name = fresh.name;
      old.named = true;
      old.honorific.clear();
    }
    for (std::string& word : fresh.words)
      if (std::find(old.words.begin(), old.words.end(), word) == old.words.end())
        old.words.push_back(std::move(word));
    if (old.gender == language::Gender::kNone) old.gender = fresh.gender;
  }
  add_mention(entity, phrase.head_begin, phrase.head_end, kind);
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
    fresh.honorific = language::Analyzer::normal_of(
        ws_.model().text(ws_.model().lexeme(reading->entry.lexeme).lemma));
    fresh.words = stems(item, item + 1);
    entity = static_cast<int>(known_.size());
    known_.push_back(std::move(fresh));
    Entity made;
    made.type = EntityType::kPerson;
    made.name = ws_.words(ws_.bytes_without_particles(item, item + 1));
    made.rule = "source";
    ws_.record.entities.push_back(std::move(made));
  }
  add_mention(entity, item, item + 1, MentionKind::kPronoun);
  return entity;
}

int EntityTable::find_or_add_platform(uint32_t item, std::string_view name, bool implied) {
  Known fresh;
  fresh.words = words_of(name);
  fresh.name = fresh.words;
  if (fresh.words.empty()) return kNone;
  int entity = match(fresh);
  if (entity == kNone) {
    entity = static_cast<int>(known_.size());
    known_.push_back(fresh);
    Entity made;
    made.type = EntityType::kOrg;
    made.name = name;
    made.rule = "medium";
    ws_.record.entities.push_back(std::move(made));
  }
  add_mention(entity, item, item + 1, implied ? MentionKind::kAlias : MentionKind::kName);
  return entity;
}

// Normal forms of the words of a name that does not stand in the text, articles cut.
std::vector<std::string> EntityTable::words_of(std::string_view name) {
  std::vector<std::string> out;
  for (size_t at = 0; at < name.size();) {
    const size_t space = std::min(name.find(' ', at), name.size());
    std::string word = language::Analyzer::normal_of(name.substr(at, space - at));
    if (std::string_view(word).starts_with(language::kAl)) word.erase(0, language::kAl.size());
    if (!word.empty()) out.push_back(std::move(word));
    at = space + 1;
  }
  return out;
}

bool EntityTable::speaks_for(int entity, uint32_t begin, uint32_t end) const {
  if (entity == kNone) return false;
  const Known& known = known_[static_cast<size_t>(entity)];
  const std::vector<std::string> named = stems(begin, end);
  return std::any_of(named.begin(), named.end(), [&](const std::string& word) {
    return word.size() >= kShortestName &&
           std::find(known.words.begin(), known.words.end(), word) != known.words.end();
  });
}

bool EntityTable::same_words(uint32_t begin, uint32_t end, std::string_view name) const {
  const std::vector<std::string> theirs = words_of(name);
  const std::vector<std::string> ours = stems(begin, end);
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
