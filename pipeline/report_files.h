#pragma once

/// Writes a batch report as report.json and report.csv; form and meaning: docs/report.md.
///
/// Tested by tests/pipeline/report_test.cpp.

#include <filesystem>
#include <functional>
#include <string_view>

#include "pipeline/report.h"

namespace sohoa::pipeline {

using Writer = std::function<void(std::string_view bytes)>;

/// One document a line, so that large reports can be compared and searched line by line.
void write_report_json(const BatchReport& report, const Writer& write);

/// For a spreadsheet: UTF-8 with a byte order mark, a row for each document and for each page that
/// failed or is doubtful.
void write_report_csv(const BatchReport& report, const Writer& write);

/// Both into the folder. Throws Error{OutputNotWritable, DiskFull}.
void write_report_files(const BatchReport& report, const std::filesystem::path& folder);

}  // namespace sohoa::pipeline
