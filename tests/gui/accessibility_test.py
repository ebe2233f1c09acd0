#!/usr/bin/python3
"""What a screen reader sees of the window: asked through AT-SPI, as a screen reader asks.

Usage: accessibility_test.py STYKOVKA_GUI FOLDER_OF_SAMPLE WORK_FOLDER; starts itself again in a bus of its own.
Exit code 77: what the test needs is not here.
"""
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import shutil
import subprocess
import sys
import time

SKIPPED = 77
# Of one answer; a loaded machine builds beside the tests.
PATIENCE = 40


def skip(why):
    print("skipped:", why)
    sys.exit(SKIPPED)


def in_own_bus():
    """Runs this file again where no other program's bus is touched."""
    if not os.environ.get("DISPLAY"):
        skip("there is no display")
    if shutil.which("dbus-run-session") is None:
        skip("dbus-run-session (package dbus-daemon) is not here")
    if not os.path.exists("/usr/share/dbus-1/services/org.a11y.Bus.service"):
        skip("at-spi2-core is not here")
    environment = {**os.environ, "STYKOVKA_OWN_BUS": "1"}
    for name in ("NO_AT_BRIDGE", "AT_SPI_BUS_ADDRESS", "GTK_MODULES"):
        environment.pop(name, None)
    sys.exit(subprocess.run(["dbus-run-session", "--", sys.executable, *sys.argv], env=environment).returncode)


if "STYKOVKA_OWN_BUS" not in os.environ:
    in_own_bus()
try:
    import pyatspi
except ImportError:
    skip("python3-pyatspi is not here")

failures = []


def check(holds, what):
    print("ok  " if holds else "FAIL", what)
    if not holds:
        failures.append(what)


def until(question):
    """The first answer that is not empty; none after the patience is over."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            answer = question()
        except Exception:  # the object is just being made or is gone
            answer = None
        if answer:
            return answer
        time.sleep(0.05)
    return None


def children(node):
    if node.getState().contains(pyatspi.STATE_MANAGES_DESCENDANTS):
        # Rows are asked for one by one; behind them stand the widgets.
        table = node.queryTable() if node.getRole() == pyatspi.ROLE_TABLE else None
        items = table.nRows * table.nColumns if table else 0
        return [node.getChildAtIndex(i) for i in range(items, node.childCount)]
    return [child for child in node if child is not None]


def everything(node):
    yield node
    for child in children(node):
        yield from everything(child)


def find(root, role, name=None):
    for node in everything(root):
        if node.getRole() == role and (name is None or name in node.name):
            return node
    return None


def is_shown(node):
    return node.getState().contains(pyatspi.STATE_SHOWING)


def choose(root, item_name):
    """As if the row of a menu had been chosen."""
    for node in everything(root):
        if node.getRole() in (pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_CHECK_MENU_ITEM) and node.name.startswith(item_name):
            node.queryAction().doAction(0)
            return
    raise AssertionError("no such menu item: " + item_name)


def test_grid(window):
    table = until(lambda: find(window, pyatspi.ROLE_TABLE, "Segments"))
    if table is None:
        dump(window)
    check(table is not None, "the grid is a table with a name")
    grid = table.queryTable()
    check(until(lambda: grid.nRows > 10) is not None, "it has a row for each bead")
    check(grid.nColumns == 3, "it has three columns: source, link, target")
    check([grid.getColumnDescription(i) for i in range(3)] == ["Russian", "Link", "English"], "columns have names")
    first = grid.getAccessibleAt(0, 0)
    check(first.name.startswith("Генеральный прокурор"), "a cell says its text")
    link = grid.getAccessibleAt(0, 1)
    check("1–1" in link.name and "%" in link.name and "not accepted" in link.name,
          "a link says shape, confidence and state: " + link.name)
    check(first.getState().contains(pyatspi.STATE_SHOWING), "a cell that can be seen is showing")
    box = first.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    check(box.width > 50 and box.height > 10, "it has a place on the screen")
    last = grid.getAccessibleAt(grid.nRows - 1, 2)
    check(not last.getState().contains(pyatspi.STATE_SELECTED), "the last cell is not selected")
    return table


def test_moving(window, table):
    grid = table.queryTable()
    heard = []
    pyatspi.Registry.registerEventListener(lambda event: heard.append(event), "object:active-descendant-changed")
    grid.getAccessibleAt(2, 2).queryComponent().grabFocus()
    check(until(lambda: grid.getAccessibleAt(2, 2).getState().contains(pyatspi.STATE_SELECTED)) is not None,
          "a screen reader can go to a cell")
    choose(window, "Next segment")
    check(until(lambda: grid.getAccessibleAt(3, 2).getState().contains(pyatspi.STATE_SELECTED)) is not None,
          "a command moves the selected cell")
    check(table.querySelection().getSelectedChild(0).getIndexInParent() == grid.getIndexAt(3, 2),
          "the table knows its selected cell")
    before = grid.getAccessibleAt(3, 1).name
    choose(window, "Accept")
    after = until(lambda: grid.getAccessibleAt(3, 1).name if grid.getAccessibleAt(3, 1).name != before else None)
    check(after is not None and "accepted by a person" in after, "accepting is said: " + str(after))
    # The program may have learnt of the listener only after the first moves.
    end = time.monotonic() + PATIENCE
    pump(lambda: heard, 1)
    while not heard and time.monotonic() < end:
        choose(window, "Previous segment")
        choose(window, "Next segment")
        pump(lambda: heard, 1)
    check(len(heard) > 0, "moving is announced")
    check(until(lambda: grid.getAccessibleAt(3, 2).getState().contains(pyatspi.STATE_SELECTED)) is not None,
          "the selected cell is where it was")


def pump(question, seconds):
    """Lets events come in until the question is answered."""
    end = time.monotonic() + seconds
    from gi.repository import GLib
    while time.monotonic() < end and not question():
        GLib.MainContext.default().iteration(False)
        time.sleep(0.01)


def test_editor(window, table):
    editor = until(lambda: find(table, pyatspi.ROLE_TEXT))
    check(editor is not None, "the editing field is a text in the grid")
    text = editor.queryText()
    cell = table.queryTable().getAccessibleAt(3, 2)
    check(text.getText(0, -1) == cell.name, "it says the text of the active cell")
    check("segment 4" in editor.name and "accepted by a person" in editor.name,
          "its name says where it stands: " + editor.name)
    check(editor.getState().contains(pyatspi.STATE_READ_ONLY), "of a published release it cannot be changed")
    word = text.getTextAtOffset(0, pyatspi.TEXT_BOUNDARY_WORD_START)[0].strip()
    check(cell.name.startswith(word) and 0 < len(word) < 30, "it can be read word by word: " + word)
    text.setCaretOffset(3)
    check(until(lambda: text.caretOffset == 3) is not None, "the caret can be put")


def test_names(window):
    nameless = []
    # What can have the focus and is shown must say what it is.
    roles = (pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY, pyatspi.ROLE_COMBO_BOX, pyatspi.ROLE_PUSH_BUTTON,
             pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_LIST, pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE,
             pyatspi.ROLE_LIST_BOX, pyatspi.ROLE_PROGRESS_BAR, pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_MENU)
    for node in everything(window):
        if node.getRole() in roles and (is_shown(node) or node.getRole() == pyatspi.ROLE_MENU_ITEM) and not node.name:
            nameless.append(f"{node.getRoleName()} in {path_of(node)}")
    check(not nameless, "every control has a name " + "; ".join(nameless[:8]))


def path_of(node):
    names = []
    while node is not None and len(names) < 8:
        names.append(node.name or node.getRoleName())
        node = node.parent
    return " < ".join(names)


def test_lists(window):
    releases = until(lambda: find(window, pyatspi.ROLE_LIST, "Releases"))
    check(releases is not None and releases.childCount == 1, "the list of releases has its release")
    if releases:
        check("published" in releases.getChildAtIndex(0).name, "it says the state: " + releases.getChildAtIndex(0).name)
    choose(window, "Findings")
    findings = until(lambda: find(window, pyatspi.ROLE_LIST, "Findings"))
    check(findings is not None, "the findings are a list with a name")
    choose(window, "Concordance")
    field = until(lambda: find(window, pyatspi.ROLE_TEXT, "Words to look for")
                  or find(window, pyatspi.ROLE_ENTRY, "Words to look for"))
    check(field is not None, "the field of the concordance has a name")


def dump(node, depth=0):
    print("  " * depth + node.getRoleName(), repr(node.name)[:100])
    for child in children(node):
        dump(child, depth + 1)


def start(command, environment):
    """An X server without clients may just be starting anew, so the second try counts as well."""
    for _ in range(3):
        process = subprocess.Popen(command, env=environment)
        time.sleep(0.5)
        if process.poll() is None:
            return process
    return process


def run(program, sample, folder):
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    environment = {**os.environ, "XDG_CONFIG_HOME": folder, "GTK_THEME": "Adwaita", "LANGUAGE": "en"}
    command = [program, "--archive", os.path.join(folder, "a.stykovka"), "--lang", "en", "--arrangement", "align",
               os.path.join(sample, "ru.txt"), os.path.join(sample, "en.txt")]
    window_process = start(command, environment)
    try:
        desktop = pyatspi.Registry.getDesktop(0)
        application = until(lambda: next((each for each in desktop if each and "tykovka" in each.name), None))
        check(application is not None, "the program is on the bus")
        if application is None:
            return
        window = until(lambda: find(application, pyatspi.ROLE_FRAME))
        check(window is not None and until(lambda: "Stykovka" in window.name) is not None, "its window has a name")
        table = test_grid(window)
        test_moving(window, table)
        test_editor(window, table)
        test_lists(window)
        test_names(window)
        if os.environ.get("STYKOVKA_DUMP"):
            dump(window)
        choose(window, "Quit")
        check(until(lambda: window_process.poll() is not None) is not None, "Quit ends the program")
        check(window_process.poll() == 0, "without an error")
    finally:
        if window_process.poll() is None:
            window_process.kill()
            window_process.wait()


run(*sys.argv[1:4])
print(f"{len(failures)} failed")
sys.exit(1 if failures else 0)
