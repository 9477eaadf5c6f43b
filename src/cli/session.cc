#include "cli/session.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "language/compiler.h"
#include "story/embedded.h"

namespace isnad::cli {
namespace {

void tell(std::string_view text) {
  const std::string line = fmt::format("isnad: {}\n", text);
  std::string_view rest = line;
  while (!rest.empty()) {
    const ssize_t written = ::write(2, rest.data(), rest.size());
    if (written <= 0) return;  // nobody can be told that nobody can be told
    rest.remove_prefix(static_cast<size_t>(written));
  }
}

// The file of edited data where there is one, else the built-in text.
Result<std::string> data_text(const std::string& folder, const std::string& name,
                              std::string_view built_in) {
  const std::string path = folder + "/" + name;
  std::error_code error;
  if (folder.empty() || !std::filesystem::exists(path, error)) return std::string(built_in);
  return language::read_file(path);
}

}  // namespace

void Session::complain(const Status& status) const { tell(status.text()); }

void Session::note(std::string_view text) const {
  if (!quiet) tell(text);
}

Result<std::shared_ptr<const Language>> Session::language() const {
  return data.empty() ? Language::builtin() : Language::load(data);
}

Result<story::Labels> Session::labels(std::string_view language) const {
  const auto text = data_text(data, "interface/labels.tsv", story::embedded_labels());
  if (!text) return text.status();
  return story::Labels::parse("interface/labels.tsv", *text, language);
}

Result<std::string> Session::question_words() const {
  return data_text(data, "question/question.tsv", story::embedded_question());
}

Result<std::string> Session::names() const {
  return data_text(data, "wording/names.tsv", story::embedded_names());
}

Result<std::string> Session::slots() const {
  return data_text(data, "silence/slots.tsv", story::embedded_slots());
}

Result<std::string> Session::terms() const {
  return data_text(data, "silence/terms.tsv", story::embedded_terms());
}

Result<std::string> Session::commitment_terms() const {
  return data_text(data, "commitment/terms.tsv", story::embedded_commitment_terms());
}

std::string interface_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return std::string_view(value).starts_with("ar") ? "ar" : "en";
  }
  return "en";
}

int fail(const Session& session, const Status& status) {
  session.complain(status);
  return status.code == Code::kInvalid && status.where.empty() ? kUsage : kFailed;
}

int finish(Session& session, const Status& status) {
  if (!status.is_ok()) return fail(session, status);
  const Status flushed = session.out.flush();
  return flushed.is_ok() ? kDone : fail(session, flushed);
}

}  // namespace isnad::cli
