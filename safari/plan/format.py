"""Formats: the kinds of safari, read from files. Adding a file adds a format."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path

import msgspec

from safari.errors import SafariError
from safari.resources import resource
from safari.words import _


class FormatStep(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One step of a format's agenda."""

    minutes: int
    title: str
    short: str = ""
    led_by: str = ""
    main: bool = False


class Checklists(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is to be done before, on the day and after."""

    before: tuple[str, ...] = ()
    day: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


class Format(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of safari: what a new one begins with. `customers` and `leaders` say how many (fewest, most).

    `consents` are the uses (safari.people.consent.Use) that customers must have agreed to before anyone writes;
    `debrief` is how the leaders' time alone goes, part by part.
    """

    key: str
    title: str
    about: str
    customers: tuple[int, int]
    leaders: tuple[int, int]
    agenda: tuple[FormatStep, ...]
    questions: tuple[str, ...]
    dos: tuple[str, ...]
    donts: tuple[str, ...]
    checklists: Checklists
    watch: tuple[str, ...] = ()
    consents: tuple[str, ...] = ("notes", "anonymous_quote")
    debrief: tuple[FormatStep, ...] = ()
    icon: str = "cup"


def formats(folder: Path | None = None) -> tuple[list[Format], list[SafariError]]:
    """The formats of a folder (the shipped one by default), by title, and a sentence for each file that is broken."""
    loaded, broken = [], []
    for path in sorted((folder or resource("formats")).glob("*.toml")):
        try:
            loaded.append(read(path))
        except SafariError as error:
            broken.append(error)
    return sorted(loaded, key=lambda one: one.title), broken


def read(path: Path) -> Format:
    """The format in a file. Raises SafariError that names the file, the line and the reason."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Format)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError, OSError) as error:
        raise SafariError(
            _("The format file {name} cannot be read: {reason}.").format(name=path.name, reason=error),
            _("Mend that line, or take the file away. The other formats work."),
        ) from error


def called(key: str, among: Iterable[Format]) -> Format:
    """The format with this key. Raises SafariError that names the ones there are."""
    known = list(among)
    for one in known:
        if one.key == key:
            return one
    raise SafariError(
        _("There is no format “{key}”.").format(key=key),
        _("There are: {keys}.").format(keys=", ".join(one.key for one in known)),
    )
