#pragma once

/// Writes what each step made of a page as a picture, for people who want to see why.

#include <filesystem>
#include <opencv2/core/mat.hpp>
#include <string>
#include <vector>

#include "document/line.h"
#include "document/page.h"
#include "ocr/table.h"

namespace sohoa::ocr {

class DebugPictures {
 public:
  /// `folder` is made when the first picture is written; empty: nothing is ever written.
  DebugPictures(std::filesystem::path folder, int page_number);

  /// As FOLDER/p0004_1_NAME.png. Throws Error{OutputNotWritable}.
  void add(const std::string& name, const cv::Mat& picture);
  /// The same with the boxes of the words, green where sure, red where not, and blue cells of tables.
  void add_words(const std::string& name, const cv::Mat& picture, const std::vector<Line>& lines,
                 const std::vector<Table>& tables);
  /// The page as scanned, with words, marks (magenta) and slots (orange).
  void add_page(const std::string& name, const cv::Mat& scan, const Page& page);

 private:
  [[nodiscard]] bool off() const { return folder_.empty(); }

  std::filesystem::path folder_;
  int page_number_;
  int step_ = 0;
};

}  // namespace sohoa::ocr
