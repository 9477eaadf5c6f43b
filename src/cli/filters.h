// The options that the listing commands share: which file, which rows, in what form.
#pragma once

#include <CLI/App.hpp>
#include <memory>
#include <optional>
#include <string>

#include "isnad/result.h"
#include "isnad/store.h"

namespace isnad::cli {

enum class Layer : uint8_t {
  kStatements,
  kTimes,
  kQuantities,
  kEvents,
  kCommitments,
  kFigures,
  kCopies,
  kStories,
  kPromises,
  kSilences,
  kWordings,
  kFacts
};

struct ListOptions {
  std::string db = "isnad.db";
  std::string article, by, about, since, until, outlet, stance, type, status, strength;
  std::string as_of, outcome;
  std::optional<int64_t> story;
  size_t limit = 0, articles = Filter().articles;
  bool json = false, together = false;

  // The filter, or why its words make no sense (a day that is none).
  Result<Filter> filter() const;
};

// --db and --json, which every command that reads the record file has.
void add_db_option(CLI::App& command, std::string& db);
void add_json_option(CLI::App& command, bool& json);

// --as-of, and its value as an ISO day, empty where it is not given; or why it is none.
void add_as_of_option(CLI::App& command, std::string& as_of);
Result<std::string> as_of_day(const std::string& as_of);

// All filters that the layer knows.
std::shared_ptr<ListOptions> add_list_options(CLI::App& command, Layer layer);

// The record file for reading.
Result<Store> open_for_reading(const std::string& db);

}  // namespace isnad::cli
