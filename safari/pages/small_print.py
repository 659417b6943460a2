"""The consent in small print: who agreed to what, how, when, for where and how long. It is never cut.

No gender is known here, so no sentence needs one. Each language has shorter wordings for long names.
"""

from __future__ import annotations

from collections.abc import Iterator
from gettext import NullTranslations
from typing import NamedTuple

from safari.pages.colours import INK_2
from safari.pages.dates import long_date
from safari.pages.drawing import Block, Type
from safari.pages.faces import Face
from safari.pages.fitting import Passage, Step, fit, fits, set_left
from safari.pages.grid import A4, Grid
from safari.pages.lines import Column
from safari.pages.quotation_marks import quoted
from safari.sharing.story_page import ConsentPrint, ShareablePhoto, ShareableWords, StoryPage

_STYLE = Type(Face.SANS, 9, 11, INK_2)
_COLUMN = Column(Face.SANS, A4.small_print.width)
_TWO_LINES, _THREE_LINES = Step(9, 11, 2), Step(9, 11, 3)


class _Names(NamedTuple):
    """What the small print calls people and places; empty where the shorter wording has to do without."""

    alias: str
    organisation: str


def small_print(page: StoryPage, say: NullTranslations, grid: Grid = A4) -> tuple[Block, ...]:
    """The fullest wording that fits two lines, else three."""
    if page.consent is None:
        return ()
    wordings = tuple(consent_wordings(page, page.consent, say))
    steps = ((_TWO_LINES, wordings[:-1]), (_THREE_LINES, wordings))
    fitting = (text for step, texts in steps for text in texts if fits(Passage(text), _COLUMN, step))
    text = next(fitting, wordings[-1])
    printed = fit(Passage(text), _COLUMN, (_TWO_LINES, _THREE_LINES))
    area = grid.small_print
    area = area._replace(height=max(area.height, printed.height))
    return (Block("small_print", area, set_left(_as_the_page(printed.lines), area.x, area.y, _STYLE)),)


def _as_the_page(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines as the page runs, even where a name at their beginning runs from right to left."""
    return tuple(str(line) for line in lines)


def consent_wordings(page: StoryPage, consent: ConsentPrint, say: NullTranslations) -> Iterator[str]:
    """The small print in words, the fullest wording first, the one that names nobody last."""
    alias = "" if consent.named else page.name.partition(",")[0].strip()
    full = _Names(alias, page.organisation)
    shorter = (full, _Names(alias, ""), _Names("", ""))
    long_ending = say.gettext("This can be taken back on any day; the page then disappears.")
    yield " ".join((*_sentences(page, consent, full, say), long_ending))
    for names in shorter:
        yield " ".join((*_sentences(page, consent, names, say), say.gettext("This can be taken back on any day.")))


def _sentences(page: StoryPage, consent: ConsentPrint, names: _Names, say: NullTranslations) -> Iterator[str]:
    if not consent.named and page.name:
        yield _not_the_name(names.alias, page.language, say)
    agreed = _agreed(consent.how, say)
    yield agreed.format(
        date=long_date(consent.given_on, page.language),
        what=_what(consent, page.photo, say),
        where=_where(consent, names.organisation, page.language, say),
    )


def _not_the_name(alias: str, language: str, say: NullTranslations) -> str:
    if not alias:
        return say.gettext("The name on this page is not the real one.")
    marked = quoted(ShareableWords(alias, language), language)
    return say.gettext("{alias} is not the real name.").format(alias=f"{marked.opening}{marked.text}{marked.closing}")


def _agreed(how: str, say: NullTranslations) -> str:
    if how == "spoken":
        return say.gettext("The customer agreed by word of mouth on {date} that {what} may be shown {where}.")
    if how == "recorded":
        return say.gettext("The customer agreed on a recording on {date} that {what} may be shown {where}.")
    return say.gettext("The customer agreed in writing on {date} that {what} may be shown {where}.")


def _what(consent: ConsentPrint, shown: ShareablePhoto | None, say: NullTranslations) -> str:
    """What may be shown. A picture that was agreed to but is not on the page is not spoken of."""
    if not consent.photo:
        return (
            say.gettext("the name and these words, without a picture,")
            if consent.named
            else say.gettext("these words, without a picture,")
        )
    if not shown:
        return say.gettext("the name and these words") if consent.named else say.gettext("these words")
    return (
        say.gettext("the name, these words and this picture")
        if consent.named
        else say.gettext("these words and this picture")
    )


def _where(consent: ConsentPrint, organisation: str, language: str, say: NullTranslations) -> str:
    """Where it may be shown and how long. Some languages need another article where the organisation has no name."""
    named = {
        (False, False): say.gettext("inside {organisation}"),
        (False, True): say.gettext("inside {organisation} until {until}"),
        (True, False): say.gettext("inside and outside {organisation}"),
        (True, True): say.gettext("inside and outside {organisation} until {until}"),
    }
    unnamed = {
        (False, False): say.gettext("inside the organisation"),
        (False, True): say.gettext("inside the organisation until {until}"),
        (True, False): say.gettext("inside and outside the organisation"),
        (True, True): say.gettext("inside and outside the organisation until {until}"),
    }
    text = (named if organisation else unnamed)[consent.outside, consent.until is not None]
    until = long_date(consent.until, language) if consent.until else ""
    return text.format(organisation=organisation, until=until)
