#include "account/naming.h"

#include <fmt/format.h>

#include <array>

#include "language/table_file.h"

namespace isnad::account {
namespace {

constexpr std::string_view kWa = "\u0648", kFa = "\u0641", kBa = "\u0628", kKaf = "\u0643";
constexpr std::string_view kLam = "\u0644", kAlefLam = "\u0627\u0644", kLamLam = "\u0644\u0644";

// A written word as it may stand without joined particles, itself first.
std::array<std::string, 3> without_particles(std::string_view word) {
  std::array<std::string, 3> forms{std::string(word), {}, {}};
  std::string_view rest = word;
  if (rest.starts_with(kWa) || rest.starts_with(kFa)) rest.remove_prefix(kWa.size());
  forms[1] = rest;
  if (rest.starts_with(kLamLam)) {
    forms[2] = std::string(kAlefLam) + std::string(rest.substr(kLamLam.size()));
  } else if (rest.starts_with(kBa) || rest.starts_with(kKaf) || rest.starts_with(kLam)) {
    forms[2] = rest.substr(kBa.size());
  }
  return forms;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out.append(out.empty() ? "" : " ").append(word);
  return out;
}

}  // namespace

Result<Naming> Naming::parse(const std::string& name, std::string_view table) {
  const auto file = language::TableFile::parse(name, table, {"name", "others"});
  if (!file) return file.status();
  Naming naming;
  for (const auto& row : file->rows()) {
    const std::string subject(file->cell(row, "name"));
    std::vector<std::string_view> names{subject};
    for (const auto other : language::split(file->cell(row, "others"), '|')) names.push_back(other);
    for (const std::string_view each : names) {
      const size_t before = naming.subject_of_.size();
      naming.add(subject, each);
      if (naming.subject_of_.size() != before) continue;
      return Status{Code::kInvalid, fmt::format("\"{}\" stands twice", each), file->where(row),
                    "let a name stand once"};
    }
  }
  return naming;
}

void Naming::add(const std::string& subject, std::string_view name) {
  store::FoldedWords scratch;
  Name made;
  made.written = name;
  for (const auto& word : scratch.of(name)) made.words.emplace_back(word.folded);
  if (made.words.empty() || subject_of_.contains(joined(made.words))) return;
  const bool known = !subjects_.empty() && subjects_.back() == subject;
  size_t at = known ? subjects_.size() - 1 : 0;
  while (!known && at < subjects_.size() && subjects_[at] != subject) ++at;
  if (at == subjects_.size()) subjects_.push_back(subject);
  made.subject = at;
  subject_of_.emplace(joined(made.words), at);
  std::vector<Name>& names = by_first_[made.words.front()];
  names.push_back(std::move(made));
}

const Naming::Name* Naming::longest(const std::vector<store::FoldedWords::Word>& words, size_t at,
                                    std::string_view first) const {
  const auto found = by_first_.find(std::string(first));
  if (found == by_first_.end()) return nullptr;
  const Name* best = nullptr;
  for (const Name& name : found->second) {
    if (best != nullptr && best->words.size() >= name.words.size()) continue;
    bool fits = at + name.words.size() <= words.size();
    for (size_t i = 1; fits && i < name.words.size(); ++i)
      fits = words[at + i].folded == name.words[i];
    if (fits) best = &name;
  }
  return best;
}

std::vector<NamingHit> Naming::find(std::string_view text, store::FoldedWords& scratch) const {
  std::vector<NamingHit> hits;
  const auto& words = scratch.of(text);
  for (size_t i = 0; i < words.size();) {
    const Name* name = nullptr;
    for (const std::string& form : without_particles(words[i].folded)) {
      name = form.empty() ? nullptr : longest(words, i, form);
      if (name != nullptr) break;
    }
    if (name == nullptr) {
      ++i;
      continue;
    }
    const size_t last = i + name->words.size() - 1;
    hits.push_back({name->subject, name->written, {words[i].span.begin, words[last].span.end}});
    i = last + 1;
  }
  return hits;
}

}  // namespace isnad::account
