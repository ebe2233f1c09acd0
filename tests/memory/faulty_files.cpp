// Files that fail.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faulty_files.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <string>
#include <vector>

namespace stykovka::test {
namespace {

/// One write that the disk may forget.
struct Unsynced {
    sqlite3_int64 offset = 0;
    std::string before, after;
    sqlite3_int64 size_before = 0;
    bool is_truncation = false;
};

struct File {
    sqlite3_file base;
    std::string* name;
    sqlite3_file* real;
};

}  // namespace

struct FaultyFiles::State {
    sqlite3_vfs* real = nullptr;
    sqlite3_vfs shim{};
    sqlite3_io_methods methods{};
    std::map<std::string, std::vector<Unsynced>> unsynced;
    std::size_t calls = 0;
    std::size_t fails_at = 0;  // 0: never
    Fault fault = Fault::write_error;
    bool power_goes = false;
    bool failed = false;

    bool power_is_gone() const { return power_goes && failed; }
    // True when this call, which is a write or a sync, has to fail.
    bool fails(bool is_sync) {
        ++calls;
        if (fails_at == 0) return false;
        if (power_goes) return failed |= calls >= fails_at;
        if (is_sync != (fault == Fault::sync_error)) return --calls, false;
        const bool now = fault == Fault::disk_full ? calls >= fails_at : calls == fails_at;
        failed |= now;
        return now;
    }
};

namespace {

FaultyFiles::State* state = nullptr;  // SQLite knows one set of files a process

sqlite3_file* real_of(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real; }

sqlite3_int64 size_of(sqlite3_file* file) {
    sqlite3_int64 size = 0;
    real_of(file)->pMethods->xFileSize(real_of(file), &size);
    return size;
}

std::string bytes_at(sqlite3_file* file, sqlite3_int64 offset, int count) {
    const auto there = std::clamp<sqlite3_int64>(size_of(file) - offset, 0, count);
    std::string bytes(static_cast<std::size_t>(there), '\0');
    if (there > 0) real_of(file)->pMethods->xRead(real_of(file), bytes.data(), static_cast<int>(there), offset);
    return bytes;
}

std::vector<Unsynced>& unsynced_of(sqlite3_file* file) { return state->unsynced[*reinterpret_cast<File*>(file)->name]; }

int write_real(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset) {
    unsynced_of(file).push_back({offset, bytes_at(file, offset, count),
                                 std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(count)),
                                 size_of(file), false});
    return real_of(file)->pMethods->xWrite(real_of(file), bytes, count, offset);
}

int write_file(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset) {
    if (!state->fails(false)) return write_real(file, bytes, count, offset);
    if (state->power_goes) return SQLITE_IOERR_WRITE;
    if (state->fault == FaultyFiles::Fault::disk_full) return SQLITE_FULL;
    if (state->fault == FaultyFiles::Fault::short_write) write_real(file, bytes, count / 2, offset);
    return SQLITE_IOERR_WRITE;
}

int sync(sqlite3_file* file, int flags) {
    if (state->fails(true)) return SQLITE_IOERR_FSYNC;
    unsynced_of(file).clear();
    return real_of(file)->pMethods->xSync(real_of(file), flags);
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
    if (state->power_is_gone()) return SQLITE_IOERR_TRUNCATE;
    const sqlite3_int64 before = size_of(file);
    if (size < before)
        unsynced_of(file).push_back({size, bytes_at(file, size, static_cast<int>(before - size)), {}, before, true});
    return real_of(file)->pMethods->xTruncate(real_of(file), size);
}

int read(sqlite3_file* file, void* bytes, int count, sqlite3_int64 offset) {
    return real_of(file)->pMethods->xRead(real_of(file), bytes, count, offset);
}

int close_file(sqlite3_file* file) {
    File* own = reinterpret_cast<File*>(file);
    const int code = own->real->pMethods ? own->real->pMethods->xClose(own->real) : SQLITE_OK;
    delete own->name;
    own->name = nullptr;
    return code;
}

void fill_methods(sqlite3_io_methods& methods) {
    methods.iVersion = 2;  // without memory mapping, which the program does not use
    methods.xClose = &close_file;
    methods.xRead = &read;
    methods.xWrite = &write_file;
    methods.xTruncate = &truncate;
    methods.xSync = &sync;
    methods.xFileSize = [](sqlite3_file* f, sqlite3_int64* size) {
        return real_of(f)->pMethods->xFileSize(real_of(f), size);
    };
    methods.xLock = [](sqlite3_file* f, int lock) { return real_of(f)->pMethods->xLock(real_of(f), lock); };
    methods.xUnlock = [](sqlite3_file* f, int lock) { return real_of(f)->pMethods->xUnlock(real_of(f), lock); };
    methods.xCheckReservedLock = [](sqlite3_file* f, int* out) {
        return real_of(f)->pMethods->xCheckReservedLock(real_of(f), out);
    };
    methods.xFileControl = [](sqlite3_file* f, int op, void* arg) {
        return real_of(f)->pMethods->xFileControl(real_of(f), op, arg);
    };
    methods.xSectorSize = [](sqlite3_file* f) { return real_of(f)->pMethods->xSectorSize(real_of(f)); };
    methods.xDeviceCharacteristics = [](sqlite3_file*) { return 0; };
    methods.xShmMap = [](sqlite3_file* f, int page, int size, int extend, void volatile** out) {
        return real_of(f)->pMethods->xShmMap(real_of(f), page, size, extend, out);
    };
    methods.xShmLock = [](sqlite3_file* f, int offset, int n, int flags) {
        return real_of(f)->pMethods->xShmLock(real_of(f), offset, n, flags);
    };
    methods.xShmBarrier = [](sqlite3_file* f) { real_of(f)->pMethods->xShmBarrier(real_of(f)); };
    methods.xShmUnmap = [](sqlite3_file* f, int remove) {
        return real_of(f)->pMethods->xShmUnmap(real_of(f), remove);
    };
}

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
    File* own = reinterpret_cast<File*>(file);
    own->base.pMethods = nullptr;
    own->real = reinterpret_cast<sqlite3_file*>(own + 1);
    const int code = state->real->xOpen(state->real, name, own->real, flags, out);
    if (code != SQLITE_OK) return code;
    own->name = new std::string(name ? name : "");
    own->base.pMethods = &state->methods;
    return SQLITE_OK;
}

int delete_file(sqlite3_vfs*, const char* name, int sync_folder) {
    if (state->power_is_gone()) return SQLITE_IOERR_DELETE;
    state->unsynced.erase(name);
    return state->real->xDelete(state->real, name, sync_folder);
}

void put(int file, const std::string& bytes, sqlite3_int64 offset) {
    if (::pwrite(file, bytes.data(), bytes.size(), offset) < 0) std::abort();
}

}  // namespace

FaultyFiles::FaultyFiles() : state_(std::make_unique<State>()) {
    state_->real = sqlite3_vfs_find(nullptr);
    fill_methods(state_->methods);
    state_->shim = *state_->real;
    state_->shim.zName = "faulty";
    state_->shim.pNext = nullptr;
    state_->shim.szOsFile = static_cast<int>(sizeof(File)) + state_->real->szOsFile;
    state_->shim.xOpen = &open_file;
    state_->shim.xDelete = &delete_file;
    state = state_.get();
    sqlite3_vfs_register(&state_->shim, 1);
}

FaultyFiles::~FaultyFiles() {
    sqlite3_vfs_unregister(&state_->shim);
    sqlite3_vfs_register(state_->real, 1);
    state = nullptr;
}

void FaultyFiles::fail_at(std::size_t call, Fault fault) {
    heal();
    state_->fails_at = call;
    state_->fault = fault;
}

void FaultyFiles::lose_power_at(std::size_t call) {
    heal();
    state_->fails_at = call;
    state_->power_goes = true;
}

void FaultyFiles::heal() {
    state_->calls = state_->fails_at = 0;
    state_->failed = state_->power_goes = false;
}

std::size_t FaultyFiles::calls() const { return state_->calls; }
bool FaultyFiles::has_failed() const { return state_->failed; }

void FaultyFiles::drop_unsynced(std::mt19937& random) {
    for (const auto& [name, writes] : state_->unsynced) {
        const int file = name.empty() ? -1 : ::open(name.c_str(), O_RDWR);
        if (file < 0) continue;
        for (auto write = writes.rbegin(); write != writes.rend(); ++write) {
            put(file, write->before, write->offset);
            if (::ftruncate(file, write->size_before) != 0) std::abort();
        }
        for (const Unsynced& write : writes) {
            const auto fate = random() % 3;
            if (write.is_truncation || fate == 0) continue;
            put(file, fate == 1 ? write.after : write.after.substr(0, write.after.size() / 2), write.offset);
        }
        ::close(file);
    }
    state_->unsynced.clear();
}

}  // namespace stykovka::test
