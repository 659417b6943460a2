"""One window and the library open in it: opening, beginning, closing, and the deeds of the menus."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtGui import QGuiApplication

from safari.errors import SafariError
from safari.places import SUFFIX, default_library
from safari.words import _
from ui.main_window import MainWindow
from ui.menu import Deeds
from ui.screen import screens

if TYPE_CHECKING:
    from safari.change import Change
    from safari.library import Library
    from ui.background import Task
    from ui.bridge import Bridge
    from ui.first_run import FirstRun

IDLE_MS = 2_000  # nobody has changed anything for so long: time for upkeep
SOON_MS = 300  # after the first paint: what a start need not wait for


class Session(QObject):
    """The window and its library: `start(path)` shows it, `close()` ends it.

    The frame is painted first and the library opened right behind it, so that a start is answered at once.
    """

    def __init__(self, settings: Path) -> None:
        super().__init__()
        self.library: Library | None = None
        self.details = ""  # of the last unforeseen error, for Help > Copy details
        self._bridge: Bridge | None = None
        self._first_run: FirstRun | None = None
        self._backup: Task | None = None
        self._settings = QSettings(str(settings), QSettings.Format.IniFormat)
        self.window = MainWindow(screens(), self._deeds(), settings)
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self._tidy)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._after_first_paint)

    def start(self, path: Path | None) -> None:
        """Show the window; once it is painted, open the library named, or what `open_first` finds."""
        self.window.sidebar.name_library(*self._remembered_programme())
        self.window.painted_first.connect(lambda: self.open_first(path))
        self.window.show()

    def open_first(self, path: Path | None) -> None:
        """Open the library named, else the one open last, else the user's own; where there is none, the first run."""
        remembered = Path(str(self._settings.value("library", "")))
        candidates = [path] if path else [one for one in (remembered, default_library()) if one.is_file()]
        if not candidates or not self.open_library(candidates[0]):
            self.show_first_run()

    def open_library(self, path: Path) -> bool:
        """Open another library in place of the one at hand; where it cannot be, say why and keep the one at hand."""
        from safari.library import Library

        try:
            self._show(Library.open(path))
        except SafariError as error:
            self.tell(error)
            return False
        return True

    def begin(self, organisation: str) -> None:
        """Begin a programme in the user's own library."""
        from safari.library import Library

        try:
            self._show(Library.create(_free(default_library()), organisation))
        except SafariError as error:
            self.tell(error)

    def try_example(self) -> None:
        """Open the example library, written anew where it was never tried before."""
        from safari import example

        path = default_library().with_name(f"example{SUFFIX}")
        try:
            if not path.exists():
                example.write(path)
        except SafariError as error:
            self.tell(error)
        else:
            self.open_library(path)

    def show_first_run(self) -> None:
        """Nothing is open: offer the three ways to begin."""
        from ui.first_run import FirstRun

        self._first_run = FirstRun()
        self._first_run.begin.connect(self.begin)
        self._first_run.example.connect(self.try_example)
        self._first_run.open_library.connect(self._ask_which)
        self.window.sidebar.name_library(_("Untitled library"), _("Not saved yet"))
        self.window.set_status(_("Offline. Nothing leaves this computer"))
        self.window.show_instead(self._first_run)

    def tell(self, error: SafariError) -> None:
        """Say what the world did and what to do about it."""
        from ui.widgets.dialog import Message

        Message.tell(self.window, error.what, error.remedy)

    def unforeseen(self, _kind: object, error: BaseException, _trace: object) -> None:
        """An error of ours reached the event loop: one sentence, a log without anybody's words, and on we go."""
        from safari import log

        if isinstance(error, SafariError):
            self.tell(error)
            return
        self.details = log.details(error)
        log.write(error)
        self.window.toast(
            _("Something went wrong that should not have. What you typed is kept."),
            _("Copy details"),
            self._copy_details,
        )

    def close(self) -> None:
        """Write what is still to be written, throw the rooms away, and close the file."""
        self.window.close_rooms()
        self._idle.stop()
        self._soon.stop()
        if self._backup is not None:
            self._backup.cancel()
            self._backup = None
        if self._bridge is not None:
            self._bridge.stop()
        if self.library is not None:
            self.library.close()
        self._bridge = self.library = None

    def _show(self, library: Library) -> None:
        from ui.bridge import Bridge

        self.close()
        self.library = library
        self._bridge = Bridge(library, self, listen=False)
        self._bridge.changed.connect(self._changed)
        self.window.open_rooms(library, self._bridge)
        self._settings.setValue("library", str(library.path))
        self._name_programme()
        self.window.set_status(_("Offline. Nothing leaves this computer"))
        self.window.go(*self.window.remembered_place())
        if self._first_run is not None:
            self.window.stack.removeWidget(self._first_run)
            self._first_run.deleteLater()
            self._first_run = None
        self._soon.start()
        QTimer.singleShot(0, self._bridge.listen)

    def _changed(self, change: Change) -> None:
        time = self.library.journal.clock() if self.library else None
        if time is not None:
            self.window.set_status(_("Saved {time}").format(time=f"{time:%H:%M}"), "check")
        if "programme" in change.tables:
            self._name_programme()
        self._idle.start()

    def _name_programme(self) -> None:
        if self.library is not None:
            programme = self.library.programme
            self.window.sidebar.name_library(programme.organisation, programme.name)
            self._settings.setValue("programme", [programme.organisation, programme.name])

    def _remembered_programme(self) -> tuple[str, str]:
        """Whose programme stood in the sidebar last, so that it stands there before the library is open."""
        remembered = self._settings.value("programme")
        parts = [str(part) for part in remembered] if isinstance(remembered, list) else []
        return (parts[0], parts[1]) if len(parts) == 2 else ("", "")

    def _after_first_paint(self) -> None:
        from ui.background import run

        if self.library is None:
            return
        library = self.library
        self._backup = run(
            lambda task: library.back_up_if_due(lambda: task.cancelled), lambda _made: None, self._not_backed_up
        )
        self._tidy()

    def _not_backed_up(self, error: Exception) -> None:
        if not isinstance(error, SafariError):
            raise error
        self.window.toast(_("No backup could be made: {why}").format(why=error.what))

    def _tidy(self) -> None:
        from safari.finding.query import Query

        if self.library is not None:
            self.library.tidy()
            self.window.sidebar.set_count("library", str(self.library.finding.count(Query()) or ""))

    def _deeds(self) -> Deeds:
        return Deeds(
            new_safari=lambda: self.window.go("safaris", "", "new"),
            open_library=self._ask_which,
            backups=self._backups,
            save_pdf=self._save_pdf,
            undo=lambda: self._take_back(redo=False),
            redo=lambda: self._take_back(redo=True),
            find=lambda: self.window.go("library", "", "find"),
            keys=self._keys,
            copy_details=self._copy_details,
            about=self._about,
        )

    def _save_pdf(self) -> None:
        if not self.window.ask_room("save_pdf"):
            self.window.toast(_("There is no page here. Open a safari first, then its story."))

    def _take_back(self, *, redo: bool) -> None:
        if self.library is None:
            return
        self.window.ask_room("settle")
        label = self.library.redo() if redo else self.library.undo()
        if not label:
            self.window.toast(_("There is nothing to do again.") if redo else _("There is nothing to take back."))
        elif redo:
            self.window.toast(_("Done again: {what}").format(what=label), _("Undo"), self.library.undo)
        else:
            self.window.toast(_("Taken back: {what}").format(what=label), _("Redo"), self.library.redo)

    def _ask_which(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        kind = _("Customer Safari libraries (*{suffix})").format(suffix=SUFFIX)
        folder = str(self.library.path.parent if self.library else default_library().parent)
        chosen, _kind = QFileDialog.getOpenFileName(
            self.window, _("Open a library"), folder, f"{kind};;{_('All files')} (*)"
        )
        if chosen and not (self.library and Path(chosen).resolve() == self.library.path):
            self.open_library(Path(chosen))

    def _backups(self) -> None:
        if self.library is not None:
            from ui.backups import Backups

            restored = Backups.ask(self.window, self.library)
            if restored is not None:
                self.open_library(restored)

    def _keys(self) -> None:
        from ui import keys
        from ui.widgets.key_sheet import KeySheet

        KeySheet(self.window, keys.groups()).exec()

    def _about(self) -> None:
        from safari import VERSION
        from ui.widgets.dialog import Message

        Message.tell(
            self.window,
            _("Customer Safari {version}").format(version=VERSION),
            _("Meet one customer. Offline, local, one file. MIT licence."),
        )

    def _copy_details(self) -> None:
        QGuiApplication.clipboard().setText(self.details or _versions())
        self.window.toast(_("Copied. Nothing in it tells what a customer said."))


def _free(path: Path) -> Path:
    """The path, or the same with a number where a file of that name is there already."""
    number, free = 2, path
    while free.exists():
        free = path.with_stem(f"{path.stem} {number}")
        number += 1
    return free


def _versions() -> str:
    from safari import log

    return log.versions()
