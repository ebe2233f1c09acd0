// Provenance as properties of a unit, and attributes that TMX has no place for.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tmx_provenance.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "base/unicode.h"
#include "formats/xml_repair.h"

namespace stykovka {
namespace {

constexpr std::array<std::string_view, 4> group_types{"x-release", "x-date", "x-position", "x-aligned"};
constexpr std::string_view attribute_type = "x-attribute-";

Remark property(std::string_view type, std::string text) {
    Remark remark;
    remark.type = type;
    remark.text = std::move(text);
    return remark;
}

bool has_type(const Remark& remark, std::string_view type) {
    if (remark.kind != Remark::Kind::property || !remark.attributes.empty()) return false;
    const std::string written = lowered(remark.type);
    return written == type || written == std::string(type) + ":singlestring";
}

std::optional<Occurrence> occurrence_at(const std::vector<Remark>& remarks, std::size_t at) {
    if (at + group_types.size() > remarks.size()) return std::nullopt;
    for (std::size_t k = 0; k < group_types.size(); ++k)
        if (!has_type(remarks[at + k], group_types[k])) return std::nullopt;
    Occurrence occurrence;
    occurrence.release_number = remarks[at].text;
    occurrence.release_date = date_of(remarks[at + 1].text);
    if (!occurrence.release_date && !remarks[at + 1].text.empty()) return std::nullopt;
    const std::string& position = remarks[at + 2].text;
    const auto [end, error] = std::from_chars(position.data(), position.data() + position.size(), occurrence.position);
    if (error != std::errc() || end != position.data() + position.size()) return std::nullopt;
    occurrence.aligned_by = remarks[at + 3].text;
    // Only signed-off and published wordings leave an office as a memory.
    occurrence.state = ReleaseState::published;
    occurrence.origin = "import";
    return occurrence;
}

constexpr std::string_view context_before = "x-context-pre";
constexpr std::string_view context_after = "x-context-post";
constexpr std::string_view open_segment = "<seg>";
constexpr std::string_view close_segment = "</seg>";

std::string segment_of(std::string_view text) {
    return std::string(open_segment) + escaped_xml_text(text) + std::string(close_segment);
}

// The text of "<seg>…</seg>"; none when there is more in it than text.
std::optional<std::string> text_of_segment(std::string_view written) {
    if (!written.starts_with(open_segment) || !written.ends_with(close_segment) ||
        written.size() <= open_segment.size() + close_segment.size())
        return std::nullopt;
    const std::string_view inner =
        written.substr(open_segment.size(), written.size() - open_segment.size() - close_segment.size());
    constexpr std::array<std::pair<std::string_view, char>, 5> references{
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&#10;", '\n'}, {"&#13;", '\r'}}};
    std::string text;
    for (std::size_t at = 0; at < inner.size();) {
        const auto found = std::ranges::find_if(
            references, [&](const auto& reference) { return inner.substr(at).starts_with(reference.first); });
        text += found == references.end() ? inner[at] : found->second;
        at += found == references.end() ? 1 : found->first.size();
    }
    return segment_of(text) == written ? std::optional(text) : std::nullopt;
}

bool is_context(const Remark& remark) {
    return remark.kind == Remark::Kind::property && remark.attributes.empty() &&
           (remark.type == context_before || remark.type == context_after);
}

}  // namespace

std::vector<Remark> context_of(const Occurrence& occurrence) {
    std::vector<Remark> remarks;
    for (const auto& [type, text] :
         {std::pair(context_before, occurrence.before.source), std::pair(context_after, occurrence.after.source)})
        if (!text.empty()) remarks.push_back(property(type, segment_of(text)));
    return remarks;
}

std::optional<Occurrence> take_context(std::vector<Remark>& remarks) {
    Occurrence occurrence;
    occurrence.origin = "import";
    for (const Remark& remark : remarks) {
        if (!is_context(remark)) continue;
        std::string& place = remark.type == context_before ? occurrence.before.source : occurrence.after.source;
        const auto text = text_of_segment(remark.text);
        if (!text || !place.empty()) return std::nullopt;
        place = *text;
    }
    if (occurrence.before.source.empty() && occurrence.after.source.empty()) return std::nullopt;
    std::erase_if(remarks, is_context);
    return occurrence;
}

std::vector<Remark> provenance_of(const Occurrence& occurrence) {
    return {property(group_types[0], occurrence.release_number),
            property(group_types[1], occurrence.release_date ? iso_date(*occurrence.release_date) : std::string()),
            property(group_types[2], std::to_string(occurrence.position)),
            property(group_types[3], occurrence.aligned_by)};
}

std::vector<Occurrence> take_provenance(std::vector<Remark>& remarks) {
    std::vector<Occurrence> occurrences;
    std::vector<Remark> others;
    for (std::size_t at = 0; at < remarks.size(); ++at) {
        if (auto occurrence = occurrence_at(remarks, at)) {
            occurrences.push_back(std::move(*occurrence));
            at += group_types.size() - 1;
        } else {
            others.push_back(remarks[at]);
        }
    }
    remarks = std::move(others);
    return occurrences;
}

Remark as_property(const std::string& name, const std::string& value) {
    return property(std::string(attribute_type) + name, value);
}

std::optional<std::pair<std::string, std::string>> attribute_in(const Remark& remark) {
    if (remark.kind != Remark::Kind::property || remark.type.rfind(attribute_type, 0) != 0) return std::nullopt;
    return std::pair(remark.type.substr(attribute_type.size()), remark.text);
}

}  // namespace stykovka
