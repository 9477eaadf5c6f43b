#include "read/event_lexicon.h"

#include <algorithm>
#include <array>
#include <utility>

#include "language/table_file.h"
#include "record/names.h"

namespace isnad::read {
namespace {

constexpr std::string_view kFile = "event/words.tsv";

constexpr std::array<std::pair<std::string_view, Part>, 5> kParts{{{"none", Part::kNone},
                                                                   {"actor", Part::kActor},
                                                                   {"recipient", Part::kRecipient},
                                                                   {"place", Part::kPlace},
                                                                   {"event", Part::kEvent}}};

constexpr std::array<std::pair<std::string_view, When>, 10> kWhen{{{"forces", When::kForces},
                                                                   {"persons", When::kPersons},
                                                                   {"official", When::kOfficial},
                                                                   {"crowd", When::kCrowd},
                                                                   {"mass", When::kMass},
                                                                   {"free", When::kFree},
                                                                   {"aimed", When::kAimed},
                                                                   {"home", When::kHome},
                                                                   {"body", When::kBody},
                                                                   {"place", When::kPlace}}};

bool add_flag(std::string_view text, EventWord& word) {
  bool* flag = text == "usual=passive"   ? &word.usually_passive
               : text == "usual=victim"  ? &word.victim
               : text == "usual=process" ? &word.process
               : text == "usual=ahead"   ? &word.ahead
               : text == "usual=moved"   ? &word.moved
               : text == "only=light"    ? &word.only_light
                                         : nullptr;
  if (flag != nullptr) *flag = true;
  return flag != nullptr;
}

template <typename Value, size_t kSize>
Value named(const std::array<std::pair<std::string_view, Value>, kSize>& all, std::string_view name,
            Value otherwise) {
  for (const auto& [known, value] : all)
    if (known == name) return value;
  return otherwise;
}

// "TYPE/mode/CAMEO".
Sense sense_of(std::string_view text, When when) {
  Sense out;
  out.when = when;
  const auto parts = language::split(text, '/');
  if (!parts.empty() && parts[0] != "-") out.type = parts[0];
  if (parts.size() > 1 && parts[1] != "-") out.mode = parts[1];
  if (parts.size() > 2) out.cameo = parts[2];
  return out;
}

}  // namespace

Part Frame::of(language::ClassId preposition) const {
  for (const auto& [id, part] : prepositions)
    if (id == preposition) return part;
  return Part::kUnset;
}

EventLexicon::EventLexicon(Workspace& workspace) : ws_(workspace) {
  const language::Model& model = ws_.model();
  preposition_ = ws_.analyzer().id("preposition");
  with_bi_ = ws_.analyzer().id("with_bi");
  with_li_ = ws_.analyzer().id("with_li");
  prep_bi_ = ws_.analyzer().id("prep_bi");
  prep_li_ = ws_.analyzer().id("prep_li");
  for (size_t i = 0; i < model.class_count(); ++i) {
    const auto id = static_cast<language::ClassId>(i);
    if (model.class_name(id).starts_with("prep_") && model.class_name(id) != "prep_time")
      prepositions_.push_back(id);
  }
  place_.assign(model.lexeme_count(), kNoCell);
  for (uint32_t lexeme = 0; lexeme < model.lexeme_count(); ++lexeme)
    if (model.text(model.lexeme(lexeme).file).ends_with(kFile)) add(lexeme);
}

void EventLexicon::add(uint32_t lexeme) {
  const language::Model& model = ws_.model();
  EventWord word;
  for (std::string_view text : language::split(model.text(model.lexeme(lexeme).value), ' ')) {
    const size_t equals = text.find('=');
    const std::string_view key = equals == std::string_view::npos ? "" : text.substr(0, equals);
    if (key == "status")
      word.governs = record::from_name<EventStatus>(text.substr(equals + 1));
    else if (!text.empty())
      word.senses.push_back(
          sense_of(key.empty() ? text : text.substr(equals + 1), named(kWhen, key, When::kAlways)));
  }
  for (std::string_view text : language::split(model.text(model.lexeme(lexeme).parts), ' ')) {
    const bool light = text.starts_with("light:");
    if (light) text.remove_prefix(6);
    if (light && !word.light) word.light.emplace();
    const size_t equals = text.find('=');
    if (equals == std::string_view::npos) continue;
    if (add_flag(text, word)) continue;
    add_part(text.substr(0, equals), named(kParts, text.substr(equals + 1), Part::kUnset),
             light ? *word.light : word.frame);
  }
  place_[lexeme] = static_cast<uint32_t>(words_.size());
  words_.push_back(std::move(word));
}

void EventLexicon::add_part(std::string_view key, Part part, Frame& frame) {
  if (key == "subj")
    frame.subject = part;
  else if (key == "obj")
    frame.object = part;
  else if (key == "gen")
    frame.genitive = part;
  else if (const language::ClassId id = class_of(key); id != language::kNoClass)
    frame.prepositions.emplace_back(id, part);
}

// A preposition as the data writes it; its class is the same for all its forms.
language::ClassId EventLexicon::class_of(std::string_view preposition) {
  const language::Type* type = ws_.analyzer().look_up(preposition, text::TokenKind::kWord);
  for (const language::ClassId id : prepositions_)
    if (type->classes.test(id)) return id;
  return language::kNoClass;
}

language::ClassId EventLexicon::preposition(uint32_t item) const {
  const language::ClassSet& classes = *ws_.types[item]->classes;
  if (classes.test(preposition_))
    for (const language::ClassId id : prepositions_)
      if (classes.test(id)) return id;
  if (classes.test(with_bi_)) return prep_bi_;
  if (classes.test(with_li_)) return prep_li_;
  return language::kNoClass;
}

}  // namespace isnad::read
