"""The manual pages: the linter's word on them, that they tell all that the program knows, and every
example run."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys

from program import Program, run_unittest

ESCAPES = {r"\-": "-", r"\e": "\\", r"\(aq": "'", r"\(ga": "`", r"\(ha": "^", r"\(ti": "~", r"\(dq": '"',
           r"\fB": "", r"\fR": "", r"\&": ""}
# mdoc knows sections by their English names alone; `man` and its index know the Vietnamese one.
TRANSLATED = ('first section is not "NAME"', "description line outside NAME section")


def plain(text: str) -> str:
    return re.sub(r"\\(\(..|f.|.)", lambda escape: ESCAPES[escape[0]], text)


class Manuals(Program):
    def setUp(self) -> None:
        super().setUp()
        self.man = self.arguments.man
        shutil.rmtree(self.sandbox.work / "plans")
        shutil.copytree(self.sandbox.work / "examples/office", self.sandbox.work / "plans")

    def pages(self, language: str = "") -> dict[str, str]:
        return {path.name: path.read_text() for path in sorted((self.man / language).glob("man?/*"))}

    def commands(self) -> list[str]:
        result = self.run_plan("plan --help --lang en")
        listed = result.out.decode().split("Commands:\n")[1].split("\n\n")[0]
        return re.findall(r"^  ([a-z]+)", listed, re.M)

    def section(self, page: str, title: str) -> str:
        return page.split(f".Sh {title}\n")[1].split("\n.Sh ")[0]

    def examples(self, page: str, title: str) -> list[str]:
        blocks = re.findall(r"^\.Bd -literal -offset indent\n(.*?)^\.Ed", self.section(page, title), re.M | re.S)
        return [plain(block) for block in blocks]

    def test_lint(self) -> None:
        for path in sorted(self.man.rglob("*.[15]")):
            lint = subprocess.run(["mandoc", "-T", "lint", "-W", "warning", path], capture_output=True, text=True)
            told = [line for line in lint.stdout.splitlines()
                    if not ("/vi/" in str(path) and any(known in line for known in TRANSLATED))]
            self.assertEqual((told, lint.stderr), ([], ""))

    def test_the_index_finds_names_and_what_they_are(self) -> None:
        """Name and summary, as `man -k` wants them."""
        for language in ("", "vi"):
            for name, page in self.pages(language).items():
                self.assertRegex(page, rf"\n\.Nm {name[:-2]}\n\.Nd [^\"\n]+\n", name)

    def test_a_page_for_each_command(self) -> None:
        commands = self.commands()
        self.assertIn("check", commands)
        wanted = {"plan.1", "plan.5"} | {f"plan-{command}.1" for command in commands}
        for language in ("", "vi"):
            self.assertEqual(set(self.pages(language)), wanted)
        titles = ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "EXAMPLES", "SEE ALSO"]
        for command in commands:
            found = re.findall(r"^\.Sh (.*)", self.pages()[f"plan-{command}.1"], re.M)
            self.assertEqual([title for title in found if title != "FINDINGS"], titles)

    def test_options_are_those_of_the_help(self) -> None:
        for command in self.commands():
            help_text = self.run_plan(f"plan {command} --help --lang en").out.decode()
            told = set(re.findall(r"^  (--[a-z-]+)", help_text, re.M))
            for language in ("", "vi"):
                page = plain(self.pages(language)[f"plan-{command}.1"])
                written = {f"-{name}" for name in re.findall(r'^\.It (?:Fl h , )?Fl "(-[a-z-]+)"', page, re.M)}
                self.assertEqual(written, told, command)

    def test_keys_are_those_of_the_schema(self) -> None:
        for language in ("", "vi"):
            told: dict[str, set[str]] = {}
            for part in plain(self.pages(language)["plan.5"]).split("\n.Ss ")[1:]:
                table = part.split("\n")[0].strip('"[]')
                told[table] = set(re.findall(r'^\.It Cm "(.*)"', part.split("\n.Sh ")[0], re.M))
            for kind in ("plan", "calendar"):
                schema = json.loads(self.run_plan(f"plan schema {kind}").out)
                for table, definition in schema["$defs"].items():
                    # The keys of [validate] are codes, which have a page.
                    keys = set() if table == "validate" else set(definition["properties"]) - {"note"}
                    self.assertEqual(told.pop(table), keys, table)
            self.assertEqual(told, {})

    def test_codes_are_those_of_explain(self) -> None:
        codes = json.loads(self.run_plan("plan explain --format json").out)["codes"]
        for language in ("", "vi"):
            page = self.pages(language)["plan-explain.1"]
            self.assertEqual(re.findall(r"^\.It Cm (P\d+)", page, re.M), [code["code"] for code in codes])

    def test_examples(self) -> None:
        """On a copy of examples/office, those of a page one after the other."""
        for name, page in self.pages().items():
            examples = self.examples(page, "EXAMPLES")
            self.assertNotEqual(examples, [], name)
            self.assertEqual(self.examples(self.pages("vi")[name], "VÍ DỤ"), examples, name)
            if name == "plan.5":
                continue
            shutil.rmtree(self.sandbox.work / "plans")
            shutil.copytree(self.sandbox.work / "examples/office", self.sandbox.work / "plans")
            for example in examples:
                result = self.run_plan(example)
                # What is overdue today is; the plugin has statuses of its own.
                alarm = (1, 2) if "nagios" in example else (1,) if "plan check" in example else ()
                self.assertIn(result.status, (0, *alarm), f"{name}: {example}{result.err.decode()}")
                if result.status != 0:
                    self.assertEqual(result.err, b"", example)

    def test_the_file_shown_is_right(self) -> None:
        (shown,) = self.examples(self.pages()["plan.5"], "EXAMPLES")
        (self.sandbox.work / "plans/open-day.toml").write_text(shown)
        self.assertEqual(self.run_plan("plan validate --strict").status, 0)

    def test_due_expressions(self) -> None:
        forms = re.findall(r'^\.It Ql "(.*)"', self.section(self.pages()["plan.5"], "DUE EXPRESSIONS"), re.M)
        self.assertGreater(len(forms), 15)
        for form in map(plain, forms):
            result = self.run_plan(f"plan date '{form}' --lang en")
            self.assertEqual((result.status, result.err), (0, b""), form)


if __name__ == "__main__":
    sys.exit(run_unittest("manuals"))
