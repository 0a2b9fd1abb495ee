#include "pipeline/review_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

#include "pipeline/atomic_file.h"
#include "pipeline/output_folder.h"

namespace sohoa::pipeline {
namespace {

namespace fs = std::filesystem;

std::string in_a_cell(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return text;
}

std::string in_html(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

std::string picture_of(const ReviewRow& row) {
  return row.has_picture ? review_picture_name(row.sha256, row.field) : std::string();
}

std::string readings_of(const UnreadField& field) {
  std::string all;
  for (const SlotReading& reading : field.readings) {
    all += fmt::format("{}{} {:.3f}", all.empty() ? "" : "; ", reading.digits, reading.probability);
  }
  return all;
}

std::string cited_of(const ReviewRow& row) {
  std::string all;
  for (const CitedReading& cited : row.cited) {
    all += fmt::format("{}{} by {}", all.empty() ? "" : "; ", cited.digits, cited.path);
  }
  return all;
}

}  // namespace

std::string review_picture_name(const std::string& sha256, const UnreadField& field) {
  constexpr std::size_t kEnough = 12;
  return fmt::format("{}-p{}-{}.png", sha256.substr(0, kEnough), field.evidence.front().page_number,
                     field.field);
}

Box review_box(const UnreadField& field) {
  Box all;
  for (const Evidence& evidence : field.evidence) {
    if (!evidence.box || evidence.page_number != field.evidence.front().page_number) continue;
    const Box& box = *evidence.box;
    if (all.empty()) {
      all = box;
    } else {
      all = {std::min(all.left, box.left), std::min(all.top, box.top),
             std::max(all.right, box.right), std::max(all.bottom, box.bottom)};
    }
  }
  return all;
}

std::string review_tsv(std::span<const ReviewRow> rows) {
  std::string table =
      "path\tstem\tpage\tfield\tkind\tleft\ttop\twidth\theight\treadings\tpicture\tcited\n";
  for (const ReviewRow& row : rows) {
    const Box box = review_box(row.field);
    table += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", in_a_cell(row.path),
                         in_a_cell(row.stem), row.field.evidence.front().page_number,
                         row.field.field, fmt::join(row.field.flags, " "), box.left, box.top,
                         box.width_px(), box.height_px(), readings_of(row.field), picture_of(row),
                         in_a_cell(cited_of(row)));
  }
  return table;
}

std::string review_html(std::span<const ReviewRow> rows) {
  std::string page =
      "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Slots to "
      "review</title>\n<style>body{font-family:sans-serif}td,th{padding:4px 10px;text-align:left;"
      "border-bottom:1px solid #ccc}img{max-height:120px}</style></head>\n<body><table>\n"
      "<tr><th>Document</th><th>Page</th><th>Field</th><th>Picture</th><th>Readings</th><th>Cited</"
      "th></tr>\n";
  for (const ReviewRow& row : rows) {
    const std::string picture = picture_of(row);
    const std::string shown =
        picture.empty() ? "" : fmt::format("<img src=\"{0}\" alt=\"{0}\">", in_html(picture));
    page += fmt::format(
        "<tr><td>{}</td><td>{}</td><td>{} ({})</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
        in_html(row.path), row.field.evidence.front().page_number, in_html(row.field.field),
        in_html(fmt::format("{}", fmt::join(row.field.flags, " "))), shown,
        in_html(readings_of(row.field)), in_html(cited_of(row)));
  }
  return page + "</table></body></html>\n";
}

void add_review_rows(const Record& record, const std::string& stem, const fs::path& folder,
                     std::vector<ReviewRow>& rows) {
  for (const UnreadField& field : record.fields.unread) {
    if (field.evidence.empty()) continue;
    const std::string& sha256 = record.document.source.sha256;
    std::error_code error;
    const bool has_picture = fs::exists(folder / review_picture_name(sha256, field), error);
    rows.push_back({record.document.source.path, stem, sha256, field, has_picture});
  }
}

void write_review_lists(std::span<const ReviewRow> rows, const fs::path& folder) {
  std::error_code error;
  if (rows.empty() && !fs::exists(folder / "slots.tsv", error)) return;
  make_writable(folder, "--out");
  write_file_atomically(folder / "slots.tsv", review_tsv(rows));
  write_file_atomically(folder / "slots.html", review_html(rows));
}

}  // namespace sohoa::pipeline
