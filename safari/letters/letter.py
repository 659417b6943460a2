"""A letter: an e-mail ready to send, and how it is handed to the mail program of this computer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote

from safari.words import _

LONGEST_ON_WINDOWS = 1_900  # characters of an address that Windows hands on to every mail program (2,083 at most)
LONGEST_ELSEWHERE = 30_000


class Kind(StrEnum):
    """What a letter is for."""

    INVITATION = "invitation"
    REMINDER = "reminder"
    CALL_OFF = "call_off"


@dataclass(frozen=True, slots=True)
class Letter:
    """An e-mail. `to` is "" where no address is known, with commas between several. `short` says the same in fewer
    words, for mail programs that take no more; lines end with a line feed."""

    to: str
    subject: str
    body: str
    short: str
    language: str


@dataclass(frozen=True, slots=True)
class Mailto:
    """A mailto address, and whether all of the letter is in it."""

    url: str
    is_whole: bool


def kind_name(kind: Kind) -> str:
    """What a letter is called, to choose it."""
    return {Kind.INVITATION: _("Invitation"), Kind.REMINDER: _("Reminder"), Kind.CALL_OFF: _("Calling off")}[kind]


def mailto(letter: Letter, longest: int = LONGEST_ON_WINDOWS) -> Mailto:
    """The letter as a mailto address (RFC 6068) of at most `longest` characters: with all of its body, else with the
    short one, else with none."""
    for body in (letter.body, letter.short):
        url = _url(letter, body)
        if len(url) <= longest:
            return Mailto(url, body == letter.body)
    return Mailto(_url(letter, ""), is_whole=False)


def body(parts: Iterable[str]) -> str:
    """Paragraphs with an empty line between them; those that have nothing to say are left out."""
    return "\n\n".join(part for part in parts if part)


def _url(letter: Letter, text: str) -> str:
    """Line breaks are %0D%0A and everything but letters, digits and "-._~" is encoded (RFC 6068, 5)."""
    told = [f"subject={quote(letter.subject, safe='')}"]
    if text:
        told.append(f"body={quote(text.replace(chr(10), chr(13) + chr(10)), safe='')}")
    return f"mailto:{quote(letter.to, safe='@,')}?{'&'.join(told)}"
