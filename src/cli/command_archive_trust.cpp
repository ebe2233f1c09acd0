// stykovka archive trust: what the office trusts less than its own work.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <charconv>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/less_trust_setting.h"
#include "base/error.h"
#include "base/tr.h"
#include "cli/command.h"
#include "cli/output.h"

namespace stykovka {
namespace {

using nlohmann::ordered_json;
using Points = std::map<std::string, int, std::less<>>;

struct Trust {
    std::vector<std::string> memories;  ///< NAME=POINTS
    std::vector<std::string> persons;
    int machine = -1;  ///< as it was
    Output output;

    bool changes() const { return !memories.empty() || !persons.empty() || machine >= 0; }
};

/// Sets the points of a name; none takes the name out.
void set(Points& points, const std::string& rule) {
    const std::size_t sign = rule.rfind('=');
    int number = -1;
    if (sign != std::string::npos && sign > 0)
        std::from_chars(rule.data() + sign + 1, rule.data() + rule.size(), number);
    if (number < 0 || number > most_points_of_less_trust)
        throw Error(ErrorKind::usage, ErrorSubject::program,
                    fmt::format(fmt::runtime(tr("“{rule}” is no rule: write a name and the points that its matches "
                                                "lose, 0 to {most}, as in “old.tmx=5”.")),
                                fmt::arg("rule", rule), fmt::arg("most", most_points_of_less_trust)));
    if (number == 0)
        points.erase(rule.substr(0, sign));
    else
        points[rule.substr(0, sign)] = number;
}

std::string table_of(const LessTrust& trust) {
    std::string table;
    const auto add = [&](const std::string& kind, const std::string& name, int points) {
        table += fmt::format("{:<10} −{:<4} {}\n", kind, points, name);
    };
    for (const auto& [name, points] : trust.memories) add(tr("memory"), name, points);
    for (const auto& [name, points] : trust.persons) add(tr("person"), name, points);
    if (trust.machine > 0) add(tr("machine"), "", trust.machine);
    return table;
}

std::string json_of(const LessTrust& trust) {
    return ordered_json{
               {"schema", 1}, {"memories", trust.memories}, {"persons", trust.persons}, {"machine", trust.machine}}
               .dump(1) +
           "\n";
}

int run_trust(const Invocation& invocation, const Trust& wanted, const Console& console) {
    const auto open =
        wanted.changes() ? invocation.open_archive() : invocation.open_archive(OpenArchive::Access::read_only);
    LessTrust trust = kept_less_trust(open->archive());
    for (const std::string& rule : wanted.memories) set(trust.memories, rule);
    for (const std::string& rule : wanted.persons) set(trust.persons, rule);
    if (wanted.machine >= 0) trust.machine = wanted.machine;
    if (wanted.changes()) {
        Write write(open->archive(), Act{"memory.trust", tr("Trust some matches less")});
        keep_less_trust(write, trust);
        write.commit();
    }
    wanted.output.write(console, wanted.output.format == "json" ? json_of(trust) : table_of(trust));
    if (trust == LessTrust{}) console.note(tr("All matches are trusted alike."));
    return 0;
}

}  // namespace

void add_archive_trust_command(CLI::App& archive, Invocation& invocation) {
    CLI::App* command = archive.add_subcommand(
        "trust",
        tr("which matches lose points: those of a memory, of a person, of a machine; without options, a list"));
    const auto trust = std::make_shared<Trust>();
    command->add_option("--memory", trust->memories, tr("of an imported file or a vendor, as matches name it; 0: none"))
        ->type_name("NAME=POINTS");
    command->add_option("--person", trust->persons, tr("of what a person accepted or changed; 0: none"))
        ->type_name("NAME=POINTS");
    command->add_option("--machine", trust->machine, tr("of what a machine translated; 0: none"))
        ->check(CLI::Range(0, most_points_of_less_trust))
        ->type_name("POINTS");
    trust->output.add_options(*command, {"table", "json"});
    command->callback([&invocation, trust] {
        invocation.run = [&invocation, trust](const Console& console) {
            return run_trust(invocation, *trust, console);
        };
    });
}

}  // namespace stykovka
