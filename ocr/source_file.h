#pragma once

/// Opens what people have: images, multi-page TIFF, PDF, text of earlier OCR.
///
/// Only the head of the file is read when it is opened; a page is decoded when it is asked for, so
/// memory does not grow with the number of pages. The kind is known by content, not by name.
/// Tested by tests/ocr/source_file_test.cpp, fuzzed by tests/fuzz/source_file_fuzzer.cpp.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "document/record.h"
#include "ocr/page_image.h"
#include "ocr/text_file.h"

namespace sohoa::ocr {

struct SourceLimits {
  std::uint64_t max_pixels = 150'000'000;      ///< of one page; A0 at 300 dpi has 140 million
  std::uint64_t max_bytes = 4ULL << 30;        ///< of the file
  std::uint64_t max_text_bytes = 64ULL << 20;  ///< of a text file
};

class SourceFile {
 public:
  /// Throws Error with FileNotFound, FileNotReadable, FileEmpty, FileKindUnknown, FileTooLarge,
  /// PdfBroken, PdfEncrypted, PdfWithoutPages, ImageBroken or TextNotUtf8. Without `decode` a text
  /// file must be UTF-8.
  static SourceFile open(const std::filesystem::path& file, const SourceLimits& limits = {},
                         const TextDecoder& decode = {});
  SourceFile(SourceFile&&) noexcept;
  SourceFile& operator=(SourceFile&&) noexcept;
  ~SourceFile();

  [[nodiscard]] SourceKind kind() const;
  [[nodiscard]] int page_count() const;

  /// The image of a page of an image file or PDF; a PDF page is rendered at the resolution of the
  /// scan in it, else at 300 dpi. Throws ImageBroken, ImageTruncated, ImageTooLarge, ImageTooSmall.
  [[nodiscard]] PageImage image(int page_number) const;

  /// Of image(page_number) of a PDF, without rendering it; nullopt for other kinds. Throws like image().
  [[nodiscard]] std::optional<PageSize> page_size(int page_number) const;

  /// The text layer of a PDF page, in reading order, with boxes in pixels of image(page_number);
  /// nullopt for other kinds and for pages without text.
  [[nodiscard]] std::optional<std::vector<Line>> text_layer(int page_number) const;

  /// A page of a text file: pages are divided by form feeds; BOM and CR are taken off; NFC.
  [[nodiscard]] Page text_page(int page_number) const;

 private:
  struct Impl;
  explicit SourceFile(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace sohoa::ocr
