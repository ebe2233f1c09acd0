// Translation memories of Trados Studio (.sdltm), read only.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/sdltm.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <pugixml.hpp>

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/tmx_unit.h"
#include "formats/xml_repair.h"
#include "sqlite/foreign.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t listed = 100;
// Characters of a segment, as for TMX.
constexpr std::size_t segment_limit = 1'048'576;

[[noreturn]] void refuse(const fs::path& file) {
    throw Error(ErrorKind::malformed, ErrorSubject::input,
                fmt::format(fmt::runtime(tr("“{file}” is no translation memory of Trados Studio that can be read.")),
                            fmt::arg("file", file.string())),
                file.string());
}

struct Memory {
    BySide<Language> languages;
    bool reversed = false;
};

// The memories of the file that are of the pair; `count` of all of them.
std::map<std::int64_t, Memory> memories_of(Database& database, const BySide<Language>& wanted) {
    std::map<std::int64_t, Memory> memories;
    Statement rows = database.query("SELECT id, source_language, target_language FROM translation_memories");
    while (rows.step()) {
        const BySide<Language> written{tmx_language(rows.text(1)), tmx_language(rows.text(2))};
        const bool straight = written.source.same_primary(wanted.source) && written.target.same_primary(wanted.target);
        const bool reversed = written.source.same_primary(wanted.target) && written.target.same_primary(wanted.source);
        if (straight || reversed) memories[rows.integer(0)] = {written, reversed && !straight};
    }
    return memories;
}

void append_tag(const pugi::xml_node& tag, Content& content) {
    InlineCode code;
    const std::string_view type = tag.child_value("Type");
    code.offset = static_cast<std::uint32_t>(content.text.size());
    code.kind = type == "Start" ? CodeKind::open : type == "End" ? CodeKind::close : CodeKind::placeholder;
    code.id = tag.child_value("Anchor");
    code.element = "Tag";
    code.native = tag.child("TextEquivalent") ? tag.child_value("TextEquivalent") : tag.child_value("TagID");
    content.codes.push_back(std::move(code));
}

/// The text of a segment with its codes; none when it cannot be read.
std::optional<Content> content_of(std::string_view xml, SdltmReport& report) {
    if (!is_valid_utf8(xml)) return std::nullopt;
    const RepairedXml repaired = repaired_xml(xml);
    pugi::xml_document document;
    if (!document.load_buffer(repaired.text.data(), repaired.text.size(), pugi::parse_default | pugi::parse_ws_pcdata,
                              pugi::encoding_utf8))
        return std::nullopt;
    const pugi::xml_node elements = document.child("Segment").child("Elements");
    if (!elements) return std::nullopt;
    report.repaired += repaired.repairs.size();
    Content content;
    for (const pugi::xml_node& element : elements.children()) {
        if (std::string_view(element.name()) == "Text")
            content.text += element.child("Value").text().get();
        else if (std::string_view(element.name()) == "Tag")
            append_tag(element, content);
    }
    if (content.text.size() > segment_limit) return std::nullopt;
    return content;
}

// "2031-03-12 09:30:00" in UTC.
std::optional<UtcTime> time_in(std::string_view written) {
    std::string text(written.substr(0, 19));
    if (text.size() != 19) return std::nullopt;
    text[10] = 'T';
    return time_of(text + "Z");
}

bool has_table(Database& database, std::string_view name) {
    return database.number("SELECT count(*) FROM sqlite_master WHERE type='table' AND name=?", name) == 1;
}

/// Walks through the units; fields of text are read beside them in the same order.
class Reader {
public:
    Reader(Database& database, const fs::path& file, std::function<void(TranslationUnit&&)> receive)
        : database_(database), file_(file), receive_(std::move(receive)) {}

    SdltmReport run(const std::map<std::int64_t, Memory>& memories, const Progress& progress) {
        read_fields();
        const auto total =
            static_cast<double>(std::max<std::int64_t>(database_.number("SELECT count(*) FROM translation_units"), 1));
        Statement rows = database_.query(
            "SELECT id, translation_memory_id, source_segment, target_segment, creation_date, creation_user, "
            "change_date, change_user FROM translation_units ORDER BY id");
        while (rows.step()) {
            if (++report_.read % 1024 == 0) {
                progress.check();
                progress.report(static_cast<double>(report_.read) / total, tr("Reading the memory …"));
            }
            const auto memory = memories.find(rows.integer(1));
            if (memory == memories.end())
                ++report_.other_languages;
            else
                take(rows, memory->second);
        }
        return std::move(report_);
    }

private:
    void read_fields() {
        if (!has_table(database_, "attributes") || !has_table(database_, "string_attributes")) return;
        Statement rows = database_.query(
            "SELECT s.translation_unit_id, a.name, s.value FROM string_attributes AS s JOIN attributes AS a ON a.id = "
            "s.attribute_id ORDER BY s.translation_unit_id, a.id");
        while (rows.step()) {
            Remark field;
            field.type = "x-" + rows.text(1) + ":SingleString";
            field.text = rows.text(2);
            fields_[rows.integer(0)].push_back(std::move(field));
        }
    }

    void take(const Statement& row, const Memory& memory) {
        const auto source = content_of(row.text_view(2), report_);
        const auto target = content_of(row.text_view(3), report_);
        if (!source || !target)
            return skip(report_.malformed, row.integer(0),
                        tr("{file}: unit {unit} is not to be read; it was left out."));
        if (trimmed(source->text).empty() || trimmed(target->text).empty())
            return skip(report_.empty, row.integer(0),
                        tr("{file}: unit {unit} is empty on one side; it was left out."));
        TranslationUnit unit;
        const BySide<const Content*> contents{&*source, &*target};
        for (const Side side : both_sides) {
            const Side from = memory.reversed ? other(side) : side;
            unit.variants[side].content = *contents[from];
            unit.variants[side].language = memory.languages[from];
        }
        if (memory.reversed) unit.attributes.emplace_back("srclang", memory.languages.source.tag());
        unit.created = time_in(row.text_view(4));
        unit.created_by = row.text(5);
        unit.changed = time_in(row.text_view(6));
        unit.changed_by = row.text(7);
        if (const auto fields = fields_.find(row.integer(0)); fields != fields_.end())
            unit.remarks = std::move(fields->second);
        ++report_.taken;
        receive_(std::move(unit));
    }

    void skip(std::uint64_t& count, std::int64_t unit, const char* sentence) {
        ++count;
        if (report_.remarks.size() < listed)
            report_.remarks.push_back(
                fmt::format(fmt::runtime(sentence), fmt::arg("file", file_.string()), fmt::arg("unit", unit)));
    }

    Database& database_;
    const fs::path& file_;
    std::function<void(TranslationUnit&&)> receive_;
    SdltmReport report_;
    std::map<std::int64_t, std::vector<Remark>> fields_;
};

bool has_columns(Database& database) {
    return has_table(database, "translation_memories") && has_table(database, "translation_units");
}

}  // namespace

SdltmReport read_sdltm(const fs::path& file, const BySide<Language>& languages,
                       const std::function<void(TranslationUnit&&)>& receive, const Progress& progress) {
    ForeignLimits limits;
    limits.tables = {"translation_memories", "translation_units", "attributes", "string_attributes"};
    limits.time = std::chrono::minutes(30);  // a million units take some seconds; Ctrl+C stops sooner
    bool is_receiving = false;
    const auto give = [&](TranslationUnit&& unit) {
        is_receiving = true;
        receive(std::move(unit));
        is_receiving = false;
    };
    try {
        ForeignDatabase foreign(file, limits);
        Database& database = foreign.database();
        if (!has_columns(database)) refuse(file);
        return Reader(database, file, give).run(memories_of(database, languages), progress);
    } catch (const Error& error) {
        // What is wrong is the file that was given, not the archive that takes its units; SQLite only knows the copy.
        if (is_receiving || error.kind() == ErrorKind::cancelled || error.subject() == ErrorSubject::input) throw;
        const bool is_about_copy = error.kind() == ErrorKind::malformed || error.kind() == ErrorKind::internal;
        if (is_about_copy) refuse(file);
        throw Error(error.kind(), ErrorSubject::input, error.sentence(), file.string());
    }
}

}  // namespace stykovka
