// Opening SQLite files that other people made.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/foreign.h"

#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <string_view>

#include "base/error.h"
#include "base/tr.h"
#include "sqlite/connection.h"

namespace stykovka {
namespace fs = std::filesystem;

struct ForeignDatabase::State {
    ForeignLimits limits;
    std::chrono::steady_clock::time_point deadline;
    fs::path copy;
    std::optional<Database> database;

    ~State() {
        database.reset();
        std::error_code ignored;  // a copy that is gone already is as good
        if (!copy.empty()) fs::remove(copy, ignored);
    }
};

namespace {

Error error_about(ErrorKind kind, const char* sentence, const fs::path& path) {
    return Error(kind, ErrorSubject::archive, fmt::format(fmt::runtime(tr(sentence)), fmt::arg("file", path.string())));
}

void check_file(const fs::path& path, const ForeignLimits& limits) {
    std::error_code failed;
    const fs::file_status status = fs::status(path, failed);
    if (status.type() == fs::file_type::not_found)
        throw error_about(ErrorKind::not_found, mark("“{file}” does not exist."), path);
    if (status.type() != fs::file_type::regular)
        throw error_about(ErrorKind::malformed, mark("“{file}” is not a database: it is not a file."), path);
    if (fs::file_size(path, failed) > limits.size_in_bytes)
        throw error_about(ErrorKind::exhausted, mark("“{file}” is too large to be read."), path);
}

// A copy of our own with a name that nobody foresees, readable for us only.
fs::path private_copy(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw error_about(ErrorKind::denied, mark("“{file}” cannot be read. Check its permissions."), path);
    std::string name = (fs::temp_directory_path() / "stykovka-XXXXXX").string();
    const int descriptor = ::mkstemp(name.data());
    if (descriptor < 0)
        throw error_about(ErrorKind::denied, mark("No temporary copy of “{file}” could be made."), path);
    ::close(descriptor);
    std::ofstream out(name, std::ios::binary | std::ios::trunc);
    if (in.peek() != std::ifstream::traits_type::eof()) out << in.rdbuf();
    out.close();
    if (out && !in.bad()) return name;
    ::unlink(name.c_str());
    throw error_about(ErrorKind::exhausted, mark("There is no room for a temporary copy of “{file}”."), path);
}

bool starts_as_sqlite(const fs::path& path) {
    std::string magic(16, '\0');
    std::ifstream(path, std::ios::binary).read(magic.data(), static_cast<std::streamsize>(magic.size()));
    return magic == std::string_view("SQLite format 3\0", 16);
}

// In immutable files the write-ahead log is not looked at, but a header that asks for one makes SQLite look for its
// index; the copy says "rollback journal" instead (bytes 18 and 19 of the file format).
void forget_wal(const fs::path& path) {
    std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(18);
    file.write("\1\1", 2);
}

bool names_one_of(const char* name, const std::vector<std::string>& allowed) {
    return name && (std::find(allowed.begin(), allowed.end(), name) != allowed.end() ||
                    std::string_view(name) == "sqlite_master" || std::string_view(name) == "sqlite_schema");
}

// Full-text search asks for the data version; the other two tell that the tables are others now.
bool is_question(const char* pragma, const char* value) {
    const std::string_view name(pragma ? pragma : "");
    return name == "quick_check" ||
           (!value && (name == "data_version" || name == "schema_version" || name == "user_version"));
}

int authorise(void* context, int action, const char* first, const char* second, const char*, const char* through) {
    const auto& state = *static_cast<const ForeignDatabase::State*>(context);
    if (through) return SQLITE_DENY;  // inside a view or trigger
    switch (action) {
        case SQLITE_SELECT:
        case SQLITE_RECURSIVE:
            return action == SQLITE_SELECT ? SQLITE_OK : SQLITE_DENY;
        case SQLITE_READ:
            return names_one_of(first, state.limits.tables) ? SQLITE_OK : SQLITE_DENY;
        case SQLITE_TRANSACTION:  // nothing can be written; they keep one view of many tables
        case SQLITE_SAVEPOINT:
            return SQLITE_OK;
        case SQLITE_FUNCTION:
            return second && std::string_view(second) != "load_extension" ? SQLITE_OK : SQLITE_DENY;
        case SQLITE_PRAGMA:
            return is_question(first, second) ? SQLITE_OK : SQLITE_DENY;
        default:
            return SQLITE_DENY;
    }
}

int time_is_over(void* context) {
    return std::chrono::steady_clock::now() > static_cast<const ForeignDatabase::State*>(context)->deadline ? 1 : 0;
}

void limit(ForeignDatabase::State& state) {
    Database& database = *state.database;
    database.execute("PRAGMA cell_size_check=ON; PRAGMA query_only=ON;");
    sqlite3* const handle = database.connection().handle();
    for (const int option :
         {SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW, SQLITE_DBCONFIG_WRITABLE_SCHEMA})
        database.connection().check(sqlite3_db_config(handle, option, 0, nullptr));
    // Generous for honest files, far below what hurts: the largest text, columns of a table, depth, program length.
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 64 << 20);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 100'000);
    sqlite3_limit(handle, SQLITE_LIMIT_COLUMN, 200);
    sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 50);
    sqlite3_limit(handle, SQLITE_LIMIT_COMPOUND_SELECT, 5);
    sqlite3_limit(handle, SQLITE_LIMIT_VDBE_OP, 25'000);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_progress_handler(handle, 1000, &time_is_over, &state);
    sqlite3_set_authorizer(handle, &authorise, &state);
}

// A view or a virtual table under an expected name would run code of its maker's choice.
void check_tables(ForeignDatabase::State& state, const fs::path& path) {
    for (const std::string& table : state.limits.tables) {
        if (state.database->number("SELECT count(*) FROM sqlite_schema WHERE name = ? AND NOT "
                                   "(type = 'table' AND sql LIKE 'CREATE TABLE %')",
                                   table) != 0)
            throw error_about(ErrorKind::malformed,
                              mark("“{file}” is not what it should be: a table in it is made up."), path);
    }
}

}  // namespace

ForeignDatabase::ForeignDatabase(const fs::path& path, ForeignLimits limits) : state_(std::make_unique<State>()) {
    check_file(path, limits);
    if (!starts_as_sqlite(path))
        throw error_about(ErrorKind::malformed, mark("“{file}” is not a SQLite database."), path);
    state_->limits = std::move(limits);
    allow(state_->limits.time);
    state_->copy = private_copy(path);
    forget_wal(state_->copy);
    state_->database.emplace(Database::open(state_->copy, Database::Access::immutable));
    limit(*state_);
    check_tables(*state_, path);
}

ForeignDatabase::ForeignDatabase(Database opened, ForeignLimits limits) : state_(std::make_unique<State>()) {
    state_->limits = std::move(limits);
    allow(state_->limits.time);
    state_->database.emplace(std::move(opened));
    limit(*state_);
}

ForeignDatabase::~ForeignDatabase() = default;

Database& ForeignDatabase::database() { return *state_->database; }

void ForeignDatabase::allow(std::chrono::milliseconds time) {
    state_->deadline = std::chrono::steady_clock::now() + time;
}

}  // namespace stykovka
