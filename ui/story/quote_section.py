"""The words that lead the page, chosen from what was jotted down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.story.first_story import has_quotes_of_nobody
from safari.words import _
from ui.listening.play_moment import PlayMoment
from ui.people.languages import language_name
from ui.story.beside_original import BesideOriginal
from ui.story.choosable import quotes
from ui.story.field import Field
from ui.story.note_picker import NotePicker
from ui.story.section import Section
from ui.widgets.boxes import column
from ui.widgets.plain_text import PlainText, section

if TYPE_CHECKING:
    from ui.story.state import StoryState


class QuoteSection(Section):
    """The quote as the page prints it, above the notes to choose from."""

    blocks = ("hero", "original")

    def __init__(self) -> None:
        super().__init__(_("The quote"), _("Their own words, the fewest that hurt."))
        self.words = Field(_("What the page says"), lines=2, style="quote")
        self.words.good(_("As few words as it takes, and all of them theirs."))
        self.words.typed.connect(self._type)
        self.beside = BesideOriginal(self.words)
        self.translated = PlainText("", "small", "ink2")
        self.notes = NotePicker(_("Quotes to choose from"))
        self.notes.picked.connect(self._choose)
        self.play = PlayMoment()
        self._room_for_original = True
        self.body.addWidget(self.beside)
        self.body.addWidget(self.play)
        self.body.addWidget(self.translated)
        self._heading = section(_("What was said"))
        self.body.addLayout(column(self._heading, self.notes, gap=5))

    def fill(self, state: StoryState) -> None:
        story = state.story
        self.words.hold_back(state.held_back_by(story.hero))
        self.words.show_text(story.hero_text)
        has_words = bool(story.hero or story.hero_text)
        self.beside.setVisible(has_words or not state.notes)
        self.beside.show_original(state.note(story.hero), state, story.hero_text)
        self._heading.setVisible(has_words)
        none = _("Nobody’s words were jotted down on this safari yet.")
        if has_quotes_of_nobody(state.notes):
            none = _("No quote says yet whose words it is. Name the customer in Run.")
        if story.customer:
            none = _("Nothing was jotted down that {who} said.").format(who=state.alias(story.customer))
        self.notes.show_notes(quotes(state), story.hero or "", none)
        self.play.show_moment(state.heard.get(story.hero or ""))
        self._speak_of_language()

    def summary(self, state: StoryState) -> str:
        return state.story.hero_text

    def show_room(self, words: dict[str, int]) -> None:
        self.words.show_room(words.get("hero"))
        if "original" in words:  # below zero: all of it is left out, and the quote keeps its size
            self._room_for_original = words["original"] >= 0
            self._speak_of_language()

    def _speak_of_language(self) -> None:
        """Where it was said in another language than the page's, what becomes of the words as said."""
        state, beside = self.state, self.beside
        if state is None or state.story.customer not in state.quotable:
            self.translated.hide()
            return
        page, printed = language_name(state.story.language), state.story.hero_text.split()
        is_untold = beside.is_foreign and printed in ([], beside.original.text().split())
        sentence = _("The words as said stand under it on the page.")
        if is_untold and state.tells_who:
            sentence = _("Type it in {page}: the words as said tell who somebody is, and do not stand under it.")
        elif is_untold:
            sentence = _("Type it in {page}: the words as said then stand under it on the page.")
        elif beside.is_hiding:
            sentence = _("Something is hidden in the quote: so the words as said do not stand under it on the page.")
        elif state.tells_who:
            sentence = _("The words as said tell who somebody is: so they do not stand under the quote on the page.")
        elif not self._room_for_original:
            sentence = _("There is no room for the words as said on the page: a shorter quote makes some.")
        self.translated.setText(sentence.format(page=page))
        self.translated.setVisible(is_untold or beside.is_translated)

    def _choose(self, note: str) -> None:
        self.wish(lambda desk, uid: desk.choose_quote(uid, note))

    def _type(self, text: str) -> None:
        if self.state:
            self.typed.emit(self.state.story, "hero_text", text)
