// Parts of a document as bytes, for the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bitext/release_codec.h"

#include <bit>
#include <cstdint>
#include <type_traits>
#include <utility>

#include "base/error.h"
#include "base/tr.h"

namespace stykovka {
namespace {

[[noreturn]] void damaged() {
    throw Error(ErrorKind::malformed, ErrorSubject::archive,
                tr("The archive is damaged: a release in it cannot be read. Restore the archive from a backup."));
}

/// Appends values to bytes.
class Writer {
public:
    void number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7U) bytes_ += static_cast<char>((value & 0x7fU) | 0x80U);
        bytes_ += static_cast<char>(value);
    }
    void text(std::string_view value) {
        number(value.size());
        bytes_ += value;
    }
    std::string bytes() && { return std::move(bytes_); }

private:
    std::string bytes_;
};

/// Takes values from bytes; what does not fit is damage.
class Reader {
public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}

    bool at_end() const { return bytes_.empty(); }
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64 && !bytes_.empty(); shift += 7) {
            const auto byte = static_cast<std::uint8_t>(bytes_.front());
            bytes_.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7fU) << shift;
            if (byte < 0x80) return value;
        }
        damaged();
    }
    std::string_view text() {
        const std::uint64_t size = number();
        if (size > bytes_.size()) damaged();
        const std::string_view value = bytes_.substr(0, size);
        bytes_.remove_prefix(size);
        return value;
    }
    // Every element has at least one byte, so a size beyond the rest is damage and never an allocation.
    std::size_t size() {
        const std::uint64_t value = number();
        if (value > bytes_.size()) damaged();
        return value;
    }

private:
    std::string_view bytes_;
};

// One function per type says which values it consists of; `Io` is Out or In and knows the direction. So both directions
// cannot part ways.
struct Out {
    Writer writer;

    void operator()(const std::string& value) { writer.text(value); }
    void operator()(bool value) { writer.number(value ? 1 : 0); }
    void operator()(float value) { writer.number(std::bit_cast<std::uint32_t>(value)); }
    template <class T>
    requires std::is_integral_v<T> || std::is_enum_v<T>
    void operator()(T value) { writer.number(static_cast<std::uint64_t>(value)); }
    template <class T>
    void operator()(const std::vector<T>& values) {
        writer.number(values.size());
        for (const T& value : values) parts(*this, value);
    }
};

struct In {
    Reader reader;

    void operator()(std::string& value) { value = reader.text(); }
    void operator()(bool& value) { value = reader.number() != 0; }
    void operator()(float& value) { value = std::bit_cast<float>(static_cast<std::uint32_t>(reader.number())); }
    template <class T>
    requires std::is_integral_v<T> || std::is_enum_v<T>
    void operator()(T& value) { value = static_cast<T>(reader.number()); }
    template <class T>
    void operator()(std::vector<T>& values) {
        values.resize(reader.size());
        for (T& value : values) parts(*this, value);
    }
};

template <class Value, class T>
concept Some = std::is_same_v<std::remove_const_t<Value>, T>;

template <class Io, Some<std::pair<std::string, std::string>> Attribute>
void parts(Io& io, Attribute& attribute) {
    io(attribute.first);
    io(attribute.second);
}

template <class Io, Some<InlineCode> Code>
void parts(Io& io, Code& code) {
    io(code.offset);
    io(code.kind);
    io(code.id);
    io(code.element);
    io(code.attributes);
    io(code.native);
}

template <class Io, Some<Segment> Each>
void parts(Io& io, Each& segment) {
    io(segment.id);
    io(segment.content.text);
    io(segment.content.codes);
    io(segment.paragraph);
    io(segment.space_after);
}

template <class Io, Some<ParagraphShape> Shape>
void parts(Io& io, Shape& shape) {
    io(shape.kind);
    io(shape.locator);
}

// Versions of the format have texts here that are not needed: empty ones are written.
void skip_text(Out& out) { out.writer.text({}); }
void skip_text(In& in) { in.reader.text(); }

template <class Io, Some<Evidence> Each>
void parts(Io& io, Each& evidence) {
    io(evidence.kind);
    skip_text(io);
    skip_text(io);
    for (const Side side : both_sides) {
        io(evidence.place[side].segment);
        io(evidence.place[side].span.begin);
        io(evidence.place[side].span.end);
    }
    io(evidence.weight);
}

template <class Io, Some<OtherReading> Each>
void parts(Io& io, Each& reading) {
    io(reading.from.source);
    io(reading.from.target);
    io(reading.count.source);
    io(reading.count.target);
    io(reading.probability);
}

// Whether readings follow stands in the second bit of `on_purpose`: beads of earlier versions have none.
template <class Io, Some<Bead> Each>
void parts(Io& io, Each& bead) {
    io(bead.count.source);
    io(bead.count.target);
    io(bead.state);
    io(bead.accepted_by);
    io(bead.confidence);
    io(bead.marked);
    auto flags = static_cast<std::uint8_t>((bead.on_purpose ? 1U : 0U) | (bead.readings.empty() ? 0U : 2U));
    io(flags);
    if constexpr (!std::is_const_v<Each>) bead.on_purpose = (flags & 1U) != 0;
    io(bead.comment);
    io(bead.evidence);
    if ((flags & 2U) != 0) io(bead.readings);
}

template <class Io, Some<CrossingLink> Link>
void parts(Io& io, Link& link) {
    io(link.first.source);
    io(link.first.target);
}

template <class Io, class T>
void parts_of_change(Io& io, T& change) {
    io(change.begin);
    io(change.removed);
    io(change.inserted);
}

template <class Io, Some<Step> Each>
void parts(Io& io, Each& step) {
    for (const Side side : both_sides) {
        parts_of_change(io, step.segments[side]);
        parts_of_change(io, step.paragraphs[side]);
    }
    parts_of_change(io, step.beads);
    parts_of_change(io, step.crossings);
}

}  // namespace

template <class T>
std::string encoded(std::span<const T> elements) {
    Out out;
    for (const T& element : elements) parts(out, element);
    return std::move(out.writer).bytes();
}

template <class T>
std::vector<T> decoded(std::string_view bytes) {
    In in{Reader(bytes)};
    std::vector<T> elements;
    while (!in.reader.at_end()) parts(in, elements.emplace_back());
    return elements;
}

template std::string encoded(std::span<const Segment>);
template std::string encoded(std::span<const ParagraphShape>);
template std::string encoded(std::span<const Bead>);
template std::string encoded(std::span<const CrossingLink>);
template std::vector<Segment> decoded(std::string_view);
template std::vector<ParagraphShape> decoded(std::string_view);
template std::vector<Bead> decoded(std::string_view);
template std::vector<CrossingLink> decoded(std::string_view);

std::string encoded_step(const Step& step) {
    Out out;
    parts(out, step);
    return std::move(out.writer).bytes();
}

Step decoded_step(std::string_view bytes, std::string description) {
    In in{Reader(bytes)};
    Step step;
    parts(in, step);
    if (!in.reader.at_end()) damaged();
    step.description = std::move(description);
    return step;
}

}  // namespace stykovka
