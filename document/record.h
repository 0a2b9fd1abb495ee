#pragma once

/// A record: all that is known of one document, ready to be stored and exported.

#include <cstdint>
#include <string>
#include <vector>

#include "document/check.h"
#include "document/field.h"
#include "document/page.h"
#include "document/part.h"
#include "document/structure.h"

namespace sohoa {

inline constexpr int kRecordVersion = 1;  ///< of the JSON form, docs/record.md

enum class SourceKind { Image, Pdf, Text };

/// The file a document came from.
struct Source {
  std::string path;    ///< as the user gave it
  std::string sha256;  ///< of the content, 64 hexadecimal digits
  std::uint64_t bytes = 0;
  SourceKind kind = SourceKind::Image;
  int part = 1;        ///< which of the documents that the file holds, from 1
  int part_count = 1;  ///< how many it holds; 1 also where the file was not divided
  friend bool operator==(const Source&, const Source&) = default;
};

/// A file and its pages: the unit of repair context, of fields and of the database transaction.
struct Document {
  Source source;
  std::vector<Page> pages;
  friend bool operator==(const Document&, const Document&) = default;
};

/// What made the record; the same source and the same making give the same record.
struct Making {
  std::string program;   ///< "sohoa 0.1.0"
  std::string settings;  ///< SHA-256 of every setting and model that can change the result
  friend bool operator==(const Making&, const Making&) = default;
};

struct Record {
  Document document;
  Fields fields;
  Making making;
  Structure structure{};
  std::vector<Check> checks{};        ///< doubts about what the document says
  std::vector<DocumentPart> parts{};  ///< empty for one document without attachments
  friend bool operator==(const Record&, const Record&) = default;
};

/// The repaired text of all pages, a form feed between two pages.
[[nodiscard]] std::string text(const Document& document);

}  // namespace sohoa
