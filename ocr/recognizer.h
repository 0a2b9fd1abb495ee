#pragma once

/// A text recogniser: an upright, clean page image goes in, lines of words come out.
///
/// Two implementations: Tesseract (tesseract_recognizer.h) and recorded results for tests
/// (recorded_recognizer.h). An engine is kept alive between pages; it is not thread-safe: one engine
/// per worker.

#include <string>
#include <vector>

#include "document/line.h"
#include "ocr/page_image.h"

namespace sohoa::ocr {

class Recognizer {
 public:
  virtual ~Recognizer() = default;
  Recognizer(const Recognizer&) = delete;
  Recognizer& operator=(const Recognizer&) = delete;

  /// Lines with words, boxes in pixels of `image`, confidences 0..1. Throws Error{RecognizerMissing}.
  [[nodiscard]] virtual std::vector<Line> recognize(const PageImage& image) = 0;
  /// The same for a piece of a page that holds a single column of text, a table cell for example.
  [[nodiscard]] virtual std::vector<Line> recognize_block(const PageImage& image) {
    return recognize(image);
  }
  /// The same as recognize_block; Word::readings has what a word says with one letter that was nearly as
  /// likely. Costs more time.
  [[nodiscard]] virtual std::vector<Line> recognize_choices(const PageImage& image) {
    return recognize_block(image);
  }
  /// "tesseract 5.3.0 vie": goes into the record and the settings hash.
  [[nodiscard]] virtual std::string name() const = 0;

 protected:
  Recognizer() = default;
};

}  // namespace sohoa::ocr
