"""What the preview of a file says: fields, standings, and its one sentence of counts."""

from __future__ import annotations

from safari.newcomers.people_file import Field, Kind
from safari.newcomers.preview import Preview, Standing
from safari.words import _, ngettext

_MOST_NAMED, _LONGEST_NAMED = 8, 40  # columns; letters of a heading


def field_name(field: Field) -> str:
    """A field as the heading of a column: "E-mail"."""
    names = {
        Field.NAME: _("Name"),
        Field.FIRST_NAME: _("First name"),
        Field.MIDDLE_NAME: _("Middle name"),
        Field.LAST_NAME: _("Last name"),
        Field.ALIAS: _("Alias"),
        Field.ROLE: _("Role"),
        Field.EMAIL: _("E-mail"),
        Field.PHONE: _("Phone"),
        Field.SEGMENT: _("Segment"),
        Field.LANGUAGE: _("Language"),
        Field.WHO: _("Who they are"),
        Field.SINCE: _("Since"),
    }
    return names[field]


def standing_word(standing: Standing) -> str:
    """How a row stands, in a word or two: "already there"."""
    words = {
        Standing.NEW: _("new"),
        Standing.CHANGED: _("differs"),
        Standing.THERE: _("already there"),
        Standing.TWICE: _("twice in the file"),
        Standing.WRONG: _("wrong"),
    }
    return words[standing]


def encoding_name(encoding: str) -> str:
    """An encoding as people know it: "Western (Windows-1252)"."""
    names = {
        "utf-8": "UTF-8",
        "utf-8-sig": "UTF-8",
        "utf-16": "UTF-16",
        "cp1252": _("Western (Windows-1252)"),
        "cp1253": _("Greek (Windows-1253)"),
        "iso-8859-7": _("Greek (ISO 8859-7)"),
    }
    return names.get(encoding, encoding)


def counted(preview: Preview) -> str:
    """How many rows stand how, and the first that is wrong: "12 new, 3 already there, 1 wrong: line 7: no name."."""
    counts = (_counted(standing, preview.count(standing)) for standing in Standing)
    said = _(", ").join(filter(None, counts))
    wrong = next((line for line in preview.lines if line.standing is Standing.WRONG), None)
    if wrong is None:
        return _("{counts}.").format(counts=said)
    return _("{counts}. Line {line}: {reason}").format(counts=said, line=wrong.number, reason=wrong.sentence)


def not_taken(preview: Preview) -> str:
    """Which columns of the file go nowhere: "Not taken: Team, Office."; "" where all do, or the others are empty."""
    names = [one if len(one) <= _LONGEST_NAMED else one[: _LONGEST_NAMED - 1] + "…" for one in preview.not_taken]
    if not names:
        return ""
    named, more = names[:_MOST_NAMED], len(names) - _MOST_NAMED
    if more > 0:
        named.append(ngettext("{n} more column", "{n} more columns", more).format(n=more))
    return _("Not taken: {columns}.").format(columns=", ".join(named))


def _counted(standing: Standing, n: int) -> str:
    words = {
        Standing.NEW: ngettext("{n} new", "{n} new", n),
        Standing.CHANGED: ngettext("{n} differs", "{n} differ", n),
        Standing.THERE: ngettext("{n} already there", "{n} already there", n),
        Standing.TWICE: ngettext("{n} twice in the file", "{n} twice in the file", n),
        Standing.WRONG: ngettext("{n} wrong", "{n} wrong", n),
    }
    return words[standing].format(n=n) if n else ""


def taking_in(n: int) -> str:
    """The button's words: "Take in 15 people"."""
    return ngettext("Take in {n} person", "Take in {n} people", n).format(n=n)


def taken_in(kind: Kind, n: int) -> str:
    """What was done, as undo calls it: "15 customers taken in"."""
    if kind is Kind.LEADERS:
        return ngettext("{n} leader taken in", "{n} leaders taken in", n).format(n=n)
    return ngettext("{n} customer taken in", "{n} customers taken in", n).format(n=n)
