// Which files a batch is made of.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "app/marked_name.h"
#include "base/error.h"
#include "base/file.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/file_kinds.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

Error input_error(ErrorKind kind, const char* text, const fs::path& file) {
    return Error(kind, ErrorSubject::input, fmt::format(fmt::runtime(text), fmt::arg("file", file.string())));
}

// A file that may hold a release; what cannot be read after all says so in the report.
bool is_text(const fs::path& file) {
    return is_called_like(file, release_kinds()) || !file.has_extension() ||
           folded(file.extension().string()) == ".doc";
}

bool is_beside_a_page(const std::string& folder) { return folder.ends_with("_files") || folder.ends_with(".files"); }

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

// Marks are taken off the file and off every folder on the way to it: "2031/ru/12.html" and "2031/en/12.html".
BatchFile file_below(const fs::path& folder, const fs::path& path, std::optional<Side> side,
                     const BySide<Language>& languages) {
    const fs::path below = path.lexically_relative(folder);
    BatchFile file{path, below.string(), {}, side};
    for (const fs::path& part : below.parent_path() / below.stem()) {
        const MarkedName marked = marked_name(part.string(), languages);
        if (!marked.name.empty()) file.pair_name += '/' + marked.name;
        if (!file.side) file.side = marked.side;
    }
    return file;
}

void add_folder(BatchFiles& files, const fs::path& folder, std::optional<Side> side,
                const BySide<Language>& languages) {
    std::error_code failure;
    fs::recursive_directory_iterator entry(folder, failure);
    if (failure)
        throw Error(
            ErrorKind::denied, ErrorSubject::input,
            fmt::format(fmt::runtime(tr("The folder “{file}” cannot be read.")), fmt::arg("file", folder.string())));
    for (const fs::recursive_directory_iterator end; entry != end; entry.increment(failure)) {
        if (failure) break;
        if (entry->is_directory(failure)) {
            if (is_hidden(entry->path()) || is_beside_a_page(entry->path().filename().string()))
                entry.disable_recursion_pending();
            continue;
        }
        if (is_hidden(entry->path()) || !entry->is_regular_file(failure)) continue;
        if (!is_text(entry->path())) {
            ++files.left_out;
            continue;
        }
        files.files.push_back(file_below(folder, entry->path(), side, languages));
    }
}

std::size_t index_of(BatchFiles& files, const fs::path& path, const std::string& name, Side side) {
    files.files.push_back({path, name, {}, side});
    return files.files.size() - 1;
}

std::string_view without_cr(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

void add_list(BatchFiles& files, const fs::path& list) {
    std::istringstream lines(read_file(list));
    const fs::path folder = list.parent_path();
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        const std::string_view text = without_cr(line);
        if (trimmed(text).empty() || text.starts_with('#')) continue;
        const std::size_t tab = text.find('\t');
        if (tab == std::string_view::npos)
            throw Error(ErrorKind::malformed, ErrorSubject::input,
                        tr("A list of pairs has two files a line, divided by a tab; here is none."),
                        fmt::format("{}:{}", list.string(), number));
        const BySide<std::string> names{std::string(trimmed(text.substr(0, tab))),
                                        std::string(trimmed(text.substr(tab + 1)))};
        BySide<std::size_t> pair;
        for (const Side side : both_sides) pair[side] = index_of(files, folder / names[side], names[side], side);
        files.listed.push_back(pair);
    }
}

// Report and numbers follow the names, whatever order the folder gave.
void sort_by_name(std::vector<BatchFile>& files) {
    std::sort(files.begin(), files.end(),
              [](const BatchFile& a, const BatchFile& b) { return a.path.native() < b.path.native(); });
}

void require_folder(const fs::path& path) {
    if (!fs::exists(path)) throw input_error(ErrorKind::not_found, tr("There is no “{file}”."), path);
    if (!fs::is_directory(path))
        throw input_error(ErrorKind::malformed, tr("“{file}” is no folder; give two folders, or one, or a list."),
                          path);
}

}  // namespace

BatchFiles batch_files(const fs::path& first, const fs::path& second, const BySide<Language>& languages) {
    BatchFiles files;
    if (second.empty() && fs::is_regular_file(first)) {
        add_list(files, first);
    } else if (second.empty()) {
        require_folder(first);
        add_folder(files, first, std::nullopt, languages);
        sort_by_name(files.files);
    } else {
        for (const auto& [folder, side] : {std::pair{first, Side::source}, {second, Side::target}}) {
            require_folder(folder);
            const std::size_t before = files.files.size();
            add_folder(files, folder, side, languages);
            if (files.files.size() == before)
                throw input_error(ErrorKind::malformed, tr("There are no texts in the folder “{file}”."), folder);
        }
        sort_by_name(files.files);
    }
    if (files.files.empty()) throw input_error(ErrorKind::malformed, tr("“{file}” names no texts."), first);
    return files;
}

}  // namespace stykovka
