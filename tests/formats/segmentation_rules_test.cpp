// Tests of the program's own segmentation rules on the releases.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include "base/file.h"
#include "formats/plain_text.h"
#include "formats/srx.h"
#include "support/paths.h"
#include "text/segmentation_abbreviations.h"

using namespace stykovka;

namespace {

Segmenter own_segmenter() {
    const auto file = test::project("dictionaries/segmentation.srx");
    SegmentationRules rules = read_srx(read_file(file), file.string());
    for (const std::string language : {"ru", "en"})
        rules = with_abbreviations(std::move(rules), Language(language),
                                   read_file(test::project("dictionaries/abbreviations." + language + ".txt")));
    return Segmenter(rules);
}

// Segments with the index of their paragraph, as lines that doctest shows when they differ.
std::vector<std::string> lines_of(const SegmentedText& text) {
    std::vector<std::string> lines;
    for (const Segment& segment : text.segments)
        lines.push_back(std::to_string(segment.paragraph) + " " + segment.content.text);
    return lines;
}

}  // namespace

TEST_CASE("segmentation rules: every release is cut as a person cut it") {
    const Segmenter segmenter = own_segmenter();
    REQUIRE(segmenter.problems().empty());
    for (const auto& folder : std::filesystem::directory_iterator(test::data("releases"))) {
        if (!folder.is_directory()) continue;
        for (const std::string language : {"ru", "en"}) {
            CAPTURE(folder.path().filename().string());
            const auto text = read_plain_text(read_file(folder.path() / (language + ".txt")), "text", Language(language));
            const auto gold = read_segmented(read_file(folder.path() / (language + ".seg")), "gold", Language(language));
            const auto got = lines_of(segmenter.segments_of(text));
            const auto wanted = lines_of(gold.segments);
            CHECK(got.size() == wanted.size());
            for (std::size_t i = 0; i < std::min(got.size(), wanted.size()); ++i) CHECK(got[i] == wanted[i]);
        }
    }
}
