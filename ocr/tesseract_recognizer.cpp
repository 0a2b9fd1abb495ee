#include "ocr/tesseract_recognizer.h"

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "document/error.h"
#include "document/unicode_form.h"
#include "ocr/line_building.h"
#include "ocr/one_thread.h"
#include "ocr/silence.h"
#include "ocr/vietnamese_alphabet.h"

namespace sohoa::ocr {
namespace {

// Tesseract makes its texts with new[].
using CString = std::unique_ptr<char[]>;  // NOLINT(modernize-avoid-c-arrays)

const char* folder_or_null(const std::filesystem::path& folder) {
  return folder.empty() ? nullptr : folder.c_str();
}

Word word_at(const tesseract::ResultIterator& at) {
  constexpr float kFullConfidence = 100.0F;  // Tesseract counts from 0 to 100
  const CString text(at.GetUTF8Text(tesseract::RIL_WORD));
  Word word;
  word.raw = text ? to_nfc(text.get()) : std::string();
  std::erase_if(word.raw, [](char c) { return c == ' ' || c == '\n'; });
  word.text = word.raw;
  word.confidence = Confidence(at.Confidence(tesseract::RIL_WORD) / kFullConfidence);
  Box box;
  if (at.BoundingBox(tesseract::RIL_WORD, &box.left, &box.top, &box.right, &box.bottom)) {
    word.box = box;
  }
  return word;
}

std::vector<Line> lines_from(tesseract::ResultIterator& at) {
  std::vector<Line> lines;
  int block = 0;
  do {
    if (at.Empty(tesseract::RIL_WORD)) continue;
    if (at.IsAtBeginningOf(tesseract::RIL_PARA) || lines.empty()) ++block;
    if (at.IsAtBeginningOf(tesseract::RIL_TEXTLINE) || lines.empty()) {
      lines.emplace_back();
      lines.back().block = block;
    }
    Word word = word_at(at);
    if (!word.raw.empty() && word.box) lines.back().words.push_back(std::move(word));
  } while (at.Next(tesseract::RIL_WORD));
  std::erase_if(lines, [](const Line& line) { return line.words.empty(); });
  for (Line& line : lines) line = line_of(std::move(line.words), line.block);
  return lines;
}

}  // namespace

void TesseractOptions::validate() const {
  const bool plain = std::ranges::all_of(language, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '+' || c == '/' || c == '-';
  });
  if (language.empty() || !plain) {
    throw Error(Reason::BadOption, {}, "the language of the recogniser is no name of a model",
                "see the list of tesseract --list-langs");
  }
}

struct TesseractRecognizer::Impl {
  TesseractOptions options;
  tesseract::TessBaseAPI engine;

  [[nodiscard]] std::vector<Line> read(const PageImage& image, tesseract::PageSegMode layout);
};

std::vector<Line> TesseractRecognizer::Impl::read(const PageImage& image,
                                                  tesseract::PageSegMode layout) {
  use_one_thread();
  cv::Mat grey = image.pixels();
  if (grey.channels() == 3) cv::cvtColor(grey, grey, cv::COLOR_BGR2GRAY);
  engine.SetPageSegMode(layout);
  engine.SetImage(grey.data, grey.cols, grey.rows, 1, static_cast<int>(grey.step));
  engine.SetSourceResolution(static_cast<int>(std::lround(image.dpi())));
  std::vector<Line> lines;
  if (engine.Recognize(nullptr) == 0) {
    const std::unique_ptr<tesseract::ResultIterator> at(engine.GetIterator());
    if (at) lines = lines_from(*at);
  }
  engine.Clear();
  return lines;
}

TesseractRecognizer::TesseractRecognizer(const TesseractOptions& options)
    : impl_(std::make_unique<Impl>()) {
  options.validate();
  silence_libraries();
  impl_->options = options;
  // Before Init, which otherwise tells stderr what it did not find.
  impl_->engine.SetVariable("debug_file", "/dev/null");
  const int failed = impl_->engine.Init(folder_or_null(options.data_folder),
                                        options.language.c_str(), tesseract::OEM_LSTM_ONLY);
  if (failed != 0) {
    throw Error(Reason::LanguageMissing, {}, "Tesseract has no model \"" + options.language + '"',
                "install tesseract-ocr-vie, or name another model");
  }
}

TesseractRecognizer::~TesseractRecognizer() = default;

std::vector<Line> TesseractRecognizer::recognize(const PageImage& image) {
  return impl_->read(image, tesseract::PSM_AUTO);
}

std::vector<Line> TesseractRecognizer::recognize_block(const PageImage& image) {
  return impl_->read(image, tesseract::PSM_SINGLE_BLOCK);
}

std::string TesseractRecognizer::name() const {
  return "tesseract " + tesseract_version() + ' ' + impl_->options.language;
}

std::vector<std::string> TesseractRecognizer::missing_letters() const {
  std::vector<std::string> missing;
  for (const std::string& letter : vietnamese_letters()) {
    if (!impl_->engine.IsValidCharacter(letter.c_str())) missing.push_back(letter);
  }
  return missing;
}

std::string tesseract_version() {
  return tesseract::TessBaseAPI::Version();
}

std::vector<std::string> tesseract_languages(const std::filesystem::path& data_folder) {
  silence_libraries();
  tesseract::TessBaseAPI engine;
  engine.SetVariable("debug_file", "/dev/null");
  std::vector<std::string> languages;
  // Any model opens the folder; osd is part of every installation, a failure leaves the list empty.
  if (engine.Init(folder_or_null(data_folder), "osd", tesseract::OEM_TESSERACT_ONLY) == 0) {
    engine.GetAvailableLanguagesAsVector(&languages);
  }
  std::ranges::sort(languages);
  return languages;
}

}  // namespace sohoa::ocr
