"""A person as a row of a file tells them: cleaned, put together from its columns, and checked."""

from __future__ import annotations

from dataclasses import dataclass, replace

from safari.newcomers.people_file import Field, Fields, Kind, Row
from safari.newcomers.tongues import language_code
from safari.people.address import is_address
from safari.people.alias import tells_name
from safari.text import LONGEST_LINE, LONGEST_NOTE, clean, fold, search_words
from safari.words import _

_SHORTEST_SURNAME = 3  # letters; shorter ones are words, too
_SEVERAL = " ::: "  # Google's, between several values of one kind


@dataclass(frozen=True, slots=True)
class Person:
    """What a row says about somebody; "" where it says nothing. `trouble` is why they cannot be taken in."""

    line: int
    name: str = ""
    alias: str = ""
    role: str = ""
    email: str = ""
    phone: str = ""
    segment: str = ""
    language: str = ""
    who: str = ""
    since: str = ""
    trouble: str = ""
    remark: str = ""

    @property
    def contact(self) -> str:
        """How to reach a customer, a line each."""
        return "\n".join(filter(None, (self.email, self.phone)))


def person(row: Row, fields: Fields, kind: Kind) -> Person:
    """The person of a row, its columns being these."""
    if row.trouble:
        return Person(row.line, trouble=row.trouble)
    said = {field: cell for field, cell in zip(fields, row.cells, strict=False) if field is not None}
    told = {field: _cleaned(field, cell) for field, cell in said.items()}
    parts = [told.pop(one, "") for one in _PUT_TOGETHER]
    told[Field.NAME] = told.get(Field.NAME) or " ".join(filter(None, parts))
    found = Person(row.line, **{field.value: words for field, words in told.items()}, remark=row.remark)
    return replace(_in_code(found), trouble=_trouble(found, kind))


_LINES = ("name", "alias", "role", "phone", "segment", "since")
_PUT_TOGETHER = (Field.FIRST_NAME, Field.MIDDLE_NAME, Field.LAST_NAME)


def _labels() -> dict[str, str]:
    return {
        "name": _("The name"),
        "alias": _("The alias"),
        "role": _("The role"),
        "phone": _("The phone number"),
        "segment": _("The segment"),
        "since": _("What stands under Since"),
    }


def with_alias(found: Person, alias: str, kind: Kind) -> Person:
    """The same person by another alias, checked anew."""
    renamed = replace(found, alias=_cleaned(Field.ALIAS, alias))
    return replace(renamed, trouble=_trouble(renamed, kind))


def telling(found: Person) -> str:
    """What is worth a word where others than People see it: a surname in what everybody sees of a customer; ""."""
    *first, surname = fold(found.name).split() or [""]
    if not first or len(surname) < _SHORTEST_SURNAME:
        return ""
    if surname in search_words(found.alias):
        return _("The alias tells the surname.")
    return _("What stands under Who tells the surname.") if surname in search_words(found.who) else ""


def _cleaned(field: Field, cell: str) -> str:
    text = clean(cell)
    if field is Field.WHO:
        return text
    if field in {Field.EMAIL, Field.PHONE}:
        text = text.partition(_SEVERAL)[0].removeprefix("mailto:")
    return " ".join(text.split())


def _in_code(found: Person) -> Person:
    """The language as its code; one that nobody knows is left out, with a remark."""
    code = language_code(found.language)
    if code or not found.language:
        return replace(found, language=code)
    remark = _("“{language}” is no language known here, and is left out.").format(language=found.language[:40])
    return replace(found, language="", remark=" ".join(filter(None, (found.remark, remark))))


def _trouble(found: Person, kind: Kind) -> str:
    if not found.name and (kind is Kind.LEADERS or not found.alias):
        return _("There is no name.") if kind is Kind.LEADERS else _("There is neither a name nor an alias.")
    if any(len(getattr(found, name)) > LONGEST_LINE for name in _LINES):
        what = next(label for name, label in _labels().items() if len(getattr(found, name)) > LONGEST_LINE)
        return _("{what} is longer than {n} letters.").format(what=what, n=LONGEST_LINE)
    if len(found.who) > LONGEST_NOTE:
        return _("{what} is longer than {n} letters.").format(what=_("What stands under Who"), n=LONGEST_NOTE)
    if found.email and not is_address(found.email):
        return _("“{typed}” is no e-mail address.").format(typed=found.email[:80])
    if tells_name(found.alias, found.name):
        return _("The alias is the real name. Give another one.")
    return ""
