// The program's own texts in the user's language.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/tr.h"

#include <libintl.h>

#include <clocale>
#include <cstdlib>

namespace stykovka {
namespace {

constexpr const char* domain = "stykovka";

// The one piece of process-wide state: gettext itself is process-wide.
std::string& chosen() {
    static std::string language = "en";
    return language;
}

std::string system_language() {
    for (const char* name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0') return value;
    }
    return "en";
}

}  // namespace

const char* tr(const char* text) noexcept { return *text == '\0' ? text : dgettext(domain, text); }

const char* tr(const char* one, const char* many, unsigned long count) noexcept {
    return dngettext(domain, one, many, count);
}

void choose_interface_language(const std::string& language, const std::filesystem::path& catalogues) {
    const std::string wanted = language.empty() ? system_language() : language;
    chosen() = wanted.rfind("ru", 0) == 0 ? "ru" : "en";
    // A bare system has no Russian locale; glibc then translates only under a UTF-8 locale with LANGUAGE set.
    setenv("LANGUAGE", chosen().c_str(), 1);
    if (std::setlocale(LC_MESSAGES, "C.UTF-8") == nullptr) std::setlocale(LC_MESSAGES, "");
    std::setlocale(LC_CTYPE, "C.UTF-8");
    bindtextdomain(domain, catalogues.c_str());
    bind_textdomain_codeset(domain, "UTF-8");
}

const std::string& interface_language() noexcept { return chosen(); }

}  // namespace stykovka
