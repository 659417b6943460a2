"""What is typed into a plan, checked as it enters; and what undo calls a change of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from safari.errors import SafariError
from safari.plan.agenda import LONGEST_STEP, AgendaStep
from safari.plan.checklist import ChecklistItem
from safari.plan.safari import Question, Stage
from safari.text import line, lines
from safari.words import LANGUAGES, _

_LONG = ("feel", "learn")  # may have line breaks
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2999, 12, 31)  # what every calendar program takes
LONGEST_CODE = 20  # letters of a language that is none, in a sentence


def typed(fields: dict[str, Any]) -> dict[str, Any]:
    """Fields of a safari, cleaned.

    Raises SafariError for a time with a zone (a safari is where its customers are), for a zone nobody knows, for a day
    no calendar program takes, and for a language that papers are not made in. The stage is not typed: it follows from
    what there is, and is moved by `PlanDesk.move_to_stage`.
    """
    if "stage" in fields:
        raise TypeError("the stage of a safari is moved by move_to_stage")
    if fields.get("day"):
        dated(fields["day"])
    if fields.get("language"):
        spoken(fields["language"])
    zone = fields.get("zone")
    if zone and line(zone) not in zones():
        raise SafariError(
            _("There is no time zone “{zone}”.").format(zone=line(zone)), _("Type one such as Europe/Oslo.")
        )
    starts = fields.get("starts")
    if starts is not None and starts.tzinfo is not None:
        raise SafariError(_("The time of a safari has no time zone."), _("Say what the clock shows at the place."))
    return lines(fields, _LONG)


def dated(day: date) -> date:
    """The day of a safari. Raises SafariError for one that calendars and papers have no room for."""
    if not FIRST_DAY <= day <= LAST_DAY:
        raise SafariError(
            _("A safari cannot be in the year {year}.").format(year=day.year),
            _("Choose another day. Nothing was changed."),
        )
    return day


def spoken(language: str) -> str:
    """A language of papers. Raises SafariError for one they are not made in."""
    if language not in LANGUAGES:
        raise SafariError(
            _("Papers are not made in “{language}”.").format(language=language[:LONGEST_CODE]),
            _("Choose one of these: {languages}.").format(languages=", ".join(LANGUAGES)),
        )
    return language


@cache
def zones() -> frozenset[str]:
    """Every time zone there is, by its IANA name."""
    from zoneinfo import available_timezones

    return frozenset(available_timezones())


def titled(title: str) -> str:
    """The title of a safari. Raises SafariError where there is none."""
    cleaned = line(title)
    if not cleaned:
        raise SafariError(_("A safari needs a title."), _("Type one, for instance the format and the segment."))
    return cleaned


def written(text: str) -> str:
    """The words of a step, an item or a question. Raises SafariError where there are none."""
    cleaned = line(text)
    if not cleaned:
        raise SafariError(_("Nothing is written there."), _("Write a few words, or remove it."))
    return cleaned


def lasting(minutes: int) -> int:
    """The length of a step in minutes. Raises SafariError where it is not between a minute and a day."""
    if not 1 <= minutes <= LONGEST_STEP:
        raise SafariError(
            _("A step cannot last {minutes} minutes.").format(minutes=minutes),
            _("Give it between 1 minute and {longest}.").format(longest=LONGEST_STEP),
        )
    return minutes


def what_changed(fields: Mapping[str, Any]) -> str:
    """What undo shows for a change of these fields of a safari."""
    labels = {
        "title": _("Title changed"),
        "day": _("Day changed"),
        "starts": _("Time changed"),
        "place": _("Place changed"),
        "segment": _("Segment changed"),
        "feel": _("“Leaders should feel” changed"),
        "learn": _("“Leaders should learn” changed"),
        "focus": _("Focus question changed"),
        "driver": _("Driver changed"),
        "host": _("Host changed"),
        "language": _("Language changed"),
        "zone": _("Time zone changed"),
        "languagezone": _("Language and time zone changed"),
    }
    return labels.get("".join(fields), _("Safari changed"))


def new_order(kind: type) -> str:
    """What undo shows for a new order of the parts of this kind."""
    labels = {
        AgendaStep: _("Order of the agenda changed"),
        ChecklistItem: _("Order of the checklist changed"),
        Question: _("Order of the questions changed"),
    }
    return labels[kind]


def taken_off(kind: type) -> str:
    """What undo shows where a part of this kind was removed."""
    labels = {
        AgendaStep: _("Step taken off the agenda"),
        ChecklistItem: _("Item taken off the checklist"),
        Question: _("Question taken off the plan"),
    }
    return labels[kind]


def step_changed(fields: Mapping[str, Any]) -> str:
    """What undo shows for a change of these fields of a step."""
    return _("Length of a step changed") if set(fields) == {"minutes"} else _("Step of the agenda changed")


def item_changed(fields: Mapping[str, Any]) -> str:
    """What undo shows for a change of these fields of a checklist item."""
    if "done" not in fields:
        return _("Item of the checklist changed")
    return _("Item of the checklist ticked") if fields["done"] else _("Tick on the checklist taken away")


def question_changed(fields: Mapping[str, Any]) -> str:
    """What undo shows for a change of these fields of a question."""
    if "asked" not in fields:
        return _("Question changed")
    return _("Question ticked as asked") if fields["asked"] else _("Tick at a question taken away")


def stage_word(stage: Stage) -> str:
    """How far a safari has come, in a word for a list."""
    words = {
        Stage.IDEA: _("Idea"),
        Stage.PLANNED: _("Planned"),
        Stage.READY: _("Ready"),
        Stage.RUN: _("Run"),
        Stage.DEBRIEFED: _("Debriefed"),
        Stage.TOLD: _("Told"),
    }
    return words[stage]
