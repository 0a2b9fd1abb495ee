#include "pipeline/atomic_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

#include "document/error.h"

namespace sohoa::pipeline {
namespace {

constexpr std::size_t kBlockBytes = 1 << 16;

}  // namespace

AtomicFile::AtomicFile(std::filesystem::path file) : file_(std::move(file)) {
  part_ = file_.parent_path() / ("." + file_.filename().string() + ".part");
  constexpr mode_t kMode = 0666;  // the umask of the user takes away what he wants away
  descriptor_ = Descriptor(
      ::open(part_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, kMode));
  if (!descriptor_) fail(errno);
}

AtomicFile::~AtomicFile() {
  if (descriptor_) ::unlink(part_.c_str());
}

void AtomicFile::write(std::string_view bytes) {
  block_.append(bytes);
  if (block_.size() >= kBlockBytes) flush();
}

void AtomicFile::flush() {
  std::string_view left = block_;
  while (!left.empty()) {
    const ssize_t count = ::write(descriptor_.number(), left.data(), left.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(errno);
    left.remove_prefix(static_cast<std::size_t>(count));
  }
  block_.clear();
}

void AtomicFile::commit() {
  flush();
  if (::fsync(descriptor_.number()) != 0 && errno != EINVAL) fail(errno);
  if (std::rename(part_.c_str(), file_.c_str()) != 0) fail(errno);
  descriptor_ = Descriptor();
}

void AtomicFile::fail(int error) const {
  if (error == ENOSPC || error == EDQUOT) {
    throw Error(Reason::DiskFull, {file_, 0}, "the disk is full",
                "make room and give the same command again");
  }
  throw Error(Reason::OutputNotWritable, {file_, 0},
              "the file cannot be written: " + std::generic_category().message(error),
              "check the permissions of the folder");
}

void write_file_atomically(const std::filesystem::path& file, std::string_view bytes) {
  AtomicFile target(file);
  target.write(bytes);
  target.commit();
}

}  // namespace sohoa::pipeline
