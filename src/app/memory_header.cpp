// What the headers of imported memories said, kept to go out again.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory_header.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "archive/setting.h"

namespace stykovka {
namespace {

using nlohmann::json;

constexpr const char* header_key = "memory.header";

json json_of(const TmxHeader& header) {
    json remarks = json::array();
    for (const Remark& remark : header.remarks)
        remarks.push_back({remark.kind == Remark::Kind::note, remark.type, remark.text, remark.attributes});
    return {{"remarks", remarks}, {"encodings", header.encodings}};
}

TmxHeader header_of(const json& stored) {
    TmxHeader header;
    for (const json& each : stored.at("remarks"))
        header.remarks.push_back({each.at(0).get<bool>() ? Remark::Kind::note : Remark::Kind::property,
                                  each.at(1).get<std::string>(), each.at(2).get<std::string>(),
                                  each.at(3).get<Attributes>()});
    header.encodings = stored.at("encodings").get<std::vector<std::string>>();
    return header;
}

template <class T>
void add_new(std::vector<T>& kept, const std::vector<T>& more) {
    for (const T& each : more)
        if (std::find(kept.begin(), kept.end(), each) == kept.end()) kept.push_back(each);
}

}  // namespace

TmxHeader kept_header(Archive& archive) {
    const auto kept = setting(archive, header_key);
    return kept ? header_of(json::parse(*kept)) : TmxHeader{};
}

void keep_header(Write& write, const TmxHeader& header) {
    TmxHeader kept = kept_header(write.archive());
    const TmxHeader before = kept;
    add_new(kept.remarks, header.remarks);
    add_new(kept.encodings, header.encodings);
    if (kept == before) return;
    set_setting(write.archive(), header_key, json_of(kept).dump());
}

}  // namespace stykovka
