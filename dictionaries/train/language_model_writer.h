#pragma once

/// Packs a trained model into the file of docs/language_model.md.
///
/// Costs and back-off costs are rounded to code books of 512 and 256 values for each order.
/// Tested by tests/dictionaries/language_model_test.cpp.

#include <cstddef>
#include <filesystem>
#include <vector>

#include "dictionaries/train/trained_model.h"

namespace sohoa::train {

/// The content of the file. Throws Error{BadOption} when the model has more words or n-grams than the
/// format has room for.
[[nodiscard]] std::vector<std::byte> pack(const TrainedModel& model);

/// Throws Error{OutputNotWritable}; a file that is there is replaced in one step.
void write_language_model(const TrainedModel& model, const std::filesystem::path& file);

}  // namespace sohoa::train
