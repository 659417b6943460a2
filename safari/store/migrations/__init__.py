"""How a library file came to be: every step ever taken, in order, a file each. Append only."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database, Migrations

SET = "customer-safari"
NAMES = (
    "m0001_first",
    "m0002_before_the_day",
    "m0003_the_day_itself",
    "m0004_making_sense",
)  # known without loading sqlite-utils, so that a start need not


def migrations() -> Migrations:
    """The migrations as sqlite-utils applies them, each in one transaction with the record of it."""
    from sqlite_utils import Migrations

    steps = Migrations(SET)
    for name in NAMES:
        steps(name=name)(_step(name))
    return steps


def _step(name: str) -> Callable[[Database], None]:
    def take(db: Database) -> None:
        step = import_module(f"{__name__}.{name}")
        for function in getattr(step, "FUNCTIONS", ()):  # of Python, that its statements call
            db.register_function(function, deterministic=True)
        for statement in step.STATEMENTS.split(";\n\n"):
            db.execute(statement)

    return take
