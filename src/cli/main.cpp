// stykovka: arguments in, data out, errors as one sentence and an exit code.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <functional>
#include <new>

#include "base/error.h"
#include "base/tr.h"
#include "cli/command.h"
#include "cli/wrong_usage.h"

namespace stykovka {
namespace {

// What the library itself writes into help; commands that are added later take it over.
void speak_interface_language(CLI::App& app) {
    const auto formatter = std::make_shared<CLI::Formatter>();
    formatter->label("Usage", tr("Usage"));
    formatter->label("OPTIONS", tr("OPTIONS"));
    formatter->label("SUBCOMMAND", tr("COMMAND"));
    formatter->label("SUBCOMMANDS", tr("COMMANDS"));
    formatter->label("Positionals", tr("Arguments"));
    formatter->label("REQUIRED", tr("REQUIRED"));
    app.formatter(formatter);
    app.group(tr("Commands"));
    app.option_defaults()->group(tr("Options"));
    app.set_help_flag("-h,--help", tr("print this help and exit"));
    app.set_version_flag("--version", "stykovka " STYKOVKA_VERSION, tr("print the version and exit"));
}

// A command has its help before it takes the name of the options over.
void group_help(CLI::App& command) {
    for (CLI::App* each : command.get_subcommands(std::function<bool(CLI::App*)>())) {
        each->get_help_ptr()->group(tr("Options"));
        group_help(*each);
    }
}

void add_common_options(CLI::App& app, Invocation& invocation) {
    app.add_option("--archive", invocation.archive, tr("the archive; default: STYKOVKA_ARCHIVE, else your own"))
        ->type_name("FILE");
    app.add_option("--user", invocation.user, tr("who does this, for the journal; default: your login"))
        ->type_name("NAME");
    app.add_option("--from", invocation.from, tr("language of the source"))->type_name("LANG")->capture_default_str();
    app.add_option("--to", invocation.to, tr("language of the target"))->type_name("LANG")->capture_default_str();
    app.add_flag("-q,--quiet", invocation.quiet, tr("only data and errors"));
    app.add_flag("-v,--verbose", invocation.verbose, tr("say more"));
    app.add_flag("--no-progress", invocation.no_progress, tr("no progress bar"));
}

void add_commands(CLI::App& app, Invocation& invocation) {
    for (const auto add :
         {add_align_command, add_segment_command, add_releases_command, add_import_command, add_export_command,
          add_stats_command, add_lookup_command, add_memory_command, add_concordance_command, add_check_command,
          add_spell_command, add_consistency_command, add_terms_command, add_register_command, add_archive_command,
          add_tmx_command, add_vendor_command, add_gui_command})
        add(app, invocation);
}

int fail(const Error& error) {
    if (error.kind() != ErrorKind::cancelled) fmt::print(stderr, "stykovka: {}\n", error.what());
    return exit_code(error);
}

int run(Invocation& invocation) {
    const Interruption interruption;
    const Verbosity verbosity = invocation.quiet     ? Verbosity::quiet
                                : invocation.verbose ? Verbosity::verbose
                                                     : Verbosity::usual;
    try {
        const Console console(verbosity, !invocation.no_progress);
        const int code = invocation.run(console);
        for (const std::string& remark : invocation.remarks) console.note(remark);
        invocation.learn_words_if_due(console);
        invocation.back_up_if_due(console);
        return code;
    } catch (const Error& error) {
        return fail(error);
    } catch (const std::bad_alloc&) {
        return fail(Error(ErrorKind::exhausted, ErrorSubject::program, tr("There is not enough memory for this.")));
    } catch (const std::exception& error) {
        return fail(Error(ErrorKind::internal, ErrorSubject::program,
                          fmt::format(fmt::runtime(tr("Something went wrong inside the program: {what}")),
                                      fmt::arg("what", error.what()))));
    }
}

int parse_and_run(int argc, char** argv) {
    Invocation invocation;
    invocation.settings = load_settings(settings_file());
    choose_interface_language(invocation.settings.interface_language, catalogue_folder());
    CLI::App app(
        tr("Aligns Russian press releases with their English translations, remembers the pairs, and checks the next "
           "release."));
    app.name("stykovka");
    app.require_subcommand(1);
    app.fallthrough();
    speak_interface_language(app);
    add_common_options(app, invocation);
    add_commands(app, invocation);
    group_help(app);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const bool asked_for_help = error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success);
        if (!asked_for_help) {
            fmt::print(stderr, "{}", words_about(app, error));
            return 2;
        }
        return app.exit(error);
    }
    return run(invocation);
}

}  // namespace
}  // namespace stykovka

int main(int argc, char** argv) { return stykovka::parse_and_run(argc, argv); }
