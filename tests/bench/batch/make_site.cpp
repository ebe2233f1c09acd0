// Writes a site of made releases and prints which files are pairs.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/file.h"
#include "formats/documents.h"
#include "support/site.h"

namespace {

namespace fs = std::filesystem;
using namespace stykovka;

// A page as sites have them: menu and footer around the release, one line a paragraph.
std::string page_of(const std::vector<Paragraph>& paragraphs, const std::string& language) {
    std::string body;
    for (const Paragraph& paragraph : paragraphs)
        body += (body.empty() ? "<h1>" : "<p>") + paragraph.content.text + (body.empty() ? "</h1>\n" : "</p>\n");
    std::string menu;
    for (const char* const item : {"News", "Structure", "Contacts", "Documents", "Feedback"})
        menu += std::string("<li><a href=\"/") + item + "\">" + item + "</a></li>";
    return "<!DOCTYPE html>\n<html lang=\"" + language +
           "\"><head><meta charset=\"utf-8\"><title>Release</title></head>\n<body><header><nav><ul>" + menu +
           "</ul></nav></header>\n<main><article>\n" + body + "</article></main>\n<footer><p>Press office</p><ul>" +
           menu + "</ul></footer></body></html>\n";
}

// The text file as another format beside it; the text file goes.
std::string converted(const fs::path& file, const std::string& format, const std::string& language) {
    if (format == "txt") return file.filename().string();
    const ReadDocument read = read_document(read_file(file), file.filename().string(), Language(language));
    const bool is_page = format == "html";
    const fs::path to = fs::path(file).replace_extension(format);
    write_file(to, is_page ? page_of(read.text.paragraphs, language)
                           : new_document(format, read.text.paragraphs, Language(language)));
    fs::remove(file);
    return to.filename().string();
}

}  // namespace

/// make_site FOLDER SOURCE_PAGES TARGET_PAGES [FORMAT…]: files take the formats (txt, html, docx, odt, md) in turn.
int main(int count, char** values) {
    if (count < 4) return 2;
    const test::SiteSize size{std::strtoul(values[2], nullptr, 10), std::strtoul(values[3], nullptr, 10)};
    std::vector<std::string> formats(values + 4, values + count);
    if (formats.empty()) formats = {"txt"};
    const fs::path folder = values[1];
    std::size_t number = 0;
    const auto next = [&] { return formats[number++ % formats.size()]; };
    auto pairs = test::make_site(folder, size);
    for (auto& pair : pairs) {
        pair.source = converted(folder / "ru" / pair.source, next(), "ru");
        pair.target = converted(folder / "en" / pair.target, next(), "en");
        ++number;  // so that both sides have all formats
        std::printf("ru/%s\ten/%s\n", pair.source.c_str(), pair.target.c_str());
    }
    std::vector<fs::path> single;
    for (const auto& entry : fs::directory_iterator(folder / "ru"))
        if (entry.path().extension() == ".txt") single.push_back(entry.path());
    for (const fs::path& file : single) converted(file, next(), "ru");
    return 0;
}
