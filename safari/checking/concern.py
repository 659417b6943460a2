"""What somebody should look at before a page is told, and what would mend it."""

from __future__ import annotations

from dataclasses import dataclass

from safari.words import _


@dataclass(frozen=True, slots=True)
class Written:
    """Words that will stand on a page: which `block` of it they are in, what that part is called ("The quote"), and the
    field of the record (uid of the story or of a part of it) that holds them; "" where none does."""

    block: str
    part: str
    text: str
    record: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class Mend:
    """What one press does about it: `verb` says so ("Write [name]"), and the field of the record takes `value`."""

    verb: str
    record: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Concern:
    """One line of the check. `key` names it for as long as it stands, `block` is the part of the editor to open,
    `record` the uid of the one it is about there, where there are several."""

    key: str
    block: str
    sentence: str
    mend: Mend | None = None
    record: str = ""


def instead(written: Written, span: tuple[int, int], words: str) -> Mend | None:
    """Other words in place of these characters; None where no field holds them."""
    if not written.record:
        return None
    starts, ends = span
    text = written.text[:starts] + words + written.text[ends:]
    return Mend(_("Write {words}").format(words=words), written.record, written.field, text)
