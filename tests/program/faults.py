"""What else can go wrong around the program, tried for real: each has its message and exit status, and the
files of the user stay whole. faults.md is the list; safe_writing.py holds what befalls a writer."""

from __future__ import annotations

import errno
import fcntl
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import unittest
from collections import Counter
from pathlib import Path

from program import ROOT, Program, Result, run_unittest

FILES = int(os.environ.get("PLAN_FAULT_FILES", "5000"))  # by hand: 100000
NOBODY = "setpriv --reuid=65534 --regid=65534 --clear-groups"
DAY = "--today 15/5/2024 --lang en"
# Commands with an output; each of its formats is asked for in turn.
COMMANDS = {
    **{name: f"plan {name} office {DAY}" for name in ("check", "overdue", "upcoming", "completed", "list", "tree", "report")},
    "show": f"plan show scan-contracts office {DAY}",
    "remind": f"plan remind office {DAY}",
    "validate": "plan validate bad --lang en",
    "date": "plan date 29/4/2024 --lang en",
    "calendar": "plan calendar 2024 --lang en",
    "schema": "plan schema --lang en",
    "explain": "plan explain P201 --lang en",
}
WITHOUT_FORMATS = {
    "fmt": "plan fmt - --lang en < office/bodies.toml",
    "import": "plan import list.csv --lang en",
    "completion": "plan completion bash",
    "help": "plan --help",
    "version": "plan --version --verbose",
}
CSV = "STT,Nhiệm vụ,Cơ quan chủ trì,Thời hạn\n1,Rà soát,Sở Y tế,15/5/2024\n"
PLAN = '[plan]\ntitle = "{0}"\nid = "{0}"\n\n[[body]]\nid = "{0}"\nname = "{0}"\n\n[[item]]\nid = "a"\ntitle = "A"\ndue = "1/3/2024"\nlead = "{0}"\n'


class Faults(Program):
    def setUp(self) -> None:
        super().setUp()
        self.work = self.sandbox.work
        (self.work / "examples" / "office").rename(self.work / "office")
        shutil.rmtree(self.work / "plans")  # no settings but those named
        self.put("bad/a.toml", '[plan]\ntitle = "A"\n[[item]]\ntitle = "No id"\n')
        self.put("list.csv", CSV)

    def put(self, name: str, text: str) -> Path:
        path = self.work / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    def two(self) -> None:
        """A folder of two plans, w/one.toml and w/two.toml."""
        self.put("w/one.toml", PLAN.format("one"))
        self.put("w/two.toml", PLAN.format("two"))

    FORMATS: dict[str, list[str]] = {}

    def formats(self, command: str) -> list[str]:
        """As its help lists them."""
        if command not in self.FORMATS:
            self.FORMATS[command] = self.read_formats(command)
        return self.FORMATS[command]

    def read_formats(self, command: str) -> list[str]:
        page = self.run_plan(f"plan {command} --help --lang en").out.decode()
        words = re.search(r"--format FORMAT +How it is written: ((?:\w+[,\s]*)+?)\n  --", page)
        assert words, page
        return re.findall(r"\w+", words[1])

    def outputs(self, every: bool = True) -> list[tuple[str, str]]:
        """Every command, in each format or in its first: the format, or the command's name, and the command."""
        found = [
            (name, f"{words} --format {name}")
            for command, words in COMMANDS.items()
            for name in (self.formats(command) if every else self.formats(command)[:1])
        ]
        self.assertGreater(len(found), 50 if every else 10)
        return found + list(WITHOUT_FORMATS.items())

    def files(self, folder: str = ".") -> dict[str, bytes]:
        return {
            str(path.relative_to(self.work)): path.read_bytes() if path.is_file() else b"<folder>"
            for path in (self.work / folder).rglob("*")
        }

    def shim(self, words: str) -> str:
        return self.shimmed(f"ASAN_OPTIONS=$ASAN_OPTIONS:detect_leaks=0:verify_asan_link_order=0 WRITE_SHIM='{words}'")

    def can(self, command: str) -> bool:
        """Whether a limit or another user leaves the program running at all (sanitizers may not)."""
        self.sandbox.root.chmod(0o755)
        return self.run_plan(f"{command} $(readlink -f $(command -v plan)) --version").status == 0

    def skip_under_sanitizers(self) -> None:
        if not self.can("ulimit -v 4000000;"):
            self.skipTest("sanitizers take more of it than the program")

    def quiet(self, result: Result) -> None:
        """No crash, and no message storm."""
        self.assertIn(result.status, (0, 1, 2, 3), result)
        self.assertLess(result.err.count(b"\n"), 8, result.err)


class Listed(unittest.TestCase):
    def test_in_faults_md(self) -> None:
        """Every test of this file, and of other files none that is not there."""
        folder = Path(__file__).resolve().parent
        named = set(re.findall(r"`(\w+\.py): (\w+)\.(\w+)`", (folder / "faults.md").read_text(encoding="utf-8")))
        there = set()
        for file in {file for file, _, _ in named}:
            for part in re.split(r"^class ", (folder / file).read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
                name = re.match(r"\w+", part)[0]
                there |= {(file, name, test) for test in re.findall(r"^    def (test_\w+)", part, re.MULTILINE)}
        self.assertEqual(named - there, set())
        own = {one for one in there if one[0] == "faults.py"} - {("faults.py", "Listed", "test_in_faults_md")}
        self.assertEqual(own - named, set())


class Output(Faults):
    """Standard output that takes nothing: status 2, of a plugin 3, and one line that says why."""

    def refused(self, how: str, words: str, every: bool = False) -> None:
        for name, command in self.outputs(every):
            before, _, after = command.partition(" <")
            with self.subTest(command):
                result = self.run_plan(how.format(before) + (f" <{after}" if after else ""))
                self.assertEqual(result.status, 3 if name == "nagios" else 2, result)
                told = [line for line in result.err.decode().splitlines() if "could not be written" in line]
                self.assertEqual(told, [f"plan: the output could not be written: {words}"])
                self.quiet(result)

    def test_full_device(self) -> None:
        self.refused("{} >/dev/full", "No space left on device", every=True)

    def test_closed(self) -> None:
        self.refused("{} >&-", "Bad file descriptor: it is closed")

    def test_that_may_only_be_read(self) -> None:
        self.refused("{} 1</dev/null", "Bad file descriptor: it is closed")

    def test_a_disk_that_fails(self) -> None:
        self.refused(f"{self.shim(f'{errno.EIO} output 1')} {{}}", "Input/output error")

    def test_a_file_over_the_limit(self) -> None:
        if not self.can("ulimit -f 0;"):
            self.skipTest("a sanitizer writes files of its own")
        self.refused("ulimit -f 0; {} >out", "File too large")

    def test_in_vietnamese(self) -> None:
        for how, words in ((">/dev/full", "ổ đĩa đã hết chỗ"), (">&-", "đã bị đóng từ trước")):
            result = self.run_plan(f"plan list office --today 15/5/2024 --lang vi {how}")
            self.assertEqual(result.err.decode(), f"plan: không ghi được kết quả: {words}\n")

    def test_all_closed(self) -> None:
        """Nor does a file of the user take the number of a closed one, and with it what is told."""
        self.two()
        before = self.files()
        for _, command in self.outputs(every=False):
            for closed in (">&- 2>&-", "<&- >&- 2>&-"):
                if "<" in command and "<&-" in closed:
                    continue
                self.assertIn(self.run_plan(f"{command} {closed}").status, (2, 3), command)
        self.assertEqual(self.files(), before)
        # One of them can't be written: it is told while the other is open to be written.
        self.put("w/three.toml", PLAN.format("three")).chmod(0o444)
        for command in ("plan fmt w", f"plan done a three/a w {DAY}", f"plan list w {DAY} --write json=w/o.json"):
            self.run_plan(f"{command} <&- >&- 2>&-")
        for path in (self.work / "w").iterdir():
            self.assertNotIn(b"plan: ", path.read_bytes())
            self.assertNotIn(b"changed", path.read_bytes())
        self.assertEqual(self.run_plan("plan validate w").status, 0)

    def start(self, command: str, output: int) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            ["bash", "-c", command],
            cwd=self.work,
            env=self.sandbox.environment(),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.PIPE,
            restore_signals=True,
        )

    def test_a_reader_that_has_gone(self) -> None:
        """The same status as with one, and not a word more."""
        for _, command in self.outputs():
            whole = self.run_plan(command)
            for ignored in (False, True):
                with self.subTest(command, ignored=ignored):
                    end, pipe = os.pipe()
                    os.close(end)
                    trap = "trap '' PIPE; " if ignored else ""
                    process = self.start(f"{trap}exec {command}", pipe)
                    os.close(pipe)
                    _, err = process.communicate()
                    self.assertEqual((process.returncode, err), (whole.status, whole.err))

    def test_a_pipe_that_does_not_wait(self) -> None:
        """Others made it non-blocking (ssh, Node.js): a slow reader gets it all."""
        corpus = ROOT / "tests" / "bench" / "corpus.py"
        self.run_plan(f"'{sys.executable}' -B '{corpus}' --items 2000 corpus")
        command = f"plan list corpus/plans {DAY}"
        whole = self.run_plan(command).out
        self.assertGreater(len(whole), 1 << 17)
        end, pipe = os.pipe()
        fcntl.fcntl(pipe, fcntl.F_SETFL, os.O_NONBLOCK)
        process = self.start(f"exec {command}", pipe)
        os.close(pipe)
        time.sleep(0.2)
        got = bytearray()
        while part := os.read(end, 1 << 13):
            got += part
        os.close(end)
        _, err = process.communicate()
        self.assertEqual((process.returncode, err), (0, b""))
        self.assertEqual(bytes(got), whole)


class Input(Faults):
    def test_standard_input(self) -> None:
        for command in ("plan fmt -", "plan validate -", f"plan list - {DAY}", "plan import -"):
            for how, words in (("<&-", "Bad file descriptor: it is closed"), ("<office", "Is a directory")):
                lang = "" if "--lang" in command else " --lang en"
                result = self.run_plan(f"{command}{lang} {how}")
                self.assertEqual(result.status, 2, result)
                self.assertEqual(result.err.decode(), f"plan: standard input can't be read: {words}\n")
                self.assertEqual(result.out, b"")

    def test_a_pipe_that_does_not_wait(self) -> None:
        end, pipe = os.pipe()
        fcntl.fcntl(end, fcntl.F_SETFL, os.O_NONBLOCK)
        text = PLAN.format("one").encode()
        process = subprocess.Popen(
            [self.sandbox.root / "bin" / "plan", "fmt", "-"], env=self.sandbox.environment(),
            stdin=end, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        os.close(end)
        for part in (text[:20], text[20:]):
            time.sleep(0.1)
            os.write(pipe, part)
        os.close(pipe)
        out, err = process.communicate()
        self.assertEqual((process.returncode, err), (0, b""))
        self.assertIn(b'id    = "one"', out)


class Reading(Faults):
    """Files that change between the listing and the last byte."""

    def found(self, shim: str, command: str = "plan validate w") -> tuple[list[tuple[str, str, str]], int]:
        self.two()
        result = self.run_plan(f"{self.shim(shim)} {command} --format json --lang en")
        self.assertEqual(result.err, b"")
        findings = json.loads(result.out)["findings"]
        return [(one["file"], one["code"], one["message"]) for one in findings], result.status

    def one(self, shim: str, words: str, file: str = "w/one.toml") -> None:
        """P108 of that file, the other is reported; so says a report, too."""
        found, status = self.found(shim, f"plan validate {'w' if file.endswith('.toml') else file}")
        self.assertEqual([(name, code) for name, code, _ in found], [(file, "P108")], shim)
        self.assertRegex(found[0][2], words)
        self.assertEqual(status, 2)
        self.sandbox.run("rm -rf w")
        self.two()
        report = self.run_plan(f"{self.shim(shim)} plan list w {DAY}")
        self.assertEqual((report.status, report.err.count(b"error[P108]")), (2, 1), (shim, report))
        if file == "w/one.toml":
            self.assertIn(b"two/a", report.out)
        self.sandbox.run("rm -rf w")

    def setUp(self) -> None:
        super().setUp()
        # In one order, whatever the number of cores.
        self.addCleanup(os.sched_setaffinity, 0, os.sched_getaffinity(0))
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

    def test_that_go(self) -> None:
        self.one("run plan 1 rm w/one.toml", "there is no such file; check the name")
        self.one("run plan 1 rm w/one.toml; mkdir w/one.toml", "it is a folder, not a file")
        self.one("run plan 1 rm w/one.toml; mkfifo w/one.toml", "it is no regular file")
        self.one("run plan 1 ln -sf one.toml w/one.toml", "links lead in a circle; mend the link")

    def test_a_folder_that_goes(self) -> None:
        found, status = self.found("run list 1 rm -r w")
        self.assertEqual([one[:2] for one in found], [("w", "P108")])
        self.assertEqual(status, 2)

    def test_a_disk_that_fails(self) -> None:
        for call in ("plan", "read"):
            self.one(f"{errno.EIO} {call} 1", r"the disk could not be read \(Input/output error\); have it looked after")
        self.one(f"{errno.ESTALE} read 1", r"the disk could not be read \(Stale file handle\)")
        self.one(f"{errno.EMFILE} plan 1", r"too many files are open; allow more \(ulimit -n\)")
        self.one(f"{errno.ENOMEM} plan 1", "the system has no memory left")
        self.one(f"{errno.EACCES} plan 1", "no permission to read it; ask its owner, or give it with chmod")
        for call, number in (("list", 1), ("readdir", 2)):
            self.one(f"{errno.EIO} {call} {number}", "the disk could not be read", "w")

    def test_a_signal_that_ends_nothing(self) -> None:
        for call in ("plan", "read"):
            self.assertEqual(self.found(f"{errno.EINTR} {call} 1"), ([], 0))

    def test_that_shrink_and_grow(self) -> None:
        """What they are then is read, whole: never the beginning of one and the end of another."""
        short = PLAN.format("one").partition("[[item]]")[0]
        for change, items in (
            ("truncate -s 0 w/one.toml", 1),
            (f"truncate -s {len(short)} w/one.toml", 1),
            ("cat more >> w/one.toml", 3),
            ("head -c 300000 /dev/zero | tr \"\\0\" \"#\" >> w/one.toml", 2),
            ("cp w/one.toml x && mv x w/one.toml", 2),
        ):
            self.put("more", '\n[[item]]\nid = "b"\ntitle = "B"\ndue = "2/3/2024"\nlead = "one"\n')
            self.two()
            shim = self.shim(f"run read 1 {change}")
            result = self.run_plan(f"{shim} plan list w {DAY} --format json")
            self.assertEqual((result.status, result.err), (0, b""), change)
            self.assertEqual(len(json.loads(result.out)["obligations"]), items, change)

    def test_that_are_written_over(self) -> None:
        """By one of the same length, after its beginning was read."""
        for number in (1, 2, 3):
            self.two()
            self.put("other", PLAN.format("six").replace('id = "six"', 'id = "one"', 1))
            shim = self.shim(f"run read {number} cat other > w/one.toml")
            result = self.run_plan(f"{shim} WRITE_SHIM_READS=60 plan list w {DAY} --format json")
            self.assertEqual((result.status, result.err), (0, b""))
            found = [(one["plan"], one["body"]["name"]) for one in json.loads(result.out)["obligations"]]
            self.assertEqual(found, [("one", "six"), ("two", "two")])

    def test_that_never_rest(self) -> None:
        self.one("grow read 1 w/one.toml", "it changes while it is read; run it again when it is written")
        for command in (f"plan done one/a w {DAY}", "plan fmt w/one.toml --lang en"):
            self.two()
            result = self.run_plan(f"{self.shim('grow read 1 w/one.toml')} {command}")
            self.assertEqual(result.status, 2, result)
            self.assertIn(b"it changes while it is read", result.err)
            self.assertEqual((self.work / "w/one.toml").read_text().rstrip("\n"), PLAN.format("one").rstrip("\n"))
            self.assertEqual(sorted(os.listdir(self.work / "w")), ["one.toml", "two.toml"])


class Folders(Faults):
    def test_links_in_circles(self) -> None:
        self.two()
        whole = self.run_plan(f"plan list w {DAY}")
        self.assertEqual(whole.status, 0)
        self.sandbox.run(
            "cd w && ln -s . self && ln -s .. up && mkdir d e && ln -s ../e d/e && ln -s ../d e/d"
        )
        self.assertEqual(self.run_plan(f"plan list w {DAY}"), whole)
        # Named by several ways at once, and through the circle.
        self.assertEqual(self.run_plan(f"plan list w w/self w/one.toml {DAY}"), whole)
        through = self.run_plan(f"plan list w/self/self/up/w {DAY}")
        self.assertEqual((through.status, through.out), (0, whole.out))

    def test_a_link_to_itself(self) -> None:
        self.two()
        self.sandbox.run("ln -s loop loop; ln -s first second; ln -s second first; ln -s loop.toml w/loop.toml; ln -s ws w/workspace.toml; ln -s workspace.toml w/ws")
        for path in ("loop", "first", "w/loop.toml"):
            result = self.run_plan(f"plan validate {path} --format json --lang en")
            (found,) = [one for one in json.loads(result.out)["findings"] if one["file"] == path]
            self.assertEqual((found["code"], found["message"]), ("P108", "its links lead in a circle; mend the link"))
            self.assertEqual(result.status, 2)
        before = self.files("w")
        for command, words in (
            (f"plan list office {DAY} --write json=loop", "loop could not be written: Too many levels of symbolic links"),
            ("plan validate bad --baseline loop --write-baseline", "loop"),
            ("plan import loop --lang en", "loop can't be read: its links lead in a circle"),
            ("plan import list.csv --output w/loop.toml --lang en", "w/loop.toml is there already"),
            ("plan fmt first --lang en", "its links lead in a circle"),
            ("plan new w/loop.toml --title A --lang en", "w/loop.toml is there already"),
        ):
            result = self.run_plan(command)
            self.assertEqual(result.status, 2, (command, result))
            self.assertIn(words, result.err.decode(), command)
        self.assertEqual(self.files("w"), before)

    def measured(self, command: str) -> tuple[int, bytes, int]:
        """Status, output, and the peak of memory in bytes."""
        out = self.work / "measured"
        with out.open("wb") as to:
            process = subprocess.Popen(
                ["bash", "-c", f"exec {command}"], cwd=self.work, env=self.sandbox.environment(), stdout=to
            )
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = status
        return os.waitstatus_to_exitcode(status), out.read_bytes(), usage.ru_maxrss * 1024

    def test_many_files(self) -> None:
        """However many descriptors there are; and memory by the bytes that they hold."""
        many = self.work / "many"
        many.mkdir()
        for i in range(FILES):
            (many / f"p{i}.toml").write_text(PLAN.format(f"p{i}"))
        status, out, _ = self.measured("plan validate many --lang en")
        self.assertEqual(status, 0)
        self.assertIn(f"{FILES:,} files".encode(), out.replace(f"{FILES} files".encode(), f"{FILES:,} files".encode()))
        for limit in ("", "prlimit --nofile=16 "):
            status, out, memory = self.measured(f"{limit}plan list many {DAY} --format ndjson")
            self.assertEqual((status, out.count(b"\n")), (0, FILES))
            if self.can("ulimit -v 4000000;"):  # a sanitizer's own memory is another matter
                self.assertLess(memory, (24 << 20) + FILES * 8000)
        # One of them is no plan: it is told, and all others are reported.
        (many / "p7.toml").write_bytes(b"\0")
        status, out, _ = self.measured(f"plan list many {DAY} --format ndjson 2>told")
        self.assertEqual((status, out.count(b"\n")), (2, FILES - 1))
        self.assertEqual((self.work / "told").read_text().count("error[P105]"), 1)

    def test_standing_in_a_folder_that_is_gone(self) -> None:
        for command in ("plan new a.toml --title A", "plan validate .", "plan list", "plan fmt a.toml"):
            result = self.run_plan(f"mkdir gone && cd gone && rmdir ../gone && timeout 60 {command} --lang en")
            self.assertEqual(result.status, 2, result)
            self.assertNotEqual(result.err + result.out, b"")
            self.quiet(result)

    def test_a_deep_folder(self) -> None:
        """Deeper than a path may be long."""
        self.two()
        self.sandbox.run("cd w; for i in $(seq 30); do mkdir -p $(printf '%0250d' 0) && cd $(printf '%0250d' 0) || exit; done")
        result = self.run_plan("plan validate w --format json --lang en")
        self.assertIn(result.status, (0, 2))
        for found in json.loads(result.out)["findings"]:
            self.assertEqual((found["code"], "its path is too long" in found["message"]), ("P108", True))


class Permission(Faults):
    def setUp(self) -> None:
        super().setUp()
        self.two()
        self.user = ""
        if os.geteuid() == 0:
            self.user = NOBODY
            if not self.can(NOBODY):
                self.skipTest("another user can't run it here")
        self.plan = f"{self.user} $(readlink -f $(command -v plan))"

    def tearDown(self) -> None:
        self.sandbox.run("chmod -R u+rwX .")

    def test_to_read(self) -> None:
        for mode, what, file in (
            ("000", "w/one.toml", "w/one.toml"),  # a file
            ("000", "w/deep", "w/deep"),  # a folder in it
            ("000", "w", "w"),  # the folder itself
            ("444", "w", "w/one.toml"),  # listed, and not entered
            ("311", "w", "w"),  # entered, and not listed
            ("000", ".", "w"),  # the folder above
        ):
            self.put("w/deep/three.toml", PLAN.format("three"))
            self.sandbox.run(f"chmod a+rX -R . && chmod {mode} {what}")
            path = f"{self.work}/w" if what == "." else "w"
            for command, status in ((f"list {path} {DAY}", 2), (f"validate {path} --lang en", 2), (f"fmt {path} --check --lang en", 2)):
                place = "cd / && " if what == "." else ""
                result = self.run_plan(f"{place}{self.plan} {command}")
                self.assertEqual(result.status, status, (mode, what, command, result))
                told = (result.out + result.err).decode()
                self.assertIn("no permission to read it; ask its owner, or give it with chmod", told, (mode, what, command))
                self.assertIn(file, told)
            self.sandbox.run("chmod u+rwX -R .")

    def test_to_write(self) -> None:
        self.sandbox.run("chmod a+rX -R . && chmod 755 w && mkdir closed open && chmod 777 open && chmod 555 closed")
        before = self.files()
        for command, words in (
            ("fmt w", "w/one.toml could not be written: Permission denied"),
            (f"done one/a w {DAY}", "w/one.toml could not be written: Permission denied"),
            ("validate bad --fix", "bad/a.toml could not be written: Permission denied"),
            (f"list w {DAY} --write csv=closed/out.csv", "Permission denied to make files in the folder closed"),
            ("validate w --baseline closed/known --write-baseline", "Permission denied to make files in the folder closed"),
            ("import list.csv --output closed/x.toml", "Permission denied to make files in the folder closed"),
            ("import list.csv --output closed/deep/x.toml", "Permission denied to make files in the folder closed"),
            ("new closed/x.toml --title A", "Permission denied to make files in the folder"),
        ):
            lang = "" if "--lang" in command else " --lang en"
            result = self.run_plan(f"{self.plan} {command}{lang}")
            self.assertEqual(result.status, 2, (command, result))
            self.assertIn(words, result.err.decode(), command)
            self.quiet(result)
        self.assertEqual(self.files(), before)


class Memory(Faults):
    NOT_ENOUGH = re.compile(r"plan: not enough memory: the result is not whole; allow more of it \(`ulimit -v`\), or name fewer files at a time\n")

    def setUp(self) -> None:
        super().setUp()
        self.skip_under_sanitizers()

    def test_a_ladder_of_limits(self) -> None:
        """From what just starts the program to what is enough: a message and status 2, or the whole."""
        corpus = ROOT / "tests" / "bench" / "corpus.py"
        self.run_plan(f"'{sys.executable}' -B '{corpus}' --items 2000 corpus")
        least = 1000
        while self.run_plan(f"ulimit -v {least}; exec plan --version").status != 0:
            least += 500
        for command, step in (
            (f"plan list corpus/plans {DAY}", 500),
            (f"plan list corpus/plans {DAY} --format html", 500),
            (f"plan list corpus/plans {DAY} --format ics", 4000),
            (f"plan list corpus/plans {DAY} --write json=out", 500),
            (f"plan list corpus/plans {DAY} --write ics=out", 4000),
            (f"plan remind office {DAY} --format mbox", 4000),
            ("plan validate corpus/plans --lang en", 500),
            ("plan fmt corpus/plans --lang en --check", 500),
        ):
            with self.subTest(command):
                self.put("out", "earlier\n")
                whole = self.run_plan(command)
                self.assertEqual(whole.status, 0 if "--check" not in command else whole.status, whole.err)
                written = (self.work / "out").read_bytes()
                seen: Counter[int] = Counter()
                for limit in range(least, least + 400_000, step):
                    self.put("out", "earlier\n")
                    result = self.run_plan(f"ulimit -v {limit}; exec {command}")
                    seen[result.status] += 1
                    if result == whole:
                        self.assertEqual((self.work / "out").read_bytes(), written)
                        break
                    self.assertEqual(result.status, 2, (limit, result.err))
                    self.assertRegex(result.err.decode(), self.NOT_ENOUGH)
                    self.quiet(result)
                    self.assertIn((self.work / "out").read_bytes(), (b"earlier\n", written), limit)
                # Where the libraries lie differs from run to run: some room above it is enough.
                self.assertEqual(self.run_plan(f"ulimit -v {limit * 2}; exec {command}"), whole)
                self.assertGreater(seen[2], 2, seen)
        self.assertEqual([name for name in os.listdir(self.work) if name.startswith(".")], [])

    def test_each_refusal(self) -> None:
        """Memory that is refused once, or from then on, wherever that is."""
        self.two()
        core = min(os.sched_getaffinity(0))
        behind = f"exec taskset -c {core} env LD_PRELOAD={self.arguments.alloc_shim.resolve()}"
        for command, most in (
            (f"plan list w {DAY}", 24),
            (f"plan check w {DAY} --format nagios", 16),
            (f"plan report office {DAY}", 16),
            ("plan validate bad --lang en", 16),
            ("plan validate bad --lang vi --fix", 24),
            ("plan fmt w --lang en", 24),
            (f"plan done one/a w {DAY}", 24),
            ("plan import list.csv --lang en", 16),
            ("plan new w/new.toml --title A --lang en", 24),
            (f"plan list w {DAY} --write html=out", 24),
        ):
            self.sandbox.run("rm -rf w bad && mkdir w bad")
            self.two()
            self.put("bad/a.toml", '[plan]\ntitle = "A"\n[[item]]\ntitle = "No id"\n')
            self.put("out", "earlier\n")
            self.sandbox.run("rm -rf kept && mkdir kept && cp -r w bad out kept")
            counted = self.run_plan(f"{behind} ALLOC_SHIM=count {command}")
            count = int(counted.err.split()[-1])
            new = self.files("w") | self.files("bad") | {"out": (self.work / "out").read_bytes()}
            seen: Counter[int] = Counter()
            for on in ("", " on"):
                # The first is the C++ library's own, before anything of ours.
                for number in range(2, count, max(1, count // most)):
                    self.sandbox.run("rm -rf w bad out && cp -r kept/. .")
                    old = self.files("w") | self.files("bad") | {"out": b"earlier\n"}
                    result = self.run_plan(f"{behind} 'ALLOC_SHIM={number}{on}' {command}")
                    said = f"ALLOC_SHIM='{number}{on}' {command}: {result}"
                    seen[result.status] += 1
                    if result.status in (2, 3) and result.status != counted.status:
                        told = (result.out + result.err).decode()
                        # The second is of a folder that the C library could not open.
                        words = "không đủ|hết bộ nhớ" if "--lang vi" in command else "not enough|no memory left"
                        self.assertRegex(told, words, said)
                        self.assertEqual(result.status, 3 if "nagios" in command else 2, said)
                    else:  # done without it
                        self.assertEqual((result.status, result.out), (counted.status, counted.out), said)
                    for name, content in (self.files("w") | self.files("bad")).items():
                        self.assertIn(content, (old.get(name), new.get(name)), said)
                    self.assertIn((self.work / "out").read_bytes(), (b"earlier\n", new["out"]), said)
            self.assertGreater(seen[3 if "nagios" in command else 2], most, command)

    def test_no_room_for_a_module(self) -> None:
        for command in (f"plan list office {DAY} --format ics", f"plan remind office {DAY} --format mbox"):
            result = self.run_plan(f"ulimit -v 60000; {command}")
            self.assertEqual((result.status, result.out), (2, b""), result)
            self.assertRegex(result.err.decode(), self.NOT_ENOUGH)


class Limits(Faults):
    def test_descriptors(self) -> None:
        self.skip_under_sanitizers()
        self.two()
        whole = {}
        # With 3 the system's own loader can't open the libraries.
        for command in (f"plan list w {DAY}", f"plan list w {DAY} --format ics", "plan fmt w --lang en", f"plan done one/a w {DAY}"):
            self.two()
            whole[command] = self.run_plan(command)
            self.assertEqual(whole[command].status, 0)
            for limit in (4, 5, 6, 8):
                self.sandbox.run("rm -r w")
                self.two()
                before = self.files("w")
                result = self.run_plan(f"prlimit --nofile={limit} {command}")
                if result.status == 2:
                    self.assertRegex(result.err.decode(), r"(?i)too many (open files|files are open).*ulimit -n")
                    for name, content in self.files("w").items():
                        self.assertIn(content, (before[name], content if content.startswith(b"[plan]\n") else None))
                else:
                    self.assertEqual(result, whole[command], limit)
            self.assertEqual(self.run_plan(f"rm -r w; mkdir w; {command}").status, 2)
            self.two()

    def test_threads(self) -> None:
        """None beside the first is to be had."""
        self.skip_under_sanitizers()
        if os.geteuid() != 0 or not self.can(f"prlimit --nproc=1 {NOBODY}"):
            self.skipTest("no other user can be limited here")
        self.sandbox.run("chmod -R a+rX .")
        plan = "$(readlink -f $(command -v plan))"
        whole = self.run_plan(f"plan list office {DAY}")
        # The limit counts all that the user runs: nothing else than this one.
        result = self.run_plan(f"prlimit --nproc=1 {NOBODY} {plan} list office {DAY}")
        self.assertEqual(result, whole)

    def test_file_sizes(self) -> None:
        """A write that is cut off within: the earlier file whole, nothing beside."""
        corpus = ROOT / "tests" / "bench" / "corpus.py"
        self.run_plan(f"'{sys.executable}' -B '{corpus}' --items 50 corpus")
        folder = self.work / "corpus" / "plans"
        name = next(path.name for path in folder.iterdir() if path.name != "workspace.toml")
        for command, file in (
            (f"plan list corpus/plans {DAY} --write html=corpus/plans/out", "corpus/plans/out"),
            ("plan fmt corpus/plans --lang en", f"corpus/plans/{name}"),
            ("plan import big.csv --output corpus/plans/new.toml --lang en", "corpus/plans/new.toml"),
        ):
            self.put("corpus/plans/out", "earlier\n")
            self.put("big.csv", CSV + "".join(f"{i},Việc {i},Sở Y tế,15/5/2024\n" for i in range(200)))
            before = self.files("corpus")
            result = self.run_plan(f"ulimit -f 4; {command} >/dev/null")
            self.assertEqual(result.status, 2, result)
            self.assertIn(f"{file} could not be written: File too large", result.err.decode())
            self.assertEqual(self.files("corpus"), before)


class Making(Faults):
    """`import` makes a file that was not there: whole, or not at all."""

    IMPORT = "plan import list.csv --output made/plan.toml --lang en"

    def made(self) -> dict[str, bytes]:
        """Without what is hidden beside."""
        folder = self.work / "made"
        return {path.name: path.read_bytes() for path in folder.glob("[!.]*")} if folder.exists() else {}

    def test_disks(self) -> None:
        for call in ("mkdir", "create", "write", "fsync", "renameat2"):
            for error, words in (
                (errno.ENOSPC, "No space left on device"),
                (errno.EROFS, "Read-only file system"),
                (errno.EDQUOT, "Disk quota exceeded"),
                (errno.EIO, "Input/output error"),
            ):
                self.sandbox.run("rm -rf made")
                result = self.run_plan(f"{self.shim(f'{error} {call} 1')} {self.IMPORT}")
                self.assertEqual(result.status, 2, result)
                self.assertIn(f"made/plan.toml could not be written: {words}", result.err.decode())
                self.assertEqual([name for name in self.files() if name.startswith("made/")], [], (call, error))

    def test_kills(self) -> None:
        self.run_plan(self.IMPORT)
        whole = self.made()
        self.assertEqual(len(whole), 1)
        moments = 0
        for call in ("mkdir", "create", "write", "fsync", "renameat2"):
            for number in (1, 2, 3):
                self.sandbox.run("rm -rf made")
                result = self.run_plan(f"{self.shim(f'kill {call} {number}')} {self.IMPORT}")
                if result.status == 0:
                    break
                moments += 1
                self.assertEqual(result.status, 128 + signal.SIGKILL)
                self.assertIn(self.made(), ({}, whole), (call, number))
                if not self.made():
                    self.assertEqual(self.run_plan(self.IMPORT).status, 0)
                self.assertEqual(self.made(), whole)
        self.assertGreaterEqual(moments, 5)

    def test_signals(self) -> None:
        for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
            for call in ("create", "write", "fsync", "renameat2"):
                self.sandbox.run("rm -rf made")
                result = self.run_plan(f"{self.shim(f'sig-{number.value} {call} 1')} {self.IMPORT}; exit $?")
                self.assertEqual(result.status, 128 + number)
                self.assertEqual(list(self.made()), ["plan.toml"])
                self.assertEqual(os.listdir(self.work / "made"), ["plan.toml"])

    def test_written_by_each_format(self) -> None:
        """--write: on a disk that is full the earlier file stays, whatever is written."""
        for command, words in COMMANDS.items():
            for name in self.formats(command):
                self.put("out", "earlier\n")
                command_line = f"{words} --write {name}=out"
                for call in ("create", "write"):
                    result = self.run_plan(f"{self.shim(f'{errno.ENOSPC} {call} 1')} {command_line} >/dev/null")
                    self.assertEqual(result.status, 2, (command_line, result))
                    self.assertIn(b"out could not be written: No space left on device", result.err)
                    self.assertEqual((self.work / "out").read_text(), "earlier\n")
                straight = self.run_plan(f"{words} --write {name}=/dev/full >/dev/null")
                self.assertEqual(straight.status, 2, command_line)
                self.assertIn(b"/dev/full could not be written: No space left on device", straight.err)
        self.assertEqual([name for name in os.listdir(self.work) if name.startswith(".")], [])


if __name__ == "__main__":
    sys.exit(run_unittest("faults"))
