// Says what is wrong with a TMX document.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tmx_validator.h"

#include "base/language.h"
#include "base/time.h"
#include "base/tr.h"
#include "formats/tmx_dates.h"
#include "formats/tmx_rules.h"
#include "formats/tmx_unit.h"
#include "formats/xml_decoding.h"
#include "formats/xml_reason.h"

#include <expat.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string_view>

namespace stykovka {
namespace {

using ElementNumbers = std::set<std::pair<std::string, std::string>>;

/// Hears what the parser finds and compares it with the rules.
class Listener {
public:
    explicit Listener(XML_Parser parser) : parser_(parser) {}

    void start(std::string_view name, const Attributes& attributes) {
        if (name == "tu") begin_unit();
        check_element(name);
        check_attributes(name, attributes);
        if (name == "header") source_language_ = value_of(attributes, "srclang");
        if (name == "tu") unit_source_ = value_of(attributes, "srclang");
        if (name == "tuv") begin_variant(value_of(attributes, "xml:lang"));
        if (name == "bpt" || name == "ept") note_pair(name, value_of(attributes, "i"));
        note_number(name, attributes);
        open_.push_back({std::string(name), false, 0});
    }

    void end(std::string_view name) {
        if (name == "tuv") end_variant();
        if (name == "tu") end_unit();
        const auto rule_needs = [&](std::string_view outer, std::string_view child) {
            return name == outer && !open_.back().children.contains(std::string(child));
        };
        if (rule_needs("tmx", "header")) find("element", tr("“header” is missing."));
        if (rule_needs("tmx", "body")) find("element", tr("“body” is missing."));
        if (rule_needs("tu", "tuv")) find("element", tr("The unit has no variants (“tuv”)."));
        if (rule_needs("tuv", "seg")) find("element", tr("The variant has no segment (“seg”)."));
        if (rule_needs("ude", "map")) find("element", tr("“ude” has no “map”."));
        open_.pop_back();
    }

    void text(std::string_view text) {
        if (open_.empty() || open_.back().text_told) return;
        const TmxElementRule* rule = tmx_rule_of(open_.back().name);
        if (rule == nullptr || rule->text || text.find_first_not_of(" \t\r\n") == std::string_view::npos) return;
        open_.back().text_told = true;
        find("element", tr("“{name}” has text of its own, which TMX does not allow."), open_.back().name);
    }

    void entity() {
        find("well-formed",
             tr("The document declares entities, which no tool needs and which can be used for attacks."));
    }

    void find(std::string rule, const char* sentence, std::string_view name = {}, std::string_view value = {}) {
        if (findings_.size() >= tmx_findings_limit) return;
        const TmxPlace place{XML_GetCurrentLineNumber(parser_), XML_GetCurrentColumnNumber(parser_) + 1, unit_};
        findings_.push_back({std::move(rule), place,
                             fmt::format(fmt::runtime(sentence), fmt::arg("name", name.substr(0, 80)),
                                         fmt::arg("value", value.substr(0, 80)))});
    }
    bool full() const { return findings_.size() >= tmx_findings_limit; }
    std::vector<TmxFinding> take() { return std::move(findings_); }

private:
    struct Open {
        std::string name;
        bool text_told = false;
        int stage = 0;  ///< of its children: 0 before, 1 behind what has to come last
        std::set<std::string> children{};
    };

    void check_element(std::string_view name) {
        if (tmx_rule_of(name) == nullptr) return find("element", tr("TMX does not know the element “{name}”."), name);
        if (open_.empty()) {
            if (name != "tmx") find("element", tr("The root element is “{name}” and not “tmx”."), name);
            return;
        }
        Open& outer = open_.back();
        const TmxElementRule* rule = tmx_rule_of(outer.name);
        if (rule != nullptr && !lists(rule->children, name, ' '))
            find("element", tr("“{name}” may not stand in “{value}”."), name, outer.name);
        const bool once = name == "header" || name == "body" || name == "seg";
        if (once && outer.children.contains(std::string(name)))
            find("element", tr("“{name}” stands here for the second time."), name);
        const bool last = name == "body" || name == "tuv" || name == "seg";
        if (!last && outer.stage == 1 && rule != nullptr &&
            (outer.name == "tmx" || outer.name == "tu" || outer.name == "tuv"))
            find("element", tr("“{name}” stands too late in “{value}”."), name, outer.name);
        if (last) outer.stage = 1;
        if (outer.children.size() < 20) outer.children.insert(std::string(name));
    }

    void check_attributes(std::string_view element, const Attributes& attributes) {
        const TmxElementRule* rule = tmx_rule_of(element);
        if (rule == nullptr) return;
        for (const auto& [name, value] : attributes) {
            const auto known = std::find_if(rule->attributes.begin(), rule->attributes.end(),
                                            [&, written = name](const auto& one) { return one.name == written; });
            if (known == rule->attributes.end())
                find("attribute", tr("“{value}” may not have the attribute “{name}”."), name, element);
            else if (!known->values.empty() && !lists(known->values, value, '|'))
                find("value", tr("The attribute “{name}” may not be “{value}”."), name, value);
            else
                check_value(name, value);
        }
        for (const auto& one : rule->attributes)
            if (one.required &&
                std::none_of(attributes.begin(), attributes.end(), [&](const auto& a) { return a.first == one.name; }))
                find("attribute", tr("“{value}” lacks the attribute “{name}”."), one.name, element);
    }

    void check_value(const std::string& name, const std::string& value) {
        const bool date = name == "creationdate" || name == "changedate" || name == "lastusagedate";
        const auto time = date ? tmx_time(value) : std::nullopt;
        if (date && (!time || compact_time(*time) != value))
            find("date", tr("“{value}” in “{name}” is not a date like 20310312T093000Z."), name, value);
        const bool language = name == "xml:lang" || name == "adminlang" || (name == "srclang" && value != "*all*");
        if (language && Language(value).tag() != value)
            find("language", tr("“{value}” in “{name}” is not a language code in its usual spelling."), name, value);
    }

    void begin_unit() {
        ++unit_;
        unit_source_.clear();
        languages_.clear();
        numbers_.clear();
    }

    void begin_variant(const std::string& language) {
        languages_.insert(language);
        pairs_.clear();
        numbers_.emplace_back();
    }

    void note_pair(std::string_view name, const std::string& i) {
        int& state = pairs_[i];  // 0 nothing yet, 1 open, 2 closed
        if (name == "bpt" && state != 0)
            find("pair", tr("“i” = “{value}” names two pairs of codes in one variant."), name, i);
        if (name == "ept" && state != 1)
            find("pair", tr("“ept” with “i” = “{value}” has no “bpt” before it."), name, i);
        state = name == "bpt" ? 1 : 2;
    }

    void note_number(std::string_view name, const Attributes& attributes) {
        const std::string x = value_of(attributes, "x");
        if (x.empty() || numbers_.empty()) return;
        if (x.find_first_not_of("0123456789") != std::string::npos)
            find("number", tr("“x” is “{value}” and not a number."), name, x);
        // Codes in `sub` number a text of their own.
        const bool inner = std::any_of(open_.begin(), open_.end(), [](const Open& one) { return one.name == "sub"; });
        if (!inner && !numbers_.back().emplace(name, x).second)
            find("number", tr("“x” = “{value}” stands at two “{name}” of one variant."), name, x);
    }

    void end_variant() {
        for (const auto& [i, state] : pairs_)
            if (state == 1) find("pair", tr("“bpt” with “i” = “{value}” has no “ept”."), "bpt", i);
    }

    void end_unit() {
        const std::string& source = unit_source_.empty() ? source_language_ : unit_source_;
        if (source != "*all*" && !source.empty() && !languages_.contains(source))
            find("language", tr("The unit has no variant in its source language “{value}”."), "tuv", source);
        for (const ElementNumbers& numbers : numbers_)
            if (numbers != numbers_.front())
                return find("number", tr("The variants of the unit have different sets of “x”."));
    }

    XML_Parser parser_;
    std::vector<TmxFinding> findings_;
    std::vector<Open> open_;
    std::string source_language_, unit_source_;
    std::uint64_t unit_ = 0;
    std::set<std::string> languages_;
    std::map<std::string, int> pairs_;
    std::vector<ElementNumbers> numbers_;
};

Listener& listener(void* data) { return *static_cast<Listener*>(data); }

void on_start(void* data, const XML_Char* name, const XML_Char** written) {
    Attributes attributes;
    for (; *written != nullptr; written += 2) attributes.emplace_back(written[0], written[1]);
    listener(data).start(name, attributes);
}
void on_end(void* data, const XML_Char* name) { listener(data).end(name); }
void on_text(void* data, const XML_Char* text, int length) {
    listener(data).text(std::string_view(text, static_cast<std::size_t>(length)));
}
void on_entity(void* data, const XML_Char*, int, const XML_Char*, int, const XML_Char*, const XML_Char*,
               const XML_Char*, const XML_Char*) {
    listener(data).entity();
}

}  // namespace

std::vector<TmxFinding> validate_tmx(ByteSource source, const std::string& file, const Progress& progress) {
    XmlDecoder decoder(unzipped(std::move(source), file), file);
    // The text is UTF-8 here whatever its declaration says.
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate("UTF-8"),
                                                                              &XML_ParserFree);
    Listener listener(parser.get());
    XML_SetUserData(parser.get(), &listener);
    XML_SetElementHandler(parser.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    XML_SetEntityDeclHandler(parser.get(), on_entity);
    std::string piece;
    for (bool more = true; more && !listener.full();) {
        progress.check();
        piece.clear();
        more = decoder.append_next(piece);
        if (XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), more ? 0 : 1) == XML_STATUS_ERROR) {
            listener.find("well-formed", tr("This is not well-formed XML ({name})."),
                          xml_reason(XML_ErrorString(XML_GetErrorCode(parser.get()))));
            break;
        }
    }
    for (const std::string& remark : decoder.remarks()) listener.find("encoding", "{name}", remark);
    return listener.take();
}

std::vector<TmxFinding> validate_tmx(const std::filesystem::path& path, const Progress& progress) {
    return validate_tmx(bytes_of_file(path), path.string(), progress);
}

}  // namespace stykovka
