// Tests of reading releases from plain text.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/plain_text.h"

#include <doctest/doctest.h>

#include "base/error.h"
#include "base/file.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

const Language russian("ru");

using Texts = std::vector<std::string>;

ReleaseText read(std::string_view text) { return read_plain_text(text, "release.txt", russian); }

Texts texts_of(const ReleaseText& release) {
    Texts texts;
    for (const Paragraph& paragraph : release.paragraphs) texts.push_back(paragraph.content.text);
    return texts;
}

std::vector<ParagraphKind> kinds_of(const ReleaseText& release) {
    std::vector<ParagraphKind> kinds;
    for (const Paragraph& paragraph : release.paragraphs) kinds.push_back(paragraph.kind);
    return kinds;
}

using enum ParagraphKind;

}  // namespace

TEST_CASE("plain text: every line is a paragraph and knows its number") {
    const ReleaseText release = read("Первый абзац.\n\n\u00A0 Второй абзац. \nТретий абзац.");
    REQUIRE(texts_of(release) == Texts{"Первый абзац.", "Второй абзац.", "Третий абзац."});
    CHECK(release.paragraphs[0].locator == "1");
    CHECK(release.paragraphs[1].locator == "3");
    CHECK(release.paragraphs[2].locator == "4");
}

TEST_CASE("plain text: line ends of other systems make the same paragraphs") {
    const Texts expected{"Первый.", "Второй."};
    CHECK(texts_of(read("Первый.\r\n\r\nВторой.\r\n")) == expected);
    CHECK(texts_of(read("Первый.\r\rВторой.\r")) == expected);
    CHECK(read("Первый.\r\n\r\nВторой.\r\n").paragraphs[1].locator == "3");
}

TEST_CASE("plain text: a short first line and lines alone without a full stop are headings") {
    const ReleaseText release = read("О встрече министров\nМинистры встретились.\n\nИтоги\n\nПодписан договор.\n");
    CHECK(kinds_of(release) == std::vector{heading, body, heading, body});
}

TEST_CASE("plain text: a text of one line is no heading of nothing, if it ends as a sentence") {
    CHECK(kinds_of(read("Министры встретились.")) == std::vector{body});
}

TEST_CASE("plain text: numbers, letters and bullets begin items of a list") {
    const ReleaseText release = read("Они решили:\n1) строить;\n2. пилить;\nа) возить;\n• хранить.\n(3) считать.\n");
    CHECK(kinds_of(release) == std::vector{body, list_item, list_item, list_item, list_item, list_item});
}

TEST_CASE("plain text: a year or a decimal number begins no item") {
    CHECK(kinds_of(read("Он сказал.\n2031. Тогда началось.\n1.5 млн рублей выделено.\nК) нет")).at(1) == body);
    CHECK(kinds_of(read("Он сказал.\n1.5 млн рублей выделено.")).at(1) == body);
}

TEST_CASE("plain text: a dash begins an item beside another one or after a colon, else direct speech") {
    CHECK(kinds_of(read("Он ответил.\n— Мы согласны.\nВсе встали.")) == std::vector{body, body, body});
    CHECK(kinds_of(read("Решено.\n– строить;\n– пилить.\nВсё.")) == std::vector{body, list_item, list_item, body});
    CHECK(kinds_of(read("Решено:\n- строить.\nВсё.")) == std::vector{body, list_item, body});
}

TEST_CASE("plain text: lines that were broken at a width become paragraphs again") {
    const std::string bytes = read_file(test::data("plain_text/wrapped.txt"));
    const ReleaseText release = read(bytes);
    REQUIRE(release.paragraphs.size() == 4);
    CHECK(release.paragraphs[0].kind == heading);
    CHECK(release.paragraphs[1].locator == "3-6");
    CHECK(release.paragraphs[1].content.text.find("торговлю лесом, движение поездов") != std::string::npos);
    CHECK(release.paragraphs[2].locator == "8-10");
    CHECK(release.paragraphs[3].locator == "11-12");
    CHECK(release.paragraphs[3].content.text.starts_with("Новый абзац"));
}

TEST_CASE("plain text: the file is kept as it was, with its encoding") {
    const ReleaseText release = read("\xCF\xF0\xE8\xE2\xE5\xF2, \xEC\xE8\xED\xE8\xF1\xF2\xF0.\r\n");
    CHECK(texts_of(release) == Texts{"Привет, министр."});
    CHECK(release.origin == Origin{"txt", "release.txt", "windows-1251", true,
                                   "\xCF\xF0\xE8\xE2\xE5\xF2, \xEC\xE8\xED\xE8\xF1\xF2\xF0.\r\n"});
}

TEST_CASE("plain text: a file without anything to read is refused and named") {
    for (const char* text : {"", "\uFEFF", " \n\t\r\n\u00A0\n"}) {
        for (const bool segmented : {false, true}) {
            try {
                if (segmented)
                    read_segmented(text, "release.txt", russian);
                else
                    read(text);
                FAIL_CHECK("it was read");
            } catch (const Error& error) {
                CHECK(error.kind() == ErrorKind::malformed);
                CHECK(error.subject() == ErrorSubject::input);
                CHECK(error.place() == "release.txt");
            }
        }
    }
}

TEST_CASE("plain text: a segmented file has a segment a line and a paragraph between blank lines") {
    const SegmentedFile file = read_segmented("\n Первый. \r\nВторой.\r\n\r\n\r\nТретий.", "ru.seg", russian);
    CHECK(texts_of(file.text) == Texts{"Первый. Второй.", "Третий."});
    REQUIRE(file.segments.segments.size() == 3);
    CHECK(file.segments.paragraphs.size() == 2);
    CHECK(file.segments.segments[0] == Segment{SegmentId{1}, {"Первый.", {}}, 0, " "});
    CHECK(file.segments.segments[1] == Segment{SegmentId{2}, {"Второй.", {}}, 0, ""});
    CHECK(file.segments.segments[2] == Segment{SegmentId{3}, {"Третий.", {}}, 1, ""});
    CHECK(file.segments.paragraphs[0].locator == "2");
    CHECK(file.segments.paragraphs[1].locator == "6");
}
