#pragma once

/// A page: the unit of failure, of parallel work and of resuming.

#include <optional>
#include <string>
#include <vector>

#include "document/box.h"
#include "document/confidence.h"
#include "document/line.h"
#include "document/reason.h"
#include "document/slot.h"

namespace sohoa {

/// How the text of a page was got.
enum class PageOrigin {
  Recognized,  ///< read from the image
  TextLayer,   ///< taken from the PDF, which carries good Vietnamese
  OldText,     ///< a text file: the output of an earlier campaign
  Blank,       ///< a page without print
  Failed,      ///< see Page::failure
};

/// Figures of the image, measured before it was cleaned; absent ones were not measured.
struct PageQuality {
  std::optional<double> ink_share;        ///< dark pixels / all pixels, 0..1
  std::optional<double> contrast;         ///< paper minus ink, 0..1
  std::optional<double> sharpness;        ///< 0 (blurred) .. 1
  std::optional<double> text_height_px;   ///< median x-height on the page as scanned
  std::optional<double> mean_confidence;  ///< of the words as read, 0..1
  std::optional<double>
      valid_syllables;  ///< share of the alphabetic words as read that are Vietnamese
  friend bool operator==(const PageQuality&, const PageQuality&) = default;
};

/// A thing on the page that is no text of the document.
enum class MarkKind { Seal, Signature, Urgency, Secrecy, IncomingStamp, DigitalSignature };

struct Mark {
  MarkKind kind = MarkKind::Seal;
  Box box;           ///< page pixels
  std::string text;  ///< what it says, where that could be read
  Confidence confidence;
  friend bool operator==(const Mark&, const Mark&) = default;
};

struct Failure {
  Reason reason = Reason::Internal;
  std::string message;  ///< cause and remedy
  friend bool operator==(const Failure&, const Failure&) = default;
};

struct Page {
  int page_number = 1;  ///< from 1, in the source file
  PageOrigin origin = PageOrigin::Recognized;
  std::string
      origin_note;  ///< why it was got so, e.g. "text layer: 12 % valid syllables, read anew"
  std::string
      recognizer;    ///< program, version and language model; empty when nothing was recognised
  int width_px = 0;  ///< of the original page image; 0 for text
  int height_px = 0;
  double dpi = 0;           ///< of the original page image, as used; 0 for text
  bool dpi_stated = false;  ///< the file states it; false: estimated
  int rotation_deg = 0;     ///< turned clockwise by 0, 90, 180 or 270 before reading
  double skew_deg = 0;      ///< then turned clockwise by this much
  PageQuality quality;
  std::vector<Mark> marks;
  std::vector<Line> lines;         ///< reading order
  std::vector<Slot> slots;         ///< of the head: number, day, month, year
  std::vector<std::string> notes;  ///< what was mended or doubted on the way
  std::optional<Failure> failure;  ///< present exactly when origin is Failed
  friend bool operator==(const Page&, const Page&) = default;
};

[[nodiscard]] Page failed_page(int page_number, Reason reason, std::string message);

/// The repaired text of a page, one '\n' after each line.
[[nodiscard]] std::string text(const Page& page);

}  // namespace sohoa
