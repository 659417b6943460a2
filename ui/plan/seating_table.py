"""The drawn table: everyone around it, moved from chair to chair by mouse and by key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from safari.guests.seating import Broken, Guest, Seating, Shape
from safari.guests.table import Side, Table, table
from safari.words import _
from ui.plan.seating_guest import GuestButton
from ui.plan.seating_places import MARGIN, Places
from ui.theme import colour, theme
from ui.widgets.announce import announce
from ui.widgets.painting import painting, rounded
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

WIDE, NARROWEST, GAP, CORNER, BELOW = 560, 380, 8, 12, 12
Key = Qt.Key
ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}


class SeatingTable(QWidget):
    """`put(uid, chair)` asks to put a guest on a chair; `reached(place)` tells which place should be in sight.

    Arrow keys go from guest to guest, Space picks one up and puts them down, Esc puts them back, Enter gives a chair
    to somebody who has none.
    """

    put = Signal(str, int)
    reached = Signal(QRect)

    def __init__(self) -> None:
        super().__init__()
        self.seating = Seating(Shape.LONG, ())
        self._table: Table = table(Shape.LONG, 0)
        self._guests: dict[str, GuestButton] = {}
        self._held: GuestButton | None = None
        self._at = ""  # who has the keyboard, or had it last
        self._waiting = PlainText(_("No chair yet"), "label", "ink2", wrap=False)
        self._waiting.setParent(self)
        self._ghost = QLabel(self)
        self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ghost.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(_("The table"))

    def show_seating(self, seating: Seating, broken: Sequence[Broken]) -> None:
        """Show who sits where, and for whom a rule does not hold. Whoever has the keyboard keeps it."""
        self.seating, self._table = seating, table(seating.shape, len(seating.guests))
        everyone = [*seating.guests, *seating.waiting]
        for uid in [uid for uid in self._guests if uid not in {guest.uid for guest in everyone}]:
            self._guests.pop(uid).deleteLater()
        for place, guest in enumerate(everyone):
            button = self._guests.get(guest.uid) or self._add(guest)
            chair = place if place < len(seating.guests) else -1
            button.chair = chair
            button.side = self._table.chairs[chair].side if chair >= 0 else Side.RIGHT
            wrong = " ".join(one.sentence for one in broken if guest.uid in one.guests)
            button.show_guest(guest, self._spoken(guest, chair), wrong)
        self._put_back()
        self._let_tab_in(self._guests.get(self._at) or next(iter(self._in_order()), None))
        self._arrange()

    def begin(self) -> None:
        """Put the keyboard on the first guest."""
        if self._at in self._guests:
            self._guests[self._at].setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(WIDE), self._high())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(NARROWEST), self._high())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        around = Places(self._table, self.width()).around()
        corner = min(around.width(), around.height()) / 2 if self._table.is_round else CORNER
        with painting(self) as painter:
            if self.seating.guests:
                rounded(painter, around, corner, colour("sunken"), colour("line_strong"))

    def _add(self, guest: Guest) -> GuestButton:
        button = self._guests[guest.uid] = GuestButton(guest, self)
        button.key_pressed.connect(self._key)
        button.clicked.connect(lambda: self._key(button, int(Key.Key_Space.value)))  # as a screen reader presses
        button.focused.connect(self._focused)
        button.dragged.connect(self._follow)
        button.dropped.connect(self._let_go)
        button.show()
        return button

    def _spoken(self, guest: Guest, chair: int) -> str:
        kind = _("leader") if guest.is_leader else _("customer")
        if chair < 0:
            return _("{name}, {kind}, no chair yet").format(name=guest.name, kind=kind)
        beside = [one.name for one in self.seating.neighbours(chair)]
        said = _("Chair {n}: {name}, {kind}").format(n=chair + 1, name=guest.name, kind=kind)
        if not beside:
            return said
        between = _("between {one} and {other}") if len(beside) > 1 else _("beside {one}")
        return f"{said}, {between.format(one=beside[0], other=beside[-1])}"

    # Where everyone is

    def _high(self) -> int:
        width = max(self.width(), theme().px(NARROWEST))
        below = self._waiting.sizeHint().height() + GAP + self._rows(width) if self.seating.waiting else 0
        return int(Places(self._table, width).foot + below + MARGIN)

    def _arrange(self) -> None:
        places = Places(self._table, self.width())
        for chair, guest in zip(self._table.chairs, self.seating.guests, strict=True):
            button = self._guests[guest.uid]
            at, size = places.at(chair), button.sizeHint()
            button.resize(min(size.width(), places.room(chair)), size.height())
            button.move((at - button.circle().center()).toPoint())
            if chair.side in {Side.TOP, Side.BOTTOM}:
                button.lower()  # beside its circle there is nothing of it: the next chair may reach in there
        self._waiting.setVisible(bool(self.seating.waiting))
        self._waiting.resize(self._waiting.sizeHint())
        self._waiting.move(0, round(places.foot))
        self._rows(self.width(), place=True)
        self.setMinimumHeight(self._high())
        self._ghost.raise_()
        self.update()

    def _rows(self, width: int, *, place: bool = False) -> int:
        """How high those without a chair stand, in rows; with `place` they are put there."""
        top = Places(self._table, width).foot + self._waiting.sizeHint().height() + GAP
        x, y, row = 0, 0, 0
        for guest in self.seating.waiting:
            button = self._guests[guest.uid]
            size = button.sizeHint()
            wide = min(size.width(), width)
            if x and x + wide > width:
                x, y, row = 0, y + row + 2, 0
            if place:
                button.setGeometry(x, round(top) + y, wide, size.height())
            x, row = x + wide + GAP, size.height()
        return y + row

    # The keyboard

    def _in_order(self) -> list[GuestButton]:
        return [self._guests[guest.uid] for guest in (*self.seating.guests, *self.seating.waiting)]

    def _let_tab_in(self, to: GuestButton | None) -> None:
        """Tab comes to one guest only; from there the arrows go on."""
        self._at = to.guest.uid if to else ""
        for button in self._guests.values():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is to else Qt.FocusPolicy.ClickFocus)

    def _focused(self, button: GuestButton) -> None:
        self._let_tab_in(button)
        self.reached.emit(button.geometry())

    def _key(self, button: GuestButton, pressed: int) -> None:
        key = Qt.Key(pressed)
        if key in ARROWS:
            self._go(self._next(button, *ARROWS[key]))
        elif key in {Key.Key_Home, Key.Key_End}:
            self._go(self._in_order()[0 if key == Key.Key_Home else -1])
        elif key == Key.Key_Escape:
            self._give_up()
        elif self._held is not None:
            self._put_down(button)
        elif key == Key.Key_Space:
            self._pick_up(button)
        elif button.chair < 0:
            self.put.emit(button.guest.uid, len(self.seating.guests))

    def _next(self, button: GuestButton, right: int, down: int) -> GuestButton | None:
        """Who is nearest in a direction: straight on counts less than to the side."""
        here = button.mapToParent(button.circle().center().toPoint())

        def distance(other: GuestButton) -> float:
            way = other.mapToParent(other.circle().center().toPoint()) - here
            ahead = way.x() * right + way.y() * down
            aside = abs(way.x() * down) + abs(way.y() * right)
            return ahead + 2 * aside if ahead > 2 else float("inf")

        others = [other for other in self._in_order() if other is not button]
        nearest = min(others, key=distance, default=None)
        return nearest if nearest is not None and distance(nearest) < float("inf") else None

    def _go(self, to: GuestButton | None) -> None:
        if to is None:
            return
        self._target(to if self._held is not None and to is not self._held else None)
        to.setFocus(Qt.FocusReason.TabFocusReason)

    def _pick_up(self, button: GuestButton) -> None:
        self._held = button
        button.held = True
        button.update()
        for each in self._guests.values():
            each.let_esc(may=True)
        said = _("{name} is picked up. Arrows choose a chair, Space puts down, Esc puts back.")
        announce(self, said.format(name=button.guest.name))

    def _put_down(self, at: GuestButton) -> None:
        held = self._held
        self._put_back()
        if held is None or held is at:
            return
        self._at = held.guest.uid
        if at.chair >= 0:
            self.put.emit(held.guest.uid, at.chair)
        elif held.chair >= 0:
            self.put.emit(at.guest.uid, held.chair)  # one without a chair sits down just there
        self.begin()

    def _give_up(self) -> None:
        held = self._held
        self._put_back()
        if held is not None:
            held.setFocus(Qt.FocusReason.TabFocusReason)

    def _put_back(self) -> None:
        """Nobody is held any more."""
        self._held = None
        self._ghost.hide()
        for button in self._guests.values():
            button.held = button.is_target = False
            button.let_esc(may=False)
            button.update()

    def _target(self, to: GuestButton | None) -> None:
        for button in self._guests.values():
            button.is_target = button is to
            button.update()

    # The mouse

    def _follow(self, button: GuestButton, place: QPoint) -> None:
        if self._held is not button:
            self._put_back()
            self._ghost.setPixmap(button.grab())
            self._ghost.adjustSize()
            self._held = button
            button.held = True
        self._ghost.move(place + QPoint(BELOW, BELOW))  # so that one sees who sits there
        self._ghost.show()
        self._ghost.raise_()
        self._target(self._under(place, button))
        self.reached.emit(QRect(place, QSize(1, 1)))

    def _let_go(self, button: GuestButton, place: QPoint) -> None:
        at = self._under(place, button)
        if at is None:
            self._put_back()
        else:
            self._put_down(at)

    def _under(self, place: QPoint, but: GuestButton) -> GuestButton | None:
        found: Callable[[GuestButton], bool] = lambda one: one is not but and one.geometry().contains(place)  # noqa: E731
        return next(filter(found, self._in_order()), None)
