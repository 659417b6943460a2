"""People as vCards (2.1, 3.0 and 4.0): what Apple, Outlook and telephones write, many cards in one file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from safari.errors import SafariError
from safari.newcomers.decoding import check_lines, decode
from safari.newcomers.people_file import MOST_ROWS, Field, PeopleFile, Row
from safari.words import _

if TYPE_CHECKING:
    from vobject.base import Component

_BEGIN = re.compile(r"BEGIN:VCARD\s*$", re.IGNORECASE)
_LINE_END = re.compile(r"\r\n|\n|\r")
_END = re.compile(r"END:VCARD\s*$", re.IGNORECASE)
# Pictures, sounds and keys are long, and nothing of ours.
_HEAVY = re.compile(r"(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|AGENT)[;:]", re.IGNORECASE)
_SOFT_BREAK = re.compile(r";(?:ENCODING=)?QUOTED-PRINTABLE[;:]", re.IGNORECASE)

FIELDS = (Field.NAME, Field.ROLE, Field.EMAIL, Field.PHONE, Field.LANGUAGE, None, None, None)


def read(data: bytes, name: str, encoding: str = "") -> PeopleFile:
    """The people in the bytes of a file called `name`, with nothing taken in. A broken card is a row with its trouble.

    Raises SafariError where there is no card at all, or where the file is no text.
    """
    found = decode(data, encoding)
    check_lines(found.text)
    rows = tuple(_row(line, card) for line, card in _cards(found.text))
    if not rows:
        raise SafariError(_("There is no vCard in this file."), _("Choose another one. Nothing was changed."))
    return PeopleFile(name, _headings(), rows, FIELDS, found.encoding, found.is_guess)


def _headings() -> tuple[str, ...]:
    return (
        *(_("Name"), _("Role"), _("E-mail"), _("Phone"), _("Language")),
        *(_("Nickname"), _("Company"), _("Note")),
    )


def _cards(text: str) -> Iterator[tuple[int, str]]:
    """Every card and the line it begins on; one that never ends is told with the next one's beginning."""
    card: list[str] = []
    begins = count = 0
    for number, line in enumerate(_LINE_END.split(text), 1):  # Unicode's line breaks may stand in a name
        if _BEGIN.match(line):
            if card:
                yield begins, ""
            card, begins, count = [line], number, count + 1
            if count > MOST_ROWS:
                raise SafariError(
                    _("This file has more than {most} cards.").format(most=MOST_ROWS),
                    _("Split it in two. Nothing was changed."),
                )
        elif card:
            card.append(line)
            if _END.match(line):
                yield begins, "\r\n".join(_without_heavy(card))
                card = []
    if card:
        yield begins, ""


def _without_heavy(card: list[str]) -> Iterator[str]:
    """The lines without pictures and such, and without empty ones; soft breaks of quoted-printable stay as they are."""
    skipping = in_soft_break = False
    for line in card:
        goes_on = in_soft_break or line[:1] in {" ", "\t"}
        if not goes_on:
            skipping = bool(_HEAVY.match(line))
        in_soft_break = line.endswith("=") and (in_soft_break or bool(_SOFT_BREAK.search(line)))
        if not skipping and line.strip():
            yield line


def _row(line: int, card: str) -> Row:
    import vobject

    if not card:
        return Row(line, ("",) * len(FIELDS), _("This card has no end."))
    try:
        read_card = next(vobject.readComponents(card, allowQP=True))
        return Row(line, _cells(read_card))
    except Exception:  # noqa: BLE001 - a broken card may break the reader in any way; none of them is our doing
        return Row(line, ("",) * len(FIELDS), _("This card is damaged."))


def _cells(card: Component) -> tuple[str, ...]:
    parts = card.contents
    return (
        _name(parts),
        _first(parts, "title") or _first(parts, "role"),
        _preferred(parts, "email"),
        _preferred(parts, "tel").removeprefix("tel:"),
        _preferred(parts, "lang"),
        _first(parts, "nickname"),
        _first(parts, "org"),
        _first(parts, "note"),
    )


def _name(parts: dict[str, list[Any]]) -> str:
    """The name as it is written, else put together from its parts."""
    written = _first(parts, "fn")
    if written or "n" not in parts:
        return written
    name = parts["n"][0].value
    return " ".join(" ".join(map(_text, (name.given, name.additional, name.family))).split())


def _first(parts: dict[str, list[Any]], key: str) -> str:
    return next((_text(one.value) for one in parts.get(key, []) if _text(one.value)), "")


def _preferred(parts: dict[str, list[Any]], key: str) -> str:
    """The preferred one of several (TYPE=PREF, or the lowest PREF), else the first."""
    ranked = sorted(parts.get(key, []), key=_rank)
    return next((_text(one.value) for one in ranked if _text(one.value)), "")


def _rank(one: Any) -> int:  # noqa: ANN401 - a line of vobject's
    params = {key.upper(): values for key, values in one.params.items()}
    if "pref" in {value.lower() for value in params.get("TYPE", [])}:
        return 0
    least = next(iter(params.get("PREF", [])), "")
    return int(least) if least.isdecimal() else 101


def _text(value: Any) -> str:  # noqa: ANN401 - vobject gives text, or a list of parts
    return " ".join(map(_text, value)).strip() if isinstance(value, list) else str(value).strip()
