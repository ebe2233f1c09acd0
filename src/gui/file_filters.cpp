// Kinds of files as a dialog for files offers them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/file_filters.h"

#include <fmt/format.h>

#include "base/tr.h"
#include "base/unicode.h"

namespace stykovka {
namespace {

// GTK tells small letters from capitals.
std::string patterns_of(const std::vector<FileKind>& kinds) {
    std::string patterns;
    for (const FileKind kind : kinds)
        for (const std::string_view ending : endings_of(kind))
            patterns += fmt::format("{}*{};*{}", patterns.empty() ? "" : ";", ending, uppered(ending));
    return patterns;
}

std::string filter_of(FileKind kind) {
    return fmt::format("{} ({})|{}", name_of(kind), fmt::join(endings_of(kind), ", "), patterns_of({kind}));
}

std::string all_files() { return fmt::format("{}|*", tr("All files")); }

}  // namespace

std::string filters_to_open(const std::vector<FileKind>& kinds) {
    std::string filters;
    if (kinds.size() > 1) filters = fmt::format("{}|{}|", tr("All that can be read"), patterns_of(kinds));
    for (const FileKind kind : kinds) filters += filter_of(kind) + "|";
    return filters + all_files();
}

std::string filters_to_save(const std::vector<FileKind>& kinds) {
    std::string filters;
    for (const FileKind kind : kinds) filters += (filters.empty() ? "" : "|") + filter_of(kind);
    return kinds.empty() ? all_files() : filters;
}

std::filesystem::path named_like(std::filesystem::path file, const std::vector<FileKind>& kinds, int chosen) {
    if (kinds.empty() || is_called_like(file, kinds)) return file;
    const auto kind = chosen >= 0 && static_cast<std::size_t>(chosen) < kinds.size() ? chosen : 0;
    file += endings_of(kinds[static_cast<std::size_t>(kind)]).front();
    return file;
}

}  // namespace stykovka
