// What every command has at hand: the options that stand before the command, the two outputs, the
// language and the labels.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "cli/output.h"
#include "isnad/language.h"
#include "isnad/result.h"
#include "story/labels.h"

namespace isnad::cli {

// Exit codes, as doc/tour.md promises them.
inline constexpr int kDone = 0;    // all went well
inline constexpr int kFailed = 1;  // some inputs failed, or the command could not do its work
inline constexpr int kUsage = 2;   // the command line itself is wrong

struct Session {
  std::string data;    // --data: the folder of edited language data; empty: the built-in one
  bool quiet = false;  // --quiet: no notes and no progress; errors are always told
  Output out{1};

  // One line on standard error for an error, and one for a note that --quiet silences.
  void complain(const Status& status) const;
  void note(std::string_view text) const;

  // The built-in language, or the one compiled from --data.
  Result<std::shared_ptr<const Language>> language() const;
  // Labels in `language`, from --data where it is given.
  Result<story::Labels> labels(std::string_view language) const;
  // The text of question/question.tsv, likewise.
  Result<std::string> question_words() const;
  // The texts of the tables that accounts are joined by, likewise.
  Result<std::string> names() const;             // wording/names.tsv
  Result<std::string> slots() const;             // silence/slots.tsv
  Result<std::string> terms() const;             // silence/terms.tsv
  Result<std::string> commitment_terms() const;  // commitment/terms.tsv
};

// "ar" where the environment asks for Arabic (LC_ALL, LC_MESSAGES, LANG: the first that is set),
// else "en".
std::string interface_language();

// Complains and gives the exit code: kUsage where the words of the command line themselves are at
// fault (kInvalid, and no other place is named), else kFailed.
int fail(const Session& session, const Status& status);

// The end of a command that wrote to session.out: flushes it, and fails where anything did.
int finish(Session& session, const Status& status = Status::ok());

}  // namespace isnad::cli
