#pragma once

/// The public list of reason codes: why a file, a page or a command failed.
///
/// A code is kebab-case, stable for ever and never used again for something else. Every code has an
/// English and a Vietnamese sentence, an exit code and a section in docs/errors.md;
/// tests/document/reason_test.cpp compares the three.

#include <optional>
#include <span>
#include <string_view>

namespace sohoa {

enum class Reason {
  FileNotFound,
  FileNotReadable,
  FileEmpty,
  FileKindUnknown,
  FileTooLarge,
  PdfBroken,
  PdfEncrypted,
  PdfWithoutPages,
  ImageBroken,
  ImageTruncated,
  ImageTooLarge,
  ImageTooSmall,
  TextNotUtf8,
  PageTimeout,
  PageOutOfMemory,
  WorkerCrashed,
  PageUnreadable,
  RecognizerMissing,
  LanguageMissing,
  ModelMissing,
  ModelBroken,
  ArchiveBroken,
  ArchiveVersion,
  ArchiveBusy,
  JournalBroken,
  OutputNotWritable,
  DiskFull,
  BadOption,
  BadConfig,
  BadQuery,
  BadRecord,
  NothingToDo,
  Interrupted,
  Internal,
};

/// What is known of a reason, in the words of the archive.
struct ReasonInfo {
  Reason reason;
  std::string_view code;        ///< kebab-case, e.g. "pdf-encrypted"
  int exit_code;                ///< of a command that ends for this reason; see docs/manual.md
  std::string_view english;     ///< what happened and what to do
  std::string_view vietnamese;  ///< the same for a Vietnamese reader
};

[[nodiscard]] std::span<const ReasonInfo> all_reasons();
[[nodiscard]] const ReasonInfo& info(Reason reason);
[[nodiscard]] std::string_view code(Reason reason);
[[nodiscard]] std::optional<Reason> reason_from_code(std::string_view code);

}  // namespace sohoa
