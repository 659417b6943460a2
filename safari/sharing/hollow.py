"""A page with nobody on it does not leave: what is missing, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.errors import SafariError
from safari.words import _

if TYPE_CHECKING:  # Today loads this with the tellings; the gate is loaded with a story
    from safari.sharing.gate import Cleared


def hollow(cleared: Cleared) -> SafariError | None:
    """Why this page is not given away, as a refusal; None where somebody is on it.

    A number and promises alone are no story: a name, words or a picture of the customer it is about must be there.
    """
    page = cleared.page
    if cleared.sources.customer and (page.hero or page.moments or page.photo or page.name):
        return None
    if cleared.sources.customer and cleared.withheld:
        mend = _("So nobody is on this page: note what they agree to now, or choose whose page it is.")
        return SafariError(cleared.withheld[0].reason, mend)
    return SafariError(
        _("There is nothing on this page that may be shown yet."),
        _("Choose whose page it is and the words that lead it."),
    )
