"""Workspaces of mistakes, each marked (tests/seeded/): one finding for each, none more; and mended.

A mark is a comment `# CAUSE P203`, with several codes where there are several on the line; one that
is alone on its line is of the line below. A new rule needs no more than a line and its mark.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

from program import Program, run_unittest

SEEDED = Path("tests/seeded")
OFFICE = SEEDED / "office"  # nearly all rules
LOTUS_BAY = SEEDED / "lotus-bay"  # a calendar that can't be read
MARK = re.compile(r"# CAUSE ((?:P\d{3} ?)+)")

Cause = tuple[str, int, str]  # file, line, code


def marks(folder: Path) -> list[Cause]:
    found = []
    for path in sorted(folder.glob("*.toml")):
        for number, line in enumerate(path.read_text().split("\n"), 1):
            if mark := MARK.search(line):
                alone = not line[: mark.start()].strip()
                found += [(path.name, number + alone, code) for code in mark[1].split()]
    return found


def has_safe_mend(finding: dict) -> bool:
    return finding["fix"] is not None and finding["fix"]["safe"]


class Seeded(Program):
    def setUp(self) -> None:
        super().setUp()
        self.sandbox.copy(str(SEEDED))
        self.causes = {folder: marks(self.sandbox.work / folder) for folder in (OFFICE, LOTUS_BAY)}
        # A link that leads nowhere, which not every checkout would keep.
        (self.sandbox.work / OFFICE / "gone.toml").symlink_to("nowhere.toml")
        self.causes[OFFICE].append(("gone.toml", 1, "P108"))

    def findings(self, folder: Path) -> list[dict]:
        result = self.run_plan(f"plan validate {folder} --lang en --format json")
        # Of the office a file can't be read.
        self.assertEqual(result.status, 2 if folder == OFFICE else 1, result.err)
        return json.loads(result.out)["findings"]

    def files(self, folder: Path) -> dict[str, bytes]:
        paths = (self.sandbox.work / folder).iterdir()
        return {path.name: path.read_bytes() for path in paths if path.exists()}

    def mend(self, folder: Path, option: str) -> list[dict]:
        """Mended, and mended again, which changes nothing more; what is left."""
        before = self.files(folder)
        result = self.run_plan(f"plan validate {folder} {option}")
        self.assertIn(result.status, (1, 2), result.err)
        mended = self.files(folder)
        self.assertNotEqual(mended, before)
        self.run_plan(f"plan validate {folder} {option}")
        self.assertEqual(self.files(folder), mended)
        return self.findings(folder)

    def test_as_many_as_the_program_promises(self) -> None:
        self.assertGreaterEqual(len(self.causes[OFFICE]), 40)
        self.assertGreaterEqual(len({code for _, _, code in self.causes[OFFICE]}), 25)

    def test_one_finding_for_each_cause(self) -> None:
        for folder, marked in self.causes.items():
            with self.subTest(folder):
                causes = Counter(marked)
                found = Counter(
                    (Path(one["file"]).name, one["line"], one["code"]) for one in self.findings(folder)
                )
                words = [f"not found: {cause}" for cause in sorted((causes - found).elements())]
                words += [f"without a cause: {one}" for one in sorted((found - causes).elements())]
                self.assertEqual(words, [])

    def test_as_many_in_either_language(self) -> None:
        for folder, marked in self.causes.items():
            for language in ("en", "vi"):
                result = self.run_plan(f"plan validate {folder} --format short --lang {language}")
                self.assertEqual(len(result.out.splitlines()), len(marked))

    def test_order(self) -> None:
        for folder in self.causes:
            places = [(one["file"], one["line"], one["column"]) for one in self.findings(folder)]
            files = list(dict.fromkeys(name for name, _, _ in places))
            self.assertEqual(places, sorted(places, key=lambda one: (files.index(one[0]), *one[1:])))

    def test_safe_mends_leave_what_has_none(self) -> None:
        before = self.findings(OFFICE)
        after = self.mend(OFFICE, "--fix")
        prints = [one["fingerprint"] for one in before if not has_safe_mend(one)]
        self.assertLess(len(prints), len(before))
        self.assertEqual(Counter(one["fingerprint"] for one in after), Counter(prints))

    def test_all_mends_leave_what_has_none(self) -> None:
        for folder in self.causes:
            self.assertEqual([one for one in self.mend(folder, "--fix-all") if one["fix"]], [])


if __name__ == "__main__":
    sys.exit(run_unittest("seeded"))
