// The arguments of stykovka-gui.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/arguments.h"

#include <fmt/format.h>

#include <charconv>
#include <fstream>
#include <map>

#include "base/tr.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

Error wrong(const char* sentence, const std::string& word) {
    return Error(ErrorKind::usage, ErrorSubject::program,
                 fmt::format(fmt::runtime(tr(sentence)), fmt::arg("word", word)));
}

bool is_archive(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string head(15, '\0');
    stream.read(head.data(), static_cast<std::streamsize>(head.size()));
    return head == "SQLite format 3" || file.extension() == ".stykovka";
}

std::pair<int, int> size_of(const std::string& word) {
    int width = 0;
    int height = 0;
    const auto [cross, failed] = std::from_chars(word.data(), word.data() + word.size(), width);
    if (failed == std::errc() && cross != word.data() + word.size() && *cross == 'x') {
        const auto [end, failed_too] = std::from_chars(cross + 1, word.data() + word.size(), height);
        if (failed_too == std::errc() && end == word.data() + word.size() && width >= 100 && height >= 100 &&
            width <= 20000 && height <= 20000)
            return {width, height};
    }
    throw wrong(mark("“{word}” is no size; write it as 1280x800."), word);
}

Theme theme_of(const std::string& word) {
    if (word == "light") return Theme::light;
    if (word == "dark") return Theme::dark;
    throw wrong(mark("“{word}” is no theme; there are light and dark."), word);
}

Arrangement arrangement_word(const std::string& word) {
    const auto arrangement = arrangement_of(word);
    if (!arrangement) throw wrong(mark("“{word}” is no arrangement; there are align, translate and review."), word);
    return *arrangement;
}

std::string language_of(const std::string& word) {
    if (word != "en" && word != "ru") throw wrong(mark("The window speaks en and ru, not “{word}”."), word);
    return word;
}

std::string command_word(const std::string& word) {
    if (find_action(word) == nullptr) throw wrong(mark("There is no command “{word}”."), word);
    return word;
}

using Take = void (*)(Arguments&, const std::string&);

const std::map<std::string, Take>& options() {
    static const std::map<std::string, Take> table{
        {"--archive", [](Arguments& arguments, const std::string& word) { arguments.archive = word; }},
        {"--screenshot", [](Arguments& arguments, const std::string& word) { arguments.screenshot = word; }},
        {"--state", [](Arguments& arguments, const std::string& word) { arguments.state = word; }},
        {"--size", [](Arguments& arguments, const std::string& word) { arguments.size = size_of(word); }},
        {"--release", [](Arguments& arguments, const std::string& word) { arguments.release = word; }},
        {"--arrangement",
         [](Arguments& arguments, const std::string& word) { arguments.arrangement = arrangement_word(word); }},
        {"--run",
         [](Arguments& arguments, const std::string& word) { arguments.commands.push_back(command_word(word)); }},
        {"--theme", [](Arguments& arguments, const std::string& word) { arguments.theme = theme_of(word); }},
        {"--lang", [](Arguments& arguments, const std::string& word) { arguments.language = language_of(word); }}};
    return table;
}

void take_file(Arguments& arguments, const std::string& word) {
    if (arguments.archive.empty() && is_archive(word)) {
        arguments.archive = word;
    } else {
        arguments.files.emplace_back(word);
    }
}

}  // namespace

Arguments arguments_of(std::span<const std::string> words) {
    Arguments arguments;
    bool only_files = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string word = words[i];
        if (only_files || !word.starts_with("-")) {
            take_file(arguments, word);
            continue;
        }
        if (word == "--") only_files = true;
        if (word == "-h" || word == "--help") arguments.help = true;
        if (word == "--version") arguments.version = true;
        if (word == "--" || arguments.help || arguments.version) continue;
        const std::size_t sign = word.find('=');
        const auto option = options().find(word.substr(0, sign));
        if (option == options().end()) throw wrong(mark("There is no option “{word}”; --help shows all."), word);
        if (sign == std::string::npos && i + 1 == words.size())
            throw wrong(mark("A value is missing behind “{word}”."), word);
        option->second(arguments, sign == std::string::npos ? words[++i] : word.substr(sign + 1));
    }
    if (!arguments.state.empty() && arguments.screenshot.empty())
        throw wrong(mark("“{word}” goes with --screenshot."), "--state");
    if (!arguments.commands.empty() && arguments.screenshot.empty())
        throw wrong(mark("“{word}” goes with --screenshot."), "--run");
    return arguments;
}

std::string usage() {
    return tr(
        "Usage: stykovka-gui [OPTIONS] [ARCHIVE | FILES]\n"
        "Opens the window on an archive; files are added to it: a release with its translation, a release to\n"
        "translate, a TMX memory.\n\n"
        "  --archive FILE        the archive (else STYKOVKA_ARCHIVE, else the usual place)\n"
        "  --release NUMBER      open this release; else the one that was open last\n"
        "  --arrangement NAME    align, translate or review\n"
        "  --theme NAME          light or dark\n"
        "  --lang en|ru          language of the window\n"
        "  --size WIDTHxHEIGHT   size of the window\n"
        "  --screenshot FILE     draw the window into a PNG and end\n"
        "  --state FILE          with --screenshot: what the window shows, as JSON\n"
        "  --run COMMAND         with --screenshot: a command to give first, as “view.words”; may be repeated\n"
        "  --help, --version\n");
}

}  // namespace stykovka
