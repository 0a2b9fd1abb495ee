#pragma once

/// Leptonica, OpenCV and poppler print complaints about broken files; ours are thrown, not printed.

namespace sohoa::ocr {

/// Switches the printing of the decoding libraries off for the whole process; cheap when repeated.
void silence_libraries();

}  // namespace sohoa::ocr
