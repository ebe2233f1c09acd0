// What the office trusts less, kept in its archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/less_trust_setting.h"

#include <nlohmann/json.hpp>

#include "archive/setting.h"

namespace stykovka {
namespace {

using nlohmann::json;

constexpr const char* trust_key = "memory.less_trust";

LessTrust trust_of(const json& kept) {
    LessTrust trust;
    trust.memories = kept.value("memories", trust.memories);
    trust.persons = kept.value("persons", trust.persons);
    trust.machine = kept.value("machine", 0);
    return trust;
}

}  // namespace

LessTrust kept_less_trust(Archive& archive) {
    const auto kept = setting(archive, trust_key);
    try {
        return kept ? trust_of(json::parse(*kept)) : LessTrust{};
    } catch (const json::exception&) {  // an archive that another program wrote into still opens
        return {};
    }
}

void keep_less_trust(Write& write, const LessTrust& trust) {
    const json kept{{"memories", trust.memories}, {"persons", trust.persons}, {"machine", trust.machine}};
    set_setting(write.archive(), trust_key, kept.dump());
}

}  // namespace stykovka
