// The normal form of a word: what is looked up, never what is shown. Vowel signs, tatweel and
// joiners are dropped; alefs with hamza or madda become plain alef, alef maqsura becomes ya, ta
// marbuta becomes ha; Persian kaf and ya become the Arabic ones; presentation forms are unfolded;
// digits become ASCII; Latin letters become lower case without accents. Hamza on waw or ya stays,
// and a decomposed one is composed. The normal form of a normal form is itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::text {

// The normal form of `word` (valid UTF-8) into `out` (replaced). Where `offsets` is given it gets,
// for every byte of `out`, the first byte of the code point of `word` that it came from, and one
// past its end, the size of `word`. Linear; about 500 MB/s.
void normal_form(std::string_view word, std::string& out, std::vector<uint32_t>* offsets = nullptr);

}  // namespace isnad::text
