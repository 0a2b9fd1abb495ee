#pragma once

/// Files that the tests of ocr/ make for themselves, in a folder that goes when the test ends.

#include <filesystem>
#include <functional>
#include <opencv2/core/mat.hpp>
#include <optional>
#include <string>
#include <vector>

#include "document/reason.h"

namespace sohoa::ocr::test {

class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] std::filesystem::path operator/(const std::string& name) const {
    return path_ / name;
  }

 private:
  std::filesystem::path path_;
};

/// Dark words of Latin print on white paper, 8-bit grey.
[[nodiscard]] cv::Mat printed_page(int width_px = 600, int height_px = 800);

void write_file(const std::filesystem::path& file, const std::string& bytes);
[[nodiscard]] std::string read_file(const std::filesystem::path& file);
/// The first `share` of the file is kept.
void cut_file(const std::filesystem::path& file, double share);

/// A black and white TIFF of these pages, compressed as libtiff's COMPRESSION_... says.
void write_bilevel_tiff(const std::filesystem::path& file, const std::vector<cv::Mat>& pages,
                        int compression);

struct PdfOptions {
  std::string user_password = {};   ///< needed to open it
  std::string owner_password = {};  ///< needed to change it
  bool with_text = false;           ///< a text layer of two words
  int rotate_deg = 0;               ///< of the page, clockwise
};

/// A PDF of one A4 page that a scan of 826 x 1169 pixels (100 dpi) fills.
void write_scan_pdf(const std::filesystem::path& file, const PdfOptions& options = {});

/// The reason of the Error that `act` throws; nullopt when it throws none.
[[nodiscard]] std::optional<Reason> reason_of(const std::function<void()>& act);

}  // namespace sohoa::ocr::test
