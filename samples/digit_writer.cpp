#include "samples/digit_writer.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

#include "samples/digit_shapes.h"
#include "samples/face_mask.h"
#include "samples/pen_width.h"

namespace sohoa::samples {
namespace {

constexpr int kShapeHeight = 96;                    // px; larger than any slot needs
constexpr double kImageZoom = kShapeHeight / 20.0;  // digits of pictures are 20 px high
const std::string kCharacters = "0123456789abcdABCD";

cv::Mat cut_to_ink(const cv::Mat& ink) {
  const cv::Rect box = cv::boundingRect(ink > 60);
  return box.empty() ? ink : ink(box).clone();
}

Point spline(const std::vector<Point>& points, std::size_t i, double t) {
  const Point& p0 = points[i > 0 ? i - 1 : 0];
  const Point& p1 = points[i];
  const Point& p2 = points[i + 1];
  const Point& p3 = points[std::min(i + 2, points.size() - 1)];
  const auto mix = [t](double a, double b, double c, double d) {
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t +
                  (3 * b - a - 3 * c + d) * t * t * t);
  };
  return {mix(p0.x_pt, p1.x_pt, p2.x_pt, p3.x_pt), mix(p0.y_pt, p1.y_pt, p2.y_pt, p3.y_pt)};
}

// A smooth curve through the points, as the pen would draw it.
cv::Mat draw_strokes(const DigitShape& shape, const Writing& writing, Random& random) {
  constexpr int kSteps = 8;
  constexpr int kShift = 4;  // fractional bits of OpenCV's coordinates
  const double scale = kShapeHeight;
  cv::Mat ink = cv::Mat::zeros(2 * kShapeHeight, 2 * kShapeHeight, CV_8U);
  const double width = random.uniform(0.38, 0.75);
  const double waist = random.uniform(0.8, 1.25);  // bows and bars stand higher or lower
  const int pen = std::max(3, static_cast<int>(std::lround(writing.pen_share * scale)));
  for (std::vector<Point> points : shape) {
    for (Point& point : points) {
      point.x_pt = 0.6 + point.x_pt * width + random.normal() * writing.unrest;
      if (point.y_pt > 0) point.y_pt = std::pow(point.y_pt, waist);
      point.y_pt = 0.4 + point.y_pt + random.normal() * writing.unrest;
    }
    std::vector<cv::Point> line;
    const double factor = scale * (1 << kShift);
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
      for (int step = 0; step <= kSteps; ++step) {
        const Point at = spline(points, i, static_cast<double>(step) / kSteps);
        line.emplace_back(static_cast<int>(at.x_pt * factor), static_cast<int>(at.y_pt * factor));
      }
    }
    cv::polylines(ink, line, false, cv::Scalar(255), pen, cv::LINE_AA, kShift);
  }
  return ink;
}

// Turns, leans and stretches the shape to the height, and bends it like a wave.
cv::Mat place(const cv::Mat& shape, const Writing& writing, double height_px, Random& random) {
  const double scale =
      height_px / shape.rows * random.uniform(random.chance(0.15) ? 0.65 : 0.8, 1.12);
  const double across = scale * writing.width * random.uniform(0.9, 1.1);
  const double turn = random.normal() * 0.04;
  const double lean = writing.lean + random.normal() * 0.04;
  const int margin = static_cast<int>(height_px * 0.9) + 4;
  const cv::Size size(static_cast<int>(shape.cols * across) + 2 * margin,
                      static_cast<int>(height_px) + 2 * margin);
  const double wave = random.uniform(0, 0.025) * height_px;
  const double phase = random.uniform(0, 2 * std::numbers::pi);
  const double pace = random.uniform(3, 7) / height_px;
  std::vector<double> rise(static_cast<std::size_t>(size.width));
  for (std::size_t x = 0; x < rise.size(); ++x) {
    rise[x] = wave * std::sin(pace * static_cast<double>(x) + 2 * phase);
  }
  cv::Mat from_x(size, CV_32F);
  cv::Mat from_y(size, CV_32F);
  for (int y = 0; y < size.height; ++y) {
    const double sway = wave * std::sin(pace * y + phase);
    for (int x = 0; x < size.width; ++x) {
      const double dx = x - size.width / 2.0 + sway;
      const double dy = y - size.height / 2.0 + rise[static_cast<std::size_t>(x)];
      const double upright = dx + lean * dy + turn * dy;
      from_x.at<float>(y, x) = static_cast<float>(upright / across + shape.cols / 2.0);
      from_y.at<float>(y, x) = static_cast<float>((dy - turn * dx) / scale + shape.rows / 2.0);
    }
  }
  cv::Mat source;
  if (scale < 0.7) {
    cv::GaussianBlur(shape, source, {}, 0.4 / scale);
  } else {
    source = shape;
  }
  cv::Mat placed;
  cv::remap(source, placed, from_x, from_y, cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar(0));
  return placed;
}

// Pictures and faces come with pens of their own: all characters of a slot get the same.
cv::Mat change_pen(const cv::Mat& shape, const Writing& writing, Random& random) {
  const double own = writing.source == WritingSource::Images
                         ? writing.pen_share * kShapeHeight
                         : pen_width(shape) * writing.pen_change;
  return cut_to_ink(with_pen_width(shape, own * (1 + 0.06 * random.normal())));
}

}  // namespace

DigitWriter::DigitWriter(const std::vector<DigitImage>& images,
                         const std::vector<std::string>& pen_faces,
                         const std::vector<std::string>& stamp_faces)
    : pen_faces_(draw_faces(pen_faces)), stamp_faces_(draw_faces(stamp_faces)) {
  for (const DigitImage& image : images) {
    cv::Mat pixels(DigitImage::kSide, DigitImage::kSide, CV_8U);
    std::copy(image.pixels.begin(), image.pixels.end(), pixels.begin<std::uint8_t>());
    const cv::Mat ink = cut_to_ink(pixels);
    images_[image.digit].push_back({ink, std::clamp(ink.rows / 20.0, 0.75, 1.0)});
  }
}

std::vector<DigitWriter::Face> DigitWriter::draw_faces(const std::vector<std::string>& families) {
  std::vector<Face> faces;
  for (const std::string& family : families) {
    if (!has_face(family)) continue;
    Face face;
    const TextStyle style{.family = family, .size_pt = kShapeHeight * 1.3};
    const double full = cut_to_ink(draw_text("0", style).ink).rows;
    for (const char character : kCharacters) {
      const cv::Mat ink = cut_to_ink(draw_text(std::string(1, character), style).ink);
      face[character] = {ink, ink.rows / full};
    }
    faces.push_back(std::move(face));
  }
  return faces;
}

Writing DigitWriter::draw_writing(Random& random) const {
  Writing writing;
  const double choice = random.uniform(0, 1);
  if (choice < 0.36 && !images_.empty()) writing.source = WritingSource::Images;
  if (choice > 0.74 && !pen_faces_.empty()) writing.source = WritingSource::PenFace;
  if (choice > 0.87 && !stamp_faces_.empty()) writing.source = WritingSource::StampFace;
  const bool stamp = writing.source == WritingSource::StampFace;
  const std::size_t faces = stamp ? stamp_faces_.size() : pen_faces_.size();
  if (faces > 0) {
    writing.face = static_cast<std::size_t>(random.between(0, static_cast<int>(faces) - 1));
  }
  writing.lean = stamp ? 0 : random.uniform(-0.12, 0.4);
  if (writing.source == WritingSource::Images) writing.lean = random.uniform(-0.15, 0.25);
  writing.width = stamp ? random.uniform(0.9, 1.1) : random.uniform(0.75, 1.25);
  writing.pen_share = random.uniform(0.06, 0.17);
  writing.pen_change = stamp ? random.uniform(0.85, 1.2) : random.uniform(0.75, 1.35);
  writing.unrest = random.uniform(0.005, random.chance(0.3) ? 0.08 : 0.05);
  return writing;
}

DigitWriter::Shape DigitWriter::shape(char character, const Writing& writing,
                                      Random& random) const {
  if (writing.source == WritingSource::Images) {
    const auto known = images_.find(character);
    if (known != images_.end()) {
      Shape image = random.pick(known->second);
      cv::resize(image.ink, image.ink, {}, kImageZoom, kImageZoom, cv::INTER_CUBIC);
      return image;
    }
  }
  if (writing.source == WritingSource::PenFace) return pen_faces_.at(writing.face).at(character);
  if (writing.source == WritingSource::StampFace) {
    return stamp_faces_.at(writing.face).at(character);
  }
  const cv::Mat ink =
      cut_to_ink(draw_strokes(random.pick(digit_shapes(character)), writing, random));
  const double height = std::min(1.15, ink.rows / (kShapeHeight * (1 + writing.pen_share)));
  return {ink, height};
}

cv::Mat DigitWriter::write(char character, const Writing& writing, double height_px,
                           Random& random) const {
  const Shape drawn = shape(character, writing, random);
  const bool own_pen = writing.source != WritingSource::Strokes;
  const cv::Mat ink = own_pen ? change_pen(drawn.ink, writing, random) : drawn.ink;
  return cut_to_ink(place(ink, writing, height_px * drawn.height_share, random));
}

}  // namespace sohoa::samples
