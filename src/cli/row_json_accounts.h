// What is found across articles, as JSON objects on one line: every claim with its evidence.
#pragma once

#include <string>

#include "isnad/silences.h"
#include "isnad/wordings.h"

namespace isnad::cli {

std::string row_json(const SilenceRow& row);
std::string row_json(const WordingRow& row);

}  // namespace isnad::cli
