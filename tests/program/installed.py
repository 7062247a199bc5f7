"""`make install` into an empty folder: what it put there works, is found by other projects, and goes again."""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path

from program import ROOT, Program, Result, run_unittest

DAY = "2022-05-06"


def files_below(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


class Installed(Program):
    def setUp(self) -> None:
        super().setUp()
        self.build = self.arguments.build.resolve()
        self.root = self.sandbox.root / "destdir"
        self.prefix = self.root / "opt" / "it works"
        self.install()
        self.library = next(self.prefix.rglob("libplan-core.a")).parent

    def install(self) -> None:
        # The list that a real install leaves in the build folder is not this one's.
        manifest = self.build / "install_manifest.txt"
        before = manifest.read_bytes() if manifest.exists() else None
        self.well(f"DESTDIR={self.root} cmake --install {self.build} --prefix '/opt/it works'")
        manifest.unlink() if before is None else manifest.write_bytes(before)

    def well(self, command: str, status: int = 0) -> str:
        result: Result = self.sandbox.run(command)
        self.assertEqual(result.status, status, f"{command}\n{(result.out + result.err).decode()}")
        return result.out.decode()

    def overdue(self) -> list[str]:
        """Last day, key and title, as the example prints them."""
        table = self.well(f"'{self.prefix}/bin/plan' overdue plans --today {DAY} --format csv")
        rows = list(csv.DictReader(io.StringIO(table.lstrip("\ufeff"))))
        self.assertGreater(len(rows), 10)
        return [f"{row['last_day']}  {row['key']}  {row['title']}" for row in rows]

    def test_program_finds_its_modules(self) -> None:
        program = f"'{self.prefix}/bin/plan'"
        feed = self.well(f"{program} list examples/office --today {DAY} --format ics")
        self.assertIn("BEGIN:VTODO", feed)
        mail = self.well(f"{program} remind examples/office --today 2024-05-15 --format mbox")
        self.assertIn("Content-Type: text/plain", mail)
        # They came from there: without them neither can be had.
        for module in self.library.glob("plan/*.so"):
            module.unlink()
        self.well(f"{program} list examples/office --today {DAY} --format ics", status=2)
        self.well(f"{program} remind examples/office --today 2024-05-15 --format mbox", status=2)

    def test_documents_are_there(self) -> None:
        documents = files_below(self.prefix / "share/doc/plan")
        for name in ("README.md", "CHANGELOG.md", "LICENSE", "examples/office/workspace.toml",
                     "examples/library/main.cpp"):
            self.assertIn(name, documents)
        self.assertFalse([name for name in documents if name.endswith((".pyc", "__pycache__"))])

    def test_project_finds_the_package(self) -> None:
        self.well(f"cmake -G Ninja -B ours -S {ROOT}/examples/library -DCMAKE_PREFIX_PATH='{self.prefix}' "
                  f"-DCMAKE_CXX_COMPILER='{self.arguments.compiler}' -DCMAKE_CXX_FLAGS='{self.arguments.flags}'")
        self.assertIn(f"plan_DIR:PATH={self.library}/cmake/plan", (self.sandbox.work / "ours/CMakeCache.txt").read_text())
        self.well("cmake --build ours")
        self.assertEqual(self.well(f"ours/late plans {DAY}", status=1).splitlines(), self.overdue())
        self.well("ours/late plans 1999-01-01")
        # What hides a deadline is no good news.
        (self.sandbox.work / "bad.toml").write_text('[plan]\ntitle = "P"\n[[item]]\nid = "a"\ntitle = "A"\ndue = "soon"\nlead = "x"\n')
        self.well(f"ours/late bad.toml {DAY}", status=2)
        # Another minor version is another interface.
        (self.sandbox.work / "CMakeLists.txt").write_text(
            "cmake_minimum_required(VERSION 3.25)\nproject(other LANGUAGES CXX)\nfind_package(plan 0.99 REQUIRED)\n")
        refused = self.sandbox.run(f"cmake -G Ninja -B other -S . -DCMAKE_PREFIX_PATH='{self.prefix}'")
        self.assertEqual(refused.status, 1)
        version = self.well(f"'{self.prefix}/bin/plan' --version").split()[1]
        self.assertIn(f"plan-config.cmake, version: {version}", refused.err.decode())

    def test_pkg_config_finds_the_library(self) -> None:
        found = f"PKG_CONFIG_PATH='{self.library}/pkgconfig' pkg-config"
        self.assertIn("plan", self.well(f"{found} --modversion --print-provides plan"))
        self.well(f"eval {self.arguments.compiler} -std=c++20 {self.arguments.flags} {ROOT}/examples/library/main.cpp "
                  f"$({found} --cflags --libs plan) -o late")
        self.assertEqual(self.well(f"./late plans {DAY}", status=1).splitlines(), self.overdue())

    def test_uninstall_takes_all_of_it_away(self) -> None:
        others = [self.prefix / "bin/other", self.prefix / "share/doc/plan/notes-of-mine"]
        for path in others:
            path.write_text("mine")
        self.well(f"{ROOT}/cli/packaging/uninstall {self.build} '/opt/it works' {self.root}")
        left = {path for path in self.prefix.rglob("*") if not path.is_dir()}
        self.assertEqual(left, set(others))
        self.assertFalse((self.library / "plan").exists())


if __name__ == "__main__":
    sys.exit(run_unittest("installed"))
