#pragma once

/// Leaves out the n-grams that are missed least, so that a model fits a size (Stolcke 1998).
///
/// The price of an n-gram is what the model's cross entropy grows by when the n-gram is left to its
/// shorter form. How often its history comes is taken from the text, not from the model: Kneser-Ney's
/// lower orders tell how many different words stood before, not how often. An n-gram on which a longer
/// one rests stays. Tested by tests/dictionaries/training_test.cpp.

#include <cstddef>

#include "dictionaries/train/kneser_ney.h"
#include "dictionaries/train/trained_model.h"

namespace sohoa::train {

/// The n-grams of `estimates` that fit into about `bytes` of file, with the back-off weights that make
/// the probabilities after every context sum up to one.
[[nodiscard]] TrainedNgrams prune(const Estimates& estimates, int order, std::size_t bytes);

}  // namespace sohoa::train
