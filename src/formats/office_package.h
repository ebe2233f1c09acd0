// Packages of office documents (OPC): parts and what refers to what.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "formats/zip_archive.h"

namespace stykovka {

/// One relationship of a part. An external one names something outside the file; it is never opened.
struct Relationship {
    std::string id;
    std::string type;    ///< the last word of its type: "officeDocument", "styles", "footnotes" …
    std::string target;  ///< name of the part; as written when it is external
    bool external = false;
};

/// The relationships of a part; of the package itself for an empty name. None when it has none.
std::vector<Relationship> relationships_of(ZipArchive& package, const std::string& part);

/// The part that the first inner relationship of this type names; empty when there is none.
std::string target_of(const std::vector<Relationship>& relationships, std::string_view type);

}  // namespace stykovka
