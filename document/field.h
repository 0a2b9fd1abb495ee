#pragma once

/// Fields of a document: values with the place on the page that proves them.
///
/// A field that is not on the page is std::nullopt or an empty list, never a guess. The names and
/// their meaning follow Nghị định 30/2020/NĐ-CP, Phụ lục I and VI; the JSON form is docs/record.md.

#include <optional>
#include <string>
#include <vector>

#include "document/box.h"
#include "document/confidence.h"
#include "document/slot.h"

namespace sohoa {

/// Where on the pages a value stands.
struct Evidence {
  int page_number = 1;
  std::optional<Box> box;  ///< page pixels; absent for text that came without a page image
  int line_index = 0;      ///< into Page::lines, where the evidence begins
  friend bool operator==(const Evidence&, const Evidence&) = default;
};

template <typename Value>
struct Field {
  Value value;       ///< normalised
  std::string text;  ///< as printed (after repair); lines are joined by '\n'
  Confidence confidence;
  std::vector<Evidence> evidence;  ///< at least one
  std::vector<std::string> flags;  ///< doubts, e.g. "handwritten", "month-only"
  friend bool operator==(const Field&, const Field&) = default;
};

/// Another document that this one cites.
struct Citation {
  std::string type;                 ///< "Quyết định"; empty when the page gives none
  std::string number;               ///< "19/QĐ-UBND"; empty for a law cited by its name
  std::optional<std::string> date;  ///< ISO: "2021-01-07", or "2021-01" / "2021" where less is said
  std::string text;                 ///< as printed
  Confidence confidence;
  std::vector<Evidence> evidence;  ///< every place where it is cited, first one first
  std::string issuer{};            ///< as printed: "UBND tỉnh"; empty when the page gives none
  std::string subject{};           ///< trích yếu, or the name of a law; ditto
  /// What is done to it: "based-on" (căn cứ), "implements" (thực hiện), "follows" (theo), "amends"
  /// (sửa đổi, bổ sung), "replaces" (thay thế), "repeals" (bãi bỏ), "expired" (hết hiệu lực); empty
  /// when the page does not say.
  std::string relation{};
  std::string by{};  ///< number of the cited document that does it; empty: this document itself
  friend bool operator==(const Citation&, const Citation&) = default;
};

/// A field that is on the page and that nobody could read surely: its value is absent, never guessed.
struct UnreadField {
  std::string field;                  ///< "number", "date": the key among the fields
  std::vector<Evidence> evidence;     ///< the slots, at least one
  std::vector<SlotReading> readings;  ///< most probable first, at most 3; a date in ISO form
  std::vector<std::string> flags;     ///< "handwritten", "stamped"
  friend bool operator==(const UnreadField&, const UnreadField&) = default;
};

struct Fields {
  std::optional<Field<std::vector<std::string>>> issuing_body;  ///< Tên cơ quan: parent body first
  std::optional<Field<std::string>> document_number;  ///< Số, ký hiệu: "33/BC-SNV", no inner spaces
  std::optional<Field<int>> number;                   ///< Số: 33
  std::optional<Field<std::string>> notation;         ///< Ký hiệu: "BC-SNV"
  std::optional<Field<std::string>> place;            ///< Địa danh
  std::optional<Field<std::string>> date;             ///< ISO; "2021-03" when the day is blank
  std::optional<Field<std::string>> document_type;  ///< Tên loại: "Báo cáo", "Công văn"
  std::optional<Field<std::string>> subject;        ///< Trích yếu, lines joined by a blank
  std::optional<Field<std::vector<std::string>>> addressees;  ///< Kính gửi
  std::optional<Field<std::string>> signer_capacity;  ///< "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH"
  std::optional<Field<std::string>> signer_name;      ///< Họ tên người ký
  std::optional<Field<std::vector<std::string>>> recipients;  ///< Nơi nhận
  std::vector<Citation> citations;
  std::optional<Field<std::vector<std::string>>> legal_grounds{};  ///< Căn cứ ban hành
  std::optional<Field<std::string>> urgency{};      ///< Mức độ khẩn: "Hỏa tốc"
  std::optional<Field<std::string>> secrecy{};      ///< Độ mật: "Mật"
  std::optional<Field<std::string>> circulation{};  ///< Phạm vi lưu hành: "Lưu hành nội bộ"
  std::optional<Field<std::string>> copy_mark{};    ///< "Sao y", "Sao lục", "Trích sao"
  std::string language{};                           ///< "vi"; empty where it was not told
  int page_count = 0;                               ///< 0: not counted
  std::vector<UnreadField> unread{};
  std::vector<std::string> review{};  ///< keys of the fields that a person should look at
  friend bool operator==(const Fields&, const Fields&) = default;
};

}  // namespace sohoa
