// The program around the window.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/program.h"

#include <wx/app.h>
#include <wx/init.h>
#include <wx/intl.h>
#include <wx/msgdlg.h>

#include <clocale>
#include <cstdio>
#include <span>

#include "app/archive_access.h"
#include "app/last_release.h"
#include "base/error.h"
#include "base/file.h"
#include "base/tr.h"
#include "gui/arguments.h"
#include "gui/clipboard_keys.h"
#include "gui/native.h"
#include "gui/window_state.h"
#include "gui/wx_text.h"

namespace stykovka {
namespace {

int fail(const Error& error) {
    std::fprintf(stderr, "stykovka-gui: %s\n", error.what());
    return exit_code(error);
}

Settings settings_for(const Arguments& arguments) {
    Settings settings = load_settings(settings_file());
    if (arguments.theme) settings.theme = *arguments.theme;
    if (!arguments.language.empty()) settings.interface_language = arguments.language;
    if (arguments.size) {
        settings.window.width = arguments.size->first;
        settings.window.height = arguments.size->second;
        settings.window.maximised = false;
    }
    return settings;
}

class WindowApp : public wxApp {
public:
    explicit WindowApp(Arguments arguments) : arguments_(std::move(arguments)) {}

    bool OnInit() override {
        const Settings settings = settings_for(arguments_);
        // GTK has set its own locale by now.
        choose_interface_language(settings.interface_language, catalogue_folder());
        std::setlocale(LC_NUMERIC, "C");
        wxTranslations::Set(new wxTranslations);
        wxTranslations::Get()->SetLanguage(to_wx(interface_language()));
        wxTranslations::Get()->AddStdCatalog();
        SetAppName("stykovka");
        SetAppDisplayName("Stykovka");
        dress_controls(settings.theme, palette_of(settings.theme));
        // What no window took comes here, from dialogs too.
        Bind(wxEVT_CHAR_HOOK, [](wxKeyEvent& event) {
            if (!run_clipboard_key(event, wxWindow::FindFocus())) event.Skip();
        });
        open_window(settings);
        return true;
    }

    int OnRun() override {
        if (arguments_.screenshot.empty()) return wxApp::OnRun();
        settle();
        for (const std::string& command : arguments_.commands) {
            frame_->run(command);
            settle_jobs();
        }
        if (frame_->shows_error()) std::fprintf(stderr, "stykovka-gui: %s\n", frame_->last_error().c_str());
        write_screenshot(*frame_, arguments_.screenshot);
        if (!arguments_.state.empty()) write_file(arguments_.state, state_of(*frame_));
        delete frame_;
        return 0;
    }

private:
    // Whoever starts the program from a menu sees no error stream.
    void open_window(const Settings& settings) {
        try {
            const std::filesystem::path archive = archive_path(arguments_.archive);
            frame_ = new MainFrame(archive, settings, access_to(archive));
            frame_->Show();
            open_what_was_asked();
        } catch (const Error& error) {
            if (arguments_.screenshot.empty()) wxMessageBox(to_wx(error.what()), "Stykovka", wxOK | wxICON_ERROR);
            throw;
        }
    }

    void open_what_was_asked() {
        if (arguments_.arrangement) frame_->arrange_as(*arguments_.arrangement);
        if (!arguments_.files.empty()) return frame_->open_files(arguments_.files);
        if (!arguments_.release.empty()) return frame_->open_release(frame_->archive().find(arguments_.release));
        if (const auto last = last_release(frame_->archive())) frame_->open_release(*last);
    }

    // Sizes and jobs settle in turns: a job's result changes the layout, a layout asks for what is visible now.
    void settle_jobs() {
        for (int round = 0; round < 4; ++round) {
            wxYield();
            frame_->background().settle();
        }
    }

    void settle() {
        settle_jobs();
        if (arguments_.arrangement && frame_->session() != nullptr) frame_->arrange_as(*arguments_.arrangement);
        frame_->background().settle();
        wxYield();
    }

    Arguments arguments_;
    MainFrame* frame_ = nullptr;
};

int run(std::span<const std::string> words) {
    const Arguments arguments = arguments_of(words.subspan(1));
    if (arguments.help) return std::fputs(usage().c_str(), stdout), 0;
    if (arguments.version) return std::puts("stykovka-gui " STYKOVKA_VERSION), 0;
    set_letters_apart();
    share_memory_among_threads();
    wxApp::SetInstance(new WindowApp(arguments));
    std::string name = words.front();
    char* pointers[] = {name.data(), nullptr};
    int count = 1;
    if (!wxEntryStart(count, pointers))
        throw Error(ErrorKind::unavailable, ErrorSubject::program,
                    tr("There is no display to open a window on; “stykovka” works without one."));
    struct End {
        ~End() { wxEntryCleanup(); }
    } end;
    if (!wxTheApp->CallOnInit()) return 70;
    const int code = wxTheApp->OnRun();
    wxTheApp->OnExit();
    return code;
}

}  // namespace

int run_window(const std::vector<std::string>& words) {
    try {
        choose_interface_language({}, catalogue_folder());
        return run(words);
    } catch (const Error& error) {
        return fail(error);
    }
}

}  // namespace stykovka
