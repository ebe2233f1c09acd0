// Who answers questions: windows, the console, a test's script.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/side.h"

namespace stykovka {

/// Asked by actions on the owner's thread. Every question may be declined.
class Prompts {
public:
    virtual ~Prompts() = default;

    /// Existing files. `purpose` is a title for the user.
    virtual std::vector<std::filesystem::path> files_to_open(const std::string& purpose) = 0;
    virtual std::optional<std::filesystem::path> file_to_save(const std::string& purpose,
                                                              const std::string& suggested_name) = 0;
    virtual std::optional<std::string> text(const std::string& question, const std::string& suggested) = 0;
    /// Yes, or no.
    virtual bool confirms(const std::string& question) = 0;
    virtual void tell(const std::string& sentence) = 0;
    /// The clipboard.
    virtual std::string clipboard() = 0;
    virtual void put_on_clipboard(const std::string& text) = 0;
};

}  // namespace stykovka
