#include "ocr/mark_lines.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

#include "document/edit_distance.h"
#include "document/unicode_form.h"
#include "ocr/line_building.h"

namespace sohoa::ocr {
namespace {

// Letters and digits alone, small and bare of diacritics: "Ký bởi: Sở" -> "kyboiso".
std::string key_of(std::string_view text) {
  std::string key;
  for (const char32_t letter : to_utf32(text)) {
    const char32_t plain = to_lower(strip_diacritics(letter));
    if (is_letter(plain) || is_digit(plain)) append_utf8(key, plain);
  }
  return key;
}

bool is_all_capitals(std::string_view text) {
  const std::u32string letters = to_utf32(text);
  return std::ranges::none_of(letters, [](char32_t letter) { return is_lower(letter); });
}

template <std::size_t N>
bool begins_with_any(std::string_view key, const std::array<std::string_view, N>& beginnings) {
  return std::ranges::any_of(beginnings, [key](std::string_view b) { return key.starts_with(b); });
}

bool names_signer(std::string_view key) {
  constexpr std::array<std::string_view, 4> kSigner{"kyboi", "nguoiky", "duockyboi", "signedby"};
  return begins_with_any(key, kSigner);
}

bool tells_time(std::string_view key) {
  constexpr std::array<std::string_view, 3> kTime{"thoigianky", "ngayky", "signeddate"};
  constexpr std::ptrdiff_t kDigitsOfTime = 10;  // "24.02.2020 17:09" and more
  const auto digits = std::ranges::count_if(key, [](char c) { return c >= '0' && c <= '9'; });
  const bool misread = digits >= kDigitsOfTime && key.find("ky") != std::string_view::npos;
  return misread || begins_with_any(key, kTime);
}

bool tells_office(std::string_view key) {
  constexpr std::array<std::string_view, 5> kOffice{"coquan", "tochuc", "email", "chucvu", "donvi"};
  return begins_with_any(key, kOffice);
}

// The end of a time that did not fit on its line: "+07:00".
bool continues_time(std::string_view text) {
  const std::u32string letters = to_utf32(text);
  return std::ranges::none_of(letters, [](char32_t letter) { return is_letter(letter); });
}

// The recogniser may see the block and the head beside it as one line.
std::vector<Line> split_before_signers(const std::vector<Line>& lines) {
  std::vector<Line> result;
  for (const Line& line : lines) {
    std::size_t cut = 0;
    for (std::size_t i = 1; i + 1 < line.words.size() && cut == 0; ++i) {
      const int gap = line.words[i].box->left - line.words[i - 1].box->right;
      if (gap < line.box->height_px()) continue;
      const std::vector<Word> rest(line.words.begin() + static_cast<std::ptrdiff_t>(i),
                                   line.words.end());
      const std::string key = key_of(raw_text(line_of(rest, line.block)));
      if (names_signer(key) || tells_time(key)) cut = i;
    }
    const auto middle = line.words.begin() + static_cast<std::ptrdiff_t>(cut);
    if (cut > 0) result.push_back(line_of({line.words.begin(), middle}, line.block));
    result.push_back(cut > 0 ? line_of({middle, line.words.end()}, line.block) : line);
  }
  return result;
}

void add_to(Mark& mark, const Line& line) {
  mark.box = unite(mark.box, *line.box);
  if (!mark.text.empty()) mark.text += '\n';
  mark.text += raw_text(line);
}

// Below `block` and in one column with it; the first words of the line may be lost.
bool follows(const Box& block, const Line& line, double height) {
  const double gap = line.box->top - block.bottom;
  return gap > -1.2 * height && gap < 1.0 * height && line.box->left > block.left - 2.0 * height &&
         line.box->left < block.right;
}

// The lines of the block that begins with `first`; fewer than two when it is none.
std::vector<std::size_t> signature_block(const std::vector<Line>& lines, std::size_t first) {
  constexpr std::size_t kMostLines = 9;
  std::vector<std::size_t> block{first};
  Box box = *lines[first].box;
  const double height = box.height_px();
  std::size_t sure = 0;  // so many lines end with one that belongs to the block for certain
  bool timed = false;
  while (block.size() < kMostLines) {
    const auto next = std::ranges::find_if(lines, [&](const Line& line) {
      const auto index = static_cast<std::size_t>(&line - lines.data());
      return std::ranges::find(block, index) == block.end() && line.box->top > box.top &&
             follows(box, line, height);
    });
    if (next == lines.end()) break;
    if (timed && !continues_time(raw_text(*next))) break;
    const std::string key = key_of(raw_text(*next));
    block.push_back(static_cast<std::size_t>(next - lines.begin()));
    box = unite(box, *next->box);
    if (timed || tells_time(key) || tells_office(key)) sure = block.size();
    if (timed) break;
    timed = tells_time(key);
  }
  block.resize(sure);
  return block;
}

class MarkTaker {
 public:
  MarkTaker(const std::vector<Line>& lines, int page_height_px)
      : lines_(split_before_signers(lines)),
        gone_(lines_.size(), false),
        middle_y_(page_height_px / 2) {}

  [[nodiscard]] MarkedLines take() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (gone_[i]) continue;
      const std::string text = raw_text(lines_[i]);
      const std::string key = key_of(text);
      if (names_signer(key)) take_signature(i);
      if (lines_[i].box->bottom > middle_y_ || !is_all_capitals(text)) continue;
      if (const auto kind = kind_of_stamp(text)) take_lines(*kind, {i});
      if (key == "congvanden" || key == "vanbanden" || key == "den") take_arrival(i);
    }
    MarkedLines result;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!gone_[i]) result.lines.push_back(std::move(lines_[i]));
    }
    result.marks = std::move(marks_);
    return result;
  }

 private:
  void take_lines(MarkKind kind, const std::vector<std::size_t>& indices) {
    Mark mark{kind, {}, {}, Confidence(0.9)};
    for (const std::size_t index : indices) {
      add_to(mark, lines_[index]);
      gone_[index] = true;
    }
    marks_.push_back(std::move(mark));
  }

  void take_signature(std::size_t first) {
    const std::vector<std::size_t> block = signature_block(lines_, first);
    if (block.size() >= 2) take_lines(MarkKind::DigitalSignature, block);
  }

  // "Số: ...", "Ngày: ...", "Chuyển: ..." beside and below the word ĐẾN. The number of the document
  // itself has a symbol behind it: letters after a slash.
  void take_arrival(std::size_t first) {
    const Box& word = *lines_[first].box;
    const int height = word.height_px();
    std::vector<std::size_t> block{first};
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Box& box = *lines_[i].box;
      const bool near = box.top > word.top - 2 * height && box.top < word.bottom + 4 * height &&
                        box.right > word.left - 6 * height && box.left < word.right + 6 * height;
      const std::string key = key_of(raw_text(lines_[i]));
      const bool label = key.starts_with("ngay") || key.starts_with("chuyen") ||
                         key.starts_with("luuhoso") ||
                         (key.starts_with("so") && key.size() < 8 && continues_number(key));
      const bool dated_head = key.find("thang") != std::string::npos;
      if (i != first && near && label && !dated_head && key.size() < 24) block.push_back(i);
    }
    if (block.size() > 1 || key_of(raw_text(lines_[first])) != "den") {
      take_lines(MarkKind::IncomingStamp, block);
    }
  }

  static bool continues_number(std::string_view key) {
    return std::ranges::all_of(key.substr(2), [](char c) { return c >= '0' && c <= '9'; });
  }

  std::vector<Line> lines_;
  std::vector<bool> gone_;
  int middle_y_;
  std::vector<Mark> marks_;
};

}  // namespace

std::optional<MarkKind> kind_of_stamp(std::string_view words) {
  struct Stamp {
    std::string_view key;
    MarkKind kind;
  };
  // Degrees of urgency: NĐ 30/2020/NĐ-CP, Điều 8; of secrecy: Luật Bảo vệ bí mật nhà nước, Điều 8.
  constexpr std::array<Stamp, 7> kStamps{{{"hoatoc", MarkKind::Urgency},
                                          {"thuongkhan", MarkKind::Urgency},
                                          {"hoatochengio", MarkKind::Urgency},
                                          {"khan", MarkKind::Urgency},
                                          {"mat", MarkKind::Secrecy},
                                          {"toimat", MarkKind::Secrecy},
                                          {"tuyetmat", MarkKind::Secrecy}}};
  const std::string key = key_of(words);
  for (const Stamp& stamp : kStamps) {
    const bool forgiving = stamp.key.size() >= 6;
    if (key == stamp.key ||
        (forgiving && edit_distance(to_utf32(key), to_utf32(stamp.key), 1) <= 1))
      return stamp.kind;
  }
  return std::nullopt;
}

MarkedLines take_out_marks(const std::vector<Line>& lines, int page_height_px) {
  return MarkTaker(lines, page_height_px).take();
}

}  // namespace sohoa::ocr
