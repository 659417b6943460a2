"""Who is kept from leaving the library: customers by name and contact, and whom somebody hid in a call."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from safari.text import fold

if TYPE_CHECKING:
    from safari.store.database import Database

_OF_CUSTOMERS = (
    "SELECT identities.{what}, customers.alias FROM identities JOIN customers ON customers.uid = identities.uid"
    " WHERE identities.{what} <> '' ORDER BY identities.rowid"
)
_HEARD = (
    "SELECT DISTINCT substr(lines.text, masks.starts + 1, masks.ends - masks.starts), safaris.uid,"
    " coalesce(nullif(safaris.language, ''), (SELECT language FROM programme)) FROM masks"
    " JOIN transcripts ON transcripts.uid = masks.transcript"
    " JOIN recordings ON recordings.uid = transcripts.recording"
    " JOIN safaris ON safaris.uid = recordings.safari"
    " JOIN transcript_lines AS lines ON lines.transcript = masks.transcript AND lines.line = masks.line"
    " WHERE masks.what = 'name' AND masks.hidden = 1"
)

_BEGINNING = 3  # letters


class NamesToHide(NamedTuple):
    """Real names with the alias of their customer, the names of leaders (who may be named), names that were hidden in
    the transcripts of calls with the safari of the call and its language, and contacts with the alias."""

    real: list[tuple[str, str]]
    leaders: list[str]
    heard: list[tuple[str, str, str]]
    contacts: list[tuple[str, str]]

    def near(self, text: str, but_for: str = "") -> NamesToHide:
        """The same with those real names alone that may be in a text, without the one `but_for` ("": none): learning
        all takes a second, and somebody waits."""
        from safari.people.name_keys import seen

        folded = fold(seen(text))
        real = [(name, alias) for name, alias in self.real if name != but_for and _may_be_in(folded, name)]
        return self._replace(real=real)


def names_to_hide(database: Database) -> NamesToHide:
    """All that is known today."""
    return NamesToHide(
        real=[(real_name, alias) for real_name, alias in database.rows(_OF_CUSTOMERS.format(what="real_name"))],
        leaders=[name for (name,) in database.rows("SELECT name FROM leaders")],
        heard=[(name, safari, language) for name, safari, language in database.rows(_HEARD)],
        contacts=[(contact, alias) for contact, alias in database.rows(_OF_CUSTOMERS.format(what="contact"))],
    )


def _may_be_in(folded: str, name: str) -> bool:
    """Whether a name may stand in a folded text: how a word of it begins does, whatever its ending. A word of a script
    without capitals may be several names in one: then any letter of it does."""
    from safari.people.name_words import words_in

    for word in words_in(name):
        if fold(word)[:_BEGINNING] in folded or (word.upper() == word.lower() and not set(word).isdisjoint(folded)):
            return True
    return False
