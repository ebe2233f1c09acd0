// Reports of findings, shown in the browser.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report_work.h"

#include <fmt/format.h>
#include <wx/log.h>
#include <wx/stdpaths.h>
#include <wx/utils.h>

#include "app/checking.h"
#include "base/file.h"
#include "base/tr.h"
#include "formats/findings_report.h"
#include "gui/main_frame.h"
#include "gui/wx_text.h"

namespace stykovka {

void ReportWork::open(ReportScope scope) {
    std::vector<std::int64_t> releases;
    if (scope == ReportScope::release) {
        if (frame_.session() == nullptr) return;
        frame_.typing().commit();
        releases.push_back(frame_.session()->id());
    }
    frame_.works().incoming.start([this, releases](const Progress& progress) -> Completion {
        OpenArchive archive = frame_.background().open_archive();
        const auto checked = check_releases(archive, releases, frame_.background().tools(), progress);
        std::vector<ReleaseFindings> found;
        for (const CheckedRelease& each : checked) found.push_back({each.release.number, each.document, each.findings});
        const std::string title = releases.empty() ? std::string(tr("Findings in the archive"))
                                                   : fmt::format(fmt::runtime(tr("Findings in {release}")),
                                                                 fmt::arg("release", checked.front().release.number));
        std::string page = findings_html(found, title);
        return [this, page = std::move(page)] {
            frame_.works().incoming.done();
            frame_.guarded([&] { show_page("findings.html", page); });
        };
    });
}

void ReportWork::show_page(const std::string& name, const std::string& page) {
    const std::filesystem::path folder =
        std::filesystem::path(from_wx(wxStandardPaths::Get().GetUserDir(wxStandardPaths::Dir_Cache))) / "stykovka";
    std::filesystem::create_directories(folder);
    const std::filesystem::path file = folder / name;
    write_file(file, page);
    const wxLogNull quiet;  // the status line says it better
    if (!wxLaunchDefaultBrowser(to_wx("file://" + file.string())))
        frame_.status().say(fmt::format(fmt::runtime(tr("The page is “{file}”.")), fmt::arg("file", file.string())));
}

}  // namespace stykovka
