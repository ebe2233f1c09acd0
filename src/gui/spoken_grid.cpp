// What a screen reader is told of the grid.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/spoken_grid.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/pretranslation.h"
#include "base/tr.h"
#include "formats/bead_table.h"
#include "gui/bitext_canvas.h"

namespace stykovka {
namespace {

constexpr std::size_t link_column = 1;

std::size_t column_of(Side side) { return side == Side::source ? 0 : 2; }

void add(std::string& words, const std::string& more) { words += (words.empty() ? "" : ", ") + more; }

}  // namespace

std::string words_for_state(const Bead& bead) {
    if (bead.on_purpose) return tr("left out on purpose");
    switch (bead.state) {
        case BeadState::accepted:
            return bead.accepted_by == AcceptedBy::person ? tr("accepted by a person") : tr("accepted by confidence");
        case BeadState::needs_review:
            return tr("to be reviewed");
        case BeadState::draft:
            return tr("draft");
        case BeadState::automatic:
            return is_filled_by_machine(bead) ? tr("filled by the program, not accepted") : tr("not accepted");
    }
    return {};
}

std::string why_doubtful(const Bitext& document, std::size_t bead) {
    return document.alignment.beads[bead].state == BeadState::accepted ? std::string()
                                                                       : quoted_readings(document, bead);
}

std::string words_for_confidence(const Bitext& document, std::size_t index) {
    constexpr std::size_t most_named = 6;
    const Bead& bead = document.alignment.beads[index];
    std::string words = fmt::format("{}–{}", bead.count.source, bead.count.target);
    if (bead.count.source > 0 && bead.count.target > 0)
        add(words, fmt::format("{} %", static_cast<int>(bead.confidence * 100)));
    add(words, words_for_state(bead));
    std::string pairs;
    for (std::size_t i = 0; i < std::min(most_named, bead.evidence.size()); ++i) {
        const BySide<std::string_view> pair = text_of(document, index, bead.evidence[i]);
        add(pairs, fmt::format("{} – {}", pair.source, pair.target));
    }
    if (!pairs.empty())
        words += "\n" + fmt::format(fmt::runtime(tr("What speaks for it: {pairs}.")), fmt::arg("pairs", pairs));
    const std::string other = why_doubtful(document, index);
    return other.empty() ? words : words + "\n" + other;
}

SpokenGrid::SpokenGrid(BitextCanvas& canvas)
    : canvas_(canvas), accessible_(canvas, *this, tr("Segments of the release")) {}

std::size_t SpokenGrid::rows() const { return canvas_.rows().size(); }

std::string SpokenGrid::column_name(std::size_t column) const {
    if (column == link_column) return tr("Link");
    return column == 0 ? tr("Russian") : tr("English");
}

std::string SpokenGrid::description_of(std::size_t index) const {
    const Bead& bead = canvas_.session()->document().alignment.beads[index];
    std::string words = fmt::format(fmt::runtime(tr("segment {number}")), fmt::arg("number", index + 1));
    add(words, fmt::format("{}–{}", bead.count.source, bead.count.target));
    if (bead.count.source > 0 && bead.count.target > 0)
        add(words, fmt::format("{} %", static_cast<int>(bead.confidence * 100)));
    add(words, words_for_state(bead));
    if (bead.marked) add(words, tr("marked"));
    if (const auto other_end = canvas_.crossing_of(index))
        add(words, fmt::format(fmt::runtime(tr("crosses with segment {number}")), fmt::arg("number", *other_end + 1)));
    for (const Finding& finding : canvas_.findings_of(index)) words += ". " + finding.message;
    if (const std::string other = why_doubtful(canvas_.session()->document(), index); !other.empty())
        words += ". " + other;
    if (!bead.comment.empty())
        words += ". " + fmt::format(fmt::runtime(tr("Comment: {text}")), fmt::arg("text", bead.comment));
    return words;
}

AccessibleItem SpokenGrid::item(ItemPlace place) const {
    const Bitext& document = canvas_.session()->document();
    if (place.row >= document.alignment.beads.size()) return {};
    AccessibleItem item;
    item.description = description_of(place.row);
    if (place.column == link_column) {
        item.name = item.description;
        item.place = canvas_.link_place(place.row);
        return item;
    }
    const Side side = place.column == 0 ? Side::source : Side::target;
    item.name = content_of(document, place.row, side).text;
    if (item.name.empty()) item.name = tr("empty");
    item.place = canvas_.cell_place(place.row, side);
    return item;
}

std::optional<ItemPlace> SpokenGrid::active() const {
    if (canvas_.session() == nullptr || rows() == 0) return std::nullopt;
    const Cursor& cursor = canvas_.session()->cursor();
    return ItemPlace{cursor.bead, column_of(cursor.side)};
}

void SpokenGrid::activate(ItemPlace place) {
    if (canvas_.session() == nullptr) return;
    canvas_.go({place.row, place.column == 2 ? Side::target : Side::source, 0, 0});
}

void SpokenGrid::follow() {
    if (rows_told_ != rows()) accessible_.items_changed();
    rows_told_ = rows();
    accessible_.active_changed();
    if (const auto at = active()) {
        const char* words = at->column == 0 ? tr("Russian text, {state}") : tr("English text, {state}");
        canvas_.editor().name_aloud(fmt::format(fmt::runtime(words), fmt::arg("state", description_of(at->row))));
    }
}

}  // namespace stykovka
