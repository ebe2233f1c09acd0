// What all commands share.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <fmt/format.h>

#include "base/error.h"
#include "base/tr.h"

namespace stykovka {

std::unique_ptr<OpenArchive> Invocation::open_archive(OpenArchive::Access access) const {
    return std::make_unique<OpenArchive>(archive_path(archive), who(), access);
}

std::unique_ptr<OpenArchive> Invocation::open_existing_archive() const {
    if (archive.empty() && !std::filesystem::exists(archive_path(archive))) return nullptr;
    return open_archive(OpenArchive::Access::read_only);
}

std::optional<Date> day_option(const std::string& text) {
    if (text.empty()) return std::nullopt;
    if (const auto day = date_of(text)) return day;
    throw Error(
        ErrorKind::usage, ErrorSubject::program,
        fmt::format(fmt::runtime(tr("“{text}” is not a day; write it as 2031-03-12.")), fmt::arg("text", text)));
}

}  // namespace stykovka
