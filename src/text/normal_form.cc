#include "text/normal_form.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>

#include "text/character.h"

namespace isnad::text {
namespace {

constexpr uint32_t kHamzaAbove = 0x0654, kWaw = 0x0648, kYa = 0x064A;
constexpr uint16_t kDrop = 0, kRare = 0xFFFF;

// The folding of a code point that needs no decomposition: itself, another letter, a digit, or
// kDrop.
uint32_t fold(uint32_t c) {
  switch (c) {
    case 0x0622:  // alef with madda
    case 0x0623:  // alef with hamza above
    case 0x0625:  // alef with hamza below
    case 0x0671:  // alef wasla
    case 0x0672:  // alef with wavy hamza above
    case 0x0673:  // alef with wavy hamza below
      return 0x0627;
    case 0x0649:  // alef maqsura
    case 0x06CC:  // Persian ya
    case 0x06D2:  // ya barree
      return kYa;
    case 0x06D3:  // ya barree with hamza
      return 0x0626;
    case 0x0629:  // ta marbuta
    case 0x06BE:  // ha doachashmee
    case 0x06C0:  // ha with ya above
    case 0x06C1:  // ha goal
    case 0x06C2:  // ha goal with hamza
    case 0x06C3:  // ta marbuta goal
    case 0x06D5:  // ae
      return 0x0647;
    case 0x06A9:  // Persian kaf
    case 0x06AA:  // swash kaf
      return 0x0643;
    default:
      break;
  }
  const CharacterKind kind = Characters::get()(c).kind;
  if (kind == CharacterKind::kMark || kind == CharacterKind::kJoiner ||
      kind == CharacterKind::kIgnored) {
    return kDrop;
  }
  if (kind == CharacterKind::kDigit) {
    return '0' + static_cast<uint32_t>(u_charDigitValue(static_cast<UChar32>(c)));
  }
  return static_cast<uint32_t>(u_tolower(static_cast<UChar32>(c)));
}

// The folding of every code point of one or two bytes; kRare for those that the slow way handles.
class FoldTable {
 public:
  static const FoldTable& get() {
    static const FoldTable table;
    return table;
  }
  uint16_t operator[](uint32_t c) const { return folded_[c]; }

 private:
  FoldTable() {
    for (uint32_t c = 0; c < folded_.size(); ++c) {
      const bool accented_latin = c >= 0xC0 && c < 0x250;
      folded_[c] = accented_latin || c == kHamzaAbove ? kRare : static_cast<uint16_t>(fold(c));
    }
  }
  std::array<uint16_t, 0x800> folded_;
};

class Folder {
 public:
  Folder(std::string_view word, std::string& out, std::vector<uint32_t>* offsets)
      : word_(word), out_(out), offsets_(offsets) {}

  template <bool kOffsets>
  void run() {
    const FoldTable& table = FoldTable::get();
    const char* const begin = word_.data();
    const char* const end = begin + word_.size();
    out_.resize(word_.size());
    if constexpr (kOffsets) offsets_->resize(word_.size() + 1);
    for (const char* p = begin; p < end;) {
      const CodePoint c = decode(p);
      const auto from = static_cast<uint32_t>(p - begin);
      p += c.size;
      const uint16_t folded = c.value < 0x800 ? table[c.value] : kRare;
      if (folded == kRare) {
        rare(c.value, from, static_cast<size_t>(end - p));
      } else if (folded != kDrop) {
        put<kOffsets>(folded, from);
      }
    }
    out_.resize(size_);
    if constexpr (kOffsets) {
      offsets_->resize(size_ + 1);
      (*offsets_)[size_] = static_cast<uint32_t>(word_.size());
    }
  }

 private:
  // A code point of one or two bytes; `out_` has room for it.
  template <bool kOffsets>
  void put(uint16_t c, uint32_t from) {
    if constexpr (kOffsets) {
      (*offsets_)[size_] = from;
      if (c >= 0x80) (*offsets_)[size_ + 1] = from;
    }
    if (c < 0x80) {
      out_[size_++] = static_cast<char>(c);
    } else {
      out_[size_++] = static_cast<char>(0xC0 | c >> 6);
      out_[size_++] = static_cast<char>(0x80 | (c & 0x3F));
    }
  }

  // Puts the hamza on a waw or ya that was just written (decomposed text); on anything else it is
  // dropped as alef's is.
  void hamza_above() {
    if (size_ < 2) return;
    const uint32_t last = decode_last();
    if (last != kWaw && last != kYa) return;
    const uint32_t folded = last == kWaw ? 0x0624 : 0x0626;
    out_[size_ - 2] = static_cast<char>(0xC0 | folded >> 6);
    out_[size_ - 1] = static_cast<char>(0x80 | (folded & 0x3F));
  }

  uint32_t decode_last() const {
    const auto lead = static_cast<unsigned char>(out_[size_ - 2]);
    if (lead < 0xC0) return 0;
    return (lead & 0x1FU) << 6 | (static_cast<unsigned char>(out_[size_ - 1]) & 0x3FU);
  }

  // Compatibility decomposition, then the folding of every part. `left` bytes of the word follow.
  void rare(uint32_t c, uint32_t from, size_t left) {
    if (c == kHamzaAbove) return hamza_above();
    if (Characters::get()(c).kind == CharacterKind::kMark) return;
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(error);
    icu::UnicodeString parts;
    const auto original = static_cast<UChar32>(c);
    if (U_FAILURE(error) || !nfkd->getDecomposition(original, parts)) parts.setTo(original);
    std::string utf8;
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
      const auto part = static_cast<uint32_t>(parts.char32At(i));
      if (part == kHamzaAbove) {
        append(utf8, from, left);
        utf8.clear();
        hamza_above();
        continue;
      }
      const uint32_t folded = fold(part);
      if (folded != kDrop) icu::UnicodeString(static_cast<UChar32>(folded)).toUTF8String(utf8);
    }
    append(utf8, from, left);
  }

  void append(const std::string& bytes, uint32_t from, size_t left) {
    out_.resize(size_ + bytes.size() + left);
    bytes.copy(out_.data() + size_, bytes.size());
    if (offsets_ != nullptr) {
      offsets_->resize(out_.size() + 1);
      for (size_t i = 0; i < bytes.size(); ++i) (*offsets_)[size_ + i] = from;
    }
    size_ += bytes.size();
  }

  std::string_view word_;
  std::string& out_;
  std::vector<uint32_t>* offsets_;
  size_t size_ = 0;  // bytes of out_ that are written
};

}  // namespace

void normal_form(std::string_view word, std::string& out, std::vector<uint32_t>* offsets) {
  Folder folder(word, out, offsets);
  if (offsets != nullptr) {
    folder.run<true>();
  } else {
    folder.run<false>();
  }
}

}  // namespace isnad::text
