"""What is typed into a format, checked as it enters; and what undo calls a change of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from safari.errors import SafariError
from safari.plan.wording import lasting, written
from safari.text import clean, line
from safari.words import _

LONGEST_ABOUT = 1000  # letters
MOST = 100  # entries of a list: whoever means more than that means something else
_LINES = ("questions", "dos", "donts", "watch")
_STEPS = ("agenda", "debrief")


def checked_fields(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Fields of a format as they may be kept. Raises SafariError that says what is wrong with one."""
    return {name: _checked(name, value) for name, value in fields.items()}


def _checked(name: str, value: Any) -> Any:  # noqa: ANN401 - whatever a format holds
    if name == "title":
        return titled(value)
    if name == "about":
        return _about(value)
    if name in _LINES:
        return tuple(written(text) for text in _few(value))
    if name in _STEPS:
        return _steps(name, value)
    if name in ("customers", "leaders"):
        return _how_many(value)
    if name == "checklists":
        for tasks in (value.before, value.day, value.after):
            for task in _few(tasks):
                written(getattr(task, "text", task))
    return value


def titled(title: str) -> str:
    """The title of a format. Raises SafariError where there is none."""
    cleaned = line(title)
    if not cleaned:
        raise SafariError(_("A format needs a title."), _("Type what this kind of safari is called."))
    return cleaned


def _about(about: str) -> str:
    cleaned = " ".join(clean(about).split())
    if not cleaned:
        raise SafariError(_("Nobody knows yet what this format is about."), _("Say it in a sentence or two."))
    if len(cleaned) > LONGEST_ABOUT:
        raise SafariError(
            _("This text is too long: {n} characters, and {longest} fit.").format(n=len(cleaned), longest=LONGEST_ABOUT)
        )
    return cleaned


def _steps(name: str, steps: Any) -> Any:  # noqa: ANN401 - a tuple of FormatStep
    if name == "agenda" and not steps:
        raise SafariError(_("A format needs at least one step."), _("Add another one first."))
    for step in _few(steps):
        lasting(step.minutes)
        written(step.title)
    return steps


def _how_many(many: Any) -> Any:  # noqa: ANN401 - a HowMany, or two numbers
    fewest, most = many if isinstance(many, tuple) else (many.fewest, many.most)
    if fewest > most:
        raise SafariError(_("The fewest cannot be more than the most."), _("Change the other number first."))
    return fewest, most


def _few(entries: Any) -> Any:  # noqa: ANN401 - a tuple of anything
    if len(entries) > MOST:
        raise SafariError(_("A list holds {most} entries at most.").format(most=MOST), _("Take one away first."))
    return entries


def what_changed(fields: Iterable[str]) -> str:
    """What undo shows for a change of these fields of a format."""
    labels = {
        "title": _("Title of the format changed"),
        "about": _("What the format is about changed"),
        "icon": _("Icon of the format changed"),
        "setting": _("How leaders and customers meet changed"),
        "customers": _("Number of customers changed"),
        "leaders": _("Number of leaders changed"),
        "consents": _("What customers must agree to changed"),
        "language": _("Language of the format changed"),
        "agenda": _("Agenda of the format changed"),
        "debrief": _("Leaders’ time alone changed"),
        "questions": _("Questions of the format changed"),
        "dos": _("Do’s of the format changed"),
        "donts": _("Don’ts of the format changed"),
        "watch": _("What to watch out for changed"),
        "checklists": _("Checklist of the format changed"),
    }
    return labels.get("".join(fields), _("Format changed"))
