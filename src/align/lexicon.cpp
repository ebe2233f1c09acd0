// The lexicon as its file has it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/lexicon.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

#include "align/lexicon_file.h"
#include "align/lexicon_overlay.h"
#include "base/error.h"
#include "base/file.h"
#include "base/side.h"
#include "base/tr.h"

namespace stykovka {
namespace {

constexpr std::string_view magic = "STYKLEX1";

/// What stands at the start of the file; then, for each side: text starts (words + 1), translation starts (words + 1),
/// frequencies (words), translations, letters. All but the letters are four bytes wide.
struct Header {
    char magic[8];
    std::uint64_t file_size;
    struct PerSide {
        char language[8];
        std::uint32_t words;
        std::uint32_t translations;
        std::uint32_t letters;  ///< bytes, padded to a multiple of four
        std::uint32_t unused;
    } side[2];
};

struct Words {
    std::string language;
    std::span<const std::uint32_t> text_starts;
    std::span<const std::uint32_t> translation_starts;
    std::span<const float> frequencies;
    std::span<const Translation> translations;
    std::string_view letters;

    std::string_view stem(std::uint32_t word) const {
        return letters.substr(text_starts[word], text_starts[word + 1] - text_starts[word]);
    }
};

std::uint64_t size_of(const Header::PerSide& side) {
    return 4ULL * (2ULL * (side.words + 1ULL) + side.words) + 8ULL * side.translations + side.letters;
}

Error broken(const std::filesystem::path& path) {
    return Error(ErrorKind::malformed, ErrorSubject::program,
                 fmt::format(fmt::runtime(tr("The lexicon “{file}” is damaged or no lexicon; build it again.")),
                             fmt::arg("file", path.string())));
}

template <class T>
std::span<const T> take(const char*& at, std::size_t count) {
    const auto* first = reinterpret_cast<const T*>(at);
    at += count * sizeof(T);
    return {first, count};
}

Words words_at(const char*& at, const Header::PerSide& side) {
    Words words;
    words.language.assign(side.language, strnlen(side.language, sizeof side.language));
    words.text_starts = take<std::uint32_t>(at, side.words + 1);
    words.translation_starts = take<std::uint32_t>(at, side.words + 1);
    words.frequencies = take<float>(at, side.words);
    words.translations = take<Translation>(at, side.translations);
    words.letters = {at, side.letters};
    at += side.letters;
    return words;
}

bool rises_to(std::span<const std::uint32_t> starts, std::uint32_t limit) {
    return std::is_sorted(starts.begin(), starts.end()) && starts.back() <= limit;
}

// A foreign file must not make us read outside it: all that is used as an index is looked at once.
bool is_sound(const Words& words, std::size_t others) {
    return rises_to(words.text_starts, static_cast<std::uint32_t>(words.letters.size())) &&
           rises_to(words.translation_starts, static_cast<std::uint32_t>(words.translations.size())) &&
           std::all_of(words.translations.begin(), words.translations.end(),
                       [&](const Translation& t) { return t.word < others; });
}

}  // namespace

struct Lexicon::Content {
    void* memory = nullptr;
    std::size_t size = 0;
    BySide<Words> words;

    Content(void* mapped, std::size_t length) : memory(mapped), size(length) {}
    Content(const Content&) = delete;
    Content& operator=(const Content&) = delete;
    ~Content() { ::munmap(memory, size); }

    const Words* of(const Language& language) const {
        for (const Side side : both_sides)
            if (words[side].language == language.primary()) return &words[side];
        return nullptr;
    }
};

Lexicon Lexicon::none() { return {}; }

namespace {

std::pair<void*, std::size_t> mapped(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        throw Error(ErrorKind::not_found, ErrorSubject::program,
                    fmt::format(fmt::runtime(tr("There is no lexicon “{file}”.")), fmt::arg("file", path.string())));
    struct stat status {};
    const bool is_large_enough =
        ::fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_size >= static_cast<off_t>(sizeof(Header));
    const auto size = is_large_enough ? static_cast<std::size_t>(status.st_size) : 0;
    void* memory = is_large_enough ? ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
    ::close(file);
    if (memory == MAP_FAILED) throw broken(path);
    return {memory, size};
}

}  // namespace

Lexicon Lexicon::load(const std::filesystem::path& path) {
    const auto [memory, size] = mapped(path);
    auto content = std::make_shared<Content>(memory, size);
    Header header;
    std::memcpy(&header, memory, sizeof header);
    if (std::string_view(header.magic, magic.size()) != magic || header.file_size != size ||
        sizeof header + size_of(header.side[0]) + size_of(header.side[1]) != size)
        throw broken(path);
    const char* at = static_cast<const char*>(memory) + sizeof header;
    content->words.source = words_at(at, header.side[0]);
    content->words.target = words_at(at, header.side[1]);
    for (const Side side : both_sides)
        if (!is_sound(content->words[side], content->words[other(side)].frequencies.size())) throw broken(path);
    Lexicon lexicon;
    lexicon.content_ = std::move(content);
    return lexicon;
}

std::uint64_t Lexicon::fingerprint() const {
    if (content_ == nullptr) return 0;
    // FNV-1a over words of eight bytes: a changed probability is another lexicon too.
    std::uint64_t hash = 0xCBF2'9CE4'8422'2325U;
    const char* const bytes = static_cast<const char*>(content_->memory);
    for (std::size_t at = 0; at + 8 <= content_->size; at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes + at, 8);
        hash = (hash ^ word) * 0x100'0000'01B3U;
    }
    return hash;
}

std::uint32_t Lexicon::size(const Language& language) const {
    const Words* words = content_ ? content_->of(language) : nullptr;
    const auto own = words == nullptr ? 0 : static_cast<std::uint32_t>(words->frequencies.size());
    return overlay_ ? own + overlay_->added(language) : own;
}

std::uint32_t Lexicon::word(const Language& language, std::string_view stem) const {
    const Words* words = content_ ? content_->of(language) : nullptr;
    if (words != nullptr) {
        std::uint32_t low = 0;
        auto high = static_cast<std::uint32_t>(words->frequencies.size());
        while (low < high) {
            const std::uint32_t middle = low + (high - low) / 2;
            if (words->stem(middle) < stem)
                low = middle + 1;
            else
                high = middle;
        }
        if (low < words->frequencies.size() && words->stem(low) == stem) return low;
    }
    return overlay_ ? overlay_->word(language, stem) : unknown;
}

std::span<const Translation> Lexicon::translations(const Language& language, std::uint32_t word) const {
    if (word == unknown) return {};
    if (overlay_)
        if (const auto* learnt = overlay_->translations(language, word)) return *learnt;
    const Words* words = content_ ? content_->of(language) : nullptr;
    if (words == nullptr || word >= words->frequencies.size()) return {};
    const std::uint32_t begin = words->translation_starts[word];
    return words->translations.subspan(begin, words->translation_starts[word + 1] - begin);
}

float Lexicon::frequency(const Language& language, std::uint32_t word) const {
    if (word == unknown) return 0;
    if (overlay_)
        if (const auto known = overlay_->frequency(language, word)) return *known;
    const Words* words = content_ ? content_->of(language) : nullptr;
    return words == nullptr || word >= words->frequencies.size() ? 0 : words->frequencies[word];
}

namespace {

template <class T>
void put(std::string& bytes, const T& value) {
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void put_words(std::string& bytes, const std::vector<LexiconWord>& words, Header::PerSide& side) {
    std::uint32_t start = 0;
    for (const LexiconWord& word : words)
        put(bytes, std::exchange(start, start + static_cast<std::uint32_t>(word.stem.size())));
    put(bytes, start);
    side.letters = (start + 3) / 4 * 4;
    start = 0;
    for (const LexiconWord& word : words)
        put(bytes, std::exchange(start, start + static_cast<std::uint32_t>(word.translations.size())));
    put(bytes, start);
    for (const LexiconWord& word : words) put(bytes, word.frequency);
    for (const LexiconWord& word : words)
        for (const Translation& translation : word.translations) put(bytes, translation);
    std::string letters;
    for (const LexiconWord& word : words) letters += word.stem;
    letters.resize(side.letters);
    bytes += letters;
    side.words = static_cast<std::uint32_t>(words.size());
    side.translations = start;
}

}  // namespace

void write_lexicon(const std::filesystem::path& path, const LexiconWords& words) {
    Header header{};
    magic.copy(header.magic, sizeof header.magic);
    std::string body;
    for (const Side side : both_sides) {
        auto& at = header.side[side == Side::source ? 0 : 1];
        words.languages[side].copy(at.language, sizeof at.language - 1);
        put_words(body, words.words[side], at);
    }
    header.file_size = sizeof header + body.size();
    std::string bytes;
    put(bytes, header);
    write_file(path, bytes + body);
}

}  // namespace stykovka
