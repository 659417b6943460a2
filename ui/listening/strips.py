"""The strips above a transcript: all that ask something, or one at a time where the lines would have no room."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from safari.words import _, ngettext
from ui.widgets.boxes import column, row
from ui.widgets.button import Button

if TYPE_CHECKING:
    from collections.abc import Sequence

GAP = 6


class Asks(QWidget):
    """Something that stands there while it has something to ask. `turned` when that begins or ends; it may be `wanted`
    and still wait for its turn."""

    turned = Signal()
    called = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.wanted = False
        self.hide()

    def stand(self) -> None:
        """There is something to ask."""
        if not self.wanted:
            self.wanted = True
            self.show()
            self.turned.emit()

    def stand_first(self) -> None:
        """Somebody wants to be asked this, before all else."""
        self.called.emit()

    def go(self) -> None:
        """There is nothing to ask any more."""
        self.wanted = False
        self.hide()
        self.turned.emit()


class Strips(QWidget):
    """`strips` by their weight, the heaviest first. `set_room(px)` says how tall they may be together."""

    def __init__(self, strips: Sequence[Asks]) -> None:
        super().__init__()
        self._strips, self._room, self._turn = tuple(strips), 0, 0
        self._called: Asks | None = None
        self.more = Button("", "word", size="small")
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the line
        self.more.clicked.connect(lambda _on=False: self._next())
        self.more.hide()
        across = row(column(*strips, gap=GAP), self.more, gap=12)
        across.setStretch(0, 1)
        self.setLayout(across)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for strip in strips:
            strip.turned.connect(self._renew)
            strip.called.connect(partial(self._call, strip))

    def set_room(self, room: int) -> None:
        """Show so many as have room, one at least."""
        self._room = room
        self._arrange()

    def _call(self, strip: Asks) -> None:
        """The first of all, until somebody asks for the next."""
        self._called = strip
        strip.stand()
        self._arrange()

    def _renew(self) -> None:
        self._turn = 0
        if self._called is not None and not self._called.wanted:
            self._called = None
        self._arrange()

    def _next(self) -> None:
        self._turn += self._called is None
        self._called = None
        self._arrange()

    def _arrange(self) -> None:
        """The one somebody is typing in stays, whatever else comes."""
        wanted = [one for one in self._strips if one.wanted]
        needed = sum(one.sizeHint().height() + GAP for one in wanted)
        one_at_a_time = len(wanted) > 1 and needed > self._room
        if one_at_a_time:
            with_keyboard = next((one for one in wanted if one.isAncestorOf(QApplication.focusWidget() or self)), None)
            called = self._called if self._called in wanted else None
            in_turn = called or with_keyboard or wanted[self._turn % len(wanted)]
            others = len(wanted) - 1
            self.more.setText(ngettext("{n} more", "{n} more", others).format(n=others))
            self.more.setAccessibleName(_("Show the next question: {n} more").format(n=others))
            wanted = [in_turn]
        for one in self._strips:
            one.setVisible(one in wanted)
        self.more.setVisible(one_at_a_time)
