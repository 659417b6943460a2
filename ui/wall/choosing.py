"""Choosing which stories hang on the wall: a list to tick, by mouse or by keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QDialog, QListView, QWidget

from safari.sharing.wall import why_bare
from safari.words import _, ngettext
from ui.theme import set_type, theme
from ui.wall.ticked_row import WHY_NOT, TickedRow
from ui.widgets.boxes import row
from ui.widgets.button import Button
from ui.widgets.dates import long_day
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QResizeEvent

    from safari.library import Library

TALLEST = 320


@dataclass(frozen=True, slots=True)
class Hanging:
    """A story for the wall: its uid, what it is called in the list, and why it cannot hang today ("" where it can)."""

    story: str
    title: str
    why_not: str = ""


def stories(library: Library) -> list[Hanging]:
    """Every story there is, newest safari first: whose it is, of which safari and day; and whether it can hang."""
    found: list[Hanging] = []
    for safari in library.plans.safaris():
        story = library.stories.of_safari(safari.uid)
        if story is not None:
            alias = library.people.called(customer=story.customer) if story.customer else ""
            day = long_day(safari.day) if safari.day else ""
            title = ", ".join(filter(None, (alias, safari.title, day)))
            cleared = library.stories.page(story.uid, {story.uid: {"photo": None}})  # no picture is read for a list
            found.append(Hanging(story.uid, title, why_bare(cleared)))
    return found


class WallDialog(Dialog):
    """All that can hang are ticked at first; beside the others stands why they cannot. Up and Down go through them,
    Space ticks, Enter saves. `chosen()` are their uids."""

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
            if item.isCheckable():
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():  # why a story cannot hang takes more lines, or fewer
            self.scheduleDelayedItemsLayout()
            self._fit()

    def _fit(self) -> None:
        rows = sum(self.sizeHintForRow(row) + 2 * self.spacing() for row in range(self.model().rowCount()))
        self.setFixedHeight(min(TALLEST, rows + 2 * self.frameWidth() + self.spacing()))


def _item(one: Hanging) -> QStandardItem:
    item = QStandardItem(one.title)
    item.setData(one.story)
    if one.why_not:
        item.setData(one.why_not, WHY_NOT)
        item.setAccessibleText(f"{one.title}. {one.why_not}")
    else:
        item.setCheckable(True)
        item.setCheckState(Qt.CheckState.Checked)
    return item
