// Which paragraphs of a Word document are headings and items of lists, by their styles.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "text/release.h"

namespace pugi {
class xml_document;
class xml_node;
}  // namespace pugi

namespace stykovka {

class DocxStyles {
public:
    DocxStyles() = default;
    explicit DocxStyles(const pugi::xml_document& styles);
    /// By its own properties, else by its style and those that this one is based on.
    ParagraphKind kind_of(const pugi::xml_node& paragraph) const;

private:
    struct Style {
        ParagraphKind kind = ParagraphKind::body;
        std::string based_on;
    };
    std::map<std::string, Style, std::less<>> styles_;
};

}  // namespace stykovka
