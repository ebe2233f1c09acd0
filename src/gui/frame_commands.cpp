// The window: which of its functions a row of the table of actions means.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <wx/aboutdlg.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "app/release_record.h"
#include "app/typing_aids.h"
#include "base/tr.h"
#include "gui/guide.h"
#include "gui/key_dialog.h"
#include "gui/main_frame.h"
#include "gui/register_dialog.h"
#include "gui/release_dialog.h"
#include "gui/wx_text.h"

namespace stykovka {
namespace {

// The number of a row "match.use-3", counted from 0; none for another row.
std::optional<std::size_t> match_number(std::string_view id) {
    constexpr std::string_view prefix = "match.use-";
    if (!id.starts_with(prefix) || id.size() != prefix.size() + 1) return std::nullopt;
    return static_cast<std::size_t>(id.back() - '1');
}

void change_case(MainFrame& frame) {
    if (frame.session() == nullptr || !frame.session()->may_change_text()) return;
    frame.canvas().editor().replace_selection([](const std::string& text) { return next_case(text); });
}

void type_no_break_space(MainFrame& frame) {
    if (frame.session() == nullptr || !frame.session()->may_change_text()) return;
    frame.canvas().editor().replace_selection_by("\u00A0");
}

void edit_other_side(MainFrame& frame) {
    if (frame.session() == nullptr) return;
    const Cursor cursor = frame.session()->cursor();
    frame.go({cursor.bead, other(cursor.side), 0, 0});
    frame.canvas().focus_text();
}

void edit_properties(MainFrame& frame) {
    if (frame.session() == nullptr) return;
    frame.typing().commit();
    const auto changed = ask_for_release(frame, frame.session()->release(), topics_of(frame.releases().all()));
    if (!changed) return;
    if (opens_again(frame.session()->release(), *changed) &&
        !frame.prompts().confirms(tr("This release is published. Open it again, so that its wording can be changed?")))
        return;
    frame.session()->set_release(*changed);
    for (const std::string& remark : remarks_on(*changed, frame.session()->document(), now()))
        frame.status().say(remark);
}

void edit_keys(MainFrame& frame) {
    KeyDialog dialog(&frame, frame.keys());
    if (dialog.ShowModal() == wxID_OK) frame.set_keys(dialog.keys());
}

void show_about(MainFrame& frame) {
    wxAboutDialogInfo about;
    about.SetName("Stykovka");
    about.SetVersion(STYKOVKA_VERSION);
    about.SetDescription(to_wx(tr("Aligns Russian releases with their English translations and remembers the pairs.")));
    about.SetLicence("GPL-3.0-or-later");
    wxAboutBox(about, &frame);
}

}  // namespace

// What only a window can do. Rows that are not here work on the session.
bool MainFrame::run_in_window(std::string_view id) {
    using Run = void (*)(MainFrame&);
    static constexpr std::pair<std::string_view, Run> table[]{
        {"release.open-files", [](MainFrame& frame) { frame.works_.incoming.choose_files(); }},
        {"release.paste-source", [](MainFrame& frame) { frame.works_.incoming.paste_source(); }},
        {"release.open-sample", [](MainFrame& frame) { frame.works_.incoming.open_sample(); }},
        {"release.properties", edit_properties},
        {"release.exchange", [](MainFrame& frame) { frame.works_.pairing.choose_partner(); }},
        {"release.realign", [](MainFrame& frame) { frame.works_.incoming.realign(); }},
        {"release.analyse", [](MainFrame& frame) { frame.works_.incoming.analyse(); }},
        {"release.pretranslate", [](MainFrame& frame) { frame.works_.incoming.pretranslate(); }},
        {"release.print", [](MainFrame& frame) { frame.works_.incoming.print(); }},
        {"memory.import", [](MainFrame& frame) { frame.works_.incoming.import_memory_file(); }},
        {"memory.export", [](MainFrame& frame) { frame.works_.incoming.export_tmx(); }},
        {"archive.dashboard", [](MainFrame& frame) { frame.works_.dashboard.open(); }},
        {"app.quit", [](MainFrame& frame) { frame.Close(); }},
        {"edit.source", edit_other_side},
        {"edit.case", change_case},
        {"edit.no-break-space", type_no_break_space},
        {"edit.propagate", [](MainFrame& frame) { frame.settings_.propagate = !frame.settings_.propagate; }},
        {"edit.find", [](MainFrame& frame) { frame.works_.find.open(false); }},
        {"edit.replace", [](MainFrame& frame) { frame.works_.find.open(true); }},
        {"edit.find-next", [](MainFrame& frame) { frame.works_.find.step(1); }},
        {"edit.find-previous", [](MainFrame& frame) { frame.works_.find.step(-1); }},
        {"view.align", [](MainFrame& frame) { frame.arrange_as(Arrangement::align); }},
        {"view.translate", [](MainFrame& frame) { frame.arrange_as(Arrangement::translate); }},
        {"view.review", [](MainFrame& frame) { frame.arrange_as(Arrangement::review); }},
        {"view.next-pane", [](MainFrame& frame) { frame.next_pane(); }},
        {"view.list", [](MainFrame& frame) { frame.toggle_list(); }},
        {"view.matches", [](MainFrame& frame) { frame.show_pane(Pane::matches); }},
        {"view.concordance", [](MainFrame& frame) { frame.show_pane(Pane::concordance); }},
        {"view.terms", [](MainFrame& frame) { frame.show_pane(Pane::terms); }},
        {"view.findings", [](MainFrame& frame) { frame.show_pane(Pane::findings); }},
        {"view.comments", [](MainFrame& frame) { frame.show_pane(Pane::comments); }},
        {"view.words", [](MainFrame& frame) { frame.show_pane(Pane::words); }},
        {"view.reading", [](MainFrame& frame) { frame.show_pane(Pane::reading); }},
        {"view.larger", [](MainFrame& frame) { frame.change_font_size(1); }},
        {"view.smaller", [](MainFrame& frame) { frame.change_font_size(-1); }},
        {"view.usual-size", [](MainFrame& frame) { frame.change_font_size(0); }},
        {"view.theme", [](MainFrame& frame) { frame.toggle_theme(); }},
        {"view.language", [](MainFrame& frame) { frame.toggle_language(); }},
        {"spelling.suggest", [](MainFrame& frame) { frame.works_.words.suggest(); }},
        {"spelling.accept-word", [](MainFrame& frame) { frame.works_.words.accept(); }},
        {"spelling.forget-word", [](MainFrame& frame) { frame.works_.words.take_back(); }},
        {"review.check",
         [](MainFrame& frame) {
             frame.arrange_as(Arrangement::review);
             frame.show_pane(Pane::findings);
             frame.ask_for_findings();
         }},
        {"match.correct", [](MainFrame& frame) { frame.works_.matches.correct(); }},
        {"match.supersede", [](MainFrame& frame) { frame.works_.matches.supersede(); }},
        {"spelling.replace-everywhere", [](MainFrame& frame) { frame.works_.words.replace(); }},
        {"release.new-source", [](MainFrame& frame) { frame.works_.exchange.choose_new_source(); }},
        {"release.corrected-target", [](MainFrame& frame) { frame.works_.corrections.choose(); }},
        {"release.corrected-from-clipboard", [](MainFrame& frame) { frame.works_.corrections.paste(); }},
        {"release.save-table", [](MainFrame& frame) { frame.works_.corrections.save_table(); }},
        {"release.vendor-package", [](MainFrame& frame) { frame.works_.exchange.make_package(); }},
        {"release.vendor-compare", [](MainFrame& frame) { frame.works_.exchange.choose_return(); }},
        {"finding.next", [](MainFrame& frame) { frame.works_.findings.next(); }},
        {"finding.fix", [](MainFrame& frame) { frame.works_.findings.fix(); }},
        {"finding.dismiss", [](MainFrame& frame) { frame.works_.findings.dismiss(); }},
        {"finding.take-up", [](MainFrame& frame) { frame.works_.findings.take_up_last(); }},
        {"match.open-release", [](MainFrame& frame) { frame.works_.matches.open_release(); }},
        {"concordance.search", [](MainFrame& frame) { frame.works_.concordance.open(); }},
        {"concordance.copy-citation", [](MainFrame& frame) { frame.works_.concordance.copy_citation(); }},
        {"term.add", [](MainFrame& frame) { frame.works_.terms.add(); }},
        {"term.insert", [](MainFrame& frame) { frame.works_.terms.insert_next(); }},
        {"review.archive", [](MainFrame& frame) { frame.works_.review.open(); }},
        {"review.save-table", [](MainFrame& frame) { frame.works_.review.save_table(); }},
        {"review.report", [](MainFrame& frame) { frame.works_.reports.open(ReportScope::release); }},
        {"review.report-all", [](MainFrame& frame) { frame.works_.reports.open(ReportScope::archive); }},
        {"term.replace", [](MainFrame& frame) { frame.works_.review.replace(); }},
        {"term.prefer", [](MainFrame& frame) { frame.works_.review.prefer(); }},
        {"term.forbid", [](MainFrame& frame) { frame.works_.review.forbid(); }},
        {"term.take-decisions", [](MainFrame& frame) { frame.works_.review.take_decisions(); }},
        {"archive.references", [](MainFrame& frame) { frame.works_.references.open(); }},
        {"register.open", [](MainFrame& frame) { show_register(frame); }},
        {"help.guide", [](MainFrame& frame) { show_guide(frame, frame.arrangement_, frame.keys_); }},
        {"help.keys", edit_keys},
        {"help.about", show_about},
    };
    // Where findings are what one works on, the key of doubts walks through them.
    if (id == "go.next-doubtful" && arrangement_ == Arrangement::review) id = "finding.next";
    if (const auto number = match_number(id)) return works_.matches.use(*number), true;
    const auto row =
        std::find_if(std::begin(table), std::end(table), [id](const auto& each) { return each.first == id; });
    if (row == std::end(table)) return false;
    row->second(*this);
    return true;
}

}  // namespace stykovka
