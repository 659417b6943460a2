"""Why a customer's words change after the debrief was closed: the question, and the field for the answer."""

from __future__ import annotations

from safari.words import _
from ui.widgets.plain_text import PlainText
from ui.widgets.small_field import SmallField

LONGEST = 300


class ReasonField(SmallField):
    """`wanted` is the sentence below it that says that there is none: it goes with the next letter."""

    def __init__(self) -> None:
        super().__init__(name=why_question(), placeholder=_("Because …"), limit=LONGEST)
        self.wanted = PlainText(_("A reason is wanted."), "small", "ouch")
        self.textChanged.connect(self.wanted.hide)


def why_question() -> str:
    """What is asked."""
    return _("The debrief is closed: a customer’s words change only with a reason. Why do they change?")
