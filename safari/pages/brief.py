"""A leader's brief: whom they will meet and why, then how to be there. Always exactly two A4 pages.

The same hand as the N=1 page: its margins, its two columns, its faces. Each part has its place; lists and customers
have the room that the others leave. What is written gives way by sizes down to 9 pt, lists then say how many of their
rows are left out, and `Drawn` names what was cut.
"""

from __future__ import annotations

from typing import BinaryIO

from safari.pages.brief_back import back
from safari.pages.brief_front import front
from safari.pages.drawn import Drawn, told
from safari.pages.pdf import About, pages
from safari.pages.printable import as_printed
from safari.sharing.brief_page import BriefPage
from safari.words import catalogue


def draw(page: BriefPage, target: BinaryIO) -> Drawn:
    """Writes the brief as a PDF of two A4 pages into a binary file. The same brief gives the same bytes."""
    shown, unprintable = as_printed(page)
    say = catalogue(page.language)
    both = front(shown, say), back(shown, say)
    about = About(
        title=" · ".join(part for part in (shown.title, shown.leader) if part),
        author=shown.organisation,
        subject=say.gettext("Brief for {name}").format(name=shown.leader),
        language=page.language,
    )
    target.write(pages(both, about))
    return told(both[0] + both[1], unprintable)
