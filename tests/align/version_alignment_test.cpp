// Tests of align/version_alignment.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/version_alignment.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/error.h"

using namespace stykovka;

namespace {

using Sentences = std::vector<std::string>;

SegmentedText text(const Sentences& sentences, std::string_view language = "en") {
    std::vector<Segment> segments;
    for (const std::string& sentence : sentences) {
        Segment segment;
        segment.id = SegmentId(segments.size() + 1);
        segment.content.text = sentence;
        segments.push_back(segment);
    }
    return {Language(language), shared_vector<ParagraphShape>(std::vector<ParagraphShape>(1)),
            shared_vector<Segment>(segments)};
}

/// "=0" equal to old 0, "~1" changed from old 1, "~1+2" from two, "~1/" from a part of it, ">3" moved, "+" added; then
/// what was deleted: "-4".
std::string changes(const Sentences& old_text, const Sentences& new_text, std::string_view language = "en") {
    const VersionAlignment alignment = aligned_versions(text(old_text, language), text(new_text, language), {});
    std::string result;
    for (const SegmentOrigin& origin : alignment.origins) {
        if (!result.empty()) result += ' ';
        if (origin.change == SegmentChange::added) {
            result += '+';
            continue;
        }
        result += origin.is_moved ? ">" : "";
        result += origin.change == SegmentChange::equal ? '=' : '~';
        result += std::to_string(origin.first);
        if (origin.count > 1) result += '+' + std::to_string(origin.first + origin.count - 1);
        if (origin.is_part) result += '/';
    }
    for (const std::uint32_t i : alignment.deleted) result += " -" + std::to_string(i);
    return result;
}

const Sentences release{"Prosecutor checks the foundry in Kamensk", "Wage arrears to 312 workers had accumulated.",
                        "The total exceeded 28 million rubles.", "Citizens are received daily from 9 a.m. to 6 p.m.",
                        "Hotline: 8-800-555-01-02."};

Sentences with(std::size_t place, const std::string& sentence) {
    Sentences changed = release;
    changed[place] = sentence;
    return changed;
}

}  // namespace

TEST_CASE("versions: an untouched text is equal throughout") { CHECK(changes(release, release) == "=0 =1 =2 =3 =4"); }

TEST_CASE("versions: a corrected sentence is a change of the one in its place") {
    CHECK(changes(release, with(2, "They totaled more than 28 million rubles.")) == "=0 =1 ~2 =3 =4");
    CHECK(changes(release, with(1, "Arrears to 321 workers accumulated.")) == "=0 ~1 =2 =3 =4");
}

TEST_CASE("versions: a new sentence is added, a missing one deleted, also in each other's place") {
    Sentences longer = release;
    longer.insert(longer.begin() + 2, "The director was fined.");
    CHECK(changes(release, longer) == "=0 =1 + =2 =3 =4");
    CHECK(changes(longer, release) == "=0 =1 =3 =4 =5 -2");
    CHECK(changes(release, with(2, "A criminal case was opened against the director.")) == "=0 =1 + =3 =4 -2");
}

TEST_CASE("versions: of two sentences that changed places the shorter moved") {
    Sentences swapped = release;
    std::swap(swapped[3], swapped[4]);
    CHECK(changes(release, swapped) == "=0 =1 =2 >=4 =3");
}

TEST_CASE("versions: a sentence that moved and changed is found too") {
    const Sentences moved{release[3], release[0], "Wage arrears to 321 workers have accumulated.", release[2],
                          release[4]};
    CHECK(changes(release, moved) == ">=3 =0 ~1 =2 =4");
    const Sentences both{"Citizens are received daily from 9 a.m. to 7 p.m.", release[0], release[1], release[2],
                         release[4]};
    CHECK(changes(release, both) == ">~3 =0 =1 =2 =4");
}

TEST_CASE("versions: a sentence split in two, and two made one") {
    const Sentences one{release[0], "The violations were eliminated, and the official at fault was disciplined.",
                        release[4]};
    const Sentences two{release[0], "The violations were eliminated.", "The official at fault was disciplined.",
                        release[4]};
    CHECK(changes(one, two) == "=0 ~1/ ~1/ =2");
    CHECK(changes(two, one) == "=0 ~1+2 =3");
}

TEST_CASE("versions: only signs changed is a change with all words in common") {
    const auto found = aligned_versions(text(release), text(with(0, "Prosecutor checks the foundry in Kamensk.")), {});
    CHECK(found.origins[0].change == SegmentChange::changed);
    CHECK(found.origins[0].similarity == 1.0F);
}

TEST_CASE("versions: empty texts, repeated sentences and foreign texts are no trouble") {
    CHECK(changes({}, release) == "+ + + + +");
    CHECK(aligned_versions(text(release), text({}), {}).deleted.size() == 5);
    const auto shorter = aligned_versions(text(Sentences(1'000, "Again.")), text(Sentences(990, "Again.")), {});
    CHECK(shorter.origins.back().change == SegmentChange::equal);
    CHECK(shorter.deleted.size() == 10);
    CHECK(changes(release, {"Прокурор проверил завод", "Телефон горячей линии"}) == "+ + -0 -1 -2 -3 -4");
}

TEST_CASE("versions: a request to stop ends the work") {
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(aligned_versions(text(release), text(with(1, "Nothing.")), Progress(stop.get_token())), Error);
}
