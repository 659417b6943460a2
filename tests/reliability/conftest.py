"""Runs the programs of this folder that do the worst, and gives what they report."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
Report = dict[str, Any]


@pytest.fixture
def program() -> Callable[..., Report]:
    """`program("kill_many", path, ...)`: runs tests/reliability/kill_many.py; what it reported."""

    def run(name: str, *arguments: object, preload: Path | None = None) -> Report:
        env = {**os.environ, **({"LD_PRELOAD": str(preload)} if preload else {})}
        command = [sys.executable, "-m", f"tests.reliability.{name}", *map(str, arguments)]
        done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        report: Report = json.loads(done.stdout)
        return report

    return run


@pytest.fixture(scope="session")
def failing_writes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that makes writes fail, compiled."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if sys.platform != "linux" or not compiler:
        if sys.platform == "linux" and os.environ.get("CI") == "true":
            pytest.fail("no C compiler: the proof that no failing write loses a note would not have run")
        pytest.skip("writes are made to fail through LD_PRELOAD: that takes Linux and a C compiler")
    built = tmp_path_factory.mktemp("preload") / "failing_writes.so"
    source = Path(__file__).with_name("failing_writes.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", str(built), str(source), "-ldl"], check=True)
    return built
