// Tests of what a user should never do to the window, and does.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "archive/backup.h"
#include "archive/write.h"
#include "base/error.h"
#include "base/file.h"
#include "support/bitexts.h"
#include "window.h"

using namespace stykovka;
using namespace stykovka::test;

TEST_CASE("bad input: any command with no release, or with no segment, does nothing and says no error") {
    Window window(fresh_folder("gui-bad-empty") / "a.stykovka");
    for (const Action& action : actions()) {
        // These open windows of their own.
        if (action.id == "app.quit" || action.id.starts_with("help.") || action.id == "release.open-sample" ||
            action.id == "register.open" || action.id == "archive.references")
            continue;
        INFO(action.id);
        window.choose(action.id);
        const bool may_say = action.id == "release.paste-source";  // the clipboard is empty
        CHECK(window->shows_error() == may_say);
        CHECK(window->session() == nullptr);
    }
}

TEST_CASE("bad input: undo at the beginning and redo at the end do nothing") {
    Window window(fresh_folder("gui-bad-undo") / "a.stykovka");
    paste_release(window);
    const auto snapshot = window->session()->snapshot();
    for (const char* id : {"edit.undo", "edit.undo", "edit.redo"}) window.choose(id);
    CHECK_FALSE(window->shows_error());
    CHECK(window->session()->snapshot() == snapshot);
}

TEST_CASE("bad input: what is pasted loses NUL and line breaks, and ten megabytes are refused by a sentence") {
    CHECK(as_segment("a\nb\tc\r") == "a b c ");
    CHECK(as_segment(std::string("a\0b", 3)) == "ab");
    CHECK(as_segment("😀 e\u0301 \u200Fאב\u200E") == "😀 e\u0301 \u200Fאב\u200E");
    Window window(fresh_folder("gui-bad-paste") / "a.stykovka");
    paste_release(window);
    window.type("Kept.");
    wxStyledTextEvent event(wxEVT_STC_CLIPBOARD_PASTE, window->canvas().editor().GetId());
    event.SetString(wxString('x', 10'000'000));
    window->canvas().editor().ProcessWindowEvent(event);
    CHECK(event.GetString().empty());
    CHECK(window->canvas().editor().text() == "Kept.");
    CHECK(window->status().texts().front().find("too long") != std::string::npos);
}

TEST_CASE("bad input: emoji, combining and right-to-left signs are stored as they were typed") {
    const auto archive = fresh_folder("gui-bad-signs") / "a.stykovka";
    const std::string odd = "😀👩‍👩‍👧 e\u0301\u0323 \u200Fאב\u200E \uFEFFx";
    {
        Window window(archive);
        paste_release(window);
        window.type(odd);
        window.choose("bead.confirm-next");
        CHECK_FALSE(window->shows_error());
    }
    Window again(archive);
    again->open_newest();
    CHECK(texts_of(again->session()->document(), Side::target) == std::vector<std::string>{odd});
}

TEST_CASE("bad input: dropped files that are no text, empty, away or a folder are named, and nothing is added") {
    const auto folder = fresh_folder("gui-bad-files");
    write_file(folder / "picture_ru.txt", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
    write_file(folder / "empty.txt", "");
    std::filesystem::create_directory(folder / "folder.txt");
    for (const char* name : {"picture_ru.txt", "empty.txt", "away.txt", "folder.txt"}) {
        INFO(name);
        Window window(folder / (std::string(name) + ".stykovka"));
        window->open_files({folder / name});
        window.settle();
        CHECK(window->shows_error());
        CHECK(window->last_error().find(name) != std::string::npos);
        CHECK(window->releases().shown().empty());
    }
}

TEST_CASE("bad input: one side of a pair alone is a release to translate") {
    const auto folder = fresh_folder("gui-bad-side");
    write_file(folder / "2031-03-12_ru.txt", "Прокуратура проверила завод.\n");
    Window window(folder / "a.stykovka");
    window->open_files({folder / "2031-03-12_ru.txt"});
    window.settle();
    CHECK_FALSE(window->shows_error());
    REQUIRE(window->session() != nullptr);
    CHECK(window->session()->release().state == ReleaseState::draft);
}

TEST_CASE("bad input: an archive that is none, damaged or newer is refused by a sentence and stays as it is") {
    const auto folder = fresh_folder("gui-bad-archive");
    write_file(folder / "text.stykovka", "This is no archive at all.");
    { const Window made(folder / "newer.stykovka"); }
    std::string newer = read_file(folder / "newer.stykovka");
    newer.replace(60, 4, std::string("\x7f\x00\x00\x00", 4));  // user_version of SQLite
    write_file(folder / "newer.stykovka", newer);
    write_file(folder / "torn.stykovka", newer.substr(0, 5000));
    for (const char* name : {"text.stykovka", "newer.stykovka", "torn.stykovka"}) {
        INFO(name);
        const std::string before = read_file(folder / name);
        CHECK_THROWS_AS(MainFrame(folder / name, {}), Error);
        CHECK(read_file(folder / name) == before);
    }
}

TEST_CASE("bad input: while another program writes, a command waits, is done afterwards, and no text is lost") {
    const auto archive = fresh_folder("gui-bad-locked") / "a.stykovka";
    Window window(archive);
    paste_release(window);
    window.type("The plant was inspected.");
    {
        OpenArchive busy(archive, "another");
        const Write write(busy.archive(), Act{"test", "Another program writes"});
        window.choose("bead.confirm-next");
        CHECK(window->patience().waits());
        CHECK_FALSE(window->shows_error());
        CHECK(window->status().texts().front().find("the command waits") != std::string::npos);
        CHECK(window->canvas().editor().text() == "The plant was inspected.");
        CHECK(window->session()->cursor().bead == 0);
    }
    window.settle();
    CHECK_FALSE(window->patience().waits());
    CHECK(window->session()->cursor().bead == 1);
    CHECK(texts_of(window->session()->document(), Side::target).size() == 1);
}

TEST_CASE("bad input: who goes on typing while a command waits keeps all he typed, and the command is dropped") {
    const auto archive = fresh_folder("gui-bad-locked-typing") / "a.stykovka";
    Window window(archive);
    paste_release(window);
    window.type("The plant");
    {
        OpenArchive busy(archive, "another");
        const Write write(busy.archive(), Act{"test", "Another program writes"});
        window->go({2, Side::target, 0, 0});
        CHECK(window->patience().waits());
        window.type(" was inspected.");
        CHECK_FALSE(window->patience().waits());
        window->typing().keep();
        CHECK_FALSE(window->session()->draft().has_value());
    }
    window.settle();
    CHECK(window->session()->cursor().bead == 0);
    CHECK(window->canvas().editor().text() == "The plant was inspected.");
    window->typing().keep();
    REQUIRE(window->session()->draft().has_value());
    CHECK(window->session()->draft()->text == "The plant was inspected.");
}

TEST_CASE("bad input: going from segment to segment does not need the archive for itself") {
    const auto archive = fresh_folder("gui-bad-locked-going") / "a.stykovka";
    Window window(archive);
    paste_release(window);
    OpenArchive busy(archive, "another");
    const Write write(busy.archive(), Act{"test", "Another program writes"});
    window.choose("go.next");
    CHECK(window->session()->cursor().bead == 1);
    window->go({2, Side::source, 0, 0});
    CHECK(window->session()->cursor().bead == 2);
    CHECK_FALSE(window->shows_error());
}

TEST_CASE("bad input: an archive that can only be read is shown, stays as it is, and who changes something is told") {
    const auto archive = fresh_folder("gui-bad-read-only") / "a.stykovka";
    {
        Window made(archive);
        paste_release(made);
        made.type("The plant was inspected.");
        made.choose("go.next");
    }
    const std::string before = read_file(archive);
    Window window(archive, {}, OpenArchive::Access::read_only);
    CHECK(window->status().texts().front().find("can only be read") != std::string::npos);
    window->open_newest();
    window.settle();
    REQUIRE(window->session() != nullptr);
    window.type("Lost?");
    CHECK_FALSE(window->canvas().editor().is_changed());
    window.choose("go.previous");
    CHECK(window->session()->cursor().bead == 0);
    CHECK_FALSE(window->shows_error());
    window.choose("bead.accept");
    CHECK(window->shows_error());
    CHECK(window->last_error().find("can only be read") != std::string::npos);
    window.choose("view.review");
    window.settle();
    CHECK(texts_of(window->session()->document(), Side::target).size() == 1);
    CHECK(read_file(archive) == before);
}

TEST_CASE("backups: the window warns when the second place has had no copy of the work for a day") {
    const auto folder = fresh_folder("gui-backup-warning");
    Settings settings;
    settings.second_backup_place = folder / "away";
    Window window(folder / "a.stykovka", settings);
    paste_release(window);
    OpenArchive(folder / "a.stykovka", "test").archive().database().run("UPDATE journal SET at = at - 200000");
    window->works().backups.make();
    window.settle();
    CHECK(window->status().texts().front().find("no copy off this machine for a day") != std::string::npos);
    CHECK(window->status().texts().front().find((folder / "away").string()) != std::string::npos);
}

TEST_CASE("bad input: a language without a dictionary is named with the place where it was looked for, once") {
    Settings settings;
    settings.languages.target = Language("tlh");
    Window window(fresh_folder("gui-bad-dictionary") / "a.stykovka", settings);
    paste_release(window);
    const std::string said = window->status().texts().front();
    CHECK(said.find("tlh") != std::string::npos);
    CHECK(said.find("/usr/share/hunspell") != std::string::npos);
    CHECK_FALSE(window->shows_error());
    window.type("plant");
    CHECK(window->canvas().editor().text() == "plant");
}

TEST_CASE("backups: the window makes the one that is due") {
    const auto folder = fresh_folder("gui-backups");
    Window window(folder / "a.stykovka");
    paste_release(window);
    window->works().backups.make();
    window.settle();
    CHECK(backups_in(backup_folder(folder / "a.stykovka"), folder / "a.stykovka").size() == 1);
}
