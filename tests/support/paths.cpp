// Where tests find their data and put their files. The only test source that knows the folders of this build, so that
// the objects of all others serve another checkout too.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/paths.h"

#include <doctest/doctest.h>

namespace stykovka::test {
namespace fs = std::filesystem;

fs::path data(const std::string& name) { return fs::path(STYKOVKA_TEST_DATA) / name; }
fs::path project(const std::string& name) { return fs::path(STYKOVKA_PROJECT) / name; }
fs::path built(const std::string& name) { return fs::path(STYKOVKA_TEST_OUTPUT).parent_path().parent_path() / name; }
fs::path shared(const std::string& name) { return fs::path(STYKOVKA_SHARED) / name; }

bool has_shared(const std::string& name) {
    if (fs::exists(shared(name))) return true;
    MESSAGE("skipped: the data set " << name << " is not beside the project");
    return false;
}

fs::path fresh_folder(const std::string& name) {
    const auto folder = fs::path(STYKOVKA_TEST_OUTPUT) / name;
    fs::remove_all(folder);
    fs::create_directories(folder);
    return folder;
}

}  // namespace stykovka::test
