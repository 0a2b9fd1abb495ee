#include "extract/issuing_body.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "document/unicode_form.h"
#include "extract/joined_words.h"
#include "extract/table_spelling.h"
#include "extract/whole_organ.h"
#include "normalize/syllable.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kMostNameWords = 4;  // of a unit: "Bà Rịa - Vũng Tàu" stands in the tables

/// A line that ends so goes on below.
constexpr std::array<std::u32string_view, 5> kConnectors{U"va", U"cua", U"da", U"-", U","};

bool goes_on(std::u32string_view folded) {
  while (!folded.empty() && folded.back() == U' ') folded.remove_suffix(1);
  return std::ranges::any_of(kConnectors, [folded](std::u32string_view connector) {
    if (!folded.ends_with(connector)) return false;
    const std::size_t before = folded.size() - connector.size();
    return connector == U"," || before == 0 || folded[before - 1] == U' ';
  });
}

/// "BAN QUẢN LÝ" above "VƯỜN QUỐC GIA SUỐI MÂY", "UBND HUYỆN" above "TRƯỜNG MẪU": no name yet. Below "ĐẢNG BỘ TỈNH"
/// "ĐẢNG ỦY XÃ ..." is another organ: the name of the province was lost.
bool lacks_a_name(std::u32string_view above, const OrganHead* head, const OrganHead& below) {
  constexpr auto kBare = std::to_array<std::u32string_view>(
      {U"bo", U"so", U"cuc", U"vu", U"ban", U"ban quan ly", U"truong", U"trung tam", U"phong",
       U"chi cuc", U"vien", U"hoi", U"cong ty", U"tong cong ty", U"tong cuc", U"benh vien",
       U"chi nhanh", U"doan"});
  if (std::ranges::find(kBare, above) != kBare.end()) return true;
  const bool several = below.words.find(U' ') != std::u32string::npos;
  if (several || head == nullptr || above.size() <= head->words.size()) return false;
  return std::ranges::find(kKindsOfUnits, above.substr(head->words.size() + 1)) !=
         kKindsOfUnits.end();
}

/// "XÃ BẾN LỘI -": a stroke behind the name of a unit.
bool names_a_unit(std::u32string_view folded) {
  return std::ranges::any_of(kKindsOfUnits, [&](std::u32string_view kind) {
    return folded.find(U" " + std::u32string(kind) + U" ") != std::u32string_view::npos;
  });
}

constexpr std::size_t kHyphenAndBlank = 2;

/// In a text: on a page the hyphen may be a speck.
bool opens_with_hyphen(const Piece& line) {
  const std::u32string& printed = line.text.printed;
  return !line.upright && printed.size() > kHyphenAndBlank && printed[1] == U' ' &&
         printed.front() == U'-';
}

bool opens_with_kind(std::u32string_view folded) {
  return std::ranges::any_of(
      kKindsOfUnits, [&](std::u32string_view kind) { return has_words_at(folded, 0, kind); });
}

/// A comma or a stroke may be a speck behind a name: "UBND TỈNH BÌNH LẠC," above "ỦY BAN NHÂN DÂN" or "SỞ Y TẾ".
/// What opens with the words of an organ, more than one, is a name of its own; so is the office of a committee.
bool is_name_below_speck(std::u32string_view above, const OrganHead* above_head,
                         const OrganHead& head) {
  while (!above.empty() && above.back() == U' ') above.remove_suffix(1);
  if (above.ends_with(U'-') && names_a_unit(above))
    return head.words.find(U' ') != std::u32string::npos;
  if (!above.ends_with(U',')) return false;
  constexpr auto kCommittees = std::to_array<std::u32string_view>({U"uy ban nhan dan", U"ubnd"});
  const bool office = above_head != nullptr && head.rank > above_head->rank &&
                      std::ranges::find(kCommittees, above_head->words) != kCommittees.end();
  return office || head.words.find(U' ') != std::u32string::npos;
}

/// The words from `begin` to `end`, exclusive.
std::u32string join(const std::vector<std::u32string>& words, std::size_t begin, std::size_t end) {
  return joined(std::span(words).subspan(begin, end - begin));
}

/// "chấp" is usual behind "ban" and not behind "bạn".
bool goes_rather_with(const std::u32string& head, const std::u32string& printed,
                      const std::u32string& next, const Rules::Impl& rules) {
  constexpr double kClearly = 2;  // nats
  if (rules.language == nullptr) return false;
  const auto cost = [&](const std::u32string& word) {
    const auto context = rules.language->extend({}, rules.language->find(comparable(word)));
    return rules.language->cost_nats(context, rules.language->find(comparable(next)));
  };
  return cost(head) + kClearly < cost(printed);
}

/// "HUYỆN ÚY", "TÔNG CÔNG TY", "BẠN CHẤP HÀNH", "SỐ Y TẾ": the words that open a name with the marks of the table.
/// A single word must go with the next one rather so.
std::string with_head_marks(const std::string& text, const OrganHead& head,
                            const Rules::Impl& rules) {
  std::vector<std::u32string> words = split_words(to_utf32(text));
  const std::vector<std::u32string> model = split_words(to_utf32(head.name));
  if (words.size() <= model.size()) return text;
  if (model.size() == 1 && (comparable(words[0]) == comparable(model[0]) ||
                            !goes_rather_with(model[0], words[0], words[1], rules))) {
    return text;
  }
  for (std::size_t i = 0; i < model.size(); ++i) {
    const bool same = fold(words[i]) == fold(model[i]);
    if (same && comparable(words[i]) != comparable(model[i])) {
      words[i] = in_case_of(model[i], words[i]);
    }
  }
  return to_utf8(joined(words));
}

/// Words of a name that a table spells.
struct Part {
  Spelling spelling;
  std::size_t end = 0;  ///< word, exclusive; where it began when no table has it
};

Part part_at(const std::vector<std::u32string>& words, std::size_t begin,
             const Rules::Impl& rules) {
  const std::size_t furthest = std::min(words.size(), begin + rules.longest_phrase_words);
  Part known{.spelling = {}, .end = begin};
  for (std::size_t end = furthest; end > begin && known.end == begin; --end) {
    if (auto exact = table_spelling(join(words, begin, end), rules.phrases)) known = {*exact, end};
  }
  // "ỦY BAN NHÂN" says more than the "Ủy ban" that it begins with.
  for (std::size_t end = furthest; end > std::max(begin, known.end); --end) {
    const std::u32string part = join(words, begin, end);
    if (auto whole = spelling_with_lost_word(part, rules.phrases)) return {*whole, end};
  }
  for (std::size_t end = furthest; begin == 0 && end > known.end; --end) {
    const std::u32string part = join(words, begin, end);
    if (auto whole = spelling_with_lost_first_word(part, rules.phrases)) return {*whole, end};
  }
  if (known.end > begin) return known;
  for (std::size_t end = furthest; end > begin; --end) {
    if (auto close = similar_spelling(join(words, begin, end), rules.phrases)) return {*close, end};
  }
  return known;
}

/// "ỦY BAN NHÂN DÂN TINH AN SÙNG": behind the head of a committee stands the kind of a unit, before its name.
std::string with_kind_marks(const std::string& text, const OrganHead& head) {
  constexpr auto kCommittees = std::to_array<std::u32string_view>(
      {U"uy ban nhan dan", U"hoi dong nhan dan", U"ubnd", U"hdnd", U"dang bo"});
  constexpr auto kKinds = std::to_array<std::u32string_view>({U"tỉnh", U"huyện", U"xã", U"phường"});
  if (std::ranges::find(kCommittees, head.words) == kCommittees.end()) return text;
  std::vector<std::u32string> words = split_words(to_utf32(text));
  const auto at = static_cast<std::size_t>(std::ranges::count(head.words, U' ')) + 1;
  if (at + 1 >= words.size()) return text;
  const auto kind = std::ranges::find_if(kKinds, [&](std::u32string_view each) {
    return fold(words[at]) == fold(each) && comparable(words[at]) != comparable(each);
  });
  if (kind == kKinds.end()) return text;
  words[at] = in_case_of(std::u32string(*kind), words[at]);
  return to_utf8(joined(words));
}

bool is_kind_of_unit(std::string_view part) {
  return part == "tỉnh" || part == "thành phố" || part == "huyện" || part == "quận" ||
         part == "thị xã" || part == "thị trấn" || part == "xã" || part == "phường";
}

bool is_kind_of_commune(std::string_view part) {
  return part == "thị trấn" || part == "xã" || part == "phường";
}

/// "QUẢN LÝ" is no misread "quận Lý": a single word is taken for the kind of a unit that it almost
/// spells only before the name of a unit.
bool is_doubtful_kind(const Part& part, const std::vector<std::u32string>& words, std::size_t begin,
                      const Rules::Impl& rules) {
  if (part.spelling.exact || part.end != begin + 1 || !is_kind_of_unit(part.spelling.text)) {
    return false;
  }
  for (std::size_t end = words.size(); end > part.end; --end) {
    if (rules.place_names.contains(fold(join(words, part.end, end)))) return false;
  }
  return true;
}

/// The words that open line `i`, or that open there and end in the next one: "TỔNG CÔNG" above "TY CẤP NƯỚC".
const OrganHead* head_at(const std::vector<std::string>& lines, std::size_t i,
                         const Rules::Impl& rules) {
  const std::u32string folded = fold(with_words_apart(lines[i]));
  if (i + 1 < lines.size()) {
    const OrganHead* over = organ_head_of(folded + U" " + fold(lines[i + 1]), rules);
    if (over != nullptr && over->words.size() > folded.size()) return over;
  }
  return organ_head_of(folded, rules);
}

/// The words so far are not even a whole head.
bool is_within_head(std::u32string_view folded, const OrganHead* head) {
  return head != nullptr && folded.size() < head->words.size();
}

/// No vowel with a mark; "Í" may be a stroke and a speck.
bool is_without_marks(char32_t letter) {
  constexpr std::u32string_view kMarked = U"ÁÀẢÃẠĂÂÔƠỔỐỒƯÚÙỦÊÝỶỲ";
  return kMarked.find(letter) == std::u32string_view::npos;
}

}  // namespace

const OrganHead* organ_head_of(std::u32string_view folded, const Rules::Impl& rules) {
  const auto found = std::ranges::find_if(rules.organ_heads, [&](const OrganHead& head) {
    return has_words_at(folded, 0, head.words);
  });
  return found == rules.organ_heads.end() ? nullptr : &*found;
}

bool goes_on_with(const Piece& above, const Piece& below, const Rules::Impl& rules) {
  if (names_a_unit(above.text.folded)) return false;
  if (goes_on(above.text.folded)) return true;
  if (!opens_with_hyphen(below)) return false;
  const auto rest = std::u32string_view(below.text.folded).substr(kHyphenAndBlank);
  return organ_head_of(rest, rules) == nullptr && !opens_with_kind(rest);
}

std::string organ_line_text(const Piece& line) {
  std::size_t begin = 0;
  std::size_t end = line.text.size();
  const auto glyph = [&](std::size_t i) { return line.text.printed[i]; };
  while (begin < end && !is_letter(glyph(begin))) ++begin;
  if (begin == kHyphenAndBlank && opens_with_hyphen(line)) begin = 0;
  while (end > begin && !is_letter(glyph(end - 1)) && !is_digit(glyph(end - 1)) &&
         glyph(end - 1) != U'-' && glyph(end - 1) != U',' && glyph(end - 1) != U')') {
    --end;
  }
  // A single letter at the end is a speck between the columns that was taken for a word, unless it is a sure
  // syllable: "XÃ KHE Ô".
  constexpr double kSure = 0.9;
  const bool single =
      end > begin + 2 && line.text.folded[end - 2] == U' ' && is_letter(glyph(end - 1));
  if (single && (is_without_marks(glyph(end - 1)) ||
                 line.words[line.text.word[end - 1]]->confidence.value() < kSure)) {
    end -= 2;
  }
  // "SỞ NỘI vụ"
  return to_upper(line.text.slice(begin, end));
}

bool is_code_line(const Piece& line) {
  constexpr std::size_t kFewest = 3;
  const std::u32string& text = line.text.printed;
  const std::size_t hyphen = text.rfind(U'-');
  if (hyphen == std::u32string::npos) return false;
  if (line.words.size() == 1 && std::ranges::count_if(text, is_digit) >= 2) return true;
  // Letters that are no syllable behind the hyphen.
  const std::u32string organ = text.substr(hyphen + 1);
  return organ.size() >= kFewest && std::ranges::all_of(organ, is_letter) && organ != U"UBND" &&
         organ != U"HĐND" && !normalize::is_vietnamese_syllable(to_utf8(organ));
}

std::vector<OrganName> organ_names(const std::vector<std::string>& lines,
                                   const Rules::Impl& rules) {
  struct Name {
    std::string text;
    std::u32string folded;
    const OrganHead* head = nullptr;
    bool exact = true;
  };
  std::vector<Name> names;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string text = with_words_apart(lines[i]);
    const std::u32string folded = fold(text);
    const OrganHead* head = head_at(lines, i, rules);
    const std::string read = text;
    if (head != nullptr) text = with_head_marks(text, *head, rules);
    const bool exact = text == read;
    const bool first = names.empty();
    const bool bare = !first && head != nullptr &&
                      (lacks_a_name(names.back().folded, names.back().head, *head) ||
                       is_within_head(names.back().folded, names.back().head));
    const bool begins =
        first || (head != nullptr && !bare &&
                  (!goes_on(names.back().folded) ||
                   is_name_below_speck(names.back().folded, names.back().head, *head)) &&
                  (names.back().head == nullptr || head->rank >= names.back().head->rank));
    if (begins) {
      names.push_back({text, folded, head, exact});
    } else {
      names.back().text += " " + text;
      names.back().folded += U" " + folded;
    }
  }
  std::vector<OrganName> result;
  result.reserve(names.size());
  for (Name& name : names) {
    while (name.text.ends_with(',') || name.text.ends_with(' ') || name.text.ends_with(" -")) {
      name.text.pop_back();
    }
    if (name.head != nullptr) {
      const std::string read = name.text;
      name.text = with_kind_marks(name.text, *name.head);
      name.exact = name.exact && name.text == read;
    }
    if (auto whole = whole_organ(name.text, rules)) {
      result.push_back({.name = std::move(*whole), .known = true, .exact = false, .listed = true});
      continue;
    }
    RunningName running = in_running_case(name.text, rules);
    result.push_back({.name = std::move(running.name),
                      .known = name.head != nullptr || running.from_table,
                      .exact = running.exact && name.exact,
                      .listed = running.listed});
  }
  return result;
}

RunningName in_running_case(std::string_view name, const Rules::Impl& rules) {
  const std::vector<std::u32string> words = split_words(to_utf32(name));
  RunningName running{.listed = true};
  bool after_kind = false;
  bool of_commune = false;
  std::size_t name_words = 0;  // behind the kind
  for (std::size_t begin = 0; begin < words.size();) {
    Part part = part_at(words, begin, rules);
    if (is_doubtful_kind(part, words, begin, rules)) part.end = begin;
    // "HUYỆN TRƯỜNG NHAI": behind the kind of a unit a word is its name, not "Trường" (a school).
    const bool in_name = after_kind && part.end == begin + 1 && begin + 1 < words.size() &&
                         !is_kind_of_unit(part.spelling.text);
    // The tables have no communes: "XÃ TÂN THÀNH" is not the district Tân Thạnh.
    const bool other_name = of_commune && after_kind && !part.spelling.exact;
    if (in_name || other_name) part.end = begin;
    if (part.end == begin) {
      if (!after_kind || ++name_words > kMostNameWords) {
        return {.name = std::string(name), .from_table = false, .exact = true, .listed = false};
      }
      // A commune, or another name that no table has, after "tỉnh", "huyện", "xã" ...
      running.listed = false;
      part = {.spelling = {to_capitalized(to_utf8(words[begin])), true}, .end = begin + 1};
    } else {
      after_kind = is_kind_of_unit(part.spelling.text);
      of_commune = is_kind_of_commune(part.spelling.text);
      name_words = 0;
    }
    if (!running.name.empty()) running.name += " ";
    running.name += part.spelling.text;
    running.exact = running.exact && part.spelling.exact;
    begin = part.end;
  }
  running.from_table = true;
  return running;
}

}  // namespace sohoa::extract
