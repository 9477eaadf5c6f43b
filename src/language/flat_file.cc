#include "language/flat_file.h"

#include <cassert>
#include <cstddef>

#include "base/hash.h"

namespace isnad::language {
namespace {

constexpr char kMagic[8] = {'I', 'S', 'N', 'A', 'D', 'L', 'N', 'G'};
constexpr size_t kAlignment = 64;

struct Header {
  char magic[8];
  uint32_t format;
  uint32_t zero;
  uint64_t checksum;  // of everything after the checksum
  uint64_t sections;
};
constexpr size_t kHashedFrom = offsetof(Header, sections);

struct Entry {
  uint32_t id, size;
  uint64_t offset, count;
};

size_t aligned(size_t n) { return (n + kAlignment - 1) / kAlignment * kAlignment; }

}  // namespace

void FlatWriter::add_bytes(uint32_t id, size_t element, size_t count, const char* bytes) {
  body_.resize(aligned(body_.size()));
  sections_.push_back({id, static_cast<uint32_t>(element), body_.size(), count});
  if (count > 0) body_.append(bytes, element * count);
}

std::string FlatWriter::finish(uint32_t format) const {
  const size_t begin = aligned(sizeof(Header) + sections_.size() * sizeof(Entry));
  std::string out(begin, '\0');
  for (size_t i = 0; i < sections_.size(); ++i) {
    const Section& s = sections_[i];
    const Entry entry{s.id, s.size, begin + s.offset, s.count};
    std::memcpy(out.data() + sizeof(Header) + i * sizeof(Entry), &entry, sizeof entry);
  }
  out += body_;
  Header header{};
  std::memcpy(header.magic, kMagic, sizeof kMagic);
  header.format = format;
  header.sections = sections_.size();
  std::memcpy(out.data(), &header, sizeof header);
  header.checksum = base::hash64(std::string_view(out).substr(kHashedFrom));
  std::memcpy(out.data(), &header, sizeof header);
  return out;
}

Result<FlatReader> FlatReader::open(std::string_view bytes, uint32_t format) {
  const std::string remedy = "rebuild the language data with the same version of Isnad";
  Header header{};
  if (bytes.size() < sizeof header)
    return Status{Code::kCorrupt, "compiled language data is too short", "", remedy};
  assert(reinterpret_cast<uintptr_t>(bytes.data()) % kAlignment == 0);
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::memcmp(header.magic, kMagic, sizeof kMagic) != 0)
    return Status{Code::kCorrupt, "not compiled language data", "", remedy};
  if (header.format != format)
    return Status{Code::kNewer, "language data of another format", "", remedy};
  if (header.zero != 0 || header.checksum != base::hash64(bytes.substr(kHashedFrom)))
    return Status{Code::kCorrupt, "compiled language data is damaged", "", remedy};
  FlatReader reader;
  reader.bytes_ = bytes;
  reader.checksum_ = header.checksum;
  reader.sections_ = header.sections;
  if (!reader.sections_fit())
    return Status{Code::kCorrupt, "compiled language data is damaged", "", remedy};
  return reader;
}

bool FlatReader::sections_fit() const {
  if (sections_ > (bytes_.size() - sizeof(Header)) / sizeof(Entry)) return false;
  for (uint64_t i = 0; i < sections_; ++i) {
    Entry entry{};
    std::memcpy(&entry, bytes_.data() + sizeof(Header) + i * sizeof(Entry), sizeof entry);
    if (entry.size == 0 || entry.offset % kAlignment != 0 || entry.offset > bytes_.size() ||
        entry.count > (bytes_.size() - entry.offset) / entry.size)
      return false;
  }
  return true;
}

std::pair<const char*, size_t> FlatReader::find(uint32_t id, size_t element) const {
  for (uint64_t i = 0; i < sections_; ++i) {
    Entry entry{};
    std::memcpy(&entry, bytes_.data() + sizeof(Header) + i * sizeof(Entry), sizeof entry);
    if (entry.id == id && entry.size == element) return {bytes_.data() + entry.offset, entry.count};
  }
  return {nullptr, 0};
}

}  // namespace isnad::language
