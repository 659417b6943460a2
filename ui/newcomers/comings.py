"""Who comes in and who is given away, from the People room: a button of three dots, Ctrl+Shift+I, a file dropped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from safari.newcomers.people_file import Kind
from safari.words import _
from ui.files.where import documents
from ui.newcomers.outgoing import Outgoing
from ui.widgets.button import Button

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from ui.screen import Context

SUFFIXES = (".csv", ".tsv", ".txt", ".vcf", ".vcard")
KEY = "Ctrl+Shift+I"


class Comings(QObject):
    """`button` is for the head of the room. `kind` says whom the room shows; `arrived(kind)` is told who came in."""

    def __init__(
        self, context: Context, room: QWidget, kind: Callable[[], Kind], arrived: Callable[[Kind], object]
    ) -> None:
        super().__init__(room)
        self._context, self._room, self._kind, self._arrived = context, room, kind, arrived
        self.outgoing = Outgoing(context, room)
        self.button = Button(icon="dots", name=_("Import and export"))
        self.button.clicked.connect(self._open_menu)
        self._folder = documents()
        shortcut = QShortcut(QKeySequence(KEY), room)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.choose_file)
        room.setAcceptDrops(True)
        room.installEventFilter(self)

    def choose_file(self) -> None:
        """Ask for a file, and show what is in it."""
        kinds = _("Lists and vCards ({suffixes})").format(suffixes=" ".join(f"*{one}" for one in SUFFIXES))
        every = _("All files")
        chosen, _kind = QFileDialog.getOpenFileName(
            self._room, _("Import people"), str(self._folder), f"{kinds};;{every} (*)"
        )
        if chosen:
            self._folder = Path(chosen).parent
            self.look_at(Path(chosen))

    def look_at(self, path: Path) -> None:
        """Show what is in a file; take it in where somebody says so."""
        from safari.newcomers.wording import taken_in
        from ui.newcomers.dialog import NewcomersDialog

        kind, count = NewcomersDialog.ask(self._room.window(), self._context.library, path, self._kind())
        if count:
            self._arrived(kind)
            self._context.toast(taken_in(kind, count), _("Undo"), self._context.library.undo)

    def menu(self) -> QMenu:
        """What can come in and go out."""
        menu = QMenu(self._room)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Import…"), QKeySequence(KEY), self.choose_file)
        menu.addSeparator()
        menu.addAction(_("Save the leaders as a list…"), self.outgoing.save_leaders)
        menu.addAction(_("Save the customers as a list…"), self.outgoing.save_customers)
        menu.addAction(_("Save the customers with real names…"), self.outgoing.save_real_names)
        return menu

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent):  # entering and moving are, too
            path = _people_in(event.mimeData())
            if path is not None:
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:  # later, for the program it came from waits for an answer
                    QTimer.singleShot(0, self, lambda: self.look_at(path))
                return True
        return super().eventFilter(watched, event)

    def _open_menu(self) -> None:
        self.menu().popup(self.button.mapToGlobal(QPoint(0, self.button.height() + 2)))


def _people_in(dragged: QMimeData) -> Path | None:
    """The first file of a kind that people stand in."""
    paths = [Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile()]
    return next((path for path in paths if path.suffix.lower() in SUFFIXES), None)
