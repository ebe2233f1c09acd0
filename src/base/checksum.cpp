// A checksum by which a file is known again.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/checksum.h"

#include <fmt/format.h>
#include <nettle/sha2.h>

#include <array>
#include <fstream>

#include "base/error.h"
#include "base/tr.h"

namespace stykovka {
namespace {

/// Takes bytes piece by piece.
class Sha256 {
public:
    Sha256() { sha256_init(&context_); }
    void add(std::string_view bytes) {
        sha256_update(&context_, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    }
    std::string digits() {
        std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
        sha256_digest(&context_, digest.size(), digest.data());
        std::string out;
        for (const std::uint8_t byte : digest) out += fmt::format("{:02x}", byte);
        return out;
    }

private:
    sha256_ctx context_{};
};

}  // namespace

std::string sha256_of(std::string_view bytes) {
    Sha256 sum;
    sum.add(bytes);
    return sum.digits();
}

std::string sha256_of_file(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw Error(ErrorKind::not_found, ErrorSubject::input,
                    fmt::format(fmt::runtime(tr("“{file}” cannot be read.")), fmt::arg("file", file.string())));
    Sha256 sum;
    std::array<char, 1 << 16> piece{};
    while (in.read(piece.data(), piece.size()) || in.gcount() > 0)
        sum.add({piece.data(), static_cast<std::size_t>(in.gcount())});
    return sum.digits();
}

}  // namespace stykovka
