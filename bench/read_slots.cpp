// read_slots: how well the digits of slots are read.
//
//   read_slots --model M --digits FOLDER --slots 2000   slots drawn with pictures and faces that the
//                                                       model was not trained on
//   read_slots --model M --pages FOLDER                 the number slots of NAME.slots.json, cut from
//                                                       NAME.png or NAME.jpg: reading alone, since
//                                                       their places are given
// --wrong FOLDER keeps pictures of what was read wrongly or refused.

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <set>

#include "dictionaries/train/slot_trial.h"
#include "document/error.h"
#include "ocr/source_file.h"
#include "samples/digit_split.h"

namespace {

namespace fs = std::filesystem;
using sohoa::dictionaries::SlotTrial;
using sohoa::ocr::PageImage;
using sohoa::ocr::SlotReader;
using Clock = std::chrono::steady_clock;

constexpr double kSure = 0.9;

struct Measured {
  std::vector<SlotTrial> trials;
  double milliseconds = 0;
};

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void keep_picture(const fs::path& folder, const std::string& name, const SlotTrial& trial,
                  const cv::Mat& pixels) {
  if (folder.empty() || (sohoa::dictionaries::right(trial) && trial.probability >= kSure)) return;
  fs::create_directories(folder);
  const std::string file = fmt::format("{}_{}_as_{}_{:.2f}.png", name, trial.written,
                                       trial.read.empty() ? "none" : trial.read, trial.probability);
  cv::imwrite((folder / file).string(), pixels);
}

Measured read_drawn(const SlotReader& reader, const fs::path& digits, int slots, bool printed,
                    const fs::path& wrong) {
  const auto faces = sohoa::samples::open_print_faces(sohoa::samples::DigitPart::HeldOut);
  const auto writer = open_digit_writer(digits, sohoa::samples::DigitPart::HeldOut);
  const sohoa::samples::Random random = sohoa::samples::Random(2024).fork("bench");
  Measured measured;
  for (int i = 0; i < slots; ++i) {
    const auto own = random.fork(static_cast<std::uint64_t>(i));
    const auto slot = printed ? sohoa::dictionaries::draw_trial_print(faces, own)
                              : sohoa::dictionaries::draw_trial_slot(writer, own);
    const auto start = Clock::now();
    measured.trials.push_back(sohoa::dictionaries::try_slot(reader, slot));
    measured.milliseconds += milliseconds_since(start);
    keep_picture(wrong, fmt::format("{:04}-{:.0f}dpi", i, slot.dpi), measured.trials.back(),
                 slot.pixels);
  }
  return measured;
}

// The slot with a margin of a quarter of its height; what the margin brings in is print.
PageImage cut(const PageImage& page, const nlohmann::json& box) {
  const int margin = box.at(3).get<int>() / 4;
  const cv::Rect around(box.at(0).get<int>(), box.at(1).get<int>() - margin, box.at(2).get<int>(),
                        box.at(3).get<int>() + 2 * margin);
  const cv::Rect inside = around & cv::Rect(0, 0, page.width_px(), page.height_px());
  return {page.pixels()(inside), page.dpi(), page.dpi_stated()};
}

Measured read_pages(const SlotReader& reader, const fs::path& folder, const fs::path& wrong) {
  std::set<fs::path> truths;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().string().ends_with(".slots.json")) truths.insert(entry.path());
  }
  Measured measured;
  for (const fs::path& truth_file : truths) {
    const nlohmann::json truth = nlohmann::json::parse(std::ifstream(truth_file));
    if (!truth.contains("number_box") || truth.at("number_kind") == "printed") continue;
    fs::path image = truth_file;
    image.replace_extension().replace_extension(".png");
    if (!fs::exists(image)) image.replace_extension(".jpg");
    const PageImage crop =
        cut(sohoa::ocr::SourceFile::open(image).image(1), truth.at("number_box"));
    const auto start = Clock::now();
    const auto readings = reader.read(crop, sohoa::SlotRole::Number);
    measured.milliseconds += milliseconds_since(start);
    SlotTrial trial{truth.at("number"), {}, 0};
    fmt::print("{} {}:", image.stem().string(), trial.written);
    for (const sohoa::SlotReading& reading : readings) {
      fmt::print(" {} ({:.3f})", reading.digits, reading.probability);
    }
    fmt::print("\n");
    if (!readings.empty()) {
      trial.read = readings.front().digits;
      trial.probability = readings.front().probability;
    }
    keep_picture(wrong, image.stem().string(), trial, crop.pixels());
    measured.trials.push_back(trial);
  }
  return measured;
}

void print(const Measured& measured) {
  int characters = 0;
  int characters_right = 0;
  int right = 0;
  int sure = 0;
  int sure_wrong = 0;
  for (const SlotTrial& trial : measured.trials) {
    const bool is_right = sohoa::dictionaries::right(trial);
    characters += static_cast<int>(trial.written.size());
    characters_right += sohoa::dictionaries::characters_right(trial.written, trial.read);
    right += is_right ? 1 : 0;
    if (trial.probability >= kSure) ++(is_right ? sure : sure_wrong);
  }
  const auto slots = static_cast<double>(measured.trials.size());
  fmt::print("slots {} · characters right {:.4f} of {} · slots right {:.4f}\n", slots,
             static_cast<double>(characters_right) / characters, characters, right / slots);
  fmt::print("with {} or more: right {:.4f}, wrong {:.4f} of all slots\n", kSure, sure / slots,
             sure_wrong / slots);
  fmt::print("calibration error {:.4f} · {:.2f} ms a slot\n",
             sohoa::dictionaries::calibration_error(measured.trials),
             measured.milliseconds / slots);
}

int run(int argc, char** argv) {
  CLI::App app("Measures the reader of slots.");
  std::string model;
  std::string digits;
  std::string pages;
  std::string wrong;
  int slots = 2000;
  bool printed = false;
  app.add_option("--model", model, "of digits")->required();
  app.add_option("--digits", digits, "folder of pictures of digits, IDX format, unpacked");
  app.add_option("--slots", slots, "drawn slots")->capture_default_str();
  app.add_flag("--printed", printed, "draw slots of print instead");
  app.add_option("--pages", pages, "folder of pages with NAME.slots.json");
  app.add_option("--wrong", wrong, "folder for pictures of what was not read or wrongly");
  CLI11_PARSE(app, argc, argv);
  const SlotReader reader = SlotReader::open(model);
  if (!digits.empty()) print(read_drawn(reader, digits, slots, printed, wrong));
  if (!pages.empty()) print(read_pages(reader, pages, wrong));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
