// Adding, listing and removing the archives that are read beside this one.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/references.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/less_trust_setting.h"
#include "archive/reference_archive.h"
#include "archive/write.h"
#include "base/error.h"
#include "base/tr.h"
#include "memory/sqlite_store.h"

namespace stykovka {
namespace fs = std::filesystem;
namespace {

template <class... Arguments>
[[noreturn]] void refuse(const char* sentence, const Arguments&... arguments) {
    throw Error(ErrorKind::usage, ErrorSubject::archive, fmt::format(fmt::runtime(tr(sentence)), arguments...));
}

bool is_same_file(const fs::path& a, const fs::path& b) {
    std::error_code failed;  // what is not there is no other's file
    return a == b || fs::equivalent(a, b, failed);
}

void check_is_new(OpenArchive& archive, const AttachedArchive& wanted) {
    if (is_same_file(archive.path(), wanted.file))
        refuse(mark("“{file}” is this archive itself."), fmt::arg("file", wanted.file.string()));
    for (const AttachedArchive& known : kept_references(archive.archive())) {
        if (is_same_file(known.file, wanted.file))
            refuse(mark("“{file}” is a reference archive already, as “{name}”."),
                   fmt::arg("file", wanted.file.string()), fmt::arg("name", known.name));
        if (known.name == wanted.name)
            refuse(mark("There is a reference archive “{name}” already; give this one another name."),
                   fmt::arg("name", wanted.name));
    }
}

// Everything that would keep it from being read is found here, and not in the middle of somebody's work.
void check_can_be_read(const fs::path& file) {
    ReferenceArchive reference(file);
    const SqliteStore store(reference.archive());
    reference.verify();
}

void set_points(LessTrust& trust, const std::string& name, int points) {
    if (points == 0)
        trust.memories.erase(name);
    else
        trust.memories[name] = points;
}

}  // namespace

AttachedArchive add_reference(OpenArchive& archive, const fs::path& file, const ReferenceOptions& options,
                              const Progress& progress) {
    const AttachedArchive added{options.name.empty() ? file.filename().string() : options.name,
                                fs::absolute(file).lexically_normal()};
    check_is_new(archive, added);
    progress.check();
    check_can_be_read(added.file);
    progress.check();
    Write write(archive.archive(), Act{"reference.add", tr("Attach a reference archive")});
    std::vector<AttachedArchive> references = kept_references(archive.archive());
    references.push_back(added);
    keep_references(write, references);
    LessTrust trust = kept_less_trust(archive.archive());
    set_points(trust, added.name, options.points);
    keep_less_trust(write, trust);
    write.commit();
    return added;
}

AttachedArchive remove_reference(OpenArchive& archive, const std::string& name_or_file) {
    const fs::path file = fs::absolute(name_or_file).lexically_normal();
    Write write(archive.archive(), Act{"reference.remove", tr("Take a reference archive off")});
    std::vector<AttachedArchive> references = kept_references(archive.archive());
    const auto found = std::ranges::find_if(references, [&](const AttachedArchive& each) {
        return each.name == name_or_file || is_same_file(each.file, file);
    });
    if (found == references.end())
        throw Error(ErrorKind::not_found, ErrorSubject::archive,
                    fmt::format(fmt::runtime(tr("There is no reference archive “{name}”; “stykovka archive reference "
                                                "list” shows what there is.")),
                                fmt::arg("name", name_or_file)));
    const AttachedArchive removed = *found;
    references.erase(found);
    keep_references(write, references);
    LessTrust trust = kept_less_trust(archive.archive());
    set_points(trust, removed.name, 0);
    keep_less_trust(write, trust);
    write.commit();
    return removed;
}

std::vector<ReferenceState> reference_states(OpenArchive& archive) {
    const LessTrust trust = kept_less_trust(archive.archive());
    std::vector<ReferenceState> states;
    for (const AttachedArchive& reference : kept_references(archive.archive())) {
        ReferenceState& state = states.emplace_back(ReferenceState{reference, 0, 0, 0, {}});
        const auto points = trust.memories.find(reference.name);
        if (points != trust.memories.end()) state.points = points->second;
        try {
            ReferenceArchive opened(reference.file);
            const SqliteStore store(opened.archive());
            state.releases = opened.archive().database().number("SELECT count(*) FROM releases");
            state.units = opened.archive().database().number("SELECT count(*) FROM units");
        } catch (const Error& error) {
            state.trouble = error.what();
        }
    }
    return states;
}

}  // namespace stykovka
