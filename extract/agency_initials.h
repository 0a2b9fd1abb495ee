#pragma once

/// The abbreviation of an agency by the initials of its name as printed.
///
///   BỆNH VIỆN ĐA KHOA TỈNH: "BVDK" -> "BVĐK";  BỘ DI SẢN VÀ THƯ VIỆN: "BDSTV" stays
/// Offices leave words out at both ends ("TRƯỜNG CAO ĐẲNG NGHỀ" is CĐN) and write no "và". A letter is another
/// one only where both look alike in print, one that is too many only where a stroke may have been taken for it;
/// none is added. Tested by tests/extract/agency_initials_test.cpp.

#include <optional>
#include <string>
#include <string_view>

namespace sohoa::extract {

/// The letters are neighbours among the initials, as they stand.
[[nodiscard]] bool are_initials(std::string_view group, std::string_view name);

/// What was printed where `group` was read, when one run of initials alone explains it; nothing when it is one,
/// or when none or several are as near.
[[nodiscard]] std::optional<std::string> initials_meant(std::string_view group,
                                                        std::string_view name);

/// "ob" of "QĐ", "r" of "TTr": every letter that was read is one of `printed`, or one that looks like it, in their
/// order; some may be lost.
[[nodiscard]] bool are_remains(std::string_view read, std::string_view printed);

}  // namespace sohoa::extract
