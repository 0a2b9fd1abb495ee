#include "extract/inline_note.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "extract/glyph_text.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kLongestNote = 20'000;
constexpr std::size_t kLongestMark = 4;

struct Note {
  enum class Kind { Call, Text, Bookmark };
  Kind kind = Kind::Call;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::u32string mark{};
  std::size_t text_begin = 0;
};

std::u32string_view rest(const std::u32string& text, std::size_t at) {
  return std::u32string_view(text).substr(at);
}

std::u32string digits_at(const std::u32string& text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && end - at <= kLongestMark && is_digit(text[end])) ++end;
  return end - at > kLongestMark ? std::u32string() : text.substr(at, end - at);
}

/// "[[footnoteRef:1]]", "[[endnoteRef:1]]"
std::optional<Note> call_at(const std::u32string& text, std::size_t at) {
  for (const std::u32string_view opener : {U"[[footnoteRef:", U"[[endnoteRef:"}) {
    if (!rest(text, at).starts_with(opener)) continue;
    std::u32string mark = digits_at(text, at + opener.size());
    const std::size_t end = at + opener.size() + mark.size();
    if (mark.empty() || !rest(text, end).starts_with(U"]]")) return std::nullopt;
    return Note{.kind = Note::Kind::Call, .begin = at, .end = end + 2, .mark = std::move(mark)};
  }
  return std::nullopt;
}

std::optional<Note> bookmark_at(const std::u32string& text, std::size_t at) {
  if (!rest(text, at).starts_with(U"[bookmark:")) return std::nullopt;
  const std::size_t end = text.find_first_of(U"]\n", at);
  if (end == std::u32string::npos || text[end] != U']') return std::nullopt;
  return Note{.kind = Note::Kind::Bookmark, .begin = at, .end = end + 1};
}

/// Behind the bracket that closes the one at `at`.
std::optional<std::size_t> closing_bracket(const std::u32string& text, std::size_t at) {
  const std::size_t limit = std::min(text.size(), at + kLongestNote);
  int depth = 0;
  for (std::size_t i = at; i < limit; ++i) {
    if (text[i] == U'[') ++depth;
    if (text[i] == U']' && --depth == 0) return i + 1;
  }
  return std::nullopt;
}

/// "[1: [] text]"
std::optional<Note> text_at(const std::u32string& text, std::size_t at) {
  std::u32string mark = digits_at(text, at + 1);
  const std::size_t begin = at + 1 + mark.size();
  if (mark.empty() || !rest(text, begin).starts_with(U": [")) return std::nullopt;
  const std::size_t picture = text.find(U']', begin);
  const auto end = closing_bracket(text, at);
  if (!end || picture == std::u32string::npos || picture + 1 >= *end) return std::nullopt;
  return Note{.kind = Note::Kind::Text,
              .begin = at,
              .end = *end,
              .mark = std::move(mark),
              .text_begin = picture + 1};
}

std::vector<Note> find_notes(const std::u32string& text) {
  std::vector<Note> notes;
  for (std::size_t at = text.find(U'['); at != std::u32string::npos;) {
    std::optional<Note> note = call_at(text, at);
    if (!note) note = bookmark_at(text, at);
    if (!note) note = text_at(text, at);
    std::size_t next = at + 1;
    if (note) {
      next = note->end;
      notes.push_back(std::move(*note));
    }
    at = text.find(U'[', next);
  }
  return notes;
}

/// Blanks and line ends as single blanks, none at the ends.
std::string on_one_line(std::u32string_view text) {
  std::u32string line;
  for (const char32_t letter : text) {
    const bool blank = letter == U' ' || letter == U'\n';
    if (!blank) {
      line.push_back(letter);
    } else if (!line.empty() && line.back() != U' ') {
      line.push_back(U' ');
    }
  }
  while (!line.empty() && line.back() == U' ') line.pop_back();
  return to_utf8(line);
}

/// All lines as one text, and where each begins in it.
struct JoinedLines {
  std::u32string text{};
  std::vector<std::size_t> begins{};

  explicit JoinedLines(const std::vector<BodyLine>& lines) {
    for (const BodyLine& line : lines) {
      begins.push_back(text.size());
      text += line.text;
      text.push_back(U'\n');
    }
  }
  [[nodiscard]] std::size_t line_of(std::size_t at) const {
    const auto next = std::ranges::upper_bound(begins, at);
    return static_cast<std::size_t>(next - begins.begin()) - 1;
  }
};

/// A line without its notes. Blanks around a note that was taken out become one.
void rewrite(BodyLine& line, std::size_t begin, const std::u32string& all,
             const std::vector<Note>& notes) {
  const std::size_t end = begin + line.text.size();
  std::u32string kept;
  std::size_t at = begin;
  for (const Note& note : notes) {
    if (note.end <= begin || note.begin >= end) continue;
    if (note.begin > at) kept += all.substr(at, note.begin - at);
    if (note.kind == Note::Kind::Call && note.begin >= begin) {
      line.notes.push_back({.mark = to_utf8(note.mark), .at = kept.size()});
    }
    at = std::min(end, note.end);
    while (at < end && all[at] == U' ' && (kept.empty() || kept.back() == U' ')) ++at;
  }
  if (at < end) kept += all.substr(at, end - at);
  while (!kept.empty() && kept.back() == U' ') kept.pop_back();
  line.text = std::move(kept);
  for (CalledNote& note : line.notes) note.at = std::min(note.at, line.text.size());
}

}  // namespace

std::vector<Footnote> take_inline_notes(std::vector<BodyLine>& lines) {
  const JoinedLines joined(lines);
  const std::vector<Note> notes = find_notes(joined.text);
  if (notes.empty()) return {};
  std::vector<Footnote> footnotes;
  for (const Note& note : notes) {
    if (note.kind != Note::Kind::Text) continue;
    const std::u32string_view text =
        rest(joined.text, note.text_begin).substr(0, note.end - 1 - note.text_begin);
    footnotes.push_back({.mark = to_utf8(note.mark),
                         .text = on_one_line(text),
                         .first = lines[joined.line_of(note.begin)].place,
                         .last = lines[joined.line_of(note.end - 1)].place});
  }
  std::vector<bool> fell_away(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool filled = !lines[i].text.empty();
    rewrite(lines[i], joined.begins[i], joined.text, notes);
    fell_away[i] = filled && lines[i].text.empty() && lines[i].notes.empty();
  }
  std::size_t index = 0;
  std::erase_if(lines, [&](const BodyLine&) { return fell_away[index++]; });
  return footnotes;
}

}  // namespace sohoa::extract
