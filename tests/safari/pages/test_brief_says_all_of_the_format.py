"""A brief holds all that its format advises, in every language, also beside a long reflection."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from safari.pages import brief
from safari.people.consent import Use
from safari.plan.format import formats
from safari.sharing.brief_page import BriefPage, Met, Reflection
from safari.sharing.story_page import ShareableWords
from safari.words import LANGUAGES

SAID = Reflection(
    ShareableWords("I signed the budget that made her wait. I had never seen it from her kitchen. " * 2, "en"),
    "Breakfast with claims customers, Bergen",
    date(2026, 8, 20),
)


def page_of(kind, reflection=None, customers=()):
    return BriefPage(
        language=kind.language,
        organisation="Fjellvik Insurance",
        leader="Astrid Holm",
        role="CFO",
        title=kind.title,
        day=date(2026, 11, 19),
        starts=None,
        ends=None,
        place="Bergen",
        host="",
        focus="",
        feel="",
        learn="",
        figure=None,
        customers=customers,
        unnamed=0,
        agent="",
        agenda=(),
        questions=kind.questions,
        dos=kind.dos,
        donts=kind.donts,
        bet="",
        reflection=reflection,
        contact="Kari Nes, kari@fjellvik.example",
    )


def printed(page):
    target = BytesIO()
    drawn = brief.draw(page, target)
    pages = [" ".join(one.extract_text().split()) for one in PdfReader(target).pages]
    assert len(pages) == 2
    return drawn, pages


@pytest.mark.parametrize("reflection", [None, SAID], ids=["", "with a reflection"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_do_and_dont_of_a_shipped_format_stands_there(language, reflection):
    for kind in formats(language=language)[0]:
        drawn, (_front, back) = printed(page_of(kind, reflection))
        assert not drawn.cuts, kind.key
        shown = back.replace(" ", "")
        assert [text for text in (*kind.questions, *kind.dos, *kind.donts) if text.replace(" ", "") not in shown] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_agreed_to_everything_is_shown_with_all_of_it(language):
    kind = formats(language=language)[0][0]
    everything = Met("Ingrid, 67", "Retired teacher on Askøy.", tuple(use.value for use in Use))
    drawn, (front, _back) = printed(page_of(kind, customers=(everything,)))
    assert not drawn.cuts
    outside = {"en": "outside", "nb": "utenfor", "da": "uden for", "el": "εκτός"}
    assert outside[language] in front
