"""File > Backups: which there are, one more now, and one of them into a new file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFileDialog, QWidget

from safari.backups import Backup, folder_beside
from safari.errors import SafariError
from safari.places import SUFFIX, free
from safari.thousands import grouped
from safari.words import _, ngettext
from ui.background import run
from ui.people.table import Column, PeopleTable
from ui.theme import theme
from ui.widgets.announce import announce
from ui.widgets.dates import clock, written
from ui.widgets.dialog import WIDE, Dialog
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from safari.library import Library
    from ui.background import Task

HEIGHT = 300  # px of the list: six backups in sight


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of the list."""

    backup: Backup

    @property
    def uid(self) -> str:
        """What names it: its path."""
        return str(self.backup.path)

    @property
    def made(self) -> str:
        """When it was made: "Thursday 19 November 2026, 08:47"."""
        return f"{written(self.backup.made_at.date(), 'dddd d MMMM yyyy')}, {clock(self.backup.made_at)}"

    @property
    def notes(self) -> str:
        """How much it holds."""
        count = self.backup.notes
        if count is None:
            return _("not readable")
        return ngettext("{n} note", "{n} notes", count).format(n=grouped(count))

    @property
    def size(self) -> str:
        """How big the file is: "1.4 MB"."""
        return QLocale().formattedDataSize(self.backup.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Made on"), lambda row: str(row.made), style="body", ink=lambda _row: "ink"),
        Column(
            _("Holds"),
            lambda row: str(row.notes),
            width=120,
            right=True,
            ink=lambda row: "ouch" if row.backup.notes is None else "ink2",
        ),
        Column(_("Size"), lambda row: str(row.size), width=90, right=True),
    )


class Backups(Dialog):
    """`restored` is the new library made from a backup, or None. All work is done off the thread of the windows."""

    def __init__(self, parent: QWidget | None, library: Library) -> None:
        super().__init__(parent, _("Backups"), width=WIDE)
        self._library = library
        self._task: Task | None = None
        self.restored: Path | None = None
        where = folder_beside(library.path)
        sentence = _(
            "One is made each day the library is opened: copied, opened, checked and counted. They lie in {where}."
        )
        self.body.addWidget(PlainText(sentence.format(where=where), "small", "ink2"))
        self.list = PeopleTable(_columns(), _("Backups"))
        self.list.setFixedHeight(theme().px(HEIGHT))
        self.list.chosen.connect(self._offer)
        self.list.opened.connect(self._restore)
        self.body.addWidget(self.list)
        self.said = PlainText("", "small", "ink2")
        self.body.addWidget(self.said)
        self.now = self.add_button(_("Back up now"))
        self.now.clicked.connect(self._back_up)
        self.restore = self.add_button(_("Restore into a new file…"))
        self.restore.clicked.connect(self._restore)
        self.add_button(_("Close"), "primary", safe=True).clicked.connect(self.reject)
        self._look()

    @classmethod
    def ask(cls, parent: QWidget | None, library: Library) -> Path | None:
        """Show the backups; the new library that one was restored into, if any."""
        dialog = cls(parent, library)
        dialog.exec()
        return dialog.restored

    def done(self, result: int) -> None:
        if self._task is not None:
            self._task.cancel()
        super().done(result)

    def _look(self, news: str = "") -> None:
        """Read the list anew, and say the news over it."""
        self._do(lambda _task: self._library.backups(), lambda found: self._show(found, news), news or _("Reading…"))

    def _show(self, found: Sequence[Backup], news: str) -> None:
        self.list.show_people([_Row(backup) for backup in found])
        self._say(news if found else _("There is no backup yet."))

    def _back_up(self) -> None:
        def made(backup: Backup) -> None:
            news = _("A backup was made, and it is whole: {notes}.").format(notes=_Row(backup).notes)
            announce(self, news)
            self._look(news)

        self._do(lambda task: self._library.back_up(stop=lambda: task.cancelled), made, _("Backing up…"))

    def _restore(self, _uid: object = None) -> None:
        row = self.list.chosen_row
        if row is None or row.backup.notes is None or self._task is not None:
            return
        into = self._where(row.backup)
        if into is not None:
            self._do(
                lambda _task: self._library.restore(row.backup.path, into),
                lambda _nothing: self._was_restored(into),
                _("Restoring…"),
            )

    def _where(self, backup: Backup) -> Path | None:
        path = self._library.path
        suggested = path.with_name(f"{path.stem} {backup.made_at:%Y-%m-%d}{SUFFIX}")
        kind = _("Customer Safari libraries (*{suffix})").format(suffix=SUFFIX)
        # No "Replace it?" of the chooser's: a backup never replaces a file, and it says so itself.
        never_over = QFileDialog.Option.DontConfirmOverwrite
        title = _("Restore into a new file")
        chosen, _kind = QFileDialog.getSaveFileName(self, title, str(free(suggested)), kind, "", never_over)
        if not chosen:
            return None
        return Path(chosen) if Path(chosen).suffix == SUFFIX else Path(f"{chosen}{SUFFIX}")

    def _was_restored(self, into: Path) -> None:
        self.restored = into
        self.accept()

    def _do(self, work: Callable[[Task], Any], done: Callable[[Any], None], saying: str) -> None:
        """Work in the background; meanwhile nothing else can be begun."""

        def finished(answer: object) -> None:
            self._settle()
            done(answer)

        self._say(saying)
        self._task = run(work, finished, self._failed)
        self._offer()

    def _failed(self, error: Exception) -> None:
        self._settle()
        if not isinstance(error, SafariError):
            raise error
        self._say(str(error), failed=True)
        announce(self, str(error))

    def _settle(self) -> None:
        self._task = None
        self._offer()

    def _offer(self, _uid: object = None) -> None:
        """What can be done now."""
        idle, row = self._task is None, self.list.chosen_row
        self.now.setEnabled(idle)
        self.restore.setEnabled(idle and row is not None and row.backup.notes is not None)

    def _say(self, sentence: str, *, failed: bool = False) -> None:
        self.said.setText(sentence)
        self.said.set_ink("ouch" if failed else "ink2")
