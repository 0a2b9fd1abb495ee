#include "ocr/source_file.h"

#include <stdexcept>
#include <string>
#include <utility>
#include <variant>

#include "document/error.h"
#include "ocr/file_bytes.h"
#include "ocr/file_kind.h"
#include "ocr/pdf_file.h"
#include "ocr/raster_file.h"
#include "ocr/silence.h"
#include "ocr/text_file.h"
#include "ocr/tiff_file.h"

namespace sohoa::ocr {
namespace {

struct RasterFile {
  FileKind kind;
};
struct TextFile {
  std::vector<std::string> pages;
};
using Opened = std::variant<RasterFile, TextFile, TiffFile, PdfFile>;

std::uint64_t size_of_readable(const std::filesystem::path& file, const SourceLimits& limits) {
  std::error_code failed;
  const auto status = std::filesystem::status(file, failed);
  if (status.type() == std::filesystem::file_type::not_found) {
    throw Error(Reason::FileNotFound, {file, 0}, "there is no such file");
  }
  if (status.type() != std::filesystem::file_type::regular) {
    throw Error(Reason::FileNotReadable, {file, 0}, "this is no ordinary file");
  }
  const std::uint64_t size = std::filesystem::file_size(file, failed);
  if (failed) throw Error(Reason::FileNotReadable, {file, 0}, "the file cannot be read");
  if (size == 0) throw Error(Reason::FileEmpty, {file, 0}, "the file is empty");
  if (size > limits.max_bytes) {
    throw Error(Reason::FileTooLarge, {file, 0},
                "the file has " + std::to_string(size >> 20) + " MiB, the limit is " +
                    std::to_string(limits.max_bytes >> 20),
                "divide it or raise the limit");
  }
  return size;
}

void require_text_size(const std::filesystem::path& file, std::uint64_t size,
                       const SourceLimits& limits) {
  if (size > limits.max_text_bytes) {
    throw Error(Reason::FileTooLarge, {file, 0},
                "the text has " + std::to_string(size >> 20) + " MiB, the limit is " +
                    std::to_string(limits.max_text_bytes >> 20),
                "divide it or raise the limit");
  }
}

TextFile open_text(const std::filesystem::path& file, const TextDecoder& decode) {
  const std::vector<unsigned char> bytes = file_bytes(file);
  std::string text(bytes.begin(), bytes.end());
  return {text_pages(decode ? decode(std::move(text)) : std::move(text), file)};
}

Opened open_kind(const std::filesystem::path& file, const SourceLimits& limits,
                 const TextDecoder& decode) {
  const std::uint64_t size = size_of_readable(file, limits);
  const FileKind kind = file_kind(file_bytes(file, kHeadBytes));
  switch (kind) {
    case FileKind::Unknown:
      throw Error(Reason::FileKindUnknown, {file, 0}, "this is no image, PDF or text");
    case FileKind::Text:
      require_text_size(file, size, limits);
      return open_text(file, decode);
    case FileKind::Tiff:
      return TiffFile(file, limits.max_pixels);
    case FileKind::Pdf:
      return PdfFile(file, limits.max_pixels);
    default:
      return RasterFile{kind};
  }
}

}  // namespace

struct SourceFile::Impl {
  std::filesystem::path file;
  SourceLimits limits;
  Opened opened;

  [[nodiscard]] int page_count() const {
    if (const auto* text = std::get_if<TextFile>(&opened)) {
      return static_cast<int>(text->pages.size());
    }
    if (const auto* tiff = std::get_if<TiffFile>(&opened)) return tiff->page_count();
    if (const auto* pdf = std::get_if<PdfFile>(&opened)) return pdf->page_count();
    return 1;
  }

  void require_page(int page_number) const {
    if (page_number >= 1 && page_number <= page_count()) return;
    throw std::logic_error("page " + std::to_string(page_number) + " of " +
                           std::to_string(page_count()) + " was asked for");
  }
};

SourceFile::SourceFile(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
SourceFile::SourceFile(SourceFile&&) noexcept = default;
SourceFile& SourceFile::operator=(SourceFile&&) noexcept = default;
SourceFile::~SourceFile() = default;

SourceFile SourceFile::open(const std::filesystem::path& file, const SourceLimits& limits,
                            const TextDecoder& decode) {
  silence_libraries();
  return SourceFile(std::make_unique<Impl>(Impl{file, limits, open_kind(file, limits, decode)}));
}

SourceKind SourceFile::kind() const {
  if (std::holds_alternative<TextFile>(impl_->opened)) return SourceKind::Text;
  if (std::holds_alternative<PdfFile>(impl_->opened)) return SourceKind::Pdf;
  return SourceKind::Image;
}

int SourceFile::page_count() const {
  return impl_->page_count();
}

PageImage SourceFile::image(int page_number) const {
  impl_->require_page(page_number);
  const auto checked = [&](PageImage image) {
    constexpr int kMinSidePx = 48;  // two lines of print at 100 dpi
    if (image.width_px() < kMinSidePx || image.height_px() < kMinSidePx) {
      throw Error(Reason::ImageTooSmall, {impl_->file, page_number},
                  "the image has only " + std::to_string(image.width_px()) + " x " +
                      std::to_string(image.height_px()) + " pixels",
                  "scan it again at 300 dpi");
    }
    return image;
  };
  if (const auto* tiff = std::get_if<TiffFile>(&impl_->opened)) {
    return checked(tiff->image(page_number));
  }
  if (const auto* pdf = std::get_if<PdfFile>(&impl_->opened)) {
    return checked(pdf->image(page_number));
  }
  if (const auto* raster = std::get_if<RasterFile>(&impl_->opened)) {
    return checked(decode_raster(impl_->file, raster->kind, impl_->limits.max_pixels));
  }
  throw std::logic_error("a text file has no page images");
}

std::optional<PageSize> SourceFile::page_size(int page_number) const {
  impl_->require_page(page_number);
  const auto* pdf = std::get_if<PdfFile>(&impl_->opened);
  if (pdf == nullptr) return std::nullopt;
  return pdf->size(page_number);
}

std::optional<std::vector<Line>> SourceFile::text_layer(int page_number) const {
  impl_->require_page(page_number);
  const auto* pdf = std::get_if<PdfFile>(&impl_->opened);
  return pdf != nullptr ? pdf->text_layer(page_number) : std::nullopt;
}

Page SourceFile::text_page(int page_number) const {
  impl_->require_page(page_number);
  const auto* text = std::get_if<TextFile>(&impl_->opened);
  if (text == nullptr) throw std::logic_error("only a text file has text pages");
  return page_of_text(text->pages[static_cast<std::size_t>(page_number - 1)], page_number);
}

}  // namespace sohoa::ocr
