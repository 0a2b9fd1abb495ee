#pragma once

/// Tesseract 5 through its C++ API: the engine is loaded once and kept alive.
///
/// Works on one thread, whatever the environment says. Tested by
/// tests/ocr/tesseract_recognizer_test.cpp.

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "ocr/recognizer.h"

namespace sohoa::ocr {

struct TesseractOptions {
  std::string language = "vie";       ///< as in `tesseract --list-langs`; "vie+eng" is possible
  std::filesystem::path data_folder;  ///< of *.traineddata; empty: where Tesseract was installed
  void validate() const;              ///< throws Error{BadOption}
};

class TesseractRecognizer final : public Recognizer {
 public:
  /// Throws Error{LanguageMissing}; takes a tenth of a second.
  explicit TesseractRecognizer(const TesseractOptions& options = {});
  ~TesseractRecognizer() override;

  [[nodiscard]] std::vector<Line> recognize(const PageImage& image) override;
  [[nodiscard]] std::vector<Line> recognize_block(const PageImage& image) override;
  [[nodiscard]] std::vector<Line> recognize_choices(const PageImage& image) override;
  [[nodiscard]] std::string name() const override;

  /// Of the 146 letters of Vietnamese (vietnamese_alphabet.h) those that the model cannot write; empty
  /// is right.
  [[nodiscard]] std::vector<std::string> missing_letters() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The version of the library, e.g. "5.3.0".
[[nodiscard]] std::string tesseract_version();
/// The languages installed in `data_folder` (empty: the standard one), sorted.
[[nodiscard]] std::vector<std::string> tesseract_languages(
    const std::filesystem::path& data_folder = {});

}  // namespace sohoa::ocr
