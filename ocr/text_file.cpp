#include "ocr/text_file.h"

#include <algorithm>
#include <string_view>

#include "document/error.h"
#include "document/unicode_form.h"

namespace sohoa::ocr {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// CRLF and CR become LF; a NUL that slipped in (padding of old systems) is no text.
std::string plain_line_ends(const std::string& text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\0') continue;
    if (text[at] != '\r') {
      result += text[at];
    } else if (at + 1 == text.size() || text[at + 1] != '\n') {
      result += '\n';
    }
  }
  return result;
}

}  // namespace

std::vector<std::string> text_pages(std::string bytes, const std::filesystem::path& file) {
  if (bytes.starts_with(kByteOrderMark)) bytes.erase(0, kByteOrderMark.size());
  if (!is_utf8(bytes)) {
    throw Error(Reason::TextNotUtf8, {file, 0}, "the text is not UTF-8",
                "convert it to UTF-8 first");
  }
  const std::string text = to_nfc(plain_line_ends(bytes));
  std::vector<std::string> pages;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\f', begin), text.size());
    const bool nothing_after_last_feed = end == text.size() && begin == end && !pages.empty();
    if (!nothing_after_last_feed) pages.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return pages;
}

Page page_of_text(const std::string& text, int page_number) {
  Page page;
  page.page_number = page_number;
  page.origin = PageOrigin::OldText;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    page.lines.push_back(line_from_text(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  const bool blank = std::ranges::all_of(page.lines, [](const Line& l) { return l.words.empty(); });
  if (blank) page.origin = PageOrigin::Blank;
  return page;
}

}  // namespace sohoa::ocr
