"""What is wrong with a screen, found by looking at every control: names, roles, cut words, things out of place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QButtonGroup,
    QCalendarWidget,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QScrollBar,
    QSplitterHandle,
    QTabBar,
    QWidget,
)

from tests.journeys.person import name_of
from ui.widgets.plain_text import PlainText

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
NOT_FOR_THE_MOUSE = Qt.WidgetAttribute.WA_TransparentForMouseEvents  # it only looks as one that can be pressed
TAB = Qt.FocusPolicy.TabFocus
MANY = 30  # rows that are looked at
SLACK = 1  # px that a rounding may be off
SLACKS, A_LITTLE = QMargins(0, 0, SLACK, SLACK), QMargins(6, 6, 6, 6)
PIECES = (QScrollBar, QSplitterHandle, QMenuBar)
INSIDE = (QAbstractSpinBox, QComboBox, QLineEdit, QTabBar, QMenuBar, QCalendarWidget, QAbstractItemView)
WITHOUT_ROLE = (
    "FacePoint",  # a picture with a point on it: Qt has no role for that; its description says where it is
    "ScrollArea",  # words that arrow keys scroll: Qt calls that a client area
)
SIDEWAYS = ("Board", "BoardColumns")  # columns that each need their width
FOR_THE_MOUSE = (
    "CertainMark",  # Ctrl+G does the same from the words beside it, and they say so to a reader
    "FoldHeading",  # one that does not fold is a heading
    "_Way",  # of a toast, which is gone before a keyboard is there: Ctrl+Z does the same
)


def controls(front: QWidget) -> list[QWidget]:
    """Everything in sight that the keyboard can come to; not what Qt puts inside of its own controls."""
    return [
        each
        for each in _seen(front)
        if each.focusPolicy() & TAB and each.isEnabled() and each.focusProxy() is None and not _is_inner(each)
    ]


def nameless(front: QWidget) -> list[str]:
    """Controls that a screen reader has no name or no role for, and rows it has no words for."""
    wrong = [f"a row of {_told(view)}" for view in _seen(front) if isinstance(view, QAbstractItemView) and _mute(view)]
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
        pressed = isinstance(each, QAbstractButton) and each.isEnabled() and not each.testAttribute(NOT_FOR_THE_MOUSE)
        if pressed and each not in reached and not _is_inner(each):
            group = cast("QButtonGroup | None", cast("QAbstractButton", each).group())
            together = group is not None and group.exclusive() and any(one in reached for one in group.buttons())
            arrows = not each.focusPolicy() & TAB and any(_stand_together(each, one) for one in reached)
            if not (together or arrows) and type(each).__name__ not in FOR_THE_MOUSE:
                wrong.append(_told(each))
    return wrong


def _stand_together(one: QWidget, other: QWidget) -> bool:
    """Whether arrow keys lead from one to the other: both are of a kind and stand in the same place."""
    return type(one) is type(other) and one.parentWidget() is other.parentWidget()


def cut(front: QWidget) -> list[str]:
    """Words that do not fit and are not shortened with the whole text at hand; things that stick out of their place."""
    return [f"{_told(each)}: {why}" for each in _seen(front) for why in _wrong_with(each)]


def in_sight(front: QWidget, words: str) -> bool:
    """Whether these words can be read now: not scrolled away."""
    return any(words in each.text() and not each.visibleRegion().isEmpty() for each in front.findChildren(QLabel))


def _wrong_with(widget: QWidget) -> Iterator[str]:
    if _is_inner(widget) or widget.visibleRegion().isEmpty():
        return
    text, has = _text(widget), widget.size()
    wide, tall = widget.fontMetrics().horizontalAdvance(text), widget.heightForWidth(has.width())
    if text and tall < 0 and wide > has.width() + SLACK and not widget.toolTip():
        yield f"{text!r} needs {wide} px and has {has.width()}"
    if text and tall > has.height() + SLACK:
        yield f"{text!r} needs {tall} px down and has {has.height()}"
    least = widget.minimumSizeHint()
    if isinstance(widget, QAbstractButton) and tall < 0 and least.shrunkBy(SLACKS).expandedTo(has) != has:
        yield f"needs {least.toTuple()} and has {has.toTuple()}"
    if isinstance(widget, QAbstractScrollArea) and type(widget).__name__ not in SIDEWAYS:
        beyond = widget.horizontalScrollBar().maximum()
        if beyond > 2 * SLACK:
            yield f"scrolls sideways by {beyond} px"
    yield from _out_of_place(widget)


def _out_of_place(widget: QWidget) -> Iterator[str]:
    """Whether it reaches beyond what it stands in, and that does not scroll. Rings and badges may by a little."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow():
        return
    scrolls = isinstance(parent, QAbstractScrollArea) or isinstance(parent.parentWidget(), QAbstractScrollArea)
    place = widget.geometry()
    if not widget.mask().isEmpty():  # a ring is cut where what it is around is scrolled out of sight
        place &= widget.mask().boundingRect().translated(place.topLeft())
    if not scrolls and not parent.rect().marginsAdded(A_LITTLE).contains(place):
        yield f"{widget.geometry().getRect()} sticks out of {_told(parent)} {parent.size().toTuple()}"


def _mute(view: QAbstractItemView) -> bool:
    """Whether one of the first rows says nothing to a reader."""
    model = view.model()
    firsts = (model.index(row, 0) for row in range(min(MANY, model.rowCount())))
    return any(not (each.data(ACCESSIBLE) or each.data()) for each in firsts)


def _seen(front: QWidget) -> list[QWidget]:
    return [each for each in front.findChildren(QWidget) if each.isVisible()]


def _is_inner(widget: QWidget) -> bool:
    """Whether it is a piece of one of Qt's own controls."""
    parent = widget.parentWidget()
    in_qt = isinstance(parent, INSIDE) or (parent is not None and widget.focusProxy() is parent)
    return in_qt or isinstance(widget, PIECES) or widget.objectName().startswith("qt_")


def _text(widget: QWidget) -> str:
    """The words a control paints as they are; a leaf of a calendar paints others."""
    as_they_are = isinstance(widget, QAbstractButton) or type(widget) in (QLabel, PlainText)
    return str(getattr(widget, "text")()) if as_they_are else ""  # noqa: B009 - to mypy it is any widget


def _told(widget: QWidget) -> str:
    return f"{type(widget).__name__} {name_of(widget)!r}"
