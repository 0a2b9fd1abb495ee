#pragma once

/// Plays back earlier readings, so that everything after the recogniser can be tested without one.
///
/// The file has one page a line: the JSON form of a Page (docs/record.md), of which only the lines
/// and the name of the recogniser are used. Tested by tests/ocr/recorded_recognizer_test.cpp.

#include <filesystem>
#include <string>
#include <vector>

#include "ocr/recognizer.h"

namespace sohoa::ocr {

class RecordedRecognizer final : public Recognizer {
 public:
  /// Throws Error{FileNotFound, BadRecord}.
  explicit RecordedRecognizer(const std::filesystem::path& file);
  /// Readings made in a test, one for each page.
  RecordedRecognizer(std::string name, std::vector<std::vector<Line>> readings);

  /// The reading of the next page, whatever the image; after the last one pages are empty.
  [[nodiscard]] std::vector<Line> recognize(const PageImage& image) override;
  /// Nothing: the record holds pages, and a piece of one must not use up the next.
  [[nodiscard]] std::vector<Line> recognize_block(const PageImage& image) override;
  [[nodiscard]] std::string name() const override { return name_; }

 private:
  std::string name_;
  std::vector<std::vector<Line>> readings_;
  std::size_t next_ = 0;
};

/// The line of the file for one reading.
[[nodiscard]] std::string recorded(const std::string& recognizer, const std::vector<Line>& lines);

}  // namespace sohoa::ocr
