// Tests of files that were made to do harm: each ends in one sentence, or gives its one paragraph.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <cstdlib>
#include <map>
#include <set>

#include "base/error.h"
#include "base/file.h"
#include "formats/documents.h"
#include "support/paths.h"
#include "tmx_cases.h"

using namespace stykovka;
namespace fs = std::filesystem;

namespace {

/// The cases of a kind by name; none where the data set or Python is missing.
std::map<std::string, fs::path> cases(const std::string& kind) {
    static const fs::path folder = [] {
        fs::path made = test::fresh_folder("hostile-documents");
        const std::string script = (test::shared("data/hostile") / "make_hostile.py").string();
        const bool is_made =
            test::has_shared("data/hostile") &&
            std::system(("python3 '" + script + "' '" + made.string() + "' >/dev/null 2>&1").c_str()) == 0;
        return is_made ? made : fs::path();
    }();
    std::map<std::string, fs::path> found;
    if (folder.empty()) {
        MESSAGE("the hostile files cannot be made here: skipped");
        return found;
    }
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().parent_path().filename() == kind)
            found.emplace(entry.path().filename().string(), entry.path());
    return found;
}

// "accepted with 1 paragraphs", or the kind of the refusal.
std::string end_of(const fs::path& path) {
    try {
        const ReadDocument document = read_document(read_file(path), path.filename().string(), Language("ru"));
        return "paragraphs: " + std::to_string(document.text.paragraphs.size());
    } catch (const Error& error) {
        CHECK(error.subject() == ErrorSubject::input);
        CHECK(error.kind() != ErrorKind::internal);
        CHECK(error.sentence().find(path.filename().string()) != std::string::npos);
        return error.kind() == ErrorKind::denied ? "protected" : "refused";
    }
}

}  // namespace

TEST_CASE("hostile documents: every packed file is refused in a sentence, or harmless") {
    const std::set<std::string> harmless{"ok.docx",     "slip_dotdot.docx", "rel_external.docx", "bad_utf8_name.docx",
                                         "nested.docx", "ok.odt",           "slip.odt"};
    // Harmless or refused: what counts is that they end.
    const std::set<std::string> either{"text_s_bomb.odt", "rows_repeated.odt", "dup_entries.docx", "many_entries.docx"};
    for (const auto& [name, path] : cases("zip")) {
        if (name.ends_with(".gz")) continue;
        CAPTURE(name);
        const std::string end = end_of(path);
        if (harmless.contains(name))
            CHECK(end == "paragraphs: 1");
        else if (name == "encrypted_flag.docx")
            CHECK(end == "protected");
        else if (!either.contains(name))
            CHECK(end != "paragraphs: 1");
    }
}

TEST_CASE("hostile documents: entities of memories are never expanded, and bombs in gzip are refused") {
    for (const char* const kind : {"xml", "zip"})
        for (const auto& [name, path] : cases(kind)) {
            if (name.find(".tmx") == std::string::npos) continue;
            CAPTURE(name);
            const bool must_be_refused = name.starts_with("xxe_") || name.starts_with("billion_") ||
                                         name.starts_with("quadratic") || name.starts_with("recursive") ||
                                         name.starts_with("gz_");
            std::string all;
            bool is_refused = false;
            try {
                for (const TmxUnit& unit : test::read(path).units)
                    for (const Side side : both_sides) all += unit.unit.variants[side].content.text.substr(0, 1'000);
            } catch (const Error& error) {
                is_refused = true;
                CHECK(error.subject() == ErrorSubject::input);
            }
            CHECK(all.find("root:") == std::string::npos);
            if (must_be_refused) CHECK((is_refused || all.size() < 1'000));
            if (name.starts_with("gz_")) CHECK(is_refused);
        }
}
