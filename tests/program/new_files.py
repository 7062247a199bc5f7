"""The files of `plan new`: whatever is said, it is a plan without findings, or nothing at all."""

from __future__ import annotations

import errno
import os
import random
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from program import Program, run_unittest

SEED = 20240301
CASES = 150
PIECES = [
    "Rà soát", "Sở Nội vụ", "ủy", "u\u0309y", "69-KL/TW", "số 5", "\"", "'", "\\", "|", "\\|", ";", "#",
    "]]", "[[item]]", "=", "\n", "\r\n", "\t", "\"\"\"", "'''", "\\u202e", "\u00a0", "\u3000", "x" * 300,
    "日本", "🇻🇳", ".", "..", "/", "-", "# plan: ignore P402", "\u200b", "{}", "{0}", "%s", "$HOME", "*",
]  # fmt: skip
FORBIDDEN = ["\u202e", "\u200f", "\x1b[2J", "\x07", "\x7f", "\u0085", "\udcff", "\x01"]
DUES = [
    "29/3/2024", "trước ngày 29/3/2024", "tháng 4/2024", "Q2/2024", "30 ngày kể từ ngày ban hành",
    "thường xuyên", "chờ quyết định", "pending", "30/2/2024", "4/29/2024", "29/4", "đầu quý II/2024",
    "trước ngày 25 hằng tháng", "15 ngày làm việc kể từ ngày nhận", "29/3/2023", "2 weeks after x", "",
]  # fmt: skip
NUMBERS = ["12-KH/TU", "số 12 – KH/TƯ", "69-KL/TW", "05-NQ/TU 12/3/2016", "05-nq/tu", " ", "69-kl/tw"]


class NewFiles(Program):
    def setUp(self) -> None:
        super().setUp()
        self.plan = str(self.sandbox.root / "bin" / "plan")
        self.folder = self.sandbox.root / "office"
        self.folder.mkdir()

    def new(self, *arguments: str, folder: Path | None = None) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [self.plan, "new", *(word.encode("utf-8", "surrogateescape") for word in arguments)],
            cwd=folder or self.folder,
            env=self.sandbox.environment() | {"TZ": "UTC"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )

    def validate(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [self.plan, "validate", *arguments],
            cwd=self.folder,
            env=self.sandbox.environment(),
            capture_output=True,
            check=False,
        )

    def files(self) -> dict[str, bytes]:
        return {
            str(path.relative_to(self.folder)): path.read_bytes() if path.is_file() else b"<folder>"
            for path in self.folder.rglob("*")
        }

    def words(self, chance: random.Random, most: int) -> str:
        pieces = [chance.choice(PIECES) for _ in range(chance.randint(0, most))]
        if chance.random() < 0.04:
            pieces.insert(chance.randint(0, len(pieces)), chance.choice(FORBIDDEN))
        return chance.choice(["", " "]).join(pieces)

    def test_whatever_is_said(self) -> None:
        chance = random.Random(SEED)
        made = refused = 0
        for case in range(CASES):
            if case % 10 == 0:
                shutil.rmtree(self.folder)
                self.folder.mkdir()
            arguments = ["--title", self.words(chance, 5) or "A", "--lang", chance.choice(["vi", "en"])]
            for option, values in (
                ("--number", NUMBERS),
                ("--issuer", [self.words(chance, 4)]),
                ("--issued", ["1/3/2024", "1/3/2024", "2024-03-01", "30/2/2024"]),
                ("--received", ["4/3/2024"]),
                ("--implements", NUMBERS),
                ("--kind", ["plan", "program"]),
            ):
                if chance.random() < 0.4:
                    arguments += [option, chance.choice(values)]
            for _ in range(chance.randint(0, 3)):
                text = self.words(chance, 4).replace("|", "\\|") or "Việc"
                due = chance.choice(DUES[:8] if chance.random() < 0.9 else DUES)
                lead = self.words(chance, 2).replace("|", "") or "Sở Y tế"
                arguments += ["--item", f"{text}|{due}|{lead}"]
            if chance.random() < 0.3:
                arguments.insert(0, f"plans/f{case}.toml")
            before = self.files()
            result = self.new(*arguments)
            said = shlex.join(arguments).encode("utf-8", "backslashreplace")
            self.assertIn(result.returncode, (0, 2), said)
            self.assertNotRegex(result.stderr + result.stdout, rb"[\x00-\x09\x0b-\x1f\x7f]", said)
            if result.returncode == 2:
                refused += 1
                self.assertEqual(self.files(), before, said)
                self.assertNotEqual(result.stderr, b"", said)
                continue
            made += 1
            checked = self.validate()
            self.assertEqual(checked.returncode, 0, said + b"\n" + checked.stdout)
            after = self.files()
            self.assertTrue(before.items() <= after.items(), said)
            for name in after.keys() - before.keys():
                if not name.endswith(".toml"):
                    continue
                tomllib.loads(after[name].decode())
                # What it warns of was told.
                warned = self.validate("--format", "short", "--lang", "en").stdout
                for line in warned.splitlines():
                    if line.startswith(name.encode() + b":"):
                        code = re.search(rb"P\d+", line)
                        self.assertIn(code[0] if code else line, result.stderr, said)
        self.assertGreater(made, CASES // 4)
        self.assertGreater(refused, CASES // 20)

    def test_comments_that_are_taken_as_keys(self) -> None:
        """Each line that holds a key or a header is one that may stand there."""
        for lang in ("vi", "en"):
            for arguments in ([], ["--item", "Việc|30/4/2024|Sở Y tế", "--implements", "69-KL/TW"]):
                with self.subTest(lang=lang, arguments=arguments):
                    shutil.rmtree(self.folder)
                    self.folder.mkdir()
                    result = self.new("a.toml", "--title", "A", "--lang", lang, *arguments)
                    self.assertEqual(result.returncode, 0, result.stderr)
                    for path in (self.folder / "workspace.toml", self.folder / "plans" / "a.toml"):
                        text = path.read_text()
                        used = re.sub(r"^# (\[.*\]$|\w+ += )", r"\1", text, flags=re.MULTILINE)
                        self.assertGreater(len(text) - len(used), 10)
                        path.write_text(used)
                        tomllib.loads(used)
                    found = self.validate("--format", "short").stdout
                    self.assertFalse(re.findall(rb"P10\d|P20[123]|P209|P210", found), found.decode())

    def test_forty_at_once(self) -> None:
        for arguments in (["a.toml"], []):
            with self.subTest(arguments=arguments):
                shutil.rmtree(self.folder)
                self.folder.mkdir()
                running = [
                    subprocess.Popen(
                        [self.plan, "new", *arguments, "--title", "A", "--issuer", f"nobody {i}", "--lang", "en"],
                        cwd=self.folder,
                        env=self.sandbox.environment() | {"TZ": "UTC"},
                        stdin=subprocess.DEVNULL,
                        stdout=subprocess.DEVNULL,
                        stderr=subprocess.PIPE,
                    )
                    for i in range(40)
                ]
                errors = [process.communicate()[1] for process in running]
                won = [i for i, process in enumerate(running) if process.returncode == 0]
                self.assertEqual(len(won), 1, errors)
                self.assertEqual(sorted(self.files()), ["plans", "plans/a.toml", "workspace.toml"])
                text = (self.folder / "plans" / "a.toml").read_text()
                self.assertIn(f'issuer = "nobody {won[0]}"', text)
                for i, process in enumerate(running):
                    if i != won[0]:
                        self.assertEqual(process.returncode, 2)
                        self.assertIn(b"is there already", errors[i])
                self.assertEqual(self.validate("--strict").returncode, 0)

    def as_nobody(self, *arguments: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
        """Root may write everywhere: then it is nobody who tries."""
        command = [str(Path(self.plan).resolve()), "new", *arguments]
        if os.geteuid() == 0:
            command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", *command]
            self.sandbox.root.chmod(0o755)
        return subprocess.run(
            command,
            cwd=folder,
            env=self.sandbox.environment() | {"TZ": "UTC"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )

    def test_folder_that_may_not_be_written(self) -> None:
        locked = self.folder / "locked"
        (locked / "plans").mkdir(parents=True)
        (locked / "plans").chmod(0o555)
        locked.chmod(0o555)
        for arguments in (["a.toml"], ["deep/er/a.toml"], ["plans/x/a.toml"], []):
            with self.subTest(arguments=arguments):
                result = self.as_nobody(*arguments, "--title", "A", folder=locked)
                self.assertEqual(result.returncode, 2, result.stderr)
                self.assertIn(b"could not be written: Permission denied", result.stderr)
                self.assertEqual(sorted(self.files()), ["locked", "locked/plans"])

    def test_both_files_or_none(self) -> None:
        """The plan's folder may be written, that of workspace.toml may not."""
        locked = self.folder / "locked"
        (locked / "plans").mkdir(parents=True)
        (locked / "plans").chmod(0o777)
        locked.chmod(0o555)
        for file in ("a.toml", "plans/a.toml"):
            result = self.as_nobody(file, "--title", "A", folder=locked)
            self.assertEqual(result.returncode, 2, result.stdout)
            self.assertIn(b"workspace.toml could not be written: Permission denied", result.stderr)
            self.assertEqual(sorted(self.files()), ["locked", "locked/plans"])


    def test_killed_in_between(self) -> None:
        """Whatever is there then, the same command makes the rest, and the days are those meant."""
        arguments = ["a.toml", "--title", "A", "--lang", "vi", "--item", "Việc|15/5/2024|Sở Y tế"]
        self.assertEqual(self.new(*arguments).returncode, 0)
        whole = self.files()
        moments = 0
        for call in ("mkdir", "create", "write", "fsync", "renameat2"):
            for at in range(1, 6):
                self.begin_again()
                killed = self.behind_the_shim(f"kill {call} {at}", *arguments)
                if killed.returncode == 0:
                    break
                moments += 1
                with self.subTest(call=call, at=at):
                    self.assertEqual(killed.returncode, -9, killed.stderr)
                    left = self.seen()
                    self.assertTrue(left.items() <= whole.items(), left)
                    if "plans/a.toml" in left:
                        self.assertIn("workspace.toml", left)
                    else:
                        self.assertEqual(self.new(*arguments).returncode, 0)
                    self.assertEqual(self.seen(), whole)
                    self.assertEqual(self.validate().returncode, 0)
                    # It has one name: it can be written to.
                    self.assertEqual((self.folder / "plans" / "a.toml").stat().st_nlink, 1)
        self.assertGreater(moments, 10)

    def test_settings_that_somebody_else_made(self) -> None:
        """Made in the very moment: they stay theirs, and only what was written is told."""
        for others, told in (("", [b"plans/a.toml", b"workspace.toml"]), ("[workspace]", [b"plans/a.toml"])):
            self.begin_again()
            shim = f"run renameat2 1 echo '{others}' > workspace.toml" if others else ""
            result = self.behind_the_shim(shim, "a.toml", "--title", "A", "--lang", "en")
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertEqual(re.findall(rb"Made ([^:]*?)[.:] ", result.stdout), told, result.stdout)
            self.assertEqual(set(self.files()), {"workspace.toml", "plans", "plans/a.toml"})
            if others:
                self.assertEqual((self.folder / "workspace.toml").read_text(), f"{others}\n")

    def test_a_disk_on_which_names_are_not_kept_free(self) -> None:
        """Without RENAME_NOREPLACE by a second name for the moment."""
        arguments = ["a.toml", "--title", "A", "--lang", "vi"]
        for at in (1, 2):
            self.begin_again()
            result = self.behind_the_shim(f"{errno.EINVAL} renameat2 {at}", *arguments)
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertEqual(set(self.files()), {"workspace.toml", "plans", "plans/a.toml"})
            self.assertEqual((self.folder / "plans" / "a.toml").stat().st_nlink, 1)

    def test_a_disk_that_fails_between(self) -> None:
        for call, at in (("renameat2", 1), ("renameat2", 2), ("create", 2), ("write", 2), ("fsync", 2)):
            self.begin_again()
            result = self.behind_the_shim(f"{errno.EIO} {call} {at}", "a.toml", "--title", "A")
            self.assertEqual(result.returncode, 2)
            self.assertIn(b"Input/output error", result.stderr)
            self.assertEqual(self.files(), {}, (call, at))

    def begin_again(self) -> None:
        shutil.rmtree(self.folder)
        self.folder.mkdir()

    def seen(self) -> dict[str, bytes]:
        return {name: text for name, text in self.files().items() if "/." not in f"/{name}"}

    def behind_the_shim(self, words: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        environment = self.sandbox.environment() | {
            "TZ": "UTC",
            "LD_PRELOAD": str(self.arguments.shim.resolve()),
            "WRITE_SHIM": words,
        }
        environment["ASAN_OPTIONS"] += ":verify_asan_link_order=0:detect_leaks=0"
        return subprocess.run(
            [self.plan, "new", *arguments],
            cwd=self.folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )

    def test_a_long_name(self) -> None:
        name = "ế" * 83 + "x.toml"
        self.assertEqual(len(name.encode()), 255)
        self.assertEqual(self.new(name, "--title", "A").returncode, 0)
        self.assertEqual(set(self.files()), {"workspace.toml", "plans", f"plans/{name}"})


if __name__ == "__main__":
    sys.exit(run_unittest("new"))
