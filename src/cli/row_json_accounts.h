// What is found across articles, as JSON objects on one line: every claim with its evidence.
#pragma once

#include <string>

#include "isnad/promises.h"
#include "isnad/silences.h"
#include "isnad/wordings.h"

namespace isnad::cli {

// A promise with the day as of which its outcome is told.
struct PromiseAsOf {
  PromiseRow promise;
  std::string as_of;
};

std::string row_json(const PromiseAsOf& row);
std::string row_json(const SilenceRow& row);
std::string row_json(const WordingRow& row);

}  // namespace isnad::cli
