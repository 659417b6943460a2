"""A table of one column in which each row is as tall as what stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

if TYPE_CHECKING:
    from collections.abc import Callable


def one_column(view: QTableView, usual: int) -> None:
    """Nothing but the rows on the paper around them, one chosen at a time, each `usual` px tall until it is measured.
    The delegate paints where the keyboard is; Tab leads out of it."""
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setProperty("noRing", True)
    view.viewport().setAutoFillBackground(False)
    view.horizontalHeader().hide()
    view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    view.verticalHeader().hide()
    view.verticalHeader().setMinimumSectionSize(1)
    view.verticalHeader().setDefaultSectionSize(usual)
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)


def top_row_held(view: QTableView) -> Callable[[], None]:
    """What puts the row at the top of the view back where it is now, once rows above it have another height."""
    top = view.indexAt(view.viewport().rect().topLeft())
    was = view.rowViewportPosition(top.row()) if top.isValid() else 0

    def put_back() -> None:
        if top.isValid():
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() + view.rowViewportPosition(top.row()) - was)

    return put_back
