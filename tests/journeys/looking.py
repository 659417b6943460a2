"""What is wrong with a screen, found by looking at every control: names, roles, cut words, things out of place."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QScrollBar,
    QSplitterHandle,
    QTabBar,
    QWidget,
)

from tests.journeys.person import name_of
from ui.widgets.plain_text import PlainText

TAB = Qt.FocusPolicy.TabFocus
SLACK = 1  # px that a rounding may be off
WITHOUT_ROLE = (
    "FacePoint",  # a picture with a point on it: Qt has no role for that; its description says where it is
    "ScrollArea",  # words that arrow keys scroll: Qt calls that a client area
)
FOR_THE_MOUSE = (
    "FoldHeading",  # one that does not fold is a heading
    "_Way",  # of a toast, which is gone before a keyboard is there: Ctrl+Z does the same
)


def controls(front: QWidget) -> list[QWidget]:
    """Everything in sight that the keyboard can come to; not what Qt puts inside of its own controls."""
    return [each for each in _seen(front) if each.focusPolicy() & TAB and each.isEnabled() and each.focusProxy() is None and not _is_inner(each)]


def nameless(front: QWidget) -> list[str]:
    """Controls that a screen reader has no name or no role for."""
    wrong = []
    for each in controls(front):
        role = QAccessible.queryAccessibleInterface(each).role()
        has_role = role not in (QAccessible.Role.NoRole, QAccessible.Role.Client)
        if not name_of(each) or not (has_role or type(each).__name__ in WITHOUT_ROLE):
            wrong.append(f"{type(each).__name__} {name_of(each)!r} {role}")
    return wrong


def out_of_reach(front: QWidget, reached: list[QWidget]) -> list[str]:
    """Buttons that can be pressed and that Tab does not come to; of some that belong together it comes to one."""
    wrong = []
    for each in _seen(front):
        if isinstance(each, QAbstractButton) and each.isEnabled() and each not in reached and not _is_inner(each):
            group = each.group()
            together = group is not None and group.exclusive() and any(one in reached for one in group.buttons())
            if not together and type(each).__name__ not in FOR_THE_MOUSE:
                wrong.append(_told(each))
    return wrong


def cut(front: QWidget) -> list[str]:
    """Words that do not fit and are not shortened with the whole text at hand; things that stick out of their place."""
    return [f"{_told(each)}: {why}" for each in _seen(front) for why in _wrong_with(each)]


def in_sight(front: QWidget, words: str) -> bool:
    """Whether these words can be read now: not scrolled away."""
    return any(words in each.text() and not each.visibleRegion().isEmpty() for each in front.findChildren(QLabel))


def _wrong_with(widget: QWidget) -> Iterator[str]:
    if _is_inner(widget) or widget.visibleRegion().isEmpty():
        return
    text = _text(widget)
    wraps = isinstance(widget, QLabel) and (widget.wordWrap() or widget.hasHeightForWidth())
    if text and not wraps and not widget.hasHeightForWidth() and widget.fontMetrics().horizontalAdvance(text) > widget.width() + SLACK and not widget.toolTip():
        yield f"{text!r} needs {widget.fontMetrics().horizontalAdvance(text)} px and has {widget.width()}"
    if text and wraps and widget.heightForWidth(widget.width()) > widget.height() + SLACK:
        yield f"{text!r} needs {widget.heightForWidth(widget.width())} px down and has {widget.height()}"
    least = widget.minimumSizeHint()
    if widget.hasHeightForWidth():
        least.setHeight(widget.heightForWidth(widget.width()))
    if isinstance(widget, QAbstractButton) and (least.width() > widget.width() + SLACK or least.height() > widget.height() + SLACK):
        yield f"needs {least.toTuple()} and has {widget.size().toTuple()}"
    if isinstance(widget, QAbstractScrollArea) and widget.horizontalScrollBar().maximum() > 2 * SLACK:
        yield f"scrolls sideways by {widget.horizontalScrollBar().maximum()} px"
    parent = widget.parentWidget()
    if parent is not None and not widget.isWindow() and not _scrolls(parent) and not parent.rect().adjusted(-6, -6, 6, 6).contains(widget.geometry()):
        yield f"{widget.geometry().getRect()} sticks out of {_told(parent)} {parent.size().toTuple()}"


def _seen(front: QWidget) -> list[QWidget]:
    return [each for each in front.findChildren(QWidget) if each.isVisible()]


def _is_inner(widget: QWidget) -> bool:
    """Whether it is a piece of one of Qt's own controls."""
    if widget.objectName().startswith("qt_") or isinstance(widget, (QScrollBar, QSplitterHandle, QMenuBar)):
        return True
    parent = widget.parentWidget()
    if isinstance(parent, (QAbstractSpinBox, QComboBox, QLineEdit, QTabBar, QMenuBar, QCalendarWidget, QAbstractItemView)):
        return True
    return widget.focusProxy() is not None and widget.focusProxy() is parent


def _scrolls(parent: QWidget) -> bool:
    return isinstance(parent.parentWidget(), QAbstractScrollArea) or isinstance(parent, QAbstractScrollArea)


def _text(widget: QWidget) -> str:
    """The words a control paints as they are; a leaf of a calendar paints others."""
    return widget.text() if isinstance(widget, QAbstractButton) or type(widget) in (QLabel, PlainText) else ""


def _told(widget: QWidget) -> str:
    return f"{type(widget).__name__} {name_of(widget)!r}"
