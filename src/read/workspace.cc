#include "read/workspace.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "language/letters.h"
#include "language/phrase.h"
#include "text/normal_form.h"

namespace isnad::read {
namespace {

// Distinct words in memory before the look-up cache is dropped: about 100 MB.
constexpr size_t kMostTypes = 400000;
// Bytes of a quotation from which on it is speech rather than a name or a term (about 25 letters).
constexpr uint32_t kLongQuoteBytes = 45;

// What a token is at its place; the classes of the bits are in Workspace::mark_classes_.
enum Mark : uint32_t {
  kGlued = 1,
  kQuoteOpen = 2,
  kQuoteClose = 4,
  kLongQuote = 8,
  kSentenceStart = 16,
  kParagraphStart = 32
};
constexpr const char* kMarkNames[] = {"glued",      "quote_open",     "quote_close",
                                      "long_quote", "sentence_start", "paragraph_start"};

}  // namespace

Workspace::Workspace(const language::Model& model)
    : model_(model), analyzer_(model), abbreviation_(analyzer_.id("abbreviation")) {
  for (const char* name : kMarkNames)
    mark_classes_.push_back(analyzer_.id(language::ClassName(name)));
  for (const language::Layer& layer : model.layers())
    automata_.push_back({model.text(layer.topic), &layer,
                         std::make_unique<language::Matcher>(model, layer),
                         Gates{1} << automata_.size()});
  for (const char* name : {"digits", "numeral", "dash", "comma", "dot", "decimal_mark",
                           "thousands_mark", "separate_and", "separate_article"})
    number_gate_.set(analyzer_.id(language::ClassName(name)));
  for (const char* name : {"number", "ordinal", "digits", "time_unit"})
    value_gate_.set(analyzer_.id(language::ClassName(name)));
}

// Layers ask by name at each sentence: the last letter tells nearly all of the few names apart.
const Workspace::Automaton* Workspace::automaton(std::string_view topic) const {
  for (const Automaton& automaton : automata_)
    if (automaton.topic.size() == topic.size() && automaton.topic.back() == topic.back() &&
        automaton.topic == topic)
      return &automaton;
  return nullptr;
}

language::Matcher* Workspace::matcher(std::string_view topic) {
  const Automaton* found = automaton(topic);
  return found == nullptr ? nullptr : found->matcher.get();
}

Gates Workspace::gate(std::string_view topic) const {
  const Automaton* found = automaton(topic);
  return found == nullptr ? 0 : found->gate;
}

Gates Workspace::watch(Asks asks) {
  const Gates gate = Gates{1} << (automata_.size() + watches_.size());
  assert(gate < kValueGate && gates_of_shape_.empty());
  watches_.push_back({std::move(asks), gate});
  return gate;
}

void Workspace::find_gates(const language::Type* type) {
  Gates open = 0;
  for (Automaton& automaton : automata_)
    if (automaton.matcher->can_begin(type)) open |= automaton.gate;
  for (const Watch& watch : watches_)
    if (watch.asks(*type->classes)) open |= watch.gate;
  if (type->classes.intersects(number_gate_)) open |= kNumberGate;
  if (type->classes.intersects(value_gate_)) open |= kValueGate;
  if (gates_of_shape_.size() <= type->shape) gates_of_shape_.resize(type->shape + 1, kUnknownGates);
  gates_of_shape_[type->shape] = open;
}

void Workspace::begin(const Article& given) {
  article = &given;
  text = given.text;
  if (analyzer_.size() > kMostTypes) forget();
  tokens.clear();
  quotes.clear();
  token_sentences_.clear();
  numbers.clear();
  record = Record{};
  code_points.reset(text);
  text::tokenize(text, tokens);
  analyzer_.look_up_all(text, tokens, token_types);
  text::split_sentences(
      text, tokens,
      [this](std::string_view word) {
        return analyzer_.look_up(word, text::TokenKind::kWord)->classes.test(abbreviation_);
      },
      token_sentences_);
  text::pair_quotes(text, tokens, quotes);
  make_items();
}

void Workspace::forget() {
  analyzer_.forget();
  mark_sets_.clear();
  gates_of_shape_.clear();
  for (Automaton& automaton : automata_) automaton.matcher->forget();
}

const language::Type* Workspace::marked(const language::Type* type, uint32_t marks) {
  if (marks == 0) return type;
  if (mark_sets_.empty()) {
    for (uint32_t bits = 0; bits < 1U << mark_classes_.size(); ++bits) {
      language::ClassSet set;
      for (size_t bit = 0; bit < mark_classes_.size(); ++bit)
        if (bits & (1U << bit)) set.set(mark_classes_[bit]);
      mark_sets_.push_back(analyzer_.number_of(set));
    }
  }
  return analyzer_.with(type, mark_sets_[marks]);
}

void Workspace::make_items() {
  items.clear();
  types.clear();
  classes.clear();
  gates.clear();
  sentences.clear();
  quote_side_.assign(tokens.size(), 0);
  for (const text::Quote& quote : quotes) {
    const uint32_t last = std::min<uint32_t>(quote.close, static_cast<uint32_t>(tokens.size()) - 1);
    const bool is_long = tokens[last].span.begin - tokens[quote.open].span.end >= kLongQuoteBytes;
    const uint8_t length = is_long ? uint8_t{kLongQuote} : uint8_t{0};
    quote_side_[quote.open] = static_cast<uint8_t>(kQuoteOpen | length);
    if (quote.closed) quote_side_[quote.close] = static_cast<uint8_t>(kQuoteClose | length);
  }
  uint32_t paragraph = 0xffffffff;
  for (const text::Sentence& sentence : token_sentences_) {
    ItemRange range{static_cast<uint32_t>(items.size()), 0, sentence.paragraph};
    for (uint32_t token = sentence.first; token < sentence.last;) {
      if (tokens[token].kind == text::TokenKind::kLineBreak) {
        ++token;
        continue;
      }
      const language::Type* type = token_types[token];
      uint32_t marks = quote_side_[token] | (tokens[token].spaced ? 0u : kGlued);
      if (token == sentence.first)
        marks |=
            sentence.paragraph != paragraph ? kSentenceStart | kParagraphStart : kSentenceStart;
      type = marked(type, marks);
      items.push_back({token, token + 1, kNoCell});
      types.push_back(type);
      if (type->phrase_count != 0 && fold_phrase(token, sentence.last))
        types.back() = marked(types.back(), marks);
      classes.push_back(types.back()->classes);
      gates.push_back(gates_of(types.back()));
      token = items.back().last;
    }
    range.end = static_cast<uint32_t>(items.size());
    paragraph = sentence.paragraph;
    if (range.end > range.begin) sentences.push_back(range);
  }
}

// Turns the last item into the longest entry of several words that begins with it.
bool Workspace::fold_phrase(uint32_t token, uint32_t last) {
  const language::Type* type = types.back();
  const language::FoundPhrase found =
      language::find_phrase(model_, text, tokens, token_types, token, last);
  if (found.phrase == nullptr) return false;
  items.back().last = found.end;
  types.back() = analyzer_.phrase(*found.phrase, type->phrase_clitics);
  return true;
}

const language::Reading* Workspace::reading(uint32_t item, language::ClassId id) const {
  const auto readings = types[item]->readings;
  for (const language::Reading& reading : readings)
    if (model_.class_set(reading.entry.class_set).test(id)) return &reading;
  return readings.empty() ? nullptr : &readings.front();
}

text::ByteSpan Workspace::bytes(uint32_t begin, uint32_t end) const {
  return {tokens[items[begin].first].span.begin, tokens[items[end - 1].last - 1].span.end};
}

text::ByteSpan Workspace::bytes_without_particles(uint32_t begin, uint32_t end) const {
  text::ByteSpan span = bytes(begin, end);
  const auto readings = types[begin]->readings;
  if (readings.empty()) return span;
  const language::Reading& reading = readings.front();
  const Item& first = items[begin];
  // An entry of several words: the particles are those of its first word.
  if (first.last - first.first > 1 && first.cell == kNoCell && reading.prefix_letters == 0) {
    const language::Type& head = *token_types[first.first];
    uint32_t letters = head.phrase_prefix_letters;
    if (head.phrase_clitics & language::kWithAl)
      letters -= std::min(letters, head.phrase_clitics & language::kWithLi ? 1U : 2U);
    span.begin += bytes_of_letters(head, letters);
    return span;
  }
  uint32_t letters = reading.prefix_letters;
  if (reading.clitics & language::kWithSa) --letters;
  if (reading.clitics & language::kWithAl) letters -= reading.clitics & language::kWithLi ? 1 : 2;
  if (letters == 0 || letters > reading.prefix_letters) return span;
  span.begin += bytes_of_letters(*token_types[first.first], letters);
  return span;
}

void Workspace::fold(const std::vector<Folded>& phrases) {
  if (phrases.empty()) return;
  uint32_t to = 0, from = 0;
  size_t sentence = 0;
  const auto copy_until = [&](uint32_t end) {
    for (; from < end; ++from, ++to) {
      items[to] = items[from];
      types[to] = types[from];
      classes[to] = classes[from];
      gates[to] = gates[from];
    }
  };
  const auto close_sentences = [&](uint32_t until) {
    for (; sentence < sentences.size() && sentences[sentence].end <= until; ++sentence) {
      copy_until(sentences[sentence].end);
      sentences[sentence].end = to;
      if (sentence + 1 < sentences.size()) sentences[sentence + 1].begin = to;
    }
  };
  for (const Folded& phrase : phrases) {
    close_sentences(phrase.begin);
    copy_until(phrase.begin);
    items[to] = {items[phrase.begin].first, items[phrase.end - 1].last, phrase.cell};
    types[to] = phrase.type;
    classes[to] = phrase.type->classes;
    gates[to] = gates_of(phrase.type);
    ++to;
    from = phrase.end;
  }
  close_sentences(static_cast<uint32_t>(items.size()));
  items.resize(to);
  types.resize(to);
  classes.resize(to);
  gates.resize(to);
}

std::optional<language::Capture> Workspace::capture(const language::Match& match,
                                                    std::string_view name) const {
  const auto names = model_.captures(*match.layer);
  for (const language::Capture& capture : match.captures)
    if (model_.text(names[capture.name]) == name) return capture;
  return std::nullopt;
}

uint32_t bytes_of_letters(const language::Type& type, uint32_t letters) {
  // Nearly all words are written so far as their normal form is: then one place is the other.
  const size_t bytes = size_t{letters} * language::kLetter;
  const std::string_view same = type.normal.substr(0, bytes + language::kLetter);
  if (same.size() > bytes && type.surface().starts_with(same)) return static_cast<uint32_t>(bytes);
  return bytes_of_letters(type.surface(), letters);
}

uint32_t bytes_of_letters(std::string_view surface, uint32_t letters) {
  std::string normal;
  std::vector<uint32_t> offsets;
  text::normal_form(surface, normal, &offsets);
  uint32_t at = 0;
  for (; letters > 0 && at < normal.size(); --letters) {
    ++at;
    while (at < normal.size() && (static_cast<unsigned char>(normal[at]) & 0xC0) == 0x80) ++at;
  }
  return offsets[at];
}

std::string rule_name(const Workspace& workspace, const language::Match& match) {
  return std::string(
      workspace.model().text(workspace.model().rules(*match.layer)[match.rule].name));
}

}  // namespace isnad::read
