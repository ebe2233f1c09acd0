#!/usr/bin/python3
"""Real keys on a display of its own: what a keyboard sends reaches the commands, on a Russian layout too, and what was
typed is there after kill -9.

Usage: real_keys_test.py STYKOVKA_GUI WORK_FOLDER. Exit code 77: what the test needs is not here.
"""
# SPDX-License-Identifier: GPL-3.0-or-later
import ctypes
import ctypes.util
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time

SKIPPED = 77
# Of one answer; a loaded machine builds beside the tests.
PATIENCE = 40

RELEASE = "Прокуратура проверила завод. Нарушения устранены.\n\nДиректор завода оштрафован.\n"

# Places on the keyboard: codes of evdev + 8, which X has on every layout.
PLACES = {"Escape": 9, "BackSpace": 22, "Tab": 23, "Return": 36, "Ctrl": 37, "Shift": 50, "Alt": 64, "Space": 65,
          "Up": 111, "Left": 113, "Right": 114, "Down": 116, "Home": 110, "End": 115, "F2": 68, "F6": 72, "F7": 73,
          "F8": 74}
for first, keys in ((10, "1234567890"), (24, "QWERTYUIOP"), (38, "ASDFGHJKL"), (52, "ZXCVBNM,.")):
    PLACES.update({key: first + i for i, key in enumerate(keys)})

failures = []


def skip(why):
    print("skipped:", why)
    sys.exit(SKIPPED)


def check(holds, what):
    print("ok  " if holds else "FAIL", what, flush=True)
    if not holds:
        failures.append(what)


def until(question):
    """The first answer that is not empty; none after the patience is over."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        answer = question()
        if answer:
            return answer
        time.sleep(0.05)
    return None


class Display:
    """An X server with a keyboard that the test plays on."""

    def __init__(self):
        names = [ctypes.util.find_library(name) for name in ("X11", "Xtst")]
        if None in names or any(shutil.which(name) is None for name in ("Xvfb", "setxkbmap")):
            skip("Xvfb, setxkbmap or libXtst is not here")
        self.server = subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
                                       stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        number = self.server.stdout.readline().strip()
        if not number:
            skip("no X server can be started")
        self.name = ":" + number
        self.x11, self.xtst = (ctypes.CDLL(name) for name in names)
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self.connection = ctypes.c_void_p(self.x11.XOpenDisplay(self.name.encode()))
        self.layout("us")

    def layout(self, name):
        subprocess.run(["setxkbmap", "-display", self.name, name], check=True)
        time.sleep(0.3)  # the program hears of it by an event that nobody can wait for

    def window(self):
        """The window that is as large as a program's; none while there is none."""
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        children = ctypes.POINTER(ctypes.c_ulong)()
        self.x11.XQueryTree(self.connection, ctypes.c_ulong(self.x11.XDefaultRootWindow(self.connection)),
                            ctypes.byref(root), ctypes.byref(parent), ctypes.byref(children), ctypes.byref(count))
        for i in range(count.value):
            numbers = [ctypes.c_ulong()] + [ctypes.c_int() for _ in range(2)] + [ctypes.c_uint() for _ in range(4)]
            self.x11.XGetGeometry(self.connection, ctypes.c_ulong(children[i]), *(ctypes.byref(n) for n in numbers))
            if numbers[3].value > 600:
                return children[i]
        return None

    def focus(self, window):
        """There is no window manager who would do it."""
        self.x11.XSetInputFocus(self.connection, ctypes.c_ulong(window), 1, ctypes.c_ulong(0))
        self.x11.XSync(self.connection, 0)

    def press(self, written):
        keys = [PLACES[key] for key in written.split("+")]
        for key in keys:
            self.xtst.XTestFakeKeyEvent(self.connection, key, 1, ctypes.c_ulong(0))
        for key in reversed(keys):
            self.xtst.XTestFakeKeyEvent(self.connection, key, 0, ctypes.c_ulong(0))
        self.x11.XSync(self.connection, 0)

    def type(self, keys):
        for key in keys:
            self.press("Space" if key == " " else key.upper())

    def close(self):
        self.server.terminate()
        self.server.wait()


class Program:
    def __init__(self, program, display, folder):
        self.program, self.display, self.folder = program, display, folder
        self.archive = os.path.join(folder, "a.stykovka")
        self.environment = {**os.environ, "DISPLAY": display.name, "XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder,
                            "LANGUAGE": "en", "GTK_IM_MODULE": "gtk-im-context-simple", "NO_AT_BRIDGE": "1"}
        self.environment.pop("WAYLAND_DISPLAY", None)
        self.process = None

    def command(self, *words):
        return [self.program, "--archive", self.archive, "--lang", "en", *words]

    def start(self, *words):
        self.process = subprocess.Popen(self.command(*words), env=self.environment)
        window = until(self.display.window)
        check(window is not None, "the window is there")
        until(lambda: self.number("SELECT count(*) FROM releases") > 0)
        time.sleep(1)
        self.display.focus(window)
        time.sleep(0.5)

    def kill(self):
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    def ask(self, sql):
        with sqlite3.connect(f"file:{self.archive}?mode=ro", uri=True) as database:
            return database.execute(sql).fetchall()

    def number(self, sql):
        try:
            return self.ask(sql)[0][0]
        except sqlite3.Error:
            return 0

    def acts(self):
        """What was done to releases, in the order in which it was done."""
        return [row[0] for row in self.ask("SELECT description FROM journal WHERE kind = 'release.edit' ORDER BY id")]

    def does(self, keys, description):
        """The keys end in an act of that name."""
        before = len(self.acts())
        self.display.press(keys)
        done = until(lambda: description in self.acts()[before:])
        check(done, f"{keys}: {description}" + ("" if done else f", but there is {self.acts()[before:]}"))

    def state(self):
        """What the window shows when the archive is opened again."""
        files = [os.path.join(self.folder, name) for name in ("window.png", "window.json")]
        subprocess.run(self.command("--screenshot", files[0], "--state", files[1]), env=self.environment, check=True)
        check(os.path.getsize(files[0]) > 10000, "there is a picture of it")
        with open(files[1], encoding="utf-8") as file:
            return json.load(file)


def run(program, display, folder):
    source = os.path.join(folder, "2031-03-12_ru.txt")
    with open(source, "w", encoding="utf-8") as file:
        file.write(RELEASE)
    window = Program(program, display, folder)
    try:
        window.start(source)
        display.type("we saw it.")
        window.does("Ctrl+Return", "Accept pair")
        check("Type" in window.acts(), "what was typed is stored")
        display.layout("ru")
        display.type("lf")  # the places of «да»
        for keys in ("Ctrl+A", "Ctrl+C", "End", "Ctrl+V"):
            display.press(keys)
            time.sleep(0.2)
        window.does("Ctrl+Return", "Accept pair")
        display.press("Ctrl+Up")
        window.does("Ctrl+J", "Merge pairs")
        before = len(window.acts())
        display.press("Ctrl+Z")
        check(until(lambda: len(window.acts()) > before), "Ctrl+Z on a Russian layout takes it back")
        display.press("Ctrl+Down")
        display.press("Escape")
        time.sleep(0.5)
        window.does("O", "Leave out on purpose")
        window.does("O", "Leave out on purpose")
        display.press("Return")
        time.sleep(0.5)
        display.layout("us")
        display.type("the director")
        display.press("Left")
        display.press("Left")
        display.type("x")
        check(until(lambda: window.number("SELECT count(*) FROM drafts WHERE text = 'the directxor'")),
              "what is being typed is in the archive")
        window.kill()
        state = window.state()
        check(state["editor"]["text"] == "the directxor", "after kill -9 it stands in its segment: " +
              state["editor"]["text"])
        check(state["editor"]["caret"] == len("the directx"), "and the caret where it was")
        check([row["target"] for row in state["rows"]][:2] == ["we saw it.", "дада"],
              "what was confirmed is there, copied and pasted on a Russian layout")
    finally:
        window.kill()


def main():
    program, folder = sys.argv[1:3]
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    display = Display()
    try:
        run(program, display, folder)
    finally:
        display.close()
    print(f"{len(failures)} failed")
    return 1 if failures else 0


sys.exit(main())
