#pragma once

/// Pages are read in parallel by processes; threads inside the libraries would only fight for the
/// same cores (Tesseract becomes several times slower on a busy machine).

namespace sohoa::ocr {

/// From here on OpenMP regions opened by this thread, and OpenCV, run on one thread. The environment
/// is not touched.
void use_one_thread();

}  // namespace sohoa::ocr
