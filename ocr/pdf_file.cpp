#include "ocr/pdf_file.h"

#include <fmt/format.h>
#include <poppler-document.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include "document/error.h"
#include "document/unicode_form.h"
#include "ocr/line_building.h"
#include "ocr/pdf_scan.h"
#include "ocr/pixel_form.h"
#include "ocr/reading_order.h"

namespace sohoa::ocr {
namespace {

constexpr double kPointsPerInch = 72.0;
constexpr double kBornDigitalDpi = 300.0;
constexpr double kMinScanDpi = 72.0;
constexpr double kMaxScanDpi = 600.0;
constexpr double kMinScanShare = 0.5;  // of the page; smaller pictures are emblems and figures

[[noreturn]] void refuse(const std::filesystem::path& file, const QPDFExc& cause) {
  if (cause.getErrorCode() == qpdf_e_password) {
    throw Error(Reason::PdfEncrypted, {file, 0}, "the PDF can only be read with its password",
                "remove the password first");
  }
  throw Error(Reason::PdfBroken, {file, 0}, "the structure of the PDF is damaged",
              "get another copy of the file");
}

Word word_of(const poppler::text_box& box, double scale) {
  const poppler::byte_array utf8 = box.text().to_utf8();
  Word word;
  word.raw = to_nfc(std::string(utf8.begin(), utf8.end()));
  word.text = word.raw;
  const poppler::rectf place = box.bbox();
  word.box = Box{static_cast<int>(std::lround(place.left() * scale)),
                 static_cast<int>(std::lround(place.top() * scale)),
                 static_cast<int>(std::lround(place.right() * scale)),
                 static_cast<int>(std::lround(place.bottom() * scale))};
  return word;
}

}  // namespace

struct PdfFile::Impl {
  std::filesystem::path file;
  std::uint64_t max_pixels = 0;
  QPDF structure;
  std::vector<QPDFPageObjectHelper> pages;
  std::unique_ptr<poppler::document> document;

  void open_structure();
  void open_document();
  [[nodiscard]] std::unique_ptr<poppler::page> page(int page_number) const;
  [[nodiscard]] std::optional<PdfScan> scan(int page_number) const;
  [[nodiscard]] double dpi(int page_number, const poppler::page& page) const;
};

void PdfFile::Impl::open_structure() {
  try {
    structure.setSuppressWarnings(true);
    structure.processFile(file.c_str());
    pages = QPDFPageDocumentHelper(structure).getAllPages();
  } catch (const QPDFExc& cause) {
    refuse(file, cause);
  } catch (const std::runtime_error&) {  // qpdf: what it did not expect in a damaged file
    throw Error(Reason::PdfBroken, {file, 0}, "the structure of the PDF is damaged",
                "get another copy of the file");
  }
  if (pages.empty()) throw Error(Reason::PdfWithoutPages, {file, 0}, "the PDF has no pages");
}

void PdfFile::Impl::open_document() {
  document.reset(poppler::document::load_from_file(file.string()));
  if (!document) {
    throw Error(Reason::PdfBroken, {file, 0}, "the PDF cannot be opened for rendering",
                "get another copy of the file");
  }
  if (document->is_locked()) {
    throw Error(Reason::PdfEncrypted, {file, 0}, "the PDF can only be read with its password",
                "remove the password first");
  }
}

std::unique_ptr<poppler::page> PdfFile::Impl::page(int page_number) const {
  std::unique_ptr<poppler::page> result(document->create_page(page_number - 1));
  if (!result) {
    throw Error(Reason::ImageBroken, {file, page_number}, "the page of the PDF is damaged",
                "get another copy of the file");
  }
  return result;
}

std::optional<PdfScan> PdfFile::Impl::scan(int page_number) const {
  try {
    return scan_of_page(pages.at(static_cast<std::size_t>(page_number - 1)));
  } catch (const std::runtime_error&) {  // damaged drawing commands: poppler shows what it can
    return std::nullopt;
  }
}

double PdfFile::Impl::dpi(int page_number, const poppler::page& page) const {
  const std::optional<PdfScan> found = scan(page_number);
  if (found && found->largest_image_px > max_pixels) {
    throw Error(Reason::ImageTooLarge, {file, page_number},
                fmt::format("an image of the page has {} megapixels, the limit is {}",
                            found->largest_image_px / 1'000'000, max_pixels / 1'000'000),
                "scan it at a lower resolution or raise the limit");
  }
  const bool scanned = found && found->page_share >= kMinScanShare;
  const double wanted =
      scanned ? std::clamp(found->dpi, kMinScanDpi, kMaxScanDpi) : kBornDigitalDpi;
  const poppler::rectf rect = page.page_rect();
  const double square_inches =
      std::abs(rect.width() * rect.height()) / (kPointsPerInch * kPointsPerInch);
  if (!(square_inches > 0)) {
    throw Error(Reason::ImageBroken, {file, page_number}, "the page of the PDF has no size");
  }
  const double largest = std::sqrt(static_cast<double>(max_pixels) / square_inches) * 0.999;
  if (largest < kMinScanDpi) {
    throw Error(
        Reason::ImageTooLarge, {file, page_number},
        fmt::format("the page measures {:.0f} x {:.0f} points", rect.width(), rect.height()),
        "make a PDF with pages of a common size");
  }
  return std::min(wanted, largest);
}

PdfFile::PdfFile(const std::filesystem::path& file, std::uint64_t max_pixels)
    : impl_(std::make_unique<Impl>()) {
  impl_->file = file;
  impl_->max_pixels = max_pixels;
  impl_->open_structure();
  impl_->open_document();
}

PdfFile::PdfFile(PdfFile&&) noexcept = default;
PdfFile& PdfFile::operator=(PdfFile&&) noexcept = default;
PdfFile::~PdfFile() = default;

int PdfFile::page_count() const {
  return std::min(static_cast<int>(impl_->pages.size()), impl_->document->pages());
}

PageSize PdfFile::size(int page_number) const {
  const auto page = impl_->page(page_number);
  const double dpi = impl_->dpi(page_number, *page);
  const poppler::rectf rect = page->page_rect();
  // The box is that of the sheet before it is turned; poppler rounds halves up.
  const auto pixels = [dpi](double points) {
    return std::max(1, static_cast<int>(std::lround(std::abs(points) * dpi / kPointsPerInch)));
  };
  const int width = pixels(rect.width());
  const int height = pixels(rect.height());
  const poppler::page::orientation_enum turned = page->orientation();
  const bool sideways = turned == poppler::page::landscape || turned == poppler::page::seascape;
  return {sideways ? height : width, sideways ? width : height, dpi, true};
}

PageImage PdfFile::image(int page_number) const {
  const auto page = impl_->page(page_number);
  const double dpi = impl_->dpi(page_number, *page);
  poppler::page_renderer renderer;
  renderer.set_render_hints(poppler::page_renderer::antialiasing |
                            poppler::page_renderer::text_antialiasing);
  renderer.set_image_format(poppler::image::format_bgr24);
  poppler::image drawn = renderer.render_page(page.get(), dpi, dpi);
  if (!drawn.is_valid()) {
    throw Error(Reason::ImageBroken, {impl_->file, page_number}, "the page cannot be rendered",
                "get another copy of the file");
  }
  const cv::Mat view(drawn.height(), drawn.width(), CV_8UC3, drawn.data(),
                     static_cast<std::size_t>(drawn.bytes_per_row()));
  const cv::Mat pixels = drop_absent_colour(view);
  return {pixels.data == view.data ? view.clone() : pixels, dpi, true};
}

std::optional<std::vector<Line>> PdfFile::text_layer(int page_number) const {
  const auto page = impl_->page(page_number);
  const std::vector<poppler::text_box> boxes = page->text_list();
  if (boxes.empty()) return std::nullopt;
  const double scale = impl_->dpi(page_number, *page) / kPointsPerInch;
  std::vector<Word> words;
  for (const poppler::text_box& box : boxes) words.push_back(word_of(box, scale));
  return in_reading_order(lines_of_words(words));
}

}  // namespace sohoa::ocr
