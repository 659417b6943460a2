"""An answer that may still be open."""

from __future__ import annotations

from enum import StrEnum


class YesNo(StrEnum):
    """Yes, no, or nobody said yet."""

    OPEN = ""
    YES = "yes"
    NO = "no"
