// The rules of the house that a program can check.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace stykovka::test {

/// A file of the project, cut into lines.
struct ProjectFile {
    std::filesystem::path path;  ///< below the project: "src/text/segment.h"
    std::vector<std::string> lines;

    /// "text" of "src/text/segment.h"; empty outside src/.
    std::string folder() const;
    bool is_header() const { return path.extension() == ".h"; }
    bool is_source() const { return path.extension() == ".cpp"; }
};

/// The files below `project/root` that are written by people (sources, CMake, shell), sorted by path.
std::vector<ProjectFile> files_below(const std::filesystem::path& project, const std::filesystem::path& root);

/// Each rule gives one line "path:line: what is wrong" per offence, and nothing for a file that keeps it.
using Offences = std::vector<std::string>;

/// A folder of src/ includes only itself and what stands left of it; cli and gui do not include each other.
Offences includes_to_the_right(const ProjectFile& file);
/// Headers of libraries stand in the folders that may use the library, and only in .cpp files (wx also in gui's
/// headers).
Offences library_out_of_place(const ProjectFile& file);
/// One of the first three lines is an SPDX line.
Offences without_licence_line(const ProjectFile& file);
/// Headers have up to 150 lines, sources up to 400.
Offences too_long(const ProjectFile& file);
/// Nothing is put off in src/.
Offences put_off(const ProjectFile& file);

}  // namespace stykovka::test
