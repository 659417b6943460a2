"""The one note that was chosen, in large: whose words, who wrote them down and when, and what may be done with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from safari.finding.found import Found, withheld_sentence
from safari.people.consent import Agreement, Use
from safari.people.consent_words import use_name
from safari.run.kind_words import kind_word
from safari.run.note import Photo
from safari.words import _
from ui.finding.afterwards import After, afterwards
from ui.finding.picture import Picture
from ui.finding.reword import Reword
from ui.listening.play_moment import Heard, PlayMoment
from ui.memos.heard import HeardMemo
from ui.theme import ColourName
from ui.theme.icons import kind_colour, kind_icon
from ui.widgets.avatar import Avatar
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.dates import clock, long_day, short_day
from ui.widgets.feeling_mark import FeelingMark
from ui.widgets.icon_label import IconLabel
from ui.widgets.plain_text import Hairline, PlainText
from ui.widgets.scroll_area import ScrollArea
from ui.widgets.spoken_words import SpokenWords


@dataclass(frozen=True, slots=True)
class Chosen:
    """A note, a line about its customer, what they agreed to, its photos with what reads each, where it was heard,
    what is spoken in it; `after` is what happened to it since, None where its words are withheld."""

    found: Found
    who: str
    agreement: Agreement
    today: date
    photos: tuple[tuple[Photo, Callable[[], bytes]], ...] = ()
    heard: Heard | None = None
    spoken: HeardMemo | None = None
    after: After | None = None

    @property
    def seen(self) -> tuple[tuple[Photo, Callable[[], bytes]], ...]:
        """The photos that may be looked at: all, or none."""
        return self.photos if self.agreement.may_be_seen(self.today) else ()

    @property
    def keeps_photos_in(self) -> bool:
        """Whether photos are seen here that may not leave the library: their customer was not asked yet."""
        return bool(self.seen and self.found.note.said_by) and not self.agreement.allows(Use.PHOTO, self.today)

    @property
    def may_be_told(self) -> bool:
        """Whether a story can begin with it: a customer's own words, which may be quoted."""
        return self.found.note.is_words_of_a_customer and self.agreement.may_be_quoted(self.today)


class ChosenNote(QWidget):
    """`mend(customer uid)` to ask for consent, `opened(safari uid)` to go to its safari, `told(Found)` for a story,
    `reworded` to keep its changed words. Words that somebody began to change wait for their note. `began(Reword)` where
    the words of another note can be changed now."""

    mend = Signal(str)
    opened = Signal(str)
    told = Signal(object)
    reworded = Signal()
    began = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._area = ScrollArea()
        self.setLayout(column(self._area))
        self.card: Card | None = None
        self.reword: Reword | None = None
        self._waiting: dict[str, Reword] = {}
        self.buttons: dict[str, Button] = {}

    @property
    def rewords(self) -> list[Reword]:
        """Where words are changed that are not kept yet, of this note and of others."""
        every = [*self._waiting.values(), *([self.reword] if self.reword else [])]
        return [one for one in every if one.changed]

    def forget(self, reword: Reword) -> None:
        """Its words are kept or wiped out, or their note is gone."""
        reword.close_fields()
        if self._waiting.pop(reword.note, None):
            reword.deleteLater()

    def show_note(self, chosen: Chosen | None) -> None:
        """Show a note, or nothing."""
        focus = QApplication.focusWidget()
        self._lay_by(chosen)
        self._clear()
        if chosen is not None:
            self.card = self._card(chosen)
            self._area.body.addWidget(self.card)
            self._area.body.addStretch(1)
        if focus is not None and self.reword is not None and self.reword.isAncestorOf(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_by(self, chosen: Chosen | None) -> None:
        """Take what is being written out of the card, which goes."""
        reword, self.reword = self.reword, None
        if reword is None:
            return
        is_same = chosen is not None and chosen.found.note.uid == reword.note
        if reword.changed or (is_same and reword.is_open):
            self._waiting[reword.note] = reword
            reword.hide()
            reword.setParent(self)

    def _clear(self) -> None:
        while self._area.body.count():
            item = self._area.body.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.card = None
        self.buttons = {}

    def _card(self, chosen: Chosen) -> Card:
        card, found = Card(padding=20, gap=10), chosen.found
        card.body.addLayout(_head(chosen))
        card.body.addSpacing(2)
        card.body.addWidget(_words(found))
        for photo, jpeg in chosen.seen:
            card.body.addWidget(Picture(jpeg, _("Photo"), is_upright=photo.height > photo.width))
        if found.note.feeling is not None:
            card.body.addWidget(FeelingMark(found.note.feeling))
        self.play = PlayMoment()
        card.body.addWidget(self.play)
        self.play.show_moment(chosen.heard)
        self.play_spoken = PlayMoment()
        card.body.addWidget(self.play_spoken)
        self.play_spoken.show_moment(chosen.spoken)
        card.body.addWidget(Hairline())
        for line in _facts(chosen):
            card.body.addLayout(line)
        if chosen.after is not None:
            self._add_after(card, found, chosen.after)
        card.body.addSpacing(6)
        self._add_buttons(card, chosen)
        return card

    def _add_after(self, card: Card, found: Found, after: After) -> None:
        since = afterwards(after)
        if since is not None:
            card.body.addWidget(since)
        uid, text = found.note.uid, found.note.text
        self.reword = self._waiting.pop(uid, None)
        if self.reword is None:
            self.reword = Reword(uid, text, is_locked=after.is_locked)
            self.reword.kept.connect(self.reworded)
            self.began.emit(self.reword)
        self.reword.stand_for(text, is_locked=after.is_locked)
        card.body.addWidget(self.reword)
        self.reword.show()

    def _add_buttons(self, card: Card, chosen: Chosen) -> None:
        found, customer = chosen.found, chosen.found.note.said_by or ""
        if chosen.may_be_told:
            self._add(card, "tell", Button(_("Tell this story"), "primary")).connect(lambda: self.told.emit(found))
        elif customer:
            self._add(card, "mend", Button(_("Consent…"))).connect(lambda: self.mend.emit(customer))
        opened = self._add(card, "open", Button(_("Open the safari")))
        opened.connect(lambda: self.opened.emit(found.note.safari))

    def _add(self, card: Card, key: str, button: Button) -> SignalInstance:
        self.buttons[key] = button
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        card.body.addWidget(button)
        return button.clicked


def _head(chosen: Chosen) -> QHBoxLayout:
    found = chosen.found
    name = found.name or kind_word(found.note.kind)
    below = chosen.who if found.alias else kind_word(found.note.kind)
    words = column(PlainText(name, "body_strong"))
    head = row(gap=12)
    if not found.has_nobody:  # nobody has no face, and that it is a quote is said below
        words.addWidget(PlainText(below, "meta", "ink2"))
        head.addWidget(Avatar(name, customer=bool(found.alias)), 0, Qt.AlignmentFlag.AlignTop)
    head.addLayout(words, 1)
    return head


def _words(found: Found) -> PlainText:
    """The words as large as the panel bears, all of them."""
    if found.is_withheld:
        return PlainText(withheld_sentence(found), "body", "ink2")
    if not found.note.text:
        return PlainText(_("A photo without words"), "lead", "ink2")
    if found.note.is_spoken:
        return SpokenWords(found.note.text, found.language)
    return PlainText(found.note.text, "lead")


def _facts(chosen: Chosen) -> list[QHBoxLayout]:
    found, note = chosen.found, chosen.found.note
    lines = []
    if not found.is_withheld:
        lines.append(_fact(kind_icon(note.kind), kind_colour(note.kind), kind_word(note.kind)))
    if found.author and found.author != found.name:
        lines.append(_fact("people", "ink2", _("Written down by {name}").format(name=found.author)))
    when = _("{day}, {time}").format(day=long_day(note.at.date()), time=clock(note.at))
    lines.append(_fact("clock", "ink2", when))
    lines.append(_fact("safaris", "ink2", found.safari))
    about = ", ".join(part for part in (found.touchpoint, *(f"#{tag}" for tag in note.tags)) if part)
    if about:
        lines.append(_fact("tag", "ink2", about))
    if note.place and not found.is_withheld:
        lines.append(_fact("flag", "ink2", note.place))
    if note.said_by and not found.is_withheld:
        lines.append(_consent(chosen))
    if chosen.photos and not chosen.seen:
        lines.append(_fact("photo", "ouch", _("The photo is kept back: no consent to it")))
    if chosen.keeps_photos_in:
        lines.append(_fact("photo", "ouch", _("The photo stays in this library: no consent to it yet")))
    return lines


def _consent(chosen: Chosen) -> QHBoxLayout:
    agreement, today = chosen.agreement, chosen.today
    if not agreement.may_be_quoted(today):
        sentence = _("Not asked yet: stays in this library") if chosen.found.is_unasked else _("May not be quoted")
        return _fact("warning", "ouch", sentence)
    use = Use.NAMED_QUOTE if agreement.allows(Use.NAMED_QUOTE, today) else Use.ANONYMOUS_QUOTE
    ends = [day for each in (Use.NOTES, use) if (day := agreement.answers[each].until)]
    until = _("until {day}").format(day=short_day(min(ends))) if ends else _("no end agreed")
    return _fact("check", "accent", _("{use}, {until}").format(use=use_name(use), until=until))


def _fact(icon: str, ink: ColourName, words: str) -> QHBoxLayout:
    line = row(gap=12)
    line.addWidget(IconLabel(icon, ink, side=16, beside="small"), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(PlainText(words, "small", "ouch" if ink == "ouch" else "ink"), 1)
    return line
