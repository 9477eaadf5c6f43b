#include "intake/packed_source.h"

#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace isnad::intake {
namespace {

constexpr size_t kAhead = size_t{512} << 10;  // packed bytes at hand when a member begins
constexpr size_t kWhole = size_t{4} << 20;    // the largest member that is unpacked at once
constexpr size_t kDictionary = size_t{16} << 20;
constexpr uint32_t kDictionaryMagic = 0x184D2A5D;

uint32_t little_endian(std::string_view bytes) {
  uint32_t value = 0;
  for (size_t i = 4; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[i]);
  return value;
}

}  // namespace

bool is_gzip(std::string_view head) {
  return head.size() > 3 && head.starts_with("\x1F\x8B\x08") &&
         static_cast<unsigned char>(head[3]) < 0x20;
}

bool is_zstd(std::string_view head) {
  constexpr uint32_t kMagic = 0xFD2FB528;
  constexpr uint32_t kSkippable = 0x184D2A50;  // and the fifteen after it
  if (head.size() < 4) return false;
  const uint32_t magic = little_endian(head);
  return magic == kMagic || (magic & ~uint32_t{15}) == kSkippable;
}

PackedSource::PackedSource(ByteWindow packed, Packing packing, std::string name, uint64_t skip)
    : name_(std::move(name)),
      packing_(packing),
      window_(std::move(packed)),
      unpacker_(make_unpacker(packing)),
      deflate_(packing == Packing::kGzip ? libdeflate_alloc_decompressor() : nullptr),
      skip_(skip) {}

PackedSource::~PackedSource() {
  if (deflate_ != nullptr) libdeflate_free_decompressor(deflate_);
}

bool PackedSource::at_member() const {
  return packing_ == Packing::kGzip ? is_gzip(window_.view()) : is_zstd(window_.view());
}

Status PackedSource::damaged(const char* what, const char* remedy) {
  const uint64_t offset = members_.empty() ? 0 : members_.back().offset;
  return {Code::kCorrupt, what, place_name(name_, {offset, 0}), remedy};
}

Result<size_t> PackedSource::read(char* into, size_t capacity) {
  while (true) {
    if (whole_begin_ < whole_end_) {
      const size_t skipped = std::min<uint64_t>(skip_, whole_end_ - whole_begin_);
      whole_begin_ += skipped;
      skip_ -= skipped;
      const size_t size = std::min(capacity, whole_end_ - whole_begin_);
      std::memcpy(into, whole_.get() + whole_begin_, size);
      whole_begin_ += size;
      given_ += size;
      if (size > 0) return size;
      continue;
    }
    if (state_ == State::kEnd) return size_t{0};
    if (state_ == State::kLost) {
      if (Status status = find_member(); !status.is_ok()) return status;
      continue;
    }
    if (state_ == State::kBoundary) {
      const auto begun = begin_member();
      if (!begun) return begun.status();
      continue;
    }
    auto size = stream(into, capacity);
    if (!size || *size > 0) return size;
  }
}

// True where a member begins, which may have been unpacked already.
Result<bool> PackedSource::begin_member() {
  if (window_.view().size() < kAhead) {
    const auto ahead = window_.fill_to(kAhead);
    if (!ahead) return ahead.status();
  }
  // Tapes and some writers fill up with zeros.
  const size_t zeros = std::min(window_.view().find_first_not_of('\0'), window_.view().size());
  window_.drop(zeros);
  if (zeros > 0 && window_.view().size() < kAhead) return false;
  if (window_.view().empty()) {
    state_ = State::kEnd;
    return false;
  }
  members_.push_back({given_, window_.place().offset, skip_});
  if (!at_member()) {
    state_ = State::kLost;
    return damaged("goes on with bytes that are not packed",
                   "what stands before them is read; make the file anew if more is missing");
  }
  if (packing_ == Packing::kZstd && little_endian(window_.view()) == kDictionaryMagic) {
    if (Status status = load_dictionary(); !status.is_ok()) return status;
  }
  if (unpack_whole()) return true;
  member_in_ = member_out_ = 0;
  unpacker_->start();
  state_ = State::kInside;
  return true;
}

bool PackedSource::unpack_whole() {
  if (deflate_ == nullptr) return false;
  if (!whole_) whole_ = std::make_unique_for_overwrite<char[]>(kWhole);
  const std::string_view in = window_.view();
  size_t used = 0;
  size_t made = 0;
  if (libdeflate_gzip_decompress_ex(deflate_, in.data(), in.size(), whole_.get(), kWhole, &used,
                                    &made) != LIBDEFLATE_SUCCESS)
    return false;
  window_.drop(used);
  whole_begin_ = 0;
  whole_end_ = made;
  return true;
}

Result<size_t> PackedSource::stream(char* into, size_t capacity) {
  while (true) {
    std::string_view in = window_.view();
    const size_t offered = in.size();
    size_t written = 0;
    const Unpacker::State state = unpacker_->run(in, into, capacity, written);
    window_.drop(offered - in.size());
    member_in_ += offered - in.size();
    member_out_ += written;
    if (state == Unpacker::State::kEnd) state_ = State::kBoundary;
    if (state == Unpacker::State::kBad) {
      state_ = State::kLost;
      return damaged("is damaged in its packed data",
                     "fetch or make the file anew; what stands "
                     "before and after the damage is read");
    }
    if (member_out_ > kBombBytes && member_out_ / kBombRatio > member_in_) {
      state_ = State::kLost;
      return damaged("unpacks to more than 250 times its size and is refused",
                     "unpack it yourself if you trust it");
    }
    const size_t skipped = std::min<uint64_t>(skip_, written);
    if (skipped > 0) std::memmove(into, into + skipped, written - skipped);
    skip_ -= skipped;
    written -= skipped;
    given_ += written;
    if (written > 0 || state == Unpacker::State::kEnd) return written;
    if (offered > in.size()) continue;
    const auto more = window_.fill();
    if (!more) return more.status();
    if (!*more) {
      state_ = State::kEnd;
      return damaged("ends in the middle of its packed data",
                     "fetch the file anew; what stands before is read");
    }
  }
}

// Goes to the next place that looks like a member and unpacks like one.
Status PackedSource::find_member() {
  while (true) {
    const auto filled = window_.fill_to(kAhead);
    if (!filled) return filled.status();
    const std::string_view view = window_.view();
    const std::string_view magic =
        packing_ == Packing::kGzip ? std::string_view("\x1F\x8B\x08") : "\x28\xB5\x2F\xFD";
    const size_t found = view.size() > 1 ? view.find(magic, 1) : std::string_view::npos;
    if (found != std::string_view::npos) {
      window_.drop(found);
      if (at_member() && is_sound()) {
        state_ = State::kBoundary;
        return Status::ok();
      }
    } else if (*filled) {
      window_.drop(view.size() - magic.size());
    } else {
      window_.drop(view.size());
      state_ = State::kEnd;
      return Status::ok();
    }
  }
}

// Does the beginning of the view unpack? Bytes inside a damaged member can look like a head.
bool PackedSource::is_sound() {
  std::array<char, 16384> out;
  std::string_view in = window_.view();
  size_t written = 0;
  unpacker_->start();
  return unpacker_->run(in, out.data(), out.size(), written) != Unpacker::State::kBad;
}

// The first frame of a .warc.zst may hold the dictionary of all others, itself packed or not
// (https://iipc.github.io/warc-specifications/specifications/warc-zstd/).
Status PackedSource::load_dictionary() {
  constexpr size_t kHead = 8;
  const size_t size = window_.view().size() < kHead ? 0 : little_endian(window_.view().substr(4));
  const auto filled = size > kDictionary ? Result(false) : window_.fill_to(kHead + size);
  if (!filled) return filled.status();
  bool loaded = false;
  if (*filled && size > 0) {
    std::string_view dictionary = window_.view().substr(kHead, size);
    std::string unpacked;
    if (is_zstd(dictionary)) {
      unpacked.resize(kDictionary);
      size_t written = 0;
      unpacker_->start();
      if (unpacker_->run(dictionary, unpacked.data(), unpacked.size(), written) ==
          Unpacker::State::kEnd)
        unpacked.resize(written);
      dictionary = unpacked;
    }
    loaded = unpacker_->use_dictionary(dictionary);
  }
  has_dictionary_ = loaded;
  if (loaded) return Status::ok();
  state_ = State::kLost;
  return damaged("has a damaged dictionary", "fetch the file anew");
}

Place PackedSource::place(uint64_t at) {
  while (members_.size() > 1 && members_[1].begin <= at) members_.pop_front();
  if (members_.empty()) return {0, at};
  return {members_.front().offset, at - members_.front().begin + members_.front().within};
}

}  // namespace isnad::intake
