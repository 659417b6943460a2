"""Whose photos nobody looks at any more, and what is said about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.people.consent import Use
from safari.sharing.withheld import why_not

if TYPE_CHECKING:
    from collections.abc import Mapping

    from safari.library import Library


def read_unseen(library: Library, aliases: Mapping[str, str]) -> dict[str, str]:
    """By customer whose words may be read today and whose photos may not be looked at, why. The rule is that of
    Agreement.may_be_seen."""
    today = library.journal.clock().date()
    ended = library.people.unseen()
    return {uid: why_not(aliases.get(uid, ""), Use.PHOTO, agreement, today) for uid, agreement in ended.items()}
