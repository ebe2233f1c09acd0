// Bytes that come piece by piece, packed with gzip or not.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/gzip.h"

#include "base/error.h"
#include "base/tr.h"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace stykovka {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(ErrorKind kind, const char* sentence, const std::string& file) {
    throw Error(kind, ErrorSubject::input,
                fmt::format(fmt::runtime(sentence), fmt::arg("file", file), fmt::arg("reason", std::strerror(errno))));
}

[[noreturn]] void cannot_open(const std::string& file) {
    if (errno == ENOENT || errno == ENOTDIR)
        refuse(ErrorKind::not_found, tr("“{file}” does not exist; check the name and the folder."), file);
    if (errno == EACCES || errno == EPERM)
        refuse(ErrorKind::denied, tr("“{file}” may not be read; ask its owner for the right to read it."), file);
    refuse(ErrorKind::unavailable, tr("“{file}” cannot be read: {reason}. Try again, or copy it to another disk."),
           file);
}

/// Unpacks a stream of gzip members.
class Inflater {
public:
    Inflater(ByteSource packed, std::string file, std::uint64_t ratio_limit)
        : packed_(std::move(packed)), file_(std::move(file)), ratio_limit_(ratio_limit) {
        // 15 bits of window, and 16 for a gzip header: see inflateInit2.
        if (inflateInit2(&stream_, 15 + 16) != Z_OK)
            refuse(ErrorKind::exhausted, tr("There is not enough memory to unpack “{file}”."), file_);
    }
    ~Inflater() { inflateEnd(&stream_); }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    std::size_t read(char* buffer, std::size_t size) {
        stream_.next_out = reinterpret_cast<Bytef*>(buffer);
        stream_.avail_out = static_cast<uInt>(std::min<std::size_t>(size, 1U << 30));
        const uInt room = stream_.avail_out;
        while (stream_.avail_out == room && step()) {
        }
        const std::size_t made = room - stream_.avail_out;
        produced_ += made;
        // The first megabyte is free: a short text of one sentence repeated packs well and is harmless.
        if (produced_ > (1U << 20) + consumed_ * ratio_limit_)
            refuse(ErrorKind::exhausted, tr("“{file}” grows beyond every text when it is unpacked; it was not read."),
                   file_);
        return made;
    }

private:
    // One step of unpacking; false at the end of the last member.
    bool step() {
        if (stream_.avail_in == 0) fill();
        if (stream_.avail_in == 0) {
            if (between_members_) return false;
            refuse(ErrorKind::malformed, tr("“{file}” is cut off: the packed data has no end. Get the file again."),
                   file_);
        }
        if (between_members_ && inflateReset(&stream_) != Z_OK) damaged();
        between_members_ = false;
        const int result = inflate(&stream_, Z_NO_FLUSH);
        if (result == Z_STREAM_END)
            between_members_ = true;
        else if (result != Z_OK && result != Z_BUF_ERROR)
            damaged();
        return true;
    }

    void fill() {
        const std::size_t got = packed_(input_.data(), input_.size());
        consumed_ += got;
        stream_.next_in = reinterpret_cast<Bytef*>(input_.data());
        stream_.avail_in = static_cast<uInt>(got);
    }

    [[noreturn]] void damaged() const {
        refuse(ErrorKind::malformed, tr("“{file}” is damaged: its packed data cannot be unpacked. Get the file again."),
               file_);
    }

    ByteSource packed_;
    std::string file_;
    std::uint64_t ratio_limit_;
    z_stream stream_{};
    std::array<char, 1 << 16> input_{};
    std::uint64_t consumed_ = 0;
    std::uint64_t produced_ = 0;
    bool between_members_ = false;
};

// Gives back bytes that were read to have a look at them, then the rest.
ByteSource with_head(std::string head, ByteSource rest) {
    return
        [head = std::move(head), at = std::size_t{0}, rest = std::move(rest)](char* buffer, std::size_t size) mutable {
            if (at == head.size()) return rest(buffer, size);
            const std::size_t count = std::min(size, head.size() - at);
            std::memcpy(buffer, head.data() + at, count);
            at += count;
            return count;
        };
}

}  // namespace

ByteSource bytes_of_file(const fs::path& path) {
    const std::string file = path.string();
    std::error_code ignored;
    if (path != "-" && fs::is_directory(path, ignored))
        refuse(ErrorKind::malformed, tr("“{file}” is a folder; give the file in it."), file);
    if (path == "-") return [](char* buffer, std::size_t size) { return std::fread(buffer, 1, size, stdin); };
    const std::shared_ptr<std::FILE> stream(std::fopen(file.c_str(), "rbe"), [](std::FILE* open) {
        if (open != nullptr) std::fclose(open);
    });
    if (!stream) cannot_open(file);
    return [stream, file](char* buffer, std::size_t size) {
        const std::size_t got = std::fread(buffer, 1, size, stream.get());
        if (got == 0 && std::ferror(stream.get()) != 0) cannot_open(file);
        return got;
    };
}

ByteSource bytes_of(std::string bytes) {
    return with_head(std::move(bytes), [](char*, std::size_t) { return std::size_t{0}; });
}

ByteSource unzipped(ByteSource source, std::string file, std::uint64_t ratio_limit) {
    std::string head(2, '\0');
    std::size_t have = 0;
    while (have < head.size()) {
        const std::size_t got = source(head.data() + have, head.size() - have);
        if (got == 0) break;
        have += got;
    }
    head.resize(have);
    const bool packed = head == "\x1f\x8b";
    ByteSource whole = with_head(std::move(head), std::move(source));
    if (!packed) return whole;
    auto inflater = std::make_shared<Inflater>(std::move(whole), std::move(file), ratio_limit);
    return [inflater](char* buffer, std::size_t size) { return inflater->read(buffer, size); };
}

}  // namespace stykovka
