"""An answer that may still be open."""

from __future__ import annotations

from enum import StrEnum


class YesNo(StrEnum):
    """Yes, no, or nobody said yet."""

    OPEN = ""
    YES = "yes"
    NO = "no"

    @property
    def pressed(self) -> YesNo:
        """What one press makes of it: yes; once more no; once more nobody said."""
        order = list(YesNo)
        return order[(order.index(self) + 1) % len(order)]
