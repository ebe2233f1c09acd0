// What checks found in beads before.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/known_findings.h"

#include <functional>
#include <string_view>

namespace stykovka {
namespace {

constexpr std::uint32_t rounds_kept = 3;  // an undo soon after asks for beads as they were

// Keys live as long as the program, so the library's own hash does. The mixing is that of boost::hash_combine.
void add(std::uint64_t& key, std::string_view text) {
    key ^= std::hash<std::string_view>()(text) + 0x9e3779b97f4a7c15U + (key << 6U) + (key >> 2U);
}

void add(std::uint64_t& key, const Content& content) {
    add(key, content.text);
    for (const InlineCode& code : content.codes) {
        add(key, code.id);
        add(key, code.element);
        add(key, code.native);
        key += code.offset * 4U + static_cast<std::uint32_t>(code.kind);
        for (const auto& [name, value] : code.attributes) add(key, name), add(key, value);
    }
}

}  // namespace

void KnownFindings::begin(const std::string& circumstances) {
    if (circumstances != circumstances_) beads_.clear();
    circumstances_ = circumstances;
    ++round_;
    left_ = 0;
}

KnownFindings::OfBead& KnownFindings::of(std::uint64_t key) {
    OfBead& bead = beads_[key];
    bead.asked = round_;
    return bead;
}

void KnownFindings::end() {
    std::erase_if(beads_, [this](const auto& entry) { return entry.second.asked + rounds_kept <= round_; });
}

std::uint64_t key_of_texts(const Bitext& document, std::size_t bead) {
    const BySide<std::uint32_t> first = first_of(document, bead);
    const BySide<std::uint32_t> count = document.alignment.beads[bead].count;
    std::uint64_t key = count.source * 31U + count.target;
    for (const Side side : both_sides)
        for (std::uint32_t i = 0; i < count[side]; ++i)
            add(key, document.texts[side].segments[first[side] + i].content);
    return key;
}

}  // namespace stykovka
