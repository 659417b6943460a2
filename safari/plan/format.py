"""Formats: the kinds of safari, read from files. Adding a file adds a format."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Annotated

import msgspec

from safari.errors import SafariError
from safari.formats.wording import LONGEST_ABOUT, MOST
from safari.people.consent import Use
from safari.places import formats_folder
from safari.plan.agenda import LONGEST_STEP
from safari.plan.days import MOST_DAYS
from safari.plan.safari import Setting
from safari.resources import resource
from safari.text import LONGEST_LINE
from safari.words import Language, _

Minutes = Annotated[int, msgspec.Meta(ge=1, le=LONGEST_STEP)]
Key = Annotated[str, msgspec.Meta(pattern="^[a-z0-9_-]{1,40}$")]
Line = Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_LINE)]
Paragraph = Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_ABOUT)]
Word = Annotated[str, msgspec.Meta(max_length=40)]
LAST = 100  # a format of one's own comes after the shipped ones
Lines = Annotated[tuple[Line, ...], msgspec.Meta(max_length=MOST)]


class FormatStep(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One step of a format's agenda."""

    minutes: Minutes
    title: Line
    short: Word = ""
    led_by: Word = ""
    main: bool = False


class HowMany(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """How many people a format is made for: fewest and most."""

    fewest: Annotated[int, msgspec.Meta(ge=0, le=1000)]
    most: Annotated[int, msgspec.Meta(ge=1, le=1000)]

    def __post_init__(self) -> None:
        if self.fewest > self.most:
            raise ValueError(_("the first number is the fewest, the second the most"))


class Task(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing to do, and how many days before the safari's day (or after it) it has to be done."""

    text: Line
    days: Annotated[int, msgspec.Meta(ge=0, le=MOST_DAYS)]


Tasks = Annotated[tuple[Line | Task, ...], msgspec.Meta(max_length=MOST)]


class Checklists(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is to be done before, on the day and after."""

    before: Tasks = ()
    day: Tasks = ()
    after: Tasks = ()


class Format(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of safari: what a new one begins with.

    `consents` are the uses that customers must have agreed to before anyone writes; `debrief` is how the leaders'
    time alone goes, part by part; `watch` is what tends to go wrong. One format is a file in each of its languages,
    all with the same `key`; `order` is its place in the list of formats.
    """

    key: Key
    title: Line
    about: Paragraph
    customers: HowMany
    leaders: HowMany
    agenda: Annotated[tuple[FormatStep, ...], msgspec.Meta(min_length=1, max_length=MOST)]
    questions: Lines
    dos: Lines
    donts: Lines
    checklists: Checklists
    watch: Lines = ()
    consents: Annotated[tuple[Use, ...], msgspec.Meta(max_length=MOST)] = (Use.NOTES, Use.ANONYMOUS_QUOTE)
    debrief: Annotated[tuple[FormatStep, ...], msgspec.Meta(max_length=MOST)] = ()
    icon: Word = "cup"
    language: Language = "en"
    setting: Setting = Setting.TABLE
    order: int = LAST


def formats(*folders: Path, language: str = "en") -> tuple[list[Format], list[SafariError]]:
    """The formats in the files of these folders (by default the shipped ones and the user's), each in this language.

    With a sentence for each file that cannot be used. Of two files with one key and one language the first counts. For
    those of a library, too, ask its desk: library.formats.
    """
    filed, broken = in_files(*folders)
    return in_language([one for one, _path in filed], language), broken


def in_language(kinds: Iterable[Format], language: str) -> list[Format]:
    """One of each key, in the order of the list: in this language, where it is not written in that in English, else as
    it is. Of two with one key and one language the first counts."""
    wanted = (language, "en")
    found: dict[str, Format] = {}
    for one in sorted(kinds, key=lambda one: wanted.index(one.language) if one.language in wanted else len(wanted)):
        found.setdefault(one.key, one)
    return sorted(found.values(), key=lambda one: (one.order, one.title.casefold()))


def in_files(*folders: Path) -> tuple[list[tuple[Format, Path]], list[SafariError]]:
    """Every format of these folders in each language, with its file; a sentence for each file that cannot be used."""
    loaded: dict[tuple[str, str], tuple[Format, Path]] = {}
    broken = []
    for path in [path for folder in folders or _usual() for path in sorted(folder.glob("*.toml"))]:
        one = _looked_at(path, _state(path))
        if isinstance(one, SafariError):
            broken.append(one)
            continue
        name = one.key, one.language
        if name in loaded:
            broken.append(_twice(one.key, path, loaded[name][1]))
        else:
            loaded[name] = (one, path)
    return list(loaded.values()), broken


def read(path: Path) -> Format:
    """The format in a file. Raises SafariError that names the file, the line and the reason."""
    from safari.plan import format_file

    return format_file.read(path, Format)


@lru_cache(maxsize=100)
def read_text(text: str, name: str) -> Format:
    """The format in a text that would stand in a file of this name. Raises SafariError as `read` does."""
    from safari.plan import format_file

    return format_file.parsed(text, name, Format)


@lru_cache(maxsize=200)
def _looked_at(path: Path, _changed: tuple[int, ...]) -> Format | SafariError:
    """What a file holds, read anew once it changed: every screen that names a format asks for all of them."""
    try:
        return read(path)
    except SafariError as error:
        return error


def _state(path: Path) -> tuple[int, ...]:
    """What tells that a file is another one by now."""
    try:
        found = path.stat()
    except OSError:
        return ()
    return found.st_mtime_ns, found.st_size, found.st_ino


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


def _usual() -> tuple[Path, ...]:
    return resource("formats"), formats_folder()


def _twice(key: str, second: Path, first: Path) -> SafariError:
    return SafariError(
        _("The format files {first} and {second} both have the key “{key}”.").format(
            first=first.name, second=second.name, key=key
        ),
        _("Only {first} is used. Give the other one a key of its own.").format(first=first.name),
    )
