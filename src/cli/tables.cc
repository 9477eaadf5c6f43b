#include "cli/tables.h"

namespace isnad::cli {

Status take_tables(const Session& session, DossierOptions& to) {
  const auto take = [](Result<std::string> text, std::string& into) {
    if (!text) return text.status();
    into = std::move(*text);
    return Status::ok();
  };
  Status status = take(session.question_words(), to.question_words);
  if (status.is_ok()) status = take(session.names(), to.names);
  if (status.is_ok()) status = take(session.slots(), to.slots);
  if (status.is_ok()) status = take(session.terms(), to.terms);
  if (status.is_ok()) status = take(session.commitment_terms(), to.commitment_terms);
  return status;
}

}  // namespace isnad::cli
