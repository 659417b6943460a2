"""A line that our program made of several parts keeps each of them whole, whichever way its letters run."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from docx import Document
from pptx import Presentation

from safari.exports import export
from safari.pages.in_words import sources
from safari.sharing.story_page import CurvePoint, LeaderWords, PageMoment, PagePromise, ShareableWords

FIRST, LAST = "\u2068", "\u2069"
WORDS = ("pptx", "docx", "markdown", "text")


def apart(text):
    """As a part is written that is set apart."""
    return f"{FIRST}{text}{LAST}"


@pytest.fixture
def salma(ingrid):
    """A page whose names, title and place are Arabic, and whose language is English."""
    said = ShareableWords("ثم قالت مريم: توقفي عن الاتصال.", "ar")
    return replace(
        ingrid,
        organisation="Ørsted",
        occasion="إفطار, القاهرة, 1 November 2026",
        name="سلمى, 67",
        moments=(PageMoment("المكالمة", "14 January", said, -2), PageMoment("", "", said, 2)),
        curve=(CurvePoint("الأنبوب", "13 January", -1, None), CurvePoint("Repair", "", 2, None)),
        promises=(PagePromise("One name", "سلمى", date(2026, 12, 1)),),
        leader=LeaderWords(said, "سلمى حسن", "CFO, sat beside Ingrid"),
    )


@pytest.mark.parametrize("key", ["docx", "markdown", "text"])
def test_title_place_and_day_are_set_apart_in_a_line_of_both_directions(key, salma, text_of):
    lines = text_of(key, export(key).make(salma)).splitlines()
    assert f"{apart('Ørsted')} · {apart('إفطار')}, {apart('القاهرة')}, {apart('1 November 2026')}" in lines


@pytest.mark.parametrize("key", ["docx", "markdown", "text"])
def test_in_a_line_from_the_right_what_runs_from_the_left_is_set_apart(key, salma, text_of):
    text = text_of(key, export(key).make(salma))
    assert f"المكالمة, {apart('14 January')} ({apart('−2')})" in text
    assert f"الأنبوب, {apart('13 January')}: {apart('−1')}" in text
    assert f"سلمى حسن, {apart('CFO, sat beside Ingrid')}" in text
    assert f"{apart('One name')} ({apart('سلمى')}, {apart('1 December 2026')})" in text
    assert f"“{apart('سلمى')}” is not the real name." in text
    assert "Repair: +2" in text


def test_on_a_slide_the_day_and_the_role_are_set_apart_and_so_in_its_notes(salma):
    (slide,) = Presentation(BytesIO(export("pptx").make(salma))).slides
    shown = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    assert f"إفطار, القاهرة, {apart('1 November 2026')}" in shown
    assert f"سلمى حسن, {apart('CFO, sat beside Ingrid')}" in shown
    notes = slide.notes_slide.notes_text_frame.text.splitlines()
    assert f"سلمى, 67, المكالمة, {apart('14 January')}" in notes
    assert sources(salma)[0] in notes


def test_a_part_of_its_own_direction_has_a_run_of_its_own_in_word(salma):
    document = Document(BytesIO(export("docx").make(salma)))
    (head,) = [one for one in document.paragraphs if one.text.startswith("المكالمة")]
    ways = [(run.text.strip(f"{FIRST}{LAST}"), bool(run.font.rtl)) for run in head.runs]
    assert ways == [("المكالمة, ", True), ("14 January", False), (" (", True), ("−2", False), (")", True)]


@pytest.mark.parametrize("key", WORDS)
def test_a_page_of_one_direction_has_no_sign_that_nobody_sees(key, ingrid, nikos, opened):
    for page in (ingrid, nikos, replace(ingrid, moments=(replace(ingrid.moments[0], title="", when=""),))):
        assert not set("\u2066\u2067\u2068\u2069\u200e\u200f") & set(
            opened(export(key).make(page)).decode("utf8", "ignore")
        )


@pytest.mark.parametrize("key", WORDS)
def test_isolates_that_somebody_typed_go(key, salma, text_of):
    typed = replace(salma, who=f"She{LAST} said {FIRST}no\u202e.", name=f"سلمى{FIRST}")
    text = text_of(key, export(key).make(typed))
    assert "She said no." in text
    assert text.count(FIRST) == text.count(LAST) > 0
    assert "\u202e" not in text


@pytest.mark.parametrize("key", ["docx", "markdown", "text"])
def test_how_a_moment_without_a_head_felt_stands_behind_its_words(key, ingrid, salma, text_of):
    page = replace(ingrid, moments=(replace(ingrid.moments[0], title="", when="", feeling=-2),))
    lines = [line.lstrip("# ") for line in text_of(key, export(key).make(page)).splitlines()]
    assert "(−2)" not in lines
    assert any(line.startswith("“") and line.endswith("” (−2)") for line in lines)
    lines = text_of(key, export(key).make(salma)).splitlines()
    assert f"“ثم قالت مريم: توقفي عن الاتصال.” ({apart('+2')})" in lines


@pytest.mark.parametrize("key", ["docx", "markdown", "text"])
def test_nothing_is_written_of_a_moment_that_has_only_a_feeling(key, ingrid, text_of):
    page = replace(ingrid, moments=(PageMoment("", "", ShareableWords("", "en"), -3),), curve=())
    assert "−3" not in text_of(key, export(key).make(page))
