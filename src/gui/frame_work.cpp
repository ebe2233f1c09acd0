// The window: what it does in the background.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "app/exchange.h"
#include "app/file_pairs.h"
#include "app/reading.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "bitext/edits.h"
#include "gui/main_frame.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

bool is_memory(const fs::path& file) {
    const std::string name = folded(file.filename().string());
    return name.ends_with(".tmx") || name.ends_with(".tmx.gz");
}

std::string remark_of(const StoreOutcome& outcome) {
    if (!outcome.added) return tr("The archive knows this release already, with the same texts.");
    return fmt::format(fmt::runtime(tr("{beads} pairs, {left} to look at.")), fmt::arg("beads", outcome.beads),
                       fmt::arg("left", outcome.left_for_review));
}

std::string remark_of(const ImportOutcome& outcome) {
    return fmt::format(fmt::runtime(tr("{read} units read: {added} added, {merged} known already, {left} left out.")),
                       fmt::arg("read", outcome.read), fmt::arg("added", outcome.added),
                       fmt::arg("merged", outcome.merged), fmt::arg("left", outcome.skipped + outcome.refused));
}

std::string remark_of(const ExportOutcome& outcome, const fs::path& file) {
    const char* words =
        outcome.left_out_by_state == 0
            ? tr("{written} pairs are in “{file}”.")
            : tr("{written} pairs are in “{file}”; {left} of releases that are not signed off were left out.");
    return fmt::format(fmt::runtime(words), fmt::arg("written", outcome.written),
                       fmt::arg("file", file.filename().string()), fmt::arg("left", outcome.left_out_by_state));
}

}  // namespace

void MainFrame::start_work(Work work) {
    ++works_;
    status_->show_work(tr("Working"), -1);
    background_.work({}, std::move(work), [this](double fraction, std::string_view what) {
        const double whole = (static_cast<double>(works_done_) + std::max(0.0, fraction)) /
                             static_cast<double>(std::max<std::size_t>(1, works_));
        status_->show_work(works_ < 2
                               ? std::string(what)
                               : fmt::format(fmt::runtime(tr("{what}, {done} of {all} done")), fmt::arg("what", what),
                                             fmt::arg("done", works_done_), fmt::arg("all", works_)),
                           fraction < 0 ? -1 : whole);
    });
}

void MainFrame::work_done() {
    works_done_ = std::min(works_, works_done_ + 1);
    if (works_done_ < works_) return;
    works_ = works_done_ = 0;
    status_->hide_work();
}

void MainFrame::open_files(const std::vector<fs::path>& files) {
    guarded([this, &files] {
        std::vector<fs::path> texts;
        for (const fs::path& file : files) is_memory(file) ? import_file(file) : texts.push_back(file);
        const FilePairs found = pairs_of(texts, settings_.languages);
        for (const auto& pair : found.pairs) align_pair(pair, found.pairs.size() == 1);
        for (const fs::path& file : found.single) add_untranslated(file);
    });
}

void MainFrame::choose_files() { open_files(prompts_->files_to_open(tr("A release and its translation"))); }

// What was published in both languages: its wording stays, its links can be corrected.
void MainFrame::align_pair(const BySide<fs::path>& files, bool open_it) {
    start_work([this, files, open_it, languages = settings_.languages](const Progress& progress) -> Completion {
        PreparedRelease prepared = align_files(files, languages, {}, background_.tools(), progress);
        prepared.release.state = ReleaseState::published;
        OpenArchive archive = background_.open_archive();
        const StoreOutcome outcome = store_release(archive, prepared, {});
        return [this, outcome, open_it, remarks = prepared.remarks] { stored(outcome, remarks, open_it); };
    });
}

void MainFrame::add_untranslated(const fs::path& file) {
    start_work([this, file, languages = settings_.languages](const Progress& progress) -> Completion {
        const Tools& tools = background_.tools();
        const PreparedRelease prepared =
            prepare_untranslated(read_text_file(file, languages.source, {}, tools, progress), languages.target);
        OpenArchive archive = background_.open_archive();
        const StoreOutcome outcome = store_release(archive, prepared, {});
        return [this, outcome, remarks = prepared.remarks] { stored(outcome, remarks, true); };
    });
}

void MainFrame::paste_source() {
    const std::string text = prompts_->clipboard();
    if (trimmed(text).empty())
        throw Error(ErrorKind::usage, ErrorSubject::input,
                    tr("There is no text on the clipboard; copy the Russian release first."));
    start_work([this, text, languages = settings_.languages](const Progress&) -> Completion {
        PreparedRelease prepared =
            prepare_untranslated(read_pasted_text(text, languages.source, background_.tools()), languages.target);
        prepared.release.number.clear();  // the archive gives it one by the day
        OpenArchive archive = background_.open_archive();
        const StoreOutcome outcome = store_release(archive, prepared, {});
        return [this, outcome] { stored(outcome, {}, true); };
    });
}

void MainFrame::open_sample() { align_pair({data_file("sample/ru.txt"), data_file("sample/en.txt")}, true); }

void MainFrame::stored(const StoreOutcome& outcome, const std::vector<std::string>& remarks, bool open_it) {
    work_done();
    guarded([&] {
        if (const auto summary = archive_.releases().summary(outcome.id)) releases_->update(*summary);
        if (open_it) open_release(outcome.id);
        status_->say(remarks.empty() ? remark_of(outcome) : remarks.front());
        if (session_ == nullptr) show_counts();
    });
}

void MainFrame::import_memory_file() {
    for (const fs::path& file : prompts_->files_to_open(tr("Memories to import"))) import_file(file);
}

void MainFrame::import_file(const fs::path& file) {
    start_work([this, file, languages = settings_.languages](const Progress& progress) -> Completion {
        OpenArchive archive = background_.open_archive();
        const ImportOutcome outcome = import_memory(archive, file, {.origin = {}, .languages = languages}, progress);
        return [this, outcome] {
            work_done();
            status_->say(remark_of(outcome));
            asked_for_matches_.clear();
            ask_for_matches();
        };
    });
}

void MainFrame::export_tmx() {
    const auto file = prompts_->file_to_save(tr("Export the memory"), "memory.tmx");
    if (!file) return;
    start_work([this, file = *file, languages = settings_.languages](const Progress& progress) -> Completion {
        OpenArchive archive = background_.open_archive();
        ExportOptions options;
        options.languages = languages;
        const ExportOutcome outcome = export_memory(archive, file, options, progress);
        return [this, outcome, file] {
            work_done();
            status_->say(remark_of(outcome, file));
        };
    });
}

void MainFrame::realign() {
    if (session_ == nullptr) return;
    start_work([this, snapshot = session_->snapshot()](const Progress& progress) -> Completion {
        Bitext next = realigned(*snapshot, background_.tools(), progress);
        return [this, snapshot, next = std::move(next)]() mutable {
            work_done();
            guarded([&] {
                if (session_ == nullptr || session_->snapshot() != snapshot)
                    return status_->say(tr("The release was changed meanwhile, so it was not aligned again."));
                typing_->commit();
                session_->commit(tr("Align again"), std::move(next));
            });
        };
    });
}

}  // namespace stykovka
