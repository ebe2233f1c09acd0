// Packages of office documents (OPC): parts and what refers to what.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/office_package.h"

#include <algorithm>
#include <filesystem>
#include <pugixml.hpp>

#include "formats/xml_part.h"

namespace stykovka {
namespace {

std::string folder_of(const std::string& part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
}

// A name that climbs out of the package stays one that no part has.
std::string resolved(const std::string& folder, const std::string& target) {
    const std::string path = target.starts_with('/') ? target.substr(1) : folder + target;
    return std::filesystem::path(path).lexically_normal().generic_string();
}

}  // namespace

std::vector<Relationship> relationships_of(ZipArchive& package, const std::string& part) {
    const std::string folder = folder_of(part);
    const auto bytes = package.part(folder + "_rels/" + part.substr(folder.size()) + ".rels");
    std::vector<Relationship> relationships;
    if (!bytes) return relationships;
    pugi::xml_document document;
    load_xml_part(document, *bytes, package.file());
    for (const pugi::xml_node& node : document.document_element().children()) {
        if (local_name(node.name()) != "Relationship") continue;
        Relationship relationship{node.attribute("Id").value(), node.attribute("Type").value(),
                                  node.attribute("Target").value(),
                                  std::string_view(node.attribute("TargetMode").value()) == "External"};
        relationship.type.erase(0, relationship.type.rfind('/') + 1);
        if (!relationship.external) relationship.target = resolved(folder, relationship.target);
        relationships.push_back(std::move(relationship));
    }
    return relationships;
}

std::string target_of(const std::vector<Relationship>& relationships, std::string_view type) {
    const auto found = std::find_if(relationships.begin(), relationships.end(),
                                    [&](const Relationship& each) { return !each.external && each.type == type; });
    return found == relationships.end() ? std::string() : found->target;
}

}  // namespace stykovka
