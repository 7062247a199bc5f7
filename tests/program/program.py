"""What the tests of the program as a whole share: `SCRIPT --plan build/plan`."""

from __future__ import annotations

import argparse
import sys
import unittest
from datetime import datetime, timezone
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))

from harness import ROOT, Result, Sandbox, run_unittest  # noqa: E402

__all__ = ["ROOT", "Program", "Result", "run_unittest"]


class Program(unittest.TestCase):
    """Each test runs in a fresh folder with copies of plans/ and examples/."""

    def setUp(self) -> None:
        arguments = argparse.ArgumentParser()
        arguments.add_argument("--plan", type=Path, required=True)
        arguments.add_argument("--shim", type=Path, help="a library to load before the C library")
        arguments.add_argument("--alloc-shim", type=Path, help="another, which refuses memory")
        # Of the test of what is installed.
        arguments.add_argument("--build", type=Path, help="the build folder")
        arguments.add_argument("--compiler", help="what it was compiled with")
        arguments.add_argument("--flags", default="", help="and with which flags")
        arguments.add_argument("--man", type=Path, help="the folder of the manual pages")
        self.arguments = arguments.parse_args()
        self.sandbox = Sandbox(self.arguments.plan)
        self.addCleanup(self.sandbox.__exit__)
        self.sandbox.copy("plans", "examples")

    def run_plan(self, command: str) -> Result:
        return self.sandbox.run(command)

    def shimmed(self, setting: str) -> str:
        """What stands in front of a command that is to run behind the shim."""
        # The sanitizers want to be the first library, and need not be.
        sanitizers = "ASAN_OPTIONS=$ASAN_OPTIONS:verify_asan_link_order=0"
        return f"{sanitizers} LD_PRELOAD={self.arguments.shim.resolve()} {setting}"

    def at(self, moment: str) -> str:
        """Another clock for a command; of clock_shim.c. The moment is in UTC if it names no zone."""
        day = datetime.fromisoformat(moment)
        return self.shimmed(f"CLOCK_SHIM={int(day.replace(tzinfo=day.tzinfo or timezone.utc).timestamp())}")
