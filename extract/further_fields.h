#pragma once

/// What a document says besides its head and foot: legal grounds, stamps of urgency, secrecy and
/// circulation, marks of a copy; and what is known of the whole: its language, the number of its pages.
///
///   Căn cứ Luật Tổ chức ...;      legal grounds: the paragraphs above the body that end with ";"
///   Căn cứ Nghị định số ...;
///   HỎA TỐC · MẬT · LƯU HÀNH NỘI BỘ · SAO Y      words that stand alone, printed or stamped
/// A ground within a sentence ("Căn cứ Kế hoạch số ..., Phòng báo cáo như sau:") is a citation, no ground.
/// Tested by tests/extract/further_fields_test.cpp.

#include "document/record.h"
#include "extract/rules.h"

namespace sohoa::extract {

/// Adds them to the fields of `record`, whose structure must be known.
void add_further_fields(Record& record, const Rules& rules);

}  // namespace sohoa::extract
