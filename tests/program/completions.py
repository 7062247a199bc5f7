"""Completions: what the program says may stand where, and what bash, zsh and fish make of it."""

from __future__ import annotations

import re
import shlex
import sys

from program import ROOT, Program, run_unittest
from terminal import Terminal

BREAKS = r"[=:@<>|&;(]+"  # where bash parts words, besides white space
HOSTILE = """
[plan]
id = "hostile"
title = "Hostile"
[[body]]
id = "x"
name = "X"
[[item]]
id = "one"
title = "A\\tB \\u001b[31m `id`"
due = "1/3/2024"
lead = "x"
tags = ["tag of $(touch broken) `touch broken`; touch broken", "thẻ", "escape \\u001b[2J"]
"""


class Completions(Program):
    def setUp(self) -> None:
        super().setUp()
        self.office = self.sandbox.work / "examples/office"

    def complete(self, line: str, folder: str = "examples/office") -> list[str]:
        """By the program alone; the line is taken apart as a shell does, its last word may be empty."""
        words = shlex.split(line)[1:] + ([""] if line.endswith(" ") else [])
        result = self.run_plan(f"cd {folder} && plan --complete {shlex.join(words)}")
        self.assertEqual((result.status, result.err), (0, b""), line)
        return [word.split("\t")[0] for word in result.out.decode().splitlines()]

    def help_of(self, command: str) -> str:
        return self.run_plan(f"plan {command} --help --lang en").out.decode()

    def test_commands_are_those_of_the_help(self) -> None:
        listed = self.help_of("").split("Commands:\n")[1].split("\n\n")[0]
        commands = re.findall(r"^  ([a-z]+)", listed, re.M)
        self.assertEqual(self.complete("plan "), commands)
        self.assertEqual(self.complete("plan help "), commands)
        self.assertEqual(self.complete("plan che"), ["check"])
        for command in commands:
            told = re.findall(r"^  (--[a-z-]+)", self.help_of(command), re.M)
            self.assertEqual(sorted(self.complete(f"plan {command} -")), sorted(told))
            formats = re.search(r"--format FORMAT\s+How it is written: ((?:[a-z]+,\s+)*[a-z]+)\n", self.help_of(command))
            listed = re.split(r",\s+", formats[1]) if formats else []
            self.assertEqual(self.complete(f"plan {command} --format "), listed if formats else self.complete(f"plan {command} "))

    def test_values(self) -> None:
        for line, expected in {
            "plan check --fail-on ": ["overdue", "due-soon", "never"],
            "plan check --format nagios --w": ["--write", "--warn"],
            "plan list --status overdue,d": ["overdue,done-on-time", "overdue,done-late", "overdue,due-soon"],
            "plan list --lang=": ["--lang=vi", "--lang=en"],
            "plan list --write j": ["json="],
            "plan list --write json=": [":files"],
            "plan date --calendar ": ["vn", ":files"],
            "plan explain P50": ["P501", "P502", "P503", "P504"],
            "plan completion ": ["bash", "zsh", "fish"],
            "plan schema ": ["plan", "calendar"],
            "plan validate ": [":files"],
            "plan validate -- --f": [":files"],
            "plan date ": [],
            "plan list --format json --form": [],
            "plan list --strict=": [],
            "plan nonsense ": [],
        }.items():
            self.assertEqual(self.complete(line), expected, line)

    def test_ids_of_the_workspace(self) -> None:
        for line, expected in {
            "plan list --plan ": ["digital-records", "open-day"],
            "plan list --body n": ["north-ward"],
            "plan done stands --body n": ["north-ward"],
            "plan list --tag ": ["archive", "scanning", "access"],
            "plan list --directive 03": ["03/NQ-LB"],
            "plan show ward": ["ward-boxes", "ward-figures"],
            "plan show open-day/": ["open-day/budget", "open-day/stands", "open-day/hold"],
            # A group's members each, or the group as one.
            "plan show ward-boxes@": ["ward-boxes@east-ward", "ward-boxes@west-ward", "ward-boxes@north-ward"],
            "plan waive ward-figures@": ["ward-figures@wards"],
            "plan done budget sta": ["stands", ":files"],
        }.items():
            self.assertEqual(self.complete(line), expected, line)
        # Of the PATHs where there are any.
        self.assertEqual(self.complete("plan list examples/office --plan d", "."), ["digital-records"])
        self.assertIn("ha-noi-70-kh-tu", self.complete("plan list --plan ", "."))

    def test_an_id_of_two_plans_is_given_with_its_plan(self) -> None:
        text = (self.office / "open-day.toml").read_text()
        (self.office / "again.toml").write_text(text.replace('"open-day"', '"again"').replace("15/KH-LB", "16/KH-LB"))
        self.assertEqual(self.complete("plan show b"), [])
        self.assertEqual(self.complete("plan show again/b"), ["again/budget"])
        self.assertIn("again/budget", self.complete("plan show "))

    def test_silent_whatever_is_wrong(self) -> None:
        (self.office / "wrong.toml").write_text('[plan\nid = \n[[item]]\nid = "whole"\ntitle = "Whole"\n')
        self.assertEqual(self.complete("plan show wh"), ["whole"])
        (self.sandbox.work / "empty").mkdir()
        self.assertEqual(self.complete("plan show ", "empty"), [])
        self.assertEqual(self.complete("plan list nowhere --plan ", "empty"), [])

    def test_no_such_shell(self) -> None:
        result = self.run_plan("plan completion tcsh --lang en")
        self.assertEqual((result.out, result.status), (b"", 2))
        self.assertEqual(result.err, b'plan: there is no completion for "tcsh": bash, zsh or fish\n')

    def test_scripts_are_those_installed(self) -> None:
        for shell in ("bash", "zsh", "fish"):
            script = ROOT / f"cli/completions/plan.{shell}"
            self.assertEqual(self.run_plan(f"plan completion {shell}").out, script.read_bytes())
            result = self.run_plan(f"{shell} -n {script}")
            self.assertEqual((result.out, result.err, result.status), (b"", b"", 0))

    # ---- in the shells ----

    def in_bash(self, line: str) -> list[str]:
        """COMPREPLY, as bash would ask for it."""
        words = []
        for word in line.split(" "):
            words += re.findall(rf"{BREAKS}|[^=:@<>|&;(]+", word) or [""]
        setting = f"COMP_WORDBREAKS=$' \\t\\n\"\\'@><=;|&(:' COMP_LINE={shlex.quote(line)} COMP_POINT={len(line)}"
        result = self.run_plan(
            f"cd examples/office && source <(plan completion bash) && {setting}\n"
            f"COMP_WORDS=({shlex.join(words)}) COMP_CWORD={len(words) - 1}\n"
            "_plan plan; [[ ${#COMPREPLY[@]} -eq 0 ]] || printf '%s\\n' \"${COMPREPLY[@]}\""
        )
        self.assertEqual(result.err, b"", line)
        return result.out.decode().splitlines()

    def test_bash(self) -> None:
        for line, expected in {
            "plan che": ["check"],
            "plan check --fa": ["--fail-on"],
            "plan list --format ": ["text", "markdown", "csv", "json", "ndjson", "html", "ics"],
            "plan list --format=": ["text", "markdown", "csv", "json", "ndjson", "html", "ics"],
            "plan list --format=js": ["json"],
            "plan list --status overdue,p": ["overdue,pending"],
            "plan show ward-boxes@no": ["@north-ward"],
            "plan list --write=json=bod": ["bodies.toml"],
            "plan list --write json=bod": ["bodies.toml"],
            "plan validate bod": ["bodies.toml"],
            "plan explain P20": [f"P20{digit}" for digit in range(1, 10)],
        }.items():
            self.assertEqual(self.in_bash(line), expected, line)

    def at_the_key(self, shell: list[str], setup: str, line: str) -> list[str]:
        """What a line is once Tab was pressed behind it, each word between <>."""
        environment = {**self.sandbox.environment(), "TERM": "dumb", "PS1": "$ ", "LC_ALL": "C.UTF-8"}
        terminal = Terminal(shell, self.office, environment)
        self.addCleanup(terminal.close)
        terminal.type(f"{setup}; echo re''ady\n")
        terminal.wait_for(r"ready\n")
        # The line that came of it, printed.
        terminal.type(f"{line}\t")
        terminal.type("\x01printf '<%s>' \x05 e''nd\n")
        return re.findall(r"<([^<>]*)>", terminal.wait_for(r"(?:<[^<>]*>)+<end>"))[:-1]

    LINES = {
        "plan chec": ["plan", "check"],
        "plan list --format=js": ["plan", "list", "--format=json"],
        "plan show ward-boxes@no": ["plan", "show", "ward-boxes@north-ward"],
        "plan validate bod": ["plan", "validate", "bodies.toml"],
        "plan list --write json=bod": ["plan", "list", "--write", "json=bodies.toml"],
        # Words of a file are words, whatever they would be to a shell.
        "plan list --tag tag": ["plan", "list", "--tag", "tag of $(touch broken) `touch broken`; touch broken"],
        "plan list --tag th": ["plan", "list", "--tag", "thẻ"],
        "plan list --tag esc": ["plan", "list", "--tag", "esc"],
    }

    def press(self, shell: list[str], setup: str) -> None:
        (self.office / "hostile.toml").write_text(HOSTILE)
        for line, expected in self.LINES.items():
            self.assertEqual(self.at_the_key(shell, setup, line), expected, line)
        self.assertFalse((self.office / "broken").exists())

    def test_at_the_key_in_bash(self) -> None:
        self.press(["bash", "--norc", "--noprofile", "-i"], "source <(plan completion bash)")

    def test_at_the_key_in_zsh(self) -> None:
        functions = self.sandbox.root / "functions"
        functions.mkdir()
        (functions / "_plan").write_bytes((ROOT / "cli/completions/plan.zsh").read_bytes())
        # Loaded from a folder of functions, as it is installed.
        setup = f"fpath=({functions} $fpath); autoload -U compinit; compinit -u -D; bindkey -e"
        self.press(["zsh", "-f", "-i"], setup)

    def test_fish(self) -> None:
        (self.office / "hostile.toml").write_text(HOSTILE)
        for line, expected in {**self.LINES, "plan list --tag esc": []}.items():
            script = f"source (plan completion fish | psub); complete -C {shlex.quote(line)}"
            result = self.run_plan(f"cd examples/office && fish --no-config -c {shlex.quote(script)}")
            found = [word.split("\t")[0] for word in result.out.decode().splitlines()]
            self.assertEqual((found, result.err), (expected[-1:], b""), line)


if __name__ == "__main__":
    sys.exit(run_unittest("completions"))
