#include "language/compiler.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>

#include "language/lexicon_compiler.h"
#include "language/meaning_compiler.h"
#include "language/model_builder.h"
#include "language/rule_compiler.h"

namespace isnad::language {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> topics_of(const std::string& directory, std::error_code& error) {
  std::vector<fs::path> topics;
  for (fs::directory_iterator it(directory, error), end; !error && it != end; it.increment(error))
    if (it->is_directory()) topics.push_back(it->path());
  std::sort(topics.begin(), topics.end());
  return topics;
}

// The text of a file that may be missing; a file that is there and cannot be read is a problem.
std::optional<std::string> optional_file(const fs::path& path, std::vector<Status>& problems) {
  std::error_code error;
  if (!fs::exists(path, error)) return std::nullopt;
  Result<std::string> text = read_file(path.string());
  if (text) return std::move(*text);
  problems.push_back(text.status());
  return std::nullopt;
}

// Messages name files from the language's folder on: "ar/time/words.tsv".
std::string short_name(const fs::path& path) {
  const fs::path topic = path.parent_path();
  return (topic.parent_path().filename() / topic.filename() / path.filename()).string();
}

std::optional<Conjugation> load_conjugation(const std::string& directory,
                                            std::vector<Status>& problems) {
  const fs::path verb = fs::path(directory) / "verb";
  const auto stems = optional_file(verb / "stems.tsv", problems);
  const auto affixes = optional_file(verb / "affixes.tsv", problems);
  if (!stems || !affixes) return std::nullopt;
  Result<Conjugation> conjugation = Conjugation::parse(*stems, *affixes);
  if (conjugation) return std::move(*conjugation);
  problems.push_back(conjugation.status());
  return std::nullopt;
}

std::vector<Example> topic_examples(const fs::path& topic, std::vector<Status>& problems) {
  const auto text = optional_file(topic / "examples.txt", problems);
  if (!text) return {};
  Result<std::vector<Example>> parsed = parse_examples(short_name(topic / "examples.txt"), *text);
  if (parsed) return std::move(*parsed);
  problems.push_back(parsed.status());
  return {};
}

void compile_topic_rules(const fs::path& topic, ModelBuilder& builder, CompiledData& out) {
  const auto rules = optional_file(topic / "rules.isn", out.problems);
  if (!rules) return;
  const std::vector<Example> examples = topic_examples(topic, out.problems);
  compile_rules(topic.filename().string(), short_name(topic / "rules.isn"), *rules, examples,
                builder, out.problems);
}

}  // namespace

Result<std::string> read_file(const std::string& path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                             &std::fclose);
  if (!file)
    return Status{Code::kIo, std::string("cannot be opened: ") + std::strerror(errno), path,
                  "check the path and its permissions"};
  std::string text;
  char buffer[1 << 16];
  for (size_t n; (n = std::fread(buffer, 1, sizeof buffer, file.get())) > 0;)
    text.append(buffer, n);
  if (std::ferror(file.get())) return Status{Code::kIo, "cannot be read", path, "check the disk"};
  return text;
}

std::vector<Example> read_examples(const std::string& directory, std::vector<Status>& problems) {
  std::error_code error;
  std::vector<Example> all;
  for (const fs::path& topic : topics_of(directory, error))
    for (Example& example : topic_examples(topic, problems)) all.push_back(std::move(example));
  if (error)
    problems.push_back({Code::kIo, "cannot be listed: " + error.message(), directory,
                        "name a folder such as data/ar"});
  return all;
}

Result<CompiledData> compile(const std::string& directory) {
  std::error_code error;
  const std::vector<fs::path> topics = topics_of(directory, error);
  if (error)
    return Status{Code::kIo, "cannot be listed: " + error.message(), directory,
                  "name a folder such as data/ar"};
  CompiledData out;
  ModelBuilder builder;
  if (Status status = add_builtin_classes(builder); !status.is_ok()) return status;
  const std::optional<Conjugation> conjugation = load_conjugation(directory, out.problems);
  std::set<std::string> derived = {"cue.fin", "cue.part",
                                   "cue.masdar"};  // asked for by the reader itself
  for (const fs::path& topic : topics)
    if (const auto text = optional_file(topic / "rules.isn", out.problems))
      find_derived_classes(*text, derived);
  for (const fs::path& topic : topics)
    if (const auto text = optional_file(topic / "words.tsv", out.problems))
      compile_lexicon(short_name(topic / "words.tsv"), *text, conjugation ? &*conjugation : nullptr,
                      derived, builder, out.problems);
  for (const fs::path& topic : topics)
    if (const auto text = optional_file(topic / "meanings.tsv", out.problems))
      compile_meanings(short_name(topic / "meanings.tsv"), *text, builder, out.problems);
  for (const fs::path& topic : topics) compile_topic_rules(topic, builder, out);
  out.bytes = builder.finish();
  out.lexemes = builder.lexeme_count();
  out.forms = builder.form_count();
  out.rules = builder.rule_count();
  return out;
}

}  // namespace isnad::language
