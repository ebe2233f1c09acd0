// Tests of the review of the archive, and of the register, in the window.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "app/register.h"
#include "app/terms.h"
#include "base/file.h"
#include "gui/register_dialog.h"
#include "review/term.h"
#include "window.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

// Two drafts, each accepted: one term in two renderings, one sentence in two translations.
void two_drafts(Window& window) {
    window.prompts.pasteboard = "Директор страхового общества выступил.\n\nСуд решил дело.\n";
    window.choose("release.paste-source");
    window.type("The director of the insurance society spoke.");
    window.choose("bead.confirm-next");
    window.type("The court decided the case.");
    window.choose("bead.confirm-next");
    window.prompts.pasteboard = "Страховое общество ответило.\n\nСуд решил дело.\n";
    window.choose("release.paste-source");
    window.type("The insurance company replied.");
    window.choose("bead.confirm-next");
    window->go({1, Side::target, 0, 0});
    window->canvas().editor().SelectAll();
    window->canvas().editor().ReplaceSelection("The court ruled.");
    window.settle();
    window.choose("bead.confirm-next");
}

std::optional<std::size_t> find(const TextCards& cards, const std::string& body) {
    for (std::size_t i = 0; i < cards.cards().size(); ++i)
        if (term_key(cards.cards()[i].body) == term_key(body)) return i;
    return std::nullopt;
}

// Selects the term, and the rendering that begins so.
void select(Window& window, const std::string& term, const std::string& rendering) {
    ReviewPane& pane = window->side().review();
    const auto entry = find(pane.entries(), term);
    REQUIRE(entry);
    window->works().review.select(*entry);
    const auto ways = pane.ways();
    const auto way =
        std::find_if(ways.begin(), ways.end(), [&](const std::string& line) { return line.starts_with(rendering); });
    REQUIRE(way != ways.end());
    pane.choose_way(static_cast<std::size_t>(way - ways.begin()));
}

}  // namespace

TEST_CASE("review of the archive: a term with its renderings, and a place that opens in the grid") {
    Window window(fresh_folder("gui-review") / "a.stykovka");
    two_drafts(window);
    const auto second = window->session()->id();
    window.choose("review.archive");
    REQUIRE(window->side().shows(Pane::review));
    select(window, "страховое общество", "insurance society");
    ReviewPane& pane = window->side().review();
    REQUIRE(pane.places().cards().size() == 1);
    CHECK(pane.places().cards()[0].body == "Директор страхового общества выступил.");
    window->works().review.go(0);
    window.settle();
    CHECK(window->session()->id() != second);
    CHECK(window->session()->cursor().bead == 0);
    CHECK(window->canvas().editor().selected_text() == "insurance society");
}

TEST_CASE("review of the archive: it needs no open release, and stays beside the one that it opens") {
    const auto archive = fresh_folder("gui-review-alone") / "a.stykovka";
    {
        Window window(archive);
        two_drafts(window);
    }
    for (const std::string_view arrangement : {"view.align", "view.translate", "view.review"}) {
        Window window(archive);
        window.choose(arrangement);
        REQUIRE(window->session() == nullptr);
        window.choose("review.archive");
        CHECK(window->side().shows(Pane::review));
        CHECK(window->side().shown_lists().size() == 1);
        select(window, "страховое общество", "insurance society");
        window->works().review.go(0);
        window.settle();
        REQUIRE(window->session() != nullptr);
        CHECK(window->canvas().editor().selected_text() == "insurance society");
        CHECK(window->side().shows(Pane::review));
        window.choose("view.translate");
        CHECK(window->side().shows(Pane::matches));
        CHECK(window->side().shows(Pane::findings));
    }
}

TEST_CASE("review of the archive: a rendering is replaced in all drafts after a preview, and one undo takes it back") {
    Window window(fresh_folder("gui-review-replace") / "a.stykovka");
    two_drafts(window);
    window.choose("review.archive");
    select(window, "страховое общество", "insurance company");
    window.prompts.answer = "insurance society";
    window.prompts.choice = std::vector<std::size_t>{0};
    window.choose("term.replace");
    window.settle();
    REQUIRE(window.prompts.previews.size() == 1);
    REQUIRE(window.prompts.previews[0].changes.size() == 1);
    CHECK(window.prompts.previews[0].changes[0].after == "The insurance society replied.");
    CHECK(content_of(window->session()->document(), 0, Side::target).text == "The insurance society replied.");
    window.choose("edit.undo");
    window.settle();
    CHECK(content_of(window->session()->document(), 0, Side::target).text == "The insurance company replied.");
}

TEST_CASE("review of the archive: preferring and forbidding go into the termbase") {
    Window window(fresh_folder("gui-review-decide") / "a.stykovka");
    two_drafts(window);
    window.choose("review.archive");
    select(window, "страховое общество", "insurance society");
    window.choose("term.prefer");
    select(window, "страховое общество", "insurance company");
    window.choose("term.forbid");
    const auto concepts = terms_with(window->archive(), "страховое общество");
    REQUIRE(concepts.size() == 1);
    REQUIRE(concepts[0].terms.size() == 3);
    CHECK(concepts[0].terms[1].status == TermStatus::preferred);
    CHECK(concepts[0].terms[2].status == TermStatus::forbidden);
}

TEST_CASE("review of the archive: another topic asks again; the table is written and comes back") {
    const auto folder = fresh_folder("gui-review-table");
    Window window(folder / "a.stykovka");
    two_drafts(window);
    window.choose("review.archive");
    window->side().review().ask(ReviewTopic::other_target);
    window.settle();
    REQUIRE(window->side().review().entries().cards().size() == 1);
    CHECK(window->side().review().entries().cards()[0].body == "Суд решил дело.");
    window.prompts.save_to = folder / "review.xlsx";
    window.choose("review.save-table");
    CHECK(std::filesystem::exists(folder / "review.xlsx"));
    write_file(folder / "decided.tsv", "term\trendering\tdecision\nстраховое общество\tinsurance society\tyes\n");
    window.prompts.files = {folder / "decided.tsv"};
    window.choose("term.take-decisions");
    CHECK(terms_with(window->archive(), "страховое общество").size() == 1);
}

TEST_CASE("review of the archive: a way of writing is decided on in the file beside the archive") {
    const auto folder = fresh_folder("gui-review-writing");
    Window window(folder / "a.stykovka");
    window.prompts.pasteboard = "Это было 12 марта 2031 года. Это было 13 марта 2031 года.\n";
    window.choose("release.paste-source");
    window.type("That was on March 12, 2031.");
    window.choose("bead.confirm-next");
    window.type("That was on 13 March 2031.");
    window.choose("bead.confirm-next");
    write_file(folder / "a.checks", "# ours\n");
    window.choose("review.archive");
    ReviewPane& pane = window->side().review();
    pane.ask(ReviewTopic::writing);
    window.settle();
    const auto dates = std::find_if(pane.entries().cards().begin(), pane.entries().cards().end(),
                                    [](const TextCard& card) { return card.other.find("March") != std::string::npos; });
    REQUIRE(dates != pane.entries().cards().end());
    window->works().review.select(static_cast<std::size_t>(dates - pane.entries().cards().begin()));
    const auto ways = pane.ways();
    const auto british =
        std::find_if(ways.begin(), ways.end(), [](const std::string& way) { return way.starts_with("12 March"); });
    REQUIRE(british != ways.end());
    pane.choose_way(static_cast<std::size_t>(british - ways.begin()));
    window.choose("term.prefer");
    window.settle();
    CHECK(read_file(folder / "a.checks") == "# ours\ndates: 12 March 2031\n");
    const auto found = window->side().findings().findings();
    CHECK(std::any_of(found.begin(), found.end(), [](const Finding& each) { return each.check == "date-style"; }));
}

TEST_CASE("review of the archive: an archive without accepted pairs says so, and is no error") {
    Window window(fresh_folder("gui-review-empty") / "a.stykovka");
    paste_release(window);
    window.choose("review.archive");
    CHECK_FALSE(window->shows_error());
    CHECK(window->side().review().entries().cards().empty());
    CHECK_FALSE(window->side().review().summary().empty());
    window.choose("term.replace");
    window.choose("term.forbid");
    window.choose("review.save-table");
    CHECK_FALSE(window->shows_error());
}

TEST_CASE("register in the window: added, found, changed, taken out; a wrong table is told in the dialog") {
    const auto folder = fresh_folder("gui-register");
    OpenArchive archive(folder / "a.stykovka", "anna");
    ScriptedPrompts prompts;
    std::optional<RegisterEntry> answer;
    RegisterDialog dialog(nullptr, archive, prompts, [&](const RegisterEntry& entry) {
        if (answer) answer->person.id = entry.person.id;
        if (answer && answer->tenure && entry.tenure) answer->tenure->id = entry.tenure->id;
        return answer;
    });
    answer = RegisterEntry{};
    answer->person.name = {"Анна Белова", "Anna Belova"};
    answer->tenure = Tenure{};
    answer->tenure->office = {"министр", "Minister"};
    answer->tenure->holder = "Анна Белова";
    dialog.add();
    REQUIRE(dialog.cards().cards().size() == 1);
    CHECK(dialog.cards().cards()[0].other == "Minister");
    answer->tenure->office.target = "Federal Minister";
    dialog.change(0);
    REQUIRE(dialog.cards().cards().size() == 1);
    CHECK(dialog.cards().cards()[0].other == "Federal Minister");
    dialog.search("belov");
    CHECK(dialog.cards().cards().size() == 1);
    dialog.search("nobody");
    CHECK(dialog.cards().cards().empty());
    dialog.search("");
    prompts.save_to = folder / "register.tsv";
    dialog.export_table();
    dialog.remove(0);
    CHECK(dialog.cards().cards().size() == 1);  // the person stays
    prompts.files = {folder / "register.tsv"};
    dialog.import_table();
    CHECK(stored_register(archive.archive()).tenures.size() == 1);
    CHECK(dialog.has_changed());
}

TEST_CASE("findings: an error in a segment that is confirmed is told at once") {
    Window window(fresh_folder("gui-confirmed") / "a.stykovka");
    window.prompts.pasteboard = "Суд рассмотрел 12 дел.\n\nСуд решил дело.\n";
    window.choose("release.paste-source");
    window.type("The court considered 21 cases.");
    window.choose("bead.confirm-next");
    std::string said;
    for (const std::string& text : window->status().texts()) said += text + "\n";
    CHECK(said.find("just confirmed") != std::string::npos);
    CHECK(said.find("“12”") != std::string::npos);
}
