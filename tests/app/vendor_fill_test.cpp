// Tests of app/vendor_fill.h: the vendor's file says what was kept, and nothing else of it changes.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vendor_fill.h"

#include <doctest/doctest.h>

#include "app/pipeline.h"
#include "bitext/edits.h"
#include "support/bitexts.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

InlineCode code(std::uint32_t offset, CodeKind kind, const std::string& native) {
    InlineCode result;
    result.offset = offset;
    result.kind = kind;
    result.id = "b";
    result.element = "bpt";
    result.native = native;
    return result;
}

/// Three sentences; the first has bold words on both sides, the second no translation.
void add_release(OpenArchive& archive) {
    PreparedRelease prepared;
    prepared.release.number = "7";
    prepared.release.languages = {Language("ru"), Language("en")};
    SegmentedText source = test::segmented("ru", {"Дело здесь.|Второе.|Третье."});
    std::vector<Segment> segments = source.segments.to_vector();
    segments[0].content.codes = {code(0, CodeKind::open, "<b>"), code(8, CodeKind::close, "</b>")};
    source.segments = shared_vector<Segment>(segments);
    prepared.document = untranslated(std::move(source), Language("en"));
    Content target{"The case is here.", {code(4, CodeKind::open, "<b>"), code(8, CodeKind::close, "</b>")}};
    prepared.document = set_content(prepared.document, 0, Side::target, target);
    prepared.document = accept(prepared.document, 0, 1, AcceptedBy::person);
    prepared.document = set_text(prepared.document, 2, Side::target, "Third.");
    store_release(archive, prepared, {});
}

const std::string from_vendor =
    "<?xml version=\"1.0\"?>\r\n<xliff version='1.2'><file original=\"7\"><body>\r\n"
    "  <trans-unit id=\"s1\"><source><g id=\"1\">Дело</g> здесь.</source><target state=\"translated\" "
    "x='y'>Matter.</target>"
    "</trans-unit>\r\n"
    "  <trans-unit id=\"s2\"><source>Второе.</source><target>Second.</target></trans-unit>\r\n"
    "  <trans-unit id=\"s3\"><source>Другое.</source><target>Other.</target></trans-unit>\r\n"
    "</body></file></xliff>\r\n";

}  // namespace

TEST_CASE("vendor fill: the wording of the archive goes in with the file's own codes, all else stays") {
    OpenArchive archive(test::fresh_folder("vendor-fill") / "a.stykovka", "tester");
    add_release(archive);
    const FilledXliff filled = filled_with_archive(archive, read_xliff(from_vendor, "v.xlf"), "v.xlf");
    CHECK(filled.filled == 1);
    CHECK(filled.left == 1);  // another source
    std::string expected = from_vendor;
    const std::string old = "<target state=\"translated\" x='y'>Matter.</target>";
    expected.replace(expected.find(old), old.size(),
                     "<target state=\"signed-off\" x='y'>The <g id=\"1\">case</g> is here.</target>");
    CHECK(filled.bytes == expected);
}

TEST_CASE("vendor fill: a file that says what the archive says comes out byte for byte") {
    OpenArchive archive(test::fresh_folder("vendor-fill-same") / "a.stykovka", "tester");
    add_release(archive);
    const FilledXliff once = filled_with_archive(archive, read_xliff(from_vendor, "v.xlf"), "v.xlf");
    const FilledXliff twice = filled_with_archive(archive, read_xliff(once.bytes, "v.xlf"), "v.xlf");
    CHECK(twice.filled == 0);
    CHECK(twice.bytes == once.bytes);
}

TEST_CASE("vendor fill: a translation whose codes the file does not have is left out and counted") {
    OpenArchive archive(test::fresh_folder("vendor-fill-codes") / "a.stykovka", "tester");
    add_release(archive);
    const std::string plain =
        "<xliff version=\"1.2\"><file original=\"7\"><body><trans-unit id=\"s1\"><source>Дело здесь.</source>"
        "<target>Matter.</target></trans-unit></body></file></xliff>";
    const FilledXliff filled = filled_with_archive(archive, read_xliff(plain, "v.xlf"), "v.xlf");
    CHECK(filled.filled == 0);
    CHECK(filled.left == 1);
    CHECK(filled.bytes == plain);
}
