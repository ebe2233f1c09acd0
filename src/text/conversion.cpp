// Encodings converted to UTF-8 by ICU.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/conversion.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/unistr.h>

#include <memory>
#include <new>
#include <vector>

namespace stykovka {
namespace {

struct ConverterCloser {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

// Null when ICU does not know the name.
Converter converter_of(const std::string& name) {
    if (name.empty()) return nullptr;  // ICU would take the encoding of the process
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(name.c_str(), &status));
    if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
    if (U_FAILURE(status)) return nullptr;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return converter;
}

// Bytes at the end of what was read that the converter could not use.
std::size_t rejected_bytes(UConverter* converter) {
    char bytes[32];
    std::int8_t size = sizeof bytes;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter, bytes, &size, &status);
    return U_SUCCESS(status) ? static_cast<std::size_t>(size) : 0;
}

}  // namespace

std::optional<Conversion> converted(std::string_view bytes, const std::string& encoding) {
    const Converter converter = converter_of(encoding);
    if (!converter) return std::nullopt;
    Conversion result;
    std::vector<UChar> units(std::size_t{1} << 16);
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    while (true) {
        UChar* target = units.data();
        UErrorCode status = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, end, nullptr, true, &status);
        // A surrogate pair never straddles two turns: ICU keeps its first half back.
        icu::UnicodeString(false, units.data(), static_cast<std::int32_t>(target - units.data()))
            .toUTF8String(result.text);
        if (status == U_BUFFER_OVERFLOW_ERROR) continue;
        if (U_FAILURE(status))
            result.bad_offset = static_cast<std::size_t>(source - bytes.data()) - rejected_bytes(converter.get());
        return result;
    }
}

std::optional<std::string> known_encoding(const std::string& name) {
    const Converter converter = converter_of(name);
    if (!converter) return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    const char* own = ucnv_getName(converter.get(), &status);
    for (const char* standard : {"MIME", "IANA"}) {
        status = U_ZERO_ERROR;
        if (const char* found = ucnv_getStandardName(own, standard, &status)) return found;
    }
    return own;
}

}  // namespace stykovka
