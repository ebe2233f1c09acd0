// What few units have, as one blob: inline codes, attributes, properties, notes, languages as written.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/unit_codec.h"

#include <cassert>

#include "base/error.h"
#include "base/tr.h"
#include "memory/byte_io.h"

namespace stykovka {
namespace {

// The first byte of every blob, so that a later shape can be told from this one.
constexpr std::uint64_t shape = 1;

void append(std::string& blob, const Attributes& attributes) {
    append_number(blob, attributes.size(), 4);
    for (const auto& [name, value] : attributes) {
        append_text(blob, name);
        append_text(blob, value);
    }
}

void append(std::string& blob, const std::vector<Remark>& remarks) {
    append_number(blob, remarks.size(), 4);
    for (const Remark& remark : remarks) {
        append_number(blob, static_cast<std::uint64_t>(remark.kind), 1);
        append_text(blob, remark.type);
        append_text(blob, remark.text);
        append(blob, remark.attributes);
    }
}

void append(std::string& blob, const std::vector<InlineCode>& codes) {
    append_number(blob, codes.size(), 4);
    for (const InlineCode& code : codes) {
        append_number(blob, code.offset, 4);
        append_number(blob, static_cast<std::uint64_t>(code.kind), 1);
        append_text(blob, code.id);
        append_text(blob, code.element);
        append(blob, code.attributes);
        append_text(blob, code.native);
    }
}

Attributes attributes_in(BlobReader& reader) {
    Attributes attributes;
    for (std::uint64_t left = reader.number(4); left > 0; --left) {
        std::string name = reader.text();
        attributes.emplace_back(std::move(name), reader.text());
    }
    return attributes;
}

std::vector<Remark> remarks_in(BlobReader& reader) {
    std::vector<Remark> remarks;
    for (std::uint64_t left = reader.number(4); left > 0; --left) {
        Remark remark;
        remark.kind = static_cast<Remark::Kind>(reader.number(1));
        remark.type = reader.text();
        remark.text = reader.text();
        remark.attributes = attributes_in(reader);
        remarks.push_back(std::move(remark));
    }
    return remarks;
}

std::vector<InlineCode> codes_in(BlobReader& reader) {
    std::vector<InlineCode> codes;
    for (std::uint64_t left = reader.number(4); left > 0; --left) {
        InlineCode code;
        code.offset = static_cast<std::uint32_t>(reader.number(4));
        code.kind = static_cast<CodeKind>(reader.number(1));
        code.id = reader.text();
        code.element = reader.text();
        code.attributes = attributes_in(reader);
        code.native = reader.text();
        codes.push_back(std::move(code));
    }
    return codes;
}

bool is_plain(const Variant& variant) {
    return variant.content.codes.empty() && variant.language_as_written.empty() && variant.attributes.empty() &&
           variant.remarks.empty();
}

}  // namespace

std::string details_of(const TranslationUnit& unit) {
    if (unit.attributes.empty() && unit.remarks.empty() && is_plain(unit.variants.source) &&
        is_plain(unit.variants.target))
        return {};
    std::string blob;
    append_number(blob, shape, 1);
    append(blob, unit.attributes);
    append(blob, unit.remarks);
    for (const Side side : both_sides) {
        const Variant& variant = unit.variants[side];
        append(blob, variant.content.codes);
        append_text(blob, variant.language_as_written);
        append(blob, variant.attributes);
        append(blob, variant.remarks);
    }
    return blob;
}

void add_details(TranslationUnit& unit, std::string_view details) {
    if (details.empty()) return;
    BlobReader reader(details);
    if (reader.number(1) != shape)
        throw Error(ErrorKind::malformed, ErrorSubject::archive,
                    tr("The archive has a translation unit in a form that this program does not know. Open it with the "
                       "program that wrote it."),
                    "units");
    unit.attributes = attributes_in(reader);
    unit.remarks = remarks_in(reader);
    for (const Side side : both_sides) {
        Variant& variant = unit.variants[side];
        variant.content.codes = codes_in(reader);
        variant.language_as_written = reader.text();
        variant.attributes = attributes_in(reader);
        variant.remarks = remarks_in(reader);
    }
}

std::string blob_of(const std::vector<SegmentId>& ids) {
    std::string blob;
    for (const SegmentId id : ids) append_number(blob, static_cast<std::uint64_t>(id), 4);
    return blob;
}

std::vector<SegmentId> segment_ids_of(std::string_view blob) {
    std::vector<SegmentId> ids;
    for (BlobReader reader(blob); !reader.at_end();)
        ids.push_back(SegmentId{static_cast<std::uint32_t>(reader.number(4))});
    return ids;
}

}  // namespace stykovka
