"""A leader's own words at the foot of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _
from ui.story.field import Field
from ui.story.section import Section
from ui.widgets.drop_down import DropDown
from ui.widgets.labelled import Labelled

if TYPE_CHECKING:
    from ui.story.state import StoryState


class LeaderSection(Section):
    """Who, what they said, and one line about them."""

    blocks = ("leader",)

    def __init__(self) -> None:
        super().__init__(_("A leader’s words"), _("What one of us understood that day."))
        self.leader = DropDown(name=_("Who says it"))
        self.words = Field(_("In their own words"), lines=2, style="quoteS")
        self.words.good(_("I and my, never we and our customers."))
        self.role = Field(_("Who that is, in one line"))
        self.leader.activated.connect(lambda: self.write("leader", self.leader.key() or None))
        self.words.typed.connect(lambda text: self._type("leader_words", text))
        self.role.typed.connect(lambda text: self._type("leader_role", text))
        self.body.addWidget(Labelled(_("Who says it"), self.leader))
        self.body.addWidget(self.words)
        self.body.addWidget(self.role)

    def fill(self, state: StoryState) -> None:
        story = state.story
        self.leader.set_choices([("", _("Nobody yet")), *((one.uid, one.name) for one in state.leaders)])
        self.leader.choose(story.leader or "")
        self.words.show_text(story.leader_words)
        self.role.show_text(story.leader_role)
        chosen = next((one for one in state.leaders if one.uid == story.leader), None)
        self.role.set_placeholder(chosen.role if chosen else _("CFO, sat beside Ingrid"))

    def summary(self, state: StoryState) -> str:
        return state.story.leader_words

    def show_room(self, words: dict[str, int]) -> None:
        self.words.show_room(words.get("leader"))
        self.role.show_cut(words.get("leader_role"))

    def _type(self, name: str, text: str) -> None:
        if self.state:
            self.typed.emit(self.state.story, name, text)
