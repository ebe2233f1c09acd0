// Tests of app/pairing.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pairing.h"

#include <doctest/doctest.h>

#include <array>

#include "app/file_pairs.h"
#include "app/storing.h"
#include "base/error.h"
#include "base/file.h"
#include "support/paths.h"

using namespace stykovka;
using test::data;

namespace {

const BySide<Language> languages{Language("ru"), Language("en")};
const std::array<const char*, 8> samples{"seed",
                                         "2031-03-12-delegation",
                                         "2031-04-02-river",
                                         "2031-05-19-wages",
                                         "2031-06-27-cyber",
                                         "2031-09-01-award",
                                         "2031-10-14-abridged",
                                         "2031-11-20-typography"};

std::filesystem::path text(const std::string& sample, const char* language) {
    return data("releases/" + sample + "/" + language + ".txt");
}

const Tools& tools() {
    static const Tools loaded = load_tools();
    return loaded;
}

std::int64_t stored(OpenArchive& archive, const std::string& source, const std::string& target) {
    PreparedRelease prepared = align_files({text(source, "ru"), text(target, "en")}, languages, {}, tools(), {});
    prepared.release.number = source;
    prepared.release.state = ReleaseState::published;
    return store_release(archive, prepared, {.accept_above = 0.99F}).id;
}

}  // namespace

// How many exactly depends on the lexicon that the program was built with.
TEST_CASE("pairing: of the sample releases no right pair looks wrong, and nearly all of the 56 wrong ones do") {
    std::size_t found = 0;
    for (const char* source : samples)
        for (const char* target : samples) {
            CAPTURE(std::string(source));
            const BySide<std::filesystem::path> files{text(source, "ru"), text(target, "en")};
            const bool looks_wrong = looks_mispaired(align_files(files, languages, {}, tools(), {}).document);
            if (std::string(source) == target)
                CHECK_FALSE(looks_wrong);
            else
                found += looks_wrong;
        }
    CHECK(found >= 52);
}

TEST_CASE("pairing: exchanged translations take their title and file along, are aligned anew, and give their units") {
    OpenArchive archive(test::fresh_folder("pairing-exchange") / "a.stykovka", "ann");
    const std::int64_t one = stored(archive, "seed", "2031-06-27-cyber");
    const std::int64_t other = stored(archive, "2031-06-27-cyber", "seed");
    const LoadedRelease before = archive.releases().load(other);
    const auto ids = exchange_translations(archive, {one, other}, tools(), {});
    CHECK(archive.releases().list().size() == 2);
    const LoadedRelease now = archive.releases().load(ids[0]);
    CHECK(now.release.number == "seed");
    CHECK(now.release.title.target == before.release.title.target);
    CHECK(now.release.origin.target == before.release.origin.target);
    CHECK(now.release.state == ReleaseState::published);
    CHECK(is_valid(now.document));
    CHECK_FALSE(looks_mispaired(now.document));
    CHECK(archive.units().count() == 0);
    CHECK(archive.archive().history(1).front().act.kind == "release.exchange");
}

TEST_CASE("pairing: a translation goes to a release that has none, which leaves the other one to be translated") {
    OpenArchive archive(test::fresh_folder("pairing-alone") / "a.stykovka", "ann");
    const std::int64_t wrong = stored(archive, "2031-06-27-cyber", "seed");
    PreparedRelease alone =
        prepare_untranslated(read_text_file(text("seed", "ru"), languages.source, {}, tools(), {}), languages.target);
    alone.release.number = "seed";
    const std::int64_t seed = store_release(archive, alone, {}).id;
    const auto ids = exchange_translations(archive, {seed, wrong}, tools(), {});
    CHECK(archive.releases().load(ids[0]).release.state == ReleaseState::published);
    CHECK(untranslated_beads(archive.releases().load(ids[0]).document) == 0);
    const LoadedRelease left = archive.releases().load(ids[1]);
    CHECK(left.release.state == ReleaseState::draft);
    CHECK(untranslated_beads(left.document) == left.document.alignment.beads.size());
}

TEST_CASE("pairing: a release does not exchange with itself, and nothing changes") {
    OpenArchive archive(test::fresh_folder("pairing-itself") / "a.stykovka", "ann");
    const std::int64_t one = stored(archive, "seed", "seed");
    CHECK_THROWS_AS(exchange_translations(archive, {one, one}, tools(), {}), Error);
    CHECK(archive.releases().list().front().id == one);
}

TEST_CASE("file pairs: names that say nothing leave it to the texts, and what has no partner stays single") {
    const auto folder = test::fresh_folder("file-pairs-content");
    std::vector<std::filesystem::path> files;
    const auto copy = [&](const std::filesystem::path& from, const char* to) {
        write_file(folder / to, read_file(from));
        files.push_back(folder / to);
    };
    copy(text("seed", "en"), "a.txt");
    copy(text("2031-06-27-cyber", "ru"), "b.txt");
    copy(text("seed", "ru"), "c.txt");
    copy(text("2031-03-12-delegation", "ru"), "d.txt");
    copy(text("2031-06-27-cyber", "en"), "e.txt");
    const FilePairs found = pairs_by_content(files, languages, tools(), {});
    REQUIRE(found.pairs.size() == 2);
    CHECK(found.pairs[0] == BySide<std::filesystem::path>{folder / "b.txt", folder / "e.txt"});
    CHECK(found.pairs[1] == BySide<std::filesystem::path>{folder / "c.txt", folder / "a.txt"});
    CHECK(found.single == std::vector<std::filesystem::path>{folder / "d.txt"});
}
