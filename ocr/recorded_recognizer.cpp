#include "ocr/recorded_recognizer.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <utility>

#include "document/error.h"
#include "document/json.h"

namespace sohoa::ocr {

RecordedRecognizer::RecordedRecognizer(const std::filesystem::path& file) {
  std::ifstream stream(file);
  if (!stream) throw Error(Reason::FileNotFound, {file, 0}, "there is no such record of readings");
  for (std::string line; std::getline(stream, line);) {
    if (line.empty()) continue;
    Page page = page_from_json(parse_json(line));
    name_ = page.recognizer;
    readings_.push_back(std::move(page.lines));
  }
}

RecordedRecognizer::RecordedRecognizer(std::string name, std::vector<std::vector<Line>> readings)
    : name_(std::move(name)), readings_(std::move(readings)) {}

std::vector<Line> RecordedRecognizer::recognize(const PageImage& /*image*/) {
  return next_ < readings_.size() ? readings_[next_++] : std::vector<Line>();
}

std::vector<Line> RecordedRecognizer::recognize_block(const PageImage& /*image*/) {
  return {};
}

std::string recorded(const std::string& recognizer, const std::vector<Line>& lines) {
  Page page;
  page.recognizer = recognizer;
  page.lines = lines;
  return to_json_line(to_json(page));
}

}  // namespace sohoa::ocr
