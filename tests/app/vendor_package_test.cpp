// Tests of app/vendor_package.h: what a vendor gets, and what he does not.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vendor_package.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "app/pipeline.h"
#include "base/checksum.h"
#include "base/error.h"
#include "base/file.h"
#include "bitext/edits.h"
#include "support/bitexts.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

namespace fs = std::filesystem;

/// Adds a release of two sentences, the first one translated and accepted.
std::int64_t add(OpenArchive& archive, const std::string& number, ReleaseState state,
                 std::optional<UtcTime> embargo = std::nullopt) {
    PreparedRelease prepared;
    prepared.release.number = number;
    prepared.release.state = state;
    prepared.release.embargo = embargo;
    prepared.release.languages = {Language("ru"), Language("en")};
    prepared.document =
        untranslated(test::segmented("ru", {"Первое дело " + number + ".|Три слова здесь."}), Language("en"));
    prepared.document = set_text(prepared.document, 0, Side::target, "First case " + number + ".");
    prepared.document = accept(prepared.document, 0, 1, AcceptedBy::person);
    return store_release(archive, prepared, {}).id;
}

PackageOptions options_for(std::vector<std::int64_t> releases) {
    PackageOptions options;
    options.releases = std::move(releases);
    return options;
}

}  // namespace

TEST_CASE("vendor package: releases, memory and a list with counts and sums") {
    const fs::path folder = test::fresh_folder("vendor-package");
    OpenArchive archive(folder / "a.stykovka", "tester");
    add(archive, "old", ReleaseState::published);
    const std::int64_t draft = add(archive, "12/2031", ReleaseState::draft);
    const PackageOutcome outcome = make_package(archive, folder / "out", options_for({draft}), {});
    REQUIRE(outcome.files.size() == 2);
    CHECK(outcome.files[0].name == "12_2031.xlf");
    CHECK(outcome.files[0].units == 2);
    CHECK(outcome.files[0].empty == 1);
    CHECK(outcome.files[0].words == 3);
    CHECK(outcome.files[1].units == 1);
    CHECK(outcome.left_out_by_state == 1);
    const auto manifest = nlohmann::json::parse(read_file(folder / "out" / "manifest.json"));
    CHECK(manifest["files"].size() == 2);
    for (const auto& file : manifest["files"]) {
        const std::string bytes = read_file(folder / "out" / file["file"].get<std::string>());
        CHECK(file["sha256"] == sha256_of(bytes));
        CHECK(file["bytes"] == bytes.size());
    }
    const std::string memory = read_file(folder / "out" / "memory.tmx");
    CHECK(memory.find("First case old.") != std::string::npos);
    CHECK(memory.find("First case 12/2031.") == std::string::npos);
    CHECK_FALSE(fs::exists(folder / "out.part"));
}

TEST_CASE("vendor package: tables with both texts for people without a tool, and the terms of the archive") {
    const fs::path folder = test::fresh_folder("vendor-tables");
    OpenArchive archive(folder / "a.stykovka", "tester");
    const std::int64_t draft = add(archive, "12", ReleaseState::draft);
    Term source, target;
    source.text = "прокурор";
    source.language = Language("ru");
    target.text = "prosecutor";
    target.language = Language("en");
    add_term_pair(archive, {source, target});
    PackageOptions options = options_for({draft});
    options.form = PackageForm::docx;
    const PackageOutcome outcome = make_package(archive, folder / "out", options, {});
    REQUIRE(outcome.files.size() == 3);
    CHECK(outcome.files[0].name == "12.docx");
    CHECK(read_table_file(read_file(folder / "out" / "12.docx"), "12.docx").size() == 3);
    CHECK(outcome.files[2].name == "terms.tbx");
    CHECK(outcome.files[2].units == 1);
    CHECK(read_file(folder / "out" / "terms.tbx").find("prosecutor") != std::string::npos);
    options.terms = "none";
    CHECK(make_package(archive, folder / "without", options, {}).files.size() == 2);
}

TEST_CASE("vendor package: what is under an embargo stays here unless it is asked for") {
    const fs::path folder = test::fresh_folder("vendor-embargo");
    OpenArchive archive(folder / "a.stykovka", "tester");
    const UtcTime later = now() + std::chrono::hours(24), earlier = now() - std::chrono::hours(24);
    const std::int64_t secret = add(archive, "secret", ReleaseState::signed_off, later);
    const std::int64_t over = add(archive, "over", ReleaseState::signed_off, earlier);
    const PackageOutcome outcome = make_package(archive, folder / "out", options_for({secret, over}), {});
    CHECK(outcome.embargoed == std::vector<std::string>{"secret"});
    CHECK(fs::exists(folder / "out" / "over.xlf"));
    CHECK_FALSE(fs::exists(folder / "out" / "secret.xlf"));
    const std::string memory = read_file(folder / "out" / "memory.tmx");
    CHECK(memory.find("secret") == std::string::npos);
    CHECK(memory.find("First case over.") != std::string::npos);

    CHECK_THROWS_AS(make_package(archive, folder / "none", options_for({secret}), {}), Error);
    CHECK_FALSE(fs::exists(folder / "none"));
    PackageOptions all = options_for({secret});
    all.embargoed = true;
    make_package(archive, folder / "all", all, {});
    CHECK(read_file(folder / "all" / "secret.xlf").find("Первое дело secret.") != std::string::npos);
    CHECK(read_file(folder / "all" / "memory.tmx").find("secret") != std::string::npos);
}

TEST_CASE("vendor package: a folder that is there is never touched") {
    const fs::path folder = test::fresh_folder("vendor-there");
    OpenArchive archive(folder / "a.stykovka", "tester");
    const std::int64_t id = add(archive, "1", ReleaseState::draft);
    write_file(folder / "mine.txt", "mine");
    CHECK_THROWS_AS(make_package(archive, folder, options_for({id}), {}), Error);
    CHECK(read_file(folder / "mine.txt") == "mine");
}

TEST_CASE("vendor package: what was sent and comes back untouched is the same, in both versions") {
    const fs::path folder = test::fresh_folder("vendor-round");
    OpenArchive archive(folder / "a.stykovka", "tester");
    const std::int64_t id = add(archive, "1", ReleaseState::draft);
    for (const XliffVersion version : {XliffVersion::v1, XliffVersion::v2}) {
        PackageOptions options = options_for({id});
        options.version = version;
        options.profile = "none";
        const fs::path out = folder / (version == XliffVersion::v1 ? "v1" : "v2");
        make_package(archive, out, options, {});
        const auto returns = compare_return(archive, read_xliff(read_file(out / "1.xlf"), "1.xlf"), "1.xlf");
        REQUIRE(returns.size() == 1);
        CHECK(returns[0].count(ReturnKind::same) == 1);
        CHECK(returns[0].count(ReturnKind::untranslated) == 1);
        CHECK(returns[0].pairs.size() == 2);
    }
}
