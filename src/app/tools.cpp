// What the steps of the main job work with.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools.h"

#include <fmt/format.h>

#include "app/own_abbreviations.h"
#include "app/settings.h"
#include "base/error.h"
#include "base/file.h"
#include "base/tr.h"
#include "formats/srx.h"
#include "text/segmentation_abbreviations.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

// A list that cannot be read must not keep the program from reading texts.
SegmentationRules with_own_abbreviations(SegmentationRules rules, const Language& language,
                                         std::vector<std::string>& remarks) {
    const fs::path list = own_abbreviations_file(language);
    if (!fs::exists(list)) return rules;
    try {
        const std::string lines = read_file(list, 1U << 20);
        return with_abbreviations(std::move(rules), language, lines);
    } catch (const Error& error) {
        remarks.emplace_back(error.what());
        return rules;
    }
}

SegmentationRules program_rules(std::vector<std::string>& remarks) {
    const fs::path file = data_file("dictionaries/segmentation.srx");
    SegmentationRules rules = read_srx(read_file(file), file.string());
    for (const char* language : {"ru", "en"}) {
        const fs::path list = data_file(fmt::format("dictionaries/abbreviations.{}.txt", language));
        if (fs::exists(list)) rules = with_abbreviations(std::move(rules), Language(language), read_file(list));
        rules = with_own_abbreviations(std::move(rules), Language(language), remarks);
    }
    return rules;
}

}  // namespace

// Without a lexicon everything still works, only less sure of itself.
ProgramLexicon program_lexicon() {
    const fs::path file = data_file("dictionaries/ru-en.lexicon");
    if (!fs::exists(file)) return {};
    try {
        return {Lexicon::load(file), {}};
    } catch (const Error& error) {
        return {Lexicon::none(), error.what()};
    }
}

Tools load_tools(const fs::path& srx) {
    ProgramLexicon lexicon = program_lexicon();
    std::vector<std::string> remarks;
    if (lexicon.remark) remarks.push_back(std::move(*lexicon.remark));
    const SegmentationRules rules = srx.empty() ? program_rules(remarks) : read_srx(read_file(srx), srx.string());
    const fs::path own = data_file("dictionaries/ru.dic").parent_path();
    DictionaryPlaces dictionaries;
    dictionaries.accepted = {own};
    Tools tools{Segmenter(rules), OfficeLexicon(std::move(lexicon.lexicon)), dictionaries,
                WordStems(StemPlaces{dictionaries.hunspell, {own}}), std::move(remarks)};
    for (const std::string& problem : tools.segmenter.problems()) tools.remarks.push_back(problem);
    return tools;
}

}  // namespace stykovka
