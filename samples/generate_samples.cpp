/// sohoa-generate-samples: pages with exact truth, by seed.

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>

#include "document/error.h"
#include "samples/damage.h"
#include "samples/painter.h"
#include "samples/plain_text.h"
#include "samples/truth.h"

namespace {

namespace samples = sohoa::samples;

struct Options {
  std::vector<std::filesystem::path> text_files;
  std::filesystem::path out;
  int pages = 0;
  std::uint64_t seed = 1;
  int level = 1;
  int dpi = 0;
  std::string format = "png";
};

std::vector<std::string> read_paragraphs(const std::vector<std::filesystem::path>& files) {
  std::vector<std::string> paragraphs;
  for (const std::filesystem::path& file : files) {
    std::ifstream stream(file);
    if (!stream) {
      throw sohoa::Error(sohoa::Reason::FileNotReadable, {file, 0}, "the file cannot be read");
    }
    for (std::string line; std::getline(stream, line);) paragraphs.push_back(line);
  }
  return paragraphs;
}

void write_text(const std::string& text, const std::filesystem::path& file) {
  std::ofstream stream(file, std::ios::binary);
  stream << text;
  if (!stream.flush()) {
    throw sohoa::Error(sohoa::Reason::OutputNotWritable, {file, 0}, "the file cannot be written");
  }
}

void write_page(const samples::TruePage& page, const Options& options, const std::string& name) {
  const std::filesystem::path stem = options.out / name;
  const auto with = [&](const char* ending) {
    return std::filesystem::path(stem.string() + ending);
  };
  samples::write_picture(page.picture, with(("." + options.format).c_str()));
  write_text(samples::truth_text(page), with(".gt.txt"));
  write_text(samples::truth_words(page).dump() + "\n", with(".words.json"));
  const std::string extra = samples::extra_text(page);
  if (!extra.empty()) write_text(extra, with(".extra.txt"));
}

void generate_plain(const Options& options) {
  const samples::Random random(options.seed);
  const samples::PlainTextOptions layout{.max_pages = options.pages};
  const auto sheets = samples::lay_out_plain_text(read_paragraphs(options.text_files), layout,
                                                  random.fork("layout"));
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    samples::Random page_random = random.fork(i);
    const int dpi =
        options.dpi > 0 ? options.dpi : page_random.pick(std::vector<int>{150, 200, 200, 250, 300});
    const samples::Damage damage = samples::draw_damage(options.level, page_random.fork("damage"));
    const samples::TruePage page =
        samples::damage_page(samples::paint(sheets[i], dpi), damage, page_random.fork("page"));
    write_page(page, options, fmt::format("text_{:05}", i + 1));
  }
}

int run(int argc, char** argv) {
  Options options;
  CLI::App app("Makes pages with exact truth, by seed.", "sohoa-generate-samples");
  app.add_option("--text", options.text_files, "text files, a paragraph a line: plain pages of it")
      ->check(CLI::ExistingFile);
  app.add_option("--out", options.out, "folder for the pages and their truth")->required();
  app.add_option("--pages", options.pages, "at most this many pages (0: all)");
  app.add_option("--seed", options.seed, "the same seed makes the same pages");
  app.add_option("--level", options.level, "damage: 0 none .. 4 painful")->check(CLI::Range(0, 4));
  app.add_option("--dpi", options.dpi, "resolution (0: drawn by seed)")->check(CLI::Range(0, 600));
  app.add_option("--format", options.format, "png, jpg or tif")
      ->check(CLI::IsMember({"png", "jpg", "tif"}));
  CLI11_PARSE(app, argc, argv);
  std::filesystem::create_directories(options.out);
  generate_plain(options);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const sohoa::Error& error) {
    std::fprintf(stderr, "sohoa-generate-samples: %s\n", error.what());
    return info(error.reason()).exit_code;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "sohoa-generate-samples: %s\n", error.what());
    return 15;
  }
}
