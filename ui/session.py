"""One window and the library open in it: opening, beginning, closing, and the deeds of the menus."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, QTimer

from safari.errors import SafariError
from safari.places import SUFFIX, default_library, free
from safari.plan.safari import Setting
from safari.words import _
from ui import which_library
from ui.main_window import MainWindow
from ui.menu import Deeds
from ui.screen import screens
from ui.trouble import Trouble

SOON_MS = 400  # after a library is shown: what a start need not wait for

if TYPE_CHECKING:
    from safari.change import Change
    from safari.library import Library
    from safari.run.left_open import Sat
    from ui.bridge import Bridge
    from ui.first_run import FirstRun
    from ui.upkeep import Upkeep


class Session(QObject):
    """The window and its library: `start(path)` shows it, `close()` ends it.

    The frame is painted first and the library opened right behind it, so that a start is answered at once.
    """

    def __init__(self, settings: Path) -> None:
        super().__init__()
        self.library: Library | None = None
        self._bridge: Bridge | None = None
        self._first_run: FirstRun | None = None
        self._upkeep: Upkeep | None = None
        self._gives_up = False  # whether somebody was told that something typed would be lost, and closes all the same
        self._settings = QSettings(str(settings), QSettings.Format.IniFormat)
        self.window = MainWindow(screens(), self._deeds(), settings)
        self.window.may_lose = self._may_lose
        self.window.sidebar.programme.clicked.connect(self._rename_programme)
        self.trouble = Trouble(self.window)

    def start(self, path: Path | None) -> None:
        """Show the window; once it is painted, open the library named, or what `open_first` finds."""
        self.window.sidebar.name_library(*(self._remembered_programme() if self._is_open_last(path) else ("", "")))
        self.window.painted_first.connect(lambda: self.open_first(path))
        self.window.show()

    def open_first(self, path: Path | None) -> None:
        """Open the library named, else the one open last, else the user's own; where there is none, the first run.

        Where the one open last is gone, that is said, and no other is opened for it.
        """
        wanted = path or which_library.to_open(self._settings)
        if wanted is not None and path is None and not wanted.is_file():
            self.trouble.tell(which_library.gone(wanted))
            wanted = None
        if wanted is None or not self.open_library(wanted):
            self.show_first_run()

    def open_library(self, path: Path) -> bool:
        """Open another library in place of the one at hand; where it cannot be, say why and keep the one at hand.

        It stays, too, where something typed in it could not be saved and the person would rather not lose it.
        """
        from safari.library import Library

        self._gives_up = False
        if not self._may_go():
            return False
        try:
            return self._show(Library.open(path))
        except SafariError as error:
            self.trouble.tell(error)
            return False

    def begin(self, organisation: str) -> None:
        """Begin a programme in the user's own library."""
        from safari.library import Library

        try:
            self._show(Library.create(free(default_library()), organisation))
        except SafariError as error:
            self.trouble.tell(error)

    def try_example(self) -> None:
        """Open the example library, written anew where it was never tried before."""
        from safari import example

        path = default_library().with_name(f"example{SUFFIX}")
        try:
            if not path.exists():
                example.write(path)
        except SafariError as error:
            self.trouble.tell(error)
        else:
            self.open_library(path)

    def show_first_run(self) -> None:
        """Nothing is open: offer the three ways to begin."""
        from ui.first_run import FirstRun

        if self._first_run is not None:  # it lay below a library that could not be shown
            self.window.stack.setCurrentWidget(self._first_run)
            return
        own = which_library.at_hand(self._settings)
        self._first_run = FirstRun(own)
        self._first_run.begin.connect(self.begin)
        self._first_run.example.connect(self.try_example)
        self._first_run.open_library.connect(self._ask_which)
        self._first_run.own.connect(self.open_library)
        names = (_("No library is open"), "") if own else (_("Untitled library"), _("Not saved yet"))
        self.window.sidebar.name_library(*names)
        self.window.setWindowTitle(_("Customer Safari"))
        self.window.sidebar.programme.let_press(allowed=False)  # there is none yet
        self.window.sidebar.stand_in("today")  # where one comes to from here
        self.window.set_status(_("Offline. Nothing leaves this computer"))
        self.window.show_instead(self._first_run)

    def close(self) -> None:
        """Write what is still to be written, throw the rooms away, and close the file. What fails is said."""
        if not self.window.close_rooms() and not self._gives_up:
            self.trouble.say(SafariError(_("Something you typed could not be saved."), _("It is lost.")))
        self._gives_up = False
        library, self.library = self.library, None
        if library is None:
            return
        from ui.background import give_up

        if self._upkeep is not None:
            self._upkeep.stop()
            self._upkeep = None
        give_up()
        if self._bridge is not None:
            self._bridge.stop()
            self._bridge.deleteLater()
            self._bridge = None
        try:
            library.close()
        except SafariError as error:
            self.trouble.say(error)

    def _show(self, library: Library) -> bool:
        """Show a library in place of the one at hand, unless something would be lost with that: the disk may have
        filled up while it was opened. Where it cannot be shown the one at hand comes back, and that is raised."""
        if not self._may_go():
            library.close()
            return False
        before = self.library.path if self.library is not None else None
        self.close()
        try:
            self._take(library)
        except Exception:
            self.close()
            self._bring_back(before)
            raise
        if self._first_run is not None:
            self.window.stack.removeWidget(self._first_run)
            self._first_run.deleteLater()
            self._first_run = None
        return True

    def _bring_back(self, path: Path | None) -> None:
        from safari.library import Library

        if path is None:
            self.show_first_run()
            return
        try:
            self._take(Library.open(path))
        except SafariError as error:
            self.close()
            self.trouble.tell(error)
            self.show_first_run()

    def _take(self, library: Library) -> None:
        from ui.bridge import Bridge
        from ui.upkeep import Upkeep

        self.library = library
        self._bridge = Bridge(library, self, listen=False)
        self._bridge.changed.connect(self._changed)
        self.window.open_rooms(library, self._bridge)
        sat = _sat(library)
        self.window.go(*(("safaris", sat.safari, "run") if sat else _resumed(library, self.window.remembered_place())))
        self._settings.setValue("library", str(library.path))
        self._name_programme()
        self.window.set_status(_("Offline. Nothing leaves this computer"))
        self._upkeep = Upkeep(library, self.window)
        QTimer.singleShot(0, self._bridge.listen)
        QTimer.singleShot(SOON_MS, self._bridge, self._offer_draft)

    def _offer_draft(self) -> None:
        """Half a sentence was left behind, by a crash or in a hurry: say where, and lead there."""
        if self.library is None or self.window.is_alone or self.window.toasts.is_asking:
            return
        left = self.library.drafts.left()
        safari = self.library.plans.safari(left[0].safari) if left else None
        if safari is not None:
            words = _("“{title}” still holds words that were typed and not kept.")
            photo = _("“{title}” still holds a photo that was not kept.")
            self.window.toasts.ask(
                (words if left[0].text.strip() else photo).format(title=safari.title),
                _("Go on writing"),
                lambda: self.window.go("safaris", safari.uid, "run"),
            )

    def _may_go(self) -> bool:
        """Whether all that is typed is on disk, or may be lost: that is asked once for each closing."""
        return self.window.settle() or self._gives_up or self._may_lose()

    def _may_lose(self) -> bool:
        """Ask whether what could not be saved may be lost."""
        from ui.widgets.dialog import Confirm, Question

        question = Question(
            _("Something you typed could not be saved."),
            _("It is lost if the library is closed now. Stay, and it still stands where you typed it."),
            _("Close anyway"),
            dangerous=True,
            cancel=_("Stay"),
        )
        self._gives_up = Confirm.ask(self.window, question)
        return self._gives_up

    def _changed(self, change: Change) -> None:
        if self.library is None or self._upkeep is None:
            return
        self.window.toasts.outdate(self.library.undo, self.library.redo)
        time = self.library.journal.clock()
        self.window.set_status(_("Saved {time}").format(time=f"{time:%H:%M}"), "check")
        if "programme" in change.tables:
            self._name_programme()
        self._upkeep.wait()

    def _name_programme(self) -> None:
        if self.library is not None:
            programme = self.library.programme
            self.window.sidebar.name_library(programme.organisation, programme.name)
            title = _("{organisation} – {file}")
            self.window.setWindowTitle(title.format(organisation=programme.organisation, file=self.library.path.name))
            self.window.sidebar.programme.let_press(allowed=True)
            self._settings.setValue("programme", [programme.organisation, programme.name])

    def _is_open_last(self, path: Path | None) -> bool:
        """Whether a start with this path opens the library open last, as far as one can tell before."""
        return path is None or path.absolute() == which_library.open_last(self._settings)

    def _remembered_programme(self) -> tuple[str, str]:
        """Whose programme stood in the sidebar last, so that it stands there before the library is open."""
        remembered = self._settings.value("programme")
        parts = [str(part) for part in remembered] if isinstance(remembered, list) else []
        return (parts[0], parts[1]) if len(parts) == 2 else ("", "")

    def _deeds(self) -> Deeds:
        return Deeds(
            new_safari=lambda: self.window.go("safaris", "", "new"),
            new_moment=self._new_moment,
            open_library=self._ask_which,
            backups=self._backups,
            save_pdf=self._save_pdf,
            undo=lambda: self._take_back(redo=False),
            redo=lambda: self._take_back(redo=True),
            find=lambda: self.window.go("library", "", "find"),
            keys=self._keys,
            copy_details=self._copy_details,
            about=self._about,
            rename_programme=self._rename_programme,
            formats=lambda: self.window.go("formats"),
        )

    def _new_moment(self) -> None:
        """A moment by chance begins, wherever one is, unless something typed would be lost by leaving there."""
        if self.library is None or not self.window.settle():
            return
        from ui.chance.new_moment import begin_moment

        try:
            uid = begin_moment(self.library)
        except SafariError as error:
            self.trouble.say(error)
        else:
            self.window.go("safaris", uid, "run")

    def _save_pdf(self) -> None:
        if not self.window.ask_room("save_pdf"):
            self.window.toast(_("There is no page here. Open a safari first, then its story."))

    def _take_back(self, *, redo: bool) -> None:
        if self.library is None:
            return
        self.window.settle()
        try:
            label = self.library.redo() if redo else self.library.undo()
        except SafariError as error:
            self.trouble.say(error)
            return
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

            own = self.library.path
            restored = Backups.ask(self.window, self.library)
            if restored is not None and self.open_library(restored):
                said = _("You are now in {name}. Your own library is where it was.").format(name=restored.name)
                self.window.toasts.ask(said, _("Open it"), lambda: self.open_library(own))
                room = self.window.stack.currentWidget()
                if room is not None:
                    room.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rename_programme(self) -> None:
        if self.library is not None:
            from ui.people.programme_form import ProgrammeForm

            ProgrammeForm.ask(self.window, self.library)

    def _keys(self) -> None:
        from ui import keys
        from ui.widgets.key_sheet import KeySheet

        KeySheet(self.window, keys.groups()).exec()

    def _copy_details(self) -> None:
        self.trouble.copy_details()

    def _about(self) -> None:
        from safari import VERSION
        from ui.widgets.dialog import Message

        Message.tell(
            self.window,
            _("Customer Safari {version}").format(version=VERSION),
            _("Meet one customer. Offline, local, one file. MIT licence."),
        )


def _sat(library: Library) -> Sat | None:
    """Where the program ended in the middle of a safari. A moment by chance in which nothing was done is gone."""
    sat = library.notes.sat()
    with suppress(SafariError):  # it stays where the disk is full
        if sat is not None and library.chance.vanish(sat.safari):
            library.journal.forget_what_can_be_undone()
            return None
    return sat


def _resumed(library: Library, place: tuple[str, str, str]) -> tuple[str, str, str]:
    """Where one was; in a moment by chance of today that is Run: nothing of it is planned."""
    room, uid, _step = place
    safari = library.plans.safari(uid) if room == "safaris" and uid else None
    if safari is None or safari.setting is not Setting.CHANCE or safari.day != library.journal.clock().date():
        return place
    return room, uid, "run"
