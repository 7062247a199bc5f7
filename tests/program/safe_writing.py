"""Whoever writes into a file of the user: killed, on a full or read-only disk, forty at once, beside an
editor. The file is the old one or the new one, whole, and nobody's change is lost."""

from __future__ import annotations

import errno
import os
import re
import stat
import struct
import subprocess
import sys
from collections import Counter
from pathlib import Path

from program import Program, Result, run_unittest

TODAY = "--today 1/5/2024"
HEAD = '# Kept.\n[plan]\ntitle = "Spring"\n\n[[body]]\nid = "desk"\nname = "Desk"\n'
ran: list[str] = []  # by which means


def item(name: str) -> str:
    return f'\n[[item]]\nid = "{name}"     # {name}\ntitle = "{name}"\ndue = "29/4/2024"\nlead = "desk"\n'


# Each writes plans/a.toml, or beside it out.json; the shell makes what it needs.
WRITERS = {
    "done": f"plan done one plans {TODAY}",
    "waive": f"plan waive one plans --authority 5/TB --reason merged {TODAY}",
    "undo": f"plan extend late plans --undo {TODAY}",
    "fix": "plan validate plans --fix",
    "fmt": "plan fmt plans",
    "write": f"plan list plans {TODAY} --write json=plans/out.json",
    "baseline": "plan validate plans --baseline plans/out.json --write-baseline",
}
# Those that put a whole file of their own in the place of the earlier one.
WHOLE = ("write", "baseline")


class Writing(Program):
    def setUp(self) -> None:
        super().setUp()
        self.sandbox.clear()
        self.plans = self.sandbox.work / "plans"
        self.plans.mkdir()
        self.file = self.plans / "a.toml"

    def begin(self) -> None:
        """One that each of the writers has something to write in."""
        extension = '\n[[item.extension]]\nto = "5/5/2024"\nauthority = "7/TB"\non = "28/4/2024"\n'
        self.file.write_text(
            HEAD + item("one") + item("late") + extension + '\n[[item]]\ntitle = "No id"\ndue = "29/4/2024"\nlead = "desk"\n'
        )
        (self.plans / "out.json").write_text("old\n")

    def target(self, writer: str) -> Path:
        return self.plans / "out.json" if writer in WHOLE else self.file

    def visible(self) -> set[str]:
        return {name for name in os.listdir(self.plans) if not name.startswith(".")}

    def old_and_new(self, writer: str) -> tuple[bytes, bytes]:
        self.begin()
        old = self.target(writer).read_bytes()
        result = self.run_plan(WRITERS[writer])
        self.assertNotEqual(self.target(writer).read_bytes(), old, result)
        new = self.target(writer).read_bytes()
        self.begin()
        return old, new

    def shim(self, words: str) -> str:
        return self.shimmed(f"WRITE_SHIM='{words}'")

    def run_freely(self, command: str) -> Result:
        """Without what sanitizers can't do under a tracer or behind another library."""
        return self.run_plan(
            f"export ASAN_OPTIONS=$ASAN_OPTIONS:detect_leaks=0:verify_asan_link_order=0; {command}"
        )


class AtOnce(Writing):
    def start(self, commands: list[str]) -> list[tuple[int, str]]:
        started = [
            subprocess.Popen(
                ["bash", "-c", command],
                cwd=self.sandbox.work,
                env=self.sandbox.environment(),
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
            for command in commands
        ]
        told = [process.communicate()[0] for process in started]
        return [(process.returncode, words) for process, words in zip(started, told)]

    def test_forty_items(self) -> None:
        names = [f"item-{number}" for number in range(40)]
        self.file.write_text(HEAD + "".join(map(item, names)))
        lines = self.file.read_text().splitlines()
        results = self.start([f"plan done {name} plans {TODAY}" for name in names])
        self.assertEqual([result for result in results if result[0] != 0], [])
        after = self.file.read_text().splitlines()
        self.assertEqual(after.count('completed = "1/5/2024"'), 40)
        self.assertEqual([line for line in after if not line.startswith("completed")], lines)
        self.assertEqual(self.run_plan("plan validate plans").status, 0)
        self.assertEqual(os.listdir(self.plans), ["a.toml"])

    def test_forty_times_one_item(self) -> None:
        self.file.write_text(HEAD + item("one"))
        results = self.start([f"plan done one plans {TODAY}"] * 40)
        self.assertEqual(Counter(status for status, _ in results), {0: 1, 2: 39})
        for status, words in results:
            if status == 2:
                self.assertIn("already completed on 1/5/2024", words)
        self.assertEqual(self.file.read_text().count("completed ="), 1)

    def test_several_files_in_any_order(self) -> None:
        other = self.plans / "b.toml"
        names = [f"item-{number}" for number in range(12)]
        self.file.write_text(HEAD + "".join(map(item, names)))
        other.write_text('[plan]\ntitle = "Other"\n' + "".join(map(item, names)))
        results = self.start(
            [
                f"plan done {first}/{name} {second}/{name} plans {TODAY}"
                for name in names
                for first, second in [("ab", "ba")[int(name[5:]) % 2]]
            ]
        )
        self.assertEqual([result for result in results if result[0] != 0], [])
        for file in (self.file, other):
            self.assertEqual(file.read_text().count("completed ="), 12)

    def test_beside_mends_and_forms(self) -> None:
        names = [f"item-{number}" for number in range(40)]
        no_id = '\n[[item]]\ntitle = "No id"\nlead = "desk"\ndue = "29/4/2024"   # kept\n'
        # Most of it in no canonical form, so that there is something to do.
        self.file.write_text(HEAD + "".join(map(item, names)) + no_id)
        other = self.plans / "b.toml"
        other.write_text('[plan]\ntitle = "Other"\nid = "other"\n' + no_id)
        commands = [f"plan done {name} plans {TODAY}" for name in names]
        fixes = ["plan validate plans --fix", "plan validate plans/b.toml plans/a.toml --fix"]
        forms = ["plan fmt plans", "plan fmt plans/b.toml plans/a.toml"]
        for one in range(40):
            commands += [fixes[one % 2], forms[one % 2]]
        results = self.start(commands)
        self.assertEqual([result for result in results if result[0] != 0], [])
        text = self.file.read_text()
        # A table where the short form would move the other keys of its item.
        self.assertEqual(len(re.findall('^(?:completed|on) += "1/5/2024"', text, re.MULTILINE)), 40)
        self.assertEqual(len(re.findall("# item-", text)), 40)
        for file in (self.file, other):
            self.assertEqual(len(re.findall('id += "no-id"', file.read_text())), 1)
            self.assertIn("# kept", file.read_text())
        self.assertEqual(self.run_plan("plan validate plans").status, 0)
        self.assertEqual(sorted(os.listdir(self.plans)), ["a.toml", "b.toml"])

    def test_what_another_run_did_already_is_done(self) -> None:
        """Between reading and holding, a record goes in: nothing is lost, and nothing refused."""
        for writer in ("fix", "fmt"):
            self.begin()
            shim = self.shim(f"run flock 1 plan done one plans {TODAY}")
            result = self.run_freely(f"{shim} {WRITERS[writer]}")
            self.assertEqual(result.status, 0, (writer, result))
            text = self.file.read_text()
            self.assertRegex(text, 'completed += "1/5/2024"', writer)
            self.run_plan(WRITERS[writer])
            self.assertEqual(self.file.read_text(), text, writer)

class Killed(Writing):
    """At every system call that touches the file."""

    CALLS = (
        "openat read newfstatat fstat flock faccessat2 readlink write fchown fchmod fsync close lseek"
        " listxattr getxattr fsetxattr fremovexattr rename renameat2 link unlink rt_sigprocmask"
    ).split()

    # On one core, so that the same calls come in every run.
    STRACE = f"taskset -c {min(os.sched_getaffinity(0))} strace -f"

    def can_trace(self) -> bool:
        return self.run_plan(f"{self.STRACE} -o /dev/null true").status == 0

    def moments(self, writer: str) -> list[tuple[str, int]]:
        """Calls of the first thread from the first that names the target on: call and number."""
        self.begin()
        log = self.sandbox.root / "strace.log"
        self.run_freely(f"{self.STRACE} -o {log} {WRITERS[writer]}")
        text = log.read_text(errors="replace").splitlines()
        first = text[0].split()[0]
        own = [line.split(None, 1)[1] for line in text if line.split()[0] == first]
        calls = [match[1] for line in own if (match := re.match(r"(\w+)\(", line))]
        names = re.compile(rf'"[^"]*{re.escape(self.target(writer).name)}"')
        touched = [bool(names.search(line)) for line in own if re.match(r"(\w+)\(", line)]
        begin = touched.index(True)
        seen: Counter[str] = Counter()
        found = []
        for number, call in enumerate(calls):
            seen[call] += 1
            if number >= begin and call in self.CALLS:
                found.append((call, seen[call]))
        return found

    def kill(self, writer: str, command: str, old: bytes, new: bytes) -> bool:
        """Whether the new file is there."""
        self.begin()
        result = self.run_freely(command)
        self.assertEqual(result.status, 137, (command, result))
        left = self.target(writer).read_bytes()
        self.assertIn(left, (old, new), command)
        self.assertEqual(self.visible(), {"a.toml", "out.json"}, command)
        # What is left beside hinders nobody.
        again = self.run_plan(f"{WRITERS[writer]} --lang en")
        if left == old:
            self.assertEqual(self.target(writer).read_bytes(), new, (command, again))
        return left == new

    def test_by_system_calls(self) -> None:
        if not self.can_trace():
            self.skipTest("no tracer may run here: by the shim alone")
        kills = 0
        for writer in WRITERS:
            old, new = self.old_and_new(writer)
            moments = self.moments(writer)
            self.assertIn("fsync", [call for call, _ in moments])
            outcomes = Counter(
                self.kill(
                    writer,
                    f"{self.STRACE} -o /dev/null -e inject={call}:signal=KILL:when={number} {WRITERS[writer]}",
                    old,
                    new,
                )
                for call, number in moments
            )
            # Before the file was in place, and behind.
            self.assertEqual(set(outcomes), {False, True}, writer)
            kills += len(moments)
        ran.append(f"{kills} kills by strace")

    def test_by_the_shim(self) -> None:
        ran.append("kills by the shim")
        for writer in WRITERS:
            old, new = self.old_and_new(writer)
            renames = "rename" if writer in WHOLE else "renameat2"
            for call in ("create", "write", "fchown", "fchmod", "fsync", renames):
                command = f"{self.shim(f'kill {call} 1')} {WRITERS[writer]}"
                self.assertFalse(self.kill(writer, command, old, new), command)
            if writer not in WHOLE:
                self.assertTrue(self.kill(writer, f"{self.shim('kill unlink 1')} {WRITERS[writer]}", old, new))


class Disks(Writing):
    def mounts(self) -> str:
        """How a shell mounts something that nobody else sees; empty where it may not."""
        for words in ("unshare -m", "unshare -rm"):
            if self.run_plan(f"{words} mount -t tmpfs none plans").status == 0:
                return words
        return ""

    def refuses(self, writer: str, command: str, words: str) -> None:
        self.begin()
        self.sandbox.run("cp -r plans kept")
        result = self.run_freely(command)
        self.assertEqual(result.status, 2, (command, result))
        self.assertIn(words.encode(), result.err, command)
        self.assertNotIn(b"differ", result.out + result.err, command)
        self.assertNotIn(b"Only in", result.out, command)
        self.sandbox.run("rm -r kept")

    def test_full_disk(self) -> None:
        mounts = self.mounts()
        ran.append("a full disk by a mount" if mounts else "a full disk by the shim")
        for writer, command in WRITERS.items():
            if mounts:
                full = (
                    "mount -t tmpfs -o size=16k none plans && cp kept/* plans && "
                    "{ cat /dev/zero > plans/.filler 2>/dev/null; true; } && "
                    f"{{ {command}; status=$?; rm plans/.filler; diff -r plans kept; exit $status; }}"
                )
                self.refuses(writer, f"{mounts} bash -c '{full}'", "No space left on device")
            for call in ("write", "fsync", "create"):
                shim = self.shim(f"{errno.ENOSPC} {call} 1")
                self.refuses(
                    writer,
                    f"{shim} {command}; status=$?; diff -r plans kept; exit $status",
                    "No space left on device",
                )

    def test_read_only_disk(self) -> None:
        mounts = self.mounts()
        ran.append("a read-only disk by a mount" if mounts else "a read-only disk by the shim")
        for writer, command in WRITERS.items():
            if mounts:
                sealed = (
                    "mount -t tmpfs -o size=64k none plans && cp kept/* plans && "
                    "mount -o remount,ro plans && "
                    f"{{ {command}; status=$?; diff -r plans kept; exit $status; }}"
                )
                self.refuses(writer, f"{mounts} bash -c '{sealed}'", "Read-only file system")
            shim = self.shim(f"{errno.EROFS} create 1")
            self.refuses(
                writer,
                f"{shim} {command}; status=$?; diff -r plans kept; exit $status",
                "Read-only file system",
            )

    def test_of_two_files_none_is_changed(self) -> None:
        self.file.write_text(HEAD + item("one"))
        other = self.plans / "b.toml"
        other.write_text('[plan]\ntitle = "Other"\n' + item("two"))
        before = self.file.read_bytes(), other.read_bytes()
        # Room for one: the second is written beside in vain.
        result = self.run_freely(f"{self.shim(f'{errno.ENOSPC} write 2')} plan done one two plans {TODAY}")
        self.assertEqual(result.status, 2, result)
        self.assertIn(b"No space left on device", result.err)
        self.assertEqual((self.file.read_bytes(), other.read_bytes()), before)
        self.assertEqual(sorted(os.listdir(self.plans)), ["a.toml", "b.toml"])

    def test_a_disk_without_exchange(self) -> None:
        for writer in ("done", "undo", "fix", "fmt"):
            _, new = self.old_and_new(writer)
            self.run_freely(f"{self.shim(f'{errno.EINVAL} renameat2 1')} {WRITERS[writer]}")
            self.assertEqual(self.file.read_bytes(), new)

    def test_a_disk_without_locks(self) -> None:
        for writer in ("done", "undo", "fix", "fmt"):
            _, new = self.old_and_new(writer)
            self.run_freely(f"{self.shim(f'{errno.ENOLCK} flock 1')} {WRITERS[writer]}")
            self.assertEqual(self.file.read_bytes(), new)


class Beside(Writing):
    def test_an_editor(self) -> None:
        for writer in ("done", "waive", "undo", "fix", "fmt"):
            for action in ("append", "swap"):
                # While the new one is written beside, and in the last moment.
                for call in ("fsync", "renameat2"):
                    self.begin()
                    old = self.file.read_bytes()
                    shim = self.shim(f"{action} {call} 1 {self.file}")
                    result = self.run_freely(f"{shim} {WRITERS[writer]}")
                    self.assertEqual(result.status, 2, (writer, action, call, result))
                    self.assertIn(b"was changed meanwhile", result.err)
                    edited = b"# an editor was here\n"
                    self.assertEqual(
                        self.file.read_bytes(), old + edited if action == "append" else edited
                    )
                    self.assertEqual(set(os.listdir(self.plans)), {"a.toml", "out.json"})

    def test_mode_owner_and_links(self) -> None:
        for writer in WRITERS:
            _, new = self.old_and_new(writer)
            target = self.target(writer)
            real = self.sandbox.work / "elsewhere" / "real"
            real.parent.mkdir(exist_ok=True)
            target.rename(real)
            (real.parent / "link").symlink_to("real")
            target.symlink_to("../elsewhere/link")
            real.chmod(0o640)
            if os.geteuid() == 0:
                os.chown(real, 4321, 1234)
            before = real.stat()
            self.run_plan(WRITERS[writer])
            after = real.stat()
            self.assertEqual(real.read_bytes(), new, writer)
            self.assertTrue(target.is_symlink() and (real.parent / "link").is_symlink())
            self.assertEqual(stat.S_IMODE(after.st_mode), 0o640)
            self.assertEqual((after.st_uid, after.st_gid), (before.st_uid, before.st_gid))
            target.unlink()
            self.sandbox.run("rm -r elsewhere")

    def test_hard_links(self) -> None:
        for writer in WRITERS:
            self.begin()
            target = self.target(writer)
            old = target.read_bytes()
            other = self.sandbox.work / "other"
            other.hardlink_to(target)
            result = self.run_plan(WRITERS[writer])
            self.assertEqual(result.status, 2)
            self.assertIn(f"plans/{target.name} has 2 names (hard links)".encode(), result.err)
            self.assertEqual(target.read_bytes(), old)
            self.assertTrue(target.samefile(other))
            self.assertEqual(self.visible(), set(os.listdir(self.plans)))
            other.unlink()

    def test_long_names(self) -> None:
        """255 bytes, the most that a name may have; of letters of three bytes each."""
        for writer in WRITERS:
            _, new = self.old_and_new(writer)
            suffix = ".json" if writer in WHOLE else ".toml"
            long = self.plans / ("ế" * 83 + "x" + suffix)
            self.assertEqual(len(os.fsencode(long.name)), 255)
            self.target(writer).rename(long)
            others = self.visible() - {long.name}
            result = self.run_plan(WRITERS[writer].replace("plans/out.json", f"plans/{long.name}"))
            self.assertEqual(long.read_bytes(), new, result)
            self.assertEqual(set(os.listdir(self.plans)), others | {long.name})
            long.unlink()

    def test_in_git_nothing_is_committed(self) -> None:
        self.begin()
        git = "git -c user.name=a -c user.email=a@b.example"
        self.sandbox.run(f"git init -q . && git add . && {git} commit -qm 1")
        self.run_plan(WRITERS["done"])
        self.assertEqual(self.sandbox.run("git status --short").out, b" M plans/a.toml\n")


class Signals(Writing):
    """One that ends a program waits until the file is whole; nothing is left beside."""

    def test_within_a_write(self) -> None:
        for writer in WRITERS:
            _, new = self.old_and_new(writer)
            renames = "rename" if writer in WHOLE else "renameat2"
            for number in (1, 2, 3, 15):
                for call in ("create", "write", "fchown", "fchmod", "fsync", renames):
                    self.begin()
                    command = f"{self.shim(f'sig-{number} {call} 1')} {WRITERS[writer]}"
                    result = self.run_freely(f"{command}; exit $?")
                    self.assertEqual(result.status, 128 + number, (command, result))
                    self.assertEqual(self.target(writer).read_bytes(), new, command)
                    self.assertEqual(set(os.listdir(self.plans)), {"a.toml", "out.json"}, command)

    def test_within_a_write_of_two_files(self) -> None:
        other = self.plans / "b.toml"
        for call, at in (("fsync", 1), ("fsync", 2), ("renameat2", 1), ("renameat2", 2), ("unlink", 2)):
            self.file.write_text(HEAD + item("one"))
            other.write_text('[plan]\ntitle = "Other"\n' + item("two"))
            shim = self.shim(f"sig-15 {call} {at}")
            result = self.run_freely(f"{shim} plan done one two plans {TODAY}; exit $?")
            self.assertEqual(result.status, 128 + 15, (call, at))
            self.assertIn("completed", self.file.read_text())
            self.assertIn("completed", other.read_text())
            self.assertEqual(sorted(os.listdir(self.plans)), ["a.toml", "b.toml"])

    def test_before_a_write(self) -> None:
        """While it waits for the file it ends at once."""
        for writer in ("done", "undo", "fix", "fmt"):
            self.begin()
            old = self.file.read_bytes()
            result = self.run_freely(f"{self.shim('sig-15 flock 1')} {WRITERS[writer]}; exit $?")
            self.assertEqual(result.status, 128 + 15)
            self.assertEqual(self.file.read_bytes(), old)

    def test_a_limit_of_size(self) -> None:
        """ulimit sends a signal too; it is an error like a full disk."""
        self.begin()
        if self.run_plan("ulimit -f 0; plan --version").status != 0:
            self.skipTest("a sanitizer writes files of its own")
        for writer in WRITERS:
            self.begin()
            old = self.target(writer).read_bytes()
            result = self.run_plan(f"ulimit -f 0; {WRITERS[writer]}")
            self.assertEqual(result.status, 2, result)
            self.assertIn(b"could not be written: File too large", result.err)
            self.assertEqual(self.target(writer).read_bytes(), old)
            self.assertEqual(set(os.listdir(self.plans)), {"a.toml", "out.json"})


ACCESS_LIST = "system.posix_acl_access"


def access_list(user: int) -> bytes:
    """user::rw-, user:N:rw-, group::r--, mask::rw-, other::---, as the kernel takes it."""
    nobody = 0xFFFFFFFF
    entries = [(1, 6, nobody), (2, 6, user), (4, 4, nobody), (16, 6, nobody), (32, 0, nobody)]
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in entries)


class Dress(Writing):
    def takes(self, path: Path, name: str, value: bytes) -> bool:
        try:
            os.setxattr(path, name, value)
        except OSError as error:
            if error.errno != errno.ENOTSUP:
                raise
            ran.append(f"no {name} on this disk: skipped")
            return False
        return True

    def attributes(self, path: Path) -> dict[str, bytes]:
        return {name: os.getxattr(path, name) for name in os.listxattr(path)}

    def test_attributes(self) -> None:
        for writer in WRITERS:
            _, new = self.old_and_new(writer)
            target = self.target(writer)
            if not self.takes(target, "user.note", b"of the office\0"):
                self.skipTest("this disk knows no attributes")
            self.takes(target, "user.empty", b"")
            self.takes(target, ACCESS_LIST, access_list(4321))
            before = self.attributes(target), stat.S_IMODE(target.stat().st_mode)
            self.run_plan(WRITERS[writer])
            self.assertEqual(target.read_bytes(), new)
            self.assertEqual((self.attributes(target), stat.S_IMODE(target.stat().st_mode)), before, writer)

    def test_no_list_where_there_was_none(self) -> None:
        """Though the folder gives one to each new file."""
        for writer in WRITERS:
            self.begin()
            target = self.target(writer)
            target.chmod(0o640)
            if not self.takes(self.plans, "system.posix_acl_default", access_list(4321)):
                self.skipTest("this disk knows no access lists")
            self.run_plan(WRITERS[writer])
            self.assertEqual(os.listxattr(target), [])
            self.assertEqual(stat.S_IMODE(target.stat().st_mode), 0o640)

    def test_a_new_file_is_as_its_folder_makes_it(self) -> None:
        for mask in ("022", "027", "077"):
            for has_list in (False, True):
                self.begin()
                if has_list and not self.takes(self.plans, "system.posix_acl_default", access_list(4321)):
                    continue
                self.run_plan(f"umask {mask}; plan new plans/new.toml --title A; touch plans/touched")
                new, touched = self.plans / "new.toml", self.plans / "touched"
                self.assertEqual(new.stat().st_mode, touched.stat().st_mode, (mask, has_list))
                self.assertEqual(self.attributes(new), self.attributes(touched), (mask, has_list))
                new.unlink()
                touched.unlink()

    def test_a_disk_without_attributes(self) -> None:
        for writer in WRITERS:
            _, new = self.old_and_new(writer)
            target = self.target(writer)
            if not self.takes(target, "user.note", b"x"):
                self.skipTest("this disk knows no attributes")
            shim = self.shim(f"{errno.ENOTSUP} fsetxattr 1")
            self.run_freely(f"{shim} {WRITERS[writer]}")
            self.assertEqual(target.read_bytes(), new)
            # One that it has no room for is not lost in silence.
            self.begin()
            self.takes(target, "user.note", b"x")
            old = target.read_bytes()
            shim = self.shim(f"{errno.ENOSPC} fsetxattr 1")
            result = self.run_freely(f"{shim} {WRITERS[writer]}")
            self.assertEqual(result.status, 2)
            self.assertIn(b"No space left on device", result.err)
            self.assertEqual(target.read_bytes(), old)

    def as_nobody(self, groups: str, command: str) -> Result:
        self.sandbox.root.chmod(0o755)
        plan = (self.sandbox.root / "bin" / "plan").resolve()
        command = command.replace("plan ", f"{plan} ", 1)
        return self.run_plan(f"setpriv --reuid=65534 --regid=65534 {groups} {command}")

    def test_a_shared_file_keeps_its_group(self) -> None:
        if os.geteuid() != 0:
            self.skipTest("only root may be somebody else")
        self.plans.chmod(0o777)
        for writer in WRITERS:
            _, new = self.old_and_new(writer)
            target = self.target(writer)
            os.chown(target, 4321, 1234)
            target.chmod(0o660)
            self.file.chmod(0o664)
            mode = stat.S_IMODE(target.stat().st_mode)
            result = self.as_nobody("--groups=1234", WRITERS[writer])
            self.assertEqual(target.read_bytes(), new, result)
            after = target.stat()
            # Only root may give files away.
            self.assertEqual((after.st_uid, after.st_gid, stat.S_IMODE(after.st_mode)), (65534, 1234, mode))
            # Who is not in the group would take it from those who are.
            target.unlink()
            self.begin()
            os.chown(target, 4321, 1234)
            target.chmod(0o666)
            old = target.read_bytes()
            result = self.as_nobody("--clear-groups", WRITERS[writer])
            self.assertEqual(result.status, 2, result)
            self.assertIn(b"could not be written: Operation not permitted; its group would be lost", result.err)
            self.assertEqual((target.read_bytes(), target.stat().st_gid), (old, 1234))
            self.assertEqual(set(os.listdir(self.plans)), {"a.toml", "out.json"})
            target.unlink()

    def test_a_file_of_ours_that_may_not_change(self) -> None:
        """Whoever is in the file's group, as its own or as one more, is not told to ask for it."""
        if os.geteuid() != 0:
            self.skipTest("only root may be somebody else")
        if self.as_nobody("--clear-groups", "env plan --version").status != 0:
            self.skipTest("somebody else can't reach the program, as in a closed /root")
        for writer in WRITERS:
            for group, groups in ((65534, "--clear-groups"), (1234, "--groups=4321,1234")):
                self.begin()
                self.plans.chmod(0o777)
                target = self.target(writer)
                os.chown(target, 4321, group)
                target.chmod(0o664)
                self.file.chmod(0o664)
                old = target.read_bytes()
                command = f"env {self.shim(f'{errno.EPERM} create 1')} {WRITERS[writer]}"
                result = self.as_nobody(groups, command)
                self.assertEqual(result.status, 2, result)
                self.assertRegex(result.err, b"could not be written: Operation not permitted\n")
                self.assertEqual(target.read_bytes(), old)
                target.unlink()

    def test_without_leave_to_write(self) -> None:
        if os.geteuid() != 0:
            self.skipTest("only root may be somebody else")
        for writer in WRITERS:
            self.begin()
            target = self.target(writer)
            target.chmod(0o666)
            self.plans.chmod(0o555)
            old = target.read_bytes()
            for lang, words in (
                ("en", "Permission denied to make files in the folder plans; ask who keeps the folder, or give leave with chmod"),
                ("vi", "không có quyền tạo tệp trong thư mục plans; hãy hỏi người quản lý thư mục, hoặc cấp quyền bằng chmod"),
            ):
                result = self.as_nobody("--clear-groups", f"{WRITERS[writer]} --lang {lang}")
                self.assertEqual(result.status, 2, result)
                self.assertIn(words, result.err.decode())
            self.assertEqual(target.read_bytes(), old)
            self.plans.chmod(0o777)
            for mode, groups in ((0o644, "--clear-groups"), (0o444, "--groups=0")):
                target.chmod(mode)
                result = self.as_nobody(groups, f"{WRITERS[writer]} --lang en")
                self.assertEqual(result.status, 2, result)
                self.assertIn(b"Permission denied; ask its owner, or give leave with chmod", result.err)
                self.assertEqual(target.read_bytes(), old)
            target.chmod(0o644)


class Hostile(Writing):
    def test_a_folder_that_goes(self) -> None:
        for writer in WRITERS:
            renames = "rename" if writer in WHOLE else "renameat2"
            for call in ("fsync", renames):
                self.begin()
                result = self.run_freely(f"{self.shim(f'run {call} 1 rm -r plans')} {WRITERS[writer]}")
                self.assertEqual(result.status, 2, (writer, call, result))
                self.assertRegex(result.err, b"plans/(a.toml|out.json) (could not be written|was changed)")
                self.assertFalse(self.plans.exists())
                self.plans.mkdir()

    def test_a_file_that_goes_or_becomes_a_folder(self) -> None:
        for writer in ("done", "undo", "fix", "fmt"):
            for call in ("fsync", "renameat2"):
                for more in ("", " && mkdir plans/a.toml"):
                    self.begin()
                    shim = self.shim(f"run {call} 1 rm plans/a.toml{more}")
                    result = self.run_freely(f"{shim} {WRITERS[writer]}")
                    self.assertEqual(result.status, 2, (writer, call, result))
                    self.assertRegex(result.err, b"plans/a.toml (could not be written|was changed)")
                    self.assertEqual(self.file.is_dir(), bool(more))
                    self.assertEqual(set(os.listdir(self.plans)), {"out.json"} | ({"a.toml"} if more else set()))
                    if more:
                        self.file.rmdir()
        self.begin()
        shim = self.shim("run rename 1 rm plans/out.json && mkdir plans/out.json")
        result = self.run_freely(f"{shim} {WRITERS['write']}")
        self.assertEqual(result.status, 2)
        self.assertIn(b"plans/out.json could not be written: Is a directory", result.err)
        self.assertEqual(set(os.listdir(self.plans)), {"a.toml", "out.json"})

    def test_a_file_that_grows_beyond_the_limit(self) -> None:
        for writer in ("done", "undo", "fix", "fmt"):
            self.begin()
            shim = self.shim("run flock 1 truncate -s 65M plans/a.toml")
            result = self.run_freely(f"{shim} {WRITERS[writer]}")
            self.assertEqual(result.status, 2, result)
            self.assertIn(b"plans/a.toml was changed meanwhile", result.err)
            self.assertEqual(self.file.stat().st_size, 65 << 20)

    def test_a_file_that_may_never_change(self) -> None:
        for writer in WRITERS:
            self.begin()
            target = self.target(writer)
            old = target.read_bytes()
            sealed = self.run_plan(f"chattr +i {target}").status == 0
            shim = "" if sealed else self.shim(f"{errno.EPERM} create 1")
            result = self.run_freely(f"{shim} {WRITERS[writer]}")
            if sealed:
                self.sandbox.run(f"chattr -i {target}")
            self.assertEqual(result.status, 2, (writer, result))
            self.assertRegex(result.err, b"could not be written: Operation not permitted\n")
            self.assertEqual(target.read_bytes(), old)
            self.assertEqual(set(os.listdir(self.plans)), {"a.toml", "out.json"})
        ran.append("an immutable file" if sealed else "an immutable file by the shim")

    def test_locks_over_a_network(self) -> None:
        """NFS locks only what is open to be written."""
        for writer in ("done", "undo", "fix", "fmt"):
            _, new = self.old_and_new(writer)
            result = self.run_freely(f"{self.shim('nfs flock 1')} {WRITERS[writer]}")
            self.assertEqual(self.file.read_bytes(), new, result)


if __name__ == "__main__":
    status = run_unittest("safe-writing")
    print("ran: " + ", ".join(ran))
    sys.exit(status)
