"""Nothing is made anew of words that nobody reads any more: it would be told again as nobody's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.errors import SafariError
from safari.store.shown_customers import held_back
from safari.words import _

if TYPE_CHECKING:
    from datetime import date

    from safari.store.database import Database


def check_may_be_read(database: Database, customer: str | None, today: date) -> None:
    """Raises SafariError where this customer (None: nobody) ended that their words may be read."""
    if customer and (sentence := held_back(database, today, (customer,)).get(customer)):
        raise SafariError(sentence, _("Note their new yes to notes under People first."))
