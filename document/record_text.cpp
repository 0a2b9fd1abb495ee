#include "document/record_text.h"

#include <cstddef>
#include <functional>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "document/error.h"
#include "document/json.h"

namespace sohoa {
namespace {

using Json = nlohmann::ordered_json;

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

// Takes the pages out of the text while it is parsed.
class PageTaker {
 public:
  bool operator()(int depth, Json::parse_event_t event, Json& parsed) {
    constexpr int kRecordDepth = 1;
    constexpr int kPageDepth = 2;
    if (event == Json::parse_event_t::key && depth == kRecordDepth) {
      in_pages_ = parsed == "pages";
      if (in_pages_) pages.clear();  // of two equal keys the last counts
    }
    if (!in_pages_ || event != Json::parse_event_t::object_end || depth != kPageDepth) return true;
    pages.push_back(page_from_json(parsed));
    return false;
  }

  std::vector<Page> pages;

 private:
  bool in_pages_ = false;
};

}  // namespace

void append_line(std::string& text, const Record& record) {
  constexpr std::string_view kEnd = "]}";
  text += to_json_line(head_to_json(record));
  remove_end(text, kEnd);
  const std::vector<Page>& pages = record.document.pages;
  for (const Page& page : pages) {
    const std::string line = to_json_line(to_json(page));
    // A text that grows by doubling is there twice meanwhile.
    if (&page == &pages.front()) text.reserve(text.size() + pages.size() * (line.size() + 1));
    if (&page != &pages.front()) text += ',';
    text += line;
  }
  text += kEnd;
}

void write_text(const Record& record, const std::function<void(std::string_view)>& write) {
  constexpr std::size_t kBlanks = 2;  // a page stands in the array of the record
  std::string head = to_json_text(head_to_json(record));
  if (record.document.pages.empty()) return write(head);
  remove_end(head, "]\n}\n");
  write(head);
  for (const Page& page : record.document.pages) {
    write(&page == &record.document.pages.front() ? "\n  " : ",\n  ");
    std::string one = to_json_text(to_json(page));
    remove_end(one, "\n");
    write(indented(one, kBlanks));
  }
  write("\n ]\n}\n");
}

Record record_from_text(std::string_view text) {
  PageTaker taker;
  Json head;
  try {
    head = Json::parse(text, std::ref(taker));
  } catch (const Json::exception&) {
    throw Error(Reason::BadRecord, {}, "the text is no JSON");
  }
  Record record = record_from_json(head);
  record.document.pages = std::move(taker.pages);
  return record;
}

}  // namespace sohoa
