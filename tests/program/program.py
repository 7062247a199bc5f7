"""What the tests of the program as a whole share: `SCRIPT --plan build/plan`."""

from __future__ import annotations

import argparse
import sys
import unittest
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
        self.arguments = arguments.parse_args()
        self.sandbox = Sandbox(self.arguments.plan)
        self.addCleanup(self.sandbox.__exit__)
        self.sandbox.copy("plans", "examples")

    def run_plan(self, command: str) -> Result:
        return self.sandbox.run(command)
