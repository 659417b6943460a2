"""Whose page it is, who that is, and whether the real name is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _
from ui.story.field import Field
from ui.story.section import Section
from ui.widgets.check_box import CheckBox
from ui.widgets.dialog import Confirm, Question
from ui.widgets.drop_down import DropDown
from ui.widgets.labelled import Labelled

if TYPE_CHECKING:
    from ui.story.state import StoryState


class CustomerSection(Section):
    """The customer. What is typed here stands on this page alone; what People knows is used where nothing is."""

    blocks = ("who",)

    def __init__(self) -> None:
        super().__init__(_("The customer"), _("One. The page is about nobody else."))
        self.customer = DropDown(name=_("The customer"))
        self.who = Field(_("Who it is, in a line or two"), lines=2)
        self.who.good(_("What you would tell a friend: age, place, what happened."))
        self.since = Field(_("Customer since"))
        self.occasion = Field(_("Where and when you met, at the top of the page"))
        self.named = CheckBox(_("Print the real name instead of the alias"))
        self.customer.activated.connect(self._choose)
        self.named.clicked.connect(lambda on: self.write("named", on))
        for name, field in (("who", self.who), ("since", self.since), ("occasion", self.occasion)):
            field.typed.connect(lambda text, name=name: self._type(name, text))
            self.body.addWidget(field)
        self.body.insertWidget(0, Labelled(_("Whose page it is"), self.customer))
        self.body.addWidget(self.named)

    def fill(self, state: StoryState) -> None:
        choices = [(one.uid, one.alias) for one in state.offered]
        story, customer = state.story, state.customer
        self.customer.set_choices([*([] if story.customer else [("", _("Choose"))]), *choices])
        self.customer.choose(story.customer or "")
        for each in (self.who, self.since):
            each.hold_back(state.held_back_by())
        self.who.show_text(story.who)
        self.since.show_text(story.since)
        self.occasion.show_text(story.occasion)
        self.who.set_placeholder(customer.who if customer else "")
        self.since.set_placeholder((customer and customer.since) or _("Customer since 1998"))
        self.named.setChecked(story.named)

    def show_default_occasion(self, occasion: str) -> None:
        """What the page says at the top where nothing is typed."""
        if not self.occasion.text():
            self.occasion.set_placeholder(occasion)

    def summary(self, state: StoryState) -> str:
        return state.alias(state.story.customer)

    def is_done(self, state: StoryState) -> bool:
        return state.customer is not None and not state.held_back_by()

    def show_room(self, words: dict[str, int]) -> None:
        self.who.show_room(words.get("who"))
        self.since.show_cut(words.get("since"))

    def _choose(self) -> None:
        customer = self.customer.key()
        if not customer or not self.state or customer == self.state.story.customer:
            return
        if self._may_be_emptied(self.state, customer):
            self.wish(lambda desk, uid: desk.choose_customer(uid, customer))
        else:
            self.customer.choose(self.state.story.customer or "")

    def _may_be_emptied(self, state: StoryState, other: str) -> bool:
        """Whether what is told of one customer may leave the page for another's: asked where something is."""
        story, parts = (state.whole or state).story, (*state.moments, *state.stops)
        if not story.customer or not (story.hero_text or story.who or story.since or story.photo or parts):
            return True
        names = {"alias": state.alias(story.customer), "other": state.alias(other)}
        kept = _("The number, the ask, the promises and the leader’s words stay. A page that was told stays as it is.")
        gone = _("The quote, the moments, the curve and the picture of {alias} leave the page.").format(**names)
        return Confirm.ask(
            self,
            Question(_("Begin the page of {other}?").format(**names), f"{gone} {kept}", _("Begin their page")),
        )

    def _type(self, name: str, text: str) -> None:
        if self.state:
            self.typed.emit(self.state.story, name, text)
