// bench_accepting FOLDER: accepts all beads of long releases, takes that back, and so on; one table.
// SPDX-License-Identifier: GPL-3.0-or-later
#define DOCTEST_CONFIG_IMPLEMENT  // the data of the tests are used here
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "../stykovka/figures.h"
#include "../stykovka/generator.h"
#include "../window/archives.h"
#include "app/office_lexicon.h"
#include "app/open_archive.h"
#include "app/reading.h"
#include "app/session.h"
#include "app/storing.h"
#include "app/tools.h"
#include "bitext/edits.h"
#include "text/segment.h"

namespace stykovka::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t seed = 20310704;  // not that of the memory's own texts

// Rows as an office would have them in years: few are alike.
PreparedRelease made() {
    Generator generator(seed);
    BySide<SegmentedText> texts;
    BySide<std::vector<Segment>> segments;
    Bead bead;
    bead.count = {1, 1};
    std::vector<ParagraphShape> paragraphs(many_rows);
    for (std::uint32_t i = 0; i < many_rows; ++i) {
        const std::string source = generator.text();
        segments.source.push_back({SegmentId{}, Content{source, {}}, i, {}});
        segments.target.push_back({SegmentId{}, Content{Generator::counterpart(source), {}}, i, {}});
    }
    PreparedRelease prepared;
    prepared.release.number = "made";
    prepared.release.languages = {Language("ru"), Language("en")};
    for (const Side side : both_sides)
        texts[side] = {prepared.release.languages[side], shared_vector<ParagraphShape>(paragraphs),
                       shared_vector<Segment>(segments[side])};
    prepared.document = assemble(std::move(texts), {shared_vector<Bead>(std::vector<Bead>(many_rows, bead)), {}});
    return prepared;
}

void measure(Figures& figures, const fs::path& file, const std::string& name,
             const std::function<void(OpenArchive&, Session&)>& work) {
    measure_apart(figures, name + ", peak memory", [&](Figures& own) {
        OpenArchive archive(file, "bench");
        Session session(archive, archive.releases().list().front().id);
        const double cpu = cpu_milliseconds();
        const double start = elapsed_milliseconds();
        work(archive, session);
        own.add(name, fmt::format("{:.1f} s, {:.1f} s of CPU time", 1e-3 * (elapsed_milliseconds() - start),
                                  1e-3 * (cpu_milliseconds() - cpu)));
    });
}

Figures measured(const fs::path& file) {
    Figures figures;
    measure(figures, file, "open the release", [](OpenArchive&, Session&) {});
    measure(figures, file, "accept all", [](OpenArchive&, Session& session) {
        const std::size_t beads = session.document().alignment.beads.size();
        session.commit("Accept beads", accept(session.document(), 0, beads, AcceptedBy::person));
    });
    measure(figures, file, "sign it off", [](OpenArchive&, Session& session) {
        Release release = session.release();
        release.state = ReleaseState::signed_off;
        session.set_release(release);
    });
    measure(figures, file, "take the accepting back", [](OpenArchive&, Session& session) { session.undo(); });
    measure(figures, file, "do it again", [](OpenArchive&, Session& session) { session.redo(); });
    measure(figures, file, "learn the words",
            [](OpenArchive& archive, Session&) { learn_words(archive, load_tools().lexicon, {}); });
    return figures;
}

void run(const fs::path& folder) {
    const BenchArchives archives = archives_in(folder);
    const fs::path alike = folder / "accept-alike.stykovka";
    const fs::path made_ones = folder / "accept-made.stykovka";
    fs::copy_file(archives.large, alike, fs::copy_options::overwrite_existing);
    fs::copy_file(archives.usual, made_ones, fs::copy_options::overwrite_existing);
    {
        OpenArchive opened(made_ones, "bench");
        remove_release(opened, opened.releases().list().front().id);
        store_release(opened, made(), {});
    }
    print_table({fmt::format("{} rows, each sentence very often", many_rows), "of made texts"},
                {measured(alike), measured(made_ones)});
}

}  // namespace
}  // namespace stykovka::bench

int main(int argc, char** argv) {
    if (argc != 2) {
        fmt::print(stderr, "bench_accepting FOLDER\n");
        return 2;
    }
    stykovka::bench::run(argv[1]);
}
