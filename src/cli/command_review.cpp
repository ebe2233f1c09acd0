// stykovka check, spell: what is to be corrected.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/pipeline.h"
#include "app/session.h"
#include "base/error.h"
#include "base/tr.h"
#include "cli/command.h"
#include "cli/output.h"
#include "formats/findings_table.h"
#include "review/checks.h"

namespace stykovka {
namespace {

using nlohmann::ordered_json;
namespace fs = std::filesystem;

struct CheckRequest {
    std::string release;
    std::string translation;
    std::string fail_on = "warning";
    std::string config;
    bool lists = false;
    bool with_dismissed = false;
    std::string dismissed, reason, restored;
    Output output;
};

Severity severity_of(const std::string& name) {
    for (const Severity severity : {Severity::note, Severity::warning, Severity::error})
        if (name_of(severity) == name) return severity;
    return Severity::error;
}

// A release of the archive by its number, or a pair of files that is aligned for the check and not stored.
PreparedRelease release_to_check(const Invocation& invocation, const CheckRequest& check, OpenArchive* archive,
                                 CheckSubject& subject, const Tools& tools, const Console& console) {
    subject.rules = check.config;
    subject.with_dismissed = check.with_dismissed;
    if (!check.translation.empty())
        return align_files({check.release, check.translation}, invocation.languages(), {}, tools, console.progress());
    if (archive == nullptr)
        throw Error(
            ErrorKind::not_found, ErrorSubject::archive,
            fmt::format(fmt::runtime(tr("There is no archive yet, so “{name}” is not in it; give a release and its "
                                        "translation as two files.")),
                        fmt::arg("name", check.release)));
    const Session session(*archive, archive->find(check.release));
    subject.release_id = session.id();
    subject.day = session.release().date;
    return {session.release(), session.document(), {}};
}

std::string formatted(const std::vector<Finding>& findings, const PreparedRelease& release, const Output& output,
                      const Console& console) {
    if (output.format == "json") return findings_json(findings);
    if (output.format == "csv") return findings_csv(findings, release.document);
    if (output.format == "html") return findings_html(findings, release.document, release.release.number);
    if (findings.empty()) return {};
    return findings_console_table(findings, release.document,
                                  {.width = console.columns(), .colours = console.has_colours() && !output.to_file()});
}

std::string checks_as_json() {
    ordered_json rows = ordered_json::array();
    for (const Check& row : all_checks())
        rows.push_back({{"check", row.id},
                        {"severity", name_of(row.severity)},
                        {"title", tr(row.title)},
                        {"explanation", tr(row.explanation)}});
    return ordered_json{{"schema", 1}, {"checks", rows}}.dump(1) + "\n";
}

std::string checks_as_text() {
    std::string text;
    for (const Check& row : all_checks())
        text += fmt::format("{:16} {:8} {}\n{:26}{}\n", row.id, name_of(row.severity), tr(row.title), "",
                            tr(row.explanation));
    return text;
}

int run_check(const Invocation& invocation, const CheckRequest& check, const Console& console) {
    if (check.lists) {
        check.output.write(console, check.output.format == "json" ? checks_as_json() : checks_as_text());
        return 0;
    }
    if (!check.dismissed.empty() || !check.restored.empty()) {
        const auto changed = invocation.open_archive();
        if (!check.dismissed.empty()) dismiss_finding(*changed, check.dismissed, check.reason);
        if (!check.restored.empty()) restore_finding(*changed, check.restored);
        return 0;
    }
    if (check.release.empty())
        throw Error(ErrorKind::usage, ErrorSubject::input,
                    tr("Say what to check: the number of a release, or a release and its translation as two files."));
    const auto archive = invocation.open_existing_archive();
    const Tools tools = load_tools();
    for (const std::string& remark : tools.remarks) console.note(remark);
    CheckSubject subject;
    const PreparedRelease release = release_to_check(invocation, check, archive.get(), subject, tools, console);
    const std::vector<Finding> findings =
        check_document(release.document, archive.get(), tools, console.progress(), subject);
    check.output.write(console, formatted(findings, release, check.output, console));
    if (findings.empty()) console.note(tr("There are no findings."));
    const bool failed =
        check.fail_on != "never" && std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
            return finding.severity >= severity_of(check.fail_on);
        });
    return failed ? exit_with_findings : 0;
}

struct Spell {
    fs::path file;
    std::string language = "en-US";
    std::string encoding;
    Output output;
};

std::string spelling_as_json(const std::vector<SpellingFinding>& findings) {
    ordered_json words = ordered_json::array();
    for (const SpellingFinding& finding : findings)
        words.push_back({{"word", finding.word},
                         {"paragraph", finding.paragraph + 1},
                         {"segment", finding.segment + 1},
                         {"span", {finding.span.begin, finding.span.end}},
                         {"name", finding.looks_like_name},
                         {"suggestions", finding.suggestions}});
    return ordered_json{{"schema", 1}, {"words", words}}.dump(1) + "\n";
}

std::string spelling_as_table(const std::vector<SpellingFinding>& findings) {
    std::string table;
    for (const SpellingFinding& finding : findings)
        table += fmt::format(
            "{}:{}  {}{}{}\n", finding.segment + 1, finding.span.begin + 1, finding.word,
            finding.looks_like_name ? std::string(" (") + tr("a name?") + ")" : std::string(),
            finding.suggestions.empty() ? std::string() : fmt::format(" → {}", fmt::join(finding.suggestions, ", ")));
    return table;
}

int run_spell(const Invocation& invocation, const Spell& spell, const Console& console) {
    const auto archive = invocation.open_existing_archive();
    const Tools tools = load_tools();
    const ReadText text =
        read_text_file(spell.file, Language(spell.language), {.encoding = spell.encoding}, tools, console.progress());
    for (const std::string& remark : text.remarks) console.note(remark);
    const auto findings = spelling_of(text.segments, archive.get(), tools, console.progress());
    spell.output.write(console,
                       spell.output.format == "json" ? spelling_as_json(findings) : spelling_as_table(findings));
    if (findings.empty()) console.note(tr("Every word is known."));
    return findings.empty() ? 0 : exit_with_findings;
}

}  // namespace

void add_check_command(CLI::App& app, Invocation& invocation) {
    CLI::App* command = app.add_subcommand("check", tr("spelling and quality checks of a release"));
    const auto check = std::make_shared<CheckRequest>();
    command->add_option("release", check->release, tr("number of a release in the archive, or its source file"));
    command->add_option("translation", check->translation, tr("its translation, when the first is a file"));
    command->add_option("--fail-on", check->fail_on, tr("lowest grade of a finding that makes the exit code 1"))
        ->check(CLI::IsMember({"note", "warning", "error", "never"}))
        ->capture_default_str();
    command
        ->add_option("--config", check->config,
                     tr("the office's decisions about checks; default: NAME.checks beside the archive"))
        ->type_name("FILE");
    command->add_flag("--dismissed", check->with_dismissed, tr("show what was dismissed too"));
    command->add_option("--dismiss", check->dismissed, tr("dismiss a finding by its key (see --json)"))
        ->type_name("KEY");
    command->add_option("--reason", check->reason, tr("why it is dismissed"));
    command->add_option("--restore", check->restored, tr("take a dismissal back"))->type_name("KEY");
    command->add_flag("--list", check->lists, tr("name all checks with their grades instead of checking"));
    check->output.add_options(*command, {"table", "json", "html", "csv"});
    command->callback([&invocation, check] {
        invocation.run = [&invocation, check](const Console& console) {
            return run_check(invocation, *check, console);
        };
    });
}

void add_spell_command(CLI::App& app, Invocation& invocation) {
    CLI::App* command = app.add_subcommand("spell", tr("words of a text that are not known, with suggestions"));
    const auto spell = std::make_shared<Spell>();
    command->add_option("file", spell->file, tr("the text; “-” is standard input"))->required()->type_name("FILE");
    command->add_option("--lang", spell->language, tr("language of the text: ru, en-US, en-GB"))->capture_default_str();
    command->add_option("--encoding", spell->encoding, tr("encoding of the file; default: guessed"));
    spell->output.add_options(*command, {"table", "json"});
    command->callback([&invocation, spell] {
        invocation.run = [&invocation, spell](const Console& console) {
            return run_spell(invocation, *spell, console);
        };
    });
}

}  // namespace stykovka
