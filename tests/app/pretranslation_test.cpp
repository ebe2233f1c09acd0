// Tests of app/pretranslation.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pretranslation.h"

#include <doctest/doctest.h>

#include "app/pipeline.h"
#include "bitext/edits.h"
#include "support/bitexts.h"
#include "support/paths.h"

using namespace stykovka;
using test::beads_of;
using test::segmented;
using test::texts_of;

namespace {

const BySide<Language> languages{Language("ru"), Language("en")};

void remember_two_pairs(OpenArchive& archive) {
    PreparedRelease known;
    known.release.number = "old";
    known.release.state = ReleaseState::published;
    known.release.languages = languages;
    known.document = assemble({segmented("ru", {"Прокуратура проверила завод и изъяла документы.|Вина доказана."}),
                               segmented("en", {"The prosecutors checked the plant.|The guilt is proved."})},
                              beads_of({{1, 1}, {1, 1}}));
    store_release(archive, known, {.accept_above = 0.0F});
}

Bitext to_translate() {
    return untranslated(segmented("ru", {"Прокуратура проверила завод и изъяла документы.|Вина не доказана.|Суд "
                                         "назначил штраф.|Суд назначил штраф."}),
                        Language("en"));
}

}  // namespace

TEST_CASE("pretranslation: what the memory has stands in its bead, to be confirmed; a denial is never used") {
    OpenArchive archive(test::fresh_folder("app-pretranslation") / "a.stykovka", "test");
    remember_two_pairs(archive);
    const Pretranslation done =
        pretranslated(archive.memory(), to_translate(), languages, MatchScore{50}, NoProgress());
    CHECK(texts_of(done.document, Side::target) == std::vector<std::string>{"The prosecutors checked the plant."});
    const Bead& bead = done.document.alignment.beads[0];
    CHECK(bead.state == BeadState::automatic);
    CHECK(bead.confidence > 0.9F);
    CHECK(done.used.all().segments == 1);
    CHECK(is_valid(done.document));
}

TEST_CASE("pretranslation: the analysis counts segments and words by band, and repeats once each") {
    OpenArchive archive(test::fresh_folder("app-analysis") / "a.stykovka", "test");
    remember_two_pairs(archive);
    const MatchAnalysis analysis = analysis_of(archive.memory(), to_translate(), languages, NoProgress());
    CHECK(analysis.all() == BandCount{4, 15});
    CHECK(analysis[MatchBand::repeat] == BandCount{1, 3});
    CHECK(analysis[MatchBand::none] == BandCount{1, 3});
}

TEST_CASE("propagation: the same source gets the same target, what a person wrote stays") {
    Bitext document = untranslated(segmented("ru", {"Да.|Нет.|Да.|Да."}), Language("en"));
    document = set_text(document, 3, Side::target, "Certainly.");
    document = set_text(document, 0, Side::target, "Yes.");
    const Bitext next = propagated(document, 0);
    CHECK(texts_of(next, Side::target) == std::vector<std::string>{"Yes.", "Yes.", "Certainly."});
    CHECK(next.alignment.beads[2].state == BeadState::automatic);
    // Changed and confirmed again, what the machine filled follows.
    const Bitext changed = propagated(set_text(next, 0, Side::target, "Yes, sir."), 0);
    CHECK(texts_of(changed, Side::target) == std::vector<std::string>{"Yes, sir.", "Yes, sir.", "Certainly."});
}
