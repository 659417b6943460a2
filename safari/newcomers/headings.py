"""What headings of columns mean: as Outlook, Google and Apple write them, and as people do, in four languages.

Sources: the CSV exports of Outlook (classic and new) in English, Norwegian Bokmål, Danish and Greek, and of Google
Contacts before and after 2024 ("Given Name" became "First Name").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from safari.newcomers.people_file import Field, Fields
from safari.text import fold

# The better ones first: where several columns of a file mean the same, the best takes it.
_WRITTEN: dict[Field, str] = {
    Field.NAME: "name; full name; display name; real name; leader; "
    "navn; fullt navn; visningsnavn; virkelig navn; leder; "
    "fulde navn; vist navn; rigtigt navn; "
    "ονοματεπώνυμο; πλήρες όνομα; εμφανιζόμενο όνομα; πραγματικό όνομα; στέλεχος",
    Field.FIRST_NAME: "first name; given name; forename; fornavn; όνομα; μικρό όνομα",
    Field.MIDDLE_NAME: "middle name; additional name; mellomnavn; mellemnavn; μεσαίο όνομα; πατρώνυμο",
    Field.LAST_NAME: "last name; family name; surname; etternavn; efternavn; επώνυμο; επίθετο",
    Field.ALIAS: "alias; shown as; kallenavn; dæknavn; ψευδώνυμο",
    Field.ROLE: "role; job title; organization title; organization 1 - title; position; "
    "stilling; stillingstittel; rolle; jobtitel; stillingsbetegnelse; θέση; τίτλος εργασίας; ρόλος; "
    "title; tittel; titel; τίτλος",
    Field.EMAIL: "e-mail; email; mail; e-mail address; email address; e-mail 1 - value; primary email; e-mail 1; "
    "e-post; epost; e-postadresse; e-mailadresse; e-mail-adresse; mailadresse; "
    "ηλεκτρονική διεύθυνση; διεύθυνση ηλεκτρονικού ταχυδρομείου; ηλεκτρονικό ταχυδρομείο; διεύθυνση email",
    Field.PHONE: "phone; mobile phone; mobile; telephone; phone 1 - value; primary phone; business phone; home phone; "
    "telefon; mobiltelefon; mobil; telefonnummer; telefon (arbeid); arbeidstelefon; arbejdstelefon; "
    "κινητό τηλέφωνο; κινητό; τηλέφωνο; τηλέφωνο εργασίας",
    Field.SEGMENT: "segment; customer segment; kundesegment; τμήμα πελατών; κατηγορία πελατών",
    Field.LANGUAGE: "language; språk; sprog; γλώσσα",
    Field.WHO: "who; who they are; about; hvem; om; beskrivelse; ποιος; περιγραφή; description",
    Field.SINCE: "since; customer since; siden; kunde siden; πελάτης από; από",
}


def _known() -> dict[str, tuple[int, Field]]:
    """By the folded heading: how good it is (0 is best), and what it means."""
    return {
        _folded(word): (place, field)
        for field, words in _WRITTEN.items()
        for place, word in enumerate(words.split("; "))
    }


def _folded(heading: str) -> str:
    return " ".join(fold(heading).replace("_", " ").split()).strip(" :*")


_KNOWN = _known()


def recognised(headings: Iterable[str]) -> int:
    """How many of them mean something to us."""
    return sum(_folded(one) in _KNOWN for one in headings)


def meant_by(headings: Sequence[str]) -> Fields:
    """What each column is; None for what is nothing of ours. No two columns are the same."""
    ranked = sorted((*_KNOWN[_folded(one)], place) for place, one in enumerate(headings) if _folded(one) in _KNOWN)
    fields: list[Field | None] = [None] * len(headings)
    for _rank, field, place in ranked:
        if field not in fields:
            fields[place] = field
    return _as_names(fields)


def _as_names(fields: list[Field | None]) -> Fields:
    """A "first name" without a last one is the whole name, and a "name" beside a last one is the first."""
    if Field.LAST_NAME in fields and Field.FIRST_NAME not in fields and Field.NAME in fields:
        fields[fields.index(Field.NAME)] = Field.FIRST_NAME
    elif Field.FIRST_NAME in fields and Field.LAST_NAME not in fields and Field.NAME not in fields:
        fields[fields.index(Field.FIRST_NAME)] = Field.NAME
    return tuple(fields)


def guessed(rows: Sequence[Sequence[str]], columns: int) -> Fields:
    """What the columns are where no line says so: addresses with @ are e-mail, the first words before them the name."""
    fields: list[Field | None] = [None] * columns
    for place in range(columns):
        cells = [row[place] for row in rows if place < len(row) and row[place].strip()]
        if not cells:
            continue
        addresses = sum("@" in cell for cell in cells)
        if addresses * 2 > len(cells):
            if Field.EMAIL not in fields:
                fields[place] = Field.EMAIL
        elif Field.NAME not in fields and any(letter.isalpha() for letter in cells[0]):
            fields[place] = Field.NAME
    return tuple(fields)
