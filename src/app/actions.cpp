// Everything a user can do, in one table.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "app/action_steps.h"
#include "base/tr.h"
#include "base/unicode.h"

namespace stykovka {
namespace {

using namespace steps;

bool can_write_here(const ActionContext& context) { return has_segment(context) && can_write(context); }
bool can_swap(const ActionContext& context) { return has_next_bead(context) && can_write(context); }

// Keys: requirement of the editor; none shadows a clipboard key of the system.
constexpr std::array table{
    Action{"release.open-files", Menu::release, 0, mark("&Open a release and its translation…"),
           mark("Read a Russian and an English file, align them and add them to the archive"), "Ctrl+O"},
    Action{"release.paste-source", Menu::release, 0, mark("&New release from the clipboard"),
           mark("Take the Russian text on the clipboard as a release to translate"), "Ctrl+Shift+N"},
    Action{"release.open-sample", Menu::release, 0, mark("Open the &sample release"),
           mark("Add the sample release to try things on"), ""},
    Action{"release.copy-target", Menu::release, 1, mark("&Copy the English text"),
           mark("Put the whole English text on the clipboard"), "Ctrl+Shift+E", false, has_release, copy_target},
    Action{"release.save-target", Menu::release, 1, mark("Save the &English text…"),
           mark("Write the whole English text to a file"), "Ctrl+S", false, has_release, save_target},
    Action{"release.print", Menu::release, 1, mark("Prin&t in two columns…"),
           mark("Write both texts as a numbered two-column page, as PDF"), "Ctrl+P", false, has_release},
    Action{"release.copy-comments", Menu::release, 1, mark("Cop&y the comments"),
           mark("Put all comments on the clipboard, with the segments that they speak of"), "", false, has_comments,
           copy_comments},
    Action{"release.properties", Menu::release, 2, mark("&Properties…"),
           mark("Number, date, title and state of this release"), "Alt+Return", false, has_release},
    Action{"release.new-source", Menu::release, 2, mark("New &version of the Russian…"),
           mark("Compare a new version of the Russian text with this release, and take it over"), "", false,
           has_release},
    Action{"release.vendor-package", Menu::release, 3, mark("P&ackage for a vendor…"),
           mark("Write this release, the memory and a list into a folder for a vendor"), "", false, has_release},
    Action{"release.vendor-compare", Menu::release, 3, mark("Compare a vendor’s &file…"),
           mark("Compare a translated file with the archive, and take over what you want"), ""},
    Action{"memory.import", Menu::release, 4, mark("&Import a memory…"), mark("Read pairs from a TMX file or a table"),
           ""},
    Action{"memory.export", Menu::release, 4, mark("E&xport TMX…"), mark("Write the memory to a TMX file"),
           "Ctrl+Shift+X"},
    Action{"archive.dashboard", Menu::release, 4, mark("T&he archive on one page"),
           mark("Show releases by month, open doubts and coverage in the browser"), ""},
    Action{"app.quit", Menu::release, 5, mark("&Quit"), mark("Close the window; everything is in the archive already"),
           "Ctrl+Q"},

    Action{"edit.undo", Menu::edit, 0, mark("&Undo"), mark("Take back the last step"), "Ctrl+Z", false, can_undo, undo},
    Action{"edit.redo", Menu::edit, 0, mark("&Redo"), mark("Do again what was taken back"), "Ctrl+Y", false, can_redo,
           redo},
    Action{"edit.copy-source", Menu::edit, 1, mark("Copy the &source"), mark("Put the source text into the target"),
           "Ctrl+Shift+R", false, can_write, copy_source},
    Action{"edit.case", Menu::edit, 1, mark("Change the &case"),
           mark("Lower case, Capital Letters, CAPITALS: of what is selected, or of the word at the caret"), "Shift+F3",
           false, can_write},
    Action{"edit.typography", Menu::edit, 1, mark("Mend the t&ypography"),
           mark("Quotes, dashes and no-break spaces as the language of this side writes them"), "Ctrl+Shift+M", false,
           can_write_here, mend_typography},
    Action{"edit.no-break-space", Menu::edit, 1, mark("No-&break space"), mark("Insert a space that does not break"),
           "Ctrl+Shift+Space", false, can_write},
    Action{"edit.propagate", Menu::edit, 1, mark("Fill &identical segments"),
           mark("Accepting a segment translates those with the same source, until you confirm them"), "", false,
           nullptr, nullptr, true},
    Action{"edit.source", Menu::edit, 1, mark("&Edit the other side"),
           mark("Move the caret to the other side of the bead"), "F2", false, has_bead},
    Action{"segment.split", Menu::edit, 2, mark("S&plit the segment"), mark("Split the segment at the caret"), "Ctrl+T",
           false, has_segment, split_segment},
    Action{"segment.merge", Menu::edit, 2, mark("&Join the segments"),
           mark("Make one segment of all segments on this side of the bead"), "Ctrl+Shift+J", false,
           has_several_segments, merge_segments},
    Action{"segment.no-break", Menu::edit, 2, mark("Do not brea&k here…"),
           mark("Join the segment with the next one and remember the abbreviation that it ends with"), "", false,
           ends_too_soon, never_break_here},
    Action{"edit.find", Menu::edit, 3, mark("&Find…"), mark("Find words or a regular expression"), "Ctrl+F"},
    Action{"edit.replace", Menu::edit, 3, mark("Rep&lace…"),
           mark("Replace in this release or in all drafts; one undo takes all of it back"), "Ctrl+H"},
    Action{"edit.find-next", Menu::edit, 3, mark("Find &next"), mark("Go to the next place that was found"), "F4",
           false, has_bead},
    Action{"edit.find-previous", Menu::edit, 3, mark("Find pre&vious"), mark("Go to the previous place that was found"),
           "Shift+F4", false, has_bead},

    Action{"bead.confirm-next", Menu::bead, 0, mark("&Confirm and go on"),
           mark("Accept this bead and go to the next one that is not accepted"), "Ctrl+Return", false, has_bead,
           confirm_and_next},
    Action{"bead.accept", Menu::bead, 0, mark("&Accept"), mark("Accept this bead"), "Space", true, has_bead, accept},
    Action{"bead.accept-up-to-here", Menu::bead, 0, mark("Accept &up to here"),
           mark("Accept all pairs from the beginning to this bead"), "Ctrl+Shift+Return", false, has_bead,
           accept_up_to_here},
    Action{"bead.accept-above", Menu::bead, 0, mark("Accept all &sure ones…"),
           mark("Accept every pair above a confidence; they say that no person looked"), "", false, has_bead,
           accept_above},
    Action{"bead.reject", Menu::bead, 0, mark("Take the acceptance &back"), mark("This bead is not accepted any more"),
           "Ctrl+Shift+U", false, has_bead, reject},
    Action{"bead.merge-next", Menu::bead, 1, mark("&Merge with next"), mark("Join this bead and the one below"),
           "Ctrl+J", false, has_next_bead, merge_with_next},
    Action{"bead.split", Menu::bead, 1, mark("Split the b&ead"), mark("Make a bead of each segment as far as they go"),
           "Ctrl+Shift+T", false, has_several_beads_in_one, split_bead},
    Action{"segment.move-up", Menu::bead, 1, mark("Move the segment u&p"),
           mark("Give the first segment of this side to the bead above"), "Alt+Up", false, has_segment,
           move_segment_up},
    Action{"segment.move-down", Menu::bead, 1, mark("Move the segment &down"),
           mark("Give the last segment of this side to the bead below"), "Alt+Down", false, has_segment,
           move_segment_down},
    Action{"bead.insert-gap", Menu::bead, 2, mark("Insert a &gap"),
           mark("Move this side down by one bead, as far as the next gap"), "Ctrl+Shift+Down", false, has_segment,
           insert_gap},
    Action{"bead.close-gap", Menu::bead, 2, mark("Cl&ose the gap"),
           mark("Move this side up by one bead, as far as the next gap"), "Ctrl+Shift+Up", false, has_gap, close_gap},
    Action{"bead.swap", Menu::bead, 2, mark("S&wap with next"),
           mark("Swap the texts of this side with those of the bead below"), "X", true, can_swap, swap_with_next},
    Action{"bead.link", Menu::bead, 2, mark("&Link"), mark("Link this lonely segment with the next one"), "L", true,
           is_one_sided, link},
    Action{"bead.unlink", Menu::bead, 2, mark("U&nlink"), mark("Take source and target of this bead apart"), "U", true,
           is_linked, unlink},
    Action{"bead.link-far", Menu::bead, 2, mark("L&ink segments that stand apart"),
           mark("Hold this segment; given again on its counterpart, link the two, even crossing others"), "Ctrl+K",
           false, has_segment, link_far},
    Action{"bead.on-purpose", Menu::bead, 3, mark("Left out on pu&rpose"),
           mark("This segment has no counterpart, and that is right"), "O", true, is_one_sided, toggle_on_purpose},
    Action{"bead.mark", Menu::bead, 3, mark("Mar&k"), mark("Mark this bead, or take the mark away"), "Ctrl+B", false,
           has_bead, toggle_mark},
    Action{"bead.comment", Menu::bead, 3, mark("Commen&t…"), mark("Write a comment on this bead"), "Ctrl+M", false,
           has_bead, edit_comment},
    Action{"bead.resolve-comment", Menu::bead, 3, mark("Resol&ve the comment"),
           mark("Tick the comment off, or open it again; it stays in the list"), "Ctrl+Shift+D", false, has_comment,
           resolve_comment},
    Action{"release.realign", Menu::bead, 4, mark("Align t&he rest again"),
           mark("Align everything again that is not accepted"), "Ctrl+Shift+A", false, has_bead},

    Action{"go.next", Menu::go, 0, mark("&Next segment"), mark("Go to the next bead"), "Ctrl+Down", false,
           has_next_bead, go_next},
    Action{"go.previous", Menu::go, 0, mark("&Previous segment"), mark("Go to the previous bead"), "Ctrl+Up", false,
           has_previous_bead, go_previous},
    Action{"go.next-unconfirmed", Menu::go, 1, mark("Next &unconfirmed"),
           mark("Go to the next bead that is not accepted"), "Ctrl+U", false, has_bead, go_next_unconfirmed},
    Action{"go.next-doubtful", Menu::go, 1, mark("Next &doubtful"),
           mark("Go to the next bead that is doubtful, not one to one, or has to be reviewed"), "F8", false, has_bead,
           go_next_doubtful},
    Action{"go.next-uneven", Menu::go, 1, mark("Next not &one to one"),
           mark("Go to the next bead that does not join one segment with one"), "Ctrl+F8", false, has_bead,
           go_next_uneven},
    Action{"go.next-marked", Menu::go, 1, mark("Next &mark"), mark("Go to the next bead with a mark or a comment"),
           "Shift+F8", false, has_bead, go_next_marked},
    Action{"go.to", Menu::go, 2, mark("&Go to segment…"), mark("Go to a segment by its number"), "Ctrl+G", false,
           has_bead, go_to_number},

    Action{"view.align", Menu::view, 0, mark("&Align"), mark("Both texts side by side, with the links between them"),
           "Alt+1"},
    Action{"view.translate", Menu::view, 0, mark("&Translate"),
           mark("Source and target, with the matches of the memory"), "Alt+2"},
    Action{"view.review", Menu::view, 0, mark("&Review"), mark("Both texts, with the findings"), "Alt+3"},
    Action{"view.next-pane", Menu::view, 1, mark("Next &pane"), mark("Move the focus to the next pane"), "F6"},
    Action{"view.matches", Menu::view, 1, mark("&Matches"), mark("Show what the memory offers for the segment"), ""},
    Action{"view.concordance", Menu::view, 1, mark("Co&ncordance"),
           mark("Show where words stand in all that was written"), ""},
    Action{"view.terms", Menu::view, 1, mark("Terms of the se&gment"),
           mark("Show the terms of the segment, and what they are in English"), ""},
    Action{"view.findings", Menu::view, 1, mark("&Findings"), mark("Show what the checks found"), ""},
    Action{"view.comments", Menu::view, 1, mark("C&omments"), mark("Show all comments of the release"), ""},
    Action{"view.words", Menu::view, 1, mark("Unknown &words"), mark("Show every word that no dictionary has"), ""},
    Action{"view.reading", Menu::view, 1, mark("R&eading view"),
           mark("Show the English as running text; a click goes to the segment"), "Ctrl+L"},
    Action{"view.larger", Menu::view, 2, mark("&Larger text"), mark("Make the text larger"), "Ctrl+="},
    Action{"view.smaller", Menu::view, 2, mark("&Smaller text"), mark("Make the text smaller"), "Ctrl+-"},
    Action{"view.usual-size", Menu::view, 2, mark("&Usual text size"), mark("Text in the size of the system"),
           "Ctrl+0"},
    Action{"view.theme", Menu::view, 3, mark("&Dark or light"), mark("Change between the dark and the light palette"),
           ""},
    Action{"view.language", Menu::view, 3, mark("По-&русски"), mark("Change the language of the program"), ""},

    Action{"spelling.suggest", Menu::tools, 0, mark("Spelling &suggestions"),
           mark("Suggestions for the unknown word at the caret"), "F7", false, has_bead},
    Action{"spelling.accept-word", Menu::tools, 0, mark("&Accept the word"),
           mark("Add the unknown word to the office's words"), "Shift+F7", false, has_bead},
    Action{"spelling.replace-everywhere", Menu::tools, 0, mark("Replace the word &everywhere…"),
           mark("Replace the selected unknown word in all its places in this release"), "", false, can_write},
    Action{"review.check", Menu::tools, 1, mark("&Check the release"),
           mark("Spelling and quality checks of the whole release"), "F9", false, has_release},
    Action{"finding.next", Menu::tools, 1, mark("Next &finding"),
           mark("Go to the next finding; in Review, F8 does so too"), "Ctrl+F9", false, has_release},
    Action{"finding.fix", Menu::tools, 1, mark("Take the su&ggestion"),
           mark("Put what the selected finding suggests in its place"), "Ctrl+I", false, has_release},
    Action{"finding.dismiss", Menu::tools, 1, mark("&Let the finding stand…"),
           mark("Dismiss the selected finding, with a reason; it comes back when the text changes"), "Shift+F9", false,
           has_release},
    Action{"finding.take-up", Menu::tools, 1, mark("Take the dismissal &back"),
           mark("Make the finding count again that was dismissed last"), "Ctrl+Shift+F9", false, has_release},
    Action{"release.analyse", Menu::tools, 1, mark("A&nalysis"),
           mark("How much of what is to be translated the memory knows"), "Ctrl+Shift+I", false, has_release},
    Action{"release.pretranslate", Menu::tools, 1, mark("&Pretranslate…"),
           mark("Put the best matches into all segments that are not translated; one undo takes them back"),
           "Ctrl+Shift+P", false, can_write},
    Action{"concordance.search", Menu::tools, 2, mark("Concor&dance"),
           mark("Look the selection, or the word at the caret, up in all that was written"), "F3", false, has_release},
    Action{"concordance.copy-citation", Menu::tools, 2, mark("Copy the cita&tion"),
           mark("Put the selected place of the concordance on the clipboard, with release, date and address"),
           "Ctrl+F3", false, has_release},
    Action{"term.add", Menu::tools, 2, mark("Add a ter&m…"),
           mark("Put what is selected on both sides into the termbase as a pair"), "Ctrl+E", false, has_release},
    Action{"term.insert", Menu::tools, 2, mark("Put the term &in"),
           mark("Put in what the termbase says for the first term that is not translated yet"), "Ctrl+D", false,
           can_write},
    Action{"match.use-1", Menu::tools, 3, mark("Use match &1"), mark("Put the first match into the target"), "Ctrl+1",
           false, can_write},
    Action{"match.use-2", Menu::tools, 3, mark("Use match &2"), mark("Put the second match into the target"), "Ctrl+2",
           false, can_write},
    Action{"match.use-3", Menu::tools, 3, mark("Use match &3"), mark("Put the third match into the target"), "Ctrl+3",
           false, can_write},
    Action{"match.use-4", Menu::tools, 3, mark("Use match &4"), mark("Put the fourth match into the target"), "Ctrl+4",
           false, can_write},
    Action{"match.use-5", Menu::tools, 3, mark("Use match &5"), mark("Put the fifth match into the target"), "Ctrl+5",
           false, can_write},
    Action{"match.use-6", Menu::tools, 3, mark("Use match &6"), mark("Put the sixth match into the target"), "Ctrl+6",
           false, can_write},
    Action{"match.use-7", Menu::tools, 3, mark("Use match &7"), mark("Put the seventh match into the target"), "Ctrl+7",
           false, can_write},
    Action{"match.use-8", Menu::tools, 3, mark("Use match &8"), mark("Put the eighth match into the target"), "Ctrl+8",
           false, can_write},
    Action{"match.use-9", Menu::tools, 3, mark("Use match &9"), mark("Put the ninth match into the target"), "Ctrl+9",
           false, can_write},
    Action{"match.open-release", Menu::tools, 4, mark("&Open the release of the match"),
           mark("Open the release that the selected match comes from, at its segment"), "Ctrl+Shift+O", false,
           has_bead},
    Action{"match.correct", Menu::tools, 4, mark("Co&rrect the match…"),
           mark("Give the selected pair of the memory another translation; releases stay as they are"), "", false,
           has_bead},
    Action{"match.supersede", Menu::tools, 4, mark("S&upersede the match"),
           mark("Offer the selected pair last from now on, or as before again"), "", false, has_bead},

    Action{"help.guide", Menu::help, 0, mark("&Guide"), mark("How to work in this arrangement"), "F1"},
    Action{"help.keys", Menu::help, 0, mark("&Keys…"), mark("All commands with their keys; change them here"),
           "Ctrl+F1"},
    Action{"help.about", Menu::help, 0, mark("&About Stykovka"), mark("Version and licence"), ""},
};

}  // namespace

std::span<const Action> actions() { return table; }

const Action* find_action(std::string_view id) {
    const auto found = std::find_if(table.begin(), table.end(), [id](const Action& action) { return action.id == id; });
    return found == table.end() ? nullptr : &*found;
}

std::optional<std::size_t> whole_number_in(std::string_view answer) {
    const std::string_view digits = trimmed(answer);
    std::size_t value = 0;
    const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (failed != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

bool run_action(std::string_view id, ActionContext& context) {
    const Action* action = find_action(id);
    if (action == nullptr || action->run == nullptr) return false;
    if (action->enabled != nullptr && !action->enabled(context)) return false;
    action->run(context);
    return true;
}

}  // namespace stykovka
