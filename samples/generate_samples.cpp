/// sohoa-generate-samples: pages with exact truth, by seed.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>

#include "document/error.h"
#include "samples/plain_text.h"
#include "samples/random_document.h"
#include "samples/sample_files.h"

namespace {

namespace samples = sohoa::samples;

struct Options {
  std::vector<std::filesystem::path> text_files;
  std::vector<std::filesystem::path> sources;
  std::filesystem::path grammar = SOHOA_GRAMMAR_FILE;
  std::filesystem::path out;
  int random_count = 0;
  int blank_count = 0;
  int pages = 0;
  std::uint64_t seed = 1;
  int level = 1;
  int dpi = 0;
  samples::FileKind kind = samples::FileKind::Png;
  std::optional<double> skew_deg;
  std::optional<int> rotation_deg;
  std::optional<double> scan_dpi;
  std::optional<int> bitonal_threshold;
  bool grey = false;
  bool photograph = false;
  bool bent = false;
  bool plain_look = false;
  int jpeg_quality = 75;
  std::string name;
};

std::string read_file(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    throw sohoa::Error(sohoa::Reason::FileNotReadable, {file, 0}, "the file cannot be read");
  }
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> read_paragraphs(const std::vector<std::filesystem::path>& files) {
  std::vector<std::string> paragraphs;
  for (const std::filesystem::path& file : files) {
    std::istringstream stream(read_file(file));
    for (std::string line; std::getline(stream, line);) paragraphs.push_back(line);
  }
  return paragraphs;
}

samples::Damage draw_damage(const Options& options, samples::Random random) {
  if (options.photograph) return samples::draw_photograph(random);
  if (options.bent) return samples::draw_bent_scan(random);
  return samples::draw_damage(options.level, random);
}

/// Damage of the level, with what the user fixed.
samples::PaintOptions draw_paint(const Options& options, samples::Random random) {
  samples::PaintOptions paint;
  const std::vector<int> common = {150, 200, 200, 200, 250, 300};
  paint.dpi = options.dpi > 0 ? options.dpi : random.pick(common);
  paint.damage = draw_damage(options, random.fork("damage"));
  if (options.skew_deg) paint.damage.skew_deg = *options.skew_deg;
  if (options.rotation_deg) paint.damage.rotation_deg = *options.rotation_deg;
  if (options.scan_dpi) paint.damage.scan_dpi = *options.scan_dpi;
  if (options.bitonal_threshold) paint.damage.bitonal_threshold = *options.bitonal_threshold;
  if (options.grey) paint.damage.grey = true;
  return paint;
}

samples::SampleTarget target(const Options& options, const std::string& name) {
  return {options.out, options.name.empty() ? name : options.name, options.kind,
          options.jpeg_quality};
}

void generate_plain(const Options& options) {
  const samples::Random random(options.seed);
  const samples::PlainTextOptions layout{.max_pages = options.pages};
  const auto sheets = samples::lay_out_plain_text(read_paragraphs(options.text_files), layout,
                                                  random.fork("layout"));
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const samples::Random page_random = random.fork(i);
    const samples::PaintOptions paint = draw_paint(options, page_random.fork("paint"));
    const samples::TruePage page = samples::damage_page(samples::paint(sheets[i], paint.dpi),
                                                        paint.damage, page_random.fork("page"));
    samples::write_plain_page(page, target(options, fmt::format("text_{:05}", i + 1)));
  }
}

void generate_document(const Options& options, const samples::DocumentSource& source,
                       const std::string& name, samples::Random random) {
  const samples::DocumentLook look = options.plain_look
                                         ? samples::DocumentLook{}
                                         : samples::draw_document_look(random.fork("look"));
  const auto document = samples::lay_out_document(source, look, random.fork("layout"));
  samples::write_document(source, document, draw_paint(options, random.fork("paint")),
                          target(options, name), random.fork("pages"));
}

/// Sheets that nobody printed on, damaged like others.
void generate_blank(const Options& options) {
  const samples::Random random(options.seed);
  for (int i = 1; i <= options.blank_count; ++i) {
    const std::string name = fmt::format("blank_{:05}", i);
    const samples::Random page_random = random.fork(name);
    const samples::PaintOptions paint = draw_paint(options, page_random.fork("paint"));
    samples::write_plain_page(
        samples::damage_page(samples::paint({}, paint.dpi), paint.damage, page_random.fork("page")),
        target(options, name));
  }
}

void generate(const Options& options) {
  std::filesystem::create_directories(options.out);
  const samples::Random random(options.seed);
  if (!options.text_files.empty()) generate_plain(options);
  generate_blank(options);
  for (const std::filesystem::path& file : options.sources) {
    const std::string name = file.stem().string();
    generate_document(options, samples::parse_document_source(read_file(file)), name,
                      random.fork(name));
  }
  if (options.random_count == 0) return;
  const samples::Grammar grammar = samples::parse_grammar(read_file(options.grammar));
  for (int i = 1; i <= options.random_count; ++i) {
    const std::string name = fmt::format("random_{:05}", i);
    const samples::Random document_random = random.fork(name);
    generate_document(options, samples::random_document(grammar, document_random.fork("text")),
                      name, document_random);
  }
}

void add_options(CLI::App& app, Options& options) {
  app.add_option("--text", options.text_files, "text files, a paragraph a line: plain pages of it")
      ->check(CLI::ExistingFile);
  app.add_option("--source", options.sources, "documents, as in samples/sources")
      ->check(CLI::ExistingFile);
  app.add_option("--random", options.random_count, "that many invented documents");
  app.add_option("--blank", options.blank_count, "that many pages without print");
  app.add_option("--grammar", options.grammar, "sentences of the invented documents");
  app.add_option("--out", options.out, "folder for the pages and their truth")->required();
  app.add_option("--name", options.name, "name of the files (default: of the source)");
  app.add_option("--pages", options.pages, "at most this many pages of --text (0: all)");
  app.add_option("--seed", options.seed, "the same seed makes the same pages");
  app.add_option("--level", options.level, "damage: 0 none .. 4 painful")->check(CLI::Range(0, 4));
  app.add_option("--dpi", options.dpi, "resolution (0: drawn by seed)")->check(CLI::Range(0, 600));
  const std::map<std::string, samples::FileKind> kinds = {
      {"png", samples::FileKind::Png},
      {"jpg", samples::FileKind::Jpeg},
      {"tif", samples::FileKind::Tiff},
      {"multipage-tif", samples::FileKind::MultipageTiff},
      {"scanned-pdf", samples::FileKind::ScannedPdf},
      {"text-pdf", samples::FileKind::TextPdf}};
  app.add_option("--format", options.kind, "what kind of files")
      ->transform(CLI::CheckedTransformer(kinds));
  app.add_option("--jpeg-quality", options.jpeg_quality, "of JPEG files and scanned PDFs");
  app.add_option("--skew", options.skew_deg, "turn the pages clockwise by this angle");
  app.add_option("--rotate", options.rotation_deg, "0, 90, 180 or 270 degrees clockwise")
      ->check(CLI::IsMember({0, 90, 180, 270}));
  app.add_option("--scan-dpi", options.scan_dpi, "scale the painted pages down to this");
  app.add_option("--bitonal", options.bitonal_threshold, "black below this grey level, else white");
  app.add_flag("--grey", options.grey, "without colours");
  app.add_flag("--photo", options.photograph, "photographed from the side on a table; no --level");
  app.add_flag("--bent", options.bent, "opened books, curled and folded sheets; no --level")
      ->excludes("--photo");
  app.add_flag("--plain-look", options.plain_look, "the standard look, not one drawn by seed");
}

}  // namespace

int main(int argc, char** argv) {
  try {
    Options options;
    CLI::App app("Makes pages with exact truth, by seed.", "sohoa-generate-samples");
    add_options(app, options);
    CLI11_PARSE(app, argc, argv);
    generate(options);
    return 0;
  } catch (const sohoa::Error& error) {
    (void)std::fprintf(stderr, "sohoa-generate-samples: %s\n", error.what());
    return info(error.reason()).exit_code;
  } catch (const std::exception& error) {
    (void)std::fprintf(stderr, "sohoa-generate-samples: %s\n", error.what());
    return 15;
  }
}
