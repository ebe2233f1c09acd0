// Units to translate as XLIFF has them: the reader.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <expat.h>
#include <fmt/format.h>

#include <array>
#include <charconv>
#include <memory>
#include <new>
#include <optional>
#include <type_traits>
#include <utility>

#include "base/any_of.h"
#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/xliff.h"
#include "formats/xml_decoding.h"
#include "formats/xml_reason.h"
#include "formats/xml_repair.h"

namespace stykovka {
namespace {

constexpr std::size_t depth_limit = 256;
constexpr std::size_t text_limit = 1 << 20;  // bytes of one unit's text

using Attributes = std::vector<std::pair<std::string_view, std::string_view>>;

std::string_view value_of(const Attributes& attributes, std::string_view name) {
    for (const auto& [written, value] : attributes)
        if (written == name) return value;
    return {};
}

/// Elements whose content is text of the translation.
constexpr std::array<std::string_view, 2> pairs{"g", "pc"};
/// Elements that only mark text.
constexpr std::array<std::string_view, 3> marks{"mrk", "sm", "em"};

CodeKind kind_of(std::string_view name, const Attributes& attributes) {
    constexpr std::array<std::string_view, 3> opening{"bpt", "bx", "sc"};
    constexpr std::array<std::string_view, 3> closing{"ept", "ex", "ec"};
    if (is_any(name, opening) || (name == "it" && value_of(attributes, "pos") == "open")) return CodeKind::open;
    if (is_any(name, closing) || (name == "it" && value_of(attributes, "pos") == "close")) return CodeKind::close;
    return CodeKind::placeholder;
}

// What the halves of a pair share comes first.
std::string id_of(std::string_view name, const Attributes& attributes) {
    for (const std::string_view each : {name == "ec" ? "startRef" : "rid", "id", "mid"})
        if (const std::string_view value = value_of(attributes, each); !value.empty()) return std::string(value);
    return {};
}

/// Hears what the parser finds and makes units of it.
class Listener {
public:
    Listener(XML_Parser parser, XliffDocument& document) : parser_(parser), document_(document) {}

    void start(std::string_view written, const Attributes& attributes) {
        if (open_.size() >= depth_limit) return refuse(mark("The document has more than 256 elements in each other."));
        const std::size_t colon = written.find(':');
        const std::string_view name = colon == std::string_view::npos ? written : written.substr(colon + 1);
        if (side_)
            start_inline(name, attributes);
        else if (code_depth_ == 0)
            start_structure(name, written.substr(0, written.size() - name.size()), attributes);
        open_.emplace_back(name);
    }

    void end() {
        const std::string name = std::move(open_.back());
        open_.pop_back();
        if (note_ != nullptr && name == "note")
            note_ = nullptr;
        else if (side_)
            end_inline(name);
        else if (name == unit_element() && unit_ && is_in(document_.version == XliffVersion::v1 ? "" : "unit"))
            finish_unit();
    }

    void text(std::string_view text) {
        if (note_ != nullptr && note_->size() < text_limit) *note_ += text;
        if (!side_ || code_depth_ > 0) return;
        content().text += text;
        if (content().text.size() > text_limit) refuse(mark("The document has a unit longer than 1 MB."));
    }

    void doctype() {
        refuse(mark("The document declares a document type, which no tool needs and which can be used for attacks."));
    }

    void refuse(const char* sentence) {
        if (refused_ == nullptr) refused_ = sentence;
        XML_StopParser(parser_, XML_FALSE);
    }
    const char* refused() const { return refused_; }

private:
    std::string_view unit_element() const { return document_.version == XliffVersion::v1 ? "trans-unit" : "segment"; }
    bool is_in(std::string_view element) const {
        return element.empty() || (!open_.empty() && open_.back() == element);
    }
    Content& content() { return unit_->texts[*side_]; }
    std::size_t here() const { return static_cast<std::size_t>(XML_GetCurrentByteIndex(parser_)); }
    std::size_t behind() const { return here() + static_cast<std::size_t>(XML_GetCurrentByteCount(parser_)); }

    void start_structure(std::string_view name, std::string_view prefix, const Attributes& attributes) {
        if (open_.empty()) return begin_document(name, attributes);
        if (name == "file") begin_file(attributes);
        if (name == "unit") begin_group(attributes);
        if (name == unit_element()) return begin_unit(prefix, attributes);
        if (name == "note") return begin_note();
        if (unit_ && is_in(unit_element()) && (name == "source" || name == "target")) begin_text(name, attributes);
    }

    void begin_document(std::string_view name, const Attributes& attributes) {
        if (name != "xliff") return refuse(mark("It is no XLIFF document: its root element is another."));
        const std::string_view version = value_of(attributes, "version");
        document_.version = version.starts_with("2") ? XliffVersion::v2 : XliffVersion::v1;
        if (!version.starts_with("1") && !version.starts_with("2"))
            return refuse(mark("It has a version of XLIFF that is not read; versions 1.1 to 2.1 are."));
        document_.languages.source = Language(value_of(attributes, "srcLang"));
        document_.languages.target = Language(value_of(attributes, "trgLang"));
    }

    void begin_file(const Attributes& attributes) {
        file_ = value_of(attributes, "original");
        if (document_.version == XliffVersion::v2) return;
        if (document_.languages.source.empty())
            document_.languages.source = Language(value_of(attributes, "source-language"));
        if (document_.languages.target.empty())
            document_.languages.target = Language(value_of(attributes, "target-language"));
    }

    void begin_group(const Attributes& attributes) {
        group_ = value_of(attributes, "id");
        group_translatable_ = value_of(attributes, "translate") != "no";
        first_of_group_ = document_.units.size();
        group_notes_.clear();
    }

    void begin_unit(std::string_view prefix, const Attributes& attributes) {
        const bool is_v1 = document_.version == XliffVersion::v1;
        unit_.emplace();
        unit_->file = file_;
        unit_->id = is_v1 ? std::string(value_of(attributes, "id")) : group_;
        segment_ = is_v1 ? std::string() : std::string(value_of(attributes, "id"));
        unit_->translatable = is_v1 ? value_of(attributes, "translate") != "no" : group_translatable_;
        unit_->line = static_cast<std::size_t>(XML_GetCurrentLineNumber(parser_));
        unit_->places.prefix = prefix;
        if (is_v1) return;
        unit_->notes = group_notes_;
        unit_->state = value_of(attributes, "state");
        unit_->places.state_tag = {here(), behind()};
    }

    void begin_text(std::string_view name, const Attributes& attributes) {
        side_ = name == "source" ? Side::source : Side::target;
        inline_depth_ = 0;
        if (*side_ == Side::source) {
            unit_->places.source.begin = here();
            return;
        }
        unit_->has_target = true;
        unit_->places.target.begin = here();
        unit_->places.target_tag = {here(), behind()};
        if (document_.version == XliffVersion::v1) unit_->state = value_of(attributes, "state");
    }

    // Notes of version 1 stand in their unit; those of version 2 before the segments that they are about.
    void begin_note() {
        const bool is_v1 = document_.version == XliffVersion::v1;
        if (is_v1 ? !unit_ || !is_in(unit_element()) : !is_in("notes")) return;
        std::vector<std::string>& notes = is_v1 ? unit_->notes : group_notes_;
        note_ = &notes.emplace_back();
    }

    void start_inline(std::string_view name, const Attributes& attributes) {
        ++inline_depth_;
        if (code_depth_ > 0 || is_any(name, marks)) return;
        if (name == "cp") return add_character(value_of(attributes, "hex"));
        const bool is_pair = is_any(name, pairs);
        InlineCode code;
        code.offset = static_cast<std::uint32_t>(content().text.size());
        code.kind = is_pair ? CodeKind::open : kind_of(name, attributes);
        code.id = id_of(name, attributes);
        code.element = name;
        for (const auto& [attribute, value] : attributes) code.attributes.emplace_back(attribute, value);
        code.native = document_.text.substr(here(), behind() - here());
        content().codes.push_back(code);
        if (is_pair) {
            open_pairs_.push_back(std::move(code));
        } else {
            code_depth_ = inline_depth_;
            code_begin_ = here();
        }
    }

    void add_character(std::string_view hex) {
        std::uint32_t code_point = 0;
        std::from_chars(hex.data(), hex.data() + hex.size(), code_point, 16);
        append_code_point(content().text, is_xml_character(code_point) ? code_point : U'\uFFFD');
    }

    void end_inline(const std::string& name) {
        if (inline_depth_ == 0) return end_text();
        if (code_depth_ == inline_depth_) {
            content().codes.back().native = document_.text.substr(code_begin_, behind() - code_begin_);
            code_depth_ = 0;
        } else if (code_depth_ == 0 && is_any(std::string_view(name), pairs)) {
            InlineCode code = std::move(open_pairs_.back());
            open_pairs_.pop_back();
            code.offset = static_cast<std::uint32_t>(content().text.size());
            code.kind = CodeKind::close;
            code.attributes.clear();
            code.native = document_.text.substr(here(), behind() - here());
            content().codes.push_back(std::move(code));
        }
        --inline_depth_;
    }

    void end_text() {
        XliffPlaces& places = unit_->places;
        (*side_ == Side::source ? places.source : places.target).end = behind();
        if (*side_ == Side::source) places.new_target = behind();
        side_ = std::nullopt;
    }

    void finish_unit() {
        unit_->id += segment_.empty() || first_of_group_ == document_.units.size() ? "" : "/" + segment_;
        document_.units.push_back(std::move(*unit_));
        unit_.reset();
    }

    XML_Parser parser_;
    XliffDocument& document_;
    std::vector<std::string> open_;
    std::optional<XliffUnit> unit_;
    std::optional<Side> side_;
    std::vector<InlineCode> open_pairs_;
    std::size_t inline_depth_ = 0;
    std::size_t code_depth_ = 0;  ///< depth of the code whose content is passed over, 0: none
    std::size_t code_begin_ = 0;
    std::string file_, group_, segment_;
    std::vector<std::string> group_notes_;
    std::string* note_ = nullptr;  ///< the one that is being read
    bool group_translatable_ = true;
    std::size_t first_of_group_ = 0;
    const char* refused_ = nullptr;
};

Listener& listener_of(void* data) { return *static_cast<Listener*>(data); }

void on_start(void* data, const XML_Char* name, const XML_Char** attributes) {
    Attributes list;
    for (; *attributes != nullptr; attributes += 2) list.emplace_back(attributes[0], attributes[1]);
    listener_of(data).start(name, list);
}
void on_end(void* data, const XML_Char*) { listener_of(data).end(); }
void on_text(void* data, const XML_Char* text, int size) {
    listener_of(data).text({text, static_cast<std::size_t>(size)});
}
void on_doctype(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) { listener_of(data).doctype(); }

void decode(const std::string& bytes, const std::string& file, XliffDocument& document) {
    XmlDecoder decoder(bytes_of(bytes), file);
    while (decoder.append_next(document.text)) {
    }
    document.encoding = decoder.encoding();
    document.mark_size = static_cast<std::size_t>(decoder.skipped_bytes());
}

[[noreturn]] void refuse(const std::string& sentence, const std::string& file, XML_Parser parser) {
    throw Error(
        ErrorKind::malformed, ErrorSubject::input,
        fmt::format(fmt::runtime(tr("“{file}” was not read. {reason}")), fmt::arg("file", file),
                    fmt::arg("reason", sentence)),
        fmt::format("{}:{}:{}", file, XML_GetCurrentLineNumber(parser), XML_GetCurrentColumnNumber(parser) + 1));
}

}  // namespace

XliffDocument read_xliff(const std::string& bytes, const std::string& file) {
    XliffDocument document;
    decode(bytes, file, document);
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser(
        XML_ParserCreate("UTF-8"), &XML_ParserFree);
    if (parser == nullptr) throw std::bad_alloc();
    Listener listener(parser.get(), document);
    XML_SetUserData(parser.get(), &listener);
    XML_SetElementHandler(parser.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
    const bool whole = XML_Parse(parser.get(), document.text.data(), static_cast<int>(document.text.size()),
                                 XML_TRUE) == XML_STATUS_OK;
    if (listener.refused() != nullptr) refuse(tr(listener.refused()), file, parser.get());
    if (!whole)
        refuse(fmt::format(fmt::runtime(tr("It is no whole XML document ({reason}); ask for the file again.")),
                           fmt::arg("reason", xml_reason(XML_ErrorString(XML_GetErrorCode(parser.get()))))),
               file, parser.get());
    return document;
}

}  // namespace stykovka
