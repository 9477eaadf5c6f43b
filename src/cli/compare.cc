#include <fmt/format.h>

#include "cli/command.h"
#include "intake/pair_line.h"
#include "isnad/account.h"
#include "record/json_writer.h"

namespace isnad::cli {
namespace {

constexpr const char* kExamples =
    "Each line of PAIRS is {\"id\", \"a\", \"b\"}: two headlines or sentences. Each line of the "
    "output is\n"
    "{\"id\", \"relation\", \"why\"}: relation is disagree, agree or other, why the words that "
    "decided.\n"
    "\n"
    "Examples:\n"
    "  isnad compare pairs.jsonl --to jsonl\n"
    "  isnad compare - < pairs.jsonl";

void write_side(std::string_view key, Span span, const std::string& words,
                record::JsonWriter& json) {
  json.key(key);
  if (span.empty()) {
    json.null();
    return;
  }
  json.open('{');
  json.key("span");
  json.open('[');
  json.integer(span.begin);
  json.integer(span.end);
  json.close(']');
  json.key("words");
  json.text(words);
  json.close('}');
}

std::string comparison_json(const std::string& id, const Comparison& comparison) {
  std::string out;
  {
    record::JsonWriter json(out);
    json.open('{');
    json.key("id");
    json.text(id);
    json.key("relation");
    json.text(name(comparison.relation));
    json.key("why");
    json.open('{');
    json.key("reason");
    json.text(comparison.reason);
    json.key("covered");
    json.integer(comparison.covered);
    json.key("words");
    json.open('[');
    for (const Contrast& contrast : comparison.contrasts) {
      json.open('{');
      write_side("a", contrast.a, contrast.a_words, json);
      write_side("b", contrast.b, contrast.b_words, json);
      json.close('}');
    }
    json.close(']');
    json.close('}');
    json.close('}');
  }
  return out;
}

int compare_pairs(Session& session, const std::string& path) {
  const auto language = session.language();
  if (!language) return fail(session, language.status());
  auto source = intake::LineSource::open(path);
  if (!source) return fail(session, source.status());
  Comparer comparer(*language);
  intake::PairLine parser;
  bool failed = false;
  while (true) {
    const auto line = source->next();
    if (!line) return fail(session, line.status());
    if (!*line) break;
    const auto pair = parser.parse(**line, path);
    if (!pair) {
      session.complain(pair.status());
      failed = true;
      continue;
    }
    const Status written =
        session.out.write_line(comparison_json(pair->id, comparer.compare(pair->a, pair->b)));
    if (!written.is_ok()) return fail(session, written);
  }
  const int code = finish(session);
  return failed && code == kDone ? kFailed : code;
}

}  // namespace

void add_compare(CLI::App& program, Action& chosen) {
  CLI::App* command = program.add_subcommand(
      "compare", "Say of pairs of short texts whether they agree or cannot both hold");
  struct Options {
    std::string path, to = "jsonl";
  };
  auto options = std::make_shared<Options>();
  command->add_option("PAIRS", options->path, "A JSONL file of pairs, or - for standard input")
      ->required();
  command->add_option("--to", options->to, "jsonl: one comparison a line")
      ->check(CLI::IsMember({"jsonl"}));
  command->footer(kExamples);
  command->callback([options, &chosen] {
    chosen = [options](Session& session) { return compare_pairs(session, options->path); };
  });
}

}  // namespace isnad::cli
