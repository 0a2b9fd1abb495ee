#include "extract/split.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "extract/glyph_text.h"
#include "extract/letterhead.h"
#include "extract/piece.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kHeadPieces = 24;      // both columns with stamps between them
constexpr std::size_t kTitlePieces = 6;      // a page number and a running head may stand above
constexpr std::size_t kMostTitleWords = 14;  // more is a sentence

bool opens_with(const Piece& piece, std::u32string_view words) {
  std::size_t at = 0;
  const std::u32string& text = piece.text.folded;
  while (at < text.size() && !is_letter(text[at])) ++at;
  return has_words_at(text, at, words) && is_upper(piece.text.printed[at]);
}

/// "PHỤ LỤC II", "Biểu mẫu số 3", "Mẫu số 01"
bool is_attachment_title(const Piece& piece) {
  constexpr auto kTitles = std::to_array<std::u32string_view>(
      {U"phu luc", U"bieu mau", U"bieu so", U"mau so", U"mau bieu", U"phu bieu"});
  return piece.words.size() <= kMostTitleWords &&
         std::ranges::any_of(kTitles,
                             [&](std::u32string_view words) { return opens_with(piece, words); });
}

/// "(Kèm theo Quyết định số ...)", "Ban hành kèm theo ..."
bool says_attached(const Piece& piece) {
  return opens_with(piece, U"kem theo") || opens_with(piece, U"ban hanh kem theo");
}

/// What an attachment is called, when the page opens with one.
std::optional<std::string> attachment_title(std::span<const Piece> pieces) {
  const Piece* first = nullptr;
  for (const Piece& piece : pieces.first(std::min(kTitlePieces, pieces.size()))) {
    if (letters(piece) < 2) continue;  // a page number
    if (looks_like_body(piece) && !says_attached(piece)) return std::nullopt;
    if (is_attachment_title(piece)) return piece.text.slice(0, piece.text.size());
    if (first == nullptr) first = &piece;
    if (says_attached(piece)) return first->text.slice(0, first->text.size());
  }
  return std::nullopt;
}

bool has_filled_number(const Letterhead& head, const Page& page) {
  if (!head.number || !head.number->parsed.labelled || head.number->parsed.blank_slot) return false;
  if (head.number->parsed.number) return head.number->parsed.number->number > 0;
  // By pen, and not read: the slot says that something stands there.
  return std::ranges::any_of(page.slots, [](const Slot& slot) {
    return slot.role == SlotRole::Number && slot.kind != SlotKind::Empty;
  });
}

bool begins_document(const std::vector<Piece>& pieces, const Page& page, const Rules::Impl& rules) {
  const std::vector<Piece> top(
      pieces.begin(),
      pieces.begin() + static_cast<std::ptrdiff_t>(std::min(kHeadPieces, pieces.size())));
  const Letterhead head = find_letterhead(top, rules);
  const bool heading = head.national_heading || head.motto || head.party_heading;
  return heading && !head.organ_lines.empty() && head.date && has_filled_number(head, page);
}

}  // namespace

void PartFinder::add(const Page& page) {
  const std::vector<Piece> pieces = in_rows(pieces_of(page, pages_++));
  const auto title = parts_.empty() ? std::nullopt : attachment_title(pieces);
  if (title) {
    // A title on every page is that of one attachment.
    if (fold(parts_.back().title) != fold(*title)) {
      parts_.push_back(
          {.kind = PartKind::Attachment, .first_page = page.page_number, .title = *title});
    }
  } else if (parts_.empty() || begins_document(pieces, page, rules_)) {
    parts_.push_back({.first_page = page.page_number});
  }
  parts_.back().last_page = page.page_number;
}

std::vector<DocumentPart> PartFinder::take() {
  if (parts_.size() < 2) return {};
  return std::move(parts_);
}

std::vector<DocumentPart> find_parts(const Document& document, const Rules& rules) {
  PartFinder finder(rules);
  for (const Page& page : document.pages) finder.add(page);
  return finder.take();
}

std::vector<std::vector<DocumentPart>> divide(std::vector<DocumentPart> parts) {
  std::vector<std::vector<DocumentPart>> documents(1);
  for (DocumentPart& part : parts) {
    if (part.kind == PartKind::Document && !documents.back().empty()) documents.emplace_back();
    documents.back().push_back(std::move(part));
  }
  return documents;
}

}  // namespace sohoa::extract
