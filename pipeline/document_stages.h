#pragma once

/// The stages of the program: the road of a document from the file to its record.
///
/// Models, rules and the recogniser are opened once; the file that was read last stays open, so that
/// the pages of a long PDF are read without opening it again. Not thread-safe.
/// Tested by tests/pipeline/document_stages_test.cpp.

#include <filesystem>
#include <memory>
#include <string>

#include "pipeline/calendar_day.h"
#include "pipeline/options.h"
#include "pipeline/stages.h"

namespace sohoa::pipeline {

/// What the stages need to know of the world.
struct StagesSetup {
  ReadingOptions reading;
  std::filesystem::path data_folder;      ///< models and tables
  std::filesystem::path debug_folder;     ///< empty: no pictures
  CalendarDay today{};                    ///< by which dates lie in the future
  std::filesystem::path review_folder{};  ///< pictures of unread slots; empty: none
};

/// Tesseract's name for what --language says: the models of whole scripts, such as "Vietnamese", lie in
/// a folder of their own on some systems ("script/Vietnamese").
[[nodiscard]] std::string language_model(const std::string& language);

class DocumentStages : public Stages {
 public:
  /// Throws Error{ModelMissing, ModelBroken, RecognizerMissing, LanguageMissing, BadOption}.
  explicit DocumentStages(const StagesSetup& setup);
  ~DocumentStages() override;

  [[nodiscard]] StagesIdentity identity() override;
  [[nodiscard]] OpenedFile open(const std::filesystem::path& file, StageClock& clock) override;
  [[nodiscard]] Page read(const std::filesystem::path& file, int page_number,
                          StageClock& clock) override;
  [[nodiscard]] std::vector<FinishedRecord> finish(const Source& source, const PagesAsRead& pages,
                                                   LineSpool& finished, StageClock& clock) override;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace sohoa::pipeline
