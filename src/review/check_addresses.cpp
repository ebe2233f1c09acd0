// Checks that addresses of the source are in the target.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "base/tr.h"
#include "base/unicode.h"
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

// The parts of a site and of a path, those left out that name a language: "tickets.a.example/en/news" has "tickets"
// and "news".
std::vector<std::string> pages_of(std::string_view address) {
    constexpr auto languages = std::to_array<std::string_view>({"ru", "en", "eng", "rus", "russian", "english", "www"});
    std::vector<std::string> pages;
    const auto add = [&](std::string_view page) {
        std::string folded = lowered(page);
        if (!folded.empty() && std::ranges::find(languages, folded) == languages.end())
            pages.push_back(std::move(folded));
    };
    if (const std::size_t scheme = address.find("://"); scheme != std::string_view::npos)
        address.remove_prefix(scheme + 3);
    const std::size_t site = lowered(address).find(site_of(address));
    std::size_t at = 0;
    for (; site != std::string_view::npos && at < site; at = address.find('.', at) + 1)
        add(address.substr(at, address.find('.', at) - at));
    at = address.find('/', at);
    while (at != std::string_view::npos) {
        const std::size_t end = address.find('/', at + 1);
        add(address.substr(at + 1, end == std::string_view::npos ? end : end - at - 1));
        at = end;
    }
    return pages;
}

// "/vote" and "/voting": one name of a page that was written otherwise, where a translated one begins otherwise too.
bool is_page_retyped(const std::string& address, const std::string& other) {
    constexpr std::ptrdiff_t least_in_common = 3;
    const auto here = pages_of(address);
    const auto there = pages_of(other);
    if (here.size() != there.size()) return false;
    std::size_t retyped = 0;
    for (std::size_t i = 0; i < here.size(); ++i) {
        if (here[i] == there[i]) continue;
        if (std::ranges::mismatch(here[i], there[i]).in1 - here[i].begin() < least_in_common) return false;
        ++retyped;
    }
    return retyped == 1;
}

/// Language versions of one site are the same; one page with another figure in its address is another one, and so is
/// one whose name is written otherwise.
bool is_there(const std::string& address, const std::set<std::string>& others) {
    if (others.contains(address)) return true;
    const std::string shape = without_figures(address);
    bool has_site = false;
    for (const std::string& other : others) {
        if (without_figures(other) == shape && shape != address) return false;
        if (site_of(other) != site_of(address)) continue;
        if (is_page_retyped(address, other)) return false;
        has_site = true;
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
