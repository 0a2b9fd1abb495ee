#include "dictionaries/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "document/error.h"

namespace sohoa::dictionaries {
namespace {

/// Closes the descriptor: the mapping lives on without it.
struct Descriptor {
  int value;
  explicit Descriptor(int opened) : value(opened) {}
  ~Descriptor() {
    if (value >= 0) ::close(value);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
};

[[noreturn]] void fail(const std::filesystem::path& file) {
  throw Error(Reason::ModelMissing, {file},
              "the model cannot be opened: " + std::generic_category().message(errno),
              "install it again, or name its folder");
}

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& file) {
  const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status {};
  if (descriptor.value < 0 || ::fstat(descriptor.value, &status) != 0) fail(file);
  if (!S_ISREG(status.st_mode)) {
    errno = EINVAL;
    fail(file);
  }
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size == 0) return;
  // At once: a reader of models touches their pages everywhere, and to be interrupted for each costs a
  // page of text 1.5 ms.
  void* memory = ::mmap(nullptr, size, PROT_READ, MAP_SHARED | MAP_POPULATE, descriptor.value, 0);
  if (memory == MAP_FAILED) fail(file);
  bytes_ = {static_cast<const std::byte*>(memory), size};
}

MappedFile::~MappedFile() {
  if (!bytes_.empty()) ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

}  // namespace sohoa::dictionaries
