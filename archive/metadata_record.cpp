#include "archive/metadata_record.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace sohoa::archive {
namespace {

template <typename Value>
Value value_of(const std::optional<Field<Value>>& field) {
  return field ? field->value : Value();
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string joined(const std::vector<std::string>& values) {
  std::string all;
  for (const std::string& value : values) all += (all.empty() ? "" : "; ") + value;
  return all;
}

/// "33" of "33/BC-SNV", with the leading zero that is printed.
std::string number_of(const Fields& fields) {
  if (fields.document_number) {
    const std::string& number = fields.document_number->value;
    return number.substr(0, number.find_first_of("/-"));
  }
  return fields.number ? std::to_string(fields.number->value) : std::string();
}

/// dd/mm/yyyy; what is less than a day stays as far as it goes: mm/yyyy, yyyy.
std::string day_first(const std::string& iso) {
  if (iso.size() < 7) return iso;
  const std::string month = iso.substr(5, 2) + '/' + iso.substr(0, 4);
  return iso.size() < 10 ? month : iso.substr(8, 2) + '/' + month;
}

/// "CHỦ TỊCH" of "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH"
std::string position_of(const std::string& capacity) {
  constexpr std::string_view kDivider = " / ";
  const std::size_t at = capacity.rfind(kDivider);
  return at == std::string::npos ? capacity : capacity.substr(at + kDivider.size());
}

/// Seven digits behind the code of the file (TT 05/2025/TT-BNV), divided as in names of files.
std::string document_code(const std::string& file_code, std::int64_t ordinal) {
  if (file_code.empty()) return {};
  std::string digits = std::to_string(ordinal);
  if (digits.size() < 7) digits.insert(0, 7 - digits.size(), '0');
  return file_code + '.' + digits;
}

std::string type_code(const Fields& fields, const MetadataSchema& schema) {
  const auto found = schema.type_codes.find(value_of(fields.document_type));
  return found == schema.type_codes.end() ? std::string() : found->second;
}

/// Records of earlier programs, which count no pages among the fields, do not tell the language.
bool is_vietnamese(const Fields& fields) {
  return fields.language == "vi" || fields.page_count == 0;
}

/// The code that `table` gives to a name; empty when it has none.
std::string code_named(const MetadataSchema& schema, const std::string& table,
                       const std::string& name) {
  const auto codes = schema.codes.find(table);
  if (codes == schema.codes.end() || name.empty()) return {};
  const auto found =
      std::ranges::find(codes->second, name, [](const auto& entry) { return entry.second; });
  return found == codes->second.end() ? std::string() : found->first;
}

/// "30" of "Lưu: VT, TCKH (30b)": the copies that are made.
std::string copies_of(const std::vector<std::string>& recipients) {
  if (recipients.empty() || !recipients.back().ends_with("b)")) return {};
  const std::string& item = recipients.back();
  const std::size_t begin = item.rfind('(') + 1;
  const std::string digits = item.substr(begin, item.size() - 2 - begin);
  const bool number = !digits.empty() && begin > 0 && std::ranges::all_of(digits, is_digit);
  const std::size_t first = number ? digits.find_first_not_of('0') : std::string::npos;
  return first == std::string::npos ? std::string() : digits.substr(first);
}

std::string given_value(const GivenValues& given, const std::string& name) {
  const auto found = given.find(name);
  return found == given.end() ? std::string() : found->second;
}

std::string sourced(const std::string& source, const Entry& entry, const DocumentFacts& facts,
                    const MetadataSchema& schema, const GivenValues& given) {
  const Fields& fields = entry.fields;
  if (source == "number") return number_of(fields);
  if (source == "notation") return value_of(fields.notation);
  if (source == "date") return day_first(value_of(fields.date));
  if (source == "year") return value_of(fields.date).substr(0, 4);
  if (source == "organ") {
    const std::vector<std::string> organs = value_of(fields.issuing_body);
    return organs.empty() ? std::string() : organs.back();
  }
  if (source == "subject") return value_of(fields.subject);
  if (source == "type-name") return value_of(fields.document_type);
  if (source == "type-code") return type_code(fields, schema);
  if (source == "pages") return std::to_string(entry.page_count);
  if (source == "ordinal") return std::to_string(facts.ordinal);
  if (source == "signer") return value_of(fields.signer_name);
  if (source == "position") return position_of(value_of(fields.signer_capacity));
  if (source == "addressees") return joined(value_of(fields.addressees));
  if (source == "priority") return code_named(schema, "priority", value_of(fields.urgency));
  if (source == "copies") return copies_of(value_of(fields.recipients));
  if (source == "language-name") return is_vietnamese(fields) ? "Tiếng Việt" : "";
  if (source == "language-code") return is_vietnamese(fields) ? "01" : "";
  if (source == "mode-code") return fields.secrecy ? "03" : "";
  if (source == "confidence-name") return facts.digitized ? "Số hóa" : "";
  if (source == "confidence-code") return facts.digitized ? "02" : "";
  if (source == "document-code") {
    return document_code(given_value(given, "arcFileCode"), facts.ordinal);
  }
  return {};
}

// --- faults ----------------------------------------------------------------------------------------

std::size_t letters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

struct Trouble {
  std::string code;
  std::string english;
  std::string vietnamese;
};

std::optional<Trouble> trouble_of_length(std::string_view value, const MetadataField& field) {
  const std::size_t length = letters(value);
  if (!field.length || length <= *field.length) return std::nullopt;
  const std::string most = std::to_string(*field.length);
  const std::string is = std::to_string(length);
  return Trouble{"too-long", "has " + is + " characters, " + most + " are allowed",
                 "dài " + is + " ký tự, cho phép " + most};
}

int number_in(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

bool in_calendar(int day, int month, int year) {
  constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || year < 1) return false;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  const int last = kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
  return day >= 1 && day <= last;
}

/// `pattern` has a 'd' where a digit stands.
bool has_form(std::string_view value, std::string_view pattern) {
  return std::ranges::equal(value, pattern, [](char letter, char form) {
    return form == 'd' ? is_digit(letter) : letter == form;
  });
}

std::optional<Trouble> trouble_of_date(std::string_view value, MetadataKind kind) {
  if (has_form(value, "dd/dddd") || has_form(value, "dddd")) {
    const bool month = value.size() == 4 || in_calendar(1, number_in(value.substr(0, 2)), 1);
    if (kind == MetadataKind::PartDate && month) return std::nullopt;
    return Trouble{"incomplete-date", "is no whole date (dd/mm/yyyy)",
                   "chưa đủ ngày, tháng, năm (dd/mm/yyyy)"};
  }
  const bool right = has_form(value, "dd/dd/dddd") &&
                     in_calendar(number_in(value.substr(0, 2)), number_in(value.substr(3, 2)),
                                 number_in(value.substr(6)));
  if (right) return std::nullopt;
  return Trouble{"no-date", "is no date of the calendar (dd/mm/yyyy)",
                 "không phải ngày có trong lịch (dd/mm/yyyy)"};
}

std::optional<Trouble> trouble_of_code(const std::string& value, const MetadataField& field,
                                       const MetadataSchema& schema) {
  const auto table = schema.codes.find(field.code_table);
  if (table != schema.codes.end() && table->second.contains(value)) return std::nullopt;
  return Trouble{"unknown-code", "\"" + value + "\" is no code of the table " + field.code_table,
                 "\"" + value + "\" không có trong bảng mã " + field.code_table};
}

/// All that is wrong with one value.
std::vector<Trouble> troubles_of(const std::string& value, const MetadataField& field,
                                 const MetadataSchema& schema) {
  std::vector<Trouble> troubles;
  const auto add = [&troubles](std::optional<Trouble> trouble) {
    if (trouble) troubles.push_back(std::move(*trouble));
  };
  if (value.empty()) {
    if (field.required) add(Trouble{"missing", "is missing", "bị thiếu"});
    return troubles;
  }
  if (field.kind == MetadataKind::Number && !std::ranges::all_of(value, is_digit)) {
    add(Trouble{"no-number", "holds other signs than digits", "có ký tự không phải chữ số"});
  }
  const bool date = field.kind == MetadataKind::Date || field.kind == MetadataKind::PartDate;
  if (date) add(trouble_of_date(value, field.kind));
  if (field.kind == MetadataKind::Code) add(trouble_of_code(value, field, schema));
  if (!date) add(trouble_of_length(value, field));
  return troubles;
}

/// The code of a document is that of its file, a dot and seven digits; packages are met in which it is
/// that of another file.
std::optional<Trouble> trouble_of_document_code(const MetadataRecord& record,
                                                const MetadataSchema& schema) {
  const auto value_named = [&](std::string_view name) {
    const auto field = std::ranges::find(schema.fields, name, &MetadataField::name);
    const auto at = static_cast<std::size_t>(field - schema.fields.begin());
    return at < record.values.size() ? record.values[at] : std::string();
  };
  const std::string file = value_named("arcFileCode");
  const std::string code = value_named("docCode");
  if (file.empty() || code.empty()) return std::nullopt;
  const bool own = code.starts_with(file + '.') &&
                   has_form(std::string_view(code).substr(file.size() + 1), "ddddddd");
  if (own) return std::nullopt;
  return Trouble{"other-file", "is not arcFileCode, a dot and seven digits",
                 "không gồm arcFileCode, dấu chấm và bảy chữ số"};
}

}  // namespace

MetadataRecord metadata_record(const Entry& entry, const DocumentFacts& facts,
                               const MetadataSchema& schema, const GivenValues& given) {
  MetadataRecord record{
      .document_id = entry.id, .path = entry.path, .natural_key = {}, .values = {}};
  for (const MetadataField& field : schema.fields) {
    const auto value = given.find(field.name);
    record.values.push_back(
        value != given.end() ? value->second : sourced(field.source, entry, facts, schema, given));
  }
  const Fields& fields = entry.fields;
  if (fields.number && fields.notation && fields.issuing_body && fields.date) {
    record.natural_key = std::to_string(fields.number->value) + '/' + fields.notation->value +
                         '\n' + joined(fields.issuing_body->value) + '\n' +
                         fields.date->value.substr(0, 4);
  }
  return record;
}

void FileFacts::add(const Entry& entry, bool read_from_image) {
  ++documents;
  pages += static_cast<std::int64_t>(entry.page_count);
  vietnamese = vietnamese && is_vietnamese(entry.fields);
  digitized = digitized && read_from_image;
  const std::string date = value_of(entry.fields.date);
  if (date.empty()) return;
  if (first_date.empty() || date < first_date) first_date = date;
  if (date > last_date) last_date = date;
}

MetadataRecord file_record(const FileFacts& facts, const MetadataSchema& schema,
                           const GivenValues& given) {
  const bool vietnamese = facts.documents > 0 && facts.vietnamese;
  const bool digitized = facts.documents > 0 && facts.digitized;
  const std::map<std::string, std::string> known{
      {"first-date", day_first(facts.first_date)},       {"last-date", day_first(facts.last_date)},
      {"documents", std::to_string(facts.documents)},    {"pages", std::to_string(facts.pages)},
      {"language-name", vietnamese ? "Tiếng Việt" : ""}, {"language-code", vietnamese ? "01" : ""},
      {"confidence-code", digitized ? "02" : ""}};
  MetadataRecord record;
  for (const MetadataField& field : schema.fields) {
    const auto value = given.find(field.name);
    const auto sourced = known.find(field.source);
    record.values.push_back(value != given.end()     ? value->second
                            : sourced == known.end() ? std::string()
                                                     : sourced->second);
  }
  return record;
}

std::vector<MetadataFault> faults_of(const MetadataRecord& record, const MetadataSchema& schema) {
  std::vector<MetadataFault> faults;
  const auto add = [&](const std::string& field, Trouble trouble) {
    faults.push_back({.document_id = record.document_id,
                      .path = record.path,
                      .field = field,
                      .code = std::move(trouble.code),
                      .message = std::move(trouble.english),
                      .vietnamese_message = std::move(trouble.vietnamese)});
  };
  for (std::size_t i = 0; i < schema.fields.size() && i < record.values.size(); ++i) {
    for (Trouble& trouble : troubles_of(record.values[i], schema.fields[i], schema)) {
      add(schema.fields[i].name, std::move(trouble));
    }
  }
  if (auto trouble = trouble_of_document_code(record, schema)) add("docCode", std::move(*trouble));
  return faults;
}

}  // namespace sohoa::archive
