#include "pipeline/document_stages.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "document/error.h"
#include "extract/rules.h"
#include "normalize/legacy_encoding.h"
#include "normalize/models.h"
#include "normalize/repair.h"
#include "normalize/syllable.h"
#include "normalize/text_decoding.h"
#include "ocr/read_page.h"
#include "ocr/slot_crop.h"
#include "ocr/source_file.h"
#include "ocr/tesseract_recognizer.h"
#include "pipeline/atomic_file.h"
#include "pipeline/finishing.h"
#include "pipeline/output_folder.h"
#include "pipeline/review_list.h"
#include "pipeline/sha256.h"
#include "pipeline/text_layer_choice.h"
#include "pipeline/unreadable_page.h"

namespace sohoa::pipeline {
namespace {

ocr::SourceLimits limits_of(const ReadingOptions& options) {
  constexpr std::uint64_t kMega = 1'000'000;
  return {.max_pixels = static_cast<std::uint64_t>(options.max_megapixels) * kMega};
}

ocr::ReadOptions read_options_of(const StagesSetup& setup) {
  ocr::ReadOptions options{.orient = setup.reading.orient,
                           .deskew = setup.reading.deskew,
                           .clean = setup.reading.clean,
                           .debug_folder = {}};
  options.plausibility = normalize::vietnamese_share;
  // Without the model slots are found and left unread.
  const std::filesystem::path digits = setup.data_folder / "digits.model";
  if (std::filesystem::exists(digits)) options.slot_reader = ocr::SlotReader::open(digits);
  options.validate();
  return options;
}

normalize::RepairOptions repair_options_of(const ReadingOptions& reading) {
  normalize::RepairOptions options{.channel = reading.channel,
                                   .margin_nats = reading.margin_nats,
                                   .alternatives = reading.alternatives};
  options.validate();
  return options;
}

Page page_of_layer(std::vector<Line> layer, int page_number, const ocr::PageSize& size) {
  Page page;
  page.page_number = page_number;
  page.origin = PageOrigin::TextLayer;
  page.width_px = size.width_px;
  page.height_px = size.height_px;
  page.dpi = size.dpi;
  page.dpi_stated = size.dpi_stated;
  page.lines = std::move(layer);
  return page;
}

}  // namespace

std::string language_model(const std::string& language) {
  // Languages have small letters, as vie has; listing what is installed costs a tenth of a second.
  const bool script_name = !language.empty() && language.front() >= 'A' && language.front() <= 'Z';
  if (!script_name) return language;
  const std::vector<std::string> installed = ocr::tesseract_languages();
  const auto is_installed = [&](const std::string& name) {
    return std::ranges::find(installed, name) != installed.end();
  };
  const std::string script = "script/" + language;
  return !is_installed(language) && is_installed(script) ? script : language;
}

struct DocumentStages::Impl {
  explicit Impl(const StagesSetup& given)
      : setup(given),
        read_options(read_options_of(given)),
        repair_options(repair_options_of(given.reading)),
        models(normalize::Models::open(given.data_folder)),
        encodings(normalize::LegacyEncodings::open(given.data_folder)),
        rules(extract::Rules::open(given.data_folder, models.language())),
        recognizer({.language = language_model(given.reading.language), .data_folder = {}}) {}

  const ocr::SourceFile& source_of(const std::filesystem::path& file, StageClock& clock) {
    if (!source || source_path != file) {
      forget_source();
      const auto decode = [&](const std::string& bytes) {
        normalize::DecodedText decoded =
            normalize::decode_text(bytes, setup.reading.encoding, encodings, file);
        text_note = std::move(decoded.note);
        return std::move(decoded.text);
      };
      source = clock.measure(
          "open", [&] { return ocr::SourceFile::open(file, limits_of(setup.reading), decode); });
      source_path = file;
    }
    return *source;
  }

  void forget_source() {
    source.reset();
    last_image.reset();
    text_note.clear();
  }

  Page read_image(const ocr::PageImage& image, int page_number, StageClock& clock) {
    ocr::ReadOptions options = read_options;
    if (!setup.debug_folder.empty()) {
      options.debug_folder = setup.debug_folder /
                             fmt::format("{}-p{:04}", source_path.filename().string(), page_number);
      std::filesystem::create_directories(options.debug_folder);
    }
    Page page = clock.measure(
        "read", [&] { return ocr::read_page(image, page_number, recognizer, options); });
    if (is_unreadable(page)) {
      throw Error(Reason::PageUnreadable, {source_path, page_number},
                  "what was read is no Vietnamese, and the recogniser was not sure of it",
                  "scan the page again, darker and at 300 dpi");
    }
    return page;
  }

  Page read_rendered(const ocr::SourceFile& source_file, int page_number, StageClock& clock) {
    last_image.reset();  // one at a time
    last_image.emplace(clock.measure("decode", [&] { return source_file.image(page_number); }));
    last_image_page = page_number;
    return read_image(*last_image, page_number, clock);
  }

  /// That of the page that was read last is at hand.
  const ocr::PageImage& image_of(const std::filesystem::path& file, int page_number,
                                 StageClock& clock) {
    const ocr::SourceFile& opened = source_of(file, clock);
    if (!last_image || last_image_page != page_number) {
      last_image.reset();
      last_image.emplace(opened.image(page_number));
      last_image_page = page_number;
    }
    return *last_image;
  }

  Page read_text_page(const ocr::SourceFile& text, int page_number, StageClock& clock) const {
    Page page = clock.measure("decode", [&] { return text.text_page(page_number); });
    page.origin_note = text_note;
    return page;
  }

  Page read_pdf_page(const ocr::SourceFile& pdf, int page_number, StageClock& clock) {
    std::optional<std::vector<Line>> layer =
        clock.measure("text-layer", [&] { return pdf.text_layer(page_number); });
    if (!layer) return read_rendered(pdf, page_number, clock);
    // The picture of a page whose text is kept is never made.
    const ocr::PageSize size = pdf.page_size(page_number).value();
    const TextLayerChoice choice = judge_text_layer(*layer, size.height_px, setup.reading);
    Page page = choice.keep ? page_of_layer(std::move(*layer), page_number, size)
                            : read_rendered(pdf, page_number, clock);
    page.origin_note = choice.note;
    if (choice.keep) page.quality.valid_syllables = choice.vietnamese_share;
    return page;
  }

  // A picture that cannot be made is no reason to lose the document.
  void write_review_pictures(const Record& record, StageClock& clock) {
    const Source& from = record.document.source;
    for (const UnreadField& field : record.fields.unread) {
      if (setup.review_folder.empty() || field.evidence.empty()) continue;
      const int page_number = field.evidence.front().page_number;
      const auto page = std::ranges::find(record.document.pages, page_number, &Page::page_number);
      if (page == record.document.pages.end()) continue;
      try {
        const std::string png = ocr::slot_crop_png(image_of(from.path, page_number, clock),
                                                   review_box(field), page->rotation_deg);
        if (png.empty()) continue;
        make_writable(setup.review_folder, "--out");
        write_file_atomically(setup.review_folder / review_picture_name(from.sha256, field), png);
      } catch (const Error&) {
        continue;  // the list has no picture then
      }
    }
  }

  StagesSetup setup;
  ocr::ReadOptions read_options;
  normalize::RepairOptions repair_options;
  normalize::Models models;
  normalize::LegacyEncodings encodings;
  extract::Rules rules;
  ocr::TesseractRecognizer recognizer;
  std::filesystem::path source_path;
  std::optional<ocr::SourceFile> source;     // the file that was read last
  std::optional<ocr::PageImage> last_image;  // of the source
  int last_image_page = 0;
  std::string text_note;  // how its bytes became text
};

DocumentStages::DocumentStages(const StagesSetup& setup) : impl_(std::make_unique<Impl>(setup)) {}

DocumentStages::~DocumentStages() = default;

StagesIdentity DocumentStages::identity() {
  return {.recognizer = impl_->recognizer.name(), .models = impl_->models.fingerprint()};
}

OpenedFile DocumentStages::open(const std::filesystem::path& file, StageClock& clock) {
  OpenedFile opened;
  opened.sha256 = clock.measure("hash", [&] { return sha256_of_file(file); });
  impl_->forget_source();  // the file may have changed under the same name
  const ocr::SourceFile& source = impl_->source_of(file, clock);
  opened.kind = source.kind();
  opened.page_count = source.page_count();
  return opened;
}

Page DocumentStages::read(const std::filesystem::path& file, int page_number, StageClock& clock) {
  const ocr::SourceFile& source = impl_->source_of(file, clock);
  switch (source.kind()) {
    case SourceKind::Text:
      return impl_->read_text_page(source, page_number, clock);
    case SourceKind::Pdf:
      return impl_->read_pdf_page(source, page_number, clock);
    case SourceKind::Image:
      break;
  }
  return impl_->read_rendered(source, page_number, clock);
}

std::vector<FinishedRecord> DocumentStages::finish(const Source& source, const PagesAsRead& pages,
                                                   LineSpool& finished, StageClock& clock) {
  const FinishingTools tools{.models = impl_->models,
                             .rules = impl_->rules,
                             .reading = impl_->setup.reading,
                             .repair = impl_->repair_options,
                             .today = impl_->setup.today,
                             .on_fields = [&](const Record& record) {
                               clock.measure("review",
                                             [&] { impl_->write_review_pictures(record, clock); });
                             }};
  Finishing finishing(tools, source, finished, clock);
  pages([&](Page page) { finishing.add(std::move(page)); });
  return finishing.take();
}

}  // namespace sohoa::pipeline
