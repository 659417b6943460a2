"""What commands share: opening the library, and finding what a person names in it."""

from __future__ import annotations

import argparse
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date, time
from pathlib import Path
from typing import TypeVar

from safari.commands._dispatch import say
from safari.errors import SafariError
from safari.library import Library
from safari.people.customer import Customer
from safari.people.leader import Leader
from safari.plan.safari import Safari
from safari.text import fold, line
from safari.words import _

LATEST = "latest"
T = TypeVar("T")


@contextmanager
def opened(path: Path, *, to_change: bool = False) -> Iterator[Library]:
    """The library at `path`, closed afterwards. Where it will be changed and the newest backup is older than a day, one
    is made meanwhile; a backup that cannot be made is told and stops nobody."""
    library = Library.open(path)
    backing_up = _BackingUp(library)
    if to_change:
        backing_up.start()
    try:
        yield library
    finally:
        if to_change:
            backing_up.finish()
        library.close()


class _BackingUp(threading.Thread):
    """Makes the backup of the day while the command does its work."""

    def __init__(self, library: Library) -> None:
        super().__init__(name="backup", daemon=False)
        self._library = library
        self._error: Exception | None = None

    def run(self) -> None:
        try:
            self._library.back_up_if_due()
        except Exception as error:  # noqa: BLE001 - it is told, or raised, where somebody can hear it
            self._error = error

    def finish(self) -> None:
        """Wait for it, and tell where it failed."""
        self.join()
        if isinstance(self._error, SafariError):
            say(self._error.in_terminal)
        elif self._error:
            raise self._error


def take_library(parser: argparse.ArgumentParser) -> None:
    """The first argument of most commands."""
    parser.add_argument("library", metavar="LIBRARY", type=a_path, help=_("the library file"))


def take_safari(parser: argparse.ArgumentParser) -> None:
    """Which safari: what `safari_called` understands."""
    parser.add_argument(
        "safari",
        metavar="SAFARI",
        help=_("its uid, its title or the beginning of it, or “latest”: the one planned last"),
    )


def safari_called(library: Library, named: str) -> Safari:
    """The safari with this uid or title (or its beginning, whatever case and accents), or the one planned last.

    Raises SafariError that names those there are, where none or several fit.
    """
    safaris = library.plans.safaris()
    if named == LATEST and (latest := library.plans.latest()):
        return latest
    found = [one for one in safaris if one.uid == named] or _fitting(safaris, named, lambda one: one.title)
    names = [f"“{one.title}” ({one.day or one.uid})" for one in found or safaris]
    return _the_one(found, named, _("There is no safari “{named}” here."), names)


def leader_called(library: Library, named: str) -> Leader:
    """The leader of this name or its beginning. Raises SafariError that names those there are."""
    leaders = library.people.leaders()
    found = _fitting(leaders, named, lambda one: one.name)
    return _the_one(found, named, _("There is no leader “{named}” here."), [one.name for one in found or leaders])


def customer_called(library: Library, named: str) -> Customer:
    """The customer of this alias or its beginning. Raises SafariError that names those there are."""
    customers = library.people.customers()
    found = _fitting(customers, named, lambda one: one.alias)
    return _the_one(found, named, _("There is no customer “{named}” here."), [one.alias for one in found or customers])


def day(typed: str) -> date:
    """A day as YYYY-MM-DD, for argparse."""
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise argparse.ArgumentTypeError(_("{typed} is no day like 2026-11-19").format(typed=typed)) from None


def clock_time(typed: str) -> time:
    """A time as HH:MM, for argparse."""
    try:
        read = time.fromisoformat(typed.zfill(5) if ":" in typed else typed)
    except ValueError:
        raise argparse.ArgumentTypeError(_("{typed} is no time like 08:00").format(typed=typed)) from None
    if read.tzinfo is not None:
        reason = _("{typed} names a time zone; say what the clock shows where the safari is, like 08:00")
        raise argparse.ArgumentTypeError(reason.format(typed=typed))
    return read


def a_path(typed: str) -> Path:
    """The path of a file or folder, for argparse."""
    if not typed.strip():
        raise argparse.ArgumentTypeError(_("the name is empty"))
    return Path(typed)


def a_file(typed: str) -> Path:
    """The path of a file to be written, for argparse."""
    path = a_path(typed)
    with suppress(OSError):  # it is told where it is written
        if typed.endswith(("/", os.sep)) or path.is_dir():
            raise argparse.ArgumentTypeError(_("{typed} is a folder; name a file in it").format(typed=typed))
    return path


def _fitting(things: Sequence[T], named: str, name: Callable[[T], str]) -> list[T]:
    wanted = fold(line(named))
    whole = [one for one in things if fold(name(one)) == wanted]
    return whole or [one for one in things if wanted and fold(name(one)).startswith(wanted)]


def _the_one(found: Sequence[T], named: str, unknown: str, names: list[str]) -> T:
    if len(found) == 1:
        return found[0]
    there_are = _("There are: {names}.").format(names=", ".join(names[:20])) if names else ""
    what = _("“{named}” could be several.") if found else unknown
    raise SafariError(what.format(named=named), there_are)
