#include "pipeline/stages.h"

#include <nlohmann/json.hpp>

#include <string_view>
#include <utility>

#include "document/json.h"

namespace sohoa::pipeline {

PagedRecord paged(FinishedRecord record, std::shared_ptr<const LineSpool> spool) {
  const auto for_each_page = [spool = std::move(spool), begin = record.begin,
                              count = record.page_count](const PagedRecord::PageVisitor& visit) {
    spool->for_each_line(begin, count,
                         [&](std::string_view line) { visit(page_from_json(parse_json(line))); });
  };
  return {.head = std::move(record.head),
          .page_count = record.page_count,
          .for_each_page = for_each_page};
}

}  // namespace sohoa::pipeline
