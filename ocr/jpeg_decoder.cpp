#include "ocr/jpeg_decoder.h"

#include <csetjmp>
#include <cstdio>  // jpeglib.h needs FILE

#include <jpeglib.h>

#include <jerror.h>

namespace sohoa::ocr {
namespace {

// libjpeg leaves by longjmp, so between setjmp and the end nothing may live that has a destructor:
// decode_into has none, everything it needs lies here.
struct Decoder {
  jpeg_decompress_struct info{};
  jpeg_error_mgr errors{};
  std::jmp_buf leave{};
  bool cut_off = false;
  bool damaged = false;
};

Decoder& decoder_of(j_common_ptr info) {
  return *static_cast<Decoder*>(info->client_data);
}

[[noreturn]] void leave_decoder(j_common_ptr info) {
  std::longjmp(decoder_of(info).leave, 1);
}

void note_warning(j_common_ptr info, int level) {
  if (level >= 0) return;  // a trace message
  Decoder& decoder = decoder_of(info);
  const int code = info->err->msg_code;
  if (code == JWRN_JPEG_EOF) decoder.cut_off = true;
  if (code == JWRN_HIT_MARKER || code == JWRN_HUFF_BAD_CODE || code == JWRN_MUST_RESYNC) {
    decoder.damaged = true;
  }
}

void keep_silent(j_common_ptr /*info*/) {}

bool start(Decoder& decoder, std::span<const unsigned char> bytes) {
  decoder.info.err = jpeg_std_error(&decoder.errors);
  decoder.info.client_data = &decoder;
  decoder.errors.error_exit = leave_decoder;
  decoder.errors.emit_message = note_warning;
  decoder.errors.output_message = keep_silent;
  if (setjmp(decoder.leave) != 0) return false;
  jpeg_create_decompress(&decoder.info);
  jpeg_mem_src(&decoder.info, bytes.data(), bytes.size());
  jpeg_read_header(&decoder.info, TRUE);
  switch (decoder.info.num_components) {
    case 1:
      decoder.info.out_color_space = JCS_GRAYSCALE;
      break;
    case 4:
      decoder.info.out_color_space = JCS_CMYK;
      break;
    default:
      decoder.info.out_color_space = JCS_EXT_BGR;
      break;
  }
  jpeg_start_decompress(&decoder.info);
  return true;
}

bool decode_into(Decoder& decoder, cv::Mat& pixels) {
  if (setjmp(decoder.leave) != 0) return false;
  while (decoder.info.output_scanline < decoder.info.output_height) {
    JSAMPROW row = pixels.ptr(static_cast<int>(decoder.info.output_scanline));
    jpeg_read_scanlines(&decoder.info, &row, 1);
  }
  jpeg_finish_decompress(&decoder.info);
  return true;
}

// Adobe programs store CMYK inverted (0 is full ink) and say so by their marker.
cv::Mat bgr_from_cmyk(const cv::Mat& cmyk, bool inverted) {
  cv::Mat bgr(cmyk.size(), CV_8UC3);
  for (int y = 0; y < cmyk.rows; ++y) {
    const auto* from = cmyk.ptr<cv::Vec4b>(y);
    auto* to = bgr.ptr<cv::Vec3b>(y);
    for (int x = 0; x < cmyk.cols; ++x) {
      const int black = inverted ? from[x][3] : 255 - from[x][3];
      for (int c = 0; c < 3; ++c) {
        const int light = inverted ? from[x][c] : 255 - from[x][c];
        to[x][2 - c] = static_cast<unsigned char>(light * black / 255);
      }
    }
  }
  return bgr;
}

}  // namespace

DecodedJpeg decode_jpeg(std::span<const unsigned char> bytes) {
  Decoder decoder;
  DecodedJpeg result;
  bool done = start(decoder, bytes);
  if (done) {
    const int channels = decoder.info.output_components;
    result.pixels.create(static_cast<int>(decoder.info.output_height),
                         static_cast<int>(decoder.info.output_width), CV_8UC(channels));
    done = decode_into(decoder, result.pixels);
    if (done && channels == 4) {
      result.pixels = bgr_from_cmyk(result.pixels, decoder.info.saw_Adobe_marker != FALSE);
    }
  }
  jpeg_destroy_decompress(&decoder.info);
  if (!done) result.pixels.release();
  result.cut_off = decoder.cut_off;
  result.damaged = decoder.damaged || !done;
  return result;
}

}  // namespace sohoa::ocr
