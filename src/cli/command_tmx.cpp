// stykovka tmx: work on TMX files without an archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "base/tr.h"
#include "base/unicode.h"
#include "cli/command.h"
#include "cli/output.h"
#include "formats/tmx_reader.h"
#include "formats/tmx_validator.h"

namespace stykovka {
namespace {

using nlohmann::ordered_json;
namespace fs = std::filesystem;

std::string validation_as_json(const std::vector<TmxFinding>& findings) {
    ordered_json list = ordered_json::array();
    for (const TmxFinding& finding : findings)
        list.push_back({{"rule", finding.rule},
                        {"line", finding.place.line},
                        {"column", finding.place.column},
                        {"unit", finding.place.unit},
                        {"message", finding.sentence}});
    return ordered_json{{"schema", 1}, {"findings", list}}.dump(1) + "\n";
}

std::string validation_as_lines(const std::vector<TmxFinding>& findings, const fs::path& file) {
    std::string lines;
    for (const TmxFinding& finding : findings)
        lines += fmt::format("{}:{}:{}: {} [{}]\n", file.string(), finding.place.line, finding.place.column,
                             finding.sentence, finding.rule);
    return lines;
}

void add_validate(CLI::App& tmx, Invocation& invocation) {
    CLI::App* command = tmx.add_subcommand("validate", tr("say what is wrong with a file, with line and column"));
    const auto file = std::make_shared<fs::path>();
    const auto output = std::make_shared<Output>();
    command->add_option("file", *file, tr("the TMX file; “-” is standard input"))->required()->type_name("FILE");
    output->add_options(*command, {"table", "json"});
    command->callback([&invocation, file, output] {
        invocation.run = [file, output](const Console& console) {
            const auto findings = validate_tmx(*file, console.progress());
            output->write(console, output->format == "json" ? validation_as_json(findings)
                                                            : validation_as_lines(findings, *file));
            if (findings.empty()) console.note(tr("The file is valid."));
            return findings.empty() ? 0 : exit_with_findings;
        };
    });
}

ordered_json stats_as_json(const TmxReport& report, const BySide<std::uint64_t>& characters) {
    std::uint64_t skipped = 0;
    for (const auto& [reason, count] : report.skipped) skipped += count;
    std::uint64_t repaired = 0;
    for (const auto& [kind, count] : report.repaired) repaired += count;
    return {{"schema", 1},
            {"version", report.version},
            {"encoding", report.encoding},
            {"units", report.read},
            {"taken", report.taken},
            {"skipped", skipped},
            {"repaired", repaired},
            {"reversed", report.reversed},
            {"source_characters", characters.source},
            {"target_characters", characters.target},
            {"other_languages", report.other_languages}};
}

std::string lines_of_json(const ordered_json& stats) {
    std::string lines;
    for (const auto& [name, value] : stats.items())
        if (name != "schema")
            lines += fmt::format("{:<18} {}\n", name, value.is_string() ? value.get<std::string>() : value.dump());
    return lines;
}

void add_stats(CLI::App& tmx, Invocation& invocation) {
    CLI::App* command = tmx.add_subcommand("stats", tr("what is in a file"));
    const auto file = std::make_shared<fs::path>();
    const auto output = std::make_shared<Output>();
    command->add_option("file", *file, tr("the TMX file; “-” is standard input"))->required()->type_name("FILE");
    output->add_options(*command, {"table", "json"});
    command->callback([&invocation, file, output] {
        invocation.run = [&invocation, file, output](const Console& console) {
            BySide<std::uint64_t> characters;
            const TmxReport report = read_tmx(
                *file, {.languages = invocation.languages()},
                [&](TmxUnit&& each) {
                    for (const Side side : both_sides)
                        characters[side] += length_in_code_points(each.unit.variants[side].content.text);
                },
                console.progress());
            const ordered_json stats = stats_as_json(report, characters);
            output->write(console, output->format == "json" ? stats.dump(1) + "\n" : lines_of_json(stats));
            return 0;
        };
    });
}

}  // namespace

void add_tmx_command(CLI::App& app, Invocation& invocation) {
    CLI::App* command = app.add_subcommand("tmx", tr("TMX files, without an archive"));
    command->require_subcommand(1);
    add_validate(*command, invocation);
    add_stats(*command, invocation);
}

}  // namespace stykovka
