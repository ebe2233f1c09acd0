// Where tests find their data and put their files.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

namespace stykovka::test {

/// tests/data/NAME.
std::filesystem::path data(const std::string& name);

/// A file of the project itself: dictionaries, samples. An empty name: the project's folder.
std::filesystem::path project(const std::string& name);

/// A file that the build made: "dictionaries/ru-en.lexicon".
std::filesystem::path built(const std::string& name);

/// The data sets that may lie beside the project; a test that uses them asks `has_shared` and else says that it skips.
std::filesystem::path shared(const std::string& name);
bool has_shared(const std::string& name);

/// An empty folder of the build directory, made anew for each test that asks with a name of its own.
std::filesystem::path fresh_folder(const std::string& name);

}  // namespace stykovka::test
