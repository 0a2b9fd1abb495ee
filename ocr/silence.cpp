#include "ocr/silence.h"

#include <leptonica/allheaders.h>
#include <poppler-global.h>

#include <mutex>
#include <opencv2/core/utils/logger.hpp>
#include <string>

namespace sohoa::ocr {

void silence_libraries() {
  static std::once_flag once;
  std::call_once(once, [] {
    setMsgSeverity(L_SEVERITY_NONE);
    cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  });
}

}  // namespace sohoa::ocr
