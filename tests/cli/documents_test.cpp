// Tests of the commands of the daily round: new versions, corrections, tables, vendors, and the bad files among them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/file.h"
#include "program.h"
#include "support/docx_files.h"
#include "support/paths.h"

using namespace stykovka;
using namespace stykovka::test;
using nlohmann::json;
namespace fs = std::filesystem;
using namespace std::string_view_literals;

namespace {

const std::string russian =
    "Суд вынес приговор\n\nСуд вынес приговор директору завода. Он признан виновным.\n\nПрокурор поддержал "
    "обвинение.\n";
const std::string english =
    "A Court Passed Sentence\n\nThe court sentenced the director of the plant. He was found guilty.\n\n"
    "The prosecutor supported the charges.\n";

/// An archive with one draft of four pairs, number 7.
struct Office : Desk {
    explicit Office(const std::string& name, const std::string& state = "draft") : Desk(name) {
        const Outcome added = run({"align", file("r_ru.txt", russian), file("r_en.txt", english), "--add", "--number",
                                   "7", "--state", state, "--accept-above", "0"});
        REQUIRE_MESSAGE(added.exit_code == 0, added.err);
    }
    std::string file(const std::string& name, std::string_view bytes) const {
        write_file(home / name, bytes);
        return (home / name).string();
    }
    std::string target() const { return run({"releases", "export", "7", "--side", "target"}).out; }
    json update(std::vector<std::string> arguments, const std::string& input = {}) const {
        arguments.insert(arguments.begin(), {"releases", "update", "7"});
        arguments.emplace_back("--json");
        const Outcome outcome = run(std::move(arguments), input);
        REQUIRE_MESSAGE(outcome.exit_code == 0, outcome.err);
        return json::parse(outcome.out);
    }
    // One sentence, this exit code, and the release as it was.
    void refuses(std::vector<std::string> arguments, int exit_code, const std::string& part) const {
        const std::string last = arguments.back();
        CAPTURE(last);
        const std::string before = target();
        const Outcome outcome = run(std::move(arguments));
        CHECK(outcome.exit_code == exit_code);
        CHECK(outcome.out.empty());
        CHECK_MESSAGE(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 1, outcome.err);
        CHECK_MESSAGE(outcome.err.find(part) != std::string::npos, outcome.err);
        CHECK(target() == before);
    }
    void refuses_text(const std::string& path, int exit_code, const std::string& part) const {
        refuses({"releases", "update", "7", "--apply", "--target", path}, exit_code, part);
        refuses({"releases", "update", "7", "--apply", "--source", path}, exit_code, part);
    }
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// The head of a compound file of old office programs, with the names of its streams.
std::string compound(std::u16string_view stream) {
    std::string bytes = std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + std::string(4096, '\0');
    for (const char16_t c : stream) bytes += {static_cast<char>(c & 0xFF), static_cast<char>(c >> 8)};
    return bytes + std::string(2048, '\0');
}

}  // namespace

TEST_CASE("update command: a new source is compared, then applied, and undone by nobody else's hand") {
    const Office office("cli-new-source");
    const std::string file =
        office.file("new_ru.txt",
                    replaced(russian, "Он признан виновным.", "Он полностью признан виновным.") + "\nДело закрыто.\n");
    const json seen = office.update({"--source", file});
    CHECK(seen["to_do"] == 2);
    CHECK(seen["applied"] == false);
    CHECK(office.update({"--source", file}) == seen);
    CHECK(office.update({"--source", file, "--apply"})["applied"] == true);
    CHECK(office.update({"--source", file})["to_do"] == 0);
    CHECK(office.target().find("[[Дело закрыто.]]") != std::string::npos);
}

TEST_CASE("update command: a published release stays, and its corrections come out as a list") {
    const Office office("cli-new-source-published", "published");
    const std::string before = office.target();
    const std::string file = office.file("new_ru.txt", replaced(russian, "Он признан", "Он полностью признан"));
    const Outcome outcome = office.run({"releases", "update", "7", "--source", file, "--apply"});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.out.find("полностью") != std::string::npos);
    CHECK(outcome.err.find("published and stays as it is") != std::string::npos);
    CHECK(office.target() == before);
    const std::string corrected = office.file("en.txt", replaced(english, "The prosecutor", "The state prosecutor"));
    CHECK(office.update({"--target", corrected, "--apply"})["applied"] == false);
    CHECK(office.target() == before);
}

TEST_CASE("update command: corrections come from Word with who made them, and some of them are taken") {
    const Office office("cli-corrections");
    const std::string body =
        paragraph(run("A Court Passed Sentence")) +
        paragraph(run("The court sentenced the ") +
                  R"(<w:ins w:id="1" w:author="Chief editor" w:date="2031-03-12T10:00:00Z">)" + run("former ") +
                  "</w:ins>" + run("director of the plant. He was found guilty.")) +
        paragraph(run("The prosecutor upheld the charges."));
    const std::string back = office.file("back.docx", docx_file(body));
    const std::string told = office.run({"releases", "update", "7", "--target", back}).err;
    CHECK(told.find("published") == std::string::npos);  // a comparison only reads the archive
    CHECK(told.find("--apply") != std::string::npos);
    const json seen = office.update({"--target", back});
    REQUIRE(seen["corrections"].size() == 3);  // the third one is the footnote of the file
    CHECK(seen["corrections"][0]["author"] == "Chief editor");
    CHECK(seen["corrections"][1]["author"] == "");
    const json taken = office.update({"--target", (office.home / "back.docx").string(), "--accept", "2"});
    CHECK(taken["corrections"][0]["accepted"] == false);
    CHECK(taken["corrections"][1]["accepted"] == true);
    CHECK(office.target().find("The prosecutor upheld the charges.") != std::string::npos);
    CHECK(office.target().find("former") == std::string::npos);
    CHECK(office.update({"--target", "-", "--apply"}, english)["corrections"].size() == 1);
    CHECK(office.target().find("supported") != std::string::npos);
}

TEST_CASE("update command: a table goes out and comes back, as a workbook and as a document") {
    for (const std::string name : {"table.xlsx", "table.docx"}) {
        CAPTURE(name);
        const Office office("cli-table-" + name);
        const std::string path = (office.home / name).string();
        REQUIRE(office.run({"releases", "export", "7", "--table", "-o", path}).exit_code == 0);
        const json same = office.update({"--table", path});
        CHECK(same["changes"].empty());
        CHECK(same["problems"].empty());
        CHECK(office.update({"--target", path}) == same);  // it is known by what stands in it
        const std::string corrected = office.file("en.txt", replaced(english, "supported", "upheld"));
        office.update({"--target", corrected, "--apply"});
        const json back = office.update({"--table", path, "--apply"});  // the table still has the old wording
        REQUIRE(back["changes"].size() == 1);
        CHECK(back["changes"][0]["after"] == "The prosecutor supported the charges.");
        CHECK(office.target().find("supported") != std::string::npos);
    }
}

TEST_CASE("update command: what is chosen has to be there") {
    const Office office("cli-accept");
    const std::string path = office.file("en.txt", replaced(english, "supported", "upheld"));
    for (const char* wrong : {"2", "0", "x", "1-", "2-1"}) {
        CAPTURE(wrong);
        office.refuses({"releases", "update", "7", "--target", path, "--accept", wrong}, 2, wrong);
    }
    office.refuses({"releases", "update", "8", "--target", path, "--apply"}, 4, "8");
}

TEST_CASE("bad input: documents that are protected, damaged, old, or not what they are called change nothing") {
    const Office office("cli-bad-documents");
    const std::string good = docx_file(paragraph(run("A Court Passed Sentence")));
    office.refuses_text(office.file("protected.docx", compound(u"EncryptedPackage")), 3, "protected.docx");
    office.refuses_text(office.file("old.doc", compound(u"WordDocument")), 3, "old.doc");
    office.refuses_text(office.file("half.docx", good.substr(0, good.size() / 2)), 3, "half.docx");
    office.refuses_text(office.file("called.docx", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"sv), 3, "called.docx");
    office.refuses_text(
        office.file("menu.html", "<html><body><nav><a href='/'>Главная</a> <a href='/n'>Новости</a></nav></body>"sv), 3,
        "menu.html");
    office.refuses({"releases", "update", "7", "--apply", "--table", office.file("no table.docx", good)}, 3,
                   "no table.docx");
    office.refuses({"releases", "update", "7", "--apply", "--table", office.file("t.xlsx", "Not a workbook."sv)}, 3,
                   "t.xlsx");
}

TEST_CASE("bad input: a corrected text or a new source of another release is said to be one") {
    const Office office("cli-other-release");
    const std::string weather = office.file("weather.txt", "Fine weather is expected.\n\nThere will be some rain.\n"sv);
    const std::string russian_weather = office.file("weather_ru.txt", "Ожидается дождь.\n\nВетер слабый.\n"sv);
    office.refuses({"releases", "update", "7", "--apply", "--target", weather}, 3, "another release");
    office.refuses({"releases", "update", "7", "--apply", "--source", russian_weather}, 3, "another release");
    // One word that stands in a sentence of the release is no version of it.
    office.refuses({"releases", "update", "7", "--apply", "--target", office.file("word.txt", "A\n"sv)}, 3,
                   "another release");
}

TEST_CASE("vendor command: a file that was changed by hand is told apart, and a broken one refused") {
    const Office office("cli-vendor");
    const std::string folder = (office.home / "package").string();
    REQUIRE(office.run({"vendor", "package", "7", "-o", folder}).exit_code == 0);
    fs::path xliff;
    for (const auto& each : fs::directory_iterator(folder))
        if (each.path().extension() == ".xlf" || each.path().extension() == ".xliff") xliff = each.path();
    REQUIRE_FALSE(xliff.empty());
    const std::string bytes = read_file(xliff);
    CHECK(office.run({"vendor", "compare", xliff.string()}).exit_code == 0);
    std::string changed = replaced(bytes, "supported the charges", "upheld the charges");
    changed = replaced(changed, "Он признан виновным.", "Он признан невиновным.");
    const Outcome compared = office.run({"vendor", "compare", office.file("back.xlf", changed), "--json"});
    CHECK(compared.exit_code == 1);
    CHECK(compared.out.find("\"changed\"") != std::string::npos);
    CHECK(compared.out.find("\"source-changed\"") != std::string::npos);
    office.refuses({"vendor", "accept", office.file("half.xlf", bytes.substr(0, bytes.size() / 2))}, 3, "half.xlf");
    office.refuses({"vendor", "accept", office.file("none.xlf", "Not XML."sv)}, 3, "none.xlf");
    REQUIRE(office.run({"vendor", "accept", (office.home / "back.xlf").string(), "--vendor", "An agency"}).exit_code ==
            1);  // a pair is left: its source is another one
    CHECK(office.target().find("The prosecutor upheld the charges.") != std::string::npos);
}
