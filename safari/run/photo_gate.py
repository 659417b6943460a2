"""Whether a photo of somebody may be kept: nobody's picture is, without their yes."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from safari.people.consent import Standing, Use

if TYPE_CHECKING:
    from datetime import date

    from safari.people.consent import Agreement


class Gate(StrEnum):
    """Open: they said yes. Closed: they said no, or took it back. Asks: nobody knows. Signed: a parent signs first."""

    OPEN = "open"
    CLOSED = "closed"
    ASKS = "asks"
    SIGNED = "signed"


def gate(agreement: Agreement, use: Use, today: date) -> Gate:
    """Where a photo (or a recording) of a customer stands on this day. What has run out is asked for anew."""
    standing = agreement.standing(use, today)
    if standing is Standing.AGREED:
        return Gate.OPEN
    if standing in {Standing.REFUSED, Standing.WITHDRAWN}:
        return Gate.CLOSED
    return Gate.SIGNED if agreement.lacks_signature(use, today) else Gate.ASKS
