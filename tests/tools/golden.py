"""Runs golden files: commands with their output, their errors and their exit status.

    golden.py --plan build/plan FILE…              compare
    golden.py --plan build/plan --rewrite FILE…    make the files say what the program says now

A file holds cases. A case is a comment that says what it shows, the input files it makes up, and
commands, each with what it must print:

    # 1. A completion in time is done on time.
    <<< plans/a.toml
    [plan]
    …
    $$$ plan check plans --today 29/4/2022
    >>>
    what stands on standard output
    >>>2
    what stands on standard error
    >>>= 0

* Comments without a command, as at a file's head, are comments.
* A case runs in a fresh folder that holds its files; a case without files gets copies of plans/ and
  examples/. Its commands run there one after another.
* `<<<` without a name is the standard input of the next command.
* A command is one line of bash (pipes, `LC_ALL=C plan …`, `; echo $?`). Nothing of the caller's
  environment reaches it.
* `>>>` or `>>>2` is left out where there is nothing. What stands between two of these marks is
  exact, empty lines and `#` included. `## …` is a remark on the command that follows.
* `<<< NAME escaped`, `>>> escaped`, `>>>2 escaped`: with the escapes \\\\ \\r \\t \\xNN, and a last line
  that ends in \\ has no line break. Rewriting chooses this form where the plain one could not be
  seen or told apart.
"""

from __future__ import annotations

import argparse
import difflib
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

from harness import Result, Sandbox

MARKS = ("<<<", ">>>", "$$$")
UNSEEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u00a0\u2028\u2029\udc80-\udcff]")


class Malformed(Exception):
    pass


def decode(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def encode(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def needs_escapes(text: str) -> bool:
    marked = any(line.startswith(MARKS) for line in text.split("\n"))
    return marked or not text.endswith("\n") or UNSEEN.search(text) is not None


def escape(text: str) -> str:
    def hidden(match: re.Match[str]) -> str:
        named = {"\r": r"\r", "\t": r"\t"}.get(match[0])
        return named or "".join(f"\\x{byte:02x}" for byte in encode(match[0]))

    text = UNSEEN.sub(hidden, text.replace("\\", "\\\\"))
    text = re.sub(r"^(<|>|\$)(?=\1\1)", lambda m: f"\\x{ord(m[0]):02x}", text, flags=re.MULTILINE)
    return text if text.endswith("\n") else text + "\\\n"


def unescape(text: str) -> str:
    def shown(match: re.Match[bytes]) -> bytes:
        code = match[1]
        if code.startswith(b"x"):
            return bytes([int(code[1:], 16)])
        return {b"\\": b"\\", b"r": b"\r", b"t": b"\t", b"\n": b""}[code]

    return decode(re.sub(rb"\\(\\|r|t|x[0-9a-f]{2}|\n\Z)", shown, encode(text)))


def block(mark: str, text: str) -> str:
    if not text:
        return ""
    return f"{mark} escaped\n{escape(text)}" if needs_escapes(text) else f"{mark}\n{text}"


def expectation(result: Result) -> str:
    out = block(">>>", decode(result.out))
    err = block(">>>2", decode(result.err))
    return f"{out}{err}>>>= {result.status}\n"


@dataclass
class Command:
    line: int
    text: str
    stdin: str
    expected: str = ""


@dataclass
class Case:
    title: str
    files: list[tuple[str, str]] = field(default_factory=list)
    commands: list[Command] = field(default_factory=list)


class Parser:
    """Cuts a file into cases, and into what stays (`kept`) around each command's expectation."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        if self.lines.pop() != "":
            raise Malformed("no line break at the end")
        self.at = 0
        self.cases: list[Case] = []
        self.kept: list[str] = [""]  # kept[n] stands before the n-th expectation
        self.stdin = ""
        self.in_title = False

    def parse(self) -> Parser:
        while self.at < len(self.lines):
            self.step(self.lines[self.at])
        if not any(case.commands for case in self.cases):
            raise Malformed("no command in it")
        return self

    def step(self, line: str) -> None:
        if line.startswith("$$$ "):
            self.command(line)
        elif line.startswith("<<<"):
            self.input(line)
        elif line.startswith("#"):
            if not line.startswith("## "):
                self.comment(line.lstrip("# "))
            self.keep(line)
        elif line == "":
            self.in_title = False
            self.keep(line)
        else:
            raise Malformed(f"line {self.at + 1}: neither a comment nor a mark: {line}")

    def keep(self, line: str) -> None:
        self.kept[-1] += line + "\n"
        self.at += 1

    def comment(self, words: str) -> None:
        if self.in_title:
            self.cases[-1].title += " " + words
        else:
            self.cases.append(Case(words))
        self.in_title = True

    def case(self) -> Case:
        if not self.cases:
            raise Malformed(f"line {self.at + 1}: a case begins with a comment that says what it shows")
        self.in_title = False
        return self.cases[-1]

    def content(self) -> str:
        """What stands between this mark and the next."""
        begin = self.at = self.at + 1
        while self.at < len(self.lines) and not self.lines[self.at].startswith(MARKS):
            self.at += 1
        return "".join(line + "\n" for line in self.lines[begin : self.at])

    def input(self, line: str) -> None:
        case = self.case()
        words = line[3:].split()
        begin = self.at
        text = self.content()
        self.kept[-1] += "".join(kept + "\n" for kept in self.lines[begin : self.at])
        if words[-1:] == ["escaped"]:
            text = unescape(text)
            words.pop()
        if not words:
            self.stdin = text
        elif len(words) == 1 and not Path(words[0]).is_absolute() and ".." not in Path(words[0]).parts:
            case.files.append((words[0], text))
        else:
            raise Malformed(f"line {begin + 1}: one path inside the case's folder: {line}")

    def command(self, line: str) -> None:
        command = Command(self.at + 1, line[4:], self.stdin)
        self.stdin = ""
        self.case().commands.append(command)
        self.keep(line)
        begin = self.at
        while self.at < len(self.lines) and self.lines[self.at].startswith(">>>"):
            if self.lines[self.at].startswith(">>>="):
                self.at += 1
                break
            self.content()
        command.expected = "".join(line + "\n" for line in self.lines[begin : self.at])
        if command.expected and not self.lines[self.at - 1].startswith(">>>="):
            raise Malformed(f"line {command.line}: its expectation does not end in >>>= STATUS")
        self.kept.append("")


def run(case: Case, sandbox: Sandbox) -> list[str]:
    sandbox.clear()
    if not case.files:
        sandbox.copy("plans", "examples")
    for name, text in case.files:
        path = sandbox.work / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(encode(text))
    return [
        expectation(sandbox.run(command.text, encode(command.stdin))) for command in case.commands
    ]


def difference(expected: str, actual: str) -> str:
    lines = difflib.unified_diff(
        expected.split("\n")[:-1], actual.split("\n")[:-1], "expected", "printed", lineterm="", n=2
    )
    return "\n".join(f"    {line}" for line in lines)


def show(text: str) -> None:
    sys.stdout.buffer.write(encode(text + "\n"))
    sys.stdout.flush()


def check(path: Path, plan: Path, rewrite: bool) -> bool:
    try:
        parser = Parser(decode(path.read_bytes())).parse()
    except Malformed as error:
        show(f"{path}: {error}")
        return False
    text, passed, failed = parser.kept[0], 0, 0
    kept = iter(parser.kept[1:])
    with Sandbox(plan) as sandbox:
        for case in filter(lambda case: case.commands, parser.cases):
            good = True
            for command, actual in zip(case.commands, run(case, sandbox)):
                text += actual + next(kept)
                if actual != command.expected:
                    good = False
                    if not rewrite:
                        show(f"{path}:{command.line}: {case.title}\n  $ {command.text}")
                        show(difference(command.expected, actual) + "\n")
            passed, failed = passed + good, failed + (not good)
    if rewrite and failed:
        path.write_bytes(encode(text))
    verb = "rewritten" if rewrite else "failed"
    show(f"{path.name}: {passed} passed, {failed} {verb}")
    return rewrite or not failed


def main() -> int:
    arguments = argparse.ArgumentParser(description="Runs golden files.")
    arguments.add_argument("--plan", type=Path, required=True, help="the program")
    arguments.add_argument("--rewrite", action="store_true", help="expect what it prints now")
    arguments.add_argument("files", type=Path, nargs="*")
    given = arguments.parse_args()
    results = [check(path, given.plan, given.rewrite) for path in given.files]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
