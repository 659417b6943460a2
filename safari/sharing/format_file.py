"""A format, ready to be given to somebody else."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FormatFile:
    """The text of a format file (TOML). A format is words of ours: nothing of a customer is in it."""

    title: str
    text: str
