"""A step of a safari with its pages at the right, as Brief and Story: when it reads anew, how wide its left is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget

from ui.theme import theme
from ui.theme.measures import NARROW_BELOW

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from safari.change import Change
    from ui.screen import Context

LEFT, LEFT_NARROW = 500, 420
BESIDE_BAR = 14  # px between the words and the bar that scrolls them


class PageStep(QWidget):
    """Reads anew what changed in `TABLES`: at once where somebody sees it, else when it is shown next.

    Whoever inherits says how in `refresh()`, sets `stale` to False there, and calls `follow` with what is at the left;
    a step whose panes arrange themselves has no left.
    """

    TABLES: ClassVar[frozenset[str]] = frozenset()

    stale = True
    _left: QWidget | None = None

    def follow(self, context: Context, left: QWidget) -> None:
        """Hear of changes and of themes from now on; keep `left` as wide as the window allows."""
        self._left = left
        context.bridge.changed.connect(self._changed)
        theme().themed.connect(self._fold)

    def refresh(self) -> None:
        """Read anew, and show it."""
        raise NotImplementedError

    def _changed(self, change: Change) -> None:
        if change.tables & self.TABLES:
            self.stale = True
            if self.isVisible():
                self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fold()
        if self.stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        if self._left is None:
            return
        wide = (LEFT_NARROW if self.window().width() < NARROW_BELOW else LEFT) + BESIDE_BAR
        if self._left.width() != wide:
            self._left.setFixedWidth(wide)
