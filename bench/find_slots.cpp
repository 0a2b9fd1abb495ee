// find_slots --pages FOLDER [--model M] [--debug FOLDER]: reads the pages that have a NAME.slots.json
// and tells, slot by slot, whether it was found, of what kind it was taken to be and how it was read.
// Number slots are compared by their boxes, those of the date by lying in the box of the date.

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "document/error.h"
#include "document/json.h"
#include "ocr/page_transform.h"
#include "ocr/print_metrics.h"
#include "ocr/read_page.h"
#include "ocr/slot_finder.h"
#include "ocr/source_file.h"
#include "ocr/tesseract_recognizer.h"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using sohoa::Box;
using sohoa::Page;
using sohoa::Slot;
using sohoa::SlotRole;

constexpr double kSure = 0.9;

struct Counts {
  int slots = 0;
  int found = 0;
  int right_kind = 0;
  int pens = 0;        ///< slots filled by pen or stamp
  int right_sure = 0;  ///< read rightly with at least kSure
  int right_unsure = 0;
  int wrong_sure = 0;
  int wrong_unsure = 0;
};

Box box_of(const json& numbers) {
  const int x = numbers.at(0).get<int>();
  const int y = numbers.at(1).get<int>();
  return {x, y, x + numbers.at(2).get<int>(), y + numbers.at(3).get<int>()};
}

/// Half of the truth's number box is covered, or the middle of the slot lies in the date's box. The box of a
/// printed number may hold the notation too.
bool lies_in(const Slot& slot, const Box& truth, const std::string& kind) {
  if (slot.role == SlotRole::Number && kind != "printed") {
    const Box both = sohoa::intersect(slot.box, truth);
    return 2 * both.width_px() > truth.width_px() && 2 * both.width_px() > slot.box.width_px();
  }
  const int x = (slot.box.left + slot.box.right) / 2;
  const int y = (slot.box.top + slot.box.bottom) / 2;
  return x >= truth.left && x < truth.right && y >= truth.top && y < truth.bottom;
}

bool same_number(std::string a, std::string b) {
  const auto trim = [](std::string& text) {
    text.erase(0, std::min(text.find_first_not_of('0'), text.size()));
  };
  trim(a);
  trim(b);
  return a == b;
}

void count_reading(const Slot& slot, const std::string& truth, Counts& counts) {
  ++counts.pens;
  if (slot.readings.empty()) return;
  const bool sure = slot.readings.front().probability >= kSure;
  const bool right = same_number(slot.readings.front().digits, truth);
  int& count = right ? (sure ? counts.right_sure : counts.right_unsure)
                     : (sure ? counts.wrong_sure : counts.wrong_unsure);
  ++count;
}

void judge(const std::string& name, const json& truth, const Page& page, Counts& counts) {
  for (const SlotRole role : {SlotRole::Number, SlotRole::Day, SlotRole::Month, SlotRole::Year}) {
    const std::string key(sohoa::name(role));
    const Box box = box_of(truth.at(role == SlotRole::Number ? "number_box" : "date_box"));
    const std::string kind = truth.at(key + "_kind").get<std::string>();
    const std::string value = truth.at(key).get<std::string>();
    ++counts.slots;
    const auto slot = std::ranges::find_if(page.slots, [&](const Slot& each) {
      return each.role == role && lies_in(each, box, kind);
    });
    if (slot == page.slots.end()) {
      fmt::print("{} {}: not found ({} {})\n", name, key, kind, value);
      if (kind == "handwritten" || kind == "stamped") ++counts.pens;
      continue;
    }
    ++counts.found;
    const bool right_kind = sohoa::name(slot->kind) == kind;
    if (right_kind) ++counts.right_kind;
    std::string readings;
    for (const auto& reading : slot->readings) {
      readings += fmt::format(" {}:{:.2f}", reading.digits, reading.probability);
    }
    fmt::print("{} {}: {} {} read{}{}\n", name, key, kind, value,
               readings.empty() ? " -" : readings,
               right_kind ? "" : fmt::format("  TAKEN FOR {}", sohoa::name(slot->kind)));
    if (kind == "handwritten" || kind == "stamped") count_reading(*slot, value, counts);
  }
}

/// The same words on the page as it is read: print of 13 pt at 145 dpi.
std::vector<sohoa::Line> at_reading_size(std::vector<sohoa::Line> lines, double scale) {
  const auto px = [scale](int at) { return static_cast<int>(std::lround(at * scale)); };
  for (sohoa::Line& line : lines) {
    for (sohoa::Word& word : line.words) {
      if (!word.box) continue;
      word.box =
          Box{px(word.box->left), px(word.box->top), px(word.box->right), px(word.box->bottom)};
    }
  }
  return lines;
}

/// Milliseconds of processor time for finding and reading the slots of a page once more: the best of five.
/// The page is taken to be straight, which costs as much.
double slot_milliseconds(const sohoa::ocr::PageImage& image, const Page& page,
                         const sohoa::ocr::ReadOptions& options) {
  constexpr double kReadingDpi = 145;
  constexpr double kTextPoints = 13;
  const double scale = kReadingDpi / image.dpi();
  const sohoa::ocr::PageTransform straight(image.pixels().size(), 0, scale, 0);
  const std::vector<sohoa::Line> lines = at_reading_size(page.lines, scale);
  const double text_height_px = sohoa::ocr::kTextHeightEm * kTextPoints * kReadingDpi / 72;
  double best = 1e9;
  for (int i = 0; i < 5; ++i) {
    const auto start = std::clock();
    for (const auto& found : sohoa::ocr::find_slots(image, straight, lines, text_height_px)) {
      const bool pen = found.slot.kind == sohoa::SlotKind::Handwritten ||
                       found.slot.kind == sohoa::SlotKind::Stamped;
      if (pen && options.slot_reader) (void)options.slot_reader->read(found.crop, found.slot.role);
    }
    best = std::min(best, 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

struct Setup {
  fs::path pages;
  fs::path model;
  fs::path debug;
};

int measure(const Setup& setup) {
  sohoa::ocr::TesseractRecognizer recognizer;
  sohoa::ocr::ReadOptions options;
  if (!setup.model.empty()) options.slot_reader = sohoa::ocr::SlotReader::open(setup.model);
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(setup.pages)) {
    if (entry.path().string().ends_with(".slots.json")) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  Counts counts;
  double milliseconds = 0;
  for (const fs::path& file : files) {
    const std::string stem = file.stem().stem().string();
    fs::path image = setup.pages / (stem + ".png");
    for (const char* ending : {".jpg", ".tif", ".pdf"}) {
      if (!fs::exists(image)) image.replace_extension(ending);
    }
    std::ifstream in(file);
    const json truth = json::parse(in);
    if (!setup.debug.empty()) options.debug_folder = setup.debug / stem;
    const auto scan = sohoa::ocr::SourceFile::open(image).image(1);
    const Page page = sohoa::ocr::read_page(scan, 1, recognizer, options);
    judge(stem, truth, page, counts);
    milliseconds += slot_milliseconds(scan, page, options);
  }
  fmt::print(
      "{} slots: {} found, kind right {}\n{} by pen or stamp: right {} sure + {} unsure, wrong {} "
      "sure + {} unsure\n",
      counts.slots, counts.found, counts.right_kind, counts.pens, counts.right_sure,
      counts.right_unsure, counts.wrong_sure, counts.wrong_unsure);
  fmt::print("{:.1f} ms a page for its slots\n", milliseconds / static_cast<double>(files.size()));
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  CLI::App app("finds and reads the slots of heads");
  Setup setup;
  app.add_option("--pages", setup.pages, "folder of pages with NAME.slots.json")->required();
  app.add_option("--model", setup.model, "model of the reader of digits");
  app.add_option("--debug", setup.debug, "keep a picture of each step there");
  CLI11_PARSE(app, count, arguments);
  try {
    return measure(setup);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}
