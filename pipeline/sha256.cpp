#include "pipeline/sha256.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>
#include <stdexcept>
#include <vector>

#include "document/error.h"
#include "pipeline/descriptor.h"

namespace sohoa::pipeline {
namespace {

struct ContextFreer {
  void operator()(EVP_MD_CTX* context) const noexcept { EVP_MD_CTX_free(context); }
};

class Sha256 {
 public:
  Sha256() : context_(EVP_MD_CTX_new()) {
    if (!context_ || EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) != 1) {
      throw std::logic_error("libcrypto has no SHA-256");
    }
  }

  void add(std::string_view bytes) { EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()); }

  std::string hexadecimal() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    EVP_DigestFinal_ex(context_.get(), digest.data(), &size);
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (unsigned int i = 0; i < size; ++i) {
      text += kDigits[digest[i] >> 4U];
      text += kDigits[digest[i] & 0xFU];
    }
    return text;
  }

 private:
  std::unique_ptr<EVP_MD_CTX, ContextFreer> context_;
};

}  // namespace

std::string sha256_of_text(std::string_view text) {
  Sha256 hash;
  hash.add(text);
  return hash.hexadecimal();
}

std::string sha256_of_file(const std::filesystem::path& file) {
  const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (!descriptor) {
    if (errno == ENOENT) {
      throw Error(Reason::FileNotFound, {file, 0}, "there is no such file",
                  "check the name and the folder");
    }
    throw Error(Reason::FileNotReadable, {file, 0}, "the file cannot be opened",
                "check its permissions");
  }
  Sha256 hash;
  std::vector<char> block(1 << 18);
  while (true) {
    const ssize_t count = ::read(descriptor.number(), block.data(), block.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      throw Error(Reason::FileNotReadable, {file, 0}, "reading the file failed", "check the disk");
    }
    if (count == 0) return hash.hexadecimal();
    hash.add({block.data(), static_cast<std::size_t>(count)});
  }
}

}  // namespace sohoa::pipeline
