#pragma once

/// From the image of a page to its words in reading order: orient, straighten, clean, recognise.

#include <filesystem>
#include <optional>

#include "document/page.h"
#include "ocr/page_image.h"
#include "ocr/recognizer.h"
#include "ocr/second_reading.h"
#include "ocr/slot_reader.h"

namespace sohoa::ocr {

struct ReadOptions {
  bool orient = true;                       ///< find pages turned by 90, 180 or 270 degrees
  bool deskew = true;                       ///< straighten up to 5 degrees
  bool flatten = true;                      ///< undo the perspective of photographs
  bool clean = true;                        ///< take out coloured ink, rules and uneven light
  std::optional<SlotReader> slot_reader{};  ///< of what a pen wrote into the head; absent: unread
  Plausibility plausibility{};  ///< tells which of two readings of a line is better; may be empty
  std::filesystem::path debug_folder;  ///< every step is written there as a picture; empty: none
  void validate() const;
};

/// The words as read (Word::text == Word::raw), boxes in pixels of `image`. A page without print is
/// PageOrigin::Blank. Throws Error{RecognizerMissing, ImageTooSmall, ...}.
[[nodiscard]] Page read_page(const PageImage& image, int page_number, Recognizer& recognizer,
                             const ReadOptions& options = {});

}  // namespace sohoa::ocr
