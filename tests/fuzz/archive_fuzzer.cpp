// An archive and a journal whose bytes are spoilt, or any other bytes in their place: they are read, or
// there is an Error.

#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>

#include "archive/search.h"
#include "archive/store.h"
#include "document/error.h"
#include "pipeline/journal.h"
#include "tests/fuzz/one_page_record.h"
#include "tests/fuzz/spoilt_bytes.h"

namespace {

namespace fs = std::filesystem;
using sohoa::archive::OpenMode;
using sohoa::archive::Store;
using sohoa::pipeline::Journal;

fs::path file_named(const std::string& name) {
  return fs::temp_directory_path() / ("sohoa-archive-fuzzer-" + std::to_string(::getpid()) + name);
}

void remove_store(const fs::path& file) {
  for (const char* end : {"", "-wal", "-shm", ".lock"}) fs::remove(file.string() + end);
}

std::string bytes_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

const std::string& good_archive() {
  static const std::string bytes = [] {
    const fs::path file = file_named(".db");
    Store::open(file, OpenMode::ReadWrite).add(sohoa::fuzz::one_page_record());
    std::string read = bytes_of(file);
    remove_store(file);
    return read;
  }();
  return bytes;
}

const std::string& good_journal() {
  static const std::string bytes = [] {
    const fs::path file = file_named(".journal");
    {
      Journal journal = Journal::open(file, Journal::Access::Write);
      const sohoa::pipeline::FoundFile found{
          .path = "a.txt", .bytes = 3, .modified_ns = 1, .stem = {}};
      const auto plan = journal.plan({&found, 1}, "settings");
      journal.record_opened(plan.front().key, {std::string(64, '0'), sohoa::SourceKind::Text, 1});
    }
    std::string read = bytes_of(file);
    remove_store(file);
    return read;
  }();
  return bytes;
}

void with_file(const std::string& name, const std::string& bytes,
               const std::function<void(const fs::path&)>& use) {
  const fs::path file = file_named(name);
  std::ofstream(file, std::ios::binary) << bytes;
  try {
    use(file);
  } catch (const sohoa::Error&) {  // the only thing that may come out
  }
  remove_store(file);
}

void use_archive(const fs::path& file) {
  const Store store = Store::open(file, OpenMode::ReadOnly);
  (void)store.document_count();
  sohoa::archive::Query query;
  query.words = "hoa giai";
  (void)search(store, query);
  store.for_each_entry([](const sohoa::archive::Entry&) {});
  store.for_each([](std::int64_t, const sohoa::Record&) {});
}

void use_journal(const fs::path& file) {
  const Journal journal = Journal::open(file, Journal::Access::Read);
  for (const auto& document : journal.documents()) (void)journal.missing_pages(document.key);
  (void)journal.failed_pages();
  (void)journal.total_times();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input(reinterpret_cast<const char*>(data), size);
  with_file(".spoilt.db", input, use_archive);
  with_file(".spoilt.db", sohoa::fuzz::spoilt(good_archive(), data, size), use_archive);
  with_file(".spoilt.journal", sohoa::fuzz::spoilt(good_journal(), data, size), use_journal);
  return 0;
}
