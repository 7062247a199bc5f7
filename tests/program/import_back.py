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
    maxDiff = None
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

    def write_plan(self, *items: str) -> None:
        folder = self.sandbox.work / "own"
        folder.mkdir()
        (folder / "workspace.toml").write_text('[workspace]\ncalendar = "vn"\n')
        head = '[plan]\nid = "own"\ntitle = "T"\nissued = "1/3/2024"\nnumber = "số 07 - KH/TƯ"\n'
        bodies = "".join(
            f'[[body]]\nid = "{key}"\nname = "{name}"\n'
            for key, name in (("x", "=X, \'Y\'"), ("y", "Sở A; B"), ("z", "\'=Z  "))
        )
        text = head + bodies + "".join(f"[[item]]\n{item}\n" for item in items)
        (folder / "own.toml").write_text(text)

    def test_texts(self) -> None:
        """Texts come back as they were, blanks, apostrophes, quotes, spellings and all."""
        titles = [
            "=1+1", "'=1+1", "''@x", "'tis", " a ", "-", "a\\nb\\n", 'x \\"y\\", z;', "o\u0302\u0323",
            "+", "\\\\n", "#|", "\u00a0a",
        ]  # fmt: skip
        items = [
            f'id = "i{place}"\ntitle = "{title}"\ndue = "Trước  ngày 5/5/2024"\n'
            f'lead = "{"xyz"[place % 3]}"\ncoordinating = ["{"yzx"[place % 3]}"]\n'
            f'tags = ["{title}", "b"]\n[[item.completion]]\non = "1/5/2024"\n'
            f'evidence = "số 12 -  BC/X{title}"\n'
            for place, title in enumerate(titles)
        ]
        self.write_plan(*items)
        before = self.rows("own", "own")
        self.assertEqual(len(before), len(titles))
        status, told = self.take_back("own", "own", "--issued 1/3/2024")
        self.assertEqual(status, 0, told)
        self.assertEqual(before, self.rows("back", "own"))

    def test_times(self) -> None:
        """Work that repeats by its own words comes back with its times and their records."""
        self.write_plan(
            'id = "a"\ntitle = "A"\ndue = "trước ngày 25 hằng tháng"\nlead = ["x", "y"]\n'
            '[[item.completion]]\nbody = "x"\nfor = "25/3/2024"\non = "20/3/2024"\n'
            '[[item.completion]]\nbody = "*"\nfor = "25/4/2024"\non = "30/4/2024"\n',
            'id = "b"\ntitle = "B"\ndue = "trước ngày 10 hàng tháng"\nbefore = "inclusive"\n'
            'lead = "x"\n',
            'id = "c"\ntitle = "C"\ndue = "30 ngày kể từ ngày ban hành"\nlead = "x"\n',
        )
        before = self.rows("own", "own")
        self.assertEqual(len(before), 2 * 3 + 4 + 1)
        status, told = self.take_back("own", "own", "--issued 1/3/2024")
        self.assertEqual(status, 0, told)
        self.assertEqual(before, self.rows("back", "own"))

        # Another day of issue, and none.
        (self.sandbox.work / "back" / "own.toml").unlink()
        status, told = self.take_back("own", "own", "--issued 1/4/2024")
        self.assertEqual(status, 2, told)
        self.assertIn('column D ("occurrence"): the words "trước ngày 25 hằng tháng" have no', told)
        kept = (self.sandbox.work / "back" / "own.toml").read_text().count("\n# | own/")
        self.assertEqual(len(before) - kept, len(self.rows("back", "own")))
        (self.sandbox.work / "back" / "own.toml").unlink()
        status, told = self.take_back("own", "own")
        self.assertEqual(status, 2, told)
        self.assertEqual(told.count("name it by `--issued`"), 3, told)
        path = self.sandbox.work / "back" / "own.toml"
        path.write_text(path.read_text().replace("\n\n", '\nissued = "1/3/2024"\n\n', 2))
        # The head's comment is the first paragraph, the plan the second.
        path.write_text(path.read_text().replace('\nissued = "1/3/2024"\n', "\n", 1))
        self.assertEqual(before, self.rows("back", "own"))

    def test_repeat(self) -> None:
        """How an item repeats is no column: each of its times comes back as work of its own."""
        self.write_plan(
            'id = "a"\ntitle = "A"\ndue = "trước ngày 31/3/2024"\nrepeat = "monthly"\n'
            'lead = ["x", "y"]\n[[item.completion]]\nbody = "x"\nfor = "30/4/2024"\n'
            'on = "20/4/2024"\n'
        )
        before = self.rows("own", "own")
        status, told = self.take_back("own", "own", "--issued 1/3/2024")
        self.assertEqual(status, 2, told)
        self.assertIn('row 2, column D ("occurrence"): the list does not say how "a" repeats', told)
        after = self.rows("back", "own")
        self.assertEqual(
            sorted((row["last_day"], row["status"], row["body"]["id"]) for row in before.values()),
            sorted((row["last_day"], row["status"], row["body"]["id"]) for row in after.values()),
        )


if __name__ == "__main__":
    sys.exit(run_unittest("import_back"))
