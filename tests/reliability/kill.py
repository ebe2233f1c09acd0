#!/usr/bin/env python3
# Kills the program at random moments of real commands, and looks whether what it had acknowledged is still there.
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: kill.py PROGRAM [KILLS [SEED]]

Each round starts one command (a release is added, a pair is aligned and added, a memory is imported, exported, the
archive backed up) and sends SIGKILL at a random moment of it. How long a command takes is learnt from those that were
left alone: the first ones of each kind, and every twentieth from then on, so that a busy machine is killed in the
middle of work and not always before it. Then the archive must pass its own check, every release
and every unit that a command acknowledged by its exit code must be there, a command that was killed must have done all
or nothing, and a file that is exported must be the old one or the new one, whole.
"""
import pathlib
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

UNITS_IN_A_FILE = 1500
TMX = ('<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4"><header creationtool="t" creationtoolversion="1" '
       'segtype="sentence" o-tmf="t" adminlang="en" srclang="ru" datatype="plaintext"/><body>\n{}</body></tmx>\n')
TU = '<tu><tuv xml:lang="ru"><seg>Дело {0}-{1} закрыто.</seg></tuv><tuv xml:lang="en"><seg>Case {0}-{1} is closed.</seg></tuv></tu>\n'


def russian(number):
    return f"Дело {number}\n\nСуд рассмотрел дело {number}. Прокурор поддержал обвинение по делу {number}.\n"


def english(number):
    return f"Case {number}\n\nThe court heard case {number}. The prosecutor supported the charges in case {number}.\n"


class Desk:
    def __init__(self, program, folder):
        self.program, self.home = program, folder
        self.archive = folder / "a.stykovka"
        self.exported = folder / "out.tmx"
        self.env = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "LANG": "C.UTF-8", "LANGUAGE": "en"}
        self.releases, self.units, self.accepted = set(), 0, 0

    def start(self, arguments):
        return subprocess.Popen([self.program, *map(str, arguments), "--archive", str(self.archive)],
                                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                env=self.env)

    def run(self, *arguments):
        return self.start(arguments).wait()

    def state(self):
        """Numbers of the releases, and the count of units."""
        base = sqlite3.connect(f"file:{self.archive}?mode=ro", uri=True)
        with base:
            ok = base.execute("PRAGMA integrity_check").fetchone()[0]
            numbers = {row[0] for row in base.execute("SELECT number FROM releases")}
            units = base.execute("SELECT count(*) FROM units").fetchone()[0]
        base.close()
        assert ok == "ok", ok
        return numbers, units

    def command(self, kind, number):
        """The command, and how many units it adds."""
        if kind == "add":
            (self.home / "ru.txt").write_text(russian(number), encoding="utf-8")
            return ["releases", "add", self.home / "ru.txt", "--number", number], 0
        if kind == "align":
            (self.home / "ru.txt").write_text(russian(number), encoding="utf-8")
            (self.home / "en.txt").write_text(english(number), encoding="utf-8")
            return ["align", self.home / "ru.txt", self.home / "en.txt", "--add", "--number", number,
                    "--accept-above", "0"], None
        if kind == "import":
            units = "".join(TU.format(number, i) for i in range(UNITS_IN_A_FILE))
            (self.home / "in.tmx").write_text(TMX.format(units), encoding="utf-8")
            return ["import", self.home / "in.tmx"], UNITS_IN_A_FILE
        if kind == "export":
            return ["export", "-o", self.exported, "--state", "all"], 0
        return ["archive", "backup"], 0


LEFT_ALONE_FIRST = 2
LEFT_ALONE_EACH = 20


def time_to_live(kind, times, round_number, chance):
    """Seconds until the kill; None: it is left alone."""
    if len(times[kind]) < LEFT_ALONE_FIRST or round_number % LEFT_ALONE_EACH == 0:
        return None
    return chance.uniform(0, 1.15 * sorted(times[kind])[len(times[kind]) // 2])


def check(desk, kind, number, adds, finished):
    assert desk.run("archive", "verify") == 0, "the archive does not pass its own check"
    numbers, units = desk.state()
    lost = desk.releases - numbers
    assert not lost, f"releases are lost: {sorted(lost)}"
    assert units >= desk.units, f"{desk.units - units} units are lost"
    more, new = units - desk.units, numbers - desk.releases
    if kind in ("add", "align"):
        assert new <= {number}, f"unknown releases: {new}"
        assert not finished or new == {number}, "an acknowledged release is not there"
        if kind == "align":
            assert (more > 0) == bool(new), "a release without its pairs, or pairs without their release"
    else:
        assert not new
    if kind == "import":
        assert more in (0, adds), f"an import is there in part: {more} of {adds}"
        assert not finished or more == adds, "an acknowledged import is not there"
    desk.releases, desk.units = numbers, units


def check_exported(desk, before):
    text = desk.exported.read_bytes() if desk.exported.exists() else None
    whole = text is None or text.rstrip().endswith(b"</tmx>")
    assert whole, "an exported file is torn"
    assert before is None or text is not None, "an exported file is gone"


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    program = str(pathlib.Path(sys.argv[1]).resolve())
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    chance = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 20310312)
    kinds = ["add", "align", "import", "export", "backup"]
    times = {kind: [] for kind in kinds}
    killed = {kind: 0 for kind in kinds}
    with tempfile.TemporaryDirectory() as scratch:
        desk = Desk(program, pathlib.Path(scratch))
        round_number = 0
        while sum(killed.values()) < rounds:
            round_number += 1
            kind = chance.choice(kinds)
            if not desk.archive.exists():
                kind = "add"
            arguments, adds = desk.command(kind, f"{round_number}")
            before = desk.exported.read_bytes() if desk.exported.exists() else None
            begun = time.monotonic()
            child = desk.start(arguments)
            try:
                child.wait(timeout=time_to_live(kind, times, round_number, chance))
                times[kind] = (times[kind] + [time.monotonic() - begun])[-15:]
            except subprocess.TimeoutExpired:
                child.send_signal(signal.SIGKILL)
                child.wait()
            finished = child.returncode == 0
            if child.returncode == -signal.SIGKILL:
                killed[kind] += 1
            else:
                assert finished, f"{kind} ended with {child.returncode}"
            if not desk.archive.exists():
                continue
            try:
                check(desk, kind, f"{round_number}", adds, finished)
                check_exported(desk, before)
            except AssertionError as wrong:
                sys.exit(f"round {round_number}, {kind}{'' if finished else ', killed'}: {wrong}")
        print(f"{sum(killed.values())} kills in {round_number} commands "
              f"({', '.join(f'{kind} {count}' for kind, count in killed.items())}): nothing that was acknowledged is "
              f"lost, nothing is half done; {len(desk.releases)} releases, {desk.units} units")
    return 0


if __name__ == "__main__":
    sys.exit(main())
