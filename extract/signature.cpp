#include "extract/signature.h"

#include <algorithm>
#include <string>

#include "document/edit_distance.h"
#include "document/unicode_form.h"
#include "extract/capacity_prefix.h"
#include "extract/closing.h"
#include "extract/letterhead.h"
#include "extract/spoilt_position.h"
#include "normalize/syllable.h"

namespace sohoa::extract {
namespace {

using namespace std::string_literals;

constexpr std::size_t kMostLines = 5;
constexpr std::string_view kRepresents = "ĐẠI DIỆN";
constexpr std::size_t kLongestSpoilt = 3;  // letters of "PHÓ"
constexpr std::size_t kFewestLetters = 4;  // fewer are specks of a seal

/// What follows a signature that bears no name.
bool begins_attachment(const Piece& piece, const Rules::Impl& rules) {
  return parse_type_heading(piece, rules) || after_label(piece, "attachment", rules);
}

bool is_person(const std::optional<PersonName>& name) {
  return name && name->known_family && name->valid_syllables;
}

/// "Bí THƯ": a line of nothing but a position, of which a capital was read as a small letter.
bool is_position_alone(const Piece& line, const Rules::Impl& rules) {
  constexpr double kMostly = 0.5;
  return capitals(line) >= kMostly && rules.position_names.contains(line.text.folded);
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

bool is_sure_print(const Piece& line, const Rules::Impl& rules) {
  constexpr double kSure = 0.9;
  return mean_confidence(line) >= kSure && is_print(line, rules);
}

/// Of its highest word: a skew makes the box of a line higher than these.
int word_height(const Piece& line) {
  int highest = 0;
  for (const auto& box : line.upright_words) {
    if (box) highest = std::max(highest, box->height_px());
  }
  return highest > 0 ? highest : line.upright->height_px();
}

/// "KT. CHỦ TỊCH TỊCH": the last word was read twice.
Piece without_echo(const Piece& line) {
  const std::size_t last = line.words.size() - 1;
  const bool twice = last > 1 && fold(line.words[last]->text) == fold(line.words[last - 1]->text);
  return twice ? cut(line, 0, last) : line;
}

/// Below the line above and of its size, where no room is left for a signature.
bool follows(const Piece& piece, const Piece& above) {
  constexpr int kMostHeights = 2;  // of the line, between them
  constexpr int kMarked = 4;       // "TẾ" is 7 / 4 as high as "BAN" at most
  constexpr int kMarkedMost = 7;
  if (!piece.upright || !above.upright) return true;
  // A pen writes larger than the line above it is printed.
  return piece.upright->top - above.upright->bottom < kMostHeights * above.upright->height_px() &&
         kMarked * word_height(piece) < kMarkedMost * word_height(above);
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
std::optional<std::string> deputy_in(const Piece& piece, const CapacityLine& above,
                                     const Rules::Impl& rules) {
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
  // "PHÓ TRƯỞNG BAN" below "KT. TRƯỞNG BAN TỔ": a whole position, whose office is named above.
  const bool whole = letters.size() < wanted.size() && wanted.starts_with(letters) &&
                     rules.position_names.contains(piece.text.folded);
  return whole ? std::nullopt : std::optional(deputy);
}

/// What was read once more between "KT. GIÁM ĐỐC" and "PHÓ GIÁM ĐỐC"; "SỞ Y TẾ" is a line of its own.
bool is_echo_of(const CapacityLine& line, const std::string& deputy) {
  const std::u32string letters = compact(fold(line.text));
  const std::u32string wanted = compact(fold(deputy));
  const std::size_t most = std::max(letters.size(), wanted.size()) / 2;
  return edit_distance(letters, wanted, most) <= most;
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
    const Piece clean = without_specks(raw);
    if (letters(clean) < kFewestLetters) return true;
    const Piece piece = in_capitals(clean) ? without_echo(clean) : clean;
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
    const bool goes_on = !capacity.empty() && capitals && !weak_ && is_print(piece, rules_) &&
                         follows(piece, capacity.back().piece);
    if ((opens || goes_on) && capacity.size() < kMostLines) {
      signature_.prefixed = signature_.prefixed || has_signing_prefix(piece, rules_);
      capacity.push_back(read_capacity_line(piece, rules_));
      capacity.back().position = opens;
      capacity.back().goes_on = !opens && capacity.size() > 1 && is_sure_print(piece, rules_);
      capacity.back().after_dotted_speck = is_dotted_speck(*raw.words.front());
    } else if (!opens && is_person(name) && (capacity.empty() || is_surely_read(piece))) {
      set_name(piece, *name);  // in capitals, and no position above it
      return false;
    } else if (!opens && !capacity.empty() && !weak_ && !capitals) {
      weak_ = parse_damaged_name(piece, rules_);
      if (!weak_ || !weak_->valid_syllables) weak_ = name;
      if (weak_ && !weak_->valid_syllables) weak_.reset();
      if (weak_ && !weak_->known_family && !is_surely_read(piece)) weak_.reset();
      if (!weak_) weak_ = parse_name_like_place(piece, rules_);
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
    if (!above_ || (!capacity.empty() && capacity.front().text == kRepresents)) return;
    if (capacity.empty()) {
      const auto position = position_of_part(above_->text.folded, rules_);
      if (!position || !signature_.name) return;
      capacity.push_back({.piece = *above_, .text = to_upper(*position), .mended = true});
      return;
    }
    auto text = with_mended_prefix(*above_, capacity.front().text, rules_);
    signature_.unread_above = !text;
    if (!text) return;
    capacity.insert(capacity.begin(), {.piece = *above_, .text = std::move(*text), .mended = true});
    signature_.prefixed = true;
  }

  void mend_prefixes() {
    std::vector<CapacityLine>& capacity = signature_.capacity;
    for (std::size_t i = 0; i < capacity.size(); ++i) {
      CapacityLine& line = capacity[i];
      if (line.text == kRepresents) return;  // the organ below it signs, nobody for it
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
      const auto deputy = deputy_in(piece, capacity[i], rules_);
      if (!deputy) continue;
      const auto is_deputy = [&](const CapacityLine& line) { return line.text == *deputy; };
      if (std::any_of(capacity.begin() + static_cast<std::ptrdiff_t>(i), capacity.end(),
                      is_deputy)) {
        return false;
      }
      CapacityLine line = read_capacity_line(piece, rules_);
      line.mended = line.mended || comparable(to_utf32(line.text)) != comparable(to_utf32(*deputy));
      if (line.mended) line.text = *deputy;
      const auto between = capacity.begin() + static_cast<std::ptrdiff_t>(i) + 1;
      const auto is_echo = [&](const CapacityLine& other) {
        return !other.goes_on || is_echo_of(other, *deputy);
      };
      capacity.erase(std::remove_if(between, capacity.end(), is_echo), capacity.end());
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
  bool organ = false;  // "ĐẠI DIỆN" stands above the name of one, which may take two lines
  for (const CapacityLine& line : lines) {
    const bool of_organ = organ && !text.ends_with(kRepresents) && !line.position;
    const bool goes_on =
        !line.mended && (of_organ || (line.goes_on && !text.ends_with(kRepresents)));
    if (!text.empty()) text += goes_on ? " " : " / ";
    text += line.text;
    organ = organ || line.text == kRepresents;
  }
  return text;
}

}  // namespace sohoa::extract
