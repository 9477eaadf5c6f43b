// The names of elements in feeds of all kinds, and what they mean to us.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "intake/xml_token.h"

namespace isnad::intake {

enum class FeedField : uint8_t {
  kNone,
  kTitle,
  kLink,
  kSourceLink,  // the address behind one that counts clicks
  kId,
  kAuthor,
  kPublished,
  kUpdated,
  kContent,
  kSummary,
};

// ASCII letters to lower case.
std::string lower_case(std::string_view text);

// Behind the prefix.
std::string_view local_name(std::string_view name);

// Of a name as FeedNames gives it.
FeedField field_of_name(std::string_view name);

// What prefixes stand for. Declarations hold for all of the feed that follows; a prefix that nobody
// declared means what it usually means.
class FeedNames {
 public:
  void declare(const XmlToken& tag);
  // In lower case; without a prefix for RSS and Atom, with the usual one for other namespaces that
  // we know ("dc:creator"), with its own for all else.
  std::string known(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, std::string_view>> prefixes_;
};

}  // namespace isnad::intake
