// What reading a file of terms gives.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/term_file.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/xml_decoding.h"

namespace stykovka {
namespace {

// Enough of a text to know it again in a message.
std::string head_of(const std::string& text) {
    constexpr std::size_t shown = 60;
    std::size_t end = 0;
    for (std::size_t count = 0; count < shown && end < text.size(); ++count) next_code_point(text, end);
    return end < text.size() ? text.substr(0, end) + "…" : text;
}

}  // namespace

std::string utf8_text_of_file(const std::string& bytes, const std::string& file) {
    XmlDecoder decoder(bytes_of(bytes), file);
    std::string text;
    while (decoder.append_next(text)) {
    }
    const std::size_t valid = valid_utf8_prefix(text);
    if (valid < text.size() || text.find('\0') != std::string::npos)
        throw Error(ErrorKind::malformed, ErrorSubject::input,
                    fmt::format(fmt::runtime(tr("“{file}” is no text in UTF-8: the byte at offset {offset} cannot be "
                                                "read. Save the terms as UTF-8.")),
                                fmt::arg("file", file), fmt::arg("offset", std::min(valid, text.find('\0')))),
                    file);
    return text;
}

bool keep_usable_terms(Concept& entry, const std::string& place, TermFile& result) {
    std::erase_if(entry.terms, [&](const Term& term) {
        const auto problem = problem_with_term(term.text);
        if (problem)
            result.remark(fmt::format(fmt::runtime(tr("{place}: “{term}” was left out: {reason}.")),
                                      fmt::arg("place", place), fmt::arg("term", head_of(term.text)),
                                      fmt::arg("reason", *problem)));
        return problem.has_value();
    });
    return !entry.terms.empty();
}

}  // namespace stykovka
