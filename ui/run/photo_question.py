"""The question above the line whether somebody said yes to photos."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _
from ui.run.consent_question import ConsentQuestion
from ui.widgets.button import Button

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.run.photo_consent import PhotoConsent


class PhotoQuestion(ConsentQuestion):
    """Besides yes and no: that nobody is to be seen in the photo."""

    def __init__(self, consent: PhotoConsent, to_line: Callable[[], object]) -> None:
        self.nobody = Button(_("Not of a person"), size="small")
        question = _("Has {name} said yes to photos? The photo waits in the line.")
        super().__init__(consent, question, to_line, (self.nobody,))
        self.nobody.clicked.connect(consent.of_nobody)
