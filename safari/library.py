"""Library: opens one file, hands out the desks, owns the events. The only door to the store."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from safari.change import Change
from safari.clock import Clock, NewUid, new_uid, now
from safari.desks import Desks
from safari.errors import SafariError
from safari.places import device
from safari.programme import Programme
from safari.store import drafts, opening, search, transcript_lines
from safari.store.database import Database
from safari.store.journal import Journal
from safari.store.tables import PROGRAMME
from safari.text import line
from safari.words import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from safari.backups import Backup
    from safari.events import Events
    from safari.plan.driver import Driver
    from safari.progress import Progress, Stop
    from safari.store.check import Verdict


class Library(Desks):
    """One open library file. A desk is made when first asked for, so that a start pays for what it shows alone."""

    def __init__(self, database: Database, clock: Clock = now, uids: NewUid = new_uid) -> None:
        self.database = database
        self.journal = Journal(database, self._announce, clock, uids)
        self.journal.device = device()

    @classmethod
    def open(cls, path: Path, clock: Clock = now, uids: NewUid = new_uid) -> Library:
        """Open a library. Raises SafariError where it is not one, is damaged, newer, held by another, or read-only."""
        library = cls(opening.open_existing(path, partial(_backup_first, clock)), clock, uids)
        with suppress(SafariError):  # where the disk is full it waits, as when it is closed
            drafts.forget_gone(library.database)
        return library

    @classmethod
    def create(cls, path: Path, organisation: str, clock: Clock = now, uids: NewUid = new_uid) -> Library:
        """Make a new library for an organisation's programme. Raises SafariError where that cannot be."""
        name = line(organisation)
        if not name:
            raise SafariError(_("The name of the organisation is missing."), _("Type whose programme this is."))

        def begin(database: Database) -> None:
            with cls(database, clock, uids).journal.intention(_("Programme begun")) as change:
                change.add(PROGRAMME, Programme(uids(), name))

        return cls(opening.create(path, begin), clock, uids)

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self.database.path

    @property
    def programme(self) -> Programme:
        """Whose programme this is."""
        return PROGRAMME.find(self.database)[0]

    def edit_programme(self, drivers: Sequence[Driver] | None = None, **changes: Any) -> Programme:  # noqa: ANN401 - fields
        """Change fields of the programme, and what it is led by: see `DriverDesk.become`; None leaves that.

        An empty name of the organisation leaves the one there is. Raises SafariError for what cannot be: see
        safari.people.typed.
        """
        from safari.people.typed import details_of_programme

        changes = details_of_programme(changes)
        if not changes.get("organisation", "-"):
            del changes["organisation"]
        with self.journal.intention(_("Programme changed")) as change:
            if drivers is not None:
                self.drivers.become(drivers)
            return change.edit(PROGRAMME, self.programme, **changes)

    @cached_property
    def events(self) -> Events:
        """What can be listened to; made for the first listener."""
        from safari.events import Events

        return Events()

    def undo(self) -> str:
        """Take back what was done last; what it was called, or ""."""
        return self.journal.undo()

    def redo(self) -> str:
        """Do again what was taken back last; what it was called, or ""."""
        return self.journal.redo()

    def tidy(self) -> None:
        """Small upkeep for an idle moment."""
        search.tidy(self.database)
        self.database.checkpoint()

    def clear_unfinished(self) -> None:
        """Remove what killed starts and backups began beside the library and never finished, and what is in it of
        recordings that were never all there; for the background."""
        from safari.store import unfinished

        unfinished.clear(self.path)
        self.recordings.clear_unfinished()

    def back_up(self, folder: Path | None = None, stop: Stop | None = None, progress: Progress | None = None) -> Backup:
        """Make a verified backup in the folder beside the library, or in `folder`. Safe on any thread, and nobody
        waits for it. Raises SafariError where it cannot be, Stopped once `stop` says so."""
        from safari.store import backup

        return backup.make(self.database, self.journal.clock, folder, stop, progress)

    def back_up_if_due(self, stop: Stop | None = None, progress: Progress | None = None) -> Backup | None:
        """Make a backup where the newest is older than a day: for the background, after the first paint."""
        from safari.store import backup

        return backup.make_if_due(self.database, self.journal.clock, stop, progress)

    def backups(self) -> list[Backup]:
        """The backups beside the library, newest first. Opens each one, so not on the thread of the windows. Raises
        SafariError where their folder may not be read."""
        from safari.store import backup

        return backup.listed(self.path)

    def check(self) -> Iterator[Verdict]:
        """Check the library from the inside; one verdict after the other, as long as it takes."""
        from safari.store import check

        return check.check(self.database)

    @staticmethod
    def restore(backup: Path, into: Path) -> None:
        """Make a new library file from a backup; never over a file that is there. Raises SafariError."""
        from safari.store import backup as backups

        backups.restore(backup, into)

    def _announce(self, change: Change) -> None:
        if "events" in self.__dict__:
            try:
                self.events.changed.emit(change)
            except Exception as error:  # noqa: BLE001 - a listener's trouble must not make what is on disk look unsaved
                sys.excepthook(type(error), error, error.__traceback__)

    def close(self) -> None:
        """Close the file; afterwards it is one plain file with no companion."""
        with suppress(SafariError):  # upkeep; where the disk is full it waits
            if not self.database.closing:
                drafts.forget_gone(self.database)
                drafts.forget_unused_pictures(self.database)
                transcript_lines.forget_unused(self.database)
        self.database.close()


def _backup_first(clock: Clock, database: Database) -> None:
    from safari.store import backup

    backup.make(database, clock)
