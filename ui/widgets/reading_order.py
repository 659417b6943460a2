"""Tab goes as one reads, also through what was made later than the rest."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


def tab_as_read(order: Sequence[QWidget], standing: QWidget | None = None) -> None:
    """Tab goes through `order`, all of it where `standing`, one of them, has its place already; the first, unless told.

    Qt has Tab come last to what is made last: a row that appears while somebody works would be visited after all else.
    """
    place = list(order).index(standing) if standing is not None else 0
    for before, after in pairwise([*order[place : place + 1], *order[:place], *order[place + 1 :]]):
        QWidget.setTabOrder(before, after)
    if place:
        QWidget.setTabOrder(order[place - 1], order[place])
