#include "dictionaries/train/text_reader.h"

#include <zstd.h>

#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "document/error.h"

namespace sohoa::train {
namespace {

struct StreamCloser {
  void operator()(ZSTD_DStream* stream) const noexcept { ZSTD_freeDStream(stream); }
};

/// Cuts a stream of bytes into lines.
class LineCutter {
 public:
  explicit LineCutter(const std::function<void(std::string_view)>& take) : take_(take) {}

  void add(std::string_view bytes) {
    for (std::size_t end = 0; (end = bytes.find('\n')) != std::string_view::npos;) {
      pending_.append(bytes.substr(0, end));
      flush();
      bytes.remove_prefix(end + 1);
    }
    pending_.append(bytes);
  }

  void finish() {
    if (!pending_.empty()) flush();
  }

 private:
  void flush() {
    if (pending_.ends_with('\r')) pending_.pop_back();
    take_(pending_);
    pending_.clear();
  }

  const std::function<void(std::string_view)>& take_;
  std::string pending_;
};

}  // namespace

void for_each_line(const std::filesystem::path& file,
                   const std::function<void(std::string_view line)>& take) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw Error(Reason::FileNotFound, {file}, "the text cannot be opened");
  const bool packed = file.extension() == ".zst";
  const std::unique_ptr<ZSTD_DStream, StreamCloser> unpacker(packed ? ZSTD_createDStream()
                                                                    : nullptr);
  std::vector<char> read(1 << 17);
  std::vector<char> unpacked(1 << 18);
  LineCutter lines(take);
  while (stream.read(read.data(), static_cast<std::streamsize>(read.size())), stream.gcount() > 0) {
    const auto count = static_cast<std::size_t>(stream.gcount());
    if (!packed) {
      lines.add({read.data(), count});
      continue;
    }
    ZSTD_inBuffer input{read.data(), count, 0};
    while (input.pos < input.size) {
      ZSTD_outBuffer output{unpacked.data(), unpacked.size(), 0};
      const std::size_t status = ZSTD_decompressStream(unpacker.get(), &output, &input);
      if (ZSTD_isError(status) != 0) {
        throw Error(Reason::FileNotReadable, {file}, "the text cannot be unpacked",
                    "compress it again with zstd");
      }
      lines.add({unpacked.data(), output.pos});
    }
  }
  lines.finish();
}

}  // namespace sohoa::train
