"""The measuring works: on a corpus of 50 items it gives every table with every row.

    whole_process_test.py --plan build/plan --tomlplusplus build/tests/bench/bare-tomlplusplus

How long anything takes is no matter here. Taskwarrior and ledger are asked where they are installed;
without them, and with one that answers something else, it is tried everywhere.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tools")]

import corpora  # noqa: E402
from bars import Bar, part  # noqa: E402
from harness import run_unittest  # noqa: E402
from measure import Command, Failed, Figures, Series, rounds  # noqa: E402
from whole_process import BEGIN, END, written  # noqa: E402

ITEMS = 50
ROWS = ("`plan check`", "`plan validate`", "`plan upcoming --format json`")
OTHER_ROWS = ("`plan check`, one core", "`plan overdue --format json`", "`plan check --format prometheus`")
TITLES = ("One file of 50 items", "50 items in 50 files", "5 items x 5 bodies", "5 items in 5 files")


def given() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--plan", type=lambda path: Path(path).resolve(), required=True)
    parser.add_argument("--tomlplusplus", type=lambda path: Path(path).resolve(), required=True)
    return parser.parse_args()


def sections(text: str) -> dict[str, str]:
    """By their titles."""
    parts = re.split(r"^## (.*)\n", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


class WholeProcess(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="plan-bench-test-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.table = self.folder / "table.md"

    def measure(self, path: str) -> subprocess.CompletedProcess[str]:
        program, build = HERE / "whole_process.py", given()
        words = [sys.executable, "-B", program, "--plan", build.plan, "--tomlplusplus", build.tomlplusplus]
        words += ["--folder", self.folder / "corpora", "--items", ITEMS, "--runs", 1, "--starts", 3]
        words += ["--table", self.table, "--stages", self.stages()]
        environment = {**os.environ, "PATH": path}
        return subprocess.run(map(str, words), env=environment, capture_output=True, text=True, check=False)

    def stages(self) -> Path:
        """As Google Benchmark writes them."""
        took = {
            "tomlplusplus/min_time:2.000/real_time": (2.0, "ms"),
            "cut/real_time": (90.0, "us"),
            "wide_with_records/real_time": (310.0, "ms"),
        }
        runs = [{"name": name, "real_time": time, "time_unit": unit} for name, (time, unit) in took.items()]
        file = self.folder / "stages.json"
        file.write_text(json.dumps({"benchmarks": runs}))
        return file

    def tables(self, path: str) -> dict[str, str]:
        done = self.measure(path)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return sections(self.table.read_text(encoding="utf-8"))

    def alone(self) -> Path:
        """A folder for the PATH that has no peer."""
        folder = self.folder / "bin"
        folder.mkdir()
        (folder / "taskset").symlink_to(str(shutil.which("taskset")))
        return folder

    def check_rows(self, text: str, names: tuple[str, ...]) -> None:
        for name in names:
            self.assertRegex(text, rf"(?m)^\| {re.escape(name)} \| [\d.]+ \| [\d.-]+ \| [\d.]+ \|$")

    def test_every_table_has_every_row(self) -> None:
        tables = self.tables(os.environ["PATH"])
        wanted = ("Measured on", "Bars", *TITLES, "Growth", "Start", "Stages")
        self.assertEqual(set(tables), set(wanted))
        for title in TITLES:
            self.check_rows(tables[title], ("bare toml++", *ROWS, *OTHER_ROWS))
            self.assertRegex(tables[title], r"sections: [1-9]\d* read as plain, 0 by toml\+\+\.")
        self.check_rows(tables[TITLES[0]], ("a script with tomllib",))
        for name, program in (("Taskwarrior", "task"), ("ledger", "ledger")):
            if shutil.which(program):
                self.assertIn(f"| {name} | ", tables[TITLES[0]])
        for name in ("bare toml++", *ROWS):
            grows = tables["Growth"].partition(f"| {name} |")[2].partition("\n\n")[0]
            self.assertEqual(re.findall(r"(?m)^\| ([\d,]+ → [\d,]+) \|", grows), ["1 → 5", "5 → 50", "50 → 500"])
        self.assertRegex(tables["Start"], r"\| `plan --version` \| -?[\d.]+ ms \|")
        self.assertRegex(tables["Start"], r"\| `plan check` of one file of 10 items \| -?[\d.]+ ms \|")
        self.assertRegex(tables["Bars"], r"in memory: .* \| 0\.30 s \| 0\.31 s \| \*\*missed\*\* \|")
        self.assertRegex(tables["Measured on"], r"(?m)^\* other programs: took \d+% of the processors meanwhile$")
        self.assertIn("| `cut` | 0.045 |", tables["Stages"])
        verdicts = re.findall(r"\| ([^|]+) \|$", tables["Bars"], re.MULTILINE)
        self.assertEqual(len(verdicts), 12)
        self.assertLessEqual(set(verdicts), {"reached", "**missed**", "not measured"})

    def test_without_peers(self) -> None:
        folder = self.alone()
        # Another program of that name.
        other = folder / "task"
        other.write_text("#!/bin/sh\necho 'task: no Taskfile found' >&2\nexit 100\n")
        other.chmod(0o755)
        tables = self.tables(str(folder))
        for name in ("Taskwarrior", "ledger"):
            self.assertIn(f"| {name} | not installed | - | - |", tables[TITLES[0]])
        self.assertRegex(tables["Bars"], r"Taskwarrior's export .* \| 1/15 \| - \| not measured \|")

    def test_a_peer_that_answers_otherwise(self) -> None:
        folder = self.alone()
        wrong = folder / "ledger"
        wrong.write_text("#!/bin/sh\necho viec-000000\necho viec-999999\n")
        wrong.chmod(0o755)
        done = self.measure(str(folder))
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertRegex(done.stderr, r"ledger lists 2 items, plan \d+; viec-\d+ is in one list alone\.")
        self.assertFalse(self.table.exists())

    def test_what_is_beside_the_table_stays(self) -> None:
        old = f"before\n{BEGIN}old\n{END}after\n"
        new = written(old, r"new \1")
        self.assertTrue(new.startswith(f"before\n{BEGIN}") and new.endswith(f"{END}after\n"))
        self.assertIn(r"new \1", new)
        self.assertNotIn("old", new)
        self.assertEqual(written("", "new"), f"{BEGIN}\nnew\n{END}")


class Corpora(unittest.TestCase):
    def test_plan_finds_no_error(self) -> None:
        with tempfile.TemporaryDirectory(prefix="plan-bench-test-") as name:
            all_of = corpora.corpora(Path(name), 1000)
            for corpus in (all_of.one, all_of.wide, all_of.tiny, all_of.small, all_of.growth[1]):
                corpora.make(corpus)
                words = [given().plan, "validate", corpus.plans, "--lang", "en"]
                done = subprocess.run(words, capture_output=True, text=True, check=False)
                self.assertIn(done.returncode, (0, 1), done.stderr)
                self.assertEqual([line for line in done.stdout.splitlines() if line.startswith("error")], [])

    def test_the_style_is_that_of_real_plans(self) -> None:
        with tempfile.TemporaryDirectory(prefix="plan-bench-test-") as name:
            corpus = corpora.make(corpora.Corpus(Path(name) / "one", 1000))
            text = (corpus.plans / "corpus.toml").read_text(encoding="utf-8")
            again = corpora.make(corpora.Corpus(Path(name) / "again", 1000))
            self.assertEqual(text, (again.plans / "corpus.toml").read_text(encoding="utf-8"))
        for what in (r"^# ", r"\"  # ", r"= \[\n", r"^\[\[item\.completion\]\]", r"^\[\[item\.extension\]\]"):
            self.assertGreater(len(re.findall(what, text, re.MULTILINE)), 20, what)
        self.assertAlmostEqual(len(text.encode()) / 1000, 200, delta=50)


class Figuring(unittest.TestCase):
    def series(self, *walls: float) -> Series:
        return Series(tuple(Figures(wall, 0, 0, 0) for wall in walls))

    def test_ratios_are_those_of_the_rounds(self) -> None:
        # The second round was disturbed: it says nothing about the others.
        self.assertEqual(self.series(1, 90, 1).ratio(self.series(2, 9, 2)), 0.5)
        self.assertIsNone(self.series(1, 1).ratio(self.series(0, 1)))

    def test_bars(self) -> None:
        self.assertIs(Bar("", 0.2, 0.2, part).reached, True)
        self.assertIs(Bar("", 0.2, 0.21, part).reached, False)
        self.assertIs(Bar("", 0.2, None, part).reached, None)
        self.assertEqual([part(0.2), part(0.08), part(1.5)], ["1/5", "1/12.5", "1.50"])

    def test_a_command_that_fails_is_no_measurement(self) -> None:
        with self.assertRaises(Failed):
            rounds([Command("false", ("/bin/false",))], 1)
        self.assertEqual(len(rounds([Command("false", ("/bin/false",), fine=(1,))], 3)[0].runs), 3)


if __name__ == "__main__":
    sys.exit(run_unittest("bench"))
