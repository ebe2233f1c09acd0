// What few units have, as one blob: inline codes, attributes, properties, notes, languages as written.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/unit_codec.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/error.h"
#include "base/time.h"
#include "base/tr.h"
#include "memory/byte_io.h"

namespace stykovka {
namespace {

// The first byte of every blob tells its shape. 1: all numbers and sizes have four bytes. 2: they are varints, names
// that TMX knows are numbers, and what the row says anyway is not said again; what is not there at the end is 0.
enum class Shape : std::uint8_t { wide = 1, compact = 2 };

// Their order must stay.
constexpr std::array<std::string_view, 18> known_names{
    "tuid",         "o-encoding", "datatype",   "usagecount", "lastusagedate", "creationtool", "creationtoolversion",
    "creationdate", "creationid", "changedate", "segtype",    "changeid",      "o-tmf",        "srclang",
    "xml:lang",     "x",          "i",          "type"};

void append_size(std::string& blob, std::size_t size) { append_varint(blob, static_cast<std::uint32_t>(size)); }

void append_short(std::string& blob, std::string_view text) {
    append_size(blob, text.size());
    blob += text;
}

// 0: a name that is not known follows.
void append_name(std::string& blob, std::string_view name) {
    const auto known = std::ranges::find(known_names, name);
    append_size(blob, known == known_names.end() ? 0 : static_cast<std::size_t>(known - known_names.begin()) + 1);
    if (known == known_names.end()) append_short(blob, name);
}

// 0: the text is `usual`; else its size and one.
void append_unusual(std::string& blob, std::string_view text, std::string_view usual) {
    append_size(blob, text == usual ? 0 : text.size() + 1);
    if (text != usual) blob += text;
}

// What an attribute of a unit says most often: what its row says too.
std::string usual_value(const TranslationUnit& unit, std::string_view name) {
    if (name == "creationdate") return unit.created ? compact_time(*unit.created) : std::string();
    if (name == "changedate") return unit.changed ? compact_time(*unit.changed) : std::string();
    if (name == "creationid") return unit.created_by;
    return name == "changeid" ? unit.changed_by : std::string();
}

void append(std::string& blob, const Attributes& attributes) {
    append_size(blob, attributes.size());
    for (const auto& [name, value] : attributes) {
        append_name(blob, name);
        append_short(blob, value);
    }
}

void append(std::string& blob, const std::vector<Remark>& remarks) {
    append_size(blob, remarks.size());
    for (const Remark& remark : remarks) {
        append_number(blob, static_cast<std::uint64_t>(remark.kind), 1);
        append_short(blob, remark.type);
        append_short(blob, remark.text);
        append(blob, remark.attributes);
    }
}

void append(std::string& blob, const std::vector<InlineCode>& codes) {
    append_size(blob, codes.size());
    for (const InlineCode& code : codes) {
        append_size(blob, code.offset);
        append_number(blob, static_cast<std::uint64_t>(code.kind), 1);
        append_short(blob, code.id);
        append_name(blob, code.element);
        append(blob, code.attributes);
        append_short(blob, code.native);
    }
}

/// Reads both shapes.
class DetailsReader {
public:
    explicit DetailsReader(std::string_view blob) : reader_(blob), shape_(static_cast<Shape>(reader_.number(1))) {
        if (shape_ != Shape::wide && shape_ != Shape::compact)
            throw Error(ErrorKind::malformed, ErrorSubject::archive,
                        tr("The archive has a translation unit in a form that this program does not know. Open it with "
                           "the program that wrote it."),
                        "units");
    }
    void read(TranslationUnit& unit) {
        for (std::uint64_t left = size(); left > 0; --left) {
            std::string name = this->name();
            std::string value = unusual_text([&] { return usual_value(unit, name); });
            unit.attributes.emplace_back(std::move(name), std::move(value));
        }
        unit.remarks = remarks();
        for (const Side side : both_sides) {
            Variant& variant = unit.variants[side];
            variant.content.codes = codes();
            variant.language_as_written = unusual_text([&] { return variant.language.tag(); });
            variant.attributes = attributes();
            variant.remarks = remarks();
        }
    }

private:
    bool is_wide() const { return shape_ == Shape::wide; }
    std::uint64_t size() {
        if (is_wide()) return reader_.number(4);
        if (reader_.at_end()) return 0;
        std::uint64_t number = 0;
        for (unsigned shift = 0; shift < 35; shift += 7) {
            const std::uint64_t byte = reader_.number(1);
            number |= (byte & 0x7FU) << shift;
            if (byte < 0x80) break;
        }
        return number;
    }
    std::string text() { return is_wide() ? reader_.text() : reader_.text(size()); }
    std::string name() {
        if (is_wide()) return reader_.text();
        const std::uint64_t known = size();
        return known == 0 || known > known_names.size() ? text() : std::string(known_names[known - 1]);
    }
    template <class Usual>
    std::string unusual_text(Usual usual) {
        if (is_wide()) return reader_.text();
        const std::uint64_t size_and_one = size();
        return size_and_one == 0 ? usual() : reader_.text(size_and_one - 1);
    }
    Attributes attributes() {
        Attributes found;
        for (std::uint64_t left = size(); left > 0; --left) {
            std::string name = this->name();
            found.emplace_back(std::move(name), text());
        }
        return found;
    }
    std::vector<Remark> remarks() {
        std::vector<Remark> found;
        for (std::uint64_t left = size(); left > 0; --left) {
            Remark& remark = found.emplace_back();
            remark.kind = static_cast<Remark::Kind>(reader_.number(1));
            remark.type = text();
            remark.text = text();
            remark.attributes = attributes();
        }
        return found;
    }
    std::vector<InlineCode> codes() {
        std::vector<InlineCode> found;
        for (std::uint64_t left = size(); left > 0; --left) {
            InlineCode& code = found.emplace_back();
            code.offset = static_cast<std::uint32_t>(size());
            code.kind = static_cast<CodeKind>(reader_.number(1));
            code.id = text();
            code.element = name();
            code.attributes = attributes();
            code.native = text();
        }
        return found;
    }

    BlobReader reader_;
    Shape shape_;
};

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
    append_number(blob, static_cast<std::uint64_t>(Shape::compact), 1);
    append_size(blob, unit.attributes.size());
    for (const auto& [name, value] : unit.attributes) {
        append_name(blob, name);
        append_unusual(blob, value, usual_value(unit, name));
    }
    std::size_t end = blob.size();  // of what is more than a 0
    const auto part = [&](const auto& append_part) {
        const std::size_t begin = blob.size();
        append_part();
        if (blob.size() != begin + 1 || blob.back() != 0) end = blob.size();
    };
    part([&] { append(blob, unit.remarks); });
    for (const Side side : both_sides) {
        const Variant& variant = unit.variants[side];
        part([&] { append(blob, variant.content.codes); });
        part([&] { append_unusual(blob, variant.language_as_written, variant.language.tag()); });
        part([&] { append(blob, variant.attributes); });
        part([&] { append(blob, variant.remarks); });
    }
    blob.resize(end);
    return blob;
}

void add_details(TranslationUnit& unit, std::string_view details) {
    if (!details.empty()) DetailsReader(details).read(unit);
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
