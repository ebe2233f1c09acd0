// Checks that addresses of the source are in the target.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "base/tr.h"
#include "review/addresses.h"
#include "review/check_list.h"

namespace stykovka {
namespace {

std::set<std::string> sites_in(const std::vector<CheckedSegment>& segments) {
    std::set<std::string> sites;
    for (const CheckedSegment& segment : segments)
        for (const ByteSpan address : addresses_in(segment.text())) sites.insert(site_of(address.in(segment.text())));
    return sites;
}

}  // namespace

std::vector<Finding> missing_addresses(const CheckedDocument& document) {
    std::vector<Finding> findings;
    for (const CheckedBead& bead : document.beads()) {
        if (!bead.has_both_sides()) continue;
        const std::set<std::string> there = sites_in(bead.segments.target);
        for (const CheckedSegment& segment : bead.segments.source)
            for (const ByteSpan span : addresses_in(segment.text())) {
                const std::string address(span.in(segment.text()));
                if (!there.contains(site_of(address)))
                    findings.push_back(finding_at(
                        segment, span, told(tr("The address “{what}” is not in the target."), address), {address}));
            }
    }
    return findings;
}

}  // namespace stykovka
