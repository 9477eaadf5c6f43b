// What the names that page makers give their elements (class, id) say about what stands inside, and
// what fixed phrases of pages introduce. The lists: data/page, inside the program.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "intake/page_tree.h"

namespace isnad::intake {

// Bits.
enum NameRole : uint8_t {
  kBodyName = 1,
  kNoiseName = 2,  // advertisements, related links, menus, forms
  kOtherName = 4,  // a text of its own that is not the article: comments, consent to cookies
  kCaptionName = 8,
  kBylineName = 16,
  kDateName = 32,
  kMetaName = 64,  // what stands about an article: its date, tools, counts
};

enum class PhraseRole : uint8_t {
  kNone,
  kRelated,  // introduces other articles
  kShare,    // a button or label of the page
  kPitch,    // asks the reader to follow, subscribe, buy
  kNotice,   // the house speaks: terms of comments, of cookies, of use
  kCaption,  // says whose picture it is
  kByline,   // names who wrote it
};

class PageNames {
 public:
  // The one table, made at first use; safe from any thread.
  static const PageNames& get();

  // Of `classes`, the value of a class or id attribute: bits of NameRole. Words are cut at what is
  // no letter and where a capital follows a small letter; one word or two neighbours of one name
  // are looked up. A name that begins with "has", "no", "with" ... tells of something else.
  uint8_t roles(std::string_view classes) const;

  // What a line that begins with these words is: the words of the longest phrase at its front, and
  // in `words` how many they are.
  PhraseRole phrase(std::string_view line, uint32_t& words) const;

 private:
  PageNames();

  struct Phrase {
    PhraseRole role = PhraseRole::kNone;
    uint32_t words = 0;
  };
  std::unordered_map<std::string, uint8_t> names_;
  std::unordered_map<std::string, Phrase> phrases_;  // normal form, one space between words
  uint32_t longest_phrase_ = 0;                      // words
};

// Of every node: the roles of its class and its id together.
std::vector<uint8_t> roles_of_nodes(const PageTree& tree);

}  // namespace isnad::intake
