// Result codes of SQLite as errors in words.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/sqlite_error.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include "base/tr.h"

namespace stykovka {
namespace {

struct Meaning {
    ErrorKind kind;
    const char* sentence;
};

Meaning meaning_of(int extended_code) {
    switch (extended_code & 0xff) {
        case SQLITE_FULL:
            return {ErrorKind::exhausted,
                    mark("The disk is full: “{file}” could not be changed and is as it was before. "
                         "Make room and try again.")};
        case SQLITE_NOMEM:
            return {ErrorKind::exhausted, mark("There is not enough memory to work with “{file}”.")};
        case SQLITE_TOOBIG:
            return {ErrorKind::exhausted, mark("Something is too large for “{file}”; nothing was stored.")};
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return {ErrorKind::denied,
                    mark("“{file}” can only be read: nothing was stored. Check the permissions of the "
                         "file and its folder.")};
        case SQLITE_CANTOPEN:
            return {ErrorKind::denied, mark("“{file}” cannot be opened. Check that it exists and that you may read and "
                                            "write it and its folder.")};
        case SQLITE_AUTH:
            return {ErrorKind::denied, mark("“{file}” asks for something that is not allowed.")};
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {ErrorKind::conflict,
                    mark("“{file}” is in use by another program that is writing to it; nothing was "
                         "stored. Try again in a moment.")};
        case SQLITE_CORRUPT:
            return {ErrorKind::malformed, mark("“{file}” is damaged. Restore it from a backup.")};
        case SQLITE_NOTADB:
            return {ErrorKind::malformed, mark("“{file}” is not an archive of this program.")};
        case SQLITE_INTERRUPT:
            return {ErrorKind::exhausted, mark("Reading “{file}” took too long and was stopped.")};
        case SQLITE_IOERR:
            return {ErrorKind::unavailable,
                    mark("“{file}” could not be read or written: the disk reports an error. What "
                         "was stored before is safe. Check the disk and try again.")};
        default:
            return {ErrorKind::internal, mark("The program made a mistake in working with “{file}”.")};
    }
}

}  // namespace

Error sqlite_error(int extended_code, const std::string& name, const std::string& detail) {
    const Meaning meaning = meaning_of(extended_code);
    return Error(meaning.kind, ErrorSubject::archive,
                 fmt::format(fmt::runtime(tr(meaning.sentence)), fmt::arg("file", name)),
                 fmt::format("SQLite {} ({})", extended_code, detail));
}

}  // namespace stykovka
