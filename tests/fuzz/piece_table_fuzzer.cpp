// Any file is a table of readings or an Error{ModelBroken}; no question to one that was taken leaves the file.
// The hashes of the header are put right first, so that the input reaches what lies behind them.

#include <unistd.h>

#include <cstdint>
#include <cstring>
#include <fstream>
#include <span>
#include <string>
#include <vector>

#include "document/error.h"
#include "normalize/piece_table.h"
#include "normalize/piece_table_format.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sohoa::normalize;  // NOLINT: a program of one function
  std::vector<char> bytes(data, data + size);
  PieceTableHeader header;
  if (size >= sizeof header && data[0] == 's') {
    std::memcpy(&header, bytes.data(), sizeof header);
    header.content_hash = sohoa::dictionaries::format_hash(
        std::as_bytes(std::span<const char>(bytes)).subspan(sizeof header));
    header.header_hash = header_hash_of(header);
    std::memcpy(bytes.data(), &header, sizeof header);
  }
  static const std::string file = "/tmp/piece_table_fuzzer." + std::to_string(::getpid());
  std::ofstream(file, std::ios::binary | std::ios::trunc)
      .write(bytes.data(), static_cast<std::streamsize>(size));
  try {
    const PieceTable table = PieceTable::open_any(file);
    for (std::size_t i = 0; i < table.size() && i < 2000; ++i) (void)table.find(table.piece(i));
    (void)table.find("thyc");
  } catch (const sohoa::Error&) {  // the only thing that may come out
  }
  std::error_code ignored;
  std::filesystem::remove(file, ignored);
  return 0;
}
