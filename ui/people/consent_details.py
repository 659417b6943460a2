"""How, when, to whom and for how long a consent was given: the lower half of the consent form."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QSizePolicy, QWidget

from safari.errors import SafariError
from safari.people.aloud import a_year_on
from safari.people.consent import Answer, How
from safari.people.desk import Given
from safari.people.wording import ConsentWording
from safari.words import _
from ui.people.choice import Choice
from ui.people.languages import LanguageField, language_name
from ui.people.suggest_field import SuggestField
from ui.plan.date_field import DateField
from ui.widgets.boxes import column, row
from ui.widgets.dates import long_day
from ui.widgets.drop_down import DropDown
from ui.widgets.plain_text import PlainText, heading, section

ONE_YEAR, TWO_YEARS, A_DAY, NO_END = "one_year", "two_years", "a_day", "no_end"
YEARS = {ONE_YEAR: 1, TWO_YEARS: 2}


class ConsentDetails(QWidget):
    """What belongs to the answers given now. The day is today's at first; how, and until when, has to be chosen.

    `forms` are the wordings that may have been signed, the likeliest first. A form of ours says that it holds for
    twelve months where nothing else stands on it, so that is what a written answer on it begins with.
    """

    def __init__(self, leaders: list[str], language: str, today: date, forms: Sequence[ConsentWording] = ()) -> None:
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
        self.form = DropDown([*((one.hash, _form_name(one)) for one in forms), ("", _("Another form"))])
        self.form.choose(forms[0].hash if forms else "")
        self._has_forms, self._as_the_form_says = bool(forms), False
        self.how.changed.connect(self._take_form)
        self.form.currentIndexChanged.connect(lambda _index: self._take_form())
        self.lasts.changed.connect(self._show_last_day)
        self.taken_by = SuggestField("", leaders)
        self.given_on = DateField(today)
        self.last_day = DateField(a_year_on(today), since=lambda: today)
        self.language = LanguageField(language)
        self._on_form = _field(_("On which form"), self.form, _("Its sign stands at the top right of the paper."))
        self._lasting = _field(_("How long a yes holds"), self.lasts)
        self._until = _field(_("Last day it holds"), self.last_day)
        self._arrange()
        self._take_form()
        self._show_last_day()

    def given(self, answer: Answer) -> Given:
        """The answer with all that belongs to it. Raises SafariError where something is not chosen."""
        if not self.how.chosen:
            raise SafariError(_("It is not said how this was answered."), _("Choose written, spoken or recorded."))
        if answer is Answer.YES and not self.lasts.chosen:
            raise SafariError(_("It is not said how long the yes holds."), _("Choose an end, or “No end agreed”."))
        until = self._end() if answer is Answer.YES else None
        return Given(
            answer,
            How(self.how.chosen),
            self.given_on.day(),
            self.taken_by.text(),
            until,
            self.language.key(),
            self.form.key() if self._is_written else "",
        )

    @property
    def _is_written(self) -> bool:
        return self.how.chosen == How.WRITTEN

    def _end(self) -> date | None:
        if self.lasts.chosen == NO_END:
            return None
        if self.lasts.chosen == A_DAY:
            return self.last_day.day()
        end = self.given_on.day()
        for _year in range(YEARS[self.lasts.chosen]):
            end = a_year_on(end)
        return end

    def _take_form(self) -> None:
        """Ask for the form where there was one; what it says of its end holds until somebody chooses another."""
        self._on_form.setVisible(self._is_written and self._has_forms)
        says_twelve_months = self._is_written and bool(self.form.key())
        if says_twelve_months and not self.lasts.chosen:
            self.lasts.choose(ONE_YEAR)
            self._as_the_form_says = True
        elif self._as_the_form_says and not says_twelve_months:
            self.lasts.choose("")

    def _show_last_day(self) -> None:
        self._as_the_form_says = False
        self._until.setVisible(self.lasts.chosen == A_DAY)

    def _arrange(self) -> None:
        asked = row(_field(_("Asked by"), self.taken_by), _field(_("Answered on"), self.given_on), gap=16)
        language = _field(_("In which language"), self.language)
        title = heading(_("How it was answered"), side=True)
        self.setLayout(
            column(title, _field("", self.how), self._on_form, asked, self._lasting, self._until, language, gap=12)
        )


def _form_name(form: ConsentWording) -> str:
    """A wording by its language, the day it was first handed out, and the sign printed on it."""
    words = _("{language}, from {day} ({sign})")
    return words.format(language=language_name(form.language), day=long_day(form.first_used), sign=form.code)


def _field(label: str, widget: QWidget, help_line: str = "") -> QWidget:
    """A widget under its label, with a line below that says more, as one thing that can be hidden."""
    if label:
        widget.setAccessibleName(label)
        widget.setAccessibleDescription(help_line)
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, widget.sizePolicy().verticalPolicy())
    field = QWidget()
    below = [PlainText(help_line, "meta", "ink3")] if help_line else []
    field.setLayout(column(*([section(label)] if label else []), widget, *below, gap=4))
    return field
