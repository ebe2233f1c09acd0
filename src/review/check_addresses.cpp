// Checks that addresses of the source are in the target.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "base/tr.h"
#include "review/addresses.h"
#include "review/check_list.h"

namespace stykovka {
namespace {

std::set<std::string> addresses_of(const std::vector<CheckedSegment>& segments) {
    std::set<std::string> addresses;
    for (const CheckedSegment& segment : segments)
        for (const ByteSpan address : addresses_in(segment.text())) addresses.emplace(address.in(segment.text()));
    return addresses;
}

// The address with a sign for each figure.
std::string without_figures(std::string address) {
    for (char& c : address)
        if (c >= '0' && c <= '9') c = '#';
    return address;
}

/// Language versions of one site are the same; one page with another figure in its address is another one.
bool is_there(const std::string& address, const std::set<std::string>& others) {
    if (others.contains(address)) return true;
    const std::string shape = without_figures(address);
    bool has_site = false;
    for (const std::string& other : others) {
        if (without_figures(other) == shape && shape != address) return false;
        has_site |= site_of(other) == site_of(address);
    }
    return has_site;
}

}  // namespace

std::vector<Finding> missing_addresses(const CheckedDocument& document) {
    std::vector<Finding> findings;
    for (const CheckedBead& bead : document.beads()) {
        if (!bead.has_both_sides()) continue;
        const std::set<std::string> there = addresses_of(bead.segments.target);
        for (const CheckedSegment& segment : bead.segments.source)
            for (const ByteSpan span : addresses_in(segment.text())) {
                const std::string address(span.in(segment.text()));
                if (!is_there(address, there))
                    findings.push_back(finding_at(
                        segment, span, told(tr("The address “{what}” is not in the target."), address), {address}));
            }
    }
    return findings;
}

}  // namespace stykovka
