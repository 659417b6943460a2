"""The papers of the whole safari, a row each: what there is, and the green word that saves it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safari.papers.made import Kind, called
from safari.words import _
from ui.brief.state import PaperLine
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.icon_label import IconLabel
from ui.widgets.plain_text import Hairline, PlainText, heading

ICONS = {
    Kind.INVITATION: "calendar",
    Kind.CONSENT_FORMS: "pen",
    Kind.SEATING_PLAN: "seat",
    Kind.PLACE_CARDS: "tag",
    Kind.CHECKLIST: "check",
}


class PaperRow(QWidget):
    """`save()` and `call_off()` when somebody takes one of its words."""

    save = Signal()
    call_off = Signal()

    def __init__(self, line: PaperLine) -> None:
        super().__init__()
        self.line = line
        name = called(line.kind)
        self.about = PlainText("", "small", "ink2")
        self.off_button = Button(_("Call off…"), "word", size="small", name=_("Call off the invitation"))
        self.save_button = Button(_("Save…"), "word", size="small", name=_("Save: {paper}").format(paper=name))
        across = row(IconLabel(ICONS[line.kind], "ink2"), gap=12)
        across.addLayout(column(PlainText(name, "body_strong", wrap=False), self.about), 1)
        for button in (self.off_button, self.save_button):
            across.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        across.setContentsMargins(4, 8, 0, 8)
        self.setLayout(column(Hairline(), across))
        self.save_button.clicked.connect(self.save)
        self.off_button.clicked.connect(self.call_off)
        self.show_line(line)

    def show_line(self, line: PaperLine) -> None:
        """Show another state of the same paper."""
        self.line = line
        self.about.setText(line.about)
        self.save_button.setAccessibleDescription(line.about)
        self.off_button.setVisible(line.can_call_off)


class Papers(QWidget):
    """`save(kind)` when one is to be saved, `call_off()` when the invitation is to be taken back."""

    save = Signal(object)
    call_off = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[Kind, PaperRow] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.setLayout(column(heading(_("For everybody")), 10, self._list, Hairline()))

    def buttons(self) -> list[QWidget]:
        """What the keyboard comes to, from the top."""
        rows = [self.rows[kind] for kind in Kind if kind in self.rows]
        return [button for row in rows for button in (row.off_button, row.save_button)]

    def show_lines(self, lines: Sequence[PaperLine]) -> None:
        """Show these papers."""
        for kind in [kind for kind in self.rows if kind not in {line.kind for line in lines}]:
            gone = self.rows.pop(kind)
            gone.hide()
            gone.deleteLater()
        for place, line in enumerate(lines):
            found = self.rows.get(line.kind)
            if found is None:
                found = self.rows[line.kind] = PaperRow(line)
                found.save.connect(lambda kind=line.kind: self.save.emit(kind))
                found.call_off.connect(self.call_off)
            found.show_line(line)
            if self._list.indexOf(found) != place:
                self._list.insertWidget(place, found)
                found.show()
