// Files that change a release: a new version of its source, what goes to a vendor and what comes back.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/exchange_work.h"

#include <fmt/format.h>

#include <chrono>

#include "app/change_preview.h"
#include "app/vendor_package.h"
#include "base/file.h"
#include "base/tr.h"
#include "gui/main_frame.h"
#include "sqlite/waiting.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

}  // namespace

void ExchangeWork::choose_new_source() {
    const auto files = frame_.prompts().files_to_open(tr("The Russian as it is now"), release_kinds());
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
    if (frame_.session()->is_published()) return frame_.prompts().put_on_clipboard(as_text(preview));
    if (frame_.session()->document().revision != revision)
        return frame_.status().say(tr("The release was changed meanwhile; compare the new version again."));
    const WaitLonger longer(frame_.archive().archive().database(), std::chrono::seconds(1));
    apply_source(frame_.archive(), *frame_.session(), update);
    frame_.status().say(
        fmt::format(fmt::runtime(tr("The Russian is the new one; {to_do} to do.")), fmt::arg("to_do", update.to_do())));
}

void ExchangeWork::make_package() {
    if (frame_.session() == nullptr) return;
    frame_.typing().commit();
    const auto folder = frame_.prompts().file_to_save(tr("A new folder for the vendor"),
                                                      fmt::format("{}-vendor", frame_.session()->release().number), {});
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
    for (const fs::path& file : frame_.prompts().files_to_open(tr("A file that a vendor sent back"), returned_kinds()))
        take_return(file);
}

void ExchangeWork::take_return(const fs::path& file) {
    frame_.typing().commit();
    // A table does not say which release it is of: the one that is open.
    const std::int64_t open = frame_.session() == nullptr ? 0 : frame_.session()->id();
    frame_.works().incoming.start([this, file, open](const Progress&) -> Completion {
        OpenArchive archive = frame_.background().open_archive();
        const std::string name = file.filename().string();
        const std::string bytes = read_file(file);
        std::vector<VendorReturn> returns;
        if (open != 0 && is_bilingual_table(bytes, name))
            returns.push_back(compare_returned_table(archive, open, bytes, name));
        else
            returns = compare_return(archive, read_xliff(bytes, name), name);
        return [this, returns = std::move(returns)] {
            frame_.works().incoming.done();
            for (const VendorReturn& back : returns) frame_.guarded([&] { offer(back); });
        };
    });
}

void ExchangeWork::offer(const VendorReturn& back) {
    const ChangePreview preview = preview_of(back);
    if (preview.changes.empty()) return frame_.status().say(preview.summary);
    const auto chosen = frame_.prompts().choose_changes(preview);
    if (!chosen || chosen->empty()) return;
    ReturnAcceptance acceptance;
    const auto shown = pairs_shown(back);
    for (const std::size_t each : *chosen) acceptance.ids.push_back(back.pairs[shown[each]].id);
    const WaitLonger longer(frame_.archive().archive().database(), std::chrono::seconds(1));
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
