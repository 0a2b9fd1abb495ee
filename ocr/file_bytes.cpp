#include "ocr/file_bytes.h"

#include <algorithm>
#include <fstream>

#include "document/error.h"

namespace sohoa::ocr {

std::vector<unsigned char> file_bytes(const std::filesystem::path& file, std::uint64_t max_bytes) {
  std::error_code failed;
  const std::uint64_t size = std::filesystem::file_size(file, failed);
  std::ifstream stream(file, std::ios::binary);
  if (failed || !stream) {
    throw Error(Reason::FileNotReadable, {file, 0}, "the file cannot be read",
                "check its permissions");
  }
  std::vector<unsigned char> bytes(std::min(size, max_bytes));
  stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  if (stream.bad()) {
    throw Error(Reason::FileNotReadable, {file, 0}, "the file cannot be read to its end",
                "check the disk");
  }
  bytes.resize(static_cast<std::size_t>(stream.gcount()));
  return bytes;
}

}  // namespace sohoa::ocr
