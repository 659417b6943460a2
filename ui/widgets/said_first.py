"""What a customer said first, of words that were changed after the debrief was closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _
from ui.widgets.quotation import quoted

if TYPE_CHECKING:
    from safari.closing.amended import Amended
    from safari.library import Library


def said_first(library: Library, amended: Amended, said_by: str | None, language: str) -> str:
    """It as a sentence, with whose words it was where that is not who says it now (uid); "" where whoever said it may
    not be read today."""
    people = library.people
    if not people.agreement(amended.said_by or "").may_be_read(library.journal.clock().date()):
        return ""
    words = quoted(amended.first_said, language)
    if said_by == amended.said_by:
        return _("Said first: {words}").format(words=words)
    return _("Said first by {who}: {words}").format(who=people.called(customer=amended.said_by), words=words)
