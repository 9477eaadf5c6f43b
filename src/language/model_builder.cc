#include "language/model_builder.h"

#include <algorithm>

#include "base/hash.h"
#include "language/letter_model.h"
#include "language/letters.h"

namespace isnad::language {
namespace {

// Lexeme number of a literal of a rule that no words.tsv lists.
constexpr uint32_t kLiteralLexeme = 0;

bool same_entry(const Entry& a, const Entry& b) {
  return a.lexeme == b.lexeme && a.class_set == b.class_set && a.features == b.features;
}

}  // namespace

ModelBuilder::ModelBuilder() {
  class_set(ClassSet{});
  lexemes_.push_back({});
}

StringRef ModelBuilder::string(std::string_view text) {
  const auto [found, fresh] = known_strings_.try_emplace(std::string(text));
  if (fresh) {
    found->second = {static_cast<uint32_t>(strings_.size()), static_cast<uint32_t>(text.size())};
    strings_ += text;
  }
  return found->second;
}

Result<ClassId> ModelBuilder::add_class(std::string_view name) {
  const auto found = class_ids_.find(std::string(name));
  if (found != class_ids_.end()) return found->second;
  if (class_names_.size() == kNoClass)
    return Status{Code::kInvalid, "more than " + std::to_string(kNoClass) + " word classes", "",
                  "merge classes that no rule tells apart"};
  const ClassId id = static_cast<ClassId>(class_names_.size());
  class_ids_.emplace(name, id);
  class_names_.push_back(string(name));
  return id;
}

const ClassId* ModelBuilder::find_class(std::string_view name) const {
  const auto found = class_ids_.find(std::string(name));
  return found == class_ids_.end() ? nullptr : &found->second;
}

uint32_t ModelBuilder::class_set(const ClassSet& set) { return class_sets_.number(set); }

uint32_t ModelBuilder::add_lexeme(const Lexeme& lexeme) {
  lexemes_.push_back(lexeme);
  return static_cast<uint32_t>(lexemes_.size() - 1);
}

void ModelBuilder::add_entry(std::string_view normal, const Entry& entry) {
  const size_t space = normal.find(' ');
  PendingForm& form = forms_[std::string(normal.substr(0, space))];
  if (space != std::string_view::npos) {
    form.phrases.emplace_back(normal.substr(space + 1), entry);
    return;
  }
  const auto same = [&](const Entry& e) { return same_entry(e, entry); };
  if (std::none_of(form.entries.begin(), form.entries.end(), same)) form.entries.push_back(entry);
}

void ModelBuilder::add_literal(std::string_view normal, ClassId id) {
  literals_.emplace_back(normal, id);
}

void ModelBuilder::add_meaning(std::string_view normal, std::string_view field,
                               std::string_view pole) {
  meanings_.push_back({base::hash64(normal), string(field), string(pole)});
}

void ModelBuilder::add_layer(std::string_view topic, bool shortest, const std::vector<Rule>& rules,
                             const Program& program) {
  const auto begin_of = [](const auto& all) { return static_cast<uint32_t>(all.size()); };
  layers_.push_back({string(topic), shortest, begin_of(rules_), begin_of(rules), begin_of(starts_),
                     begin_of(nodes_), begin_of(program.nodes), begin_of(tests_),
                     begin_of(program.tests), begin_of(captures_), begin_of(program.captures)});
  rules_.insert(rules_.end(), rules.begin(), rules.end());
  starts_.insert(starts_.end(), program.starts.begin(), program.starts.end());
  nodes_.insert(nodes_.end(), program.nodes.begin(), program.nodes.end());
  tests_.insert(tests_.end(), program.tests.begin(), program.tests.end());
  for (const std::string& name : program.captures) captures_.push_back(string(name));
}

std::string_view ModelBuilder::file_of_rule(std::string_view name) const {
  const std::string_view pool = strings_;
  for (const Rule& rule : rules_)
    if (pool.substr(rule.name.offset, rule.name.size) == name)
      return pool.substr(rule.file.offset, rule.file.size);
  return {};
}

// What the forms of names and of other words teach of their letters. Verbs have so many forms that
// each counts less.
std::vector<int8_t> ModelBuilder::letter_weights() const {
  constexpr uint32_t kVerbForm = 1, kOtherForm = 10;
  constexpr size_t kShortest = 3 * kLetter;
  std::vector<LetterSample> names, words;
  for (const auto& [text, pending] : forms_) {
    if (text.size() < kShortest || static_cast<unsigned char>(text[0]) < 0x80) continue;
    uint32_t word = 0;
    bool name = false;
    for (const Entry& entry : pending.entries) {
      const Pos pos = lexemes_[entry.lexeme].pos;
      name = name || pos == Pos::kName;
      if (pos != Pos::kName) word = std::max(word, pos == Pos::kVerb ? kVerbForm : kOtherForm);
    }
    if (word > 0) words.push_back({text, word});
    if (name && word == 0 && !text.starts_with(kAl)) names.push_back({text, kOtherForm});
  }
  return learn_letters(names, words);
}

// The further words of the phrases of one form, the longest first, those of the same words behind
// each other.
void ModelBuilder::add_phrases(std::vector<std::pair<std::string, Entry>>& pending,
                               std::vector<Phrase>& phrases, std::vector<uint32_t>& next_words) {
  std::stable_sort(pending.begin(), pending.end(), [](const auto& a, const auto& b) {
    return a.first.size() != b.first.size() ? a.first.size() > b.first.size() : a.first < b.first;
  });
  const size_t first = phrases.size();
  for (const auto& [rest, entry] : pending) {
    phrases.push_back({string(rest), entry, 0});
    next_words.push_back(word_hash(std::string_view(rest).substr(0, rest.find(' '))));
  }
  for (size_t i = pending.size(); i-- > 1;)
    if (pending[i - 1].first == pending[i].first)
      phrases[first + i - 1].same = phrases[first + i].same + 1;
}

std::string ModelBuilder::finish() {
  // What literals of rules ask about a written form stands in an entry of its own: it holds for the
  // form without particles, whatever reading wins.
  std::map<std::string, ClassSet> literals;
  for (const auto& [text, id] : literals_) literals[text].set(id);
  for (const auto& [text, set] : literals)
    forms_[text].entries.push_back({kLiteralLexeme, class_set(set), {}});
  std::vector<Form> forms;
  std::vector<Entry> entries;
  std::vector<Phrase> phrases;
  std::vector<uint32_t> next_words;
  for (auto& [text, pending] : forms_) {
    Form form{string(text), static_cast<uint32_t>(entries.size()),
              static_cast<uint32_t>(pending.entries.size()), static_cast<uint32_t>(phrases.size()),
              static_cast<uint32_t>(pending.phrases.size())};
    entries.insert(entries.end(), pending.entries.begin(), pending.entries.end());
    add_phrases(pending.phrases, phrases, next_words);
    forms.push_back(form);
  }
  size_t size = 16;
  while (size < forms.size() * 2) size *= 2;
  std::vector<uint64_t> index(size, 0);
  for (uint32_t i = 0; i < forms.size(); ++i) {
    const std::string_view text(strings_.data() + forms[i].text.offset, forms[i].text.size);
    const uint64_t hash = base::hash64(text);
    size_t at = hash & (size - 1);
    while (index[at] != 0) at = (at + 1) & (size - 1);
    index[at] = index_entry(hash, i);
  }
  FlatWriter writer;
  writer.add(kStrings, std::vector<char>(strings_.begin(), strings_.end()));
  writer.add(kLexemes, lexemes_);
  writer.add(kEntries, entries);
  writer.add(kForms, forms);
  writer.add(kFormIndex, index);
  writer.add(kPhrases, phrases);
  writer.add(kNextWords, next_words);
  std::stable_sort(meanings_.begin(), meanings_.end(),
                   [](const Meaning& a, const Meaning& b) { return a.word < b.word; });
  writer.add(kMeanings, meanings_);
  std::vector<ClassSet> sets;
  for (uint32_t number = 0; number < class_sets_.size(); ++number)
    sets.push_back(class_sets_[number]);
  writer.add(kClassSets, sets);
  writer.add(kClassNames, class_names_);
  writer.add(kLayers, layers_);
  writer.add(kRules, rules_);
  writer.add(kStarts, starts_);
  writer.add(kNodes, nodes_);
  writer.add(kTests, tests_);
  writer.add(kCaptures, captures_);
  writer.add(kLetterWeights, letter_weights());
  return writer.finish(kModelFormat);
}

}  // namespace isnad::language
