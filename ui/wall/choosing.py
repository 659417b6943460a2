"""Choosing which stories hang on the wall: a list to tick, by mouse or by keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QDialog, QListView, QWidget

from safari.words import _, ngettext
from ui.theme import set_type, theme
from ui.wall.ticked_row import TickedRow
from ui.widgets.boxes import row
from ui.widgets.button import Button
from ui.widgets.dates import long_day
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from safari.library import Library

TALLEST = 320


@dataclass(frozen=True, slots=True)
class Hanging:
    """A story that can hang on the wall: its uid, and what it is called in the list."""

    story: str
    title: str


def stories(library: Library) -> list[Hanging]:
    """Every story there is, newest safari first: whose it is, of which safari and day."""
    found: list[Hanging] = []
    for safari in library.plans.safaris():
        story = library.stories.of_safari(safari.uid)
        if story is not None:
            alias = library.people.called(customer=story.customer) if story.customer else ""
            day = long_day(safari.day) if safari.day else ""
            found.append(Hanging(story.uid, ", ".join(filter(None, (alias, safari.title, day)))))
    return found


class WallDialog(Dialog):
    """All are ticked at first. Up and Down go through them, Space ticks, Enter saves. `chosen()` are their uids."""

    def __init__(self, parent: QWidget | None, hanging: Sequence[Hanging]) -> None:
        super().__init__(parent, _("Wall of stories"), width=WIDE)
        said = _("One PDF: a contents page, then a page for each story.")
        self.body.addWidget(PlainText(said, "small", "ink2"))
        self.model = QStandardItemModel(self)
        for one in hanging:
            self.model.appendRow(_item(one))
        self.list = _StoryList(self.model)
        self.body.addWidget(self.list)
        self.every, self.none = Button(_("All of them"), "word"), Button(_("None"), "word")
        self.every.clicked.connect(lambda: self._tick_all(Qt.CheckState.Checked))
        self.none.clicked.connect(lambda: self._tick_all(Qt.CheckState.Unchecked))
        self.body.addLayout(row(self.every, self.none, None, gap=16))
        self.add_cancel()
        self.do = self.add_button("", "primary", safe=True)
        self.do.clicked.connect(self.accept)
        self.model.itemChanged.connect(lambda _item: self._count())
        self._count()
        self.list.setCurrentIndex(self.model.index(0, 0))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @classmethod
    def ask(cls, parent: QWidget | None, hanging: Sequence[Hanging]) -> list[str]:
        """The stories that shall hang; none where somebody changed their mind."""
        dialog = cls(parent, hanging)
        return dialog.chosen() if dialog.exec() == QDialog.DialogCode.Accepted else []

    def chosen(self) -> list[str]:
        """The uids of what is ticked, in order."""
        return [item.data() for item in self._items() if item.checkState() is Qt.CheckState.Checked]

    def _items(self) -> Iterable[QStandardItem]:
        return (self.model.item(at) for at in range(self.model.rowCount()))

    def _tick_all(self, state: Qt.CheckState) -> None:
        for item in self._items():
            item.setCheckState(state)

    def _count(self) -> None:
        many = len(self.chosen())
        self.do.setText(ngettext("Save {n} story…", "Save {n} stories…", many).format(n=many))
        self.do.setEnabled(bool(many))
        self.do.setToolTip("" if many else _("No story is chosen."))


class _StoryList(QListView):
    """The list, as high as its rows up to a limit."""

    def __init__(self, model: QStandardItemModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(_("Stories on the wall"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setSpacing(2)
        self.setFrameShape(QListView.Shape.NoFrame)
        set_type(self, "body")
        self.setItemDelegate(TickedRow(self))
        theme().themed.connect(self._fit)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.model() is not None:
            self._fit()

    def _fit(self) -> None:
        rows = self.model().rowCount() * (self.sizeHintForRow(0) + 2 * self.spacing())
        self.setFixedHeight(min(TALLEST, rows + 2 * self.frameWidth() + self.spacing()))


def _item(one: Hanging) -> QStandardItem:
    item = QStandardItem(one.title)
    item.setData(one.story)
    item.setCheckable(True)
    item.setCheckState(Qt.CheckState.Checked)
    return item
