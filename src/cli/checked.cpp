// What the commands that check releases have in common.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/checked.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "app/pipeline.h"
#include "app/table_file.h"
#include "base/tr.h"
#include "cli/command.h"
#include "formats/csv.h"
#include "formats/findings_report.h"

namespace stykovka {
namespace {

Severity severity_of(const std::string& name) {
    for (const Severity severity : {Severity::note, Severity::warning, Severity::error})
        if (name_of(severity) == name) return severity;
    return Severity::error;
}

std::vector<ReleaseFindings> findings_in(const std::vector<CheckedRelease>& checked) {
    std::vector<ReleaseFindings> found;
    for (const CheckedRelease& each : checked) found.push_back({each.release.number, each.document, each.findings});
    return found;
}

std::string one_release(const CheckedRelease& checked, const std::string& format, const ConsoleStyle& style) {
    if (format == "json") return findings_json(checked.findings);
    if (format == "csv") return findings_csv(checked.findings, checked.document);
    if (format == "html")
        return findings_html({{checked.release.number, checked.document, checked.findings}}, checked.release.number);
    return checked.findings.empty() ? std::string() : findings_console_table(checked.findings, checked.document, style);
}

std::string archive(const std::vector<CheckedRelease>& checked, const std::string& format, const ConsoleStyle& style) {
    const auto found = findings_in(checked);
    if (format == "json") return findings_json(found);
    if (format == "csv") return csv_table(finding_rows(found), ',');
    if (format == "html") return findings_html(found, tr("Findings"));
    return findings_console_tables(found, style);
}

struct ReleaseCheck {
    std::string release;
    std::vector<std::string> only;
    BeforeCheck before;
    Output output;
};

int run(const Invocation& invocation, const ReleaseCheck& check, const Console& console) {
    const auto archive = invocation.open_archive(OpenArchive::Access::read_only);
    std::size_t problems = 0;
    if (check.before && check.release.empty())
        for (const std::string& problem : check.before(*archive)) ++problems, console.note(problem);
    std::vector<std::int64_t> releases;
    if (!check.release.empty()) releases.push_back(archive->find(check.release));
    const Tools tools = load_tools();
    CheckSubject subject;
    subject.only = check.only;
    const auto checked = check_releases(*archive, releases, tools, console.progress(), subject);
    const int code = print_findings(checked, releases.empty() ? CheckedScope::archive : CheckedScope::one_release,
                                    "note", check.output, console);
    return problems > 0 ? exit_with_findings : code;
}

}  // namespace

void add_finding_formats(CLI::App& command, Output& output) {
    output.add_options(command, {"table", "json", "html", "csv", "xlsx"});
}

int print_findings(const std::vector<CheckedRelease>& checked, CheckedScope scope, const std::string& fail_on,
                   const Output& output, const Console& console) {
    const ConsoleStyle style{.width = console.columns(), .colours = console.has_colours() && !output.to_file()};
    const std::string format = output.form();
    output.write(console, format == "xlsx" ? workbook_of(finding_rows(findings_in(checked)), tr("Findings"))
                          : scope == CheckedScope::one_release ? one_release(checked.front(), format, style)
                                                               : archive(checked, format, style));
    const auto any = [&](const auto& is_meant) {
        return std::ranges::any_of(
            checked, [&](const CheckedRelease& each) { return std::ranges::any_of(each.findings, is_meant); });
    };
    if (!any([](const Finding&) { return true; })) console.note(tr("There are no findings."));
    const bool failed =
        fail_on != "never" && any([&](const Finding& finding) { return finding.severity >= severity_of(fail_on); });
    return failed ? exit_with_findings : 0;
}

void add_release_check(CLI::App& parent, Invocation& invocation, const char* help, std::vector<std::string> only,
                       BeforeCheck before) {
    CLI::App* command = parent.add_subcommand("check", help);
    const auto check = std::make_shared<ReleaseCheck>();
    check->only = std::move(only);
    check->before = std::move(before);
    command->add_option("release", check->release, tr("number of the release; default: all of the archive"));
    add_finding_formats(*command, check->output);
    command->callback([&invocation, check] {
        invocation.run = [&invocation, check](const Console& console) { return run(invocation, *check, console); };
    });
}

}  // namespace stykovka
