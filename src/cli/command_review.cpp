// stykovka check, spell: what is to be corrected.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/office_habits.h"
#include "app/pipeline.h"
#include "base/error.h"
#include "base/file.h"
#include "base/tr.h"
#include "cli/checked.h"
#include "cli/command.h"
#include "cli/output.h"
#include "formats/tables_console.h"
#include "review/checks.h"
#include "review/office_rules.h"

namespace stykovka {
namespace {

using nlohmann::ordered_json;
namespace fs = std::filesystem;

struct CheckRequest {
    std::string release;
    std::string translation;
    std::string fail_on = "warning";
    std::string config;
    std::vector<std::string> only;
    bool all = false;
    bool lists = false;
    bool habits = false, tries = false;
    bool with_dismissed = false;
    std::string dismissed, reason, restored;
    Output output;
};

// A pair of files is aligned for the check and not stored; else releases of the archive, by number or all.
std::vector<CheckedRelease> checked_releases(const Invocation& invocation, const CheckRequest& check,
                                             OpenArchive* archive, const Tools& tools, const Console& console) {
    CheckSubject subject;
    subject.rules = check.config;
    subject.with_dismissed = check.with_dismissed;
    subject.only = check.only;
    if (!check.translation.empty()) {
        PreparedRelease pair =
            align_files({check.release, check.translation}, invocation.languages(), {}, tools, console.progress());
        auto findings = check_document(pair.document, archive, tools, console.progress(), subject);
        return {{std::move(pair.release), std::move(pair.document), std::move(findings)}};
    }
    if (archive == nullptr)
        throw Error(
            ErrorKind::not_found, ErrorSubject::archive,
            fmt::format(fmt::runtime(tr("There is no archive yet, so “{name}” is not in it; give a release and its "
                                        "translation as two files.")),
                        fmt::arg("name", check.release)));
    std::vector<std::int64_t> releases;
    if (!check.all) releases.push_back(archive->find(check.release));
    return check_releases(*archive, releases, tools, console.progress(), subject);
}

std::vector<std::string> ids_of_checks() {
    std::vector<std::string> ids;
    for (const Check& row : all_checks()) ids.emplace_back(row.id);
    return ids;
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

std::string text_of(const OfficeHabits& habits) {
    std::string text = fmt::format(fmt::runtime(tr("{count} accepted pairs")), fmt::arg("count", habits.pairs)) + "\n";
    for (const HabitQuestion& each : habits.questions) {
        text += "\n" + each.question + "\n";
        for (const Habit& way : each.ways)
            text += fmt::format("{:>7}  {:16} {}\n", way.count, way.way, fmt::join(way.examples, ", "));
    }
    const std::vector<std::string> lines = proposed_decisions(habits);
    return text + "\n" +
           (lines.empty() ? std::string(tr("# The archive does not say clearly which English it writes."))
                          : fmt::format("{}", fmt::join(lines, "\n"))) +
           "\n";
}

std::string text_of(const std::vector<RuleTrial>& trials) {
    std::string text;
    for (const RuleTrial& each : trials) {
        const auto count = static_cast<unsigned long>(each.pairs);
        text += fmt::format(fmt::runtime(tr("/{rule}/: {count} accepted pair is against it",
                                            "/{rule}/: {count} accepted pairs are against it", count)),
                            fmt::arg("rule", each.expression), fmt::arg("count", count)) +
                "\n";
        for (const BySide<std::string>& pair : each.examples)
            text += "    " + visible_text(pair.source) + "\n    " + visible_text(pair.target) + "\n";
    }
    return text;
}

// What is decided before anything is checked.
int run_decisions(const Invocation& invocation, const CheckRequest& check, const Console& console) {
    const auto archive = invocation.open_archive(OpenArchive::Access::read_only);
    if (check.habits) {
        check.output.write(console, text_of(habits_of(*archive, invocation.languages(), console.progress())));
        return 0;
    }
    const fs::path file = check.config.empty() ? rules_beside(archive->path()) : fs::path(check.config);
    const OfficeRules rules = office_rules_of(read_file(file), file.string());
    if (rules.rules.empty()) console.note(tr("The file of decisions has no rule."));
    check.output.write(console, text_of(try_rules(*archive, rules, invocation.languages(), console.progress())));
    return 0;
}

int run_check(const Invocation& invocation, const CheckRequest& check, const Console& console) {
    if (check.lists) {
        check.output.write(console, check.output.format == "json" ? checks_as_json() : checks_as_text());
        return 0;
    }
    if (check.habits || check.tries) return run_decisions(invocation, check, console);
    if (!check.dismissed.empty() || !check.restored.empty()) {
        const auto changed = invocation.open_archive();
        if (!check.dismissed.empty()) dismiss_finding(*changed, check.dismissed, check.reason);
        if (!check.restored.empty()) restore_finding(*changed, check.restored);
        return 0;
    }
    if (check.release.empty() != check.all)
        throw Error(
            ErrorKind::usage, ErrorSubject::input,
            tr("Say what to check: the number of a release, a release and its translation as two files, or --all."));
    const auto archive = invocation.open_existing_archive();
    const Tools tools = load_tools();
    for (const std::string& remark : tools.remarks) console.note(remark);
    return print_findings(checked_releases(invocation, check, archive.get(), tools, console),
                          check.all ? CheckedScope::archive : CheckedScope::one_release, check.fail_on, check.output,
                          console);
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
    command->add_flag("--all", check->all, tr("all releases of the archive"));
    command->add_option("--only", check->only, tr("only this check, by its id; may be given several times"))
        ->check(CLI::IsMember(ids_of_checks()));
    command->add_flag(
        "--propose", check->habits,
        tr("say how the archive writes dates, percent, hours, initials and its English, and propose a norm"));
    command->add_flag("--try-rules", check->tries,
                      tr("say how many accepted pairs each rule of the file of decisions would speak of"));
    add_finding_formats(*command, check->output);
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
