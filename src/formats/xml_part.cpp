// XML parts of documents: checked before they are read.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xml_part.h"

#include <expat.h>
#include <fmt/format.h>

#include <memory>
#include <pugixml.hpp>

#include "base/error.h"
#include "base/tr.h"

namespace stykovka {
namespace {

/// Tables in tables in content controls stay below 100; readers that call themselves stay far from the end of the
/// stack.
constexpr int deepest = 512;

struct Check {
    XML_Parser parser = nullptr;
    int depth = 0;
    const char* problem = nullptr;

    void stop(const char* why) {
        problem = why;
        XML_StopParser(parser, XML_FALSE);
    }
};

void on_start(void* user, const char*, const char**) {
    auto& check = *static_cast<Check*>(user);
    if (++check.depth > deepest) check.stop(mark("“{file}” was not opened: it is nested deeper than any document is."));
}

void on_end(void* user, const char*) { --static_cast<Check*>(user)->depth; }

void on_dtd(void* user, const char*, const char*, const char*, int) {
    static_cast<Check*>(user)->stop(
        mark("“{file}” was not opened: it defines entities (a DTD), which no document of an office does."));
}

[[noreturn]] void refuse(const char* sentence, const std::string& file) {
    throw Error(ErrorKind::malformed, ErrorSubject::input,
                fmt::format(fmt::runtime(tr(sentence)), fmt::arg("file", file)));
}

void require_safe(std::string_view bytes, const std::string& file) {
    const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser(XML_ParserCreate(nullptr), XML_ParserFree);
    if (parser == nullptr) throw std::bad_alloc();
    Check check{parser.get()};
    XML_SetUserData(parser.get(), &check);
    XML_SetElementHandler(parser.get(), on_start, on_end);
    XML_SetStartDoctypeDeclHandler(parser.get(), on_dtd);
    if (XML_Parse(parser.get(), bytes.data(), static_cast<int>(bytes.size()), XML_TRUE) == XML_STATUS_OK) return;
    refuse(check.problem != nullptr
               ? check.problem
               : mark("“{file}” is damaged: its text is no well-formed XML. Open it in Word or LibreOffice and save it "
                      "anew."),
           file);
}

struct StringWriter : pugi::xml_writer {
    std::string bytes;
    void write(const void* data, std::size_t size) override { bytes.append(static_cast<const char*>(data), size); }
};

}  // namespace

void load_xml_part(pugi::xml_document& document, std::string_view bytes, const std::string& file) {
    require_safe(bytes, file);
    constexpr unsigned kept = pugi::parse_full | pugi::parse_ws_pcdata;
    if (!document.load_buffer(bytes.data(), bytes.size(), kept))
        refuse(mark("“{file}” is damaged: its text is no well-formed XML. Open it in Word or LibreOffice and save it "
                    "anew."),
               file);
}

std::string xml_bytes(const pugi::xml_document& document) {
    StringWriter writer;
    const bool has_declaration = document.first_child().type() == pugi::node_declaration;
    document.save(writer, "", pugi::format_raw | (has_declaration ? 0U : pugi::format_no_declaration),
                  pugi::encoding_utf8);
    return std::move(writer.bytes);
}

std::string_view local_name(std::string_view name) { return name.substr(name.find(':') + 1); }

}  // namespace stykovka
