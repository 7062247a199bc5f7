"""What judges that are not ours say of the files for CI: `ci.py --plan build/plan`.

action.yml and examples/ci/github.yml: @action-validator (GitHub's published schemas).
examples/ci/gitlab.yml: GitLab's own schema, by ajv. .pre-commit-hooks.yaml: pre-commit itself,
which also runs the hook. Each judge is shown a mistake too, lest it sleeps. The commands that the
files hold are run as they stand.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))

from harness import ROOT, Sandbox  # noqa: E402

JUDGES = ROOT / "build" / "judge"
VALIDATOR = JUDGES / "node_modules/@action-validator/cli/cli.mjs"
GIT = "git -c user.name=judge -c user.email=judge@example.org -c init.defaultBranch=main"

ACTION = ROOT / "action.yml"
WORKFLOW = ROOT / "examples/ci/github.yml"
PIPELINE = ROOT / "examples/ci/gitlab.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"


def run(*command: object) -> tuple[int, str]:
    result = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    return result.returncode, result.stdout + result.stderr


class Judge:
    def __init__(self, plan: Path) -> None:
        self.plan = plan
        self.folder = JUDGES / "ci"
        self.folder.mkdir(parents=True, exist_ok=True)
        self.passed = self.failed = 0

    def count(self, what: str, good: bool, words: object = "") -> None:
        self.passed += good
        self.failed += not good
        if not good:
            print(f"{what}:\n{words}\n")

    def both(self, what: str, judge: Any, good: Path, mistake: tuple[str, str]) -> None:
        """The file as it is, and with one mistake in it."""
        text = good.read_text()
        status, words = judge(good)
        self.count(f"{what}: {good.name}", status == 0, words)
        assert mistake[0] in text, mistake
        bad = self.folder / good.name
        bad.write_text(text.replace(*mistake))
        status, words = judge(bad)
        self.count(f"{what}: {good.name} with {mistake[1]!r}", status != 0, words)

    def action_validator(self, path: Path) -> tuple[int, str]:
        return run("node", VALIDATOR, path)

    def gitlab_schema(self, path: Path) -> tuple[int, str]:
        pipeline = self.folder / "pipeline.json"
        pipeline.write_text(json.dumps(yaml.safe_load(path.read_text())))
        return run("node", Path(__file__).with_name("gitlab_ci.mjs"), JUDGES, pipeline)

    def pre_commit(self, path: Path) -> tuple[int, str]:
        return run("pre-commit", "validate-manifest", path)

    def shapes(self) -> None:
        self.both("action-validator", self.action_validator, ACTION, ("using: composite", "using: composed"))
        self.both("action-validator", self.action_validator, WORKFLOW, ("runs-on:", "run-on:"))
        self.both("GitLab's schema", self.gitlab_schema, PIPELINE, ("when: always", "when: allways"))
        self.both("pre-commit", self.pre_commit, HOOKS, ("language: system", "language: systems"))

    # ---- what they hold, run ----

    def office(self, sandbox: Sandbox, good: bool) -> None:
        sandbox.copy("plans")
        if not good:
            self.spoil(sandbox)

    def spoil(self, sandbox: Sandbox) -> None:
        (sandbox.work / "plans/bad.toml").write_text('[plan]\ntitel = "A"\n')

    def steps(self) -> list[dict[str, Any]]:
        return yaml.safe_load(ACTION.read_text())["runs"]["steps"]

    def action(self, good: bool, inputs: dict[str, str], status: int) -> None:
        """The last step as GitHub runs it: inputs come in variables."""
        step = self.steps()[-1]
        with Sandbox(self.plan) as sandbox:
            self.office(sandbox, good)
            script = sandbox.root / "step.sh"
            script.write_text(step["run"])
            variables = {"GITHUB_OUTPUT": str(sandbox.root / "output")}
            for name, value in step["env"].items():
                key = value.removeprefix("${{ inputs.").removesuffix(" }}")
                variables[name] = inputs.get(key, "")
            words = " ".join(f"{name}={shlex.quote(value)}" for name, value in variables.items())
            result = sandbox.run(f"env {words} bash --noprofile --norc -e -o pipefail {script}")
            what = f"action.yml with {inputs}, {'good' if good else 'bad'} plans"
            self.count(what, result.status == status, result)
            output = (sandbox.root / "output").read_text()
            self.count(f"{what}: its output", output == f"status={status}\n", output)
            commands = result.out.count(b"::error ")
            self.count(f"{what}: findings", commands == (0 if good else 1), result)
            if "sarif" in inputs:
                log = json.loads((sandbox.work / inputs["sarif"]).read_text())
                self.count(f"{what}: SARIF", log["version"] == "2.1.0")
            self.count(f"{what}: nothing else is run", not (sandbox.work / "run").exists())

    def building(self) -> None:
        """The first step: it builds where there is no plan, and only there."""
        step = self.steps()[0]["run"]
        for there in (True, False):
            with Sandbox(self.plan) as sandbox:
                (sandbox.root / "step.sh").write_text(step)
                path = sandbox.root / "bin"
                (path / "make").write_text('#!/bin/sh\necho "make $*"\n')
                (path / "make").chmod(0o755)
                if not there:
                    (path / "plan").unlink()
                result = sandbox.run(f"SOURCE=/action GITHUB_PATH={sandbox.root}/path bash -e {sandbox.root}/step.sh")
                said = (result.out, (sandbox.root / "path").exists())
                wanted = (b"", False) if there else (b"make -C /action build\n", True)
                self.count(f"action.yml, plan there: {there}", said == wanted, result)

    def actions(self) -> None:
        self.action(True, {"path": "plans"}, status=0)
        self.action(True, {}, status=0)
        self.action(False, {"path": "plans"}, status=1)
        self.action(False, {"path": "plans", "args": "--strict", "sarif": "a b.sarif"}, status=1)
        self.action(True, {"path": "plans", "sarif": "findings.sarif"}, status=0)
        self.action(False, {"path": "plans/workspace.toml\nplans/bad.toml\n"}, status=1)
        self.action(True, {"path": "plans; touch run"}, status=2)
        self.action(True, {"path": "$(touch run)", "args": "`touch run`"}, status=2)
        self.building()
        job = yaml.safe_load(WORKFLOW.read_text())["jobs"]["validate"]
        given = next(step["with"] for step in job["steps"] if "/plan@" in step.get("uses", ""))
        known = set(yaml.safe_load(ACTION.read_text())["inputs"])
        self.count("the example gives inputs that there are", set(given) <= known, given)
        self.action(True, given, status=0)

    def pipeline(self) -> None:
        job = yaml.safe_load(PIPELINE.read_text())["plans"]
        for good in (True, False):
            with Sandbox(self.plan) as sandbox:
                self.office(sandbox, good)
                result = sandbox.run("\n".join(["set -e", *job["script"]]))
                self.count(f"gitlab.yml's script, good: {good}", result.status == (0 if good else 1), result)
                for name in job["artifacts"]["paths"]:
                    self.count(f"gitlab.yml: {name}", (sandbox.work / name).stat().st_size > 0)
                reports = set(job["artifacts"]["reports"].values())
                self.count("gitlab.yml: its reports", reports == set(job["artifacts"]["paths"]))

    def hooks(self) -> None:
        with Sandbox(self.plan) as sandbox:
            (sandbox.root / "hooks").mkdir()
            (sandbox.root / "hooks/.pre-commit-hooks.yaml").write_bytes(HOOKS.read_bytes())
            done = sandbox.run(
                f"cd ../hooks && {GIT} init -q . && {GIT} add -A && {GIT} commit -qm x && {GIT} rev-parse HEAD"
            )
            config = {"repos": [{"repo": str(sandbox.root / "hooks"), "rev": done.out.decode().strip(),
                                 "hooks": [{"id": "plan-validate", "args": ["plans"]}]}]}
            self.office(sandbox, True)
            (sandbox.work / ".pre-commit-config.yaml").write_text(json.dumps(config))
            check = f"{GIT} init -q . && {GIT} add -A && pre-commit run --all-files"
            result = sandbox.run(check)
            self.count("pre-commit runs the hook", result.status == 0 and b"Passed" in result.out, result)
            self.spoil(sandbox)
            result = sandbox.run(check)
            self.count("pre-commit shows what is found", result.status == 1 and b"P102" in result.out, result)
            # A hook that changes a file fails once, and then has nothing more to do.
            config["repos"][0]["hooks"] = [{"id": "plan-fmt", "args": ["plans"]}]
            (sandbox.work / ".pre-commit-config.yaml").write_text(json.dumps(config))
            (sandbox.work / "plans/bad.toml").write_text('[plan]\ntitle = "A"\nid = "a"\n')
            result = sandbox.run(check)
            self.count("pre-commit formats", result.status == 1 and b"plans/bad.toml" in result.out, result)
            result = sandbox.run(check)
            self.count("pre-commit formats once", result.status == 0 and b"Passed" in result.out, result)

    def judge(self) -> None:
        self.shapes()
        self.actions()
        self.pipeline()
        self.hooks()


def main() -> int:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--plan", type=Path, required=True)
    # Not the repository that it is run from.
    for name in [name for name in os.environ if name.startswith("GIT")]:
        del os.environ[name]
    judge = Judge(arguments.parse_args().plan)
    judge.judge()
    print(f"judge of the files for CI: {judge.passed} passed, {judge.failed} failed")
    return 1 if judge.failed else 0


if __name__ == "__main__":
    sys.exit(main())
