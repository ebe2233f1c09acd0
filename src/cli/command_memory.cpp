// stykovka lookup: the memory asked.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "app/pipeline.h"
#include "base/error.h"
#include "base/file.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "cli/command.h"
#include "cli/match_table.h"
#include "cli/output.h"

namespace stykovka {
namespace {

struct Lookup {
    std::string text;
    int at_least = 70;
    std::size_t limit = 5;
    std::string side = "source";
    std::string day;
    Output output;
};

std::vector<std::string> queries_of(const std::string& text) {
    if (text != "-") return {text};
    std::vector<std::string> lines;
    const std::string input = read_file("-");
    for (std::size_t begin = 0; begin < input.size();) {
        const std::size_t end = std::min(input.find('\n', begin), input.size());
        if (const auto line = trimmed(std::string_view(input).substr(begin, end - begin)); !line.empty())
            lines.emplace_back(line);
        begin = end + 1;
    }
    return lines;
}

int run_lookup(const Invocation& invocation, const Lookup& lookup, const Console& console) {
    const auto archive = invocation.open_archive(OpenArchive::Access::read_only);
    LookupOptions options;
    options.at_least = MatchScore{lookup.at_least};
    options.limit = lookup.limit;
    options.query_side = lookup.side == "target" ? Side::target : Side::source;
    const Tools tools = load_tools();
    // Without a day what held at any time is right.
    const RegisterRepair people(stored_register(archive->archive()), invocation.languages(), tools.stems,
                                day_option(lookup.day));
    std::string text;
    for (const std::string& each : queries_of(lookup.text)) {
        const MatchQuery query{each, options.query_side, people};
        const auto matches =
            archive->memory().matches_for(Content{query.text, {}}, invocation.languages(), options, console.progress());
        text += lookup.output.format == "json" ? matches_as_json(query, matches)
                                               : matches_as_table(query, matches, console.columns());
    }
    lookup.output.write(console, text);
    return 0;
}

}  // namespace

void add_lookup_command(CLI::App& app, Invocation& invocation) {
    CLI::App* command = app.add_subcommand("lookup", tr("what the memory offers for a text"));
    const auto lookup = std::make_shared<Lookup>();
    command->add_option("text", lookup->text, tr("the text; “-” reads one a line from standard input"))->required();
    command->add_option("--min", lookup->at_least, tr("lowest score"))
        ->check(CLI::Range(1, 100))
        ->capture_default_str();
    command->add_option("--limit", lookup->limit, tr("most matches for a text"))->capture_default_str();
    command->add_option("--side", lookup->side, tr("side of the memory that is compared"))
        ->check(CLI::IsMember({"source", "target"}))
        ->capture_default_str();
    command->add_option("--day", lookup->day, tr("day of the release: titles are those that the register has then"))
        ->type_name("DATE");
    lookup->output.add_options(*command, {"table", "json"});
    command->callback([&invocation, lookup] {
        invocation.run = [&invocation, lookup](const Console& console) {
            return run_lookup(invocation, *lookup, console);
        };
    });
}

}  // namespace stykovka
