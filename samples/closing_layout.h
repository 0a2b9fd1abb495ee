#pragma once

/// The end of a document: recipients on the left, the signature block with seal on the right (boxes
/// 7 to 9 of Nghị định 30/2020/NĐ-CP, Phụ lục I).

#include "samples/document_source.h"
#include "samples/page_flow.h"

namespace sohoa::samples {

void lay_out_closing(const DocumentSource& source, PageFlow& flow, Random random);

}  // namespace sohoa::samples
