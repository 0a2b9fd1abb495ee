#pragma once

/// The field sets by which archives exchange documents, read from tables.
///
/// NĐ 30/2020/NĐ-CP (Phụ lục VI), TT 02/2019/TT-BNV, TT 05/2025/TT-BNV: metadata_fields.tsv and
/// metadata_codes.tsv tell names, kinds, lengths and codes, document_types.tsv the codes of types.
/// Tested by tests/archive/metadata_export_test.cpp.

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sohoa::archive {

enum class MetadataKind {
  Text,
  Number,
  Date,
  PartDate,  ///< may be less than a day: mm/yyyy, yyyy
  Code,
};

/// What a record describes.
enum class MetadataSubject {
  Document,          ///< văn bản (of NĐ 30: văn bản đi)
  IncomingDocument,  ///< văn bản đến, NĐ 30 alone
  File,              ///< hồ sơ: all documents of the archive
};

struct MetadataField {
  std::string name;   ///< "CodeNumber"; a dot divides levels: "SignerInfo.FullName"
  std::string label;  ///< Vietnamese
  MetadataKind kind = MetadataKind::Text;
  std::string code_table;             ///< of a code
  std::optional<std::size_t> length;  ///< characters, or digits of a number; absent: not said
  bool required = false;
  std::string source;  ///< what sohoa fills it with; empty: only the archive knows
};

struct MetadataSchema {
  std::string format;  ///< "nd30", "tt02", "tt05"
  MetadataSubject subject = MetadataSubject::Document;
  std::vector<MetadataField> fields;
  /// Code tables: code to name.
  std::map<std::string, std::map<std::string, std::string>> codes;
  /// Type of document to its code.
  std::map<std::string, std::string> type_codes;

  /// Throws Error{ModelMissing, ModelBroken} that names the table, Error{BadOption} for another format, or
  /// one that has no records of the subject.
  static MetadataSchema open(const std::filesystem::path& data_folder, std::string_view format,
                             MetadataSubject subject = MetadataSubject::Document);

  [[nodiscard]] const MetadataField* field(std::string_view name) const;
};

}  // namespace sohoa::archive
