// The work of others on the translation of the open release: corrected texts, tables with both texts.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/correction_work.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "app/change_preview.h"
#include "app/coming_back.h"
#include "base/file.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "gui/main_frame.h"
#include "sqlite/waiting.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

}  // namespace

void CorrectionWork::choose() {
    if (frame_.session() == nullptr) return;
    const auto files =
        frame_.prompts().files_to_open(tr("The English as it came back, or a table with both texts"), returned_kinds());
    if (files.empty()) return;
    const std::string name = files.front().filename().string();
    is_bilingual_table(read_file(files.front()), name) ? take_table(files.front()) : take_text(files.front());
}

template <class Comparison>
void CorrectionWork::compare(Comparison comparison) {
    if (frame_.session() == nullptr) return;
    frame_.typing().commit();
    frame_.works().incoming.start([this, comparison = std::move(comparison),
                                   release = frame_.session()->id()](const Progress& progress) -> Completion {
        OpenArchive archive = frame_.background().open_archive();
        auto found = comparison(Session(archive, release), progress);
        return [this, release, found = std::move(found)] {
            frame_.works().incoming.done();
            if (frame_.session() != nullptr && frame_.session()->id() == release) frame_.guarded([&] { offer(found); });
        };
    });
}

void CorrectionWork::take_text(const fs::path& file) {
    compare([this, file](const Session& seen, const Progress& progress) {
        const Language& language = seen.release().languages.target;
        return compare_target(seen, read_text_file(file, language, {}, frame_.background().tools(), progress),
                              progress);
    });
}

void CorrectionWork::paste() {
    if (frame_.session() == nullptr) return;
    const std::string pasted = frame_.prompts().clipboard();
    if (trimmed(pasted).empty())
        throw Error(ErrorKind::usage, ErrorSubject::input,
                    tr("There is no text on the clipboard; copy the corrected English first."));
    compare([this, pasted](const Session& seen, const Progress& progress) {
        const Language& language = seen.release().languages.target;
        return compare_target(seen, read_pasted_text(pasted, language, frame_.background().tools()), progress);
    });
}

void CorrectionWork::take_table(const fs::path& file) {
    compare([file](const Session& seen, const Progress&) {
        const std::string name = file.filename().string();
        return compare_table(seen, read_table_file(read_file(file), name), name);
    });
}

void CorrectionWork::offer(const TargetUpdate& update) {
    const std::size_t count = update.corrections.list.size();
    if (count + update.comments.size() == 0)
        return frame_.status().say(tr("The English is the same; there is nothing to correct."));
    choose_and_apply(preview_of(update, *frame_.session()), count, [&](const std::vector<bool>& accepted) {
        apply_target(frame_.archive(), *frame_.session(), update, accepted);
    });
}

void CorrectionWork::offer(const TableReturn& returned) {
    const std::size_t count = returned.changes.size();
    if (count + returned.problems.size() == 0)
        return frame_.status().say(tr("The table is as it went out; there is nothing to take over."));
    choose_and_apply(preview_of(returned, *frame_.session()), count,
                     [&](const std::vector<bool>& accepted) { apply_table(*frame_.session(), returned, accepted); });
}

void CorrectionWork::choose_and_apply(const ChangePreview& preview, std::size_t count,
                                      const std::function<void(const std::vector<bool>&)>& apply) {
    const auto chosen = frame_.prompts().choose_changes(preview);
    if (!chosen) return;
    if (!preview.each) return frame_.prompts().put_on_clipboard(as_text(preview));
    const auto accepted = chosen_of(*chosen, count);
    const WaitLonger longer(frame_.archive().archive().database(), std::chrono::seconds(1));
    apply(accepted);
    frame_.works().matches.ask_again();
    const auto taken = static_cast<std::size_t>(std::count(accepted.begin(), accepted.end(), true));
    frame_.status().say(fmt::format(fmt::runtime(tr("{taken} of {all} changes were taken over.")),
                                    fmt::arg("taken", taken), fmt::arg("all", count)));
}

void CorrectionWork::save_table() {
    if (frame_.session() == nullptr) return;
    frame_.typing().commit();
    const Release& release = frame_.session()->release();
    auto file =
        frame_.prompts().file_to_save(tr("Save a table with both texts"), fmt::format("{}.xlsx", release.number),
                                      {FileKind::workbook, FileKind::word});
    if (!file) return;
    std::string extension = folded(file->extension().string());
    if (extension != ".docx" && extension != ".xlsx") *file += extension = ".xlsx";
    write_file(*file, bilingual_file(release, frame_.session()->document(), extension.substr(1)));
    frame_.status().say(
        fmt::format(fmt::runtime(tr("The table is in “{file}”.")), fmt::arg("file", file->filename().string())));
}

}  // namespace stykovka
