// Files packed as ZIP: their parts read with limits, the same file written again with some parts replaced.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/zip_archive.h"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <map>
#include <new>

#include "base/error.h"
#include "base/tr.h"

namespace stykovka {
namespace {

[[noreturn]] void refuse(ErrorKind kind, const char* sentence, const std::string& file, const std::string& part = {}) {
    throw Error(kind, ErrorSubject::input,
                fmt::format(fmt::runtime(sentence), fmt::arg("file", file), fmt::arg("part", part)));
}

[[noreturn]] void damaged(const std::string& file) {
    refuse(ErrorKind::malformed,
           tr("“{file}” is damaged: it cannot be unpacked. Ask for it again, or open it in Word "
              "or LibreOffice and save it anew."),
           file);
}

[[noreturn]] void too_large(const std::string& file) {
    refuse(ErrorKind::exhausted,
           tr("“{file}” was not opened: unpacked it is far larger than a document of an office can be."), file);
}

[[noreturn]] void cannot_pack(zip_error_t* error) {
    const std::string reason = zip_error_strerror(error);
    zip_error_fini(error);
    throw Error(ErrorKind::internal, ErrorSubject::program, "a ZIP file could not be made: " + reason);
}

struct Discard {
    void operator()(zip_t* zip) const { zip_discard(zip); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Zip = std::unique_ptr<zip_t, Discard>;
using OpenPart = std::unique_ptr<zip_file_t, Discard>;

// The bytes must outlive what is returned.
Zip opened(std::string_view bytes, const std::string& file) {
    if (bytes.empty()) damaged(file);  // for the library an empty file is a ZIP file without parts
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    Zip zip(source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error));
    if (zip == nullptr && source != nullptr) zip_source_free(source);
    zip_error_fini(&error);
    if (zip == nullptr) damaged(file);
    return zip;
}

zip_stat_t stat_of(zip_t* zip, zip_uint64_t index, const std::string& file) {
    zip_stat_t stat;
    if (zip_stat_index(zip, index, 0, &stat) != 0) damaged(file);
    return stat;
}

}  // namespace

struct ZipArchive::Opened {
    std::string bytes;
    std::string file;
    ZipLimits limits;
    Zip zip;
    std::vector<std::string> names;
    std::map<std::string, std::pair<zip_uint64_t, int>> places;  ///< index of the first, and how many there are
    std::uint64_t read = 0;

    void list_parts() {
        const zip_int64_t entries = zip_get_num_entries(zip.get(), 0);
        if (entries < 0 || static_cast<std::uint64_t>(entries) > limits.entries) too_large(file);
        for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(entries); ++i) {
            const zip_stat_t stat = stat_of(zip.get(), i, file);
            if (stat.encryption_method != ZIP_EM_NONE)
                refuse(ErrorKind::denied,
                       tr("“{file}” is protected by a password; save it without one in Word or LibreOffice."), file);
            const char* name = zip_get_name(zip.get(), i, ZIP_FL_ENC_RAW);
            if (name == nullptr) damaged(file);
            auto [place, is_new] = places.try_emplace(name, i, 0);
            ++place->second.second;
            if (is_new) names.emplace_back(name);
        }
    }

    std::string content(zip_uint64_t index) {
        const zip_stat_t stat = stat_of(zip.get(), index, file);
        if (stat.size > limits.part) too_large(file);
        const OpenPart part(zip_fopen_index(zip.get(), index, 0));
        if (part == nullptr) damaged(file);
        const std::uint64_t packed = std::max<std::uint64_t>(1, std::min<std::uint64_t>(stat.comp_size, bytes.size()));
        std::string content;
        std::vector<char> piece(64 << 10);
        for (;;) {
            const zip_int64_t size = zip_fread(part.get(), piece.data(), piece.size());
            if (size < 0) damaged(file);
            if (size == 0) break;
            content.append(piece.data(), static_cast<std::size_t>(size));
            read += static_cast<std::uint64_t>(size);
            const bool grows_too_much = content.size() > limits.ratio_above && content.size() / packed > limits.ratio;
            if (content.size() > limits.part || read > limits.total || grows_too_much) too_large(file);
        }
        return content;
    }
};

ZipArchive::ZipArchive(std::string bytes, std::string file, const ZipLimits& limits)
    : opened_(std::make_unique<Opened>()) {
    opened_->bytes = std::move(bytes);
    opened_->file = std::move(file);
    opened_->limits = limits;
    opened_->zip = opened(opened_->bytes, opened_->file);
    opened_->list_parts();
}

ZipArchive::~ZipArchive() = default;

const std::string& ZipArchive::file() const { return opened_->file; }
const std::vector<std::string>& ZipArchive::names() const { return opened_->names; }
bool ZipArchive::has(const std::string& name) const { return opened_->places.contains(name); }

std::optional<std::string> ZipArchive::part(const std::string& name) {
    const auto place = opened_->places.find(name);
    if (place == opened_->places.end()) return std::nullopt;
    if (place->second.second > 1)
        refuse(ErrorKind::malformed,
               tr("“{file}” was not opened: it holds its part “{part}” twice, and nobody can say which one counts."),
               opened_->file, name);
    return opened_->content(place->second.first);
}

namespace {

/// A ZIP file in memory that is being written.
class Packing {
public:
    explicit Packing(std::string_view bytes) {
        zip_error_init(&error_);
        // A copy that the library frees itself: where the beginning of the file stays, libzip 1.9 takes the bytes for
        // its own and frees them in any case.
        void* copy = bytes.empty() ? nullptr : std::malloc(bytes.size());
        if (copy != nullptr) std::memcpy(copy, bytes.data(), bytes.size());
        if (copy == nullptr && !bytes.empty()) throw std::bad_alloc();
        source_ = zip_source_buffer_create(copy, bytes.size(), 1, &error_);
        if (source_ == nullptr) {
            std::free(copy);
            cannot_pack(&error_);
        }
        zip_source_keep(source_);
        zip_.reset(zip_open_from_source(source_, bytes.empty() ? ZIP_TRUNCATE : 0, &error_));
        if (zip_ == nullptr) cannot_pack(&error_);
    }
    Packing(const Packing&) = delete;
    Packing& operator=(const Packing&) = delete;
    ~Packing() {
        zip_.reset();
        zip_source_free(source_);
        zip_error_fini(&error_);
    }

    void put(const ZipPart& part) {
        zip_source_t* content = zip_source_buffer(zip_.get(), part.bytes.data(), part.bytes.size(), 0);
        if (content == nullptr) cannot_pack(zip_get_error(zip_.get()));
        const zip_int64_t known = zip_name_locate(zip_.get(), part.name.c_str(), ZIP_FL_ENC_RAW);
        const zip_int64_t index =
            known >= 0 ? known : zip_file_add(zip_.get(), part.name.c_str(), content, ZIP_FL_ENC_UTF_8);
        if (index < 0 || (known >= 0 && zip_file_replace(zip_.get(), static_cast<zip_uint64_t>(index), content, 0) < 0))
            cannot_pack(zip_get_error(zip_.get()));
        // The first day that ZIP can name: the same content gives the same file.
        zip_file_set_dostime(zip_.get(), static_cast<zip_uint64_t>(index), 0, (1U << 5U) | 1U, 0);
        zip_set_file_compression(zip_.get(), static_cast<zip_uint64_t>(index),
                                 part.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0);
    }

    std::string packed() && {
        if (zip_close(zip_.get()) != 0) cannot_pack(zip_get_error(zip_.get()));
        static_cast<void>(zip_.release());
        if (zip_source_open(source_) != 0) cannot_pack(zip_source_error(source_));
        zip_source_seek(source_, 0, SEEK_END);
        std::string bytes(static_cast<std::size_t>(zip_source_tell(source_)), '\0');
        zip_source_seek(source_, 0, SEEK_SET);
        const zip_int64_t read = zip_source_read(source_, bytes.data(), bytes.size());
        zip_source_close(source_);
        if (read != static_cast<zip_int64_t>(bytes.size())) cannot_pack(zip_source_error(source_));
        return bytes;
    }

private:
    zip_error_t error_{};
    zip_source_t* source_ = nullptr;
    Zip zip_;
};

}  // namespace

std::string zip_with(std::string bytes, const std::string& file, std::span<const ZipPart> parts) {
    const ZipArchive checked(bytes, file);
    Packing packing(bytes);
    for (const ZipPart& part : parts) packing.put(part);
    return std::move(packing).packed();
}

std::string zip_of(std::span<const ZipPart> parts) {
    Packing packing({});
    for (const ZipPart& part : parts) packing.put(part);
    return std::move(packing).packed();
}

}  // namespace stykovka
