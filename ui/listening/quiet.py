"""Keeps what Qt's media library says about files out of the terminal: the person gets a sentence where it matters."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QLoggingCategory


@cache
def keep_quiet() -> None:
    """Once a process, before the first sound is opened."""
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
