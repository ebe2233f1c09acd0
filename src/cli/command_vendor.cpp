// stykovka vendor: what goes to a vendor, and what comes back.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "app/bilingual_table.h"
#include "app/vendor_fill.h"
#include "app/vendor_package.h"
#include "app/vendor_return.h"
#include "base/error.h"
#include "base/file.h"
#include "base/tr.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/return_table.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

struct Package {
    std::vector<std::string> numbers;
    std::string since, until;
    std::string version = "1.2";
    std::string form = "xliff";
    fs::path folder;
    PackageOptions options;
};

std::vector<std::int64_t> wanted_releases(OpenArchive& archive, const Package& package) {
    std::vector<std::int64_t> ids;
    for (const std::string& number : package.numbers) ids.push_back(archive.find(number));
    const std::optional<Date> since = day_option(package.since), until = day_option(package.until);
    if (!since && !until) return ids;
    for (const StoredRelease& each : archive.releases().list())
        if (each.date && (!since || *each.date >= *since) && (!until || *each.date <= *until)) ids.push_back(each.id);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

std::string sentence_of(const PackageFile& file) {
    if (file.kind == "memory")
        return fmt::format(fmt::runtime(tr("{file}: {units} pairs of signed-off and published releases.")),
                           fmt::arg("file", file.name), fmt::arg("units", file.units));
    if (file.kind == "terms")
        return fmt::format(
            fmt::runtime(tr("{file}: {count} term.", "{file}: {count} terms.", static_cast<unsigned long>(file.units))),
            fmt::arg("file", file.name), fmt::arg("count", file.units));
    return fmt::format(
        fmt::runtime(tr("{file}: release “{number}”, {units} segments, {empty} to translate ({words} words).")),
        fmt::arg("file", file.name), fmt::arg("number", file.release), fmt::arg("units", file.units),
        fmt::arg("empty", file.empty), fmt::arg("words", file.words));
}

int run_package(const Invocation& invocation, const Package& package, const Console& console) {
    const auto archive = invocation.open_archive(OpenArchive::Access::read_only);
    PackageOptions options = package.options;
    options.releases = wanted_releases(*archive, package);
    options.version = package.version == "1.2" ? XliffVersion::v1 : XliffVersion::v2;
    options.form = package.form == "docx"   ? PackageForm::docx
                   : package.form == "xlsx" ? PackageForm::xlsx
                                            : PackageForm::xliff;
    options.languages = invocation.languages();
    if (options.releases.empty())
        throw Error(ErrorKind::usage, ErrorSubject::program,
                    tr("Name the releases to send, or a period with --since and --until that has some."));
    const PackageOutcome outcome = make_package(*archive, package.folder, options, console.progress());
    for (const PackageFile& file : outcome.files) console.print(sentence_of(file) + "\n");
    for (const std::string& number : outcome.embargoed)
        console.note(fmt::format(
            fmt::runtime(tr("The release “{number}” was left out: it is under an embargo; --embargoed sends it too.")),
            fmt::arg("number", number)));
    if (outcome.left_out_by_state > 0)
        console.note(fmt::format(fmt::runtime(tr("{count} pair of drafts is not in the memory that was sent.",
                                                 "{count} pairs of drafts are not in the memory that was sent.",
                                                 static_cast<unsigned long>(outcome.left_out_by_state))),
                                 fmt::arg("count", outcome.left_out_by_state)));
    return 0;
}

struct Return {
    fs::path file;
    std::string release;  ///< of a table
    ReturnAcceptance acceptance;
    Output output;
};

/// What came back, compared: an XLIFF document names its releases, of a table one has to say it.
std::vector<VendorReturn> compared(OpenArchive& archive, const Return& back) {
    const std::string file = back.file.string();
    const std::string bytes = read_file(back.file);
    if (!is_bilingual_table(bytes, file)) return compare_return(archive, read_xliff(bytes, file), file);
    if (back.release.empty())
        throw Error(ErrorKind::usage, ErrorSubject::program,
                    fmt::format(fmt::runtime(tr("“{file}” is a table and does not say which release it is of; add "
                                                "--release NUMBER.")),
                                fmt::arg("file", file)));
    return {compare_returned_table(archive, archive.find(back.release), bytes, file)};
}

bool has_trouble(const VendorReturn& each) {
    return each.count(ReturnKind::lost) + each.count(ReturnKind::unknown) + each.count(ReturnKind::illegal_codes) +
               each.count(ReturnKind::source_changed) >
           0;
}

int run_compare(const Invocation& invocation, const Return& back, const Console& console) {
    const auto archive = invocation.open_archive(OpenArchive::Access::read_only);
    const auto returns = compared(*archive, back);
    back.output.write(console, back.output.format == "json" ? returns_as_json(returns)
                                                            : returns_as_table(returns, console.columns()));
    return std::any_of(returns.begin(), returns.end(), has_trouble) ? exit_with_findings : 0;
}

int run_accept(const Invocation& invocation, const Return& back, const Console& console) {
    const auto archive = invocation.open_archive();
    const auto returns = compared(*archive, back);
    if (returns.size() > 1 && !back.acceptance.ids.empty())
        throw Error(ErrorKind::usage, ErrorSubject::program,
                    tr("The file is about several releases, which have the same ids; accept all of it, or ask for a "
                       "file a release."));
    for (const VendorReturn& each : returns) {
        console.print(sentence_of(each, accept_return(*archive, each, back.acceptance)) + "\n");
        const std::string left = sentence_of_left(each);
        if (back.acceptance.ids.empty() && !left.empty()) console.note(left);
    }
    return std::any_of(returns.begin(), returns.end(), has_trouble) ? exit_with_findings : 0;
}

int run_fill(const Invocation& invocation, const Return& back, const Console& console) {
    const auto archive = invocation.open_archive(OpenArchive::Access::read_only);
    const std::string file = back.file.string();
    const FilledXliff filled = filled_with_archive(*archive, read_xliff(read_file(back.file), file), file);
    write_file(back.output.file, filled.bytes);
    console.note(fmt::format(fmt::runtime(tr("{filled} translations put into {file}, {left} units left as they were.")),
                             fmt::arg("filled", filled.filled), fmt::arg("file", back.output.file.string()),
                             fmt::arg("left", filled.left)));
    return 0;
}

void add_package(CLI::App& vendor, Invocation& invocation) {
    CLI::App* command = vendor.add_subcommand("package", tr("a folder with releases, memory and list for a vendor"));
    const auto package = std::make_shared<Package>();
    command->add_option("numbers", package->numbers, tr("the releases"))->type_name("NUMBER");
    command->add_option("-o,--output", package->folder, tr("the folder; it must not be there yet"))
        ->required()
        ->type_name("FOLDER");
    command->add_option("--since", package->since, tr("all releases from this day on"));
    command->add_option("--until", package->until, tr("all releases up to this day"));
    command->add_option("--xliff", package->version, tr("version of the format of the releases"))
        ->check(CLI::IsMember({"1.2", "2.0"}))
        ->capture_default_str();
    command->add_option("--form", package->form, tr("the releases for a tool, or as tables with both texts"))
        ->check(CLI::IsMember({"xliff", "docx", "xlsx"}))
        ->capture_default_str();
    command->add_option("--terms", package->options.terms, tr("the terms of the archive; “none” sends none"))
        ->check(CLI::IsMember({"tbx", "tsv", "none"}))
        ->capture_default_str();
    command->add_option("--profile", package->options.profile, tr("the tool that reads the memory; “none” sends none"))
        ->check(CLI::IsMember({"full", "plain", "omegat", "trados", "memoq", "none"}))
        ->capture_default_str();
    command->add_flag("--embargoed", package->options.embargoed, tr("with what is under an embargo now"));
    command->callback([&invocation, package] {
        invocation.run = [&invocation, package](const Console& console) {
            return run_package(invocation, *package, console);
        };
    });
}

void add_release(CLI::App& command, Return& back) {
    command.add_option("--release", back.release, tr("the release that a table is of"))->type_name("NUMBER");
}

void add_compare(CLI::App& vendor, Invocation& invocation) {
    CLI::App* command = vendor.add_subcommand("compare", tr("what came back, beside what is in the archive"));
    const auto back = std::make_shared<Return>();
    command->add_option("file", back->file, tr("the file that came back: XLIFF, or a table with both texts"))
        ->required()
        ->type_name("FILE");
    add_release(*command, *back);
    back->output.add_options(*command, {"table", "json"});
    command->callback([&invocation, back] {
        invocation.run = [&invocation, back](const Console& console) {
            return run_compare(invocation, *back, console);
        };
    });
}

void add_accept(CLI::App& vendor, Invocation& invocation) {
    CLI::App* command = vendor.add_subcommand("accept", tr("takes over what came back"));
    const auto back = std::make_shared<Return>();
    command->add_option("file", back->file, tr("the file that came back: XLIFF, or a table with both texts"))
        ->required()
        ->type_name("FILE");
    add_release(*command, *back);
    command->add_option("--vendor", back->acceptance.vendor, tr("the vendor's name"))->type_name("NAME");
    command->add_option("--ids", back->acceptance.ids, tr("only these pairs, as “vendor compare” names them"))
        ->delimiter(',')
        ->type_name("ID");
    command->callback([&invocation, back] {
        invocation.run = [&invocation, back](const Console& console) { return run_accept(invocation, *back, console); };
    });
}

void add_fill(CLI::App& vendor, Invocation& invocation) {
    CLI::App* command =
        vendor.add_subcommand("fill", tr("the vendor's file with the translations as they are now in the archive"));
    const auto back = std::make_shared<Return>();
    command->add_option("file", back->file, tr("the XLIFF file that came back"))->required()->type_name("FILE");
    command->add_option("-o,--output", back->output.file, tr("the file to write; “-” is standard output"))
        ->required()
        ->type_name("FILE");
    command->callback([&invocation, back] {
        invocation.run = [&invocation, back](const Console& console) { return run_fill(invocation, *back, console); };
    });
}

}  // namespace

void add_vendor_command(CLI::App& app, Invocation& invocation) {
    CLI::App* vendor = app.add_subcommand("vendor", tr("releases to a vendor, and back"));
    vendor->require_subcommand(1);
    add_package(*vendor, invocation);
    add_compare(*vendor, invocation);
    add_accept(*vendor, invocation);
    add_fill(*vendor, invocation);
}

}  // namespace stykovka
