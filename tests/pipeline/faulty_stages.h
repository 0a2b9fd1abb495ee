#pragma once

/// Stages that do what the page tells them: good work, a crash, a hang, greed for memory.
///
/// A source file is text; pages are divided by form feeds. A page that begins with one of these words
/// plays the fault, any other page is "read" as it is:
///   CRASH      the process dies by SIGSEGV
///   EXIT       the process ends with exit code 3
///   HANG       never comes back
///   SLOW       takes 50 ms
///   WORK       takes half a second of a processor
///   LOOP       never comes back, and works all the time
///   GREEDY     asks for memory until there is none
///   NOT-UTF8   a word that is not UTF-8
///   ERROR      throws Error{ImageBroken}
///   ONCE FILE  crashes when FILE is not there, and makes it
///   LATE       is read well, but finishing its document crashes
///   PART       begins a further document of the file
/// A file that begins with REFUSE cannot be opened (PdfEncrypted).

#include "pipeline/stages.h"

namespace sohoa::pipeline {

class FaultyStages : public Stages {
 public:
  [[nodiscard]] StagesIdentity identity() override;
  [[nodiscard]] OpenedFile open(const std::filesystem::path& file, StageClock& clock) override;
  [[nodiscard]] Page read(const std::filesystem::path& file, int page_number,
                          StageClock& clock) override;
  [[nodiscard]] std::vector<FinishedRecord> finish(const Source& source, const PagesAsRead& pages,
                                                   LineSpool& finished, StageClock& clock) override;
};

}  // namespace sohoa::pipeline
