"""What long work asks and tells on its way: how far it is, and whether somebody wants it stopped."""

from __future__ import annotations

from collections.abc import Callable

Stop = Callable[[], bool]
Progress = Callable[[int, int], None]


class Stopped(Exception):  # noqa: N818 - nothing failed: somebody asked for it
    """Long work was given up because somebody said so, or the library was closed; nothing of it is left."""


def never() -> bool:
    """Nobody wants it stopped."""
    return False


def silent(_step: int, _steps: int) -> None:
    """Nobody watches it."""
