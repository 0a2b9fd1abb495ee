#pragma once

/// A document as a person writes it: fields at the top, a body in simple marks below "---".
///
///   type: Báo cáo
///   issuer: ỦY BAN NHÂN DÂN TỈNH BÌNH LẠC
///   issuer: SỞ NỘI VỤ
///   number: 33/BC-SNV
///   date: 2021-03-24
///   pen: number, day
///   ---
///   # I. TÌNH HÌNH CHUNG
///   Thực hiện **Kế hoạch số 20/KH-UBND**[^1], *Sở Nội vụ* báo cáo như sau:
///
/// All keys and marks stand in samples/README.md. Tested by tests/samples/document_source_test.cpp.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "samples/sheet.h"

namespace sohoa::samples {

enum class Rules { State, Party };

enum class BlockKind { Paragraph, Heading, Center, Ground, Table };

/// A paragraph, or a table.
struct Block {
  BlockKind kind = BlockKind::Paragraph;
  std::string text;                            ///< with marks: **bold**, *italic*, [^name]
  std::vector<std::vector<std::string>> rows;  ///< of a table; the first one is its head
  friend bool operator==(const Block&, const Block&) = default;
};

/// A document that the text cites, as the truth file tells it.
struct CitedDocument {
  std::string type;
  std::string number;  ///< empty for a law cited by its name
  std::string date;    ///< ISO; empty when the page gives none
  friend bool operator==(const CitedDocument&, const CitedDocument&) = default;
};

struct DocumentSource {
  Rules rules = Rules::State;
  std::string type;                  ///< "Báo cáo", "Công văn"
  std::vector<std::string> issuers;  ///< parent first; " / " breaks a line
  std::string number;                ///< "33/BC-SNV"
  std::string place;
  std::string date;  ///< ISO
  std::string subject;
  std::string authority;               ///< the line above the grounds, e.g. "CHỦ TỊCH ..."
  std::string to_label = "Kính gửi:";  ///< "CHỦ TỊCH ... điện:" in a telegram
  std::vector<std::string> addressees;
  std::vector<std::string> capacity;  ///< lines above the signature
  std::string signer;
  bool signer_left = false;                 ///< where two sign: party A of a contract
  std::vector<std::string> other_capacity;  ///< of who signs beside: a clerk, party B
  std::string other_signer;
  std::vector<std::string> recipients;
  std::vector<CitedDocument> citations;
  std::map<std::string, SlotKind> slots;  ///< of "number", "day", "month"; those not named: printed
  std::string seal_ring;
  std::vector<std::string> seal_middle;
  std::string urgency;  ///< "KHẨN"
  std::vector<Block> body;
  std::vector<Block> attachment;                 ///< on pages of its own behind the signature
  std::map<std::string, std::string> footnotes;  ///< by the name in the mark
  friend bool operator==(const DocumentSource&, const DocumentSource&) = default;
};

/// Throws Error{Reason::BadRecord} that tells the line which is wrong, or Error{Reason::TextNotUtf8}.
[[nodiscard]] DocumentSource parse_document_source(std::string_view text);

/// A text with marks as runs in the given style; a footnote's mark becomes a raised run of its name.
[[nodiscard]] std::vector<Run> parse_marks(std::string_view text, const TextStyle& style);

}  // namespace sohoa::samples
