// A SQLite database.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include "base/error.h"
#include "base/tr.h"
#include "sqlite/connection.h"
#include "sqlite/sqlite_error.h"

namespace stykovka {
namespace {

// A path as a URI: "?", "#" and "%" would end the path or be decoded.
std::string uri_of(const std::filesystem::path& path, Database::Access access) {
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(path).string()) {
        if (c == '?' || c == '#' || c == '%')
            uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        else
            uri += c;
    }
    return access == Database::Access::immutable ? uri + "?immutable=1" : uri;
}

int flags_of(Database::Access access) {
    constexpr int always = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
    switch (access) {
        case Database::Access::read_write:
            return always | SQLITE_OPEN_READWRITE;
        case Database::Access::create:
            return always | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        case Database::Access::read_only:
        case Database::Access::immutable:
            break;
    }
    return always | SQLITE_OPEN_READONLY;
}

void configure(Connection& connection, int option, int value) {
    connection.check(sqlite3_db_config(connection.handle(), option, value, nullptr));
}

// Guards against a file that somebody prepared; nothing of ours needs what is switched off here.
void harden(Connection& connection) {
    configure(connection, SQLITE_DBCONFIG_DEFENSIVE, 1);
    configure(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
    configure(connection, SQLITE_DBCONFIG_ENABLE_FKEY, 1);
    configure(connection, SQLITE_DBCONFIG_DQS_DML, 0);
    configure(connection, SQLITE_DBCONFIG_DQS_DDL, 0);
    configure(connection, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
    connection.check(
        sqlite3_exec(connection.handle(), "PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY;", nullptr, nullptr, nullptr));
}

}  // namespace

void Database::Close::operator()(Connection* connection) const { delete connection; }

Database::Database(std::unique_ptr<Connection> connection) : connection_(connection.release()) {}

Database Database::open(const std::filesystem::path& path, Access access, std::chrono::milliseconds wait) {
    auto connection = std::make_unique<Connection>(uri_of(path, access), flags_of(access), path.string());
    sqlite3_busy_timeout(connection->handle(), static_cast<int>(wait.count()));
    harden(*connection);
    return Database(std::move(connection));
}

Database Database::in_memory() {
    auto connection = std::make_unique<Connection>(":memory:", flags_of(Access::create), ":memory:");
    harden(*connection);
    return Database(std::move(connection));
}

void Database::execute(const char* sql) {
    connection_->check(sqlite3_exec(connection_->handle(), sql, nullptr, nullptr, nullptr));
}

std::int64_t Database::last_insert_id() const { return sqlite3_last_insert_rowid(connection_->handle()); }

std::int64_t Database::changes() const { return sqlite3_changes64(connection_->handle()); }

std::int64_t Database::total_changes() const { return sqlite3_total_changes64(connection_->handle()); }

bool Database::in_transaction() const { return sqlite3_get_autocommit(connection_->handle()) == 0; }

bool Database::is_read_only() const { return sqlite3_db_readonly(connection_->handle(), "main") == 1; }

const std::string& Database::name() const { return connection_->name(); }

void Database::copy_to(Database& other, const std::function<bool(double)>& go_on) const {
    struct Finish {
        void operator()(sqlite3_backup* backup) const { sqlite3_backup_finish(backup); }
    };
    sqlite3* const target = other.connection_->handle();
    const std::unique_ptr<sqlite3_backup, Finish> backup(
        sqlite3_backup_init(target, "main", connection_->handle(), "main"));
    if (!backup) other.connection_->check(sqlite3_extended_errcode(target));
    constexpr int pages_at_once = 1024;  // 4 MiB: some milliseconds, then others get their turn
    for (int code = SQLITE_OK; code != SQLITE_DONE;) {
        code = sqlite3_backup_step(backup.get(), pages_at_once);
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
            sqlite3_sleep(20);
        else if (code != SQLITE_OK && code != SQLITE_DONE)
            throw sqlite_error(code, other.name(), sqlite3_errstr(code));
        const int pages = sqlite3_backup_pagecount(backup.get());
        const double left = pages > 0 ? static_cast<double>(sqlite3_backup_remaining(backup.get())) / pages : 1;
        if (go_on && !go_on(1 - left))
            throw Error(ErrorKind::cancelled, ErrorSubject::archive, tr("The copy was stopped."));
    }
}

}  // namespace stykovka
