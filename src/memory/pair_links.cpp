// Which words of an accepted pair stand for each other, kept so that each pair is linked once.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/pair_links.h"

#include <algorithm>

#include "memory/byte_io.h"
#include "memory/comparison.h"
#include "sqlite/transaction.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

// Raised when WordAligner links otherwise; the tokenizer has a number of its own.
constexpr std::int64_t rules = 100 * tokenizer_version + 2;

constexpr std::uint32_t after_sign = 1;
constexpr std::uint32_t is_content = 2;
constexpr float percent = 100;  // how a link keeps its strength and a word its chance

std::uint32_t in_percent(float share) {
    return static_cast<std::uint32_t>(std::clamp(share, 0.0F, 1.0F) * percent + 0.5F);
}

float share_of(std::uint32_t in_percent) { return std::min(1.0F, static_cast<float>(in_percent) / percent); }

// Words as the distance from the last one with both flags below it, their size, and the chance of those with content.
void append_words(std::string& blob, const LinkableText& text) {
    append_varint(blob, static_cast<std::uint32_t>(text.words.size()));
    std::uint32_t last = 0;
    for (const LinkableText::Word& word : text.words) {
        append_varint(blob, (word.span.begin - last) << 2 | (word.after_sign ? after_sign : 0) |
                                (word.is_content ? is_content : 0));
        append_varint(blob, word.span.size());
        if (word.is_content) append_varint(blob, in_percent(word.chance));
        last = word.span.end;
    }
}

bool take_words(std::string_view& blob, const std::string& text, LinkableText& words) {
    const auto count = take_varint(blob);
    if (!count || *count > text.size()) return false;
    words.words.reserve(*count);
    std::uint32_t last = 0;
    for (std::uint32_t i = 0; i < *count; ++i) {
        const auto head = take_varint(blob);
        const auto size = take_varint(blob);
        if (!head || !size || *size > text.size()) return false;
        const std::uint32_t begin = last + (*head >> 2);
        last = begin + *size;
        if (last > text.size()) return false;
        words.words.push_back({{begin, last}, 0, (*head & after_sign) != 0, (*head & is_content) != 0});
        if (!words.words.back().is_content) continue;
        const auto chance = take_varint(blob);
        if (!chance) return false;
        words.words.back().chance = share_of(*chance);
    }
    return true;
}

}  // namespace

std::string blob_of(const WordAlignment& alignment) {
    std::string blob;
    for (const Side side : both_sides) append_words(blob, alignment.texts[side]);
    for (const WordLink& link : alignment.links) {
        append_varint(blob, link.word.source);
        append_varint(blob, link.word.target);
        append_varint(blob, static_cast<std::uint32_t>(link.kind));
        append_varint(blob, in_percent(link.strength));
    }
    return blob;
}

std::optional<WordAlignment> alignment_in(std::string_view blob, const BySide<std::string>& text) {
    WordAlignment alignment;
    for (const Side side : both_sides)
        if (!take_words(blob, text[side], alignment.texts[side])) return std::nullopt;
    while (!blob.empty()) {
        const auto source = take_varint(blob);
        const auto target = take_varint(blob);
        const auto kind = take_varint(blob);
        const auto strength = take_varint(blob);
        if (!source || !target || !kind || !strength || *source >= alignment.texts.source.words.size() ||
            *target >= alignment.texts.target.words.size() ||
            *kind > static_cast<std::uint32_t>(EvidenceKind::punctuation))
            return std::nullopt;
        alignment.links.push_back({{*source, *target},
                                   static_cast<EvidenceKind>(*kind),
                                   share_of(*strength)});
    }
    return alignment;
}

std::int64_t hash_of_texts(const BySide<std::string>& text) { return stable_hash(text.source + '\n' + text.target); }

PairLinks::PairLinks(Archive& archive, const Lexicon& lexicon)
    : archive_(archive), rules_(static_cast<std::int64_t>(lexicon.fingerprint() * 1000003U) + rules) {
    is_current_ = archive.database().number("SELECT rules FROM linked_state") == rules_;
    if (!is_current_) return;
    Statement rows = archive.database().query("SELECT place, texts, links FROM linked_pairs");
    while (rows.step()) kept_[rows.integer(0)] = {rows.integer(1), rows.blob(2)};
}

std::optional<WordAlignment> PairLinks::find(std::int64_t place, const BySide<std::string>& text) {
    const auto found = kept_.find(place);
    if (found == kept_.end()) return std::nullopt;
    found->second.asked = true;
    if (found->second.texts != hash_of_texts(text)) return std::nullopt;
    return alignment_in(found->second.blob, text);
}

void PairLinks::keep(const std::vector<Linked>& pairs) {
    Database& database = archive_.database();
    Transaction transaction(database);
    if (!is_current_) {
        database.execute("DELETE FROM linked_pairs");
        database.run("UPDATE linked_state SET rules=?", rules_);
    }
    for (const Linked& pair : pairs)
        database.run("INSERT OR REPLACE INTO linked_pairs(place, texts, links) VALUES(?, ?, ?)", pair.place, pair.texts,
                     Blob{pair.blob});
    transaction.commit();
    is_current_ = true;
}

void PairLinks::drop_unasked() {
    const bool any = std::any_of(kept_.begin(), kept_.end(), [](const auto& each) { return !each.second.asked; });
    if (!any) return;
    Transaction transaction(archive_.database());
    for (const auto& [place, kept] : kept_)
        if (!kept.asked) archive_.database().run("DELETE FROM linked_pairs WHERE place=?", place);
    transaction.commit();
}

}  // namespace stykovka
