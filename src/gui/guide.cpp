// The guide: how to work in each arrangement.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guide.h"

#include <fmt/format.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/settings.h>
#include <wx/sizer.h>

#include <array>
#include <initializer_list>

#include "base/tr.h"
#include "gui/accessible.h"
#include "gui/action_menus.h"
#include "gui/wx_text.h"

namespace stykovka {
namespace {

struct Topic {
    const char* title;
    const char* text;
    std::initializer_list<std::string_view> commands;
};

const std::initializer_list<Topic> align_topics{
    {mark("What stands here"),
     mark(
         "Both texts side by side. A row is a pair: the segments that belong together. The line between them shows how "
         "sure the program is, as a number and a colour; what speaks for the active pair is lit in both texts. Let the "
         "pointer rest on the number, or look at the foot of the window: what else a doubtful pair may be stands "
         "there."),
     {}},
    {mark("Files that were paired wrongly"),
     mark("Of many pairs the worst stand first in the list, and a release whose texts are no pair is marked. Draw its "
          "card onto the one that its translation "
          "belongs to, or give the command: the two translations are exchanged and aligned anew."),
     {"release.exchange"}},
    {mark("Find what is wrong"),
     mark("Go from one doubtful pair to the next; the others need no look."),
     {"go.next-doubtful", "go.next-uneven", "go.next-unconfirmed", "go.to"}},
    {mark("Put it right"),
     mark(
         "A sentence that is split or joined, a paragraph that slipped: a few keys, and every step can be undone, even "
         "tomorrow."),
     {"bead.merge-next", "bead.split", "segment.split", "segment.move-up", "segment.move-down", "bead.insert-gap",
      "bead.close-gap", "edit.undo", "edit.redo"}},
    {mark("Segments that stand apart"),
     mark("Hold a segment, go to its counterpart on the other side, give the command again. Translations that were "
          "swapped are linked crosswise in one step."),
     {"bead.link-far", "bead.link", "bead.unlink", "bead.on-purpose"}},
    {mark("Accept"),
     mark("What you accept is remembered, and offered when the same or a similar sentence comes again."),
     {"bead.accept", "bead.accept-up-to-here", "bead.accept-above", "release.realign"}},
};

const std::initializer_list<Topic> translate_topics{
    {mark("Before you begin"),
     mark("Ask how much the memory knows, and let it fill what it knows exactly. What the machine filled stays open "
          "until "
          "you confirm it."),
     {"release.analyse", "release.pretranslate", "edit.propagate"}},
    {mark("Segment by segment"),
     mark("Write, confirm, and you stand in the next one. There is nothing to save: what you type is in the archive "
          "within two seconds."),
     {"bead.confirm-next", "go.next-unconfirmed", "go.next", "go.previous", "edit.copy-source"}},
    {mark("Matches"),
     mark(
         "Each says why it is no 100 %, where it stands and who accepted it. Struck through: only the old sentence has "
         "it; lit: only the new one."),
     {"match.use-1", "match.use-2", "match.open-release", "match.correct", "match.supersede"}},
    {mark("How was it put before?"),
     mark("Select words and look them up in all that was published: in any of their forms, with what they became, and "
          "how often."),
     {"concordance.search", "concordance.copy-citation"}},
    {mark("What a colleague has"),
     mark(
         "Another archive can be read beside yours: its matches and places say its name. It is never changed, and when "
         "it is away the work goes on without it."),
     {"archive.references"}},
    {mark("Words and signs"),
     mark("Unknown words are underlined, names with dots; what the other language, the termbase, the register or the "
          "acronyms of the office have is right. A word is accepted in all its forms, everywhere or in this release "
          "only. Quotes, dashes and no-break spaces come by one key."),
     {"spelling.suggest", "spelling.accept-word", "spelling.forget-word", "edit.typography", "edit.case",
      "edit.no-break-space"}},
    {mark("When the Russian changes"),
     mark("Drop its new version on the window: what is equal keeps its translation, the rest is shown with its "
          "differences. A published release stays, and you get the list of corrections."),
     {"release.new-source"}},
};

const std::initializer_list<Topic> review_topics{
    {mark("Findings"),
     mark("What the checks found, the gravest in red. Choose one, and you stand at its place in the text."),
     {"review.check", "go.next-doubtful", "finding.fix", "finding.dismiss", "finding.take-up", "review.report"}},
    {mark("What the archive says"),
     mark("How each term was translated, names and quotes in two forms, what was left out: choose a rendering, and see "
          "all its places. Put another in its place in all drafts, prefer it (+) or forbid it (−); one undo takes a "
          "replacement back. The table goes to a meeting and comes back with decisions. How the English writes dates, "
          "percent and hours is counted too: what you prefer there is what the checks look for."),
     {"review.archive", "term.replace", "term.take-decisions", "review.save-table"}},
    {mark("Names and offices"),
     mark(
         "The register knows how a name is written and who held which office on which day; a release of another day is "
         "judged by its own."),
     {"register.open", "review.report-all"}},
    {mark("Read it through"),
     mark("The English as running text; a click goes to the segment. The pencil of the editor says “segment 14”: go "
          "there by its number."),
     {"view.reading", "go.to", "release.print"}},
    {mark("Words"),
     mark("All unknown words of the release in one list, and find and replace for the rest: in this release, in all "
          "drafts or in the memory, with regular expressions; what would change is shown before."),
     {"view.words", "edit.find", "edit.replace"}},
    {mark("Comments"),
     mark("Write them on a segment, tick them off, copy all of them into a letter."),
     {"bead.comment", "bead.resolve-comment", "view.comments", "release.copy-comments"}},
    {mark("The English out"),
     mark("Copied or saved whole; what is not translated yet stands as [[source]]."),
     {"release.copy-target", "release.save-target", "release.properties"}},
    {mark("Corrections back"),
     mark("Drop the text that the chief editor sent back, with tracked changes or without, or take it from the "
          "clipboard: accept each correction or all. People without the program get a table with both texts, and it "
          "comes back the same way."),
     {"release.corrected-target", "release.corrected-from-clipboard", "release.save-table"}},
};

const std::initializer_list<Topic>& topics_of(Arrangement arrangement) {
    if (arrangement == Arrangement::align) return align_topics;
    return arrangement == Arrangement::translate ? translate_topics : review_topics;
}

std::string line_of(const Action& action, const KeyTable& keys) {
    const std::string_view key = keys.of(action);
    return key.empty() ? plain_label(action) : fmt::format("{}   {}", key, plain_label(action));
}

}  // namespace

std::vector<TextCard> guide_page(Arrangement arrangement, const KeyTable& keys) {
    std::vector<TextCard> cards;
    for (const Topic& topic : topics_of(arrangement)) {
        TextCard card;
        card.title = true;
        card.head = tr(topic.title);
        card.body = tr(topic.text);
        for (const std::string_view id : topic.commands)
            if (const Action* action = find_action(id))
                card.foot += (card.foot.empty() ? "" : "\n") + line_of(*action, keys);
        cards.push_back(std::move(card));
    }
    return cards;
}

void show_guide(wxWindow& parent, Arrangement arrangement, const KeyTable& keys) {
    wxDialog dialog(&parent, wxID_ANY, to_wx(tr("Guide")), wxDefaultPosition, wxDefaultSize,
                    wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    auto* choice = new wxChoice(&dialog, wxID_ANY);
    choice->SetName(to_wx(tr("Arrangement")));
    for (const char* each : {tr("Align"), tr("Translate"), tr("Review")}) choice->Append(to_wx(each));
    choice->SetSelection(static_cast<int>(arrangement));
    auto* cards = new TextCards(&dialog, to_wx(tr("Guide")), {});
    cards->show(guide_page(arrangement, keys));
    choice->Bind(wxEVT_CHOICE, [&](wxCommandEvent& event) {
        cards->show(guide_page(static_cast<Arrangement>(event.GetSelection()), keys));
    });
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(choice, 0, wxALL, dialog.FromDIP(12));
    sizer->Add(cards, 1, wxEXPAND);
    sizer->Add(dialog.CreateButtonSizer(wxCLOSE), 0, wxEXPAND | wxALL, dialog.FromDIP(12));
    dialog.SetSizer(sizer);
    dialog.SetSize(dialog.FromDIP(wxSize(620, 680)));
    name_controls(dialog);
    dialog.SetEscapeId(wxID_CLOSE);
    cards->SetFocus();
    dialog.ShowModal();
}

}  // namespace stykovka
