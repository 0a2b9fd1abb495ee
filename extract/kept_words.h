#pragma once

/// The words of its lines that a value keeps, and how sure they are.
///
/// Rules cut away what seals and pens left beside a value. Doubts of such dirt say nothing of what stays:
///   "Lưu: VT.1>+" -> "Lưu: VT";  "1V0I Như trên" -> "Như trên";  "6T)! PHÓ GIÁM ĐỐC" -> "PHÓ GIÁM ĐỐC"
/// Tested by tests/extract/kept_words_test.cpp.

#include <span>
#include <string>
#include <vector>

#include "extract/piece.h"

namespace sohoa::extract {

/// The confidences of the words of `lines`, for joint_confidence, without those that `value` lacks at
/// its two ends. Where `value` is not found in the lines, a word was respelt: then all of them count.
[[nodiscard]] std::vector<double> kept_confidences(std::span<const Piece> lines,
                                                   const std::string& value);

}  // namespace sohoa::extract
