// stykovka tmx: work on TMX files without an archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>

#include "base/tr.h"
#include "cli/command.h"
#include "cli/output.h"
#include "formats/tmx_statistics.h"
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

ordered_json json_of(const std::map<std::string, std::uint64_t>& counts) {
    ordered_json json = ordered_json::object();
    for (const auto& [name, count] : counts) json[name] = count;
    return json;
}

ordered_json stats_as_json(const TmxStatistics& statistics) {
    const TmxReport& report = statistics.reading;
    std::map<std::string, std::uint64_t> skipped, repaired;
    for (const auto& [reason, count] : report.skipped) skipped[std::string(name_of(reason))] = count;
    for (const auto& [kind, count] : report.repaired) repaired[std::string(name_of(kind))] = count;
    const auto day = [](const std::optional<UtcTime>& time) {
        return time ? ordered_json(iso_time(*time)) : ordered_json();
    };
    return {{"schema", 1},
            {"version", report.version},
            {"encoding", report.encoding},
            {"units", report.read},
            {"taken", report.taken},
            {"skipped", json_of(skipped)},
            {"repaired", json_of(repaired)},
            {"reversed", report.reversed},
            {"source_words", statistics.words.source},
            {"target_words", statistics.words.target},
            {"source_characters", statistics.characters.source},
            {"target_characters", statistics.characters.target},
            {"distinct_sources", statistics.distinct_sources},
            {"duplicates", statistics.duplicates},
            {"several_translations", statistics.several_translations},
            {"untranslated", statistics.untranslated},
            {"with_codes", statistics.with_codes},
            {"with_release", statistics.with_release},
            {"first_date", day(statistics.first_date)},
            {"last_date", day(statistics.last_date)},
            {"persons", json_of(statistics.persons)},
            {"properties", json_of(statistics.properties)},
            {"other_languages", json_of(report.other_languages)}};
}

std::string lines_of_json(const ordered_json& stats) {
    std::string lines;
    for (const auto& [name, value] : stats.items()) {
        if (name == "schema" || value.is_null() || (value.is_object() && value.empty())) continue;
        std::string text = value.is_string() ? value.get<std::string>() : value.is_object() ? "" : value.dump();
        if (value.is_object())
            for (const auto& [part, count] : value.items())
                text += fmt::format("{}{} {}", text.empty() ? "" : ", ", part, count.dump());
        lines += fmt::format("{:<22} {}\n", name, text);
    }
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
            const ordered_json stats =
                stats_as_json(statistics_of_tmx(*file, {.languages = invocation.languages()}, console.progress()));
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
    add_tmx_clean_command(*command, invocation);
}

}  // namespace stykovka
