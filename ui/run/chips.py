"""The rows of chips under the input line: kind, who, feeling, tags, pictures. They show what will be kept."""

from __future__ import annotations

from functools import partial
from textwrap import shorten
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from safari.run.kind_words import kind_word
from safari.run.note import Kind
from safari.words import _
from ui.memos.voice_chip import VoiceChip
from ui.photos.picture_chip import PictureChip
from ui.theme.icons import kind_icon
from ui.widgets.boxes import row
from ui.widgets.chip import Chip
from ui.widgets.feeling_scale import FeelingScale
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.moments import moment_text
from ui.widgets.people_words import tip

if TYPE_CHECKING:
    from collections.abc import Callable

    from safari.people.customer import Customer
    from ui.run.day import Day
    from ui.run.jotting import Jotting

W = TypeVar("W", bound=QWidget)
GAP, GROUP_GAP = 8, 24
MOST_OF_A_QUESTION = 40  # letters on its chip; the whole of it is in the right column


class Chips(QWidget):
    """Both rows. They change the Jotting, and follow it. `wants_photo`, `wants_tag` and `opened(Picture)`
    are for the screen; `reflowed` when they need more rows, or fewer."""

    wants_photo = Signal()
    wants_tag = Signal()
    opened = Signal(object)
    reflowed = Signal()

    def __init__(self, jotting: Jotting, day: Day, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jotting, self._day = jotting, day
        self.kinds = {kind: _kind_chip(number, kind) for number, kind in enumerate(Kind, 1)}
        self.people = {one.uid: self._person(one) for one in day.customers}
        self.feeling = _for_tab(FeelingScale())
        self.off_record = _chip(_("Off the record"), self._record, icon="struck_eye")
        self.place = _named_by_people(_("Nowhere in particular"))
        self.place.clicked.connect(lambda _on=False: self._then(lambda: jotting.choose(place="")))
        self.moment = _chip(_("The moment of the call"), lambda: self._jotting.choose_moment(None, None), icon="link")
        self.answers = _named_by_people(_("Answers no question"))
        self.answers.clicked.connect(lambda _on=False: self._then(lambda: jotting.choose_question(None)))
        self.answers.hide()
        self.add_tag = _for_tab(Chip(_("Tag"), icon="plus", does="act", tall=True))
        self.photo = _for_tab(Chip(_("Photo"), icon="photo", does="act", tall=True))
        self.voice = _for_tab(VoiceChip())
        self.tags: dict[str, Chip] = {}
        self.pictures: list[PictureChip] = []
        self._first, self._second = FlowLayout(gap=GAP, row_gap=GAP), FlowLayout(gap=GAP, row_gap=GAP)
        self._choices = self._second  # where all stands that is no kind and not "Photo"
        self._place()
        self._wire()
        jotting.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what the line and the choices say together."""
        jotted = self._jotting.jotted
        for kind, chip in self.kinds.items():
            chip.setChecked(jotted.kind is kind)
        for uid, chip in self.people.items():
            chip.setChecked(jotted.said_by == uid)
            is_taken_for_granted = jotted.said_by == uid and self._jotting.is_who_taken_for_granted
            chip.setToolTip(_("The only customer here. Alt+0: no customer said it") if is_taken_for_granted else "")
        if self.feeling.feeling != jotted.feeling:
            self.feeling.set_feeling(jotted.feeling)
        self.off_record.setVisible(jotted.off_record)
        self.off_record.setChecked(True)
        self._show_moment()
        self._show_place()
        self._show_tags()
        self._show_question()
        self._show_pictures()

    def show_day(self, day: Day) -> None:
        """Somebody came or went, or is called something else."""
        was, self._day = [(one.uid, one.alias) for one in self._day.customers], day
        self._cover_pictures()
        if was == [(one.uid, one.alias) for one in day.customers]:
            return
        for chip in self.people.values():
            _drop(self._choices, chip)
        self.people = {one.uid: self._person(one) for one in day.customers}
        for place, chip in enumerate(self.people.values(), self._choices.indexOf(self.feeling)):
            self._choices.insert_widget(place, chip)
        self._begin_second_row()
        self.refresh()

    def set_narrow(self, *, narrow: bool) -> None:
        """In a narrow window the word Photo goes and its icon stands in the first row; what needs more than two rows
        fills them, so that they are three and not four."""
        self.photo.setText("" if narrow else _("Photo"))
        self.photo.setAccessibleName(_("Photo"))
        self.photo.setToolTip(_("Photo") if narrow else "")
        self.voice.set_narrow(narrow=narrow)
        below = self._beside.indexOf(self.photo) >= 0
        if narrow and below:
            self._beside.removeWidget(self.photo)
            self._beside.removeWidget(self.voice)
            self._first.addWidget(self.photo)
            self._choices = _moved(self._second, self._first, 0)
            self._first.addWidget(self.voice)
        elif not narrow and not below:
            self._first.removeWidget(self.voice)
            self._choices = _moved(self._first, self._second, self._first.indexOf(self.photo) + 1)
            self._first.removeWidget(self.photo)
            for chip in (self.photo, self.voice):
                self._beside.addWidget(chip, 0, Qt.AlignmentFlag.AlignBottom)
        self._below.setVisible(not narrow)

    def event(self, event: QEvent) -> bool:
        """As tall as its rows: a box layout gives rows that wrap too little where room is scarce."""
        dealt_with = super().event(event)
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            wanted = self.heightForWidth(self.width())
            if wanted != self.minimumHeight():
                self.setFixedHeight(wanted)
                self.reflowed.emit()
        return dealt_with

    def _place(self) -> None:
        for chip in self.kinds.values():
            self._first.addWidget(chip)
        for chip in self.people.values():
            self._second.addWidget(chip)
        for widget in (self.feeling, self.off_record, self.add_tag, self.answers, self.moment, self.place):
            self._second.addWidget(widget)
        for group in (self.feeling, self.off_record, self.add_tag):
            group.setProperty("gapBefore", GROUP_GAP - GAP)
        self._begin_second_row()
        self._below = QWidget()
        self._below.setLayout(self._second)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._below.setSizePolicy(policy)
        self._beside = row(self._below, gap=GAP)
        for chip in (self.photo, self.voice):
            self._beside.addWidget(chip, 0, Qt.AlignmentFlag.AlignBottom)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        rows.addLayout(self._first)
        rows.addLayout(self._beside)

    def _begin_second_row(self) -> None:
        begins = next(iter(self.people.values()), self.feeling)
        self.feeling.setProperty("secondRow", begins is self.feeling)
        begins.setProperty("secondRow", True)
        begins.setProperty("gapBefore", GROUP_GAP - GAP)

    def _person(self, customer: Customer) -> Chip:
        chip, uid = _named_by_people(customer.alias), customer.uid
        chip.clicked.connect(lambda _on=False: self._then(lambda: self._jotting.choose_who(uid)))
        return chip

    def _wire(self) -> None:
        for kind, chip in self.kinds.items():
            chip.clicked.connect(lambda _on=False, kind=kind: self._then(lambda: self._jotting.choose_kind(kind)))
        self.feeling.picked.connect(self._jotting.choose_feeling)
        self.add_tag.clicked.connect(self.wants_tag)
        self.photo.clicked.connect(self.wants_photo)

    def _then(self, choose: Callable[[], None]) -> None:
        """Choose, and show it even where nothing changed: the chip has toggled itself."""
        choose()
        self.refresh()

    def _record(self) -> None:
        self._then(lambda: self._jotting.choose_off_record(off=False))

    def _show_moment(self) -> None:
        """Which moment of a call it is about."""
        moment = self._jotting.jotted.moment
        if moment is not None:
            self.moment.setText(_("at {moment}").format(moment=moment_text(moment)))
            self.moment.setToolTip(_("Press to take it away"))
        self.moment.setVisible(moment is not None)
        self.moment.setChecked(True)

    def _show_place(self) -> None:
        """Where it is taken: on a day in the customer's life."""
        place = self._jotting.chosen.place
        self.place.setVisible(bool(place))
        self.place.setChecked(True)
        if place:
            self.place.setText(shorten(place, MOST_OF_A_QUESTION, placeholder="…"))
            self.place.setAccessibleName(_("Place: {place}").format(place=place))
            self.place.setToolTip(tip(f"{place}\n{_('Press to take it away')}"))

    def _show_tags(self) -> None:
        jotted = self._jotting.jotted
        names = {one.uid: one.name for one in self._jotting.known.touchpoints}
        wanted: dict[str, Callable[[], None]] = {}
        if jotted.touchpoint in names:
            wanted[names[jotted.touchpoint]] = self._jotting.drop_touchpoint
        for tag in jotted.tags:
            wanted.setdefault(tag, partial(self._jotting.drop_tag, tag))
        if list(wanted) == list(self.tags):
            return
        for chip in self.tags.values():
            _drop(self._choices, chip)
        self.tags = {tag: _tag_chip(tag, partial(self._then, drop)) for tag, drop in wanted.items()}
        place = self._choices.indexOf(self.add_tag)
        for offset, chip in enumerate(self.tags.values()):
            chip.setToolTip(_("Press to take it away"))
            chip.setProperty("gapBefore", 0 if offset else GROUP_GAP - GAP)
            self._choices.insert_widget(place + offset, chip)
        self.add_tag.setProperty("gapBefore", 0 if self.tags else GROUP_GAP - GAP)

    def _show_question(self) -> None:
        question = self._day.questions.get(self._jotting.jotted.question or "", "")
        self.answers.setVisible(bool(question))
        self.answers.setChecked(True)
        if question:
            whole = _("Answers: {question}").format(question=question)
            self.answers.setText(shorten(whole, MOST_OF_A_QUESTION, placeholder="…"))
            self.answers.setAccessibleName(whole)
            self.answers.setToolTip(tip(f"{whole}\n{_('Press to take it away')}"))

    def _show_pictures(self) -> None:
        pictures = self._jotting.pictures
        if len(pictures) == len(self.pictures) and all(map(PictureChip.is_of, self.pictures, pictures)):
            for chip, picture in zip(self.pictures, pictures, strict=True):
                chip.show_caption(picture)
            self._cover_pictures()
            return
        for chip in self.pictures:
            _drop(self._choices, chip)
        self.pictures = [_for_tab(PictureChip(picture)) for picture in pictures]
        for chip in self.pictures:
            chip.opened.connect(self.opened)
            chip.dropped.connect(self._jotting.drop_picture)
            self._choices.addWidget(chip)
        self._cover_pictures()

    def _cover_pictures(self) -> None:
        """Those of a customer who ended that they may be seen wait in the line unseen."""
        why = self._day.why_unseen(self._jotting.jotted.said_by)
        for chip in self.pictures:
            chip.cover(why)


def _for_tab(control: W) -> W:
    """Tab comes to it, but a click leaves the keyboard in the line: Enter is to keep the note after a click, too."""
    control.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return control


def _kind_chip(number: int, kind: Kind) -> Chip:
    return _for_tab(Chip(kind_word(kind), icon=kind_icon(kind), hint=str(number), tall=True))


def _chip(text: str, press: Callable[[], None], *, icon: str = "") -> Chip:
    chip = _for_tab(Chip(text, icon=icon, tall=True))
    chip.setChecked(True)
    chip.clicked.connect(lambda _on=False: press())
    return chip


def _tag_chip(tag: str, drop: Callable[[], None]) -> Chip:
    chip = _named_by_people(f"#{tag}")
    chip.setChecked(True)
    chip.clicked.connect(lambda _on=False: drop())
    return chip


def _named_by_people(words: str) -> Chip:
    chip = _for_tab(Chip(words, tall=True))
    chip.setShortcut(QKeySequence())  # an & in people's words is no key
    return chip


def _moved(here: FlowLayout, there: FlowLayout, since: int) -> FlowLayout:
    """`there`, with all widgets of the other layout from place `since` on."""
    while (item := here.itemAt(since)) is not None and (widget := item.widget()) is not None:
        here.removeWidget(widget)
        there.addWidget(widget)
    return there


def _drop(layout: FlowLayout, widget: QWidget) -> None:
    layout.removeWidget(widget)
    widget.hide()
    widget.deleteLater()
