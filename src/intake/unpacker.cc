#include "intake/unpacker.h"

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <cstdint>

namespace isnad::intake {
namespace {

class Inflater : public Unpacker {
 public:
  // As zlib counts: 16 more for gzip, less than 0 for no header at all.
  explicit Inflater(int window_bits) {
    // It can only fail for want of memory, which run() then reports as damage.
    ready_ = inflateInit2(&stream_, window_bits) == Z_OK;
  }
  ~Inflater() override {
    if (ready_) inflateEnd(&stream_);
  }

  void start() override {
    if (ready_) inflateReset(&stream_);
  }

  State run(std::string_view& in, char* out, size_t capacity, size_t& written) override {
    written = 0;
    if (!ready_) return State::kBad;
    constexpr size_t kMost = UINT32_MAX;
    const auto offered = static_cast<uInt>(std::min(in.size(), kMost));
    const auto room = static_cast<uInt>(std::min(capacity, kMost));
    // zlib's interface is older than const.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));
    stream_.avail_in = offered;
    stream_.next_out = reinterpret_cast<Bytef*>(out);
    stream_.avail_out = room;
    const int code = inflate(&stream_, Z_NO_FLUSH);
    in.remove_prefix(offered - stream_.avail_in);
    written = room - stream_.avail_out;
    if (code == Z_STREAM_END) return State::kEnd;
    return code == Z_OK || code == Z_BUF_ERROR ? State::kMore : State::kBad;
  }

 private:
  z_stream stream_{};
  bool ready_ = false;
};

class ZstdUnpacker : public Unpacker {
 public:
  ~ZstdUnpacker() override { ZSTD_freeDCtx(context_); }

  void start() override { ZSTD_DCtx_reset(context_, ZSTD_reset_session_only); }

  State run(std::string_view& in, char* out, size_t capacity, size_t& written) override {
    ZSTD_inBuffer input{in.data(), in.size(), 0};
    ZSTD_outBuffer output{out, capacity, 0};
    const size_t left = ZSTD_decompressStream(context_, &output, &input);
    in.remove_prefix(input.pos);
    written = output.pos;
    if (ZSTD_isError(left) != 0) return State::kBad;
    return left == 0 ? State::kEnd : State::kMore;
  }

  bool use_dictionary(std::string_view dictionary) override {
    return ZSTD_isError(ZSTD_DCtx_loadDictionary(context_, dictionary.data(), dictionary.size())) ==
           0;
  }

 private:
  ZSTD_DCtx* context_ = ZSTD_createDCtx();
};

class BrotliUnpacker : public Unpacker {
 public:
  ~BrotliUnpacker() override { BrotliDecoderDestroyInstance(decoder_); }

  void start() override {
    BrotliDecoderDestroyInstance(decoder_);
    decoder_ = BrotliDecoderCreateInstance(nullptr, nullptr, nullptr);
  }

  State run(std::string_view& in, char* out, size_t capacity, size_t& written) override {
    size_t left = in.size();
    size_t room = capacity;
    const auto* next = reinterpret_cast<const uint8_t*>(in.data());
    auto* place = reinterpret_cast<uint8_t*>(out);
    const BrotliDecoderResult result =
        BrotliDecoderDecompressStream(decoder_, &left, &next, &room, &place, nullptr);
    in.remove_prefix(in.size() - left);
    written = capacity - room;
    if (result == BROTLI_DECODER_RESULT_SUCCESS) return State::kEnd;
    return result == BROTLI_DECODER_RESULT_ERROR ? State::kBad : State::kMore;
  }

 private:
  BrotliDecoderState* decoder_ = nullptr;
};

}  // namespace

std::unique_ptr<Unpacker> make_unpacker(Packing packing) {
  std::unique_ptr<Unpacker> made;
  switch (packing) {
    case Packing::kGzip:
      made = std::make_unique<Inflater>(15 + 16);
      break;
    case Packing::kZlib:
      made = std::make_unique<Inflater>(15);
      break;
    case Packing::kDeflate:
      made = std::make_unique<Inflater>(-15);
      break;
    case Packing::kZstd:
      made = std::make_unique<ZstdUnpacker>();
      break;
    case Packing::kBrotli:
      made = std::make_unique<BrotliUnpacker>();
      break;
  }
  made->start();
  return made;
}

}  // namespace isnad::intake
