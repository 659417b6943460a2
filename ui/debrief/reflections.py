"""What it did to us: each leader's own sentences, who has not written yet, and a letter that asks them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from safari.plan.settling_words import first_name, listed
from safari.words import _, ngettext
from ui import mail
from ui.debrief.panes import Pane
from ui.debrief.reflection_block import ReflectionBlock
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.leader_button import LeaderButton
from ui.widgets.plain_text import PlainText, heading
from ui.widgets.reading_order import tab_as_read

if TYPE_CHECKING:
    from safari.library import Library
    from safari.people.leader import Leader
    from ui.screen import Context

BESIDE_WORDS = 2  # circles that leave room for words beside them


class ReflectionsPane(QWidget):
    """Those who wrote, in the order they were invited; below them those who have not."""

    TABLES: ClassVar = frozenset({"reflections", "participants", "leaders"})

    def __init__(self, context: Context, safari_uid: str) -> None:
        super().__init__()
        self._context, self._safari = context, safari_uid
        self._library: Library = context.library
        self.blocks: dict[str, ReflectionBlock] = {}
        self.buttons: dict[str, LeaderButton] = {}
        self._body = QVBoxLayout()
        self._body.setSpacing(14)
        self._circles = QWidget()
        self._flow = FlowLayout(self._circles)
        self.told = PlainText("", "small", "ink2")
        self.ask = Button(_("Ask them"), "word", size="small")
        self.ask.setToolTip(_("A letter with the three questions, in your mail program"))
        self.ask.clicked.connect(self.write_letter)
        self._waiting = QWidget()
        self._who = row(self._circles, self.told, gap=10)
        self._who.setStretch(1, 1)
        self._waiting.setLayout(column(self._who, self.ask, gap=6))
        self.setLayout(column(heading(_("What it did to us"), side=True), self._body, self._waiting, gap=12))

    def refresh(self) -> None:
        """Read all of it anew; who is being written for stays open."""
        desk = self._library.debriefs
        leaders, written = desk.leaders(self._safari), desk.reflections(self._safari)
        self.setVisible(bool(leaders))
        for uid in set(self.blocks) - {one.uid for one in leaders}:
            self._remove(self.blocks.pop(uid))
        for place, leader in enumerate(leaders):
            block = self.blocks.get(leader.uid) or self._block(leader, place)
            block.show_reflection(written.get(leader.uid))
            block.setVisible(leader.uid in written or block.is_open)
        silent = [one for one in leaders if one.uid not in written]
        self._show_silent(silent, leaders)
        self._order_stops(leaders, silent)

    def _order_stops(self, leaders: list[Leader], silent: list[Leader]) -> None:
        written = [stop for one in leaders for stop in self.blocks[one.uid].stops]
        tab_as_read([*written, *(self.buttons[one.uid] for one in silent), self.ask], self.ask)

    def settle(self) -> bool:
        """Keep what is typed; whether all of it is kept."""
        settled = [block.settle() for block in self.blocks.values()]
        return all(settled)

    def write_letter(self) -> None:
        """Ask those who have not written yet: a letter in the mail program, to be read and sent by hand."""
        letters, write = self._library.letters, partial(mail.write, self._context)
        self._context.attempt(lambda: write(letters.to_silent(self._safari, self.silent)))

    @property
    def silent(self) -> list[Leader]:
        """Who has not written yet."""
        return self._library.debriefs.silent(self._safari)

    def _block(self, leader: Leader, place: int) -> ReflectionBlock:
        block = self.blocks[leader.uid] = ReflectionBlock(self._library.debriefs, self._safari, leader)
        block.opened.connect(partial(self._opened, block))
        block.closed.connect(partial(self._closed, block))
        self._body.insertWidget(place, block)
        return block

    def _opened(self, block: ReflectionBlock) -> None:
        """One leader at a time."""
        block.show()
        for other in self.blocks.values():
            if other is not block:
                other.close_fields()

    def _closed(self, block: ReflectionBlock, had_keyboard: bool) -> None:
        """Read again; the keyboard stays with this leader, whether they wrote or not."""
        self.refresh()
        if had_keyboard:
            (self.buttons.get(block.leader.uid) or block.change).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_silent(self, silent: list[Leader], leaders: list[Leader]) -> None:
        self._waiting.setVisible(bool(silent))
        for uid in set(self.buttons) - {one.uid for one in silent}:
            self._remove(self.buttons.pop(uid))
        for one in silent:
            if one.uid not in self.buttons:
                button = self.buttons[one.uid] = LeaderButton(one.name, _("Write for {name}").format(name=one.name))
                button.clicked.connect(partial(self._write_for, one.uid))
                self._flow.addWidget(button)
                button.show()
        few = len(silent) <= BESIDE_WORDS
        self._who.setDirection(QBoxLayout.Direction.LeftToRight if few else QBoxLayout.Direction.TopToBottom)
        among = [one.name for one in leaders]
        names = listed([first_name(one.name, among) for one in silent])
        told = ngettext("{names} has not written yet.", "{names} have not written yet.", len(silent))
        self.told.setText(told.format(names=names) if silent else "")
        self.ask.setText(_("Ask them") if len(silent) > 1 else _("Ask for it"))

    def _write_for(self, leader: str, _on: bool = False) -> None:
        self.blocks[leader].open()

    def _remove(self, widget: QWidget) -> None:
        widget.hide()
        widget.deleteLater()


PANES = (Pane("reflections", "right", 20, ReflectionsPane),)
