"""A heading of the minutes that does not fit at the foot of a sheet goes overleaf, however short what it heads."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest

from safari.pages import minutes
from safari.pages.drawing import Words
from safari.pages.minutes import compose
from safari.sharing.minutes_page import MinutesAmendment, MinutesFinding, MinutesNote, MinutesPage, MinutesTheme
from safari.sharing.story_page import ShareableWords
from safari.words import LANGUAGES

NOTHING = ShareableWords("", "")
AMENDED = MinutesAmendment(MinutesNote(NOTHING, is_spoken=False), NOTHING, (), date(2026, 11, 20))


def minutes_of(language: str, findings: int, themes: int = 0, amendments: int = 0) -> MinutesPage:
    """Minutes of so many lines, each of them short."""
    return MinutesPage(
        language=language,
        organisation="Fjellvik Insurance",
        title="",
        day=None,
        place="",
        host="",
        began=None,
        closed=None,
        notes=0,
        customers=(),
        unnamed=0,
        leaders=(),
        what=(MinutesFinding("Nobody calls back", None),) * findings,
        so_what=(),
        now_what=(),
        themes=(MinutesTheme("Waiting", 1, ()),) * themes,
        unsorted=0,
        curves=(),
        issues=(),
        commitments=(),
        amendments=(AMENDED,) * amendments,
        held_back=0,
    )


def ends_at_its_foot(blocks) -> bool:
    return all(item.baseline <= block.area.foot for block in blocks for item in block.items if isinstance(item, Words))


@pytest.mark.parametrize(
    "page",
    [
        minutes_of("da", findings=65, themes=3, amendments=1),
        minutes_of("el", findings=70, amendments=1),
        minutes_of("en", findings=28, themes=3, amendments=1),
        minutes_of("nb", findings=33),
    ],
    ids=lambda page: page.language,
)
def test_a_heading_taller_than_the_one_line_beside_it_stays_on_its_sheet(read_pdf, check, page):
    target = BytesIO()
    minutes.draw(page, target)
    for number, blocks in enumerate(compose(page)):
        check.letters(read_pdf(target.getvalue(), number), blocks)
        assert ends_at_its_foot(blocks)


@pytest.mark.parametrize("language", LANGUAGES)
def test_wherever_the_foot_of_a_sheet_falls_nothing_stands_below_it(language):
    for findings in range(25, 40):
        for themes in range(4):
            sheets = compose(minutes_of(language, findings, themes, amendments=1))
            assert all(map(ends_at_its_foot, sheets)), (findings, themes)
