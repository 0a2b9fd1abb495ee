#include "ocr/pix_decoder.h"

#include <leptonica/allheaders.h>

#include <cstring>
#include <memory>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace sohoa::ocr {
namespace {

struct PixFreer {
  void operator()(Pix* pix) const noexcept { pixDestroy(&pix); }
};
using OwnedPix = std::unique_ptr<Pix, PixFreer>;

OwnedPix read(std::span<const unsigned char> bytes, FileKind kind) {
  constexpr l_uint32 kWholeSize = 1;
  switch (kind) {
    case FileKind::WebP:
      return OwnedPix(pixReadMemWebP(bytes.data(), bytes.size()));
    case FileKind::Bmp:
      return OwnedPix(pixReadMemBmp(bytes.data(), bytes.size()));
    case FileKind::Jpeg2000:
      return OwnedPix(pixReadMemJp2k(bytes.data(), bytes.size(), kWholeSize, nullptr, 0, 0));
    default:
      return nullptr;
  }
}

// 8 bits of grey or 32 of colour.
OwnedPix without_palette(const OwnedPix& pix) {
  const OwnedPix plain(pixRemoveColormap(pix.get(), REMOVE_CMAP_BASED_ON_SRC));
  if (!plain) return nullptr;
  if (pixGetDepth(plain.get()) != 32) return OwnedPix(pixConvertTo8(plain.get(), 0));
  return OwnedPix(pixRemoveAlpha(plain.get()));
}

}  // namespace

cv::Mat decode_pix(std::span<const unsigned char> bytes, FileKind kind) {
  const OwnedPix encoded = read(bytes, kind);
  const OwnedPix pix = encoded ? without_palette(encoded) : nullptr;
  if (!pix) return {};
  pixEndianByteSwap(pix.get());  // from words to bytes in the order of the page
  const bool coloured = pixGetDepth(pix.get()) == 32;
  const cv::Mat view(pixGetHeight(pix.get()), pixGetWidth(pix.get()), coloured ? CV_8UC4 : CV_8UC1,
                     pixGetData(pix.get()),
                     sizeof(l_uint32) * static_cast<std::size_t>(pixGetWpl(pix.get())));
  if (!coloured) return view.clone();
  cv::Mat pixels;
  cv::cvtColor(view, pixels, cv::COLOR_RGBA2BGR);
  return pixels;
}

}  // namespace sohoa::ocr
