"""A list of ours taken in again: what `plan list --format csv` holds comes back whole.

What a CSV can't hold is named here: the day on which an extension or a waiver was given (it stands
as a comment, and with the day filled in all is as before), ids of bodies that only help, who took
over from whom, and how a body's name was given elsewhere.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from program import Program, run_unittest

TODAY = "15/5/2024"
# Between the issue of the office's plans and what is completed after an extension.
GIVEN_ON = "20/4/2024"
# Of the list's own file and place, and the ids of bodies that only help.
NOT_HELD = {"file", "line"}
OF_RECORDS = {"last_day", "status", "days_late", "days_left", "extended_by", "waived_by", "hour"}

Rows = dict[str, dict]


def names(bodies: list[dict]) -> list[str]:
    return [body["name"] for body in bodies]


def comparable(row: dict) -> dict:
    held = {key: value for key, value in row.items() if key not in NOT_HELD}
    return held | {key: names(row[key]) for key in ("coordinating", "supervising")}


class ImportBack(Program):
    def rows(self, folder: str, plan: str) -> Rows:
        command = f"plan list {folder} --plan {plan} --today {TODAY} --format json"
        result = self.run_plan(command)
        self.assertEqual(result.status, 0, result.err)
        rows = json.loads(result.out)["obligations"]
        return {row["key"]: comparable(row) for row in rows}

    def plans(self, folder: str) -> list[str]:
        result = self.run_plan(f"plan list {folder} --today {TODAY} --format json")
        self.assertEqual(result.status, 0, result.err)
        return sorted({row["plan"] for row in json.loads(result.out)["obligations"]})

    def take_back(self, folder: str, plan: str, issued: str = "") -> tuple[int, str]:
        """Into a folder `back` that has the settings of the first and nothing else."""
        back = self.sandbox.work / "back"
        back.mkdir(exist_ok=True)
        (back / "workspace.toml").write_bytes(
            (self.sandbox.work / folder / "workspace.toml").read_bytes()
        )
        listed = self.run_plan(
            f"plan list {folder} --plan {plan} --today {TODAY} --format csv > {plan}.csv"
        )
        self.assertEqual(listed.status, 0, listed.err)
        taken = self.run_plan(
            f"plan import {plan}.csv --output back/{plan}.toml --lang en {issued}"
        )
        return taken.status, taken.err.decode()

    def test_office(self) -> None:
        folder = "examples/office"
        for plan in self.plans(folder):
            before = self.rows(folder, plan)
            status, told = self.take_back(folder, plan)
            moved = {
                key for key, row in before.items() if row["extended_by"] or row["waived_by"]
            }
            self.assertTrue(moved)
            self.assertEqual(status, 2, told)
            self.assertEqual(told.count("fill in `on`"), len(moved), told)
            after = self.rows("back", plan)
            self.assertEqual(before.keys(), after.keys())
            for key, row in before.items():
                left_out = OF_RECORDS if key in moved else set()
                for name, value in row.items():
                    if name not in left_out:
                        self.assertEqual(value, after[key][name], (key, name))
            # The day filled in, and the # taken away.
            path = Path(self.sandbox.work / "back" / f"{plan}.toml")
            text = path.read_text()
            text = text.replace('# on        = ""', f'# on        = "{GIVEN_ON}"')
            text = re.sub(
                r"^# (\[\[item\.|body |to |authority |on )", r"\1", text, flags=re.MULTILINE
            )
            path.write_text(text)
            self.assertEqual(before, self.rows("back", plan))
        checked = self.run_plan("plan validate back --strict --lang en")
        self.assertEqual((checked.status, checked.err), (0, b""), checked.out)

    def test_plans(self) -> None:
        """The plans of this repository: no record in them, so all comes back."""
        for plan in self.plans("plans"):
            before = self.rows("plans", plan)
            status, told = self.take_back("plans", plan)
            self.assertEqual(status, 0, told)
            self.assertEqual(before, self.rows("back", plan))


if __name__ == "__main__":
    sys.exit(run_unittest("import_back"))
