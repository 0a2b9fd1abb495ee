#pragma once

/// Where in a file a further document begins, and where attachments.
///
///   page 1 QUYẾT ĐỊNH · page 3 PHỤ LỤC I · page 5 another head with motto, number and date
/// A page begins a document when it opens with the whole head of one: the national heading or motto (or
/// that of the Party), an organ, a number that is filled in, and a date. Forms in an attachment have such
/// heads with blank slots, statutes that a decision issues have one without a number: neither begins a
/// document. A file that is cut wrongly is worse than one that is not cut, so what is in doubt stays together.
/// Tested by tests/extract/split_test.cpp.

#include <cstddef>
#include <vector>

#include "document/part.h"
#include "document/record.h"
#include "extract/rules.h"

namespace sohoa::extract {

/// The parts in the order of the pages, all pages in one of them; empty for a single document without
/// attachments. Old texts are looked at page by page as well (form feeds).
[[nodiscard]] std::vector<DocumentPart> find_parts(const Document& document, const Rules& rules);

/// The same page by page.
class PartFinder {
 public:
  /// The rules must outlive the finder.
  explicit PartFinder(const Rules& rules) : rules_(rules.impl()) {}
  void add(const Page& page);
  [[nodiscard]] std::vector<DocumentPart> take();

 private:
  const Rules::Impl& rules_;
  std::size_t pages_ = 0;
  std::vector<DocumentPart> parts_;
};

/// The parts of each document of a file: itself, then the attachments that follow it. One document for no
/// parts, and for parts that are its own.
[[nodiscard]] std::vector<std::vector<DocumentPart>> divide(std::vector<DocumentPart> parts);

}  // namespace sohoa::extract
