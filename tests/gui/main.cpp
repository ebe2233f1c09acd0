// The main function of the tests of the window: wx lives as long as they run.
// SPDX-License-Identifier: GPL-3.0-or-later
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>
#include <wx/app.h>
#include <wx/init.h>
#include <wx/log.h>

#include <clocale>
#include <cstdlib>

#include "base/tr.h"
#include "gui/native.h"
#include "support/paths.h"

int main(int argc, char** argv) {
    stykovka::set_letters_apart();
    // Pages for the browser are kept there.
    setenv("XDG_CACHE_HOME", stykovka::test::fresh_folder("gui-cache").c_str(), 1);
    wxApp::SetInstance(new wxApp);
    int no_arguments = 1;
    if (!wxEntryStart(no_arguments, argv)) return 77;
    stykovka::choose_interface_language("en", {});
    std::setlocale(LC_NUMERIC, "C");
    // A test closes its windows; the program must not end with the first of them.
    wxTheApp->SetExitOnFrameDelete(false);
    // What wx has to say would else be a dialog at the end, which nobody answers.
    delete wxLog::SetActiveTarget(new wxLogStderr);
    const int result = doctest::Context(argc, argv).run();
    wxEntryCleanup();
    return result;
}
