"""Output is checked to the last byte, a closed pipe ends it quietly, and nothing is written beside."""

from __future__ import annotations

import sys

from program import ROOT, Program, run_unittest

LIST = "plan list plans --today 15/5/2022"
FORMATS = ("text", "markdown", "csv", "json", "ndjson", "ics")  # html: once there is

LETTERS = ("text", "markdown", "html", "mbox")
FINDINGS = ("text", "json", "github", "gitlab", "sarif", "junit")  # short says nothing of good files


class Outputs(Program):
    def test_full_device(self) -> None:
        for command in (
            *(f"{LIST} --format {name}" for name in FORMATS),
            "plan check plans --today 15/5/2022 --format prometheus",
            "plan date 'trước ngày 29/4/2022'",
            "plan show bao-cao-thanh-uy plans --today 15/5/2022",
            "plan tree plans --today 15/5/2022",
            *(f"plan calendar 2026 --format {name}" for name in ("text", "csv", "json", "ics")),
            *(f"plan validate plans --format {name}" for name in FINDINGS),
            *(f"plan remind examples/office --today 15/5/2024 --format {name}" for name in LETTERS),
            "plan schema",
            "plan fmt - < examples/office/bodies.toml",
            "plan --help",
            "plan --version",
        ):
            with self.subTest(command):
                result = self.run_plan(f"{command} >/dev/full")
                self.assertEqual(result.status, 2, result.err)
                self.assertNotEqual(result.err, b"")

    def test_full_device_and_nowhere_to_say_so(self) -> None:
        self.assertEqual(self.run_plan(f"{LIST} >/dev/full 2>/dev/full").status, 2)
        self.assertEqual(self.run_plan(f"{LIST} >/dev/full 2>&-").status, 2)

    def test_closed_output(self) -> None:
        self.assertEqual(self.run_plan(f"{LIST} >&-").status, 2)

    def test_written_file_on_a_full_device(self) -> None:
        result = self.run_plan(f"{LIST} --write json=/dev/full")
        self.assertEqual(result.status, 2, result.err)

    def test_written_file_in_no_folder(self) -> None:
        result = self.run_plan(f"{LIST} --write json=nowhere/list.json")
        self.assertEqual(result.status, 2, result.err)

    def test_closed_pipe(self) -> None:
        # More than a pipe holds, so that the program meets its end; with SIGPIPE ignored, as under
        # some daemons, the write fails instead.
        corpus = ROOT / "tests" / "bench" / "corpus.py"
        self.run_plan(f"'{sys.executable}' -B '{corpus}' --items 3000 corpus")
        for begin in ("", "trap '' PIPE; "):
            for name in FORMATS:
                with self.subTest(begin=begin, format=name):
                    result = self.run_plan(
                        f"{begin}plan list corpus/plans --format {name} --today 15/5/2022"
                        " | head -c 1 >/dev/null; echo ${PIPESTATUS[0]}"
                    )
                    self.assertEqual(result.err, b"")
                    self.assertIn(result.out, (b"0\n", b"2\n", b"141\n"))

    def test_reading_commands_leave_the_files_alone(self) -> None:
        sums = "find plans examples -type f | sort | xargs sha256sum; find . | sort"
        before = self.run_plan(sums)
        for command in (LIST, "plan check plans", "plan validate plans", "plan tree plans",
                        "plan fmt plans", "cd examples/office && sed s/^/\t/ bodies.toml | plan fmt -"):
            self.run_plan(command)
        self.assertEqual(self.run_plan(sums), before)


if __name__ == "__main__":
    sys.exit(run_unittest("outputs"))
