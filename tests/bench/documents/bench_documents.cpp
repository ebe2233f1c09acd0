// How long a document of 30 pages takes: read with its sentences, and written with a translation.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "app/reading.h"
#include "base/file.h"
#include "bitext/edits.h"
#include "bitext/side_text.h"
#include "formats/documents.h"

namespace {

using namespace stykovka;
namespace fs = std::filesystem;

/// A page of A4 in 12 points holds about this.
constexpr std::size_t paragraphs_a_page = 6;

InlineCode code(std::size_t offset, CodeKind kind, const char* id) {
    return {static_cast<std::uint32_t>(offset), kind, id, "b", {}, {}};
}

std::vector<Paragraph> paragraphs_of(std::size_t pages) {
    std::vector<Paragraph> paragraphs{{{"Прокуратура области подвела итоги года", {}}, ParagraphKind::heading, ""}};
    for (std::size_t i = 0; i < pages * paragraphs_a_page; ++i) {
        Paragraph paragraph;
        std::string& text = paragraph.content.text;
        text = "В " + std::to_string(1 + i % 28) +
               "-м районе прокурор проверил исполнение трудового законодательства. Перед ";
        const std::size_t begin = text.size();
        text += std::to_string(100 + i) + " работниками";
        paragraph.content.codes = {code(begin, CodeKind::open, "1"), code(text.size(), CodeKind::close, "1")};
        text +=
            " образовалась задолженность по заработной плате на сумму более " + std::to_string(3 + i) +
            " млн рублей. После вмешательства прокуратуры долг погашен в полном объеме, а виновные должностные лица "
            "привлечены к административной ответственности. Прием граждан ведется ежедневно.";
        if (i % 9 == 0) paragraph.kind = ParagraphKind::list_item;
        paragraphs.push_back(std::move(paragraph));
    }
    return paragraphs;
}

template <class Work>
double best_milliseconds(const Work& work) {
    double best = 1e9;
    for (int i = 0; i < 7; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
        best = std::min(best, took.count());
    }
    return best;
}

void measure(const std::string& format, const fs::path& folder, const Tools& tools) {
    const fs::path file = folder / ("thirty-pages." + format);
    write_file(file, new_document(format, paragraphs_of(30), Language("ru")));
    ReadText text;
    const double reading =
        best_milliseconds([&] { text = read_text_file(file, Language("ru"), {}, tools, NoProgress()); });
    const Origin origin = text.text.origin;
    Bitext document = untranslated(text.segments, Language("en"));
    const double writing = best_milliseconds([&] {
        WrittenText written{Language("en"), {}};
        SideText contents = side_text(document, Side::target, CodesOf::source_file);
        for (std::size_t i = 0; i < contents.paragraphs.size(); ++i)
            written.paragraphs.push_back({document.texts.source.paragraphs[i].locator, contents.paragraphs[i]});
        static_cast<void>(document_with(origin, written));
    });
    std::printf("| %s | %zu | %zu kB | %.0f ms | %.0f ms |\n", format.c_str(), document.texts.source.segments.size(),
                origin.bytes.size() / 1000, reading, writing);
}

}  // namespace

/// bench_documents FOLDER
int main(int count, char** values) {
    if (count != 2) return 2;
    const Tools tools = load_tools();
    fs::create_directories(values[1]);
    for (const char* const format : {"docx", "odt", "html", "md"}) measure(format, values[1], tools);
    return 0;
}
