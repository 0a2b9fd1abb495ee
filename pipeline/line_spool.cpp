#include "pipeline/line_spool.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

#include "document/error.h"

namespace sohoa::pipeline {
namespace {

constexpr std::size_t kBlockBytes = 1 << 16;

[[noreturn]] void fail(int error) {
  if (error == ENOSPC || error == EDQUOT) {
    throw Error(Reason::DiskFull, {}, "the disk of the archive is full",
                "make room and give the same command again");
  }
  throw Error(
      Reason::OutputNotWritable, {},
      "no file can be written beside the archive: " + std::generic_category().message(error),
      "check the permissions of the folder");
}

}  // namespace

LineSpool LineSpool::in_folder(const std::filesystem::path& folder) {
  std::string name = (folder.empty() ? std::filesystem::path(".") : folder) / ".sohoa-XXXXXX";
  LineSpool spool{Descriptor(::mkostemp(name.data(), O_CLOEXEC))};
  if (!spool.file_) fail(errno);
  ::unlink(name.c_str());
  return spool;
}

void LineSpool::clear() {
  block_.clear();
  written_ = 0;
  if (::ftruncate(file_.number(), 0) != 0) fail(errno);
}

std::uint64_t LineSpool::add(std::string_view line) {
  const std::uint64_t begin = written_ + block_.size();
  block_.append(line);
  block_ += '\n';
  if (block_.size() >= kBlockBytes) flush();
  return begin;
}

void LineSpool::flush() {
  std::string_view left = block_;
  while (!left.empty()) {
    const ssize_t count =
        ::pwrite(file_.number(), left.data(), left.size(), static_cast<off_t>(written_));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(errno);
    left.remove_prefix(static_cast<std::size_t>(count));
    written_ += static_cast<std::uint64_t>(count);
  }
  block_.clear();
}

void LineSpool::for_each_line(std::uint64_t begin, std::size_t count,
                              const LineVisitor& visit) const {
  std::string line;
  std::array<char, kBlockBytes> block;
  while (count > 0) {
    const ssize_t read =
        ::pread(file_.number(), block.data(), block.size(), static_cast<off_t>(begin));
    if (read < 0 && errno == EINTR) continue;
    if (read <= 0) fail(read == 0 ? EIO : errno);
    begin += static_cast<std::uint64_t>(read);
    std::string_view left(block.data(), static_cast<std::size_t>(read));
    while (count > 0 && !left.empty()) {
      const std::size_t end = left.find('\n');
      line.append(left.substr(0, end));
      if (end == std::string_view::npos) break;
      left.remove_prefix(end + 1);
      visit(line);
      line.clear();
      --count;
    }
  }
}

}  // namespace sohoa::pipeline
