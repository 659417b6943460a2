"""Time and randomness, which come in from outside so that tests are exact."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cache

Clock = Callable[[], datetime]
NewUid = Callable[[], str]


def now() -> datetime:
    """The moment it is, with the local time zone."""
    return datetime.now().astimezone()


def new_uid() -> str:
    """A fresh UUIDv7 (RFC 9562): sorts by the time it was made."""
    return str(_uuid7()())


@cache
def _uuid7() -> Callable[[], object]:
    """Loaded with the first uid: a start makes none."""
    from uuid_utils import uuid7

    return uuid7
