// stykovka tmx clean: a TMX file without what does no good in it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "base/error.h"
#include "base/file.h"
#include "base/tr.h"
#include "cli/command.h"
#include "cli/output.h"
#include "formats/tmx_cleaner.h"

namespace stykovka {
namespace {

using nlohmann::ordered_json;
namespace fs = std::filesystem;

struct Clean {
    fs::path from, to, report;
    bool in_place = false;
    bool dry_run = false;
    std::vector<std::string> only;
    std::string format;
};

TmxFault fault_named(const std::string& name) {
    for (const TmxFault fault : all_tmx_faults)
        if (name_of(fault) == name) return fault;
    throw Error(ErrorKind::usage, ErrorSubject::program,
                fmt::format(fmt::runtime(tr("There is no fault “{name}”.")), fmt::arg("name", name)));
}

// Where to write: never over the file that is read, unless that is asked for.
fs::path destination_of(const Clean& clean) {
    if (clean.dry_run) return {};
    std::error_code unknown;
    const bool is_same = !clean.to.empty() && fs::equivalent(clean.from, clean.to, unknown);
    if (is_same && !clean.in_place)
        throw Error(ErrorKind::usage, ErrorSubject::program,
                    tr("The output is the file itself; name another one, or say --in-place."));
    if (clean.in_place) return clean.from;
    if (clean.to.empty())
        throw Error(ErrorKind::usage, ErrorSubject::program,
                    tr("Say where to write with -o FILE, or --dry-run to see what would be done."));
    return clean.to;
}

std::string table_of(const TmxCleanReport& report) {
    std::string text = fmt::format(fmt::runtime(tr("{read} units read, {written} stay.")),
                                   fmt::arg("read", report.reading.read), fmt::arg("written", report.written)) +
                       std::string("\n");
    for (const auto& [fault, count] : report.counts) text += fmt::format("{:>8}  {}\n", count, words_for(fault));
    for (const auto& [reason, count] : report.reading.skipped)
        if (reason != TmxSkipReason::empty) text += fmt::format("{:>8}  {}\n", count, sentence_of(reason));
    return text;
}

std::string json_of(const TmxCleanReport& report) {
    ordered_json counts = ordered_json::object(), skipped = ordered_json::object();
    for (const auto& [fault, count] : report.counts) counts[std::string(name_of(fault))] = count;
    for (const auto& [reason, count] : report.reading.skipped) skipped[std::string(name_of(reason))] = count;
    return ordered_json{{"schema", 1},
                        {"read", report.reading.read},
                        {"written", report.written},
                        {"faults", counts},
                        {"unreadable", skipped}}
               .dump(1) +
           "\n";
}

int run_clean(const Invocation& invocation, const Clean& clean, const Console& console) {
    TmxCleanOptions options;
    options.languages = invocation.languages();
    if (!clean.only.empty()) options.faults.clear();
    for (const std::string& name : clean.only) options.faults.insert(fault_named(name));
    const TmxCleanReport report = clean_tmx(clean.from, destination_of(clean), options, console.progress());
    console.print(clean.format == "json" ? json_of(report) : table_of(report));
    std::string lines;
    for (const std::string& line : lines_of(report, clean.from.string())) {
        if (clean.report.empty()) console.detail(line);
        lines += line + "\n";
    }
    if (!clean.report.empty()) write_file(clean.report, lines);
    return 0;
}

}  // namespace

void add_tmx_clean_command(CLI::App& tmx, Invocation& invocation) {
    CLI::App* command = tmx.add_subcommand(
        "clean", tr("write a file without duplicates, empty and untranslated units, wrong languages, invisible signs"));
    const auto clean = std::make_shared<Clean>();
    command->add_option("file", clean->from, tr("the TMX file"))->required()->type_name("FILE");
    command->add_option("-o,--output", clean->to, tr("where to write what stays"))->type_name("FILE");
    command->add_flag("--in-place", clean->in_place, tr("write over the file itself"));
    command->add_flag("--dry-run", clean->dry_run, tr("only say what would happen"));
    command
        ->add_option("--only", clean->only,
                     tr("look for these alone: duplicates, empty, untranslated, wrong-languages, codes-only, "
                        "control-characters"))
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("FAULTS");
    command->add_option("--report", clean->report, tr("write every unit that was taken out or changed to a file"))
        ->type_name("FILE");
    command->add_option("--format", clean->format, tr("how the counts are printed"))
        ->check(CLI::IsMember({"table", "json"}))
        ->default_str("table");
    command->add_flag_callback(
        "--json", [clean] { clean->format = "json"; }, tr("short for --format json"));
    command->callback([&invocation, clean] {
        invocation.run = [&invocation, clean](const Console& console) {
            return run_clean(invocation, *clean, console);
        };
    });
}

}  // namespace stykovka
