#include "cli/read_records.h"

#include "intake/file_list.h"
#include "intake/warc_listing.h"

namespace isnad::cli {

int list_records(Session& session, const std::vector<std::string>& inputs) {
  bool failed = false;
  const auto complain = [&](const Status& status) {
    session.complain(status);
    failed = true;
  };
  for (const intake::InputFile& file : intake::list_files(inputs)) {
    if (!file.problem.is_ok()) {
      complain(file.problem);
      continue;
    }
    auto listing = intake::WarcListing::open(file.path);
    if (!listing) {
      complain(listing.status());
      continue;
    }
    while (const auto line = listing->next()) {
      if (!*line) {
        complain(line->status());
        continue;
      }
      if (Status status = session.out.write(**line); !status.is_ok()) return fail(session, status);
      if (session.out.closed()) return kDone;
    }
  }
  const int code = finish(session);
  return code == kDone && failed ? kFailed : code;
}

}  // namespace isnad::cli
