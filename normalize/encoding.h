#pragma once

/// The encodings in which Vietnamese text was kept before Unicode, and how the options name them.
///
///   TCVN3   TCVN 5712:1993 and the ABC fonts (.VnTime): offices of the north until about 2005
///   VNI     a base letter and a mark, fonts VNI-Times: offices of the south
///   VISCII, VPS   one byte a letter: abroad
///   VIQR    ASCII signs for the marks: mail ("Vie^.t Nam")
///   CP1258  Windows in Vietnamese: base letters and combining tones

#include <array>
#include <string_view>

namespace sohoa::normalize {

enum class Encoding { Automatic, Utf8, Tcvn3, Vni, Viscii, Vps, Viqr, Cp1258 };

struct EncodingName {
  Encoding value;
  std::string_view name;
};

inline constexpr std::array kEncodingNames{
    EncodingName{Encoding::Automatic, "auto"}, EncodingName{Encoding::Utf8, "utf-8"},
    EncodingName{Encoding::Tcvn3, "tcvn3"},    EncodingName{Encoding::Vni, "vni"},
    EncodingName{Encoding::Viscii, "viscii"},  EncodingName{Encoding::Vps, "vps"},
    EncodingName{Encoding::Viqr, "viqr"},      EncodingName{Encoding::Cp1258, "cp1258"}};

[[nodiscard]] constexpr std::string_view name_of(Encoding encoding) {
  for (const EncodingName& known : kEncodingNames) {
    if (known.value == encoding) return known.name;
  }
  return {};
}

/// Those that text may have been written in before Unicode.
inline constexpr std::array kLegacyEncodings{Encoding::Tcvn3, Encoding::Vni,  Encoding::Viscii,
                                             Encoding::Vps,   Encoding::Viqr, Encoding::Cp1258};

}  // namespace sohoa::normalize
