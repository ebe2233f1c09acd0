// Tests of the text of a release as a file of an office.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting.h"

#include <doctest/doctest.h>

#include "app/reading.h"
#include "base/error.h"
#include "base/file.h"
#include "bitext/edits.h"
#include "formats/documents.h"
#include "support/docx_files.h"
#include "support/paths.h"

using namespace stykovka;
using test::paragraph;
using test::run;

namespace {

const Tools& tools() {
    static const Tools loaded = load_tools();
    return loaded;
}

PreparedRelease to_translate(const std::filesystem::path& folder) {
    write_file(folder / "w_ru.docx",
               test::docx_file(paragraph(run("Прокуратура города")) +
                               paragraph(run("Взыскано ") + run("120", "<w:b/>") + run(" рублей. Дело в суде."))));
    return prepare_untranslated(read_text_file(folder / "w_ru.docx", Language("ru"), {}, tools(), NoProgress()),
                                Language("en"));
}

}  // namespace

TEST_CASE("exporting: a translation goes into a copy of the Word file, what is not translated is marked") {
    const auto folder = test::fresh_folder("exporting-docx");
    PreparedRelease prepared = to_translate(folder);
    CHECK(suggested_file_name(prepared.release, Side::target) == "w_en.docx");
    prepared.document = set_text(prepared.document, 1, Side::target, "RUB 120 was recovered.");
    const auto outcome = export_text(prepared.release, prepared.document, {}, folder / "en.docx");
    CHECK(outcome.untranslated == 3);
    CHECK(outcome.remarks.size() == 1);
    const std::string document = test::part_of(read_file(folder / "en.docx"), "word/document.xml");
    for (const std::string& part :
         {run("[[Прокуратура города]]"), run("RUB "), run("120", "<w:b/>"), run(" was recovered. [[Дело в суде.]]")})
        CHECK_MESSAGE(document.find(part) != std::string::npos, part);
    CHECK(test::part_of(read_file(folder / "en.docx"), "word/header1.xml") == test::docx_parts("").back().bytes);
}

TEST_CASE("exporting: formatting that a translation lost is named") {
    const auto folder = test::fresh_folder("exporting-lost");
    PreparedRelease prepared = to_translate(folder);
    prepared.document = set_text(prepared.document, 1, Side::target, "Money was recovered.");
    const auto outcome = export_text(prepared.release, prepared.document, {}, folder / "en.docx");
    REQUIRE(outcome.remarks.size() == 2);
    CHECK(outcome.remarks[1].find("120") != std::string::npos);
}

TEST_CASE("exporting: a release that came as plain text goes out as a new Word file") {
    const auto folder = test::fresh_folder("exporting-new");
    PreparedRelease prepared =
        prepare_untranslated(read_pasted_text("Заголовок\n\nТекст.", Language("ru"), tools()), Language("en"));
    prepared.document = set_text(prepared.document, 0, Side::target, "Heading");
    prepared.document = set_text(prepared.document, 1, Side::target, "Text.");
    export_text(prepared.release, prepared.document, {}, folder / "en.docx");
    const ReadText back = read_text_file(folder / "en.docx", Language("en"), {}, tools(), NoProgress());
    REQUIRE(back.text.paragraphs.size() == 2);
    CHECK(back.text.paragraphs[0].kind == ParagraphKind::heading);
    CHECK(back.text.paragraphs[1].content.text == "Text.");
}

TEST_CASE("exporting: a bead without translation goes out as its marked source and a warning, in every format") {
    const auto folder = test::fresh_folder("exporting-empty");
    const std::vector<Paragraph> paragraphs{{{"Проверка завода", {}}, ParagraphKind::heading, ""},
                                            {{"Долг погашен", {}}, ParagraphKind::body, ""},
                                            {{"первый пункт;", {}}, ParagraphKind::list_item, ""}};
    for (const std::string format : {"docx", "html", "md", "odt"}) {
        CAPTURE(format);
        const auto file = folder / ("ru." + format);
        write_file(file, new_document(format, paragraphs, Language("ru")));
        const PreparedRelease prepared =
            prepare_untranslated(read_text_file(file, Language("ru"), {}, tools(), NoProgress()), Language("en"));
        // Into a copy of the file, and, from a text of another format, into a new one.
        const std::vector<std::string> formats{format, format == "docx" ? "html" : "docx"};
        for (const std::string& to : formats) {
            const auto out = folder / ("en-from-" + format + "." + to);
            const auto outcome = export_text(prepared.release, prepared.document, {}, out);
            CHECK(outcome.untranslated == 3);
            CHECK(outcome.remarks.size() == 1);
            const ReadDocument back =
                read_document(read_file(out), out.filename().string(), Language("en"), {{}, true});
            REQUIRE(back.text.paragraphs.size() == 3);
            for (std::size_t i = 0; i < 3; ++i)
                CHECK(back.text.paragraphs[i].content.text == "[[" + paragraphs[i].content.text + "]]");
        }
    }
}
