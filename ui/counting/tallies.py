"""Counting: what comes by, counted by one key, and written down as an observation with its figures."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safari.counting.desk import Counted
from safari.words import _
from ui.counting.tally_row import ROOMY, TallyRow
from ui.counting.telling import tell
from ui.run.held_notes import TABLES as HOLDING
from ui.run.held_notes import held_notes
from ui.run.timeline_row import Row
from ui.theme import theme
from ui.widgets.button import Button
from ui.widgets.scroll_area import bring_into_sight
from ui.widgets.side_section import SideSection
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from safari.change import Change
    from safari.counting.tally import Tally, Tick
    from safari.run.note import Note
    from ui.run.at_hand import AtHand

ME = "tallies of Run"


class TalliesSection(SideSection):
    """The tallies of a safari. A number shows at once; the bar at the top says when it is on disk."""

    def __init__(self, at_hand: AtHand) -> None:
        self.begin = Button(_("Count something"), "word")
        super().__init__(_("Counting"), self.begin)
        self._at_hand = at_hand
        self._desk = at_hand.library.counting
        self._reading = self._stale = False
        self.rows: list[TallyRow] = []
        self.begin.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.begin.clicked.connect(self.ask)
        self.field = TextField(name=_("What is counted?"), placeholder=_("What is counted? Enter begins"))
        self.field.returnPressed.connect(self._begin)
        self.field.installEventFilter(self)
        self.field.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.setSpacing(0)
        self.body.addLayout(self._list)
        self.body.addWidget(self.field)
        at_hand.bridge.changed.connect(self._changed)
        self._held: dict[str, str] = {}  # what stands in the place of the words of a note
        self._take(self._counted())

    def areas(self) -> list[QWidget]:
        """Where F6 stops."""
        return [self.rows[0].plus if self.rows else self.begin]

    def ask(self) -> None:
        """Ask in place what is to be counted, within sight."""
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self.field, lambda: bring_into_sight(self.field))  # once it has its place

    def one_more(self, number: int) -> None:
        """Alt+1 to 9: one more of this one. Where there is none yet, ask what to count."""
        if number <= len(self.rows):
            self._more(self.rows[number - 1])
        elif number == len(self.rows) + 1:
            self.ask()
        else:
            self._at_hand.say(_("Nothing is counted by Alt+{n} yet.").format(n=number))

    def one_less(self, number: int) -> None:
        """Alt+Shift+1 to 9: one less."""
        if number <= len(self.rows):
            self._less(self.rows[number - 1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= theme().px(ROOMY)
        self.begin.setText(_("Count something") if roomy else _("New"))
        self.begin.setAccessibleName(_("Count something"))

    def settle(self) -> bool:
        """A name that was typed and not kept is kept before Run is left."""
        for row in self.rows:
            row.keep_name()
        if self.field.text().strip():
            self._begin()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field goes when the keyboard leaves it empty; what was typed stays."""
        if watched is self.field and event.type() == QEvent.Type.FocusOut and not self.field.text().strip():
            self.field.hide()
        return False

    def _begin(self) -> None:
        """Begin what was typed, once: the field is free at once, and has the name again where the disk refuses."""
        name, safari = self.field.text(), self._at_hand.day.safari.uid
        if not name.strip():
            self._at_hand.to_line()
            return
        self.field.clear()
        begin = partial(self._desk.begin_tally, safari, name)
        self._at_hand.keeper.do(begin, self._begun, lambda: self._not_begun(name))

    def _begun(self, tally: Tally) -> None:
        if all(row.counted.tally.uid != tally.uid for row in self.rows):
            self._show([*(row.counted for row in self.rows), Counted(tally)])
        if self.field.hasFocus() and not self.field.text():
            self._at_hand.to_line()

    def _not_begun(self, name: str) -> None:
        if not self.field.text().strip():
            self.field.show()
            self.field.setText(name)

    def _more(self, row: TallyRow) -> None:
        tally, at = row.counted.tally, self._at_hand.clock()
        number = row.begin()

        def counted(tick: Tick) -> None:
            row.settle(tick.at)
            tell(self._at_hand, row.figure, _("{name}: {n}").format(name=tally.name, n=number))

        self._at_hand.keeper.do(lambda: self._desk.count(tally.uid, at, ME), counted, lambda: row.settle(None))

    def _less(self, row: TallyRow) -> None:
        tally = row.counted.tally

        def taken(tick: Tick | None) -> None:
            said = _("One less: {name}. Ctrl+Z counts it again.") if tick else _("{name}: nothing is counted yet.")
            self._at_hand.say(said.format(name=tally.name))

        self._at_hand.keeper.do(lambda: self._desk.count_back(tally.uid), taken)

    def _write_down(self, row: TallyRow) -> None:
        uid, author, at = row.counted.tally.uid, self._at_hand.author, self._at_hand.clock()
        language = self._at_hand.day.language

        def written(note: Note) -> None:
            sitting = self._at_hand.sitting
            photos = standing.photos if (standing := sitting.model.row_of(note.uid)) else ()
            sitting.model.put(Row(note, photos))
            sitting.newest.emit(note.uid)
            sitting.kept.emit(note.uid)

        self._at_hand.keeper.do(lambda: self._desk.write_down(uid, author, at, language), written)

    def _rename(self, row: TallyRow, name: str) -> None:
        uid = row.counted.tally.uid
        self._at_hand.keeper.do(lambda: self._desk.rename_tally(uid, name), refused=self._read)

    def _remove(self, row: TallyRow) -> None:
        tally = row.counted.tally
        said = _("Removed: {name}. Ctrl+Z brings it back with its counts.").format(name=tally.name)
        self._at_hand.keeper.do(lambda: self._desk.remove_tally(tally.uid), lambda _nothing: self._at_hand.say(said))

    def _changed(self, change: Change) -> None:
        """Read again, once for all that has changed until then; not what was counted here, which is shown already."""
        held_anew = change.tables & HOLDING and any(row.counted.tally.note for row in self.rows)
        if change.initiator == ME or not (held_anew or change.tables & {"tallies", "ticks"}):
            return
        self._stale = True
        if not self._reading:
            self._read()

    def _read(self) -> None:
        self._reading, self._stale = True, False
        self._at_hand.keeper.read(self._counted, self._read_again)

    def _counted(self) -> tuple[list[Counted], dict[str, str]]:
        counted = self._desk.counted(self._at_hand.day.safari.uid)
        return counted, held_notes(self._at_hand.library, (one.tally.note for one in counted))

    def _read_again(self, read: tuple[list[Counted], dict[str, str]]) -> None:
        self._reading = False
        self._take(read)
        if self._stale:
            self._read()

    def _take(self, read: tuple[list[Counted], dict[str, str]]) -> None:
        counted, self._held = read
        self._show([self._without_words(one) for one in counted])

    def _without_words(self, one: Counted) -> Counted:
        """As it may be read: what became a note that is held back has what stands there for a name."""
        held = self._held.get(one.tally.note or "")
        return replace(one, tally=replace(one.tally, name=held)) if held else one

    def _show(self, counted: list[Counted]) -> None:
        """Show these; a row that is there already stays, so that the focus and what is on its way do."""
        standing = {row.counted.tally.uid: row for row in self.rows}
        self.rows = []
        for place, one in enumerate(counted):
            row = standing.pop(one.tally.uid, None) or self._row(one, place + 1)
            row.show_counted(one, place + 1, held=one.tally.note in self._held)
            if self._list.indexOf(row) != place:
                self._list.insertWidget(place, row)
            self.rows.append(row)
        for gone in standing.values():
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()

    def _row(self, counted: Counted, number: int) -> TallyRow:
        row = TallyRow(counted, number, self._at_hand.day.language)
        row.more.connect(lambda: self._more(row))
        row.less.connect(lambda: self._less(row))
        row.renamed.connect(lambda name: self._rename(row, name))
        row.name.returnPressed.connect(self._at_hand.to_line)
        row.write_down.connect(lambda: self._write_down(row))
        row.remove.connect(lambda: self._remove(row))
        return row
