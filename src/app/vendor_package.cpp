// What a vendor gets: releases to translate, the memory, the terms, and a list of what there is.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vendor_package.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/bilingual_table.h"
#include "app/exchange.h"
#include "app/outside_pairs.h"
#include "app/terms.h"
#include "base/checksum.h"
#include "base/error.h"
#include "base/file.h"
#include "base/time.h"
#include "base/tr.h"
#include "formats/xliff_writer.h"
#include "text/word_count.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

bool is_under_embargo(const Release& release) { return release.embargo && *release.embargo > now(); }

/// One release as it goes out.
XliffFile xliff_file_of(const LoadedRelease& loaded) {
    XliffFile file{outside_name(loaded.release), {}};
    const std::vector<BySide<std::uint32_t>> firsts = firsts_of(loaded.document.alignment);
    for (std::size_t i = 0; i < loaded.document.alignment.beads.size(); ++i) {
        const Bead& bead = loaded.document.alignment.beads[i];
        if (bead.count.source == 0) continue;
        XliffItem item;
        item.id = outside_id(loaded.document.texts.source.segments[firsts[i].source].id);
        for (const Side side : both_sides)
            item.texts[side] = joined_segments(loaded.document.texts[side], firsts[i][side], bead.count[side]);
        item.stage = stage_of(bead, loaded.release.state);
        item.translatable = !bead.on_purpose;
        item.note = bead.comment;
        file.items.push_back(std::move(item));
    }
    return file;
}

// A number may have characters that names of files have not.
std::string extension_of(PackageForm form) {
    return form == PackageForm::xliff ? "xlf" : form == PackageForm::docx ? "docx" : "xlsx";
}

std::string file_name_of(const XliffFile& file, const std::string& extension, const std::vector<PackageFile>& taken) {
    std::string name;
    for (const char c : file.original)
        name +=
            static_cast<unsigned char>(c) < 0x20 || std::string_view("/\\:*?\"<>|#").find(c) != std::string_view::npos
                ? '_'
                : c;
    const auto is_taken = [&](const std::string& wanted) {
        return std::any_of(taken.begin(), taken.end(), [&](const PackageFile& each) { return each.name == wanted; });
    };
    std::string wanted = name + "." + extension;
    for (int i = 2; is_taken(wanted); ++i) wanted = fmt::format("{}_{}.{}", name, i, extension);
    return wanted;
}

void count_items(const XliffFile& file, PackageFile& counted) {
    counted.units = file.items.size();
    for (const XliffItem& item : file.items)
        if (item.translatable && item.texts.target.text.empty()) {
            ++counted.empty;
            counted.words += word_count(item.texts.source.text);
        }
}

void finish(const fs::path& folder, PackageFile& file) {
    file.bytes = fs::file_size(folder / file.name);
    file.sha256 = sha256_of_file(folder / file.name);
}

void write_releases(OpenArchive& archive, const fs::path& folder, const PackageOptions& options,
                    PackageOutcome& outcome) {
    for (const std::int64_t id : options.releases) {
        const LoadedRelease loaded = archive.releases().load(id);
        if (is_under_embargo(loaded.release) && !options.embargoed) {
            outcome.embargoed.push_back(loaded.release.number);
            continue;
        }
        const XliffFile xliff = xliff_file_of(loaded);
        PackageFile file;
        file.name = file_name_of(xliff, extension_of(options.form), outcome.files);
        file.kind = "release";
        file.release = loaded.release.number;
        count_items(xliff, file);
        write_file(folder / file.name,
                   options.form == PackageForm::xliff
                       ? xliff_document({xliff}, loaded.release.languages, options.version)
                       : bilingual_file(loaded.release, loaded.document, extension_of(options.form)));
        finish(folder, file);
        outcome.files.push_back(std::move(file));
    }
}

std::vector<std::int64_t> releases_under_embargo(OpenArchive& archive) {
    std::vector<std::int64_t> ids;
    for (const StoredRelease& each : archive.releases().list())
        if (is_under_embargo(archive.releases().load(each.id).release)) ids.push_back(each.id);
    return ids;
}

void write_memory(OpenArchive& archive, const fs::path& folder, const PackageOptions& options, PackageOutcome& outcome,
                  const Progress& progress) {
    ExportOptions exporting;
    exporting.profile = options.profile;
    exporting.languages = options.languages;
    if (!options.embargoed) exporting.without_releases = releases_under_embargo(archive);
    PackageFile file;
    file.name = "memory.tmx";
    file.kind = "memory";
    const ExportOutcome written = export_memory(archive, folder / file.name, exporting, progress);
    file.units = written.written;
    outcome.left_out_by_state = written.left_out_by_state;
    finish(folder, file);
    outcome.files.push_back(std::move(file));
}

void write_terms(OpenArchive& archive, const fs::path& folder, const PackageOptions& options, PackageOutcome& outcome) {
    PackageFile file;
    file.name = "terms." + options.terms;
    file.kind = "terms";
    file.units = terms_with(archive, {}).size();
    if (file.units == 0) return;
    export_terms(archive, folder / file.name, {options.terms, options.languages});
    finish(folder, file);
    outcome.files.push_back(std::move(file));
}

std::string manifest_of(const PackageOutcome& outcome, const PackageOptions& options) {
    using nlohmann::ordered_json;
    ordered_json files = ordered_json::array();
    for (const PackageFile& file : outcome.files) {
        ordered_json entry{{"file", file.name}, {"kind", file.kind}};
        if (file.kind == "release") entry["release"] = file.release;
        entry["units"] = file.units;
        if (file.kind == "release") {
            entry["to_translate"] = file.empty;
            entry["words_to_translate"] = file.words;
        }
        entry["bytes"] = file.bytes;
        entry["sha256"] = file.sha256;
        files.push_back(std::move(entry));
    }
    const ordered_json manifest{
        {"schema", 1},
        {"made", iso_time(now())},
        {"source_language", options.languages.source.tag()},
        {"target_language", options.languages.target.tag()},
        {"files", files},
        {"left_out",
         {{"pairs_of_drafts", outcome.left_out_by_state}, {"releases_under_embargo", outcome.embargoed.size()}}}};
    return manifest.dump(1) + "\n";
}

/// A folder that goes again unless it was kept.
class FreshFolder {
public:
    explicit FreshFolder(fs::path path) : path_(std::move(path)) { fs::create_directories(path_); }
    FreshFolder(const FreshFolder&) = delete;
    FreshFolder& operator=(const FreshFolder&) = delete;
    ~FreshFolder() {
        std::error_code ignored;
        if (!kept_) fs::remove_all(path_, ignored);
    }
    const fs::path& path() const { return path_; }
    void keep_as(const fs::path& name) {
        fs::rename(path_, name);
        kept_ = true;
    }

private:
    fs::path path_;
    bool kept_ = false;
};

[[noreturn]] void refuse(const char* sentence, const fs::path& folder) {
    throw Error(ErrorKind::usage, ErrorSubject::output,
                fmt::format(fmt::runtime(sentence), fmt::arg("folder", folder.string())));
}

}  // namespace

PackageOutcome make_package(OpenArchive& archive, const fs::path& folder, const PackageOptions& options,
                            const Progress& progress) {
    if (fs::exists(folder)) refuse(tr("There is “{folder}” already; name a folder that is not there yet."), folder);
    PackageOutcome outcome;
    try {
        FreshFolder fresh(fs::path(folder.string() + ".part"));
        write_releases(archive, fresh.path(), options, outcome);
        if (outcome.files.empty())
            refuse(tr("Nothing was sent: all of it is under an embargo; --embargoed sends it all the same."), folder);
        if (options.profile != "none") write_memory(archive, fresh.path(), options, outcome, progress);
        if (options.terms != "none") write_terms(archive, fresh.path(), options, outcome);
        write_file(fresh.path() / "manifest.json", manifest_of(outcome, options));
        fresh.keep_as(folder);
    } catch (const fs::filesystem_error& error) {
        throw Error(ErrorKind::denied, ErrorSubject::output,
                    fmt::format(fmt::runtime(tr("The package “{folder}” could not be written: {reason}.")),
                                fmt::arg("folder", folder.string()), fmt::arg("reason", error.code().message())));
    }
    return outcome;
}

}  // namespace stykovka
