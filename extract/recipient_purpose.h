#pragma once

/// "(để b/c)", "(để đưa tin)": what a recipient gets the document for.
///
/// The bracket opens with "để", and what follows is one of few purposes (`formulae.tsv`, role `purpose`), or
/// "b/c" (báo cáo), whose stroke is read as a letter: "(để bíc)", "(đề bức)", "(để b/©)", "(để b/)".
/// Tested by tests/extract/recipient_item_test.cpp.

#include <string>
#include <vector>

#include "extract/piece.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

/// `lines` are those that `name` stands on: what was read before repair is there.
void mend_purpose(std::string& name, const std::vector<Piece>& lines, const Rules::Impl& rules);

}  // namespace sohoa::extract
