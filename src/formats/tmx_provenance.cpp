// Provenance as properties of a unit, and attributes that TMX has no place for.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tmx_provenance.h"

#include <array>
#include <charconv>
#include <string_view>

#include "base/unicode.h"

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

}  // namespace

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
