// Compiles data/LANGUAGE into the flat file of Model. Finds what is wrong in the data: unknown
// columns, classes and frames, doubled or unsorted entries, roots that do not conjugate, rules that
// do not parse or lack examples. (That examples hold is checked by read/examples.h, since it takes
// the reader.)
#pragma once

#include <string>
#include <vector>

#include "isnad/result.h"
#include "language/rule_compiler.h"

namespace isnad::language {

struct CompiledData {
  std::string bytes;
  std::vector<Status> problems;  // everything found, each with file:line; the data may be used only
                                 // if there are none
  size_t lexemes = 0, forms = 0, rules = 0;
};

// Reads every topic folder below `directory`, in order of name. Fails only where the directory
// itself cannot be read.
Result<CompiledData> compile(const std::string& directory);

// The examples of every topic below `directory`, in order of topic and line; files that cannot be
// read or parsed go to `problems`.
std::vector<Example> read_examples(const std::string& directory, std::vector<Status>& problems);

// The whole text of a file.
Result<std::string> read_file(const std::string& path);

}  // namespace isnad::language
