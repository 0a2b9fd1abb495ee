#include "extract/signature.h"

#include <algorithm>
#include <string>

#include "document/edit_distance.h"
#include "document/unicode_form.h"
#include "extract/capacity_prefix.h"
#include "extract/closing.h"
#include "extract/letterhead.h"
#include "extract/spoilt_position.h"
#include "extract/table_spelling.h"
#include "normalize/syllable.h"

namespace sohoa::extract {
namespace {

using namespace std::string_literals;

constexpr std::size_t kMostLines = 5;
constexpr std::size_t kLongestSpeck = 4;
constexpr std::size_t kLongestSpoilt = 3;  // letters of "PHÓ"
constexpr std::size_t kFewestLetters = 4;  // fewer are specks of a seal

/// What follows a signature that bears no name.
bool begins_attachment(const Piece& piece, const Rules::Impl& rules) {
  return parse_type_heading(piece, rules) || after_label(piece, "attachment", rules);
}

bool is_person(const std::optional<PersonName>& name) {
  return name && name->known_family && name->valid_syllables;
}

/// "KT, CHỦ TỊCH", "TM: ...": the dot of a prefix misread.
std::string with_dot(std::string text) {
  const std::size_t end = text.find_first_of(".,:; ");
  if (end != std::string::npos && text[end] != '.' && text[end] != ' ') text[end] = '.';
  return text;
}

/// "Q. Q.CỤC TRƯỞNG": a prefix that was read twice.
std::string without_doubled_prefix(std::string text) {
  const std::size_t dot = text.find('.');
  const std::size_t next = text.find_first_not_of(' ', dot == std::string::npos ? dot : dot + 1);
  if (next == std::string::npos) return text;
  const std::string prefix = text.substr(0, dot + 1);
  if (text.compare(next, prefix.size(), prefix) == 0) text.erase(0, next);
  return text;
}

std::string printed_line(const Piece& line, const Rules::Impl& rules) {
  std::string text = without_doubled_prefix(line.text.slice(0, line.text.size()));
  if (has_signing_prefix(line, rules)) text = with_dot(std::move(text));
  constexpr std::string_view kSigns = ".:;, ";
  while (!text.empty() && kSigns.find(text.back()) != std::string_view::npos) text.pop_back();
  return to_upper(text);
}

/// "Bí THƯ": a line of nothing but a position, of which a capital was read as a small letter.
bool is_position_alone(const Piece& line, const Rules::Impl& rules) {
  constexpr double kMostly = 0.5;
  return capitals(line) >= kMostly && rules.position_names.contains(line.text.folded);
}

/// "ĐẠI DIỆN BÊN A", also where it was misread: "„ BẠI DIỆN BÊN A".
std::string party_of(const Piece& line) {
  constexpr std::u32string_view kParty = U"daidienben";
  constexpr std::size_t kMost = 3;  // misread letters
  const std::u32string letters = compact(line.text.folded);
  if (line.words.size() < 3 || letters.size() <= kParty.size() - kMost) return {};
  const char32_t party = letters.back();
  if (party != U'a' && party != U'b') return {};
  const auto front = std::u32string_view(letters).substr(0, letters.size() - 1);
  if (!front.ends_with(U"ben") || edit_distance(front, kParty, kMost) > kMost) return {};
  return party == U'a' ? "ĐẠI DIỆN BÊN A" : "ĐẠI DIỆN BÊN B";
}

/// Word `first` and all behind it, as one text.
std::u32string words_from(const Piece& line, std::size_t first) {
  const Piece part = cut(line, first, line.words.size());
  std::u32string text = part.text.printed;
  while (!text.empty() && !is_letter(text.back())) text.pop_back();
  return text;
}

/// "?.", what may have been "P."
bool is_dotted_speck(const Word& word) {
  const std::u32string text = to_utf32(word.text);
  return text.size() == 2 && text.back() == U'.' && !is_letter(text.front());
}

/// `part` lies on `whole` as one line of print that was read twice, not as the stamped line below a
/// printed one.
bool lies_on(const Piece& part, const Piece& whole) {
  if (!part.upright || !whole.upright) return false;
  const Box common = intersect(*part.upright, *whole.upright);
  return 2 * common.height_px() > part.upright->height_px() &&
         6 * common.width_px() > 5 * part.upright->width_px();
}

/// `part` is read again in `whole`: the same letters, or some of them.
bool is_read_again(const Piece& part, const Piece& whole) {
  return lies_on(part, whole) &&
         compact(whole.text.folded).find(compact(part.text.folded)) != std::u32string::npos;
}

std::u32string without_first_word(const CapacityLine& line) {
  return compact(fold(words_from(line.piece, 1)));
}

bool is_speck(const Word& word) {
  const std::u32string text = to_utf32(word.text);
  const bool deputy = fold(text) == U"p.";
  return !deputy && text.size() <= kLongestSpeck &&
         !std::ranges::all_of(text, [](char32_t c) { return is_letter(c); });
}

/// "4i.HIỆU TRƯỞNG": a speck with a dot that sticks to a position. What stands behind the dot.
std::u32string_view behind_stuck_speck(std::u32string_view printed) {
  const std::size_t dot = printed.find(U'.');
  if (dot == std::u32string_view::npos || dot == 0 || dot > 2 || dot + 1 >= printed.size()) {
    return printed;
  }
  const bool has_digit = std::ranges::any_of(printed.substr(0, dot), is_digit);
  return has_digit && is_letter(printed[dot + 1]) ? printed.substr(dot + 1) : printed;
}

/// "CHỦTỊCH" and "KTCHỦTỊCH" with their words apart; empty where the line is no such word.
std::string parted_capacity(const Piece& line, const Rules::Impl& rules) {
  if (line.words.size() > 1) return {};
  const std::u32string letters = compact(line.text.folded);
  for (const auto& [folded, spellings] : rules.position_names) {
    const std::u32string position = compact(folded);
    if (spellings.size() != 1 || position == folded || !letters.ends_with(position)) continue;
    const std::u32string before = letters.substr(0, letters.size() - position.size());
    const std::string name = to_upper(spellings.front());
    if (before.empty()) return name;
    if (std::ranges::find(rules.signing_prefixes, before) != rules.signing_prefixes.end()) {
      return to_upper(to_utf8(before)) + ". " + name;
    }
  }
  return {};
}

/// "TRƯỞNG HÒNG TỔNG HỢP": the position at the beginning as the table spells it.
void mend_opening(CapacityLine& line, std::u32string_view printed, const Rules::Impl& rules) {
  const auto position = spoilt_position(fold(printed), rules);
  if (!position) return;
  std::size_t at = 0;
  for (std::size_t word = 0; word < position->words && at < printed.size(); ++word) {
    at = std::min(printed.find(U' ', at + 1), printed.size());
  }
  line.text = to_upper(position->name) + to_utf8(std::u32string(printed.substr(at)));
  line.mended = true;
}

/// The line with the position that it ends with as the table spells it; specks of a seal before a
/// position fall away: "6T)! HÓ GIÁM ĐÓC" -> "PHÓ GIÁM ĐỐC".
CapacityLine read_line(const Piece& line, const Rules::Impl& rules) {
  if (std::string parted = parted_capacity(line, rules); !parted.empty()) {
    return {.piece = line, .text = std::move(parted), .mended = true};
  }
  if (std::string party = party_of(line); !party.empty()) {
    const bool mended = comparable(line.text.printed) != comparable(to_utf32(party));
    return {.piece = line, .text = std::move(party), .mended = mended};
  }
  std::size_t first = has_signing_prefix(line, rules) ? 1 : 0;
  const std::size_t prefix = first;
  while (prefix == 0 && first + 1 < line.words.size() && is_speck(*line.words[first])) ++first;
  const std::u32string words = words_from(line, first);
  const std::u32string_view printed = behind_stuck_speck(words);
  auto spelling = table_spelling(printed, rules.position_names);
  if (!spelling) spelling = similar_spelling(printed, rules.position_names);
  CapacityLine read{.piece = line, .text = printed_line(line, rules)};
  if (!spelling && prefix == 0) mend_opening(read, printed, rules);
  if (!spelling) return read;
  read.mended = !spelling->exact || first > prefix || printed.size() < words.size();
  if (!read.mended) return read;
  read.text = to_upper(spelling->text);
  if (prefix > 0) read.text = with_dot(line.words.front()->text) + " " + read.text;
  return read;
}

/// Most words are words: not what was read from strokes of a pen or from a seal.
bool is_print(const Piece& line, const Rules::Impl& rules) {
  std::size_t words = 0;
  std::size_t known = 0;
  for (const Word* word : line.words) {
    std::u32string text = to_utf32(word->text);
    while (!text.empty() && !is_letter(text.back())) text.pop_back();
    const std::string letters = to_utf8(text);
    if (!std::ranges::any_of(text, is_letter)) continue;
    ++words;
    if (normalize::is_vietnamese_syllable(letters) || rules.organ_abbreviations.contains(letters)) {
      ++known;
    }
  }
  return has_signing_prefix(line, rules) || (words > 0 && 3 * known >= 2 * words);
}

/// Under "KT. CHỦ TỊCH" signs a deputy: "HÓ CHỦ TỊCH" can only be "PHÓ CHỦ TỊCH". And the same position
/// twice is its deputy's, whose "P." was read as "?.".
void mend_deputies(std::vector<CapacityLine>& lines) {
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::u32string position = compact(fold(lines[i].text));
    CapacityLine& deputy = lines[i + 1];
    const std::u32string first = compact(fold(deputy.piece.words.front()->text));
    const std::u32string rest = without_first_word(deputy);
    // Nobody else signs there: a seal spoilt the word.
    const bool spoilt_pho = !rest.empty() && first.size() <= kLongestSpoilt;
    if (position == U"kt" + rest && spoilt_pho) {
      deputy.text = "PHÓ " + to_utf8(words_from(deputy.piece, 1));
      deputy.mended = first != U"pho";
    } else if (deputy.after_dotted_speck && position.ends_with(compact(fold(deputy.text)))) {
      deputy.text = "P. " + deputy.text;
      deputy.mended = true;
    }
  }
}

/// "PHÓ GIÁM ĐỐC" for "PHÓ GIÁ ỐC" below "KT. GIÁM ĐỐC": nobody else signs there.
std::optional<std::string> deputy_in(const Piece& piece, const CapacityLine& above) {
  constexpr std::size_t kLettersAnError = 4;
  const std::u32string folded = fold(above.text);
  const std::size_t at = folded.find_first_of(U". ");
  if (at == std::u32string::npos || (compact(folded.substr(0, at)) != U"kt")) return std::nullopt;
  const std::string position = above.text.substr(above.text.find_first_of(". "));
  const std::size_t begin = position.find_first_not_of(". ");
  if (begin == std::string::npos) return std::nullopt;
  std::string deputy = "PHÓ " + position.substr(begin);
  const std::u32string wanted = compact(fold(deputy));
  const std::u32string letters = compact(piece.text.folded);
  const std::size_t most = wanted.size() / kLettersAnError;
  if (!letters.starts_with(U"p") || edit_distance(letters, wanted, most) > most) {
    return std::nullopt;
  }
  return deputy;
}

/// A family that is in no table is read as it stands, or it is a fragment of another.
bool is_surely_read(const Piece& name) {
  constexpr double kSure = 0.8;
  return std::ranges::all_of(name.words, [](const Word* word) {
    return word->raw == word->text && word->confidence.value() >= kSure;
  });
}

/// In one row, with no other print between them.
bool side_by_side(const Piece& a, const Piece& b) {
  if (on_one_line(a, b)) return true;
  if (!a.upright || !b.upright) return false;
  const int low = std::min(a.upright->bottom, b.upright->bottom);
  const int high = std::max(a.upright->top, b.upright->top);
  const int height = std::min(a.upright->height_px(), b.upright->height_px());
  const int gap =
      std::max(a.upright->left, b.upright->left) - std::min(a.upright->right, b.upright->right);
  return 2 * (low - high) > height && gap >= 0 && gap < 2 * height;
}

/// With words that faint letters parted from their line ("Lê  Văn Mẫu", "PHÓ GIÁ  ỐC") in it again.
std::vector<Piece> whole_lines(const std::vector<Piece>& pieces) {
  std::vector<Piece> lines;
  for (const Piece& piece : pieces) {
    const bool goes_on = !lines.empty() && side_by_side(lines.back(), piece) &&
                         std::min(letters(lines.back()), letters(piece)) < kFewestLetters;
    if (goes_on) {
      const bool first = lines.back().upright->left < piece.upright->left;
      lines.back() = first ? join(lines.back(), piece) : join(piece, lines.back());
    } else {
      lines.push_back(piece);
    }
  }
  return lines;
}

/// Lines and names of the signature as they come, upper first.
class SignatureReader {
 public:
  explicit SignatureReader(const Rules::Impl& rules) : rules_(rules) {}

  /// False when the signature ends at this piece.
  bool take(const Piece& raw) {
    const Piece piece = without_specks(raw);
    if (letters(piece) < kFewestLetters) return true;
    const bool opens = opens_capacity(piece, rules_) || is_position_alone(piece, rules_) ||
                       !party_of(piece).empty();
    const auto name = parse_person_name(piece, rules_);
    const bool capitals = opens || in_capitals(piece);
    if (!opens && is_person(name) && !capitals) {
      set_name(piece, *name);
      return false;
    }
    std::vector<CapacityLine>& capacity = signature_.capacity;
    if (!capacity.empty() && begins_attachment(piece, rules_)) return false;
    if (!capacity.empty() && is_read_again(piece, capacity.back().piece)) return true;
    if (!capacity.empty() && is_read_again(capacity.back().piece, piece)) capacity.pop_back();
    if (capitals && take_deputy(piece)) return true;
    const bool goes_on = !capacity.empty() && capitals && !weak_ && is_print(piece, rules_);
    if ((opens || goes_on) && capacity.size() < kMostLines) {
      signature_.prefixed = signature_.prefixed || has_signing_prefix(piece, rules_);
      capacity.push_back(read_line(piece, rules_));
      capacity.back().after_dotted_speck = is_dotted_speck(*raw.words.front());
    } else if (!opens && is_person(name)) {
      set_name(piece, *name);  // in capitals, and no position above it
      return false;
    } else if (!opens && !capacity.empty() && !weak_ && !capitals) {
      weak_ = parse_damaged_name(piece, rules_);
      if (!weak_ || !weak_->valid_syllables) weak_ = name;
      if (weak_ && !weak_->valid_syllables) weak_.reset();
      if (weak_ && !weak_->known_family && !is_surely_read(piece)) weak_.reset();
      if (weak_) weak_line_ = piece;
    } else if (capacity.empty() && capitals) {
      above_ = piece;
    }
    return true;
  }

  Signature read() {
    if (!signature_.name) name_in_capitals();
    if (!signature_.name && weak_) set_name(*weak_line_, *weak_);
    mend_deputies(signature_.capacity);
    read_above();
    mend_prefixes();
    return std::move(signature_);
  }

 private:
  /// The line above the first that was known for a capacity: "TMCHI BỘ" above "BÍ THƯ".
  void read_above() {
    std::vector<CapacityLine>& capacity = signature_.capacity;
    if (!above_ || capacity.empty()) return;
    auto text = with_mended_prefix(*above_, capacity.front().text, rules_);
    if (!text) return;
    capacity.insert(capacity.begin(), {.piece = *above_, .text = std::move(*text), .mended = true});
    signature_.prefixed = true;
  }

  void mend_prefixes() {
    std::vector<CapacityLine>& capacity = signature_.capacity;
    for (std::size_t i = 0; i < capacity.size(); ++i) {
      CapacityLine& line = capacity[i];
      const std::string below = i + 1 < capacity.size() ? capacity[i + 1].text : "";
      const auto text = with_mended_prefix(line.piece, below, rules_);
      if (!text || comparable(to_utf32(*text)) == comparable(to_utf32(line.text))) continue;
      line.text = *text;
      line.mended = true;
      signature_.prefixed = true;
    }
  }

  /// The deputy's line, below whose place is taken; what was read between them is an echo of both.
  bool take_deputy(const Piece& piece) {
    std::vector<CapacityLine>& capacity = signature_.capacity;
    for (std::size_t i = 0; i < capacity.size(); ++i) {
      const auto deputy = deputy_in(piece, capacity[i]);
      if (!deputy) continue;
      const auto is_deputy = [&](const CapacityLine& line) { return line.text == *deputy; };
      if (std::any_of(capacity.begin() + static_cast<std::ptrdiff_t>(i), capacity.end(),
                      is_deputy)) {
        return false;
      }
      CapacityLine line = read_line(piece, rules_);
      line.mended = line.mended || comparable(to_utf32(line.text)) != comparable(to_utf32(*deputy));
      if (line.mended) line.text = *deputy;
      capacity.resize(i + 1);
      capacity.push_back(std::move(line));
      return true;
    }
    return false;
  }

  void set_name(const Piece& piece, const PersonName& name) {
    signature_.name_line = piece;
    signature_.name = name;
  }

  /// The last line below a position may be a name in capitals.
  void name_in_capitals() {
    std::vector<CapacityLine>& capacity = signature_.capacity;
    if (capacity.size() < 2 || capacity.back().mended) return;
    if (opens_capacity(capacity.back().piece, rules_)) return;
    const auto name = parse_person_name(capacity.back().piece, rules_);
    if (!is_person(name)) return;
    set_name(capacity.back().piece, *name);
    capacity.pop_back();
  }

  const Rules::Impl& rules_;
  Signature signature_;
  std::optional<Piece> above_;  ///< in capitals, above the first line of the capacity
  std::optional<Piece> weak_line_;
  std::optional<PersonName> weak_;
};

}  // namespace

Signature find_signature(const std::vector<Piece>& right, const Rules::Impl& rules) {
  SignatureReader reader(rules);
  for (const Piece& piece : whole_lines(right)) {
    if (!reader.take(piece)) break;
  }
  return reader.read();
}

std::string capacity_text(const std::vector<CapacityLine>& lines) {
  std::string text;
  for (const CapacityLine& line : lines) {
    if (!text.empty()) text += " / ";
    text += line.text;
  }
  return text;
}

}  // namespace sohoa::extract
