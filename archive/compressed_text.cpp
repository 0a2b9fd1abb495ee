#include "archive/compressed_text.h"

#include <zstd.h>

#include <memory>
#include <new>

#include "document/error.h"

namespace sohoa::archive {
namespace {

constexpr int kLevel = 9;  // 10 % smaller than 3, 9 % larger than 15: table in docs/archive.md
constexpr unsigned long long kMaxTextBytes = 1ULL << 30;

// Level 9 looks through 13 MB of tables for a text of 1 MB, such as the structure of a long file; the tables
// that it takes for 128 KiB, a tenth of that, leave its frame as small.
constexpr std::size_t kSmallText = 131'072;  // bytes
constexpr int kHashLog = 17;
constexpr int kChainLog = 16;

struct ContextCloser {
  void operator()(ZSTD_CCtx* context) const noexcept { ZSTD_freeCCtx(context); }
};

[[noreturn]] void refuse() {
  throw Error(Reason::ArchiveBroken, {}, "a compressed text is damaged", "use your backup");
}

}  // namespace

std::string compress(std::string_view text) {
  const std::unique_ptr<ZSTD_CCtx, ContextCloser> context(ZSTD_createCCtx());
  if (!context) throw std::bad_alloc();
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, kLevel);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
  if (text.size() > kSmallText) {
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_hashLog, kHashLog);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_chainLog, kChainLog);
  }
  std::string bytes(ZSTD_compressBound(text.size()), '\0');
  const std::size_t size =
      ZSTD_compress2(context.get(), bytes.data(), bytes.size(), text.data(), text.size());
  if (ZSTD_isError(size) != 0) throw std::bad_alloc();
  bytes.resize(size);
  return bytes;
}

std::string decompress(std::string_view bytes) {
  const unsigned long long size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > kMaxTextBytes) {
    refuse();
  }
  std::string text(static_cast<std::size_t>(size), '\0');
  const std::size_t got = ZSTD_decompress(text.data(), text.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(got) != 0 || got != text.size()) refuse();
  return text;
}

}  // namespace sohoa::archive
