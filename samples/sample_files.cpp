#include "samples/sample_files.h"

#include <fmt/format.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "document/error.h"
#include "samples/document_truth.h"
#include "samples/truth.h"

namespace sohoa::samples {
namespace {

void write_text(const std::string& text, const std::filesystem::path& file) {
  std::ofstream stream(file, std::ios::binary);
  stream << text;
  if (!stream.flush()) {
    throw Error(Reason::OutputNotWritable, {file, 0}, "the file cannot be written",
                "check the folder's rights and the free space");
  }
}

std::filesystem::path with(const SampleTarget& target, const std::string& ending) {
  return target.folder / (target.name + ending);
}

std::string image_ending(FileKind kind) {
  switch (kind) {
    case FileKind::Jpeg:
      return ".jpg";
    case FileKind::Tiff:
    case FileKind::MultipageTiff:
      return ".tif";
    case FileKind::ScannedPdf:
    case FileKind::TextPdf:
      return ".pdf";
    case FileKind::Png:
      break;
  }
  return ".png";
}

/// What the truth files say of a file, whatever its number of pages.
struct FileTruth {
  std::vector<const TruePage*> pages;
  PagesShown shown;
};

void write_document_truth(const DocumentSource& source, const FileTruth& truth,
                          const SampleTarget& target) {
  std::string text;
  std::string extra;
  nlohmann::ordered_json words = nlohmann::ordered_json::array();
  for (const TruePage* page : truth.pages) {
    if (page != truth.pages.front()) text += '\f';
    text += truth_text(*page);
    extra += extra_text(*page);
    words.push_back(truth_words(*page));
  }
  write_text(text, with(target, ".gt.txt"));
  if (!extra.empty()) write_text(extra, with(target, ".extra.txt"));
  write_text((words.size() == 1 ? words.front() : words).dump() + "\n",
             with(target, ".words.json"));
  write_text(truth_fields(source, truth.shown).dump(1) + "\n", with(target, ".fields.json"));
  write_text(truth_citations(source, text), with(target, ".citations.tsv"));
  if (truth.shown.first) {
    write_text(truth_slots(*truth.pages.front(), source).dump() + "\n",
               with(target, ".slots.json"));
  }
}

void write_pages(const DocumentSource& source, const std::vector<TruePage>& pages,
                 std::size_t closing_index, const SampleTarget& target) {
  for (std::size_t i = 0; i < pages.size(); ++i) {
    SampleTarget single = target;
    single.name = fmt::format("{}_p{:02}", target.name, i + 1);
    write_picture(pages[i].picture, with(single, image_ending(target.kind)), target.jpeg_quality);
    write_document_truth(source, {{&pages[i]}, {i == 0, i == closing_index}}, single);
  }
}

void write_whole(const DocumentSource& source, const std::vector<TruePage>& pages,
                 const SampleTarget& target) {
  std::vector<Picture> pictures;
  FileTruth truth;
  for (const TruePage& page : pages) {
    if (target.kind != FileKind::TextPdf) pictures.push_back(page.picture);
    truth.pages.push_back(&page);
  }
  const std::filesystem::path file = with(target, image_ending(target.kind));
  if (target.kind == FileKind::MultipageTiff) write_tiff(pictures, file);
  if (target.kind == FileKind::ScannedPdf) write_scanned_pdf(pictures, file, target.jpeg_quality);
  write_document_truth(source, truth, target);
}

}  // namespace

void write_plain_page(const TruePage& page, const SampleTarget& target) {
  write_picture(page.picture, with(target, image_ending(target.kind)), target.jpeg_quality);
  write_text(truth_text(page), with(target, ".gt.txt"));
  write_text(truth_words(page).dump() + "\n", with(target, ".words.json"));
}

void write_document(const DocumentSource& source, const LaidOutDocument& document,
                    const PaintOptions& options, const SampleTarget& target, Random random) {
  std::vector<TruePage> pages;
  const bool as_text = target.kind == FileKind::TextPdf;
  for (std::size_t i = 0; i < document.sheets.size(); ++i) {
    const TruePage clean = paint(document.sheets[i], options.dpi);
    pages.push_back(damage_page(clean, as_text ? Damage{} : options.damage, random.fork(i)));
  }
  switch (target.kind) {
    case FileKind::Png:
    case FileKind::Jpeg:
    case FileKind::Tiff:
      write_pages(source, pages, document.closing_index, target);
      return;
    case FileKind::TextPdf:
      write_text_pdf(document.sheets, with(target, ".pdf"));
      break;
    case FileKind::MultipageTiff:
    case FileKind::ScannedPdf:
      break;
  }
  write_whole(source, pages, target);
}

}  // namespace sohoa::samples
