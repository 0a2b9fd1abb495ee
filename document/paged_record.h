#pragma once

/// A record whose pages are looked at one after the other, so that one of 500 pages takes no more memory
/// than one of a single page.
///
/// Tested by tests/document/record_text_test.cpp.

#include <cstddef>
#include <functional>
#include <memory>
#include <utility>

#include "document/record.h"

namespace sohoa {

struct PagedRecord {
  using PageVisitor = std::function<void(const Page&)>;

  Record head{};  ///< its document has no pages
  std::size_t page_count = 0;
  std::function<void(const PageVisitor&)> for_each_page{};  ///< in their order, as often as wanted
};

/// With its pages in memory.
[[nodiscard]] inline Record whole(const PagedRecord& paged) {
  Record record = paged.head;
  paged.for_each_page([&](const Page& page) { record.document.pages.push_back(page); });
  return record;
}

/// Of a record that is in memory as a whole.
[[nodiscard]] inline PagedRecord paged(Record record) {
  const auto pages = std::make_shared<const std::vector<Page>>(std::move(record.document.pages));
  record.document.pages.clear();
  return {.head = std::move(record),
          .page_count = pages->size(),
          .for_each_page = [pages](const PagedRecord::PageVisitor& visit) {
            for (const Page& page : *pages) visit(page);
          }};
}

}  // namespace sohoa
