// Work in the background that a user waits for: files into the archive and out of it, aligning again.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incoming.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "app/exchange.h"
#include "app/file_pairs.h"
#include "app/memory_file.h"
#include "app/pretranslation.h"
#include "app/reading.h"
#include "base/file.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "bitext/edits.h"
#include "gui/main_frame.h"
#include "gui/printed_pages.h"
#include "gui/wx_text.h"
#include "review/register_repair.h"
#include "sqlite/waiting.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

bool is_bilingual(const fs::path& file) {
    const std::string name = folded(file.filename().string());
    return name.ends_with(".xlf") || name.ends_with(".xliff");
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

void Incoming::start(Work work) {
    ++works_;
    frame_.status().show_work(tr("Working"), -1);
    frame_.background().work({}, std::move(work), [this](double fraction, std::string_view what) {
        const double whole = (static_cast<double>(works_done_) + std::max(0.0, fraction)) /
                             static_cast<double>(std::max<std::size_t>(1, works_));
        frame_.status().show_work(
            works_ < 2 ? std::string(what)
                       : fmt::format(fmt::runtime(tr("{what}, {done} of {all} done")), fmt::arg("what", what),
                                     fmt::arg("done", works_done_), fmt::arg("all", works_)),
            fraction < 0 ? -1 : whole);
    });
}

void Incoming::done() {
    works_done_ = std::min(works_, works_done_ + 1);
    if (works_done_ < works_) return;
    works_ = works_done_ = 0;
    frame_.status().hide_work();
}

void Incoming::hide_when_idle() {
    if (works_ == 0) frame_.status().hide_work();
}

void Incoming::open_files(const std::vector<fs::path>& files) {
    frame_.guarded([this, &files] {
        std::vector<fs::path> texts;
        ExchangeWork& exchange = frame_.works().exchange;
        if (files.size() == 1 && exchange.is_new_source(files.front())) return exchange.take_new_source(files.front());
        for (const fs::path& file : files) {
            if (is_bilingual(file)) {
                exchange.take_return(file);
            } else if (is_memory_file(file)) {
                import_file(file);
            } else {
                texts.push_back(file);
            }
        }
        const FilePairs found = pairs_of(texts, frame_.settings().languages);
        if (found.pairs.size() > 1) frame_.list().show_worst_first();
        for (const auto& pair : found.pairs) align_pair(pair, found.pairs.size() == 1);
        if (found.single.size() > 1) return pair_by_content(found.single);
        for (const fs::path& file : found.single) add_untranslated(file);
    });
}

void Incoming::pair_by_content(const std::vector<fs::path>& files) {
    start([this, files, languages = frame_.settings().languages](const Progress& progress) -> Completion {
        const FilePairs found = pairs_by_content(files, languages, frame_.background().tools(), progress);
        return [this, found] {
            if (found.pairs.size() > 1) frame_.list().show_worst_first();
            for (const auto& pair : found.pairs) align_pair(pair, false);
            for (const fs::path& file : found.single) add_untranslated(file);
            done();
        };
    });
}

void Incoming::choose_files() {
    open_files(frame_.prompts().files_to_open(tr("A release and its translation"), readable_kinds()));
}

// What was published in both languages: its wording stays, its links can be corrected.
void Incoming::align_pair(const BySide<fs::path>& files, bool open_it) {
    start([this, files, open_it, languages = frame_.settings().languages](const Progress& progress) -> Completion {
        PreparedRelease prepared = align_files(files, languages, {}, frame_.background().tools(), progress);
        prepared.release.state = ReleaseState::published;
        OpenArchive archive = frame_.background().open_archive();
        const StoreOutcome outcome = store_release(archive, prepared, {});
        return [this, outcome, open_it, remarks = prepared.remarks] { stored(outcome, remarks, open_it); };
    });
}

void Incoming::add_untranslated(const fs::path& file) {
    const auto open = frame_.session() == nullptr ? std::nullopt : std::optional(frame_.session()->id());
    start([this, file, open, languages = frame_.settings().languages](const Progress& progress) -> Completion {
        const Tools& tools = frame_.background().tools();
        if (open) {
            OpenArchive archive = frame_.background().open_archive();
            const ComesBack what = comes_back(Session(archive, *open), file, tools, progress);
            if (what != ComesBack::not_at_all) return [this, file, what] { came_back(file, what); };
        }
        const PreparedRelease prepared =
            prepare_untranslated(read_text_file(file, languages.source, {}, tools, progress), languages.target);
        OpenArchive archive = frame_.background().open_archive();
        const StoreOutcome outcome = store_release(archive, prepared, {});
        return [this, outcome, remarks = prepared.remarks] { stored(outcome, remarks, true); };
    });
}

// To the release that is open by now; that of another one is told apart by its text.
void Incoming::came_back(const fs::path& file, ComesBack what) {
    done();
    CorrectionWork& corrections = frame_.works().corrections;
    frame_.guarded([&] { what == ComesBack::as_table ? corrections.take_table(file) : corrections.take_text(file); });
}

void Incoming::paste_source() {
    const std::string text = frame_.prompts().clipboard();
    if (trimmed(text).empty())
        throw Error(ErrorKind::usage, ErrorSubject::input,
                    tr("There is no text on the clipboard; copy the Russian release first."));
    start([this, text, languages = frame_.settings().languages](const Progress&) -> Completion {
        const PreparedRelease prepared = prepare_untranslated(
            read_pasted_text(text, languages.source, frame_.background().tools()), languages.target);
        OpenArchive archive = frame_.background().open_archive();
        const StoreOutcome outcome = store_release(archive, prepared, {});
        return [this, outcome] { stored(outcome, {}, true); };
    });
}

void Incoming::open_sample() { align_pair({data_file("sample/ru.txt"), data_file("sample/en.txt")}, true); }

void Incoming::stored(const StoreOutcome& outcome, const std::vector<std::string>& remarks, bool open_it) {
    done();
    frame_.guarded([&] {
        if (const auto summary = frame_.archive().releases().summary(outcome.id)) frame_.releases().update(*summary);
        frame_.status().say(remarks.empty() ? remark_of(outcome) : remarks.front());
        if (open_it) frame_.open_release(outcome.id);
        if (outcome.added) frame_.background().index_soon();
        frame_.works().pairing.look_through();
        if (frame_.session() == nullptr) frame_.show_counts();
    });
}

void Incoming::import_memory_file() {
    for (const fs::path& file : frame_.prompts().files_to_open(tr("Memories to import"), memory_kinds()))
        import_file(file);
}

void Incoming::import_file(const fs::path& file) {
    start([this, file, languages = frame_.settings().languages](const Progress& progress) -> Completion {
        OpenArchive archive = frame_.background().open_archive();
        const ImportOutcome outcome = import_memory(archive, file, {.origin = {}, .languages = languages}, progress);
        return [this, outcome] {
            done();
            frame_.status().say(remark_of(outcome));
            frame_.works().matches.ask_again();
            frame_.background().index_soon();
            frame_.background().learn_words();
        };
    });
}

void Incoming::export_tmx() {
    const auto file = frame_.prompts().file_to_save(tr("Export the memory"), "memory.tmx",
                                                    {FileKind::tmx, FileKind::tsv, FileKind::csv});
    if (!file) return;
    start([this, file = *file, languages = frame_.settings().languages](const Progress& progress) -> Completion {
        OpenArchive archive = frame_.background().open_archive();
        ExportOptions options;
        options.languages = languages;
        const ExportOutcome outcome = export_memory(archive, file, options, progress);
        return [this, outcome, file] {
            done();
            frame_.status().say(remark_of(outcome, file));
        };
    });
}

void Incoming::realign() {
    if (frame_.session() == nullptr) return;
    start([this, snapshot = frame_.session()->snapshot()](const Progress& progress) -> Completion {
        Bitext next = realigned(*snapshot, frame_.background().tools(), progress);
        return [this, snapshot, next = std::move(next)]() mutable {
            done();
            frame_.guarded([&] {
                if (frame_.session() == nullptr || frame_.session()->snapshot() != snapshot)
                    return frame_.status().say(tr("The release was changed meanwhile, so it was not aligned again."));
                const WaitLonger longer(frame_.archive().archive().database(), std::chrono::seconds(1));
                frame_.typing().commit();
                frame_.session()->commit(tr("Align again"), std::move(next));
            });
        };
    });
}

void Incoming::stop() {
    frame_.background().stop_work();
    works_done_ = works_;
    done();
}

void Incoming::analyse() {
    if (frame_.session() == nullptr) return;
    const BySide<Language> languages = frame_.session()->release().languages;
    start([this, snapshot = frame_.session()->snapshot(), languages](const Progress& progress) -> Completion {
        OpenArchive archive = frame_.background().open_archive();
        const MatchAnalysis analysis = analysis_of(archive.memory(), *snapshot, languages, progress);
        return [this, analysis] {
            done();
            frame_.status().say(words_for(analysis));
        };
    });
}

void Incoming::analyse_on_opening() {
    constexpr std::size_t most_segments = 2000;  // of more, nobody should be slowed down unasked
    const Session* session = frame_.session();
    const std::size_t untranslated = session == nullptr ? 0 : untranslated_beads(session->document());
    if (untranslated == 0 || untranslated > most_segments) return;
    frame_.background().aside(
        "analysis", [this, snapshot = session->snapshot(), said = frame_.status().said(),
                     languages = session->release().languages](OpenArchive& archive, const Progress& progress) {
            const std::string words = words_for(analysis_of(archive.memory(), *snapshot, languages, progress));
            // What was said meanwhile is more important.
            return [this, snapshot, said, words] {
                if (frame_.session() != nullptr && frame_.session()->snapshot() == snapshot &&
                    frame_.status().said() == said)
                    frame_.status().say(words);
            };
        });
}

void Incoming::pretranslate() {
    if (frame_.session() == nullptr) return;
    const auto answer = frame_.prompts().text(tr("Use matches of at least (in percent):"), "100");
    const auto percent = answer ? whole_number_in(*answer) : std::nullopt;
    if (!answer) return;
    if (!percent || *percent > 102) return frame_.status().say(tr("Give a number from 0 to 100."));
    frame_.typing().commit();
    const BySide<Language> languages = frame_.session()->release().languages;
    start([this, snapshot = frame_.session()->snapshot(), languages, day = frame_.session()->release().date,
           least = MatchScore{static_cast<int>(*percent)}](const Progress& progress) -> Completion {
        OpenArchive archive = frame_.background().open_archive();
        const RegisterRepair people(stored_register(archive.archive()), languages, frame_.background().tools().stems,
                                    day);
        Pretranslation made = pretranslated(archive.memory(), *snapshot, languages, least, progress, &people);
        return [this, snapshot, made = std::move(made)]() mutable {
            done();
            frame_.guarded([&] {
                if (frame_.session() == nullptr || frame_.session()->snapshot() != snapshot)
                    return frame_.status().say(tr("The release was changed meanwhile, so nothing was pretranslated."));
                const WaitLonger longer(frame_.archive().archive().database(), std::chrono::seconds(1));
                frame_.session()->commit(tr("Pretranslate"), std::move(made.document));
                frame_.status().say(
                    fmt::format(fmt::runtime(tr("Pretranslated: {bands}")), fmt::arg("bands", words_for(made.used))));
            });
        };
    });
}

void Incoming::print() {
    if (frame_.session() == nullptr) return;
    frame_.typing().commit();
    const auto file = frame_.prompts().file_to_save(
        tr("Print in two columns"), fmt::format("{}.pdf", frame_.session()->release().number), {FileKind::pdf});
    if (!file) return;
    start([this, file = *file, release = frame_.session()->release(),
           snapshot = frame_.session()->snapshot()](const Progress& progress) -> Completion {
        write_file(file, printed_pages(release, *snapshot, progress));
        return [this, file] {
            done();
            frame_.status().say(fmt::format(fmt::runtime(tr("The pages are in “{file}”.")),
                                            fmt::arg("file", file.filename().string())));
        };
    });
}

}  // namespace stykovka
