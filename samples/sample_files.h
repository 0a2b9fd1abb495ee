#pragma once

/// Writes pages and documents with the files that tell the truth about them.
///
/// For a page file NAME_p01.png: NAME_p01.gt.txt, .words.json, .extra.txt where there is something,
/// and of documents .fields.json, .citations.tsv, .slots.json (first pages). A file of several pages
/// has the same for all of them, the pages of NAME.gt.txt divided by form feeds.

#include <filesystem>
#include <string>
#include <vector>

#include "samples/damage.h"
#include "samples/document_layout.h"

namespace sohoa::samples {

enum class FileKind {
  Png,   ///< a page a file
  Jpeg,  ///< a page a file
  Tiff,  ///< a page a file
  MultipageTiff,
  ScannedPdf,  ///< images without text
  TextPdf,     ///< as from a word processor; never damaged
};

/// Where to, and as what.
struct SampleTarget {
  std::filesystem::path folder;
  std::string name;  ///< of the files, without ending
  FileKind kind = FileKind::Png;
  int jpeg_quality = 75;
};

struct PaintOptions {
  double dpi = 200;
  Damage damage;
};

void write_plain_page(const TruePage& page, const SampleTarget& target);

/// Paints, damages and writes a document; throws Error{Reason::OutputNotWritable}.
void write_document(const DocumentSource& source, const LaidOutDocument& document,
                    const PaintOptions& options, const SampleTarget& target, Random random);

}  // namespace sohoa::samples
