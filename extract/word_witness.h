#pragma once

/// A doubtful word of the subject, spelt as the rest of the document spells it.
///
///   subject "... trong phòng thì" (the last word doubtful), and "phòng thi" five times in the text
///                                                                  -> "... trong phòng thi"
///
/// The proof is the word before it: behind the same word the text has, more than once and surely read, one
/// other spelling of the same letters, and never the doubtful one. The flag is "by-other-places".
/// Tested by tests/extract/word_witness_test.cpp.

#include "document/field.h"
#include "document/record.h"

namespace sohoa::extract {

void settle_subject_words(Fields& fields, const Document& document);

}  // namespace sohoa::extract
