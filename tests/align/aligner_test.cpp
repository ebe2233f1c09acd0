// Tests of align/aligner.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/aligner.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <thread>

#include "align/gold.h"
#include "base/error.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

SegmentedText text(std::string_view language, const std::vector<std::string>& sentences) {
    SegmentedText result;
    result.language = Language(language);
    result.paragraphs = shared_vector<ParagraphShape>(std::vector<ParagraphShape>(1));
    std::vector<Segment> segments;
    for (const std::string& sentence : sentences) {
        Segment segment;
        segment.id = SegmentId(segments.size() + 1);
        segment.content.text = sentence;
        segments.push_back(segment);
    }
    result.segments = shared_vector<Segment>(segments);
    return result;
}

BySide<std::uint32_t> covered(const Alignment& alignment) {
    BySide<std::uint32_t> sum;
    for (const Bead& bead : alignment.beads)
        for (const Side side : both_sides) sum[side] += bead.count[side];
    return sum;
}

using Count = BySide<std::uint32_t>;

// What speaks for the first bead, as written.
BySide<std::string> texts_at(const Evidence& evidence, const BySide<SegmentedText>& texts) {
    BySide<std::string> pair;
    for (const Side side : both_sides)
        pair[side] = evidence.place[side].span.in(texts[side].segments[evidence.place[side].segment].content.text);
    return pair;
}

}  // namespace

TEST_CASE("aligner: a heading without translation becomes a 1-0 bead") {
    const BySide<SegmentedText> texts{text("ru", {"Новости ведомства", "Игорь Краснов прибыл в Минск 12 мая."}),
                                      text("en", {"Igor Krasnov arrived in Minsk on May 12."})};
    const auto beads = align(texts, Lexicon::none(), {}, NoProgress{}).beads;
    REQUIRE(beads.size() == 2);
    CHECK(beads[0].count == Count{1, 0});
    CHECK(beads[1].count == Count{1, 1});
}

TEST_CASE("aligner: a bead says which words, names and numbers speak for it, and where") {
    const BySide<SegmentedText> texts{text("ru", {"Краснов осмотрел 1 250 домов."}),
                                      text("en", {"Krasnov inspected 1,250 houses."})};
    const auto beads = align(texts, Lexicon::none(), {}, NoProgress{}).beads;
    REQUIRE(beads.size() == 1);
    bool has_name = false;
    bool has_number = false;
    for (const Evidence& evidence : beads[0].evidence) {
        const BySide<std::string> pair = texts_at(evidence, texts);
        has_name |= evidence.kind == EvidenceKind::name && pair == BySide<std::string>{"Краснов", "Krasnov"};
        has_number |= evidence.kind == EvidenceKind::number && pair == BySide<std::string>{"1 250", "1,250"};
    }
    CHECK(has_name);
    CHECK(has_number);
}

TEST_CASE("aligner: amounts and dates speak for a bead as values, however they are written") {
    const BySide<SegmentedText> texts{text("ru", {"Ущерб – 1,5 млрд рублей, 12 мая."}),
                                      text("en", {"The damage is 1.5 billion rubles, May 12."})};
    const auto beads = align(texts, Lexicon::none(), {}, NoProgress{}).beads;
    REQUIRE(beads.size() == 1);
    const auto has = [&](const BySide<std::string>& pair) {
        return std::any_of(beads[0].evidence.begin(), beads[0].evidence.end(), [&](const Evidence& evidence) {
            return evidence.kind == EvidenceKind::number && texts_at(evidence, texts) == pair;
        });
    };
    CHECK(has({"1,5 млрд рублей", "1.5 billion rubles"}));
    CHECK(has({"12 мая", "May 12"}));
}

TEST_CASE("aligner: empty sides give nulls only, two empty sides no beads") {
    const BySide<SegmentedText> one{text("ru", {"Раз.", "Два."}), text("en", {})};
    const auto beads = align(one, Lexicon::none(), {}, NoProgress{}).beads;
    REQUIRE(beads.size() == 2);
    CHECK(beads[1].count == Count{1, 0});
    CHECK(align({text("ru", {}), text("en", {})}, Lexicon::none(), {}, NoProgress{}).beads.empty());
}

TEST_CASE("aligner: fixed beads stay, the rest is aligned around them") {
    const BySide<SegmentedText> texts{text("ru", {"Первый.", "Второй.", "Третий.", "Четвёртый."}),
                                      text("en", {"First.", "Second.", "Third.", "Fourth."})};
    FixedBead fixed{{1, 0}, {}};
    fixed.bead.count = {1, 1};
    fixed.bead.state = BeadState::accepted;
    AlignOptions options;
    options.fixed = {fixed};
    const Alignment alignment = align(texts, Lexicon::none(), options, NoProgress{});
    CHECK(covered(alignment) == Count{4, 4});
    REQUIRE(alignment.beads.size() >= 2);
    CHECK(alignment.beads[0].count == Count{1, 0});
    CHECK(alignment.beads[1] == fixed.bead);
}

TEST_CASE("aligner: texts of very unequal length are covered whole") {
    const std::vector<std::string> many(10'000, "The same sentence once more.");
    CHECK(covered(align({text("ru", {"Одно предложение."}), text("en", many)}, Lexicon::none(), {}, NoProgress{})) ==
          Count{1, 10'000});
    const std::vector<std::string> same(1'000, "Одно и то же предложение.");
    CHECK(covered(align({text("ru", same), text("en", std::vector<std::string>(many.begin(), many.begin() + 1'000))},
                        Lexicon::none(), {}, NoProgress{})) == Count{1'000, 1'000});
}

TEST_CASE("aligner: a request to stop ends the work at once") {
    const std::vector<std::string> many(3'000, "Предложение, которого много.");
    std::stop_source stop;
    stop.request_stop();
    const Progress progress(stop.get_token());
    CHECK_THROWS_AS(align({text("ru", many), text("en", many)}, Lexicon::none(), {}, progress), Error);
}

TEST_CASE("aligner: a bead that may be wrong says what else it may be") {
    const auto beads = align({text("ru", {"Договор подписан в Минске.", "Он вступил в силу."}),
                              text("en", {"The contract, signed in Minsk, is in force."})},
                             Lexicon::none(), {}, NoProgress{})
                           .beads;
    bool has_readings = false;
    for (const Bead& bead : beads) {
        float sum = bead.confidence;
        for (const OtherReading& reading : bead.readings) {
            has_readings = true;
            sum += reading.probability;
            CHECK(reading.probability >= 0.005F);
            CHECK(reading.count.source + reading.count.target > 0);
        }
        CHECK(sum <= 1.001F);
        CHECK(std::is_sorted(bead.readings.begin(), bead.readings.end(),
                             [](const auto& a, const auto& b) { return a.probability > b.probability; }));
    }
    CHECK(has_readings);
}

TEST_CASE("aligner: the other readings of a bead and its own make up nearly all that is possible") {
    for (const auto& document : test::gold_documents(test::data("releases")))
        for (const Bead& bead : align(document.texts, Lexicon::none(), {}, NoProgress{}).beads) {
            float sum = bead.confidence;
            for (const OtherReading& reading : bead.readings) sum += reading.probability;
            CHECK(sum <= 1.001F);
            // Three readings are kept, and what is far from the bead is not looked at.
            if (bead.count.source > 0) CHECK(sum >= 0.6F);
        }
}

TEST_CASE("aligner: a text of five megabytes without a sentence end is one bead with its translation") {
    std::string russian;
    std::string english;
    for (int i = 0; russian.size() < 5'000'000; ++i) {
        russian += "слово и ещё " + std::to_string(i % 1'000) + " слов ";
        english += "a word and " + std::to_string(i % 1'000) + " more words ";
    }
    CHECK(covered(align({text("ru", {russian}), text("en", {english})}, Lexicon::none(), {}, NoProgress{})) ==
          Count{1, 1});
}

TEST_CASE("aligner: two texts of one language are aligned like others") {
    const std::vector<std::string> one{"Прокурор прибыл в Минск.", "Суд отложил дело.", "Погода была хорошей."};
    const auto beads = align({text("ru", one), text("ru", one)}, Lexicon::none(), {}, NoProgress{}).beads;
    REQUIRE(beads.size() == 3);
    for (const Bead& bead : beads) CHECK(bead.count == Count{1, 1});
}

TEST_CASE("aligner: confidence lies between 0 and 1") {
    for (const auto& document : test::gold_documents(test::data("releases")))
        for (const Bead& bead : align(document.texts, Lexicon::none(), {}, NoProgress{}).beads) {
            CHECK(bead.confidence >= 0);
            CHECK(bead.confidence <= 1);
        }
}

// Four releases do not come out as their gold; the bounds keep what is reached without a lexicon from falling. In the
// delegation two footer lines ("photo", "contact") look like a pair, and the English lead of the abridged release
// joins two Russian sentences: there a person might agree. In the rest of the abridged one, in "cyber" and in "award"
// (a deleted sentence is swallowed by its neighbour; with the lexicon it is not), the aligner is wrong.
TEST_CASE("aligner: four sample releases come out as people linked them without a lexicon, four nearly") {
    const auto documents = test::gold_documents(test::data("releases"));
    REQUIRE(documents.size() == 8);
    for (const auto& document : documents) {
        const auto found = test::links_of(align(document.texts, Lexicon::none(), {}, NoProgress{}));
        CAPTURE(document.name);
        if (document.name.ends_with("abridged"))
            CHECK(test::strict_f1(document.links, found) >= 0.6);
        else if (document.name.ends_with("award"))
            CHECK(test::strict_f1(document.links, found) >= 0.85);
        else if (document.name.ends_with("delegation") || document.name.ends_with("cyber"))
            CHECK(test::strict_f1(document.links, found) >= 0.9);
        else
            CHECK(test::strict_f1(document.links, found) == 1.0);
    }
}

TEST_CASE("aligner: the shared news texts keep their quality without a lexicon") {
    if (!test::has_shared("data/alignment")) return;
    const auto mean_f1 = [](const char* level) {
        double sum = 0;
        const auto documents = test::gold_documents(test::shared("data/alignment") / level);
        for (const auto& document : documents)
            sum += test::strict_f1(document.links,
                                   test::links_of(align(document.texts, Lexicon::none(), {}, NoProgress{})));
        return sum / static_cast<double>(documents.size());
    };
    CHECK(mean_f1("clean") >= 0.99);
    CHECK(mean_f1("medium") >= 0.95);
}
