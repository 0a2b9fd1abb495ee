#include "document/field_label.h"

#include <algorithm>
#include <array>

namespace sohoa {
namespace {

struct Label {
  std::string_view key;
  std::string_view english;
  std::string_view vietnamese;
};

constexpr std::array<Label, 17> kLabels{{
    {"issuing_body", "issuing body", "cơ quan ban hành"},
    {"document_number", "document number", "số, ký hiệu"},
    {"number", "number", "số"},
    {"notation", "notation", "ký hiệu"},
    {"place", "place", "địa danh"},
    {"date", "date", "ngày ban hành"},
    {"document_type", "type", "tên loại"},
    {"subject", "subject", "trích yếu"},
    {"addressees", "addressees", "kính gửi"},
    {"signer_capacity", "signer's capacity", "quyền hạn, chức vụ"},
    {"signer_name", "signer's name", "người ký"},
    {"recipients", "recipients", "nơi nhận"},
    {"legal_grounds", "legal grounds", "căn cứ"},
    {"urgency", "urgency", "mức độ khẩn"},
    {"secrecy", "secrecy", "độ mật"},
    {"circulation", "circulation", "phạm vi lưu hành"},
    {"copy_mark", "copy", "bản sao"},
}};

}  // namespace

std::string_view field_label(std::string_view key, Language language) {
  const auto found = std::ranges::find(kLabels, key, &Label::key);
  return found == kLabels.end() ? key : say_in(language, found->english, found->vietnamese);
}

}  // namespace sohoa
