#include "ocr/one_thread.h"

#include <omp.h>

#include <opencv2/core/utility.hpp>

namespace sohoa::ocr {

void use_one_thread() {
  // Tesseract asks for a fixed number of threads, which omp_set_num_threads cannot lower; where no
  // level of parallel regions may be active, each region gets one (OpenMP 5.1, 2.6.1).
  omp_set_max_active_levels(0);
  cv::setNumThreads(1);
}

}  // namespace sohoa::ocr
