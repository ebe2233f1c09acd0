// The archive in figures: counts in the background, shows them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dashboard_work.h"

#include "gui/dashboard_dialog.h"
#include "gui/main_frame.h"

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
    events.open_page = [this, dashboard] {
        frame_.guarded([&] { frame_.works().reports.show_page("archive.html", dashboard_page(dashboard)); });
    };
    auto* dialog = new DashboardDialog(&frame_, dashboard, std::move(events));
    dialog->Show();
}

}  // namespace stykovka
