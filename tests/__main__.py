"""Every check, one after the other: python3 -m tests [what pytest shall run instead of all]."""

from __future__ import annotations

import subprocess
import sys
import time

from safari import checkout

STEPS = {
    "ruff check": ["-m", "ruff", "check"],
    "ruff format": ["-m", "ruff", "format", "--check"],
    "mypy": ["-m", "mypy"],
    "import contracts": ["-c", "import importlinter.cli as cli; cli.lint_imports_command()"],
    "pytest": ["-m", "pytest", "--numprocesses=auto", "--maxprocesses=4", "--dist=loadgroup"],
}


def main(arguments: list[str]) -> int:
    """Run all steps, whatever fails on the way; 1 if any did. The arguments go to pytest."""
    checkout.enter("test.txt")
    failed = [name for name, command in STEPS.items() if not passes(name, command, arguments)]
    print(f"Failed: {', '.join(failed)}." if failed else f"All {len(STEPS)} checks passed.", flush=True)
    return 1 if failed else 0


def passes(name: str, command: list[str], arguments: list[str]) -> bool:
    """Run one step and say how it went. Only pytest, which takes its time, speaks while it runs."""
    is_pytest = name == "pytest"
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, *command, *(arguments if is_pytest else [])],
        cwd=checkout.ROOT,
        check=False,
        text=True,
        stdout=None if is_pytest else subprocess.PIPE,
        stderr=None if is_pytest else subprocess.STDOUT,
    )
    if done.returncode and not is_pytest:
        print(done.stdout)
    outcome = "failed" if done.returncode else "ok"
    print(f"{name}: {outcome}, {time.monotonic() - began:.1f} s", flush=True)
    return not done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
