// The archives that are read beside this one: what stands behind their list.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reference_work.h"

#include <fmt/format.h>

#include <chrono>

#include "base/tr.h"
#include "gui/main_frame.h"
#include "gui/reference_dialog.h"
#include "sqlite/waiting.h"

namespace stykovka {

void ReferenceWork::open() {
    frame_.typing().commit();
    frame_.works().incoming.start([this](const Progress&) -> Completion {
        OpenArchive archive = frame_.background().open_archive();
        return [this, states = reference_states(archive)] {
            frame_.works().incoming.done();
            frame_.guarded([&] { show(states); });
        };
    });
}

void ReferenceWork::show(const std::vector<ReferenceState>& states) {
    ReferenceDialog dialog(&frame_, states);
    const ReferenceDialog::Wanted wanted = ReferenceDialog::wanted(dialog.ShowModal());
    const auto selected = dialog.selected();
    if (wanted == ReferenceDialog::Wanted::to_remove && selected) return remove(states[*selected].reference.name);
    if (wanted != ReferenceDialog::Wanted::to_add) return;
    const auto files = frame_.prompts().files_to_open(tr("Another archive of this program"), {FileKind::archive});
    if (files.empty()) return;
    if (const auto options = ask_for_reference(frame_, files.front())) add(files.front(), *options);
}

void ReferenceWork::add(const std::filesystem::path& file, const ReferenceOptions& options) {
    frame_.works().incoming.start([this, file, options](const Progress& progress) -> Completion {
        OpenArchive archive = frame_.background().open_archive();
        return [this, added = add_reference(archive, file, options, progress)] {
            frame_.works().incoming.done();
            changed();
            frame_.status().say(fmt::format(fmt::runtime(tr("“{file}” is read beside this archive as “{name}”.")),
                                            fmt::arg("file", added.file.string()), fmt::arg("name", added.name)));
        };
    });
}

void ReferenceWork::remove(const std::string& name) {
    const WaitLonger longer(frame_.archive().archive().database(), std::chrono::seconds(1));
    const AttachedArchive removed = remove_reference(frame_.archive(), name);
    changed();
    frame_.status().say(fmt::format(fmt::runtime(tr("“{file}” is not read beside this archive any more.")),
                                    fmt::arg("file", removed.file.string())));
}

void ReferenceWork::changed() {
    frame_.works().matches.ask_again();
    frame_.works().concordance.follow();
}

}  // namespace stykovka
