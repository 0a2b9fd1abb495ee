#pragma once

/// The head of the first page: boxes 1 to 5 of Nghị định 30/2020/NĐ-CP, Phụ lục I, or of a Party
/// document. Tested by tests/samples/document_layout_test.cpp.

#include "samples/document_source.h"
#include "samples/page_flow.h"

namespace sohoa::samples {

void lay_out_header(const DocumentSource& source, PageFlow& flow, Random random);

}  // namespace sohoa::samples
