"""Nothing is made anew of what nobody reads, or looks at, any more: it would be told again as nobody's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.errors import SafariError
from safari.people.consent import Use
from safari.sharing.withheld import why_not
from safari.store.agreements import of_customers
from safari.store.shown_customers import held_back, shown
from safari.store.tables import CUSTOMERS, PHOTOS
from safari.words import _

if TYPE_CHECKING:
    from datetime import date

    from safari.run.note import Note
    from safari.store.database import Database


def check_may_be_read(database: Database, customer: str | None, today: date) -> None:
    """Raises SafariError where this customer (None: nobody) ended that their words may be read."""
    if customer and (sentence := held_back(database, today, (customer,)).get(customer)):
        raise SafariError(sentence, _("Note their new yes to notes under People first."))


def check_may_be_anothers(database: Database, note: Note, today: date) -> None:
    """Raises SafariError where a note may not become somebody else's, or nobody's: its customer ended that their words
    may be read or, where it has photos, that these may be looked at."""
    check_may_be_read(database, note.said_by, today)
    agreed = of_customers(database, (note.said_by,)).get(note.said_by) if note.said_by else None
    if agreed is None or agreed.may_be_seen(today) or not PHOTOS.find(database, "note = ?", (note.uid,)):
        return
    [customer] = shown(database, (CUSTOMERS.standing(database, note.said_by or ""),))
    sentence = why_not(customer.alias, Use.PHOTO, agreed, today)
    raise SafariError(sentence, _("Note their new yes to photos under People first."))
