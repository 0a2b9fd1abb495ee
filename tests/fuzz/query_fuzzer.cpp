// Any bytes are a search query, or an Error: the index never sees syntax that it refuses.

#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "archive/query_terms.h"
#include "archive/search.h"
#include "archive/snippet.h"
#include "document/error.h"
#include "tests/fuzz/one_page_record.h"

namespace {

using sohoa::archive::OpenMode;
using sohoa::archive::Store;

// One archive for all inputs, with one page in it.
const Store& store() {
  static const Store opened = [] {
    const auto file = std::filesystem::temp_directory_path() /
                      ("sohoa-query-fuzzer-" + std::to_string(::getpid()) + ".db");
    Store made = Store::open(file, OpenMode::ReadWrite);
    made.add(sohoa::fuzz::one_page_record());
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + end);
    return made;
  }();
  return opened;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  sohoa::archive::Query query;
  query.words.assign(reinterpret_cast<const char*>(data), size);
  try {
    for (const auto& hit : search(store(), query)) {
      if (hit.document_id != 1) std::abort();
    }
    (void)make_snippet(query.words, sohoa::archive::parse_query(query.words).wanted);
  } catch (const sohoa::Error& error) {  // the only thing that may come out
    if (error.reason() != sohoa::Reason::BadQuery) std::abort();
  }
  return 0;
}
