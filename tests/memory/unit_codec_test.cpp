// What few units have, as bytes and back.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/unit_codec.h"

#include <doctest/doctest.h>

#include "base/error.h"
#include "memory/byte_io.h"

using namespace stykovka;

namespace {

const UtcTime noon{std::chrono::sys_days(std::chrono::year(2031) / 3 / 12) + std::chrono::hours(12)};

// What stands in columns of its own.
TranslationUnit row_of(const TranslationUnit& unit) {
    TranslationUnit row;
    for (const Side side : both_sides) {
        row.variants[side].language = unit.variants[side].language;
        row.variants[side].content.text = unit.variants[side].content.text;
    }
    row.created = unit.created;
    row.changed = unit.changed;
    row.created_by = unit.created_by;
    row.changed_by = unit.changed_by;
    return row;
}

TranslationUnit rich_unit() {
    TranslationUnit unit;
    unit.changed = noon;
    unit.changed_by = "editor";
    unit.attributes = {{"changedate", "20310312T120000Z"},
                       {"changeid", "editor"},
                       {"creationdate", "yesterday"},
                       {"creationid", ""},
                       {"x-own", "1"}};
    unit.remarks = {{Remark::Kind::note, {}, "Проверено", {{"xml:lang", "ru"}}},
                    {Remark::Kind::property, "x-subject", std::string(300, 'a'), {}}};
    unit.variants.source.language = Language("ru");
    unit.variants.source.language_as_written = "RU";
    unit.variants.source.attributes = {{"usagecount", "7"}};
    unit.variants.target.language = Language("en");
    unit.variants.target.language_as_written = "en";
    InlineCode code;
    code.offset = 1000;
    code.kind = CodeKind::open;
    code.id = "1";
    code.element = "bpt";
    code.attributes = {{"i", "1"}};
    code.native = "<b>";
    unit.variants.target.content.codes = {code};
    return unit;
}

}  // namespace

TEST_CASE("unit codec: all that a unit has comes back") {
    const TranslationUnit unit = rich_unit();
    TranslationUnit back = row_of(unit);
    add_details(back, details_of(unit));
    CHECK(back == unit);
}

TEST_CASE("unit codec: a unit with nothing of it needs no bytes, one with the usual things few") {
    TranslationUnit unit = rich_unit();
    unit.remarks.clear();
    unit.attributes.resize(2);
    unit.variants.source.attributes.clear();
    unit.variants.source.language_as_written = "ru";
    unit.variants.target.content.codes.clear();
    CHECK(details_of(unit).size() < 8);
    CHECK(details_of(row_of(unit)).empty());
}

TEST_CASE("unit codec: blobs of the first version are read") {
    std::string blob;
    append_number(blob, 1, 1);
    append_number(blob, 1, 4);
    append_text(blob, "changeid");
    append_text(blob, "editor");
    append_number(blob, 0, 4);
    for (const char* language : {"RU", "en"}) {
        append_number(blob, 0, 4);
        append_text(blob, language);
        append_number(blob, 0, 4);
        append_number(blob, 0, 4);
    }
    TranslationUnit unit;
    add_details(unit, blob);
    CHECK(unit.attributes == Attributes{{"changeid", "editor"}});
    CHECK(unit.variants.source.language_as_written == "RU");
    CHECK(unit.variants.target.language_as_written == "en");
    CHECK_THROWS_AS(add_details(unit, blob.substr(0, blob.size() - 1)), Error);
    blob[0] = 9;
    CHECK_THROWS_AS(add_details(unit, blob), Error);
}
