// Tests of app/term_correction.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/term_correction.h"

#include <doctest/doctest.h>

#include "app/session.h"
#include "app/storing.h"
#include "archive/revert.h"
#include "archive/write.h"
#include "bitext/edits.h"
#include "base/error.h"
#include "memory/accepted_pairs.h"
#include "support/bitexts.h"
#include "support/paths.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

std::int64_t add(OpenArchive& archive, const char* number, ReleaseState state, const std::string& target) {
    Release release;
    release.number = number;
    release.date = date_of("2031-03-12");
    release.languages = {Language("ru"), Language("en")};
    Bitext document =
        assemble({segmented("ru", {"Глава надзорного ведомства. Надзорные ведомства."}), segmented("en", {target})},
                 beads_of({{1, 1}}));
    Write write(archive.archive(), Act{"release.add", "Add a release"});
    const std::int64_t id = archive.releases().add(write, release, document).id;
    write.commit();
    Session session(archive, id);
    session.commit("Accept", accept(session.document(), 0, 1, AcceptedBy::person));
    release.state = state;
    session.set_release(release);
    return id;
}

const std::string wrong = "The head of the supervision authority. Supervision authorities.";

TermCorrection correction() {
    TermCorrection made;
    made.term = "надзорное ведомство";
    made.wrong = "supervision authority";
    made.right = "oversight agency";
    made.reason = "meeting of 12 March";
    return made;
}

std::string target_of(OpenArchive& archive, std::int64_t release) {
    return texts_of(archive.releases().load(release).document, Side::target).at(0);
}

std::size_t superseded(OpenArchive& archive) {
    std::size_t count = 0;
    each_accepted_pair(archive.archive().database(), {Language("ru"), Language("en")}, [&](AcceptedPair&& pair) {
        count += pair.standing == Standing::superseded ? 1 : 0;
        return true;
    });
    return count;
}

}  // namespace

TEST_CASE("correction: drafts change, published wording stays and its pair is superseded, one revert takes it back") {
    OpenArchive archive(fresh_folder("correction") / "a.stykovka", "anna");
    const std::int64_t published = add(archive, "1", ReleaseState::published, wrong);
    const std::int64_t draft = add(archive, "2", ReleaseState::draft, "Now: " + wrong);
    const Tools tools = load_tools();
    const CorrectionPreview preview = preview_correction(archive, correction(), tools, {});
    REQUIRE(preview.places.size() == 2);
    CHECK(preview.places[0].hit.replacement == "oversight agency");
    CHECK(preview.places[1].hit.replacement == "Oversight agencies");
    CHECK(preview.old_units.size() == 1);
    CHECK(preview.old_releases == std::vector<std::string>{"1"});
    const CorrectionOutcome outcome = apply_correction(archive, correction(), preview.places, preview.old_units);
    CHECK(outcome.places == 2);
    CHECK(target_of(archive, draft) == "Now: The head of the oversight agency. Oversight agencies.");
    CHECK(target_of(archive, published) == wrong);
    CHECK(superseded(archive) == 1);
    revert_batch(archive.archive(), outcome.entry, RevertMode::apply, NoProgress());
    CHECK(target_of(archive, draft) == "Now: " + wrong);
    CHECK(superseded(archive) == 0);
}

TEST_CASE("correction: only chosen places change, and a draft that changed meanwhile is left alone") {
    OpenArchive archive(fresh_folder("correction_chosen") / "a.stykovka", "anna");
    const std::int64_t draft = add(archive, "2", ReleaseState::draft, wrong);
    const Tools tools = load_tools();
    const CorrectionPreview preview = preview_correction(archive, correction(), tools, {});
    REQUIRE(preview.places.size() == 2);
    apply_correction(archive, correction(), {preview.places[1]}, {});
    CHECK(target_of(archive, draft) == "The head of the supervision authority. Oversight agencies.");
    CHECK_THROWS_AS(apply_correction(archive, correction(), {preview.places[1]}, {}), Error);
    CHECK(target_of(archive, draft) == "The head of the supervision authority. Oversight agencies.");
    TermCorrection nothing = correction();
    nothing.right = "!";
    CHECK_THROWS_AS(preview_correction(archive, nothing, tools, {}), Error);
}
