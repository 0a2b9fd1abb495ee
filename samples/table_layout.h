#pragma once

/// Tables with a grid: columns as wide as their text asks for, rows kept whole on a page.

#include "samples/document_source.h"
#include "samples/page_flow.h"

namespace sohoa::samples {

/// `block` is a table; its lines come onto the sheet cell by cell, row by row.
void lay_out_table(const Block& block, PageFlow& flow);

}  // namespace sohoa::samples
