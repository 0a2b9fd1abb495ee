#pragma once

/// The one exception of the house: what ended the work on a file, a page or a command.
///
///   throw Error(Reason::ImageTooSmall, {file, 4}, "the image has only 40 x 60 pixels",
///               "scan it again at 300 dpi");
///   scans/bc-033.pdf: page 4: the image has only 40 x 60 pixels; scan it again at 300 dpi
///   [image-too-small]
///
/// Foreign errors (OpenCV, ICU, SQLite ...) become an Error in the function that made the call.
/// A message never holds text of the document: it may be secret. Tested by
/// tests/document/error_test.cpp.

#include <filesystem>
#include <stdexcept>
#include <string>

#include "document/reason.h"

namespace sohoa {

/// Where it happened; what is unknown stays empty.
struct Place {
  std::filesystem::path file;
  int page_number = 0;  ///< from 1; 0 when no single page is meant
  friend bool operator==(const Place&, const Place&) = default;
};

class Error : public std::runtime_error {
 public:
  /// `cause` and `remedy` are clauses without a capital or full stop; an empty remedy is left out.
  Error(Reason reason, Place place, std::string cause, std::string remedy = {});

  [[nodiscard]] Reason reason() const { return reason_; }
  [[nodiscard]] const Place& place() const { return place_; }
  [[nodiscard]] const std::string& cause() const { return cause_; }
  [[nodiscard]] const std::string& remedy() const { return remedy_; }

 private:
  Reason reason_;
  Place place_;
  std::string cause_;
  std::string remedy_;
};

}  // namespace sohoa
