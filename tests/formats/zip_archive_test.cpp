// Tests of files packed as ZIP.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/zip_archive.h"

#include <doctest/doctest.h>

#include "base/error.h"

using namespace stykovka;

namespace {

std::string two_parts() {
    const std::vector<ZipPart> parts{{"a.xml", "first", true}, {"b.xml", std::string(1000, 'b')}};
    return zip_of(parts);
}

ErrorKind kind_of_refusal(const std::string& bytes, const ZipLimits& limits = {}) {
    try {
        ZipArchive archive(bytes, "f.docx", limits);
        for (const std::string& name : archive.names()) archive.part(name);
    } catch (const Error& error) {
        CHECK(error.sentence().find("f.docx") != std::string::npos);
        return error.kind();
    }
    return ErrorKind::internal;
}

}  // namespace

TEST_CASE("zip: what was packed is there again, and the same parts give the same bytes") {
    ZipArchive archive(two_parts(), "f.docx");
    CHECK(archive.names() == std::vector<std::string>{"a.xml", "b.xml"});
    CHECK(archive.part("a.xml") == "first");
    CHECK(archive.part("b.xml")->size() == 1000);
    CHECK_FALSE(archive.part("c.xml").has_value());
    CHECK(two_parts() == two_parts());
}

TEST_CASE("zip: replacing one part leaves the packed bytes of the others") {
    const std::string before = two_parts();
    const std::vector<ZipPart> replaced{{"a.xml", "second"}};
    const std::string after = zip_with(before, "f.docx", replaced);
    ZipArchive archive(after, "f.docx");
    CHECK(archive.part("a.xml") == "second");
    CHECK(archive.part("b.xml") == std::string(1000, 'b'));
}

TEST_CASE("zip: cut off, overwritten and foreign bytes are malformed") {
    const std::string whole = two_parts();
    CHECK(kind_of_refusal(whole.substr(0, whole.size() / 2)) == ErrorKind::malformed);
    CHECK(kind_of_refusal("no zip at all") == ErrorKind::malformed);
    CHECK(kind_of_refusal("") == ErrorKind::malformed);
    std::string bad_checksum = whole;
    bad_checksum[bad_checksum.find("first")] = 'F';
    const bool is_stored = whole.find("first") != std::string::npos;
    REQUIRE(is_stored);
    CHECK(kind_of_refusal(bad_checksum) == ErrorKind::malformed);
}

TEST_CASE("zip: what is protected by a password is denied") {
    std::string bytes = two_parts();
    bytes[bytes.find("PK\1\2") + 8] |= 1;
    CHECK(kind_of_refusal(bytes) == ErrorKind::denied);
}

TEST_CASE("zip: the limits hold by the bytes that are read") {
    CHECK(kind_of_refusal(two_parts(), {.entries = 1}) == ErrorKind::exhausted);
    CHECK(kind_of_refusal(two_parts(), {.part = 999}) == ErrorKind::exhausted);
    CHECK(kind_of_refusal(two_parts(), {.total = 1004}) == ErrorKind::exhausted);
    CHECK(kind_of_refusal(two_parts(), {.ratio = 10, .ratio_above = 500}) == ErrorKind::exhausted);
    CHECK(kind_of_refusal(two_parts()) == ErrorKind::internal);  // none
}

TEST_CASE("zip: a part that stands twice is refused only when it is asked for") {
    std::string bytes = two_parts();
    for (std::size_t at = bytes.find("b.xml"); at != std::string::npos; at = bytes.find("b.xml", at + 1))
        bytes[at] = 'a';
    ZipArchive archive(bytes, "f.docx");
    CHECK(archive.names().size() == 1);
    CHECK_THROWS_AS(archive.part("a.xml"), Error);
}

// It freed the bytes that were given, and crashed: an OpenDocument begins with a part that is never changed.
TEST_CASE("zip archive: a part behind one that stays is replaced") {
    const std::string first(5'000, 'a');
    const std::string bytes = zip_of(std::vector<ZipPart>{{"mimetype", first, true}, {"content.xml", "old"}});
    const std::string changed = zip_with(bytes, "t", std::vector<ZipPart>{{"content.xml", "new"}});
    ZipArchive archive(changed, "t");
    CHECK(archive.part("mimetype") == first);
    CHECK(archive.part("content.xml") == "new");
}
