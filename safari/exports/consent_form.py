"""A consent form as a PDF of one A4 page."""

from __future__ import annotations

from io import BytesIO

from safari.exports import Export
from safari.sharing.consent_form import ConsentForm
from safari.words import _


def make(form: ConsentForm) -> bytes:
    """The file's bytes; the same form gives the same."""
    from safari.pages.consent_form import draw

    target = BytesIO()
    draw(form, target)
    return target.getvalue()


EXPORT = Export("consent_form", _("Consent form"), ".pdf", make, ConsentForm)
