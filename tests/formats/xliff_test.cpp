// XLIFF in, out, and changed in place.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "base/error.h"
#include "formats/xliff.h"
#include "formats/xliff_codes.h"
#include "formats/xliff_edit.h"
#include "formats/xliff_writer.h"

using namespace stykovka;

namespace {

InlineCode code(std::uint32_t offset, CodeKind kind, const std::string& id, const std::string& native) {
    InlineCode result;
    result.offset = offset;
    result.kind = kind;
    result.id = id;
    result.element = kind == CodeKind::open ? "bpt" : kind == CodeKind::close ? "ept" : "ph";
    result.native = native;
    return result;
}

/// "Bold word[1]" with the word in bold and a footnote.
Content with_codes(const std::string& before, const std::string& bold, const std::string& after) {
    const auto begin = static_cast<std::uint32_t>(before.size());
    const auto end = static_cast<std::uint32_t>(begin + bold.size());
    return {before + bold + after,
            {code(begin, CodeKind::open, "b", "<w:b>"), code(end, CodeKind::close, "b", "</w:b>"),
             code(static_cast<std::uint32_t>(end + after.size()), CodeKind::placeholder, "n", "<w:note/>")}};
}

const std::string sdl_like =
    "\xEF\xBB\xBF<?xml version=\"1.0\" encoding='utf-8'?>\r\n"
    "<x:xliff xmlns:x=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\">\r\n"
    "  <x:file original='a &amp; b' source-language=\"ru-RU\" target-language=\"en-GB\" datatype=\"x\"><x:body>\r\n"
    "    <x:group><x:trans-unit id=\"1\">\r\n"
    "      <x:source>Дело <x:g id=\"7\" ctype='bold'>№ 5</x:g> &lt;передано&gt;</x:source>\r\n"
    "      <x:note>в суд</x:note>\r\n"
    "    </x:trans-unit></x:group>\r\n"
    "    <x:trans-unit id=\"2\"   translate = 'no'><x:source>№</x:source><x:target   state = 'new'/></x:trans-unit>\r\n"
    "    <x:trans-unit id=\"3\"><x:source>в</x:source><x:target xml:lang=\"en\">in</x:target>"
    "<x:alt-trans><x:source>q</x:source><x:target>w</x:target></x:alt-trans></x:trans-unit>\r\n"
    "  </x:body></x:file>\r\n</x:xliff>\r\n";

std::string error_of(const std::string& document) {
    try {
        read_xliff(document, "x.xlf");
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("units of another tool's file are read with codes, notes and places") {
    const XliffDocument document = read_xliff(sdl_like, "back.xlf");
    CHECK(document.version == XliffVersion::v1);
    CHECK(document.languages.source.tag() == "ru-RU");
    CHECK(document.languages.target.tag() == "en-GB");
    REQUIRE(document.units.size() == 3);
    const XliffUnit& first = document.units[0];
    CHECK(first.file == "a & b");
    CHECK(first.texts.source.text == "Дело № 5 <передано>");
    REQUIRE(first.texts.source.codes.size() == 2);
    CHECK(first.texts.source.codes[0].native == "<x:g id=\"7\" ctype='bold'>");
    CHECK(first.texts.source.codes[1].native == "</x:g>");
    CHECK(first.notes == std::vector<std::string>{"в суд"});
    CHECK(first.line == 4);
    CHECK_FALSE(first.has_target);
    CHECK_FALSE(document.units[1].translatable);
    CHECK(document.units[1].state == "new");
    CHECK(document.units[2].texts.target.text == "in");
    CHECK(document.units[2].texts.source.text == "в");
}

TEST_CASE("only targets and states change when a document is filled in place") {
    const XliffDocument document = read_xliff(sdl_like, "back.xlf");
    CHECK(with_targets(document, {}, "back.xlf") == sdl_like);

    Content target{"Case <sent> No. 5", document.units[0].texts.source.codes};
    target.codes[0].offset = 12;
    target.codes[1].offset = 17;
    const std::string filled = with_targets(
        document, {{0, target, "translated"}, {1, {"No.", {}}, "final"}, {2, {"into", {}}, {}}}, "back.xlf");
    std::string expected = sdl_like;
    const auto replace = [&](const std::string& old, const std::string& with) {
        const std::size_t at = expected.find(old);
        REQUIRE(at != std::string::npos);
        expected.replace(at, old.size(), with);
    };
    replace("</x:source>\r\n      <x:note>",
            "</x:source>\r\n      <x:target state=\"translated\">Case &lt;sent&gt; <x:g id=\"7\" ctype='bold'>No. "
            "5</x:g></x:target>\r\n      <x:note>");
    replace("<x:target   state = 'new'/>", "<x:target   state = 'final'>No.</x:target>");
    replace(">in<", ">into<");
    CHECK(filled == expected);
}

TEST_CASE("a state goes into the segment in version 2") {
    const std::string before =
        "<xliff version=\"2.1\" srcLang=\"ru\" trgLang=\"en\"><file id=\"f\"><unit "
        "id=\"u\"><notes><note>n</note></notes>"
        "<segment id=\"a\"><source>раз <pc id=\"1\">два</pc></source></segment><ignorable><source> "
        "</source></ignorable>"
        "<segment id=\"b\" state=\"initial\"><source>три<ph "
        "id=\"2\"/></source><target>x</target></segment></unit></file>"
        "</xliff>";
    const XliffDocument document = read_xliff(before, "x.xlf");
    REQUIRE(document.units.size() == 2);
    CHECK(document.units[0].id == "u");
    CHECK(document.units[1].id == "u/b");
    CHECK(document.units[1].notes == std::vector<std::string>{"n"});
    CHECK(document.units[1].state == "initial");
    const std::string after =
        with_targets(document, {{0, {"one", {}}, "translated"}, {1, {"three", {}}, "final"}}, "x.xlf");
    CHECK(after.find("<segment id=\"a\" state=\"translated\"><source>раз <pc id=\"1\">два</pc></source>"
                     "<target>one</target></segment>") != std::string::npos);
    CHECK(after.find("<segment id=\"b\" state=\"final\"><source>три<ph id=\"2\"/></source><target>three</target>") !=
          std::string::npos);
}

TEST_CASE("what we write is read back with the codes as they were, in both versions") {
    const BySide<Content> texts{with_codes("Жирное ", "слово", " здесь"), with_codes("A ", "word", " in bold")};
    const XliffFile file{"2031-04 & Co",
                         {{"s1", texts, XliffStage::translated, true, "see <1>"},
                          {"s2", {{"Пусто\tи\nдве строки", {}}, {}}, XliffStage::untranslated, false, {}}}};
    for (const XliffVersion version : {XliffVersion::v1, XliffVersion::v2}) {
        const std::string bytes = xliff_document({file}, {Language("ru"), Language("en")}, version);
        const XliffDocument document = read_xliff(bytes, "out.xlf");
        CHECK(document.version == version);
        REQUIRE(document.units.size() == 2);
        CHECK(document.units[0].id == "s1");
        CHECK(document.units[0].file == "2031-04 & Co");
        CHECK(document.units[0].notes == std::vector<std::string>{"see <1>"});
        const RestoredCodes restored = restored_codes(texts, document.units[0].texts.target);
        CHECK(restored.troubles.empty());
        CHECK(restored.content == texts.target);
        CHECK(document.units[1].texts.source.text == "Пусто\tи\nдве строки");
        CHECK_FALSE(document.units[1].translatable);
        CHECK(document.units[1].texts.target.empty());
    }
}

TEST_CASE("a half of formatting that goes on elsewhere is written as such") {
    Content half{"начало", {code(0, CodeKind::open, "b", "<b>")}};
    const XliffFile file{"r", {{"s1", {half, {}}, XliffStage::untranslated, true, {}}}};
    const BySide<Language> languages{Language("ru"), Language("en")};
    CHECK(xliff_document({file}, languages, XliffVersion::v1).find("<it id=\"1\" pos=\"open\">&lt;b&gt;</it>") !=
          std::string::npos);
    CHECK(xliff_document({file}, languages, XliffVersion::v2)
              .find("<sc id=\"1\" isolated=\"yes\" disp=\"&lt;b&gt;\"/>") != std::string::npos);
}

TEST_CASE("codes that came back wrong are named") {
    const BySide<Content> sent{with_codes("Дело ", "№ 5", " здесь"), {}};
    const auto returned = [](std::vector<InlineCode> codes) {
        Content content{"Case No. 5 here", {}};
        for (InlineCode& each : codes) content.codes.push_back(each);
        return content;
    };
    const InlineCode open = code(5, CodeKind::open, "1", ""), close = code(10, CodeKind::close, "1", "");
    const InlineCode note = code(15, CodeKind::placeholder, "2", ""), other = code(15, CodeKind::placeholder, "3", "");
    using Troubles = std::vector<CodeTrouble>;
    CHECK(restored_codes(sent, returned({open, close, note})).troubles.empty());
    CHECK(restored_codes(sent, returned({})).troubles == Troubles{CodeTrouble::missing});
    CHECK(restored_codes(sent, returned({})).is_legal());
    CHECK(restored_codes(sent, returned({open, close, note, other})).troubles == Troubles{CodeTrouble::unknown});
    CHECK(restored_codes(sent, returned({open, close, note, note})).troubles == Troubles{CodeTrouble::repeated});
    CHECK(restored_codes(sent, returned({close, open, note})).troubles == Troubles{CodeTrouble::unpaired});
    CHECK_FALSE(restored_codes(sent, returned({open, note})).is_legal());

    BySide<Content> two{{"ab",
                         {code(0, CodeKind::open, "x", "<b>"), code(1, CodeKind::close, "x", "</b>"),
                          code(1, CodeKind::open, "y", "<i>"), code(2, CodeKind::close, "y", "</i>")}},
                        {}};
    const Content crossed{"ab",
                          {code(0, CodeKind::open, "1", ""), code(0, CodeKind::open, "2", ""),
                           code(1, CodeKind::close, "1", ""), code(2, CodeKind::close, "2", "")}};
    CHECK(restored_codes(two, crossed).troubles == Troubles{CodeTrouble::crossed});
}

TEST_CASE("codes of a translation have the numbers of their equals in the source") {
    BySide<Content> texts{with_codes("Дело ", "№ 5", ""), with_codes("Case ", "No. 5", "")};
    texts.target.codes.insert(texts.target.codes.begin(), code(0, CodeKind::placeholder, "new", "<br/>"));
    const BySide<std::vector<int>> numbers = code_numbers(texts);
    CHECK(numbers.source == std::vector{1, 1, 2});
    CHECK(numbers.target == std::vector{3, 1, 1, 2});
}

TEST_CASE("what is no XLIFF is refused with its place") {
    CHECK(error_of("").find("x.xlf:1:1") == 0);
    CHECK(error_of("<html/>").find("root element") != std::string::npos);
    CHECK(error_of("<xliff version=\"3.0\"/>").find("1.1 to 2.1") != std::string::npos);
    CHECK(error_of("<xliff version=\"1.2\"><file>\n<body>").find("x.xlf:2:") == 0);
    CHECK(error_of("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><xliff version=\"1.2\"/>")
              .find("document type") != std::string::npos);
    std::string deep = "<xliff version=\"1.2\">";
    for (int i = 0; i < 300; ++i) deep += "<group>";
    CHECK(error_of(deep).find("256") != std::string::npos);
    CHECK(error_of(std::string("PK\x03\x04 binary \x00\xff", 14)).find("x.xlf:1:") == 0);
}

TEST_CASE("a unit of more than a megabyte is refused") {
    const std::string document = "<xliff version=\"1.2\"><file><body><trans-unit id=\"1\"><source>" +
                                 std::string((1 << 20) + 1, 'a') + "</source></trans-unit></body></file></xliff>";
    CHECK(error_of(document).find("longer than 1 MB") != std::string::npos);
}

TEST_CASE("a document that is not in UTF-8 is read, and not written back") {
    const std::string document =
        "<?xml version=\"1.0\" encoding=\"windows-1251\"?><xliff version=\"1.2\"><file><body><trans-unit id=\"1\">"
        "<source>\xE4\xE0</source></trans-unit></body></file></xliff>";
    const XliffDocument read = read_xliff(document, "x.xlf");
    REQUIRE(read.units.size() == 1);
    CHECK(read.units[0].texts.source.text == "да");
    CHECK_THROWS_AS(with_targets(read, {}, "x.xlf"), Error);
}
