// The media that an article names, and how the words before a name tie it to what is said: spoken
// to
// ("to the channel X"), used ("on his page on X"), told at once with another ("and the radio Y"),
// or publishing a statement ("which the agency X published"). A medium without a tie is no link: it
// may be the speaker itself.
#pragma once

#include <string>
#include <vector>

#include "read/workspace.h"

namespace isnad::read {

enum class Tie : uint8_t { kNone, kTold, kPublished };

struct Medium {
  uint32_t begin = 0, end = 0;            // items of the phrase, from its head
  uint32_t name_begin = 0, name_end = 0;  // items of the name in it
  uint32_t sentence = 0;
  Tie tie = Tie::kNone;
  bool tweet = false;    // a platform that is named by a word for what is written there
  bool through = false;  // a word for a way of speaking ("in an interview with") leads to it
  std::string rule;
};

// All media of the article in order. `out` is replaced. Rules: topic medium.
void find_media(Workspace& workspace, std::vector<Medium>& out);

}  // namespace isnad::read
