"""What the program says it brought back where it opens in the middle of a safari."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _, ngettext
from ui.widgets.dates import clock
from ui.widgets.moments import moment_text

if TYPE_CHECKING:
    from safari.run.left_open import LeftOpen
    from ui.run.jotting import Jotting


def brought_back(jotting: Jotting, left: LeftOpen) -> str:
    """One sentence: "Brought back: half a sentence, the stopwatch (running since 08:41), an open case."."""
    photos, cases = len(jotting.pictures), left.cases
    parts = [
        _("half a sentence") if jotting.text.strip() else "",
        ngettext("a photo", "{n} photos", photos).format(n=photos) if photos else "",
        *(_("a spoken note of {length}").format(length=moment_text(lasts)) for lasts in left.spoken),
        *(_("the stopwatch (running since {time})").format(time=clock(since)) for since in left.stopwatches),
        _("the talk time (running since {time})").format(time=clock(left.talk)) if left.talk else "",
        _("the round (since {time})").format(time=clock(left.round_since)) if left.round_since else "",
        ngettext("an open case", "{n} open cases", cases).format(n=cases) if cases else "",
    ]
    said = ", ".join(part for part in parts if part)
    return _("Brought back: {what}.").format(what=said) if said else _("You are back where you were.")
