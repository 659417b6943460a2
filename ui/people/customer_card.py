"""A customer in the panel of People: what they agreed to; who they really are, only when asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from safari.people.consent import Agreement, Standing, Use
from safari.people.consent_words import standing_word, use_name
from safari.people.customer import Customer, Identity
from safari.tellings.recall import Recall
from safari.words import _
from ui.people.consent_row import standing_sentence
from ui.people.languages import language_name
from ui.people.panel import PersonCard
from ui.tellings.recall_block import RecallBlock
from ui.theme import ColourName, theme
from ui.widgets.avatar import Avatar
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.icon_label import IconLabel
from ui.widgets.plain_text import Hairline, PlainText, section

LOOKS: dict[Standing, tuple[str, ColourName]] = {
    Standing.AGREED: ("check", "accent"),
    Standing.ASKED: ("warning", "ouch"),
    Standing.EXPIRED: ("warning", "ouch"),
}


@dataclass(frozen=True, slots=True)
class CustomerShown:
    """A customer, their segment's name, who they really are, and what they agreed to; `signs` are those of the forms
    it was given on, by the hash of their wording; `recalls` the told pages that are to be called back."""

    customer: Customer
    segment: str
    identity: Identity
    agreement: Agreement
    today: date
    signs: Mapping[str, str]
    recalls: Sequence[Recall] = ()


class CustomerCard(PersonCard):
    """The real name and the contact stand here and nowhere else, behind a button that is never pressed beforehand.

    `recalled(file)` when a file of a told page was called back, `heard(telling)` when those
    it was told to without a file know, `story_wanted(safari)` when somebody goes to it.
    """

    recalled = Signal(str)
    heard = Signal(str)
    story_wanted = Signal(str)

    def __init__(self, shown: CustomerShown, owner: str = "") -> None:
        super().__init__()
        customer = shown.customer
        words = column(PlainText(customer.alias, "body_strong"), PlainText(shown.segment, "meta", "ink2"))
        head = row(Avatar(customer.alias, customer=True), gap=12)
        head.addLayout(words, 1)
        self.body.addLayout(head)
        care = _("In the care of {name}").format(name=owner) if owner else ""
        minor = _("A minor: a parent consents, too") if customer.minor else ""
        facts = (customer.who, customer.since, language_name(customer.language), care, minor)
        for fact in filter(None, facts):
            self.body.addWidget(PlainText(fact, "small", "ink2"))
        if customer.opted_out:
            self.body.addWidget(PlainText(_("Does not want to be asked"), "small_strong", "ouch"))
        self.body.addWidget(Hairline())
        self.body.addWidget(section(_("Consent")))
        for use in Use:
            self.body.addLayout(_standing(use, shown))
        self._add_recalls(shown.recalls)
        self.body.addWidget(Hairline())
        self._add_identity(shown.identity)
        self.body.addSpacing(8)

    def _add_recalls(self, recalls: Sequence[Recall]) -> None:
        """Told pages with files that are out, though the consent ended since."""
        if not recalls:
            return
        self.body.addWidget(Hairline())
        self.body.addWidget(section(_("To call back")))
        for one in recalls:
            block = RecallBlock(one)
            block.recalled.connect(self.recalled)
            block.heard.connect(self.heard)
            block.wanted.connect(lambda safari=one.safari: self.story_wanted.emit(safari))
            self.body.addWidget(block)

    def _add_identity(self, identity: Identity) -> None:
        self.who = PlainText("", "body")
        self.who.setVisible(False)
        self._identity = identity
        self.show_who = Button(_("Show who this is"), "word", size="small")
        self.show_who.clicked.connect(self._toggle)
        self.body.addWidget(self.show_who)
        self.body.addWidget(self.who)

    def _toggle(self) -> None:
        shown = self.who.isHidden()
        known = "\n".join(part for part in (self._identity.real_name, self._identity.contact) if part)
        self.who.setText((known or _("Nobody has written it down.")) if shown else "")
        self.who.setVisible(shown)
        self.show_who.setText(_("Hide who this is") if shown else _("Show who this is"))


def _standing(use: Use, shown: CustomerShown) -> QHBoxLayout:
    consent, standing = shown.agreement.answers.get(use), shown.agreement.standing(use, shown.today)
    icon, ink = LOOKS.get(standing, ("", "ink3"))
    mark = IconLabel(icon, ink, side=16, beside="small") if icon else PlainText("–", "small", "ink3", wrap=False)
    line = row(gap=10)
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    mark.setFixedWidth(theme().px(16))
    sentence = standing_word(standing)
    if consent:
        sentence = standing_sentence(consent, standing, shown.signs.get(consent.wording, ""))
    line.addLayout(column(PlainText(use_name(use), "small_strong"), PlainText(sentence, "meta", "ink2")), 1)
    return line
