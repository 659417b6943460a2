"""What a recording is called at first: its file's name, without what would tell who it is.

Phone systems put the number of the caller into it, and people a name.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePath

from safari.text import LONGEST_LINE, line
from safari.transcripts.masking import masked_text
from safari.transcripts.transcript import Line, Suggestion

_APART = re.compile(r"[_\s]+")
# The day and the time of a call, as file names tell them: no phone number, though one may look the same.
_MOMENT = re.compile(
    r"(?<![0-9])20[0-9]{2}[-. ]?(?:0[1-9]|1[0-2])[-. ]?(?:0[1-9]|[12][0-9]|3[01])"
    r"(?:[-T ]*(?:[01][0-9]|2[0-3])[-:. ]?[0-5][0-9](?:[-:. ]?[0-5][0-9])?)?(?![0-9])"
)
_CODE_OF_A_COUNTRY = re.compile(r"\+[0-9]{1,3}[ -]?$")


def title_from(name: str, found: Callable[[str], list[Suggestion]], language: str) -> str:
    """The title that the name of a file makes; `found` says what in a text may tell who it is."""
    plain = line(_APART.sub(" ", PurePath(name).stem)[:LONGEST_LINE])
    without_moments = _MOMENT.sub(_passed_over, plain)
    return line(masked_text(Line(0, 0, "", plain), 0, found(without_moments), language)[:LONGEST_LINE])


def _passed_over(moment: re.Match[str]) -> str:
    """Dashes in place of a day; what follows the code of a country, or is all there is, may as well be a number."""
    before = moment.string[: moment.start()]
    may_be_a_number = _CODE_OF_A_COUNTRY.search(before) or (moment[0] == moment.string and moment[0].isdecimal())
    return moment[0] if may_be_a_number else "–" * len(moment[0])
