#pragma once

/// What an archive holds for the fuzzers of its bytes and of what is asked of it: a record of one page.

#include <string>

#include "document/record.h"

namespace sohoa::fuzz {

inline Record one_page_record() {
  Record record;
  record.document.source = {"a.txt", std::string(64, '0'), 1, SourceKind::Text};
  Page page;
  page.lines = {line_from_text("Số: 33/BC-SNV Hòa giải ở cơ sở, thi đua")};
  record.document.pages = {page};
  return record;
}

}  // namespace sohoa::fuzz
