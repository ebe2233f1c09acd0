// The rules of the house that a program can check.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <optional>
#include <set>
#include <string_view>

namespace stykovka::test {
namespace {

namespace fs = std::filesystem;
using Folders = std::set<std::string_view>;

// From left to right; the last two stand side by side.
constexpr std::array<std::string_view, 12> layers{"base",   "sqlite", "archive", "text", "align", "bitext",
                                                  "memory", "review", "formats", "app",  "cli",   "gui"};

// A library, the beginnings of its headers' names, and the folders that may use it (src/README.md, “Libraries”).
struct Library {
    std::string_view name;
    std::vector<std::string_view> headers;
    Folders folders;
};

const std::vector<Library>& libraries() {
    static const std::vector<Library> all{
        {"ICU", {"unicode/"}, {"base", "text"}},
        {"uchardet", {"uchardet/", "uchardet.h"}, {"text"}},
        {"SQLite", {"sqlite3"}, {"sqlite"}},
        {"libpq", {"libpq-fe.h", "postgresql/", "libpq/"}, {"memory"}},
        {"Hunspell", {"hunspell/", "hunspell.h"}, {"text"}},
        {"Snowball", {"libstemmer"}, {"text"}},
        {"pugixml", {"pugixml"}, {"formats"}},
        {"expat", {"expat"}, {"formats"}},
        {"libzip", {"zip.h", "zipconf.h"}, {"formats"}},
        {"zlib", {"zlib.h"}, {"formats"}},
        {"nettle", {"nettle/"}, {"base"}},
        {"gumbo", {"gumbo"}, {"formats"}},
        {"nlohmann_json", {"nlohmann/"}, {"formats", "app", "cli", "gui"}},
        {"CLI11", {"CLI/"}, {"cli"}},
        {"wxWidgets", {"wx/"}, {"gui"}},
        {"GTK and Pango",
         {"gtk/", "gdk/", "pango/", "cairo", "atk/", "glib", "gio/", "gobject/", "fontconfig/", "X11/"},
         {"gui"}},
        {"fmt", {"fmt/"}, Folders(layers.begin(), layers.end())},
    };
    return all;
}

// What nobody includes: each costs more than it gives, and <format> is not in g++ 12.
bool is_banned(std::string_view header) {
    return header == "format" || header == "execution" || header.rfind("spdlog/", 0) == 0;
}

struct Include {
    std::size_t line;  ///< counted from 1
    std::string name;
};

std::optional<Include> include_in(std::string_view line, std::size_t number) {
    std::size_t at = line.find_first_not_of(" \t");
    if (at == std::string_view::npos || line[at] != '#') return std::nullopt;
    at = line.find_first_not_of(" \t", at + 1);
    if (at == std::string_view::npos || line.substr(at, 7) != "include") return std::nullopt;
    const std::size_t open = line.find_first_of("\"<", at);
    if (open == std::string_view::npos) return std::nullopt;
    const std::size_t close = line.find_first_of("\">", open + 1);
    if (close == std::string_view::npos) return std::nullopt;
    return Include{number, std::string(line.substr(open + 1, close - open - 1))};
}

std::vector<Include> includes_of(const ProjectFile& file) {
    std::vector<Include> includes;
    for (std::size_t i = 0; i < file.lines.size(); ++i)
        if (auto include = include_in(file.lines[i], i + 1)) includes.push_back(*std::move(include));
    return includes;
}

std::string offence(const ProjectFile& file, std::size_t line, std::string_view what) {
    return fmt::format("{}:{}: {}", file.path.generic_string(), line, what);
}

// The place in the row of layers; cli and gui share the last one. None for a folder that is no layer.
std::optional<std::size_t> place_of(std::string_view folder) {
    const auto found = std::find(layers.begin(), layers.end(), folder);
    if (found == layers.end()) return std::nullopt;
    return std::min<std::size_t>(static_cast<std::size_t>(found - layers.begin()), layers.size() - 2);
}

const Library* library_of(std::string_view header) {
    for (const Library& library : libraries())
        for (const std::string_view beginning : library.headers)
            if (header.rfind(beginning, 0) == 0) return &library;
    return nullptr;
}

bool belongs_to_people(const fs::path& path) {
    static const std::set<fs::path> kinds{".h", ".cpp", ".cmake", ".sh"};
    return kinds.count(path.extension()) > 0 || path.filename() == "CMakeLists.txt";
}

ProjectFile read(const fs::path& project, const fs::path& path) {
    ProjectFile file{fs::relative(path, project), {}};
    std::ifstream stream(path);
    for (std::string line; std::getline(stream, line);) file.lines.push_back(line);
    return file;
}

// A word that stands alone: the first of `words` in `line`.
bool has_word(std::string_view line, std::string_view word) {
    const auto is_part = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
    for (std::size_t at = line.find(word); at != std::string_view::npos; at = line.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !is_part(line[at - 1])) && (end == line.size() || !is_part(line[end]))) return true;
    }
    return false;
}

}  // namespace

std::string ProjectFile::folder() const {
    auto part = path.begin();
    if (part == path.end() || *part != "src" || ++part == path.end()) return {};
    return std::next(part) == path.end() ? std::string() : part->string();
}

std::vector<ProjectFile> files_below(const fs::path& project, const fs::path& root) {
    std::vector<ProjectFile> files;
    if (!fs::exists(project / root)) return files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(project / root))
        if (entry.is_regular_file() && belongs_to_people(entry.path())) files.push_back(read(project, entry.path()));
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return files;
}

Offences includes_to_the_right(const ProjectFile& file) {
    Offences offences;
    const std::string own = file.folder();
    const auto here = place_of(own);
    if (!here) return offences;
    for (const Include& include : includes_of(file)) {
        const std::string folder = include.name.substr(0, include.name.find('/'));
        const auto there = place_of(folder);
        if (!there || include.name.find('/') == std::string::npos || folder == own || *there < *here) continue;
        offences.push_back(offence(file, include.line, fmt::format("{}/ may not include \"{}\"", own, include.name)));
    }
    return offences;
}

Offences library_out_of_place(const ProjectFile& file) {
    Offences offences;
    const std::string own = file.folder();
    if (own.empty()) return offences;
    for (const Include& include : includes_of(file)) {
        if (is_banned(include.name))
            offences.push_back(offence(file, include.line, fmt::format("<{}> is used nowhere", include.name)));
        const Library* library = library_of(include.name);
        if (library == nullptr) continue;
        const bool may_stand_in_headers = library->name == "wxWidgets";
        if (library->folders.count(own) == 0)
            offences.push_back(offence(file, include.line, fmt::format("{} is not used in {}/", library->name, own)));
        else if (file.is_header() && !may_stand_in_headers)
            offences.push_back(offence(file, include.line, fmt::format("{} stands in .cpp files only", library->name)));
    }
    return offences;
}

Offences without_licence_line(const ProjectFile& file) {
    const std::size_t looked_at = std::min<std::size_t>(3, file.lines.size());
    for (std::size_t i = 0; i < looked_at; ++i)
        if (file.lines[i].find("SPDX-License-Identifier: GPL-3.0-or-later") != std::string::npos) return {};
    return {offence(file, 1, "no SPDX line in the first three lines")};
}

Offences too_long(const ProjectFile& file) {
    if (!file.is_header() && !file.is_source()) return {};
    const std::size_t most = file.is_header() ? 150 : 400;
    if (file.lines.size() <= most) return {};
    return {offence(
        file, most + 1,
        fmt::format("{} lines; a {} has up to {}", file.lines.size(), file.is_header() ? "header" : "source", most))};
}

Offences put_off(const ProjectFile& file) {
    Offences offences;
    for (std::size_t i = 0; i < file.lines.size(); ++i)
        for (const std::string_view word : {"TODO", "FIXME"})
            if (has_word(file.lines[i], word))
                offences.push_back(offence(file, i + 1, fmt::format("{} is put off", word)));
    return offences;
}

}  // namespace stykovka::test
