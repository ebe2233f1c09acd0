// Tests of src/app/open_references.h and references.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_references.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/concordance_search.h"
#include "app/exchange.h"
#include "app/less_trust_setting.h"
#include "app/pretranslation.h"
#include "app/references.h"
#include "app/unit_correcting.h"
#include "base/error.h"
#include "base/file.h"
#include "bitext/bitext.h"
#include "support/bitexts.h"
#include "support/paths.h"

using namespace stykovka;
namespace fs = std::filesystem;

namespace {

const BySide<Language> languages{Language("ru"), Language("en")};

void remember(OpenArchive& archive, const std::string& source, const std::string& target) {
    const fs::path file = archive.path().parent_path() / "pairs.tsv";
    write_file(file, "ru\ten\n" + source + "\t" + target + "\n");
    import_memory(archive, file, {}, NoProgress());
}

/// One's own archive and that of a colleague, which is attached.
struct Offices {
    fs::path folder, file;
    std::vector<std::string> told;
    OpenArchive own;

    explicit Offices(const std::string& name, const ReferenceOptions& options = {})
        : folder(test::fresh_folder(name)),
          file(folder / "his" / "boris.stykovka"),
          own(folder / "own.stykovka", "anna", OpenArchive::Access::read_write,
              [this](const std::string& sentence) { told.push_back(sentence); }) {
        fs::create_directory(file.parent_path());
        OpenArchive his(file, "boris");
        remember(his, "Прокурор проверил завод.", "The prosecutor inspected the plant.");
        remember(own, "Суд вынес решение.", "The court ruled.");
        add_reference(own, file, options, NoProgress());
    }
    std::vector<Match> lookup(const std::string& text) { return own.memory().matches_for({text, {}}, languages, {}); }
    std::vector<std::string> found(const std::string& text) {
        ConcordanceQuery query;
        query.text = text;
        query.languages = languages;
        std::vector<std::string> targets;
        for (const ConcordanceHit& hit : search_concordance(own, query, Lexicon::none(), NoProgress()).result.hits)
            targets.push_back(hit.archive + ": " + hit.occurrence.text.target);
        return targets;
    }
};

using Texts = std::vector<std::string>;

ErrorKind kind_of_refusal(const std::function<void()>& step) {
    try {
        step();
    } catch (const Error& error) {
        return error.kind();
    }
    return ErrorKind::internal;
}

}  // namespace

TEST_CASE("references: a colleague's pair is offered with the name of his archive, and without ids") {
    Offices offices("references-lookup");
    const auto matches = offices.lookup("Прокурор проверил завод.");
    REQUIRE(matches.size() == 1);
    CHECK(matches[0].archive == "boris.stykovka");
    CHECK(matches[0].score.percent == 100);
    CHECK(matches[0].unit.id == UnitId::none);
    REQUIRE(matches[0].occurrences.size() == 1);
    CHECK(matches[0].occurrences[0].origin == "import:pairs.tsv");
    CHECK(offices.lookup("Суд вынес решение.")[0].archive.empty());
    CHECK(offices.told.empty());
}

TEST_CASE("references: they are trusted less as any memory is") {
    Offices offices("references-trust", {"Boris", 5});
    CHECK(kept_less_trust(offices.own.archive()).memories.at("Boris") == 5);
    const auto matches = offices.lookup("Прокурор проверил завод.");
    REQUIRE(matches.size() == 1);
    CHECK(matches[0].archive == "Boris");
    CHECK(matches[0].score.percent == 95);
    CHECK(matches[0].penalties == std::vector<Penalty>{{PenaltyKind::memory, 5}});
    remove_reference(offices.own, "Boris");
    CHECK(kept_less_trust(offices.own.archive()) == LessTrust{});
    CHECK(offices.lookup("Прокурор проверил завод.").empty());
}

TEST_CASE("references: pretranslation and the concordance use them, correcting does not") {
    Offices offices("references-use");
    const Bitext document = untranslated(test::segmented("ru", {"Прокурор проверил завод."}), Language("en"));
    const Pretranslation made = pretranslated(offices.own.memory(), document, languages, MatchScore{100}, NoProgress());
    CHECK(test::texts_of(made.document, Side::target) == Texts{"The prosecutor inspected the plant."});
    CHECK(offices.found("проверил") == Texts{"boris.stykovka: The prosecutor inspected the plant."});
    CHECK(offices.found("решение") == Texts{": The court ruled."});
    CHECK(kind_of_refusal([&] { unit_of_pair(offices.own, languages, "Прокурор проверил завод.", ""); }) ==
          ErrorKind::not_found);
}

TEST_CASE("references: what a colleague adds while he works is offered at once, and both can close") {
    Offices offices("references-live");
    CHECK(offices.lookup("Дело направлено в суд.").empty());
    {
        OpenArchive his(offices.file, "boris");
        remember(his, "Дело направлено в суд.", "The case went to court.");
        REQUIRE(offices.lookup("Дело направлено в суд.").size() == 1);
        CHECK(offices.found("направлено") == Texts{"boris.stykovka: The case went to court."});
        remember(his, "Жалоба отклонена.", "The appeal was dismissed.");
        CHECK(offices.lookup("Жалоба отклонена.").size() == 1);
    }
    CHECK(offices.lookup("Жалоба отклонена.").size() == 1);
    OpenArchive his(offices.file, "boris");
    CHECK(his.units().count() == 3);
    CHECK(his.archive().verify(NoProgress()).empty());
    CHECK(offices.told.empty());
}

TEST_CASE("references: one that is away is left out with one sentence, and comes back by itself") {
    Offices offices("references-away");
    fs::rename(offices.file, offices.folder / "elsewhere");
    CHECK(offices.lookup("Прокурор проверил завод.").empty());
    CHECK(offices.found("проверил").empty());
    CHECK(offices.lookup("Суд вынес решение.").size() == 1);
    REQUIRE(offices.told.size() == 1);
    CHECK(offices.told[0].find("boris.stykovka") != std::string::npos);
    CHECK_FALSE(reference_states(offices.own).at(0).trouble.empty());
    fs::rename(offices.folder / "elsewhere", offices.file);
    CHECK(offices.lookup("Прокурор проверил завод.").size() == 1);
    CHECK(reference_states(offices.own).at(0).units == 1);
    CHECK(offices.told.size() == 1);
}

TEST_CASE("references: a damaged, foreign or newer one is left out, and a whole one in its place is used") {
    Offices offices("references-damaged");
    const std::string whole = read_file(offices.file);
    std::string damaged = whole;
    for (std::size_t i = 8192; i < damaged.size(); ++i) damaged[i] = '\x5a';
    for (const std::string& bytes : {damaged, std::string(), std::string("no archive"), whole.substr(0, 9000)}) {
        offices.told.clear();
        write_file(offices.file, bytes);
        CHECK(offices.lookup("Прокурор проверил завод.").empty());
        CHECK(offices.lookup("Суд вынес решение.").size() == 1);
        CHECK(offices.told.size() == 1);
        write_file(offices.file, whole);
        CHECK(offices.lookup("Прокурор проверил завод.").size() == 1);
    }
}

TEST_CASE("references: one that is locked is left out") {
    Offices offices("references-locked");
    Database his = Database::open(offices.file, Database::Access::read_write);
    his.execute("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=DELETE; BEGIN EXCLUSIVE;");
    CHECK(offices.lookup("Прокурор проверил завод.").empty());
    CHECK(offices.lookup("Суд вынес решение.").size() == 1);
    CHECK(offices.told.size() == 1);
}

TEST_CASE("references: the archive itself, one that is attached, a taken name and what cannot be read are refused") {
    Offices offices("references-refused");
    const auto refusal = [&](const fs::path& file, const ReferenceOptions& options) {
        return kind_of_refusal([&] { add_reference(offices.own, file, options, NoProgress()); });
    };
    CHECK(refusal(offices.folder / "own.stykovka", {}) == ErrorKind::usage);
    CHECK(refusal(offices.file, {"another name", 0}) == ErrorKind::usage);
    OpenArchive(offices.folder / "third.stykovka", "vera");
    CHECK(refusal(offices.folder / "third.stykovka", {"boris.stykovka", 0}) == ErrorKind::usage);
    CHECK(refusal(offices.folder / "none.stykovka", {}) == ErrorKind::not_found);
    CHECK(kind_of_refusal([&] { remove_reference(offices.own, "nobody"); }) == ErrorKind::not_found);
    CHECK(kept_references(offices.own.archive()).size() == 1);
    add_reference(offices.own, offices.folder / "third.stykovka", {}, NoProgress());
    CHECK(remove_reference(offices.own, (offices.folder / "third.stykovka").string()).name == "third.stykovka");
}

TEST_CASE("references: texts that are no UTF-8 are not offered") {
    Offices offices("references-bytes");
    Database::open(offices.file, Database::Access::read_write)
        .execute("UPDATE units SET target_text = CAST(x'ff41' AS TEXT)");
    CHECK(offices.lookup("Прокурор проверил завод.").empty());
}
