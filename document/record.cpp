#include "document/record.h"

namespace sohoa {

std::string text(const Document& document) {
  std::string all;
  for (const Page& page : document.pages) {
    if (&page != &document.pages.front()) all += '\f';
    all += text(page);
  }
  return all;
}

}  // namespace sohoa
