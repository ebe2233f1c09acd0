// Checks that brackets and quotes come in pairs.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>

#include "base/tr.h"
#include "base/unicode.h"
#include "review/check_list.h"

namespace stykovka {
namespace {

/// A sign, and where it stands.
struct PairSign {
    char32_t sign = 0;
    const CheckedSegment* segment = nullptr;
    std::size_t number = 0;  ///< of the segment in its text
    ByteSpan span;
    bool begins_paragraph = false;
    bool holds_another = false;  ///< the same quote was opened and closed inside: «АО «Завод»
};

bool opens(char32_t c) { return std::u32string_view(U"([{«“„").find(c) != std::u32string_view::npos; }
bool closes(char32_t c) { return std::u32string_view(U")]}»”").find(c) != std::u32string_view::npos; }

bool is_pair(char32_t open, char32_t close) {
    switch (open) {
        case U'(':
            return close == U')';
        case U'[':
            return close == U']';
        case U'{':
            return close == U'}';
        case U'«':
            return close == U'»';
        case U'“':
            return close == U'”';
        case U'„':
            return close == U'“' || close == U'”';
        default:
            return false;
    }
}

// "1)", «а)», "iv)": a bracket that closes the mark of a list item has no partner.
bool marks_list_item(std::string_view before) {
    std::size_t begin = before.size();
    while (begin > 0 && !is_space(static_cast<unsigned char>(before[begin - 1])) && before[begin - 1] != '(') --begin;
    const std::string_view mark = before.substr(begin);
    const std::string_view earlier = trimmed(before.substr(0, begin));
    const bool item_begins = earlier.empty() || std::string_view(";:,").find(earlier.back()) != std::string_view::npos;
    return item_begins && !mark.empty() && length_in_code_points(mark) <= 3;
}

// Direct speech runs over several sentences, and paragraphs; what is open for longer was forgotten.
constexpr std::size_t longest_speech_in_segments = 20;

/// Pairs the signs of one text, segment by segment.
class Pairing {
public:
    void read(const CheckedSegment& segment, bool first_of_paragraph) {
        ++segments_read_;
        forget_old();
        const std::string& text = segment.text();
        for (std::size_t offset = 0; offset < text.size();) {
            const auto begin = static_cast<std::uint32_t>(offset);
            PairSign sign{next_code_point(text, offset),    &segment, segments_read_, {},
                          first_of_paragraph && begin == 0, false};
            sign.span = {begin, static_cast<std::uint32_t>(offset)};
            if (sign.sign == U')' && marks_list_item(std::string_view(text).substr(0, begin)) && !is_open(U'('))
                continue;
            // “ closes „ and opens otherwise.
            if (closes(sign.sign) || (sign.sign == U'“' && !open_.empty() && open_.back().sign == U'„'))
                close(sign);
            else if (opens(sign.sign))
                open_.push_back(sign);
        }
    }

    /// Signs without partners.
    std::vector<PairSign> lonely() const {
        std::vector<PairSign> signs = lonely_;
        std::copy_if(open_.begin(), open_.end(), std::back_inserter(signs),
                     [](const PairSign& sign) { return !sign.holds_another; });
        return signs;
    }

private:
    bool is_open(char32_t sign) const {
        return std::any_of(open_.begin(), open_.end(), [&](const PairSign& open) { return open.sign == sign; });
    }

    void close(const PairSign& sign) {
        const auto partner = std::find_if(open_.rbegin(), open_.rend(),
                                          [&](const PairSign& open) { return is_pair(open.sign, sign.sign); });
        if (partner == open_.rend()) {
            lonely_.push_back(sign);
            return;
        }
        // What was opened after the partner and never closed has no partner itself.
        std::copy_if(partner.base(), open_.end(), std::back_inserter(lonely_),
                     [](const PairSign& open) { return !open.holds_another; });
        open_.erase(partner.base() - 1, open_.end());
        for (PairSign& open : open_)
            if (is_pair(open.sign, sign.sign) && open.number == sign.number) open.holds_another = true;
    }

    void forget_old() {
        const auto recent = std::find_if(open_.begin(), open_.end(), [&](const PairSign& open) {
            return segments_read_ - open.number <= longest_speech_in_segments;
        });
        std::copy_if(open_.begin(), recent, std::back_inserter(lonely_),
                     [](const PairSign& open) { return !open.holds_another; });
        open_.erase(open_.begin(), recent);
    }

    std::size_t segments_read_ = 0;
    std::vector<PairSign> open_;
    std::vector<PairSign> lonely_;
};

bool opens_with_quote(const CheckedSegment& segment) {
    std::size_t offset = 0;
    const char32_t first = next_code_point(segment.text(), offset);
    return first == U'“' || first == U'«' || first == U'„';
}

// Direct speech over several paragraphs opens each of them with a quote and closes the last one only.
bool goes_on(const PairSign& sign, const std::vector<CheckedSegment>& segments) {
    if (!sign.begins_paragraph || (sign.sign != U'“' && sign.sign != U'«')) return false;
    const std::uint32_t paragraph = sign.segment->content->paragraph;
    const auto next = std::find_if(segments.begin(), segments.end(), [&](const CheckedSegment& segment) {
        return segment.content->paragraph > paragraph;
    });
    return next != segments.end() && opens_with_quote(*next);
}

void add_findings(const std::vector<CheckedSegment>& segments, std::vector<Finding>& findings) {
    Pairing pairing;
    std::optional<std::uint32_t> paragraph;
    for (const CheckedSegment& segment : segments) {
        pairing.read(segment, paragraph != segment.content->paragraph);
        paragraph = segment.content->paragraph;
    }
    for (const PairSign& sign : pairing.lonely()) {
        if (goes_on(sign, segments)) continue;
        const std::string_view written = sign.span.in(sign.segment->text());
        findings.push_back(finding_at(*sign.segment, sign.span,
                                      told(opens(sign.sign) ? tr("“{what}” is opened and not closed.")
                                                            : tr("“{what}” closes what was not opened."),
                                           written)));
    }
}

}  // namespace

std::vector<Finding> unpaired_signs(const CheckedDocument& document) {
    std::vector<Finding> findings;
    for (const Side side : both_sides) add_findings(document.segments(side), findings);
    return findings;
}

}  // namespace stykovka
