// Opening an archive that somebody else brought.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/foreign_archive.h"

#include <fmt/format.h>

#include <array>
#include <fstream>
#include <string>
#include <vector>

#include "archive/archive_file.h"
#include "archive/archive_state.h"
#include "archive/foreign_schema.h"
#include "archive/schema.h"
#include "base/error.h"
#include "base/tr.h"

namespace stykovka {
namespace fs = std::filesystem;
namespace {

[[noreturn]] void refuse(ErrorKind kind, const char* sentence, const fs::path& path) {
    throw Error(kind, ErrorSubject::archive, fmt::format(fmt::runtime(tr(sentence)), fmt::arg("file", path.string())));
}

// "user_version" stands at byte 60 of the file (SQLite, file format 1.3).
std::uint32_t schema_in_header(const fs::path& path) {
    std::array<char, 64> header{};
    std::ifstream(path, std::ios::binary).read(header.data(), header.size());
    std::uint32_t schema = 0;
    for (std::size_t i = 60; i < 64; ++i) schema = schema << 8U | static_cast<unsigned char>(header[i]);
    return schema;
}

const fs::path& checked(const fs::path& path) {
    check_archive_file(path);
    if (schema_in_header(path) < static_cast<std::uint32_t>(current_schema()))
        refuse(ErrorKind::unavailable,
               mark("“{file}” was written by an older version of this program. Open it once for writing to bring it up "
                    "to date."),
               path);
    return path;
}

ForeignLimits limits_of(std::chrono::milliseconds time) {
    ForeignLimits limits;
    limits.tables = {"releases",    "release_origins", "release_blocks", "steps",       "units",
                     "occurrences", "imports",         "concepts",       "terms",       "accepted_words",
                     "dismissals",  "tokens",          "forms",          "form_hashes", "form_postings",
                     "form_units",  "short_texts",     "short_hashes",   "crowded_texts", "index_state"};
    limits.time = time;
    return limits;
}

}  // namespace

ForeignArchive::ForeignArchive(const fs::path& path, std::chrono::milliseconds time)
    : copy_(checked(path), limits_of(time)), archive_(Archive::in_memory("")) {
    check_foreign_schema(copy_.database(), archive_.database(), path);
    check_foreign_pages(copy_.database(), path);
    Archive::State& state = archive_.state();
    state.path = path;
    state.read_only = true;
    state.database = std::move(copy_.database());
    std::error_code none;  // no log beside it
    const auto log = fs::file_size(path.string() + "-wal", none);
    may_lack_the_newest_ = !none && log > 0;
}

}  // namespace stykovka
