#include "pipeline/cli/text_input.h"

#include <array>
#include <cerrno>
#include <fstream>
#include <istream>
#include <system_error>

#include "document/error.h"

namespace sohoa::cli {
namespace {

std::string read_all(std::istream& in, const std::filesystem::path& file, std::uint64_t max_bytes) {
  std::string bytes;
  std::array<char, 1 << 16> block;
  while (in.read(block.data(), block.size()) || in.gcount() > 0) {
    bytes.append(block.data(), static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > max_bytes) {
      throw Error(Reason::FileTooLarge, {file, 0}, "the text is larger than the limit", "split it");
    }
  }
  if (in.bad()) throw Error(Reason::FileNotReadable, {file, 0}, "reading the file failed");
  return bytes;
}

}  // namespace

std::string read_text_input(const std::filesystem::path& file, Session& session,
                            std::uint64_t max_bytes) {
  if (file == "-") return read_all(session.in, file, max_bytes);
  std::error_code error;
  if (!std::filesystem::exists(file, error)) {
    throw Error(Reason::FileNotFound, {file, 0}, "there is no such file",
                "check the name and the folder");
  }
  if (std::filesystem::is_directory(file, error)) {
    throw Error(Reason::FileNotReadable, {file, 0}, "this is a folder, not a file");
  }
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    throw Error(Reason::FileNotReadable, {file, 0}, "the file cannot be opened",
                "check its permissions");
  }
  return read_all(in, file, max_bytes);
}

}  // namespace sohoa::cli
