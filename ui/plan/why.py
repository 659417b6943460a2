"""Why we go: format, title, day, time, place, host; what leaders should feel, learn and ask; whom it is about."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QWidget

from safari.errors import SafariError
from safari.plan.safari import EARLY, Safari, Setting
from safari.words import _
from ui.plan.day_field import DayField, HourField
from ui.plan.driver_field import DriverField
from ui.plan.kept_field import KeptField
from ui.plan.segment_field import SegmentField
from ui.plan.touchpoint_chips import TouchpointChips
from ui.theme.icon_shapes import SHAPES
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.drop_down import DropDown
from ui.widgets.growing_text import GrowingText
from ui.widgets.labelled import Labelled
from ui.widgets.plain_text import heading
from ui.widgets.reading_order import tab_as_read
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from safari.library import Library
    from safari.plan.format import Format
    from ui.screen import Context

FEW_LETTERS = 500  # what a line takes up; the library takes fewer and says so
HOSTED = frozenset({Setting.TABLE, Setting.RING})  # where somebody has to lead through the day


class Why(QWidget):
    """The first column. Writes by itself, field by field."""

    TABLES: ClassVar = frozenset(
        {"safaris", "segments", "touchpoints", "safari_touchpoints", "drivers", "programme", "formats"}
    )

    def __init__(self, context: Context, uid: str) -> None:
        super().__init__()
        self._context, self._uid = context, uid
        self._library: Library = context.library
        self._formats: list[Format] = []
        self._make_fields()
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show what stands in the library; what is being typed stays."""
        safari = self._library.plans.safari(self._uid)
        if safari is None:
            return
        self._load_formats(safari.language or self._library.programme.language)
        self._show_format(safari)
        self.title_kept.show(safari.title)
        self.day.show_day(safari.day)
        self.starts.show_time(safari.starts)
        self.place_kept.show(safari.place)
        self.feel_kept.show(safari.feel)
        self.learn_kept.show(safari.learn)
        self.focus_kept.show(safari.focus)
        self.host_kept.show(safari.host)
        self.labelled["host"].setVisible(safari.setting in HOSTED or bool(safari.host))
        self._show_driver(safari)
        self.segment.show_segments(self._library.people.segments(), safari.segment)
        self.touchpoints.show_touchpoints(
            self._library.journey.touchpoints(), self._library.plans.touchpoints(self._uid)
        )

    def settle(self) -> bool:
        """Keep whatever was typed and not kept yet; whether nothing is left to be kept."""
        kept = (self.title_kept, self.place_kept, self.host_kept, self.feel_kept, self.learn_kept, self.focus_kept)
        fields = (*kept, self.day.kept, self.starts.kept, self.segment.kept, self.touchpoints)
        settled = [field.settle() for field in fields]  # each of them, also after one that could not
        return all(settled)

    def choose_day(self) -> None:
        """Put the keyboard on the day, with the calendar open."""
        self.day.setFocus()
        self.day.open()

    def _make_fields(self) -> None:
        self.format = DropDown(name=_("Format"), icon="cup")
        self.format.activated.connect(lambda _index: self._take_format())
        self.about = Button(_("About the format"), "word", size="small")
        self.about.clicked.connect(self._tell_about)
        self.title = TextField(limit=FEW_LETTERS)
        self.place = TextField(limit=FEW_LETTERS, placeholder=_("Where it takes place"))
        self.feel = GrowingText(placeholder=_("What should stay with them?"), least=2, most=6)
        self.learn = GrowingText(placeholder=_("What should they know afterwards?"), least=2, most=6)
        self.host = TextField(limit=FEW_LETTERS, placeholder=_("Who leads through the day"))
        self.focus = GrowingText(placeholder=_("The one question to come home with"), least=1, most=4)
        self.driver = DriverField()
        self.driver.chosen.connect(self._choose_driver)
        self.driver.born.connect(self._new_driver)
        self.driver.changed.connect(self._change_driver)
        self.day = DayField(lambda day, sitting: self._edit(sitting, day=day), self._say("day"), self._today)
        self.starts = HourField(lambda time, sitting: self._edit(sitting, starts=time), self._say("starts"))
        self.segment = SegmentField(self._keep_segment, self._say("segment"))
        self.touchpoints = TouchpointChips(self._name_touchpoint)
        self.touchpoints.chosen.connect(self._choose_touchpoint)
        self.title_kept = KeptField(self.title, lambda text, at: self._edit(at, title=text), self._say("title"))
        self.place_kept = KeptField(self.place, lambda text, at: self._edit(at, place=text), self._say("place"))
        self.host_kept = KeptField(self.host, lambda text, at: self._edit(at, host=text), self._say("host"))
        self.focus_kept = KeptField(self.focus, lambda text, at: self._edit(at, focus=text), self._say("focus"))
        self.feel_kept = KeptField(self.feel, lambda text, at: self._edit(at, feel=text), self._say("feel"))
        self.learn_kept = KeptField(self.learn, lambda text, at: self._edit(at, learn=text), self._say("learn"))

    def _lay_out(self) -> None:
        self.labelled = {
            "format": Labelled(_("Format"), self.format),
            "title": Labelled(_("Title"), self.title),
            "day": Labelled(_("Day"), self.day),
            "starts": Labelled(_("Starts"), self.starts),
            "place": Labelled(_("Place"), self.place),
            "host": Labelled(_("Host"), self.host),
            "feel": Labelled(_("Leaders should feel"), self.feel),
            "learn": Labelled(_("Leaders should learn"), self.learn),
            "focus": Labelled(_("Focus question"), self.focus),
            "segment": Labelled(_("Segment"), self.segment),
            "touchpoints": Labelled(_("Touchpoints"), self.touchpoints),
            "driver": Labelled(_("Driver"), self.driver),
        }
        when = row(gap=12)
        when.addWidget(self.labelled["day"], 5)
        when.addWidget(self.labelled["starts"], 2)
        head = row(heading(_("Why we go")), None, self.about)
        below = ("place", "host", "feel", "learn", "focus", "segment", "touchpoints", "driver")
        rest = [self.labelled[name] for name in below]
        self.setLayout(column(head, self.labelled["format"], self.labelled["title"], when, *rest, None, gap=16))
        self._order_tabs()

    def _order_tabs(self) -> None:
        fields = (self.about, self.format, self.title, self.day, self.starts, self.place, self.host, self.feel)
        rest = (self.learn, self.focus, self.segment, self.touchpoints.add)
        tab_as_read([*fields, *rest])
        QWidget.setTabOrder(self.touchpoints.line, self.driver.choice)

    def _say(self, name: str) -> Any:  # noqa: ANN401 - a function of a sentence
        return lambda sentence: self.labelled[name].say(sentence, "ouch")

    def _edit(self, sitting: str, **change: object) -> None:
        self._library.plans.edit(self._uid, sitting, **change)

    def _today(self) -> date:
        return self._library.journal.clock().date()

    def _load_formats(self, language: str) -> None:
        self._formats, broken = self._library.formats.formats(language)
        self.labelled["format"].say(" ".join(error.what for error in broken))

    def _show_format(self, safari: Safari) -> None:
        choices = [(one.key, one.title) for one in self._formats]
        if safari.format not in {key for key, _title in choices}:
            choices.append((safari.format, _("{key} (no longer there)").format(key=safari.format)))
        self.format.set_choices(choices)
        self.format.choose(safari.format)
        early = safari.stage in EARLY
        self.format.setEnabled(early)
        self.format.setToolTip("" if early else _("This safari was run in this format."))
        chosen = self._chosen_format(safari.format)
        self.about.setVisible(chosen is not None)
        self.format.icon_name = chosen.icon if chosen and chosen.icon in SHAPES else "cup"

    def _chosen_format(self, key: str) -> Format | None:
        return next((one for one in self._formats if one.key == key), None)

    def _take_format(self) -> None:
        kind, safari = self._chosen_format(self.format.key()), self._library.plans.safari(self._uid)
        if kind is None or safari is None or kind.key == safari.format:
            return
        if not self._context.attempt(lambda: self._library.plans.take_format(self._uid, kind)):
            self._show_format(safari)
            return
        sentence = _("Agenda, checklists and questions are now those of “{format}”.").format(format=kind.title)
        self._context.toast(sentence, _("Undo"), self._library.undo)

    def _tell_about(self) -> None:
        kind = self._chosen_format(self.format.key())
        if kind is not None:
            from ui.plan.about_format import AboutFormat

            AboutFormat.tell(self, kind, lambda: self._context.go("formats", kind.key))

    def _keep_segment(self, name: str, sitting: str) -> None:
        self._library.plans.name_segment(self._uid, name, sitting)

    def _show_driver(self, safari: Safari) -> None:
        drivers = self._library.drivers.drivers()
        self.driver.show_drivers(drivers, safari.driver)
        source = next((driver.source for driver in drivers if driver.uid == safari.driver), "")
        self.labelled["driver"].say(source)

    def _choose_driver(self, driver: str) -> None:
        if not self._context.attempt(lambda: self._edit("", driver=driver or None)):
            self.refresh()

    def _new_driver(self) -> None:
        from ui.plan.driver_form import DriverForm

        driver = DriverForm.ask(self, self._library)
        if driver:
            self._choose_driver(driver)

    def _change_driver(self) -> None:
        from ui.plan.driver_form import DriverForm

        safari = self._library.plans.safari(self._uid)
        if safari is not None and safari.driver:
            DriverForm.ask(self, self._library, safari.driver)

    def _choose_touchpoint(self, touchpoint: str, chosen: bool) -> None:
        journey = self._library.journey
        if not self._context.attempt(lambda: journey.choose(self._uid, touchpoint, chosen=chosen)):
            self.refresh()  # the chip is as it was

    def _name_touchpoint(self, name: str) -> bool:
        say = self._say("touchpoints")
        say("")
        if not name:
            return True
        try:
            self._library.journey.choose_called(self._uid, name)
        except SafariError as error:
            say(str(error))
            return False
        return True
