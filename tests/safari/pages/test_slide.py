"""The slide: what stands on it, that nothing stands on something else, and that what does not fit is told."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from safari.pages.printable import printable
from safari.pages.slide import compose, measure
from safari.pages.slide_panel import SIZE
from tests.safari.pages.test_any_story import stories

SLACK = 0.3


def overlap(one, other):
    return (
        one.x + SLACK < other.right
        and other.x + SLACK < one.right
        and one.y + SLACK < other.foot
        and other.y + SLACK < one.foot
    )


def check(page):
    panels = compose(printable(page)[0])
    areas = [panel.area for panel in panels if panel.texts or panel.shapes]
    assert not [pair for pair in combinations(areas, 2) if overlap(*pair)]
    for panel in panels:
        for text in panel.texts:
            assert text.type.size >= 9
            assert text.text.strip()
            if panel.key == "curve":
                continue  # its names stand around their points, and get room for wider faces
            assert text.area.x >= panel.area.x - SLACK, text
            assert text.area.right <= panel.area.right + SLACK, text
            assert text.area.y >= panel.area.y - 1.2, text
            assert text.area.foot <= panel.area.foot + 1.2, text
            assert text.area.x >= 0
            assert text.area.right <= SIZE[0]
            assert text.area.foot <= SIZE[1] - 2
    told = measure(page)
    assert (told.fullness > 1) == bool(told.cuts)
    assert all(cut.words > 0 and cut.name for cut in told.cuts)


def test_the_pages_of_the_design_fit_whole(ingrid, nikos):
    for page in (ingrid, nikos):
        check(page)
        assert measure(page).cuts == ()


def test_a_page_nobody_wrote_on_is_a_slide(blank):
    check(blank)


def test_what_is_too_long_is_cut_and_told_by_name(ingrid):
    assert ingrid.hero
    told = measure(replace(ingrid, hero=replace(ingrid.hero, text=ingrid.hero.text * 30)))
    assert [cut.name for cut in told.cuts if cut.block == "hero"] == ["The quote"]


@pytest.mark.slow
def test_any_story_is_one_good_slide(portrait, anything):
    @settings(
        max_examples=300,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(stories(anything), st.booleans())
    def one_good_slide(page, with_photo):
        check(replace(page, photo=portrait if with_photo else None))

    one_good_slide()
