// Rows as bytes: to keep them, to compare them, to put them back.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/row_image.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>

#include "base/error.h"
#include "base/tr.h"
#include "sqlite/row_values.h"

namespace stykovka {
namespace {

// A value is its type and its bytes; texts and blobs have their size before them.
template <class T>
void append_bytes(std::string& image, T number) {
    char bytes[sizeof number];
    std::memcpy(bytes, &number, sizeof number);
    image.append(bytes, sizeof number);
}

void append_sized(std::string& image, const void* bytes, int size) {
    append_bytes(image, static_cast<std::uint32_t>(size));
    image.append(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

/// Takes an image apart; what is missing at its end is an error.
class ImageReader {
public:
    explicit ImageReader(std::string_view image) : rest_(image) {}
    bool at_end() const { return rest_.empty(); }
    std::string_view bytes(std::size_t size) {
        if (rest_.size() < size)
            throw Error(ErrorKind::malformed, ErrorSubject::archive,
                        tr("The journal of the archive is damaged; this cannot be taken back."));
        const std::string_view taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }
    template <class T>
    T number() {
        T value{};
        std::memcpy(&value, bytes(sizeof value).data(), sizeof value);
        return value;
    }
    std::string_view sized() { return bytes(number<std::uint32_t>()); }
    void skip_value() {
        const char type = bytes(1).front();
        if (type == SQLITE_INTEGER || type == SQLITE_FLOAT) bytes(8);
        if (type == SQLITE_TEXT || type == SQLITE_BLOB) sized();
    }
    std::size_t left() const { return rest_.size(); }

private:
    std::string_view rest_;
};

}  // namespace

void append_value(std::string& image, sqlite3_value* value) {
    const int type = sqlite3_value_type(value);
    image += static_cast<char>(type);
    if (type == SQLITE_INTEGER) append_bytes(image, sqlite3_value_int64(value));
    if (type == SQLITE_FLOAT) append_bytes(image, sqlite3_value_double(value));
    if (type == SQLITE_TEXT) {
        const void* text = sqlite3_value_text(value);
        append_sized(image, text, sqlite3_value_bytes(value));
    }
    if (type == SQLITE_BLOB) {
        const void* blob = sqlite3_value_blob(value);
        append_sized(image, blob ? blob : "", sqlite3_value_bytes(value));
    }
}

std::string row_image(const Statement& row, int first) {
    std::string image;
    const int columns = sqlite3_column_count(row.handle());
    for (int i = first; i < columns; ++i) append_value(image, sqlite3_column_value(row.handle(), i));
    return image;
}

std::string image_part(std::string_view image, const std::vector<std::size_t>& columns) {
    std::vector<std::string_view> values;
    for (ImageReader reader(image); !reader.at_end();) {
        const std::size_t begin = image.size() - reader.left();
        reader.skip_value();
        values.push_back(image.substr(begin, image.size() - reader.left() - begin));
    }
    std::string part;
    for (const std::size_t column : columns) part += values.at(column);
    return part;
}

std::string image_text(std::string_view image) {
    std::string text;
    for (ImageReader reader(image); !reader.at_end();) {
        const char type = reader.bytes(1).front();
        if (!text.empty()) text += ", ";
        if (type == SQLITE_INTEGER) text += std::to_string(reader.number<std::int64_t>());
        if (type == SQLITE_FLOAT) text += std::to_string(reader.number<double>());
        if (type == SQLITE_TEXT) text += reader.sized();
        if (type == SQLITE_BLOB) reader.sized();
    }
    return text;
}

int bind_image(Statement& statement, int first, std::string_view image) {
    ImageReader reader(image);
    for (; !reader.at_end(); ++first) {
        switch (reader.bytes(1).front()) {
            case SQLITE_INTEGER:
                statement.bind_at(first, reader.number<std::int64_t>());
                break;
            case SQLITE_FLOAT:
                statement.bind_at(first, reader.number<double>());
                break;
            case SQLITE_TEXT:
                statement.bind_at(first, reader.sized());
                break;
            case SQLITE_BLOB:
                statement.bind_at(first, Blob{reader.sized()});
                break;
            default:
                statement.bind_at(first, std::nullopt);
        }
    }
    return first;
}

// Eight bytes a step; a collision would only keep a row from being seen as changed.
std::uint64_t image_hash(std::string_view image) {
    std::uint64_t hash = 0x9E3779B97F4A7C15ULL ^ image.size();
    for (std::size_t at = 0; at < image.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, image.data() + at, std::min<std::size_t>(8, image.size() - at));
        hash = (hash ^ word) * 0xFF51AFD7ED558CCDULL;
        hash ^= hash >> 32U;
    }
    return hash == 0 ? 1 : hash;
}

}  // namespace stykovka
