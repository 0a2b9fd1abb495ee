#include "ocr/tesseract_recognizer.h"

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <utility>

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
  word.raw = text ? with_single_d(to_nfc(text.get())) : std::string();
  std::erase_if(word.raw, [](char c) { return c == ' ' || c == '\n'; });
  word.text = word.raw;
  word.confidence = Confidence(at.Confidence(tesseract::RIL_WORD) / kFullConfidence);
  Box box;
  if (at.BoundingBox(tesseract::RIL_WORD, &box.left, &box.top, &box.right, &box.bottom)) {
    word.box = box;
  }
  return word;
}

enum class Choices { None, OfLetters };

// The word with one letter that the network holds for nearly as likely, for each such letter.
std::vector<Alternative> choices_of(const tesseract::ResultIterator& word) {
  constexpr double kNearly = 0.33;    // of the confidence, below the best
  constexpr double kBaseNats = 0.85;  // a letter alone, not a reading of the word
  constexpr double kNatsPerConfidence = 0.45;
  constexpr double kFull = 100.0;
  std::vector<std::string> letters;
  std::vector<std::vector<std::pair<std::string, double>>> others;  // text and cost
  tesseract::ResultIterator at(word);
  do {
    const CString letter(at.GetUTF8Text(tesseract::RIL_SYMBOL));
    letters.emplace_back(letter ? letter.get() : "");
    others.emplace_back();
    const double best = at.Confidence(tesseract::RIL_SYMBOL) / kFull;
    tesseract::ChoiceIterator choice(at);
    do {
      const char* text = choice.GetUTF8Text();
      const double confidence = choice.Confidence() / kFull;
      if (text == nullptr || letters.back() == text || confidence < best - kNearly) continue;
      others.back().emplace_back(text,
                                 kBaseNats + kNatsPerConfidence * std::max(0.0, best - confidence));
    } while (choice.Next());
  } while (at.Next(tesseract::RIL_SYMBOL) && !at.IsAtBeginningOf(tesseract::RIL_WORD));
  std::vector<Alternative> found;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    for (const auto& [other, cost] : others[i]) {
      std::string text;
      for (std::size_t j = 0; j < letters.size(); ++j) text += j == i ? other : letters[j];
      found.push_back({to_nfc(text), cost});
    }
  }
  std::ranges::stable_sort(found, {}, &Alternative::cost_nats);
  return found;
}

std::vector<Line> lines_from(tesseract::ResultIterator& at, Choices choices) {
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
    if (choices == Choices::OfLetters) word.readings = choices_of(at);
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

  [[nodiscard]] std::vector<Line> read(const PageImage& image, tesseract::PageSegMode layout,
                                       Choices choices = Choices::None);
};

std::vector<Line> TesseractRecognizer::Impl::read(const PageImage& image,
                                                  tesseract::PageSegMode layout, Choices choices) {
  use_one_thread();
  cv::Mat grey = image.pixels();
  if (grey.channels() == 3) cv::cvtColor(grey, grey, cv::COLOR_BGR2GRAY);
  engine.SetPageSegMode(layout);
  engine.SetVariable("lstm_choice_mode", choices == Choices::OfLetters ? "2" : "0");
  engine.SetImage(grey.data, grey.cols, grey.rows, 1, static_cast<int>(grey.step));
  engine.SetSourceResolution(static_cast<int>(std::lround(image.dpi())));
  std::vector<Line> lines;
  if (engine.Recognize(nullptr) == 0) {
    const std::unique_ptr<tesseract::ResultIterator> at(engine.GetIterator());
    if (at) lines = lines_from(*at, choices);
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

std::vector<Line> TesseractRecognizer::recognize_choices(const PageImage& image) {
  return impl_->read(image, tesseract::PSM_SINGLE_BLOCK, Choices::OfLetters);
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
