// A learnt lexicon as the archive keeps it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/learnt_lexicon_codec.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "memory/byte_io.h"

namespace stykovka {
namespace {

constexpr std::string_view magic = "SLX1";
constexpr float parts = 16;
constexpr float most = 200'000'000;

std::uint32_t rounded(float count) { return static_cast<std::uint32_t>(std::lround(std::min(count, most) * parts)); }

/// Numbers of the words that are kept; of the others UINT32_MAX.
BySide<std::vector<std::uint32_t>> numbering_of(const LearntLexicon& lexicon) {
    BySide<std::vector<bool>> used{std::vector<bool>(lexicon.words.source.size()),
                                   std::vector<bool>(lexicon.words.target.size())};
    for (std::size_t source = 0; source < lexicon.translations.size(); ++source)
        for (const LearntTranslation& one : lexicon.translations[source])
            used.source[source] = used.target[one.word] = true;
    BySide<std::vector<std::uint32_t>> numbers;
    for (const Side side : both_sides) {
        std::uint32_t next = 0;
        for (std::size_t i = 0; i < used[side].size(); ++i)
            numbers[side].push_back(used[side][i] || lexicon.words[side][i].count > 1 ? next++ : UINT32_MAX);
    }
    return numbers;
}

/// Reads what may be anything: once something is wrong all that follows is nothing.
class Reader {
public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {}

    std::uint32_t number() {
        const auto number = take_varint(rest_);
        return number ? *number : fail();
    }
    /// At least one byte for each is still to come.
    std::uint32_t number_of_things() {
        const std::uint32_t count = number();
        return count <= rest_.size() ? count : fail();
    }
    std::uint32_t number_below(std::size_t limit, std::uint32_t before) {
        const std::uint64_t sum = std::uint64_t{before} + number();
        return sum < limit ? static_cast<std::uint32_t>(sum) : fail();
    }
    float count() { return static_cast<float>(number()) / parts; }
    std::string text() {
        const std::uint32_t size = number_of_things();
        std::string text(rest_.substr(0, size));
        rest_.remove_prefix(size);
        return text;
    }
    bool is_sound() const { return !failed_ && rest_.empty(); }

private:
    std::uint32_t fail() {
        failed_ = true;
        rest_ = {};
        return 0;
    }

    std::string_view rest_;
    bool failed_ = false;
};

void append_word(std::string& blob, std::string_view text) {
    append_varint(blob, static_cast<std::uint32_t>(text.size()));
    blob += text;
}

}  // namespace

std::string blob_of(const LearntLexicon& lexicon) {
    std::string blob(magic);
    const auto numbers = numbering_of(lexicon);
    append_varint(blob, lexicon.pairs);
    for (const Side side : both_sides) {
        append_word(blob, lexicon.languages[side]);
        const auto kept = std::count_if(numbers[side].begin(), numbers[side].end(),
                                        [](std::uint32_t number) { return number != UINT32_MAX; });
        append_varint(blob, static_cast<std::uint32_t>(kept));
        for (std::size_t i = 0; i < numbers[side].size(); ++i) {
            if (numbers[side][i] == UINT32_MAX) continue;
            const LearntWord& word = lexicon.words[side][i];
            append_word(blob, word.stem);
            append_varint(blob, rounded(word.count));
            append_varint(blob, rounded(word.mass));
        }
    }
    for (std::size_t source = 0; source < lexicon.translations.size(); ++source) {
        if (numbers.source[source] == UINT32_MAX) continue;
        append_varint(blob, static_cast<std::uint32_t>(lexicon.translations[source].size()));
        std::uint32_t before = 0;
        for (const LearntTranslation& one : lexicon.translations[source]) {
            const std::uint32_t number = numbers.target[one.word];
            append_varint(blob, number - before);
            before = number;
            for (const Side side : both_sides) append_varint(blob, rounded(one.explained[side]));
        }
    }
    return blob;
}

std::optional<LearntLexicon> learnt_lexicon_in(std::string_view blob) {
    if (!blob.starts_with(magic)) return std::nullopt;
    Reader reader(blob.substr(magic.size()));
    LearntLexicon lexicon;
    lexicon.pairs = reader.number();
    for (const Side side : both_sides) {
        lexicon.languages[side] = reader.text();
        for (std::uint32_t left = reader.number_of_things(); left > 0; --left) {
            LearntWord& word = lexicon.words[side].emplace_back();
            word.stem = reader.text();
            word.count = reader.count();
            word.mass = reader.count();
        }
    }
    lexicon.translations.resize(lexicon.words.source.size());
    for (auto& all : lexicon.translations) {
        std::uint32_t number = 0;
        for (std::uint32_t left = reader.number_of_things(); left > 0; --left) {
            number = reader.number_below(lexicon.words.target.size(), number);
            const float explained = reader.count();
            all.push_back({number, {explained, reader.count()}});
        }
    }
    if (!reader.is_sound()) return std::nullopt;
    return lexicon;
}

}  // namespace stykovka
