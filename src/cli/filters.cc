#include "cli/filters.h"

#include <fmt/format.h>

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <vector>

#include "base/date.h"
#include "record/names.h"

namespace isnad::cli {
namespace {

Result<std::optional<std::string>> day(const char* option, const std::string& value) {
  if (value.empty()) return std::optional<std::string>();
  const auto parsed = base::parse_iso_date(value);
  if (!parsed) {
    return Status{Code::kInvalid, fmt::format("{}: {}", option, parsed.status().message), "",
                  parsed.status().remedy};
  }
  return std::optional<std::string>(base::iso(parsed->date));
}

template <typename Enum>
CLI::IsMember names_of() {
  const auto names = record::names<Enum>();
  return CLI::IsMember(std::vector<std::string>(names.begin(), names.end()));
}

void add_event_options(CLI::App& command, Layer layer, ListOptions& options) {
  command.add_option("--by", options.by, "By somebody whose name holds these words")
      ->type_name("WORDS");
  command.add_option("--about", options.about, "In a sentence (of an act: in it) with these words")
      ->type_name("WORDS");
  if (layer == Layer::kEvents) {
    command
        .add_option("--type", options.type, "Of this PLOVER type: ASSAULT, PROTEST ... or OTHER")
        ->type_name("TYPE");
    command.add_option("--status", options.status, "happened, ongoing, planned ...")
        ->type_name("STATUS")
        ->check(names_of<EventStatus>());
  }
  if (layer == Layer::kCommitments)
    command.add_option("--strength", options.strength, "promise, agreement, plan or order")
        ->type_name("STRENGTH")
        ->check(names_of<Strength>());
}

std::optional<std::string> given(const std::string& value) {
  return value.empty() ? std::nullopt : std::optional<std::string>(value);
}

}  // namespace

Result<std::string> as_of_day(const std::string& as_of) {
  const auto parsed = day("--as-of", as_of);
  if (!parsed) return parsed.status();
  return parsed->value_or("");
}

void add_as_of_option(CLI::App& command, std::string& as_of) {
  command.add_option("--as-of", as_of, "As known on this day (the newest article's)")
      ->type_name("DAY");
}

Result<Filter> ListOptions::filter() const {
  const auto first = day("--since", since);
  if (!first) return first.status();
  const auto last = day("--until", until);
  if (!last) return last.status();
  Filter filter;
  filter.article = given(article);
  filter.story = story;
  filter.outlet = given(outlet);
  filter.since = *first;
  filter.until = *last;
  filter.by = given(by);
  filter.about = given(about);
  if (!stance.empty()) filter.stance = record::from_name<Stance>(stance);
  filter.type = given(type);
  if (!status.empty()) filter.status = record::from_name<EventStatus>(status);
  if (!strength.empty()) filter.strength = record::from_name<Strength>(strength);
  filter.limit = limit;
  filter.articles = articles;
  return filter;
}

void add_db_option(CLI::App& command, std::string& db) {
  command.add_option("--db", db, "The record file (isnad.db)")->type_name("FILE");
}

void add_json_option(CLI::App& command, bool& json) {
  command.add_flag("--json", json, "Print JSON, one object a line");
}

std::shared_ptr<ListOptions> add_list_options(CLI::App& command, Layer layer) {
  auto options = std::make_shared<ListOptions>();
  add_db_option(command, options->db);
  command.add_option("--article", options->article, "Of the article with this id")->type_name("ID");
  command.add_option("--outlet", options->outlet, "Of this outlet")->type_name("NAME");
  if (layer == Layer::kStatements) {
    command.add_option("--by", options->by, "By a source whose name or title holds these words")
        ->type_name("WORDS");
    command.add_option("--about", options->about, "What is said holds these words")
        ->type_name("WORDS");
    command.add_option("--stance", options->stance, "With this stance: say, deny, promise ...")
        ->type_name("STANCE")
        ->check(names_of<Stance>());
  } else if (layer == Layer::kEvents || layer == Layer::kCommitments || layer == Layer::kFigures) {
    add_event_options(command, layer, *options);
  } else {
    command.add_option("--about", options->about, "Of articles that hold these words")
        ->type_name("WORDS");
  }
  if (layer == Layer::kPromises || layer == Layer::kSilences || layer == Layer::kWordings ||
      layer == Layer::kFacts) {
    command.add_option("--story", options->story, "In the articles of this story")
        ->type_name("NUMBER");
  }
  if (layer == Layer::kSilences) {
    command.add_flag("--together", options->together,
                     "Look in all the articles together, not story by story");
  }
  if (layer == Layer::kPromises) {
    command.add_option("--strength", options->strength, "promise, agreement, plan or order")
        ->type_name("STRENGTH")
        ->check(names_of<Strength>());
    command.add_option("--outcome", options->outcome, "kept, broken, late, pending or unclear")
        ->type_name("OUTCOME")
        ->check(CLI::IsMember({"kept", "broken", "late", "pending", "unclear"}));
    add_as_of_option(command, options->as_of);
  }
  if (layer == Layer::kStories || layer == Layer::kSilences) {
    command.add_option("--articles", options->articles, "Of at least so many articles (2)")
        ->type_name("N");
  }
  command.add_option("--since", options->since, "On this day (2021-12-31) or later")
      ->type_name("DAY");
  command.add_option("--until", options->until, "On this day or earlier")->type_name("DAY");
  command.add_option("--limit", options->limit, "At most so many")->type_name("N");
  add_json_option(command, options->json);
  return options;
}

Result<Store> open_for_reading(const std::string& db) {
  StoreOptions options;
  options.access = Access::kRead;
  return Store::open(db, options);
}

}  // namespace isnad::cli
