"""Who is kept from leaving the library: customers by name and contact, and whom somebody hid in a call."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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


class NamesToHide(NamedTuple):
    """Real names with the alias of their customer, the names of leaders (who may be named), names that were hidden in
    the transcripts of calls with the safari of the call and its language, and contacts with the alias."""

    real: list[tuple[str, str]]
    leaders: list[str]
    heard: list[tuple[str, str, str]]
    contacts: list[tuple[str, str]]


def names_to_hide(database: Database) -> NamesToHide:
    """All that is known today."""
    return NamesToHide(
        real=[(real_name, alias) for real_name, alias in database.rows(_OF_CUSTOMERS.format(what="real_name"))],
        leaders=[name for (name,) in database.rows("SELECT name FROM leaders")],
        heard=[(name, safari, language) for name, safari, language in database.rows(_HEARD)],
        contacts=[(contact, alias) for contact, alias in database.rows(_OF_CUSTOMERS.format(what="contact"))],
    )
