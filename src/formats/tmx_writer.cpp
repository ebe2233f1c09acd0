// Writes translation units as TMX 1.4b.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tmx_writer.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/time.h"
#include "base/unicode.h"
#include "formats/tmx_codes.h"
#include "formats/tmx_dates.h"
#include "formats/tmx_provenance.h"
#include "formats/xml_repair.h"

namespace stykovka {
namespace {

constexpr std::size_t flush_above = 1 << 18;
constexpr std::size_t longest_for_trados = 2000;

using Names = std::span<const std::string_view>;
constexpr std::array<std::string_view, 14> unit_attributes{
    "tuid",         "o-encoding", "datatype",   "usagecount", "lastusagedate", "creationtool", "creationtoolversion",
    "creationdate", "creationid", "changedate", "segtype",    "changeid",      "o-tmf",        "srclang"};
constexpr std::array<std::string_view, 11> variant_attributes{
    "o-encoding",   "datatype",   "usagecount", "lastusagedate", "creationtool", "creationtoolversion",
    "creationdate", "creationid", "changedate", "o-tmf",         "changeid"};
constexpr std::array<std::string_view, 12> header_attributes{
    "creationtool", "creationtoolversion", "segtype",      "o-tmf",      "adminlang",  "srclang",
    "datatype",     "o-encoding",          "creationdate", "creationid", "changedate", "changeid"};
constexpr std::array<std::string_view, 3> remark_attributes{"xml:lang", "o-encoding", "lang"};

bool contains(Names names, std::string_view name) { return std::find(names.begin(), names.end(), name) != names.end(); }
bool is_date(std::string_view name) {
    return name == "creationdate" || name == "changedate" || name == "lastusagedate";
}
bool is_hidden(std::string_view name, const TmxAnonymity& anonymity) {
    return (anonymity.names && (name == "creationid" || name == "changeid")) || (anonymity.ids && name == "tuid") ||
           (anonymity.dates && is_date(name));
}
bool is_segtype(std::string_view value) {
    return value == "block" || value == "paragraph" || value == "sentence" || value == "phrase";
}

void set_attribute(Attributes& attributes, std::string_view name, const std::string& value) {
    for (auto& [written, text] : attributes)
        if (written == name) {
            text = value;
            return;
        }
    attributes.emplace_back(name, value);
}

/// Attributes that TMX has, and as properties those that it has not.
struct Exported {
    Attributes attributes;
    std::vector<Remark> properties;
};

Exported exported(const Attributes& written, Names known, const TmxAnonymity& anonymity) {
    Exported result;
    for (const auto& [name, value] : written) {
        if (is_hidden(name, anonymity)) continue;
        const auto time = is_date(name) ? tmx_time(value) : std::nullopt;
        const bool fits = contains(known, name) && (!is_date(name) || time) && (name != "segtype" || is_segtype(value));
        if (fits)
            result.attributes.emplace_back(name, time ? compact_time(*time) : value);
        else
            result.properties.push_back(as_property(name, value));
    }
    return result;
}

void append_attributes(std::string& out, const Attributes& attributes) {
    for (const auto& [name, value] : attributes) {
        out += ' ';
        out += name;
        out += "=\"";
        append_xml_attribute(out, value);
        out += '"';
    }
}

void append_remark(std::string& out, const Remark& remark) {
    const bool property = remark.kind == Remark::Kind::property;
    out += property ? "<prop type=\"" + escaped_xml_attribute(remark.type) + "\"" : "<note";
    for (const auto& attribute : remark.attributes)
        if (contains(remark_attributes, attribute.first)) append_attributes(out, {attribute});
    out += ">" + escaped_xml_text(remark.text) + (property ? "</prop>\n" : "</note>\n");
}

void append_remarks(std::string& out, const std::vector<Remark>& remarks) {
    for (const Remark& remark : remarks) append_remark(out, remark);
}

void append_code(std::string& out, const InlineCode& code) {
    if (code.element == "hi" && code.kind == CodeKind::close) {
        out += "</hi>";
        return;
    }
    out += "<" + code.element;
    append_attributes(out, code.attributes);
    out += code.element == "hi" ? ">" : ">" + code.native + "</" + code.element + ">";
}

void append_segment(std::string& out, const Content& content) {
    const std::string_view text = content.text;
    std::size_t at = 0;
    for (const InlineCode& code : content.codes) {
        append_xml_text(out, text.substr(at, code.offset - at));
        append_code(out, code);
        at = code.offset;
    }
    append_xml_text(out, text.substr(at));
}

BySide<Content> exported_contents(const TranslationUnit& unit, TmxProfile profile) {
    BySide<Content> contents{unit.variants.source.content, unit.variants.target.content};
    for (const Side side : both_sides) {
        if (profile == TmxProfile::plain) contents[side].codes.clear();
        contents[side] = tmx_content(contents[side]);
    }
    settle_matching_numbers(contents);
    return contents;
}

// What this program knows of a unit's history wins over what its file said.
void put_history(Attributes& attributes, const TranslationUnit& unit) {
    if (unit.created) set_attribute(attributes, "creationdate", compact_time(*unit.created));
    if (!unit.created_by.empty()) set_attribute(attributes, "creationid", unit.created_by);
    if (unit.changed) set_attribute(attributes, "changedate", compact_time(*unit.changed));
    if (!unit.changed_by.empty()) set_attribute(attributes, "changeid", unit.changed_by);
}

std::string trados_type(const std::string& type) {
    // x-release → x-Release:SingleString
    std::string name = type;
    if (name.size() > 2) name[2] = static_cast<char>(name[2] - 'a' + 'A');
    return name + ":SingleString";
}

std::vector<Remark> provenance(std::span<const Occurrence> occurrences, TmxProfile profile) {
    std::vector<Remark> remarks;
    for (const Occurrence& occurrence : occurrences) {
        // A unit that only came in with a file has no release to speak of.
        if (occurrence.release_number.empty()) continue;
        for (Remark& remark : provenance_of(occurrence)) {
            if (profile == TmxProfile::trados) remark.type = trados_type(remark.type);
            remarks.push_back(std::move(remark));
        }
    }
    return remarks;
}

// The contexts outside of releases in which a unit stood, each once.
std::vector<Occurrence> own_contexts(std::span<const Occurrence> occurrences) {
    std::vector<Occurrence> contexts;
    for (const Occurrence& each : occurrences) {
        if (!each.release_number.empty() || (each.before.source.empty() && each.after.source.empty())) continue;
        const bool known = std::ranges::any_of(contexts, [&](const Occurrence& other) {
            return other.before.source == each.before.source && other.after.source == each.after.source;
        });
        if (!known) contexts.push_back(each);
    }
    // Newest first in a store: the order in which they came must not decide.
    std::ranges::sort(contexts, {},
                      [](const Occurrence& each) { return std::pair(each.before.source, each.after.source); });
    return contexts;
}

// memoQ finds matches in context by the neighbours of the source.
std::vector<Remark> context_remarks(const Variant& source, std::span<const Occurrence> occurrences,
                                    TmxProfile profile) {
    const auto known = [](const Remark& remark) {
        return remark.type == "x-context-pre" || remark.type == "x-context-post";
    };
    if (occurrences.empty() || std::any_of(source.remarks.begin(), source.remarks.end(), known)) return {};
    const bool is_own = occurrences.front().release_number.empty();
    return is_own || profile == TmxProfile::memoq ? context_of(occurrences.front()) : std::vector<Remark>();
}

// The language that the unit was written in, as its variant has it.
std::string source_language_of(const TranslationUnit& unit, const BySide<std::string>& languages) {
    const Language written = tmx_language(value_of(unit.attributes, "srclang"));
    const bool reversed = !written.empty() && written.same_primary(unit.variants.target.language) &&
                          !written.same_primary(unit.variants.source.language);
    return languages[reversed ? Side::target : Side::source];
}

std::string utf16le(std::string_view text) {
    std::string out;
    const auto unit = [&](char32_t value) {
        out += static_cast<char>(value & 0xFF);
        out += static_cast<char>(value >> 8);
    };
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (c < 0x10000) {
            unit(c);
        } else {
            unit(0xD800 + ((c - 0x10000) >> 10));
            unit(0xDC00 + ((c - 0x10000) & 0x3FF));
        }
    }
    return out;
}

}  // namespace

TmxWriter::TmxWriter(ByteSink sink, TmxWriteOptions options) : sink_(std::move(sink)), options_(std::move(options)) {
    source_language_ = options_.languages.source.tag();
    const bool wide = options_.encoding == TmxEncoding::utf16le;
    if (wide) sink_("\xFF\xFE");
    put(wide ? "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n" : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    if (options_.doctype) put("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n");
    put("<tmx version=\"1.4\">\n");
    write_header();
    put("<body>\n");
}

void TmxWriter::write_header() {
    Exported header = exported(options_.header.attributes, header_attributes, options_.anonymity);
    const std::array<std::pair<std::string_view, std::string>, 6> asked_for{{{"creationtool", "Stykovka"},
                                                                             {"creationtoolversion", "1"},
                                                                             {"segtype", "sentence"},
                                                                             {"o-tmf", "Stykovka"},
                                                                             {"adminlang", "en"},
                                                                             {"datatype", "plaintext"}}};
    for (const auto& [name, value] : asked_for)
        if (value_of(header.attributes, name).empty()) set_attribute(header.attributes, name, value);
    set_attribute(header.attributes, "adminlang", Language(value_of(header.attributes, "adminlang")).tag());
    set_attribute(header.attributes, "srclang", source_language_);
    std::string out = "<header";
    append_attributes(out, header.attributes);
    if (header.properties.empty() && options_.header.remarks.empty() && options_.header.encodings.empty())
        return put(out + "/>\n");
    out += ">\n";
    append_remarks(out, header.properties);
    append_remarks(out, options_.header.remarks);
    for (const std::string& encoding : options_.header.encodings) out += encoding + "\n";
    put(out + "</header>\n");
}

void TmxWriter::write(const TranslationUnit& unit, std::span<const Occurrence> occurrences) {
    const auto is_outside = [](const Occurrence& each) { return each.release_number.empty(); };
    if (std::ranges::none_of(occurrences, is_outside)) return write_unit(unit, occurrences);
    std::vector<Occurrence> released(occurrences.begin(), occurrences.end());
    std::erase_if(released, is_outside);
    std::vector<Occurrence> contexts;
    if (options_.profile == TmxProfile::full || options_.profile == TmxProfile::memoq)
        contexts = own_contexts(occurrences);
    if (!released.empty() || contexts.empty()) write_unit(unit, released);
    for (const Occurrence& context : contexts) write_unit(unit, std::span(&context, 1));
}

void TmxWriter::write_unit(const TranslationUnit& unit, std::span<const Occurrence> occurrences) {
    BySide<std::string> languages;
    for (const Side side : both_sides) languages[side] = unit.variants[side].language.tag();
    Attributes attributes = unit.attributes;
    std::erase_if(attributes, [](const auto& attribute) { return attribute.first == "srclang"; });
    BySide<Attributes> inner{unit.variants.source.attributes, unit.variants.target.attributes};
    put_history(options_.profile == TmxProfile::omegat ? inner.target : attributes, unit);
    if (const std::string source = source_language_of(unit, languages); source != source_language_)
        attributes.emplace_back("srclang", source);
    const Exported outer = exported(attributes, unit_attributes, options_.anonymity);
    buffer_ += "<tu";
    append_attributes(buffer_, outer.attributes);
    buffer_ += ">\n";
    append_remarks(buffer_, outer.properties);
    append_remarks(buffer_, unit.remarks);
    append_remarks(buffer_, provenance(occurrences, options_.profile));
    const bool has_codes = !unit.variants.source.content.codes.empty() || !unit.variants.target.content.codes.empty();
    const BySide<Content> settled = has_codes ? exported_contents(unit, options_.profile) : BySide<Content>{};
    for (const Side side : both_sides) {
        const Variant& variant = unit.variants[side];
        const Content& content = has_codes ? settled[side] : variant.content;
        const Exported own = exported(inner[side], variant_attributes, options_.anonymity);
        buffer_ += "<tuv xml:lang=\"";
        append_xml_attribute(buffer_, languages[side]);
        buffer_ += '"';
        append_attributes(buffer_, own.attributes);
        buffer_ += ">\n";
        append_remarks(buffer_, own.properties);
        append_remarks(buffer_, variant.remarks);
        if (side == Side::source)
            append_remarks(buffer_, context_remarks(unit.variants.source, occurrences, options_.profile));
        buffer_ += "<seg>";
        append_segment(buffer_, content);
        buffer_ += "</seg>\n</tuv>\n";
        if (options_.profile == TmxProfile::trados && length_in_code_points(content.text) > longest_for_trados)
            ++report_.too_long;
    }
    put("</tu>\n");
    ++report_.units;
}

TmxWriteReport TmxWriter::finish() {
    put("</body>\n</tmx>\n");
    flush();
    return report_;
}

void TmxWriter::put(std::string_view text) {
    buffer_ += text;
    if (buffer_.size() > flush_above) flush();
}

void TmxWriter::flush() {
    sink_(options_.encoding == TmxEncoding::utf16le ? utf16le(buffer_) : buffer_);
    buffer_.clear();
}

TmxWriteReport write_tmx(const std::filesystem::path& path, const TmxWriteOptions& options,
                         const std::function<void(TmxWriter&)>& each) {
    TmxWriteReport report;
    write_file(path, [&](const ByteSink& sink) {
        TmxWriter writer(sink, options);
        each(writer);
        report = writer.finish();
    });
    return report;
}

std::string_view name_of(TmxProfile profile) {
    constexpr std::array<std::string_view, 5> names{"full", "plain", "omegat", "trados", "memoq"};
    return names[static_cast<std::size_t>(profile)];
}

std::optional<TmxProfile> tmx_profile_of(std::string_view name) {
    for (const TmxProfile profile :
         {TmxProfile::full, TmxProfile::plain, TmxProfile::omegat, TmxProfile::trados, TmxProfile::memoq})
        if (name_of(profile) == name) return profile;
    return std::nullopt;
}

}  // namespace stykovka
