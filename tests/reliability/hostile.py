#!/usr/bin/env python3
# Gives the program every hostile file there is, as a user would, and says which did not end as they should.
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: hostile.py PROGRAM [--big] [MAKE_HOSTILE.PY]

Each file has to end normally: with an exit code of the contract (never 70, never a signal), one of 0 and 1 when it is
taken and 3 or 4 when it is refused, within 2 seconds of processor time (big ones: 10) and 300 MB; a refused file says
one sentence and leaves the archive byte for byte as it was. What the table calls "rejected" or "refused" is not taken.
"""
import hashlib
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
MAKER = HERE.parent.parent.parent / "shared/data/hostile/make_hostile.py"
TEXT = "Суд вынес приговор. Прокурор поддержал обвинение. " + "a" * 40 + "!\n"
MEGABYTE = 1 << 20


def command_of(path, home):
    """The command that a user gives such a file to; none for what belongs to another file."""
    name = path.name
    if name.endswith((".tmx", ".gz", ".xlf", ".csv", ".sdltm", ".xml")):
        return ["import", path]
    if name.endswith((".docx", ".odt", ".txt")):
        return ["segment", path, "--lang", "ru"]
    if name.endswith(".srx"):
        return ["segment", home / "text.txt", "--lang", "ru", "--srx", path]
    if name.endswith(".db"):
        return ["archive", "merge", path]
    return None


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else None


def limits():
    resource.setrlimit(resource.RLIMIT_CPU, (600, 600))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class Desk:
    """A home with an archive that has one release."""

    def __init__(self, program, folder):
        self.program, self.home = program, folder
        self.archive = folder / "a.stykovka"
        self.env = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "LANG": "C.UTF-8", "LANGUAGE": "en"}
        (folder / "text.txt").write_text(TEXT, encoding="utf-8")
        assert self.run(["releases", "add", folder / "text.txt", "--number", "1"]).code == 0
        self.kept = digest(self.archive)
        shutil.copy(self.archive, folder / "kept")

    def run(self, arguments):
        with open(self.home / "out", "wb") as out, open(self.home / "err", "wb") as err:
            child = subprocess.Popen(
                [self.program, *map(str, arguments), "--archive", str(self.archive)],
                stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=self.env, preexec_fn=limits)
            _, status, used = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
        return Run(child.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024,
                   (self.home / "err").read_text(encoding="utf-8", errors="replace"))

    def is_untouched(self):
        return digest(self.archive) == self.kept

    def restore(self):
        for beside in ("-wal", "-shm", "-journal"):
            pathlib.Path(str(self.archive) + beside).unlink(missing_ok=True)
        shutil.copy(self.home / "kept", self.archive)


class Run:
    def __init__(self, code, seconds, memory, words):
        self.code, self.seconds, self.memory, self.words = code, seconds, memory, words


def complaints(run, expected, desk, is_big):
    if run.code not in (0, 1, 3, 4):
        yield f"exit code {run.code}"
    is_good = expected.startswith("imports all")  # takes as long as so many units do
    if run.seconds > (10 if is_big else 2) and not is_good:
        yield f"{run.seconds:.1f} s"
    if run.memory > 300 * MEGABYTE:
        yield f"{run.memory // MEGABYTE} MB"
    if run.code in (3, 4):
        if not desk.is_untouched():
            yield "refused, but the archive changed"
        if not run.words.strip():
            yield "refused without a word"
    # A bad unit never costs the good ones: it is skipped with its place, and that is its refusal.
    is_skipped = re.search(r":\d+:\d+: unit \d+: ", run.words)
    to_refuse = re.match(r"(must be )?(rejected with|rejected by|refused|clean reject)", expected)
    if to_refuse and run.code in (0, 1) and not is_skipped:
        yield "taken, but should be refused"
    if "root:" in run.words:
        yield "shows a file that it must not open"


def main():
    arguments = [each for each in sys.argv[1:] if each != "--big"]
    big = "--big" in sys.argv
    if not arguments:
        sys.exit(__doc__)
    program = pathlib.Path(arguments[0]).resolve()
    maker = pathlib.Path(arguments[1]) if len(arguments) > 1 else MAKER
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        subprocess.run([sys.executable, maker, folder / "made", *(["--big"] if big else [])], check=True,
                       stdout=subprocess.DEVNULL)
        (folder / "home").mkdir()
        desk = Desk(program, folder / "home")
        failed = tried = left_out = 0
        slowest = largest = 0
        for line in (folder / "made/HOSTILE.tsv").read_text(encoding="utf-8").splitlines()[1:]:
            name, _, what, expected = line.split("\t")
            path = folder / "made" / name.removeprefix("hostile/")
            arguments = command_of(path, desk.home) if path.is_file() else None
            if arguments is None:
                left_out += 1
                continue
            tried += 1
            run = desk.run(arguments)
            slowest, largest = max(slowest, run.seconds), max(largest, run.memory)
            found = list(complaints(run, expected, desk, "/big/" in name))
            if found:
                failed += 1
                said = run.words.strip().splitlines()
                print(f"{name} ({what}): {'; '.join(found)}\n    {said[-1][:200] if said else ''}")
            if not desk.is_untouched():
                desk.restore()
        print(f"{tried} files, {failed} ended otherwise than they should; {left_out} are read by no command; "
              f"most: {slowest:.2f} s of the processor, {largest // MEGABYTE} MB")
        return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
