#include "document/record_text.h"

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>

#include "document/json.h"

namespace sohoa {
namespace {

// Newlines within strings are escaped: those of the text are all between values.
std::string indented(std::string_view text, std::size_t blanks) {
  std::string all;
  for (const char c : text) {
    all += c;
    if (c == '\n') all.append(blanks, ' ');
  }
  return all;
}

void remove_end(std::string& text, std::string_view end) {
  text.resize(text.size() - end.size());
}

}  // namespace

void write_json(const PagedRecord& record, const TextWriter& write) {
  constexpr std::size_t kBlanks = 2;  // a page stands in the array of the record
  std::string head = to_json_text(head_to_json(record.head));
  if (record.page_count == 0) return write(head);
  remove_end(head, "]\n}\n");
  write(head);
  bool first = true;
  record.for_each_page([&](const Page& page) {
    write(first ? "\n  " : ",\n  ");
    first = false;
    std::string one = to_json_text(to_json(page));
    remove_end(one, "\n");
    write(indented(one, kBlanks));
  });
  write("\n ]\n}\n");
}

void write_text(const PagedRecord& record, const TextWriter& write) {
  bool first = true;
  record.for_each_page([&](const Page& page) {
    if (!first) write("\f");
    first = false;
    write(text(page));
  });
}

}  // namespace sohoa
