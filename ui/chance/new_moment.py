"""Ctrl+J: a moment by chance begins at once, with the day as its name and whoever wrote last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _
from ui.run.day import read_day
from ui.run.who_writes import last_writer, remember_writer
from ui.widgets.dates import written

if TYPE_CHECKING:
    from safari.library import Library


def begin_moment(library: Library) -> str:
    """A safari to be run now; its uid. Raises SafariError where it cannot be kept."""
    title = _("Barbecue moment, {day}").format(day=written(library.journal.clock().date(), "d MMMM"))
    safari = library.chance.begin(title, last_writer())
    day = read_day(library, safari.uid)
    if day.leaders:
        remember_writer(day, day.leaders[0].uid)
    return safari.uid
