"""A page as the gate makes it, with everything on it; a window that can be given away."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from PIL import Image

from safari.sharing.story_page import (
    ConsentPrint,
    CurvePoint,
    LeaderWords,
    PageMoment,
    PageNumber,
    PagePromise,
    ShareablePhoto,
    ShareableWords,
    StoryPage,
)


@pytest.fixture(autouse=True)
def dressed(dressed_app):
    """Fonts and colours as the program has them."""


@pytest.fixture
def page():
    """Ingrid's page; fields by name may be others."""
    file = BytesIO()
    Image.new("RGB", (600, 765), "#1C5B52").save(file, "JPEG")
    words = ShareableWords("I called eleven times.", "en")
    whole = StoryPage(
        language="en",
        organisation="Fjellvik Insurance",
        occasion="Breakfast, Bergen",
        photo=ShareablePhoto(file.getvalue(), (0.5, 0.4)),
        hero=words,
        original=ShareableWords("Jeg ringte elleve ganger.", "nb"),
        name="Ingrid, 67",
        since="",
        who="Retired teacher.",
        moments=tuple(PageMoment(f"Call {n}", "14 January", words, -2) for n in (1, 2, 3)),
        curve_note="",
        curve=(CurvePoint("First call", "", -2, 0), CurvePoint("Last call", "", 3, 2)),
        number=PageNumber("214", 214, "Claims, July to September"),
        why="They leave when it is time to renew.",
        ask="One claim, one name.",
        promises=tuple(PagePromise(f"Promise {n}", "Jonas Bakke, COO", date(2026, 12, n)) for n in range(1, 8)),
        leader=LeaderWords(words, "Astrid Holm", "CFO"),
        consent=ConsentPrint(date(2026, 11, 19), "written", photo=True, named=False, outside=False, until=None),
    )
    return lambda **fields: replace(whole, **fields)
