// Checks that telephone numbers are the same in both languages.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "base/tr.h"
#include "review/check_list.h"
#include "review/phones.h"

namespace stykovka {
namespace {

std::set<std::string> numbers_in(const std::vector<CheckedSegment>& segments) {
    std::set<std::string> numbers;
    for (const CheckedSegment& segment : segments)
        for (const ByteSpan phone : phones_in(segment.text())) numbers.insert(phone_key(phone.in(segment.text())));
    return numbers;
}

}  // namespace

std::vector<Finding> other_phones(const CheckedDocument& document) {
    std::vector<Finding> findings;
    for (const CheckedBead& bead : document.beads()) {
        if (!bead.has_both_sides()) continue;
        for (const Side side : both_sides) {
            const std::set<std::string> there = numbers_in(bead.segments[other(side)]);
            const char* const sentence = side == Side::source
                                             ? tr("The telephone number “{what}” is not in the target.")
                                             : tr("The telephone number “{what}” is not in the source.");
            for (const CheckedSegment& segment : bead.segments[side])
                for (const ByteSpan span : phones_in(segment.text()))
                    if (const auto phone = span.in(segment.text()); !there.contains(phone_key(phone)))
                        findings.push_back(finding_at(segment, span, told(sentence, phone)));
        }
    }
    return findings;
}

}  // namespace stykovka
