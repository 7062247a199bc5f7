"""A pipe that is closed half way ends the output quietly, and nothing is written beside; faults.py refuses it
from the first byte on."""

from __future__ import annotations

import sys

from program import ROOT, Program, run_unittest

LIST = "plan list plans --today 15/5/2022"
FORMATS = ("text", "markdown", "csv", "json", "ndjson", "ics")  # html: once there is


class Outputs(Program):
    def test_full_device_and_nowhere_to_say_so(self) -> None:
        self.assertEqual(self.run_plan(f"{LIST} >/dev/full 2>/dev/full").status, 2)
        self.assertEqual(self.run_plan(f"{LIST} >/dev/full 2>&-").status, 2)

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
