#include "document/page.h"

#include <utility>

namespace sohoa {

Page failed_page(int page_number, Reason reason, std::string message) {
  Page page;
  page.page_number = page_number;
  page.origin = PageOrigin::Failed;
  page.failure = Failure{reason, std::move(message)};
  return page;
}

std::string text(const Page& page) {
  std::string all;
  for (const Line& line : page.lines) all += text(line) + '\n';
  return all;
}

}  // namespace sohoa
