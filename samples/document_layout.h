#pragma once

/// A whole document as sheets, by the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I.
///
/// Tested by tests/samples/document_layout_test.cpp.

#include <vector>

#include "samples/document_look.h"
#include "samples/document_source.h"

namespace sohoa::samples {

struct LaidOutDocument {
  std::vector<Sheet> sheets;
  std::size_t closing_index = 0;  ///< the sheet with the signature block
};

/// `random` moves what differs from copy to copy: signature, seal, stamps.
[[nodiscard]] LaidOutDocument lay_out_document(const DocumentSource& written,
                                               const DocumentLook& look, Random random);

}  // namespace sohoa::samples
