// Settings of a test's own, so that it never touches those of the user.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <string>

#include "support/paths.h"

namespace stykovka::test {

/// The folder of settings is one of the build directory for as long as this lives.
class OwnSettings {
public:
    explicit OwnSettings(const std::string& name) {
        if (const char* known = std::getenv("XDG_CONFIG_HOME")) before_ = known;
        setenv("XDG_CONFIG_HOME", fresh_folder(name).c_str(), 1);
    }
    ~OwnSettings() {
        if (before_.empty()) {
            unsetenv("XDG_CONFIG_HOME");
        } else {
            setenv("XDG_CONFIG_HOME", before_.c_str(), 1);
        }
    }
    OwnSettings(const OwnSettings&) = delete;
    OwnSettings& operator=(const OwnSettings&) = delete;

private:
    std::string before_;
};

}  // namespace stykovka::test
