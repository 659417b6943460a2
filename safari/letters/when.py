"""When and where, in a letter's own language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from gettext import NullTranslations

from safari.words import LOCALES


@dataclass(frozen=True, slots=True)
class Meeting:
    """A safari as a letter tells it. `starts` and `ends` are on the clocks of its place (None: not chosen, or
    not told)."""

    day: date | None
    starts: time | None
    ends: time | None
    place: str


def day_words(day: date | None, language: str) -> str:
    """A day with its weekday, as it stands within a sentence ("Thursday 19 November 2026"); "" for no day."""
    if day is None:
        return ""
    from babel.dates import format_date

    return str(format_date(day, "EEEE d MMMM y" if language == "en" else "full", locale=LOCALES[language]))


def when_and_where(meeting: Meeting, language: str, say: NullTranslations) -> str:
    """One line for when and one for where, those that are known."""
    when = ", ".join(part for part in (day_words(meeting.day, language), _times(meeting, say)) if part)
    lines = []
    if when:
        lines.append(say.gettext("When: {when}").format(when=when))
    if meeting.place:
        lines.append(say.gettext("Where: {place}").format(place=meeting.place))
    return "\n".join(lines)


def _times(meeting: Meeting, say: NullTranslations) -> str:
    if meeting.starts is None:
        return ""
    start = f"{meeting.starts:%H:%M}"
    if meeting.ends is None:
        return say.gettext("at {time}").format(time=start)
    return say.gettext("{start} to {end}").format(start=start, end=f"{meeting.ends:%H:%M}")
