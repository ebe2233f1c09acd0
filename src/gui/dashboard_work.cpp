// The archive in figures: counts in the background, shows them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dashboard_work.h"

#include <fmt/format.h>
#include <wx/log.h>
#include <wx/stdpaths.h>
#include <wx/utils.h>

#include "base/file.h"
#include "base/tr.h"
#include "gui/dashboard_dialog.h"
#include "gui/main_frame.h"
#include "gui/wx_text.h"

namespace stykovka {

void DashboardWork::open() {
    frame_.typing().commit();
    frame_.works().incoming.start(
        [this, languages = frame_.settings().languages](const Progress& progress) -> Completion {
            OpenArchive archive = frame_.background().open_archive();
            Dashboard dashboard = dashboard_of(archive, languages, frame_.background().tools(), progress);
            return [this, dashboard = std::move(dashboard)] {
                frame_.works().incoming.done();
                frame_.guarded([&] { show(dashboard); });
            };
        });
}

void DashboardWork::show(const Dashboard& dashboard) {
    DashboardDialog::Events events;
    events.open_release = [this](std::int64_t id) { frame_.guarded([&] { frame_.open_release(id); }); };
    events.open_page = [this, dashboard] { frame_.guarded([&] { open_page(dashboard); }); };
    auto* dialog = new DashboardDialog(&frame_, dashboard, palette_of(frame_.settings().theme), std::move(events));
    dialog->Show();
}

void DashboardWork::open_page(const Dashboard& dashboard) {
    namespace fs = std::filesystem;
    const fs::path folder =
        fs::path(from_wx(wxStandardPaths::Get().GetUserDir(wxStandardPaths::Dir_Cache))) / "stykovka";
    fs::create_directories(folder);
    const fs::path file = folder / "archive.html";
    write_file(file, dashboard_page(dashboard));
    const wxLogNull quiet;  // the status line says it better
    if (!wxLaunchDefaultBrowser(to_wx("file://" + file.string())))
        frame_.status().say(fmt::format(fmt::runtime(tr("The page is “{file}”.")), fmt::arg("file", file.string())));
}

}  // namespace stykovka
