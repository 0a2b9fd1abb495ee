#pragma once

/// The documents and attachments that one file holds, as ranges of its pages.
///
/// The JSON form is docs/record.md. Tested by tests/document/json_test.cpp.

#include <string>

namespace sohoa {

enum class PartKind {
  Document,    ///< begins with a head of its own
  Attachment,  ///< Phụ lục, biểu mẫu: belongs to the document before it
};

struct DocumentPart {
  PartKind kind = PartKind::Document;
  int first_page = 1;   ///< in the source file
  int last_page = 1;    ///< inclusive
  std::string title{};  ///< of an attachment: "Phụ lục II"; empty for a document
  friend bool operator==(const DocumentPart&, const DocumentPart&) = default;
};

}  // namespace sohoa
