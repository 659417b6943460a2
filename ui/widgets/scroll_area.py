"""A scroll area that looks like the paper around it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

AROUND = 24  # px that stay free above and below a control that is scrolled into sight


class ScrollArea(QScrollArea):
    """Scrolls up and down only; put things into `area.body` (a QVBoxLayout), or give a `content` widget of your own.

    A control that Tab comes to is scrolled wholly into sight; Qt by itself would do with the cursor in a field.
    """

    def __init__(self, content: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Not viewport(): asked for a widget that Python has not made, Qt for Python makes all its classes (10 ms).
        self.setViewport(QWidget())
        inner = content or QWidget()
        inner.setAutoFillBackground(False)
        if content is None:
            self.body = QVBoxLayout(inner)
            self.body.setContentsMargins(0, 0, 0, 0)
            self.body.setSpacing(0)
        self.setWidget(inner)  # which fills its background unless told again
        inner.setAutoFillBackground(False)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own
        moved = super().focusNextPrevChild(next)
        focus, content = QApplication.focusWidget(), self.widget()
        if moved and focus is not None and content is not None and content.isAncestorOf(focus):
            self._show_wholly(focus, content)
        return moved

    def _show_wholly(self, control: QWidget, content: QWidget) -> None:
        """Scroll no more than needed; what is higher than the view stays as Qt has scrolled it."""
        top = control.mapTo(content, QPoint(0, 0)).y() - AROUND
        bottom = top + control.height() + 2 * AROUND
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if bottom - top > height:
            return
        if bottom > bar.value() + height:
            bar.setValue(bottom - height)
        elif top < bar.value():
            bar.setValue(top)


def bring_into_sight(control: QWidget) -> None:
    """Scroll a control wholly into sight that was shown or chosen by another key than Tab; in an area that itself
    stands in one, both of them."""
    around = control.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(control, 0, AROUND)
        around = around.parentWidget()
