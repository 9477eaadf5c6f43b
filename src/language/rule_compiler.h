// One rules.isn, with its examples.txt, into a layer of the model.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "isnad/result.h"
#include "language/model_builder.h"

namespace isnad::language {

struct Example {
  std::string rule;
  bool positive = true;
  std::string published, text;
  std::vector<std::string> expected;  // rows, as doc/data_files.md writes them
  std::string where;                  // file:line
};

// The examples of one file. Fails on a row that is not as doc/data_files.md says.
Result<std::vector<Example>> parse_examples(const std::string& name, std::string_view text);

// Adds the layer `topic`. Every rule needs three examples or more, one of them negative. Problems
// carry file:line.
void compile_rules(const std::string& topic, const std::string& name, std::string_view rules,
                   const std::vector<Example>& examples, ModelBuilder& builder,
                   std::vector<Status>& problems);

}  // namespace isnad::language
