// Which other archives are read beside this one, kept in it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference_setting.h"

#include <nlohmann/json.hpp>

#include "archive/setting.h"

namespace stykovka {
namespace {

using nlohmann::json;

constexpr const char* references_key = "memory.references";

std::vector<AttachedArchive> references_of(const json& kept) {
    std::vector<AttachedArchive> references;
    for (const json& each : kept)
        references.push_back({each.at("name").get<std::string>(), each.at("file").get<std::string>()});
    return references;
}

}  // namespace

std::vector<AttachedArchive> kept_references(Archive& archive) {
    const auto kept = setting(archive, references_key);
    try {
        return kept ? references_of(json::parse(*kept)) : std::vector<AttachedArchive>{};
    } catch (const json::exception&) {  // an archive that another program wrote into still opens
        return {};
    }
}

void keep_references(Write& write, const std::vector<AttachedArchive>& references) {
    json kept = json::array();
    for (const AttachedArchive& each : references) kept.push_back({{"name", each.name}, {"file", each.file.string()}});
    set_setting(write.archive(), references_key, kept.dump());
}

}  // namespace stykovka
