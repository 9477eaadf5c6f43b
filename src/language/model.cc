#include "language/model.h"

#include <algorithm>

#include "base/hash.h"
#include "language/letter_model.h"
#include "language/table_file.h"

namespace isnad::language {

Result<std::unique_ptr<const Model>> Model::open(std::string_view bytes) {
  Result<FlatReader> reader = FlatReader::open(bytes, kModelFormat);
  if (!reader) return reader.status();
  auto model = std::make_unique<Model>();
  const FlatReader& r = model->reader_ = *reader;
  model->strings_ = r.section<char>(kStrings);
  model->lexemes_ = r.section<Lexeme>(kLexemes);
  model->entries_ = r.section<Entry>(kEntries);
  model->forms_ = r.section<Form>(kForms);
  model->form_index_ = r.section<uint64_t>(kFormIndex);
  model->phrases_ = r.section<Phrase>(kPhrases);
  model->next_words_ = r.section<uint32_t>(kNextWords);
  model->meanings_ = r.section<Meaning>(kMeanings);
  model->class_sets_ = r.section<ClassSet>(kClassSets);
  model->class_names_ = r.section<StringRef>(kClassNames);
  model->layers_ = r.section<Layer>(kLayers);
  model->rules_ = r.section<Rule>(kRules);
  model->starts_ = r.section<uint32_t>(kStarts);
  model->nodes_ = r.section<Node>(kNodes);
  model->tests_ = r.section<Test>(kTests);
  model->captures_ = r.section<StringRef>(kCaptures);
  model->letter_weights_ = r.section<int8_t>(kLetterWeights);
  if (model->letter_weights_.size() != kLetterWeightCount) model->letter_weights_ = {};
  if (model->form_index_.empty() || model->class_names_.empty())
    return Status{Code::kCorrupt, "compiled language data holds no words", "",
                  "rebuild the language data"};
  for (size_t i = 0; i < model->class_names_.size(); ++i) {
    const std::string_view name = model->class_name(static_cast<ClassId>(i));
    if (model->class_id(ClassName(name)))
      return Status{Code::kCorrupt, "two classes share the hash of a name", std::string(name),
                    "rename the class in the language data"};
    model->class_index_.add(ClassName(name).hash(), static_cast<ClassId>(i));
  }
  return std::unique_ptr<const Model>(std::move(model));
}

std::span<const Meaning> Model::meanings(std::string_view normal_form) const {
  const uint64_t word = base::hash64(normal_form);
  const auto first =
      std::lower_bound(meanings_.begin(), meanings_.end(), word,
                       [](const Meaning& meaning, uint64_t key) { return meaning.word < key; });
  auto last = first;
  while (last != meanings_.end() && last->word == word) ++last;
  return {first, last};
}

const Form* Model::find(std::string_view normal_form, uint64_t hash) const {
  const size_t mask = form_index_.size() - 1;
  for (size_t at = hash & mask;; at = (at + 1) & mask) {
    const uint64_t entry = form_index_[at];
    if (entry == 0) return nullptr;
    if (entry >> 32 != hash >> 32) continue;
    const Form& form = forms_[static_cast<uint32_t>(entry) - 1];
    if (text(form.text) == normal_form) return &form;
  }
}

const Layer* Model::layer(std::string_view topic) const {
  for (const Layer& layer : layers_)
    if (text(layer.topic) == topic) return &layer;
  return nullptr;
}

std::string_view Model::attribute(const Rule& rule, std::string_view key) const {
  return value_of(text(rule.attributes), key).value_or(std::string_view());
}

const Rule* Model::find_rule(std::string_view name) const {
  for (const Rule& rule : rules_)
    if (text(rule.name) == name) return &rule;
  return nullptr;
}

std::string_view Model::topic_of(const Rule& rule) const {
  const auto number = static_cast<size_t>(&rule - rules_.data());
  for (const Layer& layer : layers_)
    if (number - layer.first_rule < layer.rule_count) return text(layer.topic);
  return {};
}

}  // namespace isnad::language
