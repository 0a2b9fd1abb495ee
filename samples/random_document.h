#pragma once

/// Invented documents: a grammar of administrative prose, spun out by seed.
///
/// The grammar is a text file (samples/grammar.txt). "[name]" opens a list, each line below is one way
/// to say it; "{name}" inside a line is replaced by one of that list, "{name=}" chooses once for the
/// whole document, "{name:=text}" sets what "{name=}" is, "{low..high}" is a number. A name may have
/// braces in it ("{head-{era=}}"). A list with a slash in its name is one text of several lines;
/// those called "type/..." are documents: keys and body of a document source. "{cite}" invents another
/// document of the list "cited" ("{cite name}" of the list "name"), in words and in the truth.
/// Tested by tests/samples/random_document_test.cpp.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "samples/document_source.h"
#include "samples/random.h"

namespace sohoa::samples {

using Grammar = std::map<std::string, std::vector<std::string>>;

/// Throws Error{Reason::BadRecord} for a line outside of any list.
[[nodiscard]] Grammar parse_grammar(std::string_view text);

/// Throws Error{Reason::BadRecord} when the grammar names a list that it lacks.
[[nodiscard]] DocumentSource random_document(const Grammar& grammar, Random random);

}  // namespace sohoa::samples
