// Where tests find their data and put their files.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

namespace stykovka::test {

/// tests/data/NAME.
inline std::filesystem::path data(const std::string& name) { return std::filesystem::path(STYKOVKA_TEST_DATA) / name; }

/// A file of the project itself: dictionaries, samples.
inline std::filesystem::path project(const std::string& name) { return std::filesystem::path(STYKOVKA_PROJECT) / name; }

/// The data sets that may lie beside the project; a test that uses them asks `has_shared` and else says that it skips.
inline std::filesystem::path shared(const std::string& name) { return std::filesystem::path(STYKOVKA_SHARED) / name; }
inline bool has_shared(const std::string& name) {
    if (std::filesystem::exists(shared(name))) return true;
    MESSAGE("skipped: the data set " << name << " is not beside the project");
    return false;
}

/// An empty folder of the build directory, made anew for each test that asks with a name of its own.
inline std::filesystem::path fresh_folder(const std::string& name) {
    const auto folder = std::filesystem::path(STYKOVKA_TEST_OUTPUT) / name;
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    return folder;
}

}  // namespace stykovka::test
