"""The preview of a file with people: what goes where, what is new, what is there, what is wrong; then one button."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from safari.errors import SafariError
from safari.newcomers.decoding import ENCODINGS
from safari.newcomers.people_file import Kind
from safari.newcomers.wording import counted, encoding_name, not_taken, taking_in
from safari.words import _
from ui.background import run
from ui.newcomers.columns import Columns
from ui.newcomers.looking import Looking
from ui.newcomers.preview_table import PreviewRow, PreviewTable
from ui.theme import theme
from ui.widgets.announce import announce
from ui.widgets.boxes import row
from ui.widgets.check_box import CheckBox
from ui.widgets.dialog import Dialog
from ui.widgets.drop_down import DropDown
from ui.widgets.labelled import Labelled
from ui.widgets.people_words import tip
from ui.widgets.plain_text import PlainText
from ui.widgets.room_on_screen import room_on_screen
from ui.widgets.scroll_area import ScrollArea
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from safari.library import Library
    from safari.newcomers.desk import Taken
    from ui.background import Task

WIDTH, LEAST_WIDTH, HEIGHT, LEAST_TABLE, LEAST_COLUMNS = 1280, 1040, 760, 110, 62


class NewcomersDialog(Dialog):
    """Nothing is taken in before the button is pressed. `taken` is how many people were."""

    def __init__(self, parent: QWidget | None, library: Library, path: Path, kind: Kind) -> None:
        super().__init__(parent, _("People in {name}").format(name=path.name), width=_width(parent))
        self._library = library
        self.taken = 0
        self.looking = Looking(library, path, kind)
        self._task: Task | None = None
        self._stop = threading.Event()
        self._seen = False
        self._wish = ""  # what the button said when it was pressed right after an alias was typed
        self.kind = DropDown([(Kind.LEADERS.value, _("Leaders")), (Kind.CUSTOMERS.value, _("Customers"))])
        self.letters = DropDown([(one, encoding_name(one)) for one in ENCODINGS])
        self.heading = CheckBox(_("The first line names the columns"))
        self.trouble = PlainText("", "small", "ouch")
        self.columns = Columns()
        self.not_taken = PlainText("", "small", "ink2")
        self.tables = {one: PreviewTable(one) for one in Kind}
        self.alias = TextField(limit=300)
        self.said = PlainText("", "small", "ink2")
        self.counts = PlainText(_("Reading…"), "body")
        self._lay_out()
        self._connect()
        self._show_kind()
        self.looking.look()

    @classmethod
    def ask(cls, parent: QWidget | None, library: Library, path: Path, kind: Kind) -> tuple[Kind, int]:
        """What the people were taken in as, and how many; 0 where nobody was."""
        dialog = cls(parent, library, path, kind)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.looking.kind, dialog.taken if accepted else 0

    @property
    def table(self) -> PreviewTable:
        """The table at hand."""
        return self.tables[self.looking.kind]

    def _lay_out(self) -> None:
        across = row(Labelled(_("They are"), self.kind), gap=12)
        self._letters = Labelled(_("Letters"), self.letters)
        across.addWidget(self._letters)
        across.addWidget(self.heading, 1, Qt.AlignmentFlag.AlignBottom)
        self._tables = QStackedWidget()
        self._tables.setMinimumHeight(theme().px(LEAST_TABLE))
        for table in self.tables.values():
            self._tables.addWidget(table)
        self._alias = Labelled(_("Alias of the chosen customer: what everybody but People sees"), self.alias)
        self._columns = ScrollArea(self.columns)  # where a screen is low, they scroll and the table stays
        for part in (self.trouble, self._columns, self.not_taken, self.said):
            part.setVisible(False)
        self.body.addLayout(across)
        self.body.addWidget(self.trouble)
        self.body.addWidget(self._columns)
        self.body.addWidget(self.not_taken)
        self.body.addWidget(self._tables, 1)
        self.body.addWidget(self.said)
        self.body.addWidget(self._alias)
        self.body.addWidget(self.counts)
        self.cancel = self.add_cancel()
        self.take = self.add_button(taking_in(0), "primary", safe=True)
        self._allow(0, _("The file is being read."))
        height = min(theme().px(HEIGHT), room_on_screen(self).height() - 40)
        above = self.parentWidget()
        self.resize(self.minimumWidth(), min(height, above.height() - 40) if above else height)

    def _connect(self) -> None:
        self.looking.seen.connect(self._show)
        self.looking.refused.connect(self._refuse)
        self.kind.activated.connect(lambda _index: self._read_for(Kind(self.kind.key())))
        self.letters.activated.connect(lambda _index: self._read_anew())
        self.heading.clicked.connect(lambda _on: self._read_anew())
        self.columns.mapped.connect(self.looking.map)
        for table in self.tables.values():
            table.toggled.connect(self._toggle)
            table.chosen.connect(lambda _uid: self._show_chosen())
            table.opened.connect(lambda _uid: self._go_to_alias())
        self.alias.editingFinished.connect(self._call)
        self.alias.installEventFilter(self)
        self.take.clicked.connect(self._take_in)

    def _read_for(self, kind: Kind) -> None:
        self.looking.read_for(kind)
        self._show_kind()

    def _read_anew(self) -> None:
        self.looking.read_as(self.letters.key(), has_heading=self.heading.isChecked())

    def _show_kind(self) -> None:
        self.kind.choose(self.looking.kind.value)
        self._tables.setCurrentWidget(self.table)
        self._alias.setVisible(self.looking.kind is Kind.CUSTOMERS)

    def _show(self) -> None:
        file, preview = self.looking.file, self.looking.preview
        if file is None or preview is None:
            return
        self.letters.choose("utf-8" if file.encoding == "utf-8-sig" else file.encoding)
        self._letters.setVisible(file.encoding != "utf-16")
        self.heading.setVisible(file.has_heading is not None)
        self.heading.setChecked(bool(file.has_heading))
        self._say_trouble(_guessed(file.encoding) if file.is_guess else "", "ink2")
        self.columns.show_file(preview.kind, file, self.looking.fields)
        self._columns.setVisible(True)
        self._say_not_taken(not_taken(preview))
        self._fit()
        self.table.show_preview(preview, self.looking.choices.left_out)
        self._show_chosen()
        self._count()
        if not self._seen:
            self._seen = True
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)  # what is there is looked at before it is taken
        wish, self._wish = self._wish, ""
        if self.looking.is_naming and wish == self.take.text():  # else what is there now is to be seen first
            self._take_in()

    def _fit(self) -> None:
        tallest = self.columns.sizeHint().height()
        self._columns.setMinimumHeight(min(tallest, theme().px(LEAST_COLUMNS)))
        self._columns.setMaximumHeight(tallest)

    def _refuse(self, error: SafariError) -> None:
        self._say_trouble(str(error), "ouch")
        self._columns.setVisible(False)
        self._say_not_taken("")
        self.table.show_people([])
        self.counts.setText("")
        self._wish = ""
        self._allow(0, error.what)

    def _say_not_taken(self, sentence: str) -> None:
        self.not_taken.setText(sentence)
        self.not_taken.setVisible(bool(sentence))

    def _say_trouble(self, sentence: str, ink: str) -> None:
        self.trouble.set_ink("ouch" if ink == "ouch" else "ink2")
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)

    def _count(self) -> None:
        preview = self.looking.preview
        if preview is not None:
            self.counts.setText(counted(preview))
            chosen = len(preview.chosen(self.looking.choices.left_out))
            self._allow(chosen, _("There is nobody to take in."))

    def _allow(self, count: int, reason: str) -> None:
        self.take.setText(taking_in(count))
        self.take.setEnabled(count > 0)
        self.take.setToolTip(tip("" if count else reason))

    def _toggle(self, line: int) -> None:
        self.looking.choices.left_out ^= {line}
        self.table.show_tick(line, is_taken=line not in self.looking.choices.left_out)
        self._count()

    def _show_chosen(self) -> None:
        chosen: PreviewRow | None = self.table.chosen_row
        if not self.alias.hasFocus() or not self.alias.isModified():
            self.alias.setText(chosen.line.person.alias if chosen else "")
            self.alias.setModified(False)
        self.alias.setEnabled(chosen is not None)
        sentence = chosen.line.sentence if chosen else ""
        self.said.setVisible(bool(sentence))
        if chosen and sentence:
            self.said.setText(_("Line {line}: {sentence}").format(line=chosen.line.number, sentence=sentence))

    def _go_to_alias(self) -> None:
        if self.looking.kind is Kind.CUSTOMERS:
            self.alias.setFocus()
            self.alias.selectAll()

    def _call(self) -> None:
        chosen: PreviewRow | None = self.table.chosen_row
        if chosen is not None and self.alias.isModified():
            self.alias.setModified(False)
            self.looking.call(chosen.line.number, self.alias.text().strip())

    def _take_in(self) -> None:
        preview = self.looking.preview
        if preview is None or self._task is not None:
            return
        if self.looking.is_busy:  # where an alias was typed just now, leaving its field began a new preview
            self._wish = self.take.text() if self.looking.is_naming else ""
            self.counts.setText(_("Reading…"))
            return
        left_out, newcomers, stop = frozenset(self.looking.choices.left_out), self._library.newcomers, self._stop
        stop.clear()
        self._at_work(busy=True)
        self._task = run(
            lambda task: newcomers.take_in(preview, left_out, task.progress, stop.is_set),
            self._done,
            self._failed,
            lambda step, steps: self.counts.setText(_("{step} of {steps} made ready").format(step=step, steps=steps)),
        )

    def _done(self, taken: Taken) -> None:
        self._task = None
        self.taken = taken.new + taken.changed
        if self.taken:
            self.accept()
        else:
            self._at_work(busy=False)
            self._count()

    def _failed(self, error: Exception) -> None:
        self._task = None
        self._at_work(busy=False)
        if not isinstance(error, SafariError):
            raise error
        self._say_trouble(str(error), "ouch")
        self._count()

    def _at_work(self, *, busy: bool) -> None:
        for part in (self.kind, self.letters, self.heading, self.columns, self._tables, self._alias, self.take):
            part.setEnabled(not busy)
        self.cancel.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the alias keeps it and goes back to the table: it must not press the button."""
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if watched is self.alias and pressed in enter:
            self._call()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return super().eventFilter(watched, event)

    def reject(self) -> None:
        """While people are being taken in, Esc stops that first; nothing is taken in then."""
        if self._task is not None:
            self._stop.set()
            return
        self.looking.stop()
        super().reject()


def _width(parent: QWidget | None) -> int:
    """As wide as the window over which it opens has room for, px at normal text size."""
    room = (parent.width() - 80) * 100 / theme().px(100) if parent else WIDTH
    return int(max(LEAST_WIDTH, min(WIDTH, room)))


def _guessed(encoding: str) -> str:
    return _(
        "Nothing in the file says how its letters are written; this looks like {encoding}. See whether the names below "
        "are right, else choose other letters."
    ).format(encoding=encoding_name(encoding))
