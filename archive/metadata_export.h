#pragma once

/// The metadata of an archive under the field sets of NĐ 30/2020, TT 02/2019 and TT 05/2025.
///
/// One document after the other, in the order of their ids. Forms: docs/archive.md.
/// Tested by tests/archive/metadata_export_test.cpp.

#include <functional>
#include <iosfwd>

#include "archive/csv_cell.h"
#include "archive/metadata_record.h"
#include "archive/metadata_schema.h"
#include "archive/store.h"

namespace sohoa::archive {

/// A header with the names of the fields, and a row for each document.
void export_metadata_csv(const Store& store, const MetadataSchema& schema, const GivenValues& given,
                         CsvReader reader, std::ostream& out);

/// <documents format="..."><document> or <files><file>, an element for each field that has a value.
void export_metadata_xml(const Store& store, const MetadataSchema& schema, const GivenValues& given,
                         std::ostream& out);

/// Every fault of every document; also documents that share number, notation, organ and year, of which
/// NĐ 30/2020/NĐ-CP (Phụ lục VI) demands a warning. Throws Error{BadOption} for a value given to a
/// field that the set does not have.
void validate_metadata(const Store& store, const MetadataSchema& schema, const GivenValues& given,
                       const std::function<void(const MetadataFault&)>& report);

}  // namespace sohoa::archive
