// stykovka releases set: state, embargo, number, date, titles, addresses and topic of a release.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_releases_set.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "app/pipeline.h"
#include "app/session.h"
#include "base/error.h"
#include "base/tr.h"
#include "cli/command.h"

namespace stykovka {
namespace {

/// The options as they were written; what was not given is not there.
struct Wanted {
    std::string release;
    std::optional<std::string> number, date, topic, state, embargo;
    BySide<std::optional<std::string>> title, url;
    bool reopen = false;
};

std::optional<UtcTime> embargo_option(const std::string& text) {
    if (text == "none") return std::nullopt;
    if (const auto moment = moment_of(text)) return moment;
    throw Error(ErrorKind::usage, ErrorSubject::program,
                fmt::format(fmt::runtime(tr("“{text}” is not a time; write it as 2031-03-12 10:00, or “none”.")),
                            fmt::arg("text", text)));
}

RecordChange change_of(const Wanted& wanted) {
    RecordChange change{wanted.number, {}, wanted.title, wanted.url, wanted.topic, {}, {}, wanted.reopen};
    if (wanted.date) change.date = *wanted.date == "none" ? std::nullopt : day_option(*wanted.date);
    if (wanted.state) change.state = release_state_of(*wanted.state);
    if (wanted.embargo) change.embargo = embargo_option(*wanted.embargo);
    return change;
}

std::string sentence_of(const Release& release) {
    const std::string state = state_with_who(release.state, release.state_changed_by, release.state_changed);
    if (!release.embargo)
        return fmt::format(fmt::runtime(tr("“{number}”: {state}.")), fmt::arg("number", release.number),
                           fmt::arg("state", state));
    return fmt::format(fmt::runtime(tr("“{number}”: {state}; embargo until {embargo}.")),
                       fmt::arg("number", release.number), fmt::arg("state", state),
                       fmt::arg("embargo", local_minute(*release.embargo)));
}

int run_set(const Invocation& invocation, const Wanted& wanted, const Console& console) {
    const RecordChange change = change_of(wanted);
    const auto archive = invocation.open_archive();
    Session session(*archive, archive->find(wanted.release));
    session.set_release(with_change(session.release(), change));
    console.print(sentence_of(session.release()) + "\n");
    for (const std::string& remark : remarks_on(session.release(), session.document(), now())) console.note(remark);
    return 0;
}

}  // namespace

void add_releases_set(CLI::App& releases, Invocation& invocation) {
    CLI::App* command =
        releases.add_subcommand("set", tr("state, embargo, number, date, topic, titles and addresses of a release"));
    const auto wanted = std::make_shared<Wanted>();
    command->add_option("number", wanted->release, tr("number of the release"))->required();
    command->add_option("--state", wanted->state, tr("draft, with-editor, signed-off or published"))
        ->check(CLI::IsMember({"draft", "with-editor", "signed-off", "published"}));
    command->add_option("--embargo", wanted->embargo,
                        tr("not to be given out before this time, as “2031-03-12 10:00”; “none” ends it"));
    command->add_option("--number", wanted->number, tr("another number"));
    command->add_option("--date", wanted->date, tr("another date, as 2031-03-12; “none” for a release without one"));
    command->add_option("--topic", wanted->topic, tr("what it is about, as the office sorts its releases"));
    command->add_option("--source-title", wanted->title.source, tr("title of the source"));
    command->add_option("--target-title", wanted->title.target, tr("title of the target"));
    command->add_option("--source-url", wanted->url.source, tr("address of the source on the site"));
    command->add_option("--target-url", wanted->url.target, tr("address of the target on the site"));
    command->add_flag("--reopen", wanted->reopen,
                      tr("open a published release again, so that its wording can be changed"));
    command->callback([&invocation, wanted] {
        invocation.run = [&invocation, wanted](const Console& console) {
            return run_set(invocation, *wanted, console);
        };
    });
}

}  // namespace stykovka
