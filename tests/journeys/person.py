"""A person before the screen: eyes, a keyboard, a mouse. Nothing of the program is called."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAction, QContextMenuEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QMenu,
    QWidget,
)

PATIENCE = 15  # seconds: a page is drawn and written in the background; two cores may be busy with other things
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
MOST_SECTIONS = 3  # Tab goes from day to month to year within a date
EDGE = 8  # px from the edge of what scrolls: so near nobody aims


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a control. Of a list Qt tells it by relation on Linux, so it is read off it."""
    return widget.accessibleName() or QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


class Person:
    """Somebody at the screen: `sees` and `waits`, `press`, `write`, `tab_to`, `click`, and what these are made into."""

    def __init__(self) -> None:
        QApplication.setDoubleClickInterval(0)  # Qt waits so long before a list that dropped down takes a click

    @property
    def at(self) -> QWidget:
        """What the keyboard is on."""
        popup = QApplication.activePopupWidget()
        inside = popup.focusWidget() if popup is not None else QApplication.focusWidget()
        return inside if inside is not None else self.front

    @property
    def front(self) -> QWidget:
        """What is in front of them: a list that dropped down, a dialog, the window."""
        for window in (QApplication.activePopupWidget(), QApplication.activeModalWidget(), QApplication.activeWindow()):
            if window is not None:
                return window
        raise AssertionError("there is no window")

    def sees(self, words: str) -> bool:
        """Whether these words stand in what is in front."""
        return any(words in text for text in self.read())

    def read(self) -> list[str]:
        """All that is written on labels, buttons and fields of what is in front."""
        return [said for said in map(_words, self.front.findChildren(QWidget)) if said]

    def waits(self, until: Callable[[], object]) -> None:
        """Wait until something is so."""
        latest = time.monotonic() + PATIENCE
        while not until():
            assert time.monotonic() < latest, f"it never came; there is {self.read()}"
            QTest.qWait(10)

    def rests(self) -> None:
        """Wait until all that is in front stands still: what was asked for in the background comes a little later."""
        before = None
        while before != (before := [(each.geometry(), each.isVisible()) for each in self.front.findChildren(QWidget)]):
            QTest.qWait(20)

    # The keyboard

    def press(self, *keys: str, times: int = 1) -> None:
        """Press keys one after the other ("Ctrl+N", "Return"), where the keyboard is."""
        for key in keys * times:
            pressed = QKeySequence.fromString(key)[0]  # type: ignore[index]  # it is, and the stubs do not say so
            QTest.keyClick(self.at, pressed.key(), pressed.keyboardModifiers())
            QApplication.processEvents()

    def write(self, words: str) -> None:
        """Type words of any script where the keyboard is."""
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.sendEvent(self.at, QKeyEvent(kind, 0, PLAIN, letter))
        QApplication.processEvents()

    def tab_to(self, name: str, *, key: str = "Tab", most: int = 150) -> QWidget:
        """Press Tab until the keyboard is on the control of this name (a reader may say more after a comma)."""
        seen: list[str] = []
        for _step in range(most):
            here = name_of(self.at)
            if here == name or here.startswith(f"{name}, "):
                return self.at
            seen.append(here)
            self.press(key)
        raise AssertionError(f"Tab never came to {name!r}, but to {list(dict.fromkeys(seen))}")

    def walk(self) -> list[QWidget]:
        """Press Tab until one is where one was before; everything the keyboard came to."""
        seen = [self.at]
        stays = 0
        while stays < MOST_SECTIONS:
            self.press("Tab")
            stays = stays + 1 if self.at is seen[-1] else 0
            if not stays and self.at in seen:
                break
            seen.append(self.at)
        return seen

    def fill(self, name: str, words: str) -> None:
        """Tab to a field and type into it."""
        self.tab_to(name)
        self.write(words)

    def set_to(self, name: str, words: str) -> None:
        """Tab to a field with a list and go down it to these words."""
        field = self.tab_to(name)
        assert isinstance(field, QComboBox)
        for _line in range(field.count()):
            if field.currentText() != words:
                self.press("Down")
        assert field.currentText() == words

    def choose(self, words: str) -> None:
        """Go down the menu that dropped down to the line with these words, and take it."""
        menu = self._menu()
        for _step in menu.actions():
            self.press("Down")
            if menu.activeAction() is not None and words in _plain(menu.activeAction()):
                self.press("Return")
                return
        raise AssertionError(f"{words!r} is not in the menu: {[_plain(action) for action in menu.actions()]}")

    def from_menu(self, words: str) -> None:
        """Go to the first of the window's menus, and take the line with these words."""
        self.press("Alt", "Down")
        self.choose(words)

    # The mouse

    def click(self, name: str) -> None:
        """Click on the control of this name; what is further down is scrolled to."""
        found = [each for each in self.controls() if name_of(each) == name or name_of(each).startswith(f"{name}, ")]
        assert found, f"there is no {name!r} to click on: {[name_of(each) for each in self.controls()]}"
        _come_to_rest(found[0])
        self.click_at(found[0], found[0].rect().center())

    def click_at(self, widget: QWidget, place: QPoint) -> None:
        """Click at a place of a control. Whatever lies over it there gets the click, and that is an error."""
        self._scroll_to(widget, place)
        there = widget.mapTo(widget.window(), place)
        hit = widget.window().childAt(there)
        assert hit is not None, f"{name_of(widget)!r} cannot be clicked on: it is out of sight"
        assert hit is widget or widget.isAncestorOf(hit), f"{name_of(widget)!r} cannot be clicked on: {hit} is there"
        QTest.mouseMove(hit, hit.mapFrom(widget.window(), there))
        QTest.mouseClick(hit, LEFT, PLAIN, hit.mapFrom(widget.window(), there))
        QApplication.processEvents()

    def click_row(self, words: str, *, of: str = "") -> None:
        """Click on the row with these words, of the list of this name, or of whatever list in front has it."""
        for view in self.front.findChildren(QAbstractItemView):
            rows = range(view.model().rowCount()) if view.isVisible() and of in name_of(view) else ()
            index = next((each for each in (_row(view, row) for row in rows) if words in str(each.data())), None)
            if index is not None:
                view.scrollTo(index)
                self.click_at(view.viewport(), view.visualRect(index).center())
                return
        raise AssertionError(f"no row says {words!r}")

    def pick(self, words: str) -> None:
        """Click on the line of the menu that dropped down."""
        menu = self._menu()
        found = [action for action in menu.actions() if words in _plain(action)]
        assert found, f"{words!r} is not in the menu: {[_plain(action) for action in menu.actions()]}"
        inner = found[0].menu()
        QTest.mouseClick(menu, LEFT, PLAIN, menu.actionGeometry(found[0]).center())
        QApplication.processEvents()
        if isinstance(inner, QMenu):  # it drops down beside, a moment later
            self.waits(inner.isVisible)

    def double_click_at(self, widget: QWidget, place: QPoint) -> None:
        """Click twice at a place of a control."""
        self._scroll_to(widget, place)
        QTest.mouseDClick(widget, LEFT, PLAIN, place)
        QApplication.processEvents()

    def right_click_at(self, widget: QWidget, place: QPoint) -> None:
        """Click with the right button at a place of a control: what drops its menu."""
        self._scroll_to(widget, place)
        QTest.mousePress(widget, Qt.MouseButton.RightButton, PLAIN, place)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place))
        QCoreApplication.sendEvent(widget, event)
        QApplication.processEvents()

    def drag(self, begin: tuple[QWidget, QPoint], end: tuple[QWidget, QPoint]) -> None:
        """Take hold at a place of a control, pull it to a place of another one in sight, and let go there."""
        held, place = begin
        self._scroll_to(held, place)
        there = held.window().childAt(held.mapTo(held.window(), place))
        assert there is held, f"{name_of(held)!r} cannot be taken hold of: {there} is there"
        over = held.mapFromGlobal(end[0].mapToGlobal(end[1]))
        QTest.mousePress(held, LEFT, PLAIN, place)
        for part in (8, 4, 2, 1):
            QTest.mouseMove(held, place + (over - place) / part)
            QApplication.processEvents()
        QTest.mouseRelease(held, LEFT, PLAIN, over)
        QApplication.processEvents()

    def click_away(self) -> None:
        """Click beside what dropped down: it closes."""
        QTest.mouseClick(self.front, LEFT, PLAIN, QPoint(-40, -40))
        QApplication.processEvents()

    # What a dialog asks

    def in_dialog(self, opens: Callable[[], object], answers: Callable[[], object]) -> None:
        """Do what opens a dialog, and in the dialog what answers and closes it."""
        wrong: list[BaseException] = []
        before, window = QApplication.activeModalWidget(), QApplication.activeWindow()
        QTimer.singleShot(0, lambda: self._answer(answers, wrong, before, 500))
        opens()
        QApplication.processEvents()
        if window is not None and QApplication.activeWindow() is None:
            window.activateWindow()  # a window manager would; this platform has none
            self.waits(window.isActiveWindow)
        if wrong:
            raise wrong[0]

    def _answer(
        self, answers: Callable[[], object], wrong: list[BaseException], before: QWidget | None, tries: int
    ) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or dialog is before or not dialog.isActiveWindow():
            if tries:
                QTimer.singleShot(10, lambda: self._answer(answers, wrong, before, tries - 1))
            else:
                wrong.append(AssertionError("no dialog opened"))
            return
        try:
            answers()
            assert not dialog.isVisible(), f"the dialog stays open: {self.read()}"
        except BaseException as error:  # noqa: BLE001 - raised once the dialog is closed; it would wait for ever
            wrong.append(error)
            dialog.close()

    def _menu(self) -> QMenu:
        menu = self.front
        assert isinstance(menu, QMenu), f"no menu dropped down, but {menu}"
        return menu

    def controls(self) -> list[QWidget]:
        """What can be clicked on, in front."""
        every = [each for each in self.front.findChildren(QWidget) if each.isVisible() and each.isEnabled()]
        return [each for each in every if not isinstance(each, QLabel) and name_of(each)]

    def _scroll_to(self, widget: QWidget, place: QPoint) -> None:
        """Turn the wheel over all that scrolls until the place is in sight."""
        area = widget.parentWidget()
        while area is not None:
            if isinstance(area, QAbstractScrollArea) and _scrolls(area, widget):
                for _turn in range(200):
                    y = widget.mapTo(area.viewport(), place).y()
                    if EDGE <= y < area.viewport().height() - EDGE or area.verticalScrollBar().maximum() == 0:
                        break
                    _turn_wheel(area, 1 if y < EDGE else -1)
            area = area.parentWidget()
        _come_to_rest(widget)


def _scrolls(area: QAbstractScrollArea, widget: QWidget) -> bool:
    """Whether a widget moves when the area scrolls: one that stands on its edge does not."""
    return area.viewport() is widget or area.viewport().isAncestorOf(widget)


def _come_to_rest(widget: QWidget) -> None:
    """Wait until a control is laid out: nobody aims at what is moving."""
    still, before = 0, None
    while still < 3:
        QApplication.processEvents()
        now = (widget.mapTo(widget.window(), QPoint()), widget.size())
        still = still + 1 if now == before else 0
        before = now


def _row(view: QAbstractItemView, row: int) -> QModelIndex:
    return view.model().index(row, 0)


def _turn_wheel(area: QAbstractScrollArea, notches: int) -> None:
    middle = QPointF(area.viewport().rect().center())
    turned = QPoint(0, 120 * notches)
    event = QWheelEvent(
        middle,
        area.viewport().mapToGlobal(middle),
        QPoint(),
        turned,
        Qt.MouseButton.NoButton,
        PLAIN,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(area.viewport(), event)


def _words(widget: QWidget) -> str:
    """What is written on a label, a button or a field."""
    if not widget.isVisible():
        return ""
    text = getattr(widget, "text", None)
    return str(text()) if callable(text) else ""


def _plain(action: QAction) -> str:
    """The words of a menu's line, without its key and the mark of its letter."""
    return action.text().partition("\t")[0].replace("&&", "\0").replace("&", "").replace("\0", "&")
