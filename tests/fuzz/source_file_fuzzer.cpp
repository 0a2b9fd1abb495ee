// Opens arbitrary bytes as a file and decodes its first pages with tight limits.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

#include "document/error.h"
#include "ocr/source_file.h"

namespace {

// Every process has a file of its own, for fuzzers run side by side.
const std::filesystem::path& input_file() {
  static const std::filesystem::path file = [] {
    std::string name = (std::filesystem::temp_directory_path() / "sohoa_fuzz_XXXXXX").string();
    const int descriptor = mkstemp(name.data());
    if (descriptor >= 0) std::fclose(fdopen(descriptor, "w"));
    return std::filesystem::path(name);
  }();
  return file;
}

struct FileCloser {
  void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};

void write(const std::uint8_t* data, std::size_t size) {
  const std::unique_ptr<std::FILE, FileCloser> file(std::fopen(input_file().c_str(), "wb"));
  if (file) std::fwrite(data, 1, size, file.get());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  write(data, size);
  sohoa::ocr::SourceLimits limits;
  limits.max_pixels = 1'000'000;
  try {
    const auto source = sohoa::ocr::SourceFile::open(input_file(), limits);
    for (int page = 1; page <= source.page_count() && page <= 3; ++page) {
      try {
        if (source.kind() == sohoa::SourceKind::Text) {
          (void)source.text_page(page);
          continue;
        }
        (void)source.image(page);
        (void)source.text_layer(page);
      } catch (const sohoa::Error&) {  // the page is refused, the next one may be good
      }
    }
  } catch (const sohoa::Error&) {  // the only thing that may come out
  }
  return 0;
}
