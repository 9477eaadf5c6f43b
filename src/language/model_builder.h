// Gathers what the compiler finds in the data files and lays it out as the flat file that Model
// maps.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "isnad/result.h"
#include "language/class_set_table.h"
#include "language/model.h"

namespace isnad::language {

class ModelBuilder {
 public:
  ModelBuilder();

  StringRef string(std::string_view text);
  // The class of this name, made where it is new. Fails when there are kNoClass already.
  Result<ClassId> add_class(std::string_view name);
  const ClassId* find_class(std::string_view name) const;
  uint32_t class_set(const ClassSet& set);

  uint32_t add_lexeme(const Lexeme& lexeme);
  // `normal` is the form's normal form; words of an entry of several words are separated by single
  // spaces.
  void add_entry(std::string_view normal, const Entry& entry);
  // Gives every existing entry of this form one more class, and makes the form where it is not
  // there: literals of rules.
  void add_literal(std::string_view normal, ClassId id);

  // A sense of a word, by its normal form.
  void add_meaning(std::string_view normal, std::string_view field, std::string_view pole);

  void add_layer(std::string_view topic, bool shortest, const std::vector<Rule>& rules,
                 const Program& program);

  std::string finish();

  size_t lexeme_count() const { return lexemes_.size() - 1; }
  size_t form_count() const { return forms_.size(); }
  size_t rule_count() const { return rules_.size(); }
  // The file of an earlier rule of this name; empty where there is none.
  std::string_view file_of_rule(std::string_view name) const;

 private:
  struct PendingForm {
    std::vector<Entry> entries;
    std::vector<std::pair<std::string, Entry>> phrases;
  };
  void add_phrases(std::vector<std::pair<std::string, Entry>>& pending,
                   std::vector<Phrase>& phrases, std::vector<uint32_t>& next_words);
  std::vector<int8_t> letter_weights() const;
  std::string strings_;
  std::unordered_map<std::string, StringRef> known_strings_;
  std::vector<Lexeme> lexemes_;
  std::map<std::string, PendingForm, std::less<>> forms_;
  std::vector<std::pair<std::string, ClassId>> literals_;
  ClassSetTable class_sets_;
  std::vector<StringRef> class_names_;
  std::unordered_map<std::string, ClassId> class_ids_;
  std::vector<Meaning> meanings_;
  std::vector<Layer> layers_;
  std::vector<Rule> rules_;
  std::vector<uint32_t> starts_;
  std::vector<Node> nodes_;
  std::vector<Test> tests_;
  std::vector<StringRef> captures_;
};

}  // namespace isnad::language
