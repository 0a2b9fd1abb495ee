#include "ocr/pdf_scan.h"

#include <algorithm>
#include <cmath>
#include <qpdf/QPDFMatrix.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <vector>

namespace sohoa::ocr {
namespace {

constexpr double kPointsPerInch = 72.0;
constexpr int kMaxFormDepth = 6;

// Watches the drawing of a page: collects each image with its size on the paper.
class ImageWatcher : public QPDFObjectHandle::ParserCallbacks {
 public:
  ImageWatcher(const QPDFObjectHandle& resources, const QPDFMatrix& matrix, int depth,
               PdfScan& scan)
      : resources_(resources), matrix_(matrix), depth_(depth), scan_(scan) {}

  void handleObject(QPDFObjectHandle object, std::size_t /*offset*/,
                    std::size_t /*length*/) override {
    if (!object.isOperator()) {
      operands_.push_back(object);
      return;
    }
    const std::string name = object.getOperatorValue();
    if (name == "ID") note_inline_image();
    if (name == "q") saved_.push_back(matrix_);
    if (name == "Q" && !saved_.empty()) {
      matrix_ = saved_.back();
      saved_.pop_back();
    }
    if (name == "cm") concatenate();
    if (name == "Do") draw();
    operands_.clear();
  }
  void handleEOF() override {}

 private:
  void concatenate() {
    if (operands_.size() != 6) return;
    for (auto& number : operands_) {
      if (!number.isNumber()) return;
    }
    matrix_.concat({operands_[0].getNumericValue(), operands_[1].getNumericValue(),
                    operands_[2].getNumericValue(), operands_[3].getNumericValue(),
                    operands_[4].getNumericValue(), operands_[5].getNumericValue()});
  }

  void draw() {
    if (operands_.size() != 1 || !operands_[0].isName()) return;
    QPDFObjectHandle objects = resources_.getKeyIfDict("/XObject");
    QPDFObjectHandle drawn = objects.getKeyIfDict(operands_[0].getName());
    if (drawn.isImage(false)) {
      note_image(drawn.getDict());
    } else if (drawn.isFormXObject() && depth_ < kMaxFormDepth) {
      QPDFMatrix inner = matrix_;
      QPDFObjectHandle form = drawn.getDict().getKey("/Matrix");
      if (form.isMatrix()) inner.concat(QPDFMatrix(form.getArrayAsMatrix()));
      QPDFObjectHandle own = drawn.getDict().getKey("/Resources");
      ImageWatcher watcher(own.isDictionary() ? own : resources_, inner, depth_ + 1, scan_);
      drawn.parseAsContents(&watcher);
    }
  }

  void note_image(QPDFObjectHandle image) {
    note_size(image.getKey("/Width"), image.getKey("/Height"));
  }

  // Between BI and ID stand keys and values (PDF 1.7, 8.9.7), the keys often abbreviated.
  void note_inline_image() {
    QPDFObjectHandle width = QPDFObjectHandle::newNull();
    QPDFObjectHandle height = QPDFObjectHandle::newNull();
    for (std::size_t i = 0; i + 1 < operands_.size(); i += 2) {
      if (!operands_[i].isName()) return;
      const std::string key = operands_[i].getName();
      if (key == "/W" || key == "/Width") width = operands_[i + 1];
      if (key == "/H" || key == "/Height") height = operands_[i + 1];
    }
    note_size(width, height);
  }

  void note_size(QPDFObjectHandle width, QPDFObjectHandle height) {
    if (!width.isInteger() || !height.isInteger()) return;
    const double across = std::hypot(matrix_.a, matrix_.b) / kPointsPerInch;
    const double down = std::hypot(matrix_.c, matrix_.d) / kPointsPerInch;
    const auto pixels_across = static_cast<double>(width.getIntValue());
    const auto pixels_down = static_cast<double>(height.getIntValue());
    if (across < 0.1 || down < 0.1 || pixels_across < 1 || pixels_down < 1) return;
    scan_.page_share += across * down;  // in square inches until the page is done
    scan_.dpi = std::max({scan_.dpi, pixels_across / across, pixels_down / down});
    scan_.largest_image_px =
        std::max(scan_.largest_image_px, static_cast<std::uint64_t>(pixels_across * pixels_down));
  }

  QPDFObjectHandle resources_;
  QPDFMatrix matrix_;
  int depth_;
  PdfScan& scan_;  // shared by the watchers of nested forms
  std::vector<QPDFMatrix> saved_;
  std::vector<QPDFObjectHandle> operands_;
};

double page_square_inches(QPDFPageObjectHelper& page) {
  const auto box = page.getMediaBox().getArrayAsRectangle();
  return std::abs((box.urx - box.llx) * (box.ury - box.lly)) / (kPointsPerInch * kPointsPerInch);
}

}  // namespace

std::optional<PdfScan> scan_of_page(QPDFPageObjectHelper page) {
  PdfScan scan;
  ImageWatcher watcher(page.getAttribute("/Resources", false), QPDFMatrix(), 0, scan);
  page.parseContents(&watcher);
  const double area = page_square_inches(page);
  if (scan.dpi <= 0 || area <= 0) return std::nullopt;
  scan.page_share /= area;
  return scan;
}

}  // namespace sohoa::ocr
