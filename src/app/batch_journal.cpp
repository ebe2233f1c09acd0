// What of a batch is done already, so that it can be stopped and continued.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch_journal.h"

#include <fmt/format.h>

#include <fstream>
#include <sstream>

#include "base/error.h"
#include "base/file.h"
#include "base/tr.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

void append(const fs::path& file, const std::string& text) {
    std::ofstream out(file, std::ios::app | std::ios::binary);
    out << text << std::flush;
    if (!out)
        throw Error(ErrorKind::denied, ErrorSubject::output,
                    fmt::format(fmt::runtime(tr("“{file}” cannot be written; what was done so far would be lost when "
                                                "the work is stopped.")),
                                fmt::arg("file", file.string())));
}

}  // namespace

BatchJournal::BatchJournal(fs::path file, const std::string& purpose) : file_(std::move(file)) {
    std::istringstream lines(fs::exists(file_) ? read_file(file_) : std::string());
    std::string line;
    std::string kept = purpose + '\n';
    if (std::getline(lines, line) && line == purpose)
        while (std::getline(lines, line)) {
            const std::size_t tab = line.find('\t');
            if (tab == std::string::npos) continue;
            auto release = batch_release_of_line(std::string_view(line).substr(tab + 1));
            if (!release) continue;
            kept += line + '\n';
            done_.insert_or_assign(line.substr(0, tab), *std::move(release));
        }
    write_file(file_, kept);
}

const BatchRelease* BatchJournal::find(const std::string& key) const {
    const auto found = done_.find(key);
    return found == done_.end() ? nullptr : &found->second;
}

void BatchJournal::add(const std::string& key, const BatchRelease& release) {
    if (!file_.empty()) append(file_, key + '\t' + batch_release_line(release));
}

void BatchJournal::finish() {
    std::error_code failure;
    if (!file_.empty()) fs::remove(file_, failure);
}

}  // namespace stykovka
