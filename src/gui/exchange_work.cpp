// Files that change a release: a new version of its source, what goes to a vendor and what comes back.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/exchange_work.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/vendor_package.h"
#include "base/file.h"
#include "base/tr.h"
#include "gui/main_frame.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

PreviewedChange previewed(const SourceChange& change) {
    PreviewedChange shown;
    shown.head = fmt::format(fmt::runtime(tr("segment {number}: {what}")), fmt::arg("number", change.bead + 1),
                             fmt::arg("what", words_for(change.kind)));
    if (change.kind != SourceChangeKind::added && change.kind != SourceChangeKind::moved) shown.before = change.before;
    shown.after = change.after;
    shown.beside = change.target;
    return shown;
}

ChangePreview preview_of(const SourceUpdate& update, const Session& session) {
    ChangePreview preview;
    preview.title = tr("New version of the Russian");
    const char* words = session.may_change_text()
                            ? tr("{equal} sentences are as they were and keep their translation; {to_do} are to be "
                                 "translated or revised. It is one step of undo.")
                            : tr("This release is published and stays as it is. These are its corrections: {to_do} "
                                 "sentences, {equal} are as they were.");
    preview.summary =
        fmt::format(fmt::runtime(words), fmt::arg("equal", update.version.equal), fmt::arg("to_do", update.to_do()));
    preview.apply = session.may_change_text() ? tr("&Take it over") : tr("&Copy the list");
    for (const SourceChange& change : update.version.changes) preview.changes.push_back(previewed(change));
    return preview;
}

// What is given on when a release is published already.
std::string list_of(const ChangePreview& preview) {
    std::string list = preview.summary + "\n";
    for (const PreviewedChange& change : preview.changes)
        list += fmt::format("\n{}\n{}{}{}\n{}\n", change.head, change.before,
                            change.before.empty() || change.after.empty() ? "" : "\n→ ", change.after, change.beside);
    return list;
}

const char* words_for(ReturnKind kind) {
    constexpr std::array<const char*, return_kinds> words{mark("same"),           mark("new"),         mark("changed"),
                                                          mark("not translated"), mark("lost"),        mark("unknown"),
                                                          mark("broken codes"),   mark("other source")};
    return tr(words[static_cast<std::size_t>(kind)]);
}

PreviewedChange previewed(const ReturnedPair& pair) {
    PreviewedChange shown;
    shown.head = fmt::format("{} · {}", pair.id, words_for(pair.kind));
    shown.before = pair.present.target.text;
    shown.after = pair.returned.target.text;
    shown.beside = pair.present.source.text;
    if (pair.kind == ReturnKind::source_changed || pair.kind == ReturnKind::unknown)
        shown.beside = pair.returned.source.text;
    shown.can_be_chosen =
        pair.kind == ReturnKind::added || pair.kind == ReturnKind::changed || pair.kind == ReturnKind::source_changed;
    return shown;
}

std::string counts_of(const VendorReturn& back) {
    std::string counts;
    for (std::size_t i = 0; i < return_kinds; ++i)
        if (const auto kind = static_cast<ReturnKind>(i); back.count(kind) > 0)
            counts += fmt::format("{}{} {}", counts.empty() ? "" : ", ", words_for(kind), back.count(kind));
    return fmt::format(fmt::runtime(tr("Release “{number}”: {counts}.")), fmt::arg("number", back.number),
                       fmt::arg("counts", counts));
}

}  // namespace

void ExchangeWork::choose_new_source() {
    const auto files = frame_.prompts().files_to_open(tr("The Russian as it is now"));
    if (!files.empty()) take_new_source(files.front());
}

bool ExchangeWork::is_new_source(const fs::path& file) const {
    if (frame_.session() == nullptr) return false;
    const std::string& known = frame_.session()->release().origin.source.file;
    return !known.empty() && file.filename().string() == known;
}

void ExchangeWork::take_new_source(const fs::path& file) {
    Session* session = frame_.session();
    if (session == nullptr) return;
    frame_.typing().commit();
    frame_.works().incoming.start([this, file, release = session->id(), language = session->release().languages.source](
                                      const Progress& progress) -> Completion {
        ReadText text = read_text_file(file, language, {}, frame_.background().tools(), progress);
        OpenArchive archive = frame_.background().open_archive();
        const Session seen(archive, release);
        const std::uint64_t revision = seen.document().revision;
        SourceUpdate update = compare_source(seen, std::move(text), progress);
        return [this, release, revision, update = std::move(update)] {
            frame_.works().incoming.done();
            if (frame_.session() != nullptr && frame_.session()->id() == release)
                frame_.guarded([&] { offer(update, revision); });
        };
    });
}

void ExchangeWork::offer(const SourceUpdate& update, std::uint64_t revision) {
    if (update.version.changes.empty())
        return frame_.status().say(tr("The Russian is the same; nothing is to be done."));
    const ChangePreview preview = preview_of(update, *frame_.session());
    if (!frame_.prompts().choose_changes(preview)) return;
    if (!frame_.session()->may_change_text()) return frame_.prompts().put_on_clipboard(list_of(preview));
    if (frame_.session()->document().revision != revision)
        return frame_.status().say(tr("The release was changed meanwhile; compare the new version again."));
    apply_source(frame_.archive(), *frame_.session(), update);
    frame_.status().say(
        fmt::format(fmt::runtime(tr("The Russian is the new one; {to_do} to do.")), fmt::arg("to_do", update.to_do())));
}

void ExchangeWork::make_package() {
    if (frame_.session() == nullptr) return;
    frame_.typing().commit();
    const auto folder = frame_.prompts().file_to_save(tr("A new folder for the vendor"),
                                                      fmt::format("{}-vendor", frame_.session()->release().number));
    if (!folder) return;
    PackageOptions options;
    options.releases = {frame_.session()->id()};
    options.languages = frame_.settings().languages;
    frame_.works().incoming.start([this, folder = *folder, options](const Progress& progress) -> Completion {
        OpenArchive archive = frame_.background().open_archive();
        const PackageOutcome outcome = stykovka::make_package(archive, folder, options, progress);
        return [this, folder, outcome] {
            frame_.works().incoming.done();
            const auto& release = outcome.files.front();
            frame_.status().say(fmt::format(
                fmt::runtime(tr("The package is in “{folder}”: {empty} of {units} segments to translate, {words} "
                                "words.")),
                fmt::arg("folder", folder.filename().string()), fmt::arg("empty", release.empty),
                fmt::arg("units", release.units), fmt::arg("words", release.words)));
        };
    });
}

void ExchangeWork::choose_return() {
    for (const fs::path& file : frame_.prompts().files_to_open(tr("A file that a vendor sent back"))) take_return(file);
}

void ExchangeWork::take_return(const fs::path& file) {
    frame_.typing().commit();
    frame_.works().incoming.start([this, file](const Progress&) -> Completion {
        OpenArchive archive = frame_.background().open_archive();
        const std::string name = file.filename().string();
        auto returns = compare_return(archive, read_xliff(read_file(file), name), name);
        return [this, returns = std::move(returns)] {
            frame_.works().incoming.done();
            for (const VendorReturn& back : returns) frame_.guarded([&] { offer(back); });
        };
    });
}

void ExchangeWork::offer(const VendorReturn& back) {
    ChangePreview preview{tr("What the vendor sent back"), counts_of(back), tr("&Accept the ticked ones"), {}, true};
    std::vector<std::string> ids;
    for (const ReturnedPair& pair : back.pairs)
        if (pair.kind != ReturnKind::same) {
            preview.changes.push_back(previewed(pair));
            ids.push_back(pair.id);
        }
    if (ids.empty()) return frame_.status().say(counts_of(back));
    const auto chosen = frame_.prompts().choose_changes(preview);
    if (!chosen || chosen->empty()) return;
    ReturnAcceptance acceptance;
    for (const std::size_t each : *chosen) acceptance.ids.push_back(ids[each]);
    const ReturnOutcome outcome = accept_return(frame_.archive(), back, acceptance);
    frame_.refresh_from_archive();
    frame_.works().matches.ask_again();
    frame_.status().say(
        fmt::format(fmt::runtime(tr("{accepted} taken over, {alternatives} kept in the memory beside the published "
                                    "wording, {left} left.")),
                    fmt::arg("accepted", outcome.accepted), fmt::arg("alternatives", outcome.alternatives),
                    fmt::arg("left", outcome.left)));
}

}  // namespace stykovka
