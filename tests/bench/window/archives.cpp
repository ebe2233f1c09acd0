// The archives that the window is measured with.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archives.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "../stykovka/files.h"
#include "app/reading.h"
#include "app/storing.h"
#include "support/paths.h"

namespace stykovka::bench {
namespace {

namespace fs = std::filesystem;

const BySide<Language> languages{Language("ru"), Language("en")};

PreparedRelease to_translate(const BenchFiles& files, const Tools& tools) {
    std::string text;
    const auto queries = lines_of(files.queries());
    for (std::size_t i = 0; i < usual_rows; ++i) text += queries[i] + "\n\n";
    PreparedRelease prepared = prepare_untranslated(read_pasted_text(text, languages.source, tools), languages.target);
    prepared.release.number = "usual";
    return prepared;
}

std::vector<Bitext> sample_releases(const Tools& tools) {
    std::vector<Bitext> documents;
    for (const auto& folder : fs::directory_iterator(test::data("releases"))) {
        const BySide<fs::path> files{folder.path() / "ru.txt", folder.path() / "en.txt"};
        if (fs::exists(files.source) && fs::exists(files.target))
            documents.push_back(align_files(files, languages, {}, tools, {}).document);
    }
    return documents;
}

// Every turn has a number in its texts, so that no two rows are the same.
PreparedRelease aligned(const Tools& tools) {
    const std::vector<Bitext> samples = sample_releases(tools);
    BySide<std::vector<Segment>> segments;
    BySide<std::vector<ParagraphShape>> paragraphs;
    std::vector<Bead> beads;
    for (std::size_t turn = 0; beads.size() < many_rows; ++turn) {
        const Bitext& sample = samples[turn % samples.size()];
        for (const Bead& bead : sample.alignment.beads) beads.push_back(bead);
        for (const Side side : both_sides) {
            const auto first = static_cast<std::uint32_t>(paragraphs[side].size());
            for (const ParagraphShape& shape : sample.texts[side].paragraphs) paragraphs[side].push_back(shape);
            for (Segment segment : sample.texts[side].segments) {
                segment.paragraph += first;
                segment.content.text += fmt::format(" {}", turn);  // the same on both sides: no finding
                segments[side].push_back(std::move(segment));
            }
        }
    }
    BySide<SegmentedText> texts;
    for (const Side side : both_sides)
        texts[side] = {languages[side], shared_vector<ParagraphShape>(paragraphs[side]),
                       shared_vector<Segment>(segments[side])};
    PreparedRelease prepared;
    prepared.release.number = "large";
    prepared.release.languages = languages;
    prepared.document = assemble(std::move(texts), {shared_vector<Bead>(beads), {}});
    return prepared;
}

void add(const fs::path& archive, const PreparedRelease& prepared) {
    OpenArchive opened(archive, "bench");
    store_release(opened, prepared, {});
}

}  // namespace

BenchArchives archives_in(const fs::path& folder) {
    fs::create_directories(folder);
    const BenchFiles files{folder, units};
    const BenchArchives archives{folder / "usual.stykovka", folder / "large.stykovka"};
    if (fs::exists(archives.large)) return archives;
    const Tools tools = load_tools();
    make_files(files, 0);
    Figures unused;
    import_file(files, unused);
    fs::copy_file(files.archive(), archives.usual, fs::copy_options::overwrite_existing);
    add(archives.usual, to_translate(files, tools));
    add(files.archive(), aligned(tools));
    fs::rename(files.archive(), archives.large);
    return archives;
}

}  // namespace stykovka::bench
