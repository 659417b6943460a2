"""How, when, to whom and for how long a consent was given: the lower half of the consent form."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QSizePolicy, QWidget

from safari.errors import SafariError
from safari.people.consent import Answer, How
from safari.people.desk import Given
from safari.words import _
from ui.people.choice import Choice
from ui.people.languages import LanguageField
from ui.people.suggest_field import SuggestField
from ui.widgets.boxes import column, row
from ui.widgets.date_field import DateField
from ui.widgets.plain_text import heading, section

ONE_YEAR, TWO_YEARS, A_DAY, NO_END = "one_year", "two_years", "a_day", "no_end"
YEARS = {ONE_YEAR: 1, TWO_YEARS: 2}


class ConsentDetails(QWidget):
    """What belongs to the answers given now. The day is today's at first; how, and until when, has to be chosen."""

    def __init__(self, leaders: list[str], language: str, today: date) -> None:
        super().__init__()
        hows: dict[str, str] = {How.WRITTEN: _("Written"), How.SPOKEN: _("Spoken"), How.RECORDED: _("Recorded")}
        self.how = Choice(hows, _("How it was answered"))
        lasts = {
            ONE_YEAR: _("One year"),
            TWO_YEARS: _("Two years"),
            A_DAY: _("Until a day"),
            NO_END: _("No end agreed"),
        }
        self.lasts = Choice(lasts, _("How long a yes holds"))
        self.lasts.changed.connect(self._show_last_day)
        self.taken_by = SuggestField("", leaders)
        self.given_on = DateField(today)
        self.last_day = DateField(today.replace(year=today.year + 1, day=min(today.day, 28)))
        self.language = LanguageField(language)
        self._lasting = _field(_("How long a yes holds"), self.lasts)
        self._until = _field(_("Last day it holds"), self.last_day)
        self._arrange()
        self._show_last_day()

    def given(self, answer: Answer) -> Given:
        """The answer with all that belongs to it. Raises SafariError where something is not chosen."""
        if not self.how.chosen:
            raise SafariError(_("It is not said how this was answered."), _("Choose written, spoken or recorded."))
        if answer is Answer.YES and not self.lasts.chosen:
            raise SafariError(_("It is not said how long the yes holds."), _("Choose an end, or “No end agreed”."))
        until = self._end() if answer is Answer.YES else None
        language = self.language.key()
        return Given(answer, How(self.how.chosen), self.given_on.day(), self.taken_by.text(), until, language)

    def _end(self) -> date | None:
        if self.lasts.chosen == NO_END:
            return None
        if self.lasts.chosen == A_DAY:
            return self.last_day.day()
        end = self.given_on.date().addYears(YEARS[self.lasts.chosen])
        return date(end.year(), end.month(), end.day())

    def _show_last_day(self) -> None:
        self._until.setVisible(self.lasts.chosen == A_DAY)

    def _arrange(self) -> None:
        asked = row(_field(_("Asked by"), self.taken_by), _field(_("Answered on"), self.given_on), gap=16)
        language = _field(_("In which language"), self.language)
        title = heading(_("How it was answered"), side=True)
        self.setLayout(column(title, _field("", self.how), asked, self._lasting, self._until, language, gap=12))


def _field(label: str, widget: QWidget) -> QWidget:
    """A widget under its label, as one thing that can be hidden."""
    if label:
        widget.setAccessibleName(label)
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, widget.sizePolicy().verticalPolicy())
    field = QWidget()
    field.setLayout(column(*([section(label)] if label else []), widget, gap=4))
    return field
