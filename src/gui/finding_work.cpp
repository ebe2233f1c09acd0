// Findings: what stands behind the keys that walk through them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/finding_work.h"

#include <fmt/format.h>

#include <utility>

#include "app/checking.h"
#include "base/tr.h"
#include "gui/main_frame.h"

namespace stykovka {

std::optional<std::size_t> FindingWork::selected() const {
    const FindingPane& pane = frame_.side().findings();
    const int card = pane.GetSelection();
    if (card == wxNOT_FOUND || static_cast<std::size_t>(card) >= pane.findings().size()) return std::nullopt;
    return static_cast<std::size_t>(card);
}

void FindingWork::go_to(std::size_t finding) {
    FindingPane& pane = frame_.side().findings();
    if (pane.findings().empty()) return frame_.status().say(tr("There are no findings."));
    const std::size_t card = finding % pane.findings().size();
    pane.SetSelection(static_cast<int>(card));
    const Finding found = pane.findings()[card];  // leaving the cell may give others
    frame_.go({found.bead, found.side, found.segment, found.span.begin});
    frame_.canvas().editor().select(found.span);
    frame_.status().say(found.message);
}

void FindingWork::next() {
    const auto here = selected();
    go_to(here ? *here + 1 : 0);
}

void FindingWork::fix() {
    const auto here = selected();
    Session* session = frame_.session();
    if (session == nullptr || !here) return frame_.status().say(tr("No finding is selected; F8 goes to the next one."));
    const Finding found = frame_.side().findings().findings()[*here];
    if (found.suggestions.empty() || found.span.empty())
        return frame_.status().say(tr("There is no suggestion for this finding."));
    if (session->is_published()) return frame_.status().say(tr("This release is published: its wording stays."));
    frame_.go({found.bead, found.side, found.segment, found.span.begin});
    CellEditor& editor = frame_.canvas().editor();
    if (found.span.end > editor.text().size()) return;
    editor.put(found.span, found.suggestions.front());
    frame_.typing().commit();
}

void FindingWork::dismiss() {
    const auto here = selected();
    Session* session = frame_.session();
    if (session == nullptr || !here) return frame_.status().say(tr("No finding is selected; F8 goes to the next one."));
    FindingPane& pane = frame_.side().findings();
    const Finding found = pane.findings()[*here];
    const auto reason = frame_.prompts().text(tr("Why may this stand?"), {});
    if (!reason) return;
    dismiss_finding(frame_.archive(), found.key, *reason);
    dismissed_.push_back(found.key);
    std::vector<Finding> left = pane.findings();
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(*here));
    frame_.show_findings(std::move(left));
    if (!pane.findings().empty()) go_to(*here);
}

void FindingWork::take_up_last() {
    const Session* session = frame_.session();
    if (session == nullptr || dismissed_.empty())
        return frame_.status().say(tr("No finding was dismissed since the program started."));
    restore_finding(frame_.archive(), dismissed_.back());
    dismissed_.pop_back();
    frame_.ask_for_findings();
}

void FindingWork::watch_confirmed() {
    if (const Session* session = frame_.session()) confirmed_ = session->cursor().bead;
}

void FindingWork::tell_confirmed() {
    const auto bead = std::exchange(confirmed_, std::nullopt);
    if (!bead) return;
    for (const Finding& found : frame_.side().findings().findings())
        if (found.bead == *bead && found.severity == Severity::error)
            return frame_.status().say(fmt::format(fmt::runtime(tr("Segment {number}, just confirmed: {message}")),
                                                   fmt::arg("number", *bead + 1), fmt::arg("message", found.message)));
}

}  // namespace stykovka
