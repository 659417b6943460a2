"""One told version: when, to whom, what its customers had agreed to, its files, and what is to be called back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from safari.people.consent import Answer
from safari.people.consent_words import agreed_words
from safari.sharing.story_page import StoryPage
from safari.words import _
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.dates import long_day
from ui.widgets.icon_label import IconLabel
from ui.widgets.menu_button import drop_menu
from ui.widgets.plain_text import Hairline, PlainText
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QBoxLayout

    from safari.tellings.on_page import OnPage
    from safari.tellings.recall import Recall
    from safari.tellings.telling import Handout, Telling


class Told(NamedTuple):
    """A telling with the names that belong to it: who told it, and who was on it by alias with what they said then."""

    telling: Telling
    told_by: str
    everybody: tuple[tuple[str, OnPage], ...]
    files: tuple[Handout, ...]
    recall: Recall | None


class ToldRow(QWidget):
    """`looked_at`, `presented` and `saved(key of the format)` when somebody wants the told page; `recalled(file, bool)`
    when a file was called back, or was not after all; `audience_said(str)` when somebody says later to whom it was
    told."""

    looked_at = Signal()
    presented = Signal()
    saved = Signal(str)
    recalled = Signal(str, bool)
    audience_said = Signal(str)

    def __init__(self, told: Told) -> None:
        super().__init__()
        self.told = told
        self.buttons: list[Button] = []
        self.files: list[Button] = []  # those of the files that are out
        lines = column(Hairline(), 10, self._title(), gap=0)
        self.audience = TextField(name=_("To whom"), placeholder=_("To whom it was told"))
        if not told.telling.audience:
            lines.addLayout(self._whom())
        for alias, one in told.everybody:
            lines.addWidget(PlainText(_agreed(alias, one), "small", "ink2"))
        self._add_recall(lines)
        for file in told.files:
            lines.addLayout(self._file(file))
        if told.recall is None or not told.recall.is_blocked:
            lines.addSpacing(4)
            lines.addLayout(self._deeds())
        lines.addSpacing(8)
        self.setLayout(lines)

    def _title(self) -> QBoxLayout:
        telling = self.told.telling
        number = PlainText(_("Version {n}").format(n=telling.number), "body_strong", wrap=False)
        day = long_day(telling.at.astimezone().date())
        about = ", ".join(filter(None, (day, telling.audience, self.told.told_by)))
        across = row(gap=12)
        across.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(PlainText(about, "small", "ink2"), 1)
        return across

    @property
    def stops(self) -> list[QWidget]:
        """What Tab comes to, from the top."""
        return [*([] if self.told.telling.audience else [self.audience]), *self.buttons]

    @property
    def has_focus(self) -> bool:
        """Whether somebody stands on one of its stops."""
        return any(stop.hasFocus() for stop in self.stops)

    @property
    def stop_at_focus(self) -> int:
        """On which of its words somebody stands; -1 for the field."""
        return next((at for at, button in enumerate(self.buttons) if button.hasFocus()), -1)

    def take_focus(self, at: int) -> None:
        """Put the keyboard on this word, as near as there is one; -1 for the field."""
        if at < 0 and not self.told.telling.audience:
            self.audience.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.buttons:
            self.buttons[min(max(at, 0), len(self.buttons) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _whom(self) -> QBoxLayout:
        """A file went out before anybody said to whom."""
        self.audience.returnPressed.connect(lambda: self.audience_said.emit(self.audience.text()))
        keep = self._word(_("It was told to them"), lambda: self.audience_said.emit(self.audience.text()), "")
        across = row(self.audience, keep, gap=12)
        across.setContentsMargins(0, 6, 0, 6)
        across.setStretch(0, 1)
        return across

    def _add_recall(self, lines: QBoxLayout) -> None:
        recall = self.told.recall
        for reason in recall.reasons if recall else ():
            across = row(gap=8)
            across.setContentsMargins(0, 6, 0, 0)
            across.addWidget(IconLabel("warning", "ouch", beside="small"), 0, Qt.AlignmentFlag.AlignTop)
            across.addWidget(PlainText(reason, "small", "ouch"), 1)
            lines.addLayout(across)

    def _file(self, file: Handout) -> QBoxLayout:
        day = long_day((file.recalled or file.at).astimezone().date())
        said = _("{name}, called back {day}") if file.recalled else _("{name}, {day}")
        across = row(gap=12)
        across.setContentsMargins(0, 4, 0, 0)
        across.addWidget(PlainText(said.format(name=file.name, day=day), "small", "ink2"), 1)
        if self.told.recall is not None:
            verb = _("It is out again") if file.recalled else _("It is called back")
            uid, back = file.uid, file.recalled is None
            button = self._word(verb, lambda: self.recalled.emit(uid, back), file.name)
            across.addWidget(button)
            self.files += [button] if back else []
        return across

    def _deeds(self) -> QBoxLayout:
        version = _("Version {n}").format(n=self.told.telling.number)
        deeds: tuple[tuple[str, Callable[[], None]], ...] = (
            (_("Look at it"), self.looked_at.emit),
            (_("Present it"), self.presented.emit),
            (_("Save it as…"), self._offer_formats),
        )
        return row(*(self._word(verb, do, version) for verb, do in deeds), None, gap=20)

    def _offer_formats(self) -> None:
        """Every format that a page can be given away in."""
        from safari.exports import exports

        formats = sorted((each for each in exports() if each.of is StoryPage), key=lambda each: each.key != "pdf")
        drop_menu(self.buttons[-1], [(f"{one.title}…", partial(self.saved.emit, one.key)) for one in formats])

    def _word(self, verb: str, do: Callable[[], None], about: str) -> Button:
        button = Button(verb, "word", size="small", name=f"{verb}: {about}" if about else verb)
        button.clicked.connect(do)
        self.buttons.append(button)
        return button


def _agreed(alias: str, one: OnPage) -> str:
    """What somebody had agreed to then."""
    given = [answer.use for answer in one.answers if answer.answer is Answer.YES and answer.withdrawn_on is None]
    return agreed_words(alias.partition(",")[0], given)
