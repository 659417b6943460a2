"""One issue or commitment beside the board: what, who, by when, and which notes it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QWidget

from safari.follow_through.commitment import Commitment
from safari.follow_through.issue import Issue
from safari.words import _, ngettext
from ui.debrief.deed_text import DeedText
from ui.plan.kept_field import KeptField
from ui.story.ask_section import DueField
from ui.theme import colour, theme
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.dates import short_day
from ui.widgets.drop_down import DropDown
from ui.widgets.held_focus import holds_focus
from ui.widgets.icon_label import IconLabel
from ui.widgets.painting import painting
from ui.widgets.plain_text import Hairline, PlainText
from ui.widgets.trouble_line import TroubleLine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QPaintEvent

Deed = Issue | Commitment
DAY_WIDTH = 150  # px
EDGE = 3  # px of the mark beside what came of a chosen card


@dataclass(frozen=True, slots=True)
class Behind:
    """A note that something comes from: its uid, the icon of its kind, and its words as they are shown."""

    note: str
    icon: str
    words: str


@dataclass(frozen=True, slots=True)
class Around:
    """What the rows choose from and say: leaders and issues as (uid, words), the notes behind each deed by its uid,
    which commitments stand in the story, and which cards (notes' uids) are chosen."""

    leaders: Sequence[tuple[str, str]]
    issues: Sequence[tuple[str, str]]
    behind: dict[str, list[Behind]]
    promised: frozenset[str]
    chosen: tuple[str, ...]


class PromisesRow(QWidget):
    """`written(deed, field, value, sitting)` changes a field, `asked(deed, verb)` asks for more: "open", "link",
    "promise", "drop"; `unlinked(deed, note)` and `sought(note)` are about a note behind it. `keep(deed, text, sitting)`
    keeps what is typed; what could not be kept stays in the field."""

    written = Signal(object, str, object, str)
    asked = Signal(object, str)
    unlinked = Signal(object, str)
    sought = Signal(str)

    def __init__(self, deed: Deed, today: Callable[[], date], keep: Callable[[Deed, str, str], object]) -> None:
        super().__init__()
        self.deed = deed
        self.is_open, self._is_marked = False, False
        self._behind: list[Behind] = []
        self._lines: list[tuple[Button, Button]] = []
        self.above = Hairline()
        self.words = PlainText("", "body_strong")
        self.about = PlainText("", "small", "ink2")
        self.open_button = Button(size="small", icon="pen", name=_("Change"))
        self.text = DeedText(_("What it is"))
        self.trouble = TroubleLine()
        self.kept = KeptField(self.text, lambda text, sitting: keep(self.deed, text, sitting), self.trouble.say)
        self.owner = DropDown(name=_("Who owns it"))
        self.due = DueField(today, lambda due, sitting: self.written.emit(self.deed, "due", due, sitting))
        self.answers = DropDown(name=_("The issue it answers"))
        self.link_button = Button("", "word", size="small", icon="link")
        self.promise_button = Button(_("Promise it in the story"), "word", size="small", icon="arrow_right")
        self.drop_button = Button(_("Take it off"), "word", size="small")
        self._notes = column(gap=6)
        self._lay_out()
        self._wire()
        theme().themed.connect(self._size)
        self._size()

    def _lay_out(self) -> None:
        head = self._head = row(gap=8)
        head.addLayout(column(self.words, self.about, self.text, self.trouble, gap=2), 1)
        head.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignTop)
        self.fields = QWidget()
        inner = column(self.owner, self.due, self.answers, self._notes, gap=8)
        for button in (self.link_button, self.promise_button, self.drop_button):
            inner.addLayout(row(button, None))
        inner.setContentsMargins(0, 4, 0, 0)
        self.fields.setLayout(inner)
        self.fields.hide()
        self.text.hide()
        whole = column(self.above, head, self.fields, gap=8)
        whole.setContentsMargins(0, 0, 0, 4)
        self.setLayout(whole)

    def _size(self) -> None:
        self.due.day.setMinimumWidth(theme().px(DAY_WIDTH))

    def _wire(self) -> None:
        self.open_button.clicked.connect(lambda: self.asked.emit(self.deed, "open"))
        self.text.entered.connect(lambda: self.asked.emit(self.deed, "open"))
        self.owner.activated.connect(lambda: self.written.emit(self.deed, "owner", self.owner.key() or None, ""))
        self.answers.activated.connect(lambda: self.written.emit(self.deed, "issue", self.answers.key() or None, ""))
        self.link_button.clicked.connect(lambda: self.asked.emit(self.deed, "link"))
        self.promise_button.clicked.connect(lambda: self.asked.emit(self.deed, "promise"))
        self.drop_button.clicked.connect(lambda: self.asked.emit(self.deed, "drop"))

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab stops, as one reads."""
        fields = (self.text, self.owner, self.due.set, self.due.day, self.due.clear, self.answers)
        notes = [button for line in self._lines for button in line]
        return [self.open_button, *fields, *notes, self.link_button, self.promise_button, self.drop_button]

    def show_deed(self, deed: Deed, around: Around) -> None:
        """Show it as it stands now."""
        self.deed = deed
        behind = around.behind.get(deed.uid, [])
        self.words.setText(deed.text)
        self._name_open()
        self.about.setText(_about(deed, dict(around.leaders), len(behind)))
        self.kept.show(deed.text)
        self.owner.set_choices([("", _("Nobody yet")), *around.leaders])
        self.owner.choose(deed.owner or "")
        self.due.show_day(deed.due)
        is_commitment = isinstance(deed, Commitment)
        self.answers.setVisible(is_commitment and bool(around.issues))
        if isinstance(deed, Commitment):
            self.answers.set_choices([("", _("Answers no issue")), *around.issues])
            self.answers.choose(deed.issue or "")
        told = deed.uid in around.promised
        self.promise_button.setVisible(is_commitment)
        self.promise_button.setText(_("Stands in the story") if told else _("Promise it in the story"))
        self.promise_button.set_icon("check" if told else "arrow_right")
        self._show_notes(behind)
        self.mark(around.chosen)

    def mark(self, chosen: tuple[str, ...]) -> None:
        """Mark it where it comes of a chosen card, and offer to link those that are not behind it yet."""
        known = {one.note for one in self._behind}
        fresh = [note for note in chosen if note not in known]
        said = ngettext("Comes from the chosen card, too", "Comes from the {n} chosen cards, too", len(fresh))
        self.link_button.setText(said.format(n=len(fresh)))
        self.link_button.setVisible(bool(fresh))
        self._is_marked = bool(known.intersection(chosen))
        self._make_room_for_mark()

    def settle(self) -> bool:
        """Keep what is typed; False where some of it could not be."""
        kept = [self.kept.settle(), self.due.settle()]
        return all(kept)

    def open(self, *, on: bool) -> None:
        """Show its fields, or only what it says; what could not be kept is not folded away."""
        if not on and not self.settle():
            return
        had_focus = holds_focus(self.fields) or self.text.hasFocus()
        self.is_open = on
        for widget, shown in ((self.words, not on), (self.about, not on), (self.text, on), (self.fields, on)):
            widget.setVisible(shown)
        self.open_button.set_icon("chevron_up" if on else "pen")
        self._name_open()
        self._make_room_for_mark()
        if had_focus and not on:
            self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_room_for_mark(self) -> None:
        """The mark stands beside its words; the field they are written in stands where the others do."""
        self._head.setContentsMargins(EDGE + 7 if self._is_marked and not self.is_open else 0, 0, 0, 0)
        self.update()

    def _name_open(self) -> None:
        """Each has a name of its own: there are several of them in sight."""
        name = _("Fold up: {words}") if self.is_open else _("Change: {words}")
        self.open_button.setAccessibleName(name.format(words=self.deed.text))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_marked and not self.is_open:
            with painting(self) as painter:
                painter.fillRect(
                    QRectF(0, self.words.y(), EDGE, self.about.geometry().bottom() - self.words.y()), colour("accent")
                )

    def _show_notes(self, behind: list[Behind]) -> None:
        if behind == self._behind:
            return
        self._behind, self._lines = behind, []
        while (item := self._notes.takeAt(0)) is not None:
            line = item.widget()
            if line is not None:
                line.hide()
                line.deleteLater()
        for one in behind:
            self._notes.addWidget(self._note(one))

    def _note(self, one: Behind) -> QWidget:
        seek = Button(size="small", icon="eye", name=_("Show on the board: {words}").format(words=one.words))
        unlink = Button(size="small", icon="close", name=_("Does not come from this: {words}").format(words=one.words))
        seek.clicked.connect(lambda: self.sought.emit(one.note))
        unlink.clicked.connect(lambda: self.unlinked.emit(self.deed, one.note))
        self._lines.append((seek, unlink))
        across = row(gap=6)
        across.addWidget(IconLabel(one.icon, "ink2", side=14, beside="small"), 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(PlainText(one.words, "small", "ink2", max_lines=3), 1)
        across.addWidget(seek, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(unlink, 0, Qt.AlignmentFlag.AlignTop)
        line = QWidget()
        line.setLayout(across)
        return line


def _about(deed: Deed, leaders: dict[str, str], notes: int) -> str:
    owner = leaders.get(deed.owner or "", "") or _("Nobody yet")
    due = short_day(deed.due) if deed.due else _("no day yet")
    behind = ngettext("{n} note", "{n} notes", notes).format(n=notes) if notes else ""
    return " · ".join(part for part in (owner, due, behind) if part)
