// What is said about arguments that cannot be understood.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/wrong_usage.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/tr.h"
#include "memory/edit_distance.h"

namespace stykovka {
namespace {

using Halves = std::pair<std::string, std::string>;

/// What stands before and behind a text; none when it is not there.
std::optional<Halves> cut(std::string_view message, std::string_view between) {
    const std::size_t at = message.find(between);
    if (at == std::string_view::npos) return std::nullopt;
    return Halves{message.substr(0, at), message.substr(at + between.size())};
}

template <class... Arguments>
std::string sentence(const char* words, const Arguments&... arguments) {
    return fmt::format(fmt::runtime(words), arguments...);
}

/// The command that was being read: "stykovka terms import".
const CLI::App& innermost(const CLI::App& app) {
    const auto given = app.get_subcommands();
    return given.empty() ? app : innermost(*given.front());
}

std::string words_of(const CLI::App& command) {
    const CLI::App* above = command.get_parent();
    return (above == nullptr ? std::string() : words_of(*above) + " ") + command.get_name();
}

std::vector<std::string> names_in(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::App* each : command.get_subcommands([](const CLI::App*) { return true; }))
        names.push_back(each->get_name());
    for (const CLI::App* level = &command; level != nullptr; level = level->get_parent())
        for (const CLI::Option* option : level->get_options())
            for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    return names;
}

/// The name that differs least from what was typed, if it differs in at most a third of its letters.
std::optional<std::string> meant_by(const std::string& typed, const CLI::App& command) {
    const auto keys_of = [](const std::string& name) { return std::vector<std::uint32_t>(name.begin(), name.end()); };
    const EditPattern pattern(keys_of(typed));
    std::optional<std::string> nearest;
    std::size_t least = typed.size() / 3 + 1;
    for (const std::string& name : names_in(command)) {
        const std::size_t distance = pattern.distance(keys_of(name));
        if (distance >= least) continue;
        least = distance;
        nearest = name;
    }
    return nearest;
}

std::string about_extra(const CLI::App& app) {
    const auto extra = app.remaining(true);
    if (extra.empty()) return tr("Something in the arguments is too much.");
    const auto meant = meant_by(extra.front(), innermost(app));
    if (meant)
        return sentence(tr("“{argument}” is not known here; perhaps “{meant}” is meant."),
                        fmt::arg("argument", extra.front()), fmt::arg("meant", *meant));
    return sentence(tr("“{argument}” is not known here."), fmt::arg("argument", extra.front()));
}

std::string about_missing_command(const CLI::App& command) {
    std::string names;
    for (const CLI::App* each : command.get_subcommands([](const CLI::App*) { return true; }))
        names += (names.empty() ? "" : ", ") + each->get_name();
    return sentence(tr("“{command}” needs one of: {names}."), fmt::arg("command", words_of(command)),
                    fmt::arg("names", names));
}

std::string about_missing(const CLI::App& app, std::string_view message) {
    // A word where a command should stand is the better thing to name.
    if (message.starts_with("A subcommand")) {
        return app.remaining(true).empty() ? about_missing_command(innermost(app)) : about_extra(app);
    }
    const auto name = cut(message, " is required");
    return name ? sentence(tr("“{name}” is missing."), fmt::arg("name", name->first)) : std::string(message);
}

/// "0.5" for "0.500000".
std::string short_number(std::string number) {
    if (number.find('.') == std::string::npos) return number;
    number.erase(number.find_last_not_of('0') + 1);
    if (number.ends_with('.')) number.pop_back();
    return number;
}

std::string about_value(std::string_view message) {
    const auto name = cut(message, ": ");
    const auto one_of = name ? cut(name->second, " not in {") : std::nullopt;
    if (one_of)
        return sentence(tr("{name} cannot be “{value}”; it is one of: {choices}."), fmt::arg("name", name->first),
                        fmt::arg("value", one_of->first),
                        fmt::arg("choices", one_of->second.substr(0, one_of->second.size() - 1)));
    const auto range = name ? cut(name->second, " not in range ") : std::nullopt;
    const auto bounds = range ? cut(range->second, " to ") : std::nullopt;
    if (bounds)
        return sentence(tr("{name} lies between {least} and {most}."), fmt::arg("name", name->first),
                        fmt::arg("least", short_number(bounds->first)), fmt::arg("most", short_number(bounds->second)));
    return std::string(message);
}

std::string about_conversion(std::string_view message) {
    const auto head = cut(message, "Could not convert: ");
    const auto parts = head ? cut(head->second, " = ") : std::nullopt;
    if (!parts) return std::string(message);
    return sentence(tr("{name} cannot be “{value}”."), fmt::arg("name", parts->first),
                    fmt::arg("value", parts->second));
}

std::string about_two(std::string_view message, std::string_view between, const char* words) {
    const auto names = cut(message, between);
    if (!names) return std::string(message);
    return sentence(words, fmt::arg("one", names->first), fmt::arg("other", names->second));
}

// CLI11 says in English only what went wrong; the shapes of its messages are those of version 2.
std::string sentence_about(const CLI::App& app, const CLI::ParseError& error) {
    const std::string message = error.what();
    switch (static_cast<CLI::ExitCodes>(error.get_exit_code())) {
        case CLI::ExitCodes::RequiredError:
            return about_missing(app, message);
        case CLI::ExitCodes::ExtrasError:
            return about_extra(app);
        case CLI::ExitCodes::ValidationError:
            return about_value(message);
        case CLI::ExitCodes::ConversionError:
            return about_conversion(message);
        case CLI::ExitCodes::ExcludesError:
            return about_two(message, " excludes ", tr("{one} and {other} do not go together."));
        case CLI::ExitCodes::RequiresError:
            return about_two(message, " requires ", tr("{one} needs {other}."));
        case CLI::ExitCodes::ArgumentMismatch:
            if (const auto name = cut(message, ": "))
                return sentence(tr("{name} needs a value."), fmt::arg("name", name->first));
            return message;
        default:
            return message;
    }
}

}  // namespace

std::string words_about(const CLI::App& app, const CLI::ParseError& error) {
    return "stykovka: " + sentence_about(app, error) + "\n" +
           sentence(tr("“{command} --help” says what there is."), fmt::arg("command", words_of(innermost(app)))) + "\n";
}

}  // namespace stykovka
