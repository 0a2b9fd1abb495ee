#include "normalize/letter_form.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "document/unicode_form.h"
#include "normalize/homoglyph.h"
#include "normalize/mojibake.h"
#include "normalize/sign_tidying.h"

namespace sohoa::normalize {
namespace {

constexpr const char* kEncoding = "encoding";
constexpr const char* kUnicode = "unicode";

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char sign) {
    const auto byte = static_cast<unsigned char>(sign);
    return byte < 0x80 && byte >= 0x20 && byte != 0x7F;
  });
}

// No letter that windows-1252 has, so that none of them is a byte of another.
std::string without_zero_width(std::string_view text) {
  std::u32string letters = to_utf32(text);
  std::erase_if(letters, [](char32_t c) { return (c >= 0x200B && c <= 0x200F) || c == 0xFEFF; });
  return to_utf8(letters);
}

/// Whether some word of the document proves that its bytes were read wrong.
enum class Mojibake { NotSeen, Proven };

Mojibake look_for_mojibake(const std::vector<Line>& lines) {
  const auto is_proof = [](const Word& word) {
    return !is_ascii(word.raw) && undo_mojibake(without_zero_width(word.raw)).has_value();
  };
  const bool proven = std::ranges::any_of(
      lines, [&](const Line& line) { return std::ranges::any_of(line.words, is_proof); });
  return proven ? Mojibake::Proven : Mojibake::NotSeen;
}

/// The words of one line, mended from left to right.
class LineMending {
 public:
  LineMending(Line& line, Mojibake mojibake) : words_(line.words), mojibake_(mojibake) {}

  std::vector<LetterForm::Piece> run() {
    std::vector<Word> done;
    for (at_ = 0; at_ < words_.size(); ++at_) {
      Word& word = words_[at_];
      LetterForm::Piece piece{word.raw, word.raw, word.spaces_before, {}};
      if (!word.changed() && !is_ascii(word.raw)) mend(piece);
      if (!piece.reason.empty()) word.raw = word.text = piece.mended;
      done.push_back(word);
      pieces_.push_back(std::move(piece));
    }
    words_ = std::move(done);
    return std::move(pieces_);
  }

 private:
  // A no-break space that was the second byte of "à" has divided a word, or stands at its end.
  bool join_next(LetterForm::Piece& piece) {
    if (at_ + 1 >= words_.size()) return false;
    Word& next = words_[at_ + 1];
    const std::string gap(static_cast<std::size_t>(next.spaces_before), ' ');
    if (next.spaces_before == 1) {
      if (auto joined = undo_mojibake(piece.as_read + "\u00A0" + next.raw)) {
        if (joined->find("\u00A0") == std::string::npos) {
          piece.as_read += gap + next.raw;
          piece.mended = std::move(*joined);
          ++at_;
          return true;
        }
      }
    }
    auto alone = undo_mojibake(piece.as_read + "\u00A0");
    if (!alone || alone->find("\u00A0") != std::string::npos) return false;
    if (next.spaces_before > 1) {
      piece.as_read += ' ';
      --next.spaces_before;
    }
    piece.mended = std::move(*alone);
    return true;
  }

  void mend(LetterForm::Piece& piece) {
    if (auto whole = undo_mojibake(without_zero_width(piece.as_read))) {
      piece.mended = std::move(*whole);
    } else if (mojibake_ == Mojibake::Proven && !join_next(piece)) {
      if (auto found = undo_mojibake_that_lost_a_byte(piece.as_read)) {
        piece.mended = std::move(*found);
      }
    }
    if (piece.mended != piece.as_read) piece.reason = kEncoding;
    std::string tidy = fold_homoglyphs(tidy_signs(piece.mended, at_ + 1 == words_.size()));
    if (tidy.empty() || tidy == piece.mended) return;
    piece.mended = std::move(tidy);
    if (piece.reason.empty()) piece.reason = kUnicode;
  }

  std::vector<Word>& words_;
  Mojibake mojibake_;
  std::vector<LetterForm::Piece> pieces_;
  std::size_t at_ = 0;
};

}  // namespace

LetterForm mend_letters(std::vector<Line>& lines) {
  LetterForm form;
  const Mojibake mojibake = look_for_mojibake(lines);
  for (Line& line : lines) {
    std::vector<LetterForm::Piece> pieces = LineMending(line, mojibake).run();
    const bool changed =
        std::ranges::any_of(pieces, [](const auto& piece) { return !piece.reason.empty(); });
    // A line that stayed as it was needs no memory of it.
    if (!changed) pieces = {};
    form.lines.push_back(std::move(pieces));
    form.changed = form.changed || changed;
  }
  return form;
}

void restore_readings(std::vector<Line>& lines, const LetterForm& form) {
  if (!form.changed) return;
  for (std::size_t i = 0; i < lines.size() && i < form.lines.size(); ++i) {
    std::size_t next = 0;
    for (Word& word : lines[i].words) {
      if (next >= form.lines[i].size()) break;
      const LetterForm::Piece& first = form.lines[i][next++];
      std::string seen = first.mended;
      std::string raw = first.as_read;
      while (seen.size() < word.raw.size() && next < form.lines[i].size()) {
        const LetterForm::Piece& more = form.lines[i][next++];
        const std::string gap(static_cast<std::size_t>(more.spaces_before), ' ');
        seen += gap + more.mended;
        raw += gap + more.as_read;
      }
      if (word.reason.empty()) word.reason = first.reason;
      word.raw = std::move(raw);
    }
  }
}

}  // namespace sohoa::normalize
