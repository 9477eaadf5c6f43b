// What the benchmarks read: the articles of examples/, over and over until there are 4 MB, or the
// file named by the environment variable ISNAD_BENCH_TEXT.
#pragma once

#include <string>
#include <vector>

namespace isnad::bench {

// One text, loaded at first use; never empty (the program ends with a message where nothing can be
// read).
const std::string& corpus();

// The texts of examples/, one an article.
const std::vector<std::string>& articles();

}  // namespace isnad::bench
