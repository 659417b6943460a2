"""Every promise about speed, as one table: python3 -m tests.benchmarks [which of the files bench_*.py]."""

from __future__ import annotations

import importlib
import multiprocessing
import pkgutil
import sys
from concurrent.futures import ProcessPoolExecutor

from safari import checkout

checkout.enter("test.txt")

from tests.benchmarks.measure import Row, measured  # noqa: E402 - the packages must be there first


def main(chosen: list[str]) -> int:
    """Print a row for every promise; 1 if one was not kept in this run."""
    kept = True
    print(f"{'':50} {'took':>10} {'floor':>10} {'is':>9} {'may be':>9}")
    apart = multiprocessing.get_context("spawn")
    # Each in a process of its own, one after the other: what one leaves behind would weigh on the next.
    with ProcessPoolExecutor(1, mp_context=apart, max_tasks_per_child=1) as processes:
        for rows in processes.map(measured, [name for name in names() if not chosen or name in chosen]):
            for row in rows:
                kept &= row.holds
                print(line(row), flush=True)
    return 0 if kept else 1


def names() -> list[str]:
    """What can be measured: the files bench_*.py beside this one."""
    here = importlib.import_module("tests.benchmarks").__path__
    return [module.name.removeprefix("bench_") for module in pkgutil.iter_modules(here) if "bench_" in module.name]


def line(row: Row) -> str:
    """One row of the table."""
    floor = f"{row.floor:8.2f} ms" if row.floor else ""
    mark = "" if row.holds else "  too slow"
    return f"{row.name:50} {row.took:7.2f} ms {floor:>11} {row.value:7.2f} {row.unit:2} {row.may:6.1f} {row.unit}{mark}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
