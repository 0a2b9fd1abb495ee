#pragma once

/// The fields of a document as one text, a value a line: what is searched beside the pages.
///
/// A number stands there in the forms people type ("05/BC-SNV", "5/BC-SNV"), a date as ISO and as
/// day/month/year. Citations and the list of recipients are left out: who searches a number wants the
/// document that bears it before those that cite it. The index holds keys of this text: a change here
/// needs a migration that builds it anew. Tested by tests/archive/search_test.cpp.

#include <string>

#include "document/field.h"

namespace sohoa::archive {

[[nodiscard]] std::string field_text(const Fields& fields);

}  // namespace sohoa::archive
