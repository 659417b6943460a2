"""Whatever people write, each way out takes it: no exception, no link, no formula, and nothing is lost in silence."""

from __future__ import annotations

import re
import unicodedata
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PIL import Image
from pptx import Presentation
from pypdf import PdfReader

from safari.exports import export
from safari.pages.in_words import Kind, in_words
from safari.pages.n1 import measure
from safari.pages.picture import FOR_CHAT, FOR_INTRANET
from safari.pages.printable import printable
from safari.sharing.wall import Wall, hung
from safari.words import LANGUAGES

RANDOM = settings(
    max_examples=300,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")  # so that a failure names what is wrong
LINKS = re.compile(rb"<w:hyperlink|<a:hlink|<w:instrText|<w:fld|<a:fld|<p:oleObj|TargetMode=.External", re.IGNORECASE)
BLOCKS = {
    Kind.QUOTE: "hero",
    Kind.ORIGINAL: "original",
    Kind.NAME: "who",
    Kind.MOMENT_WORDS: "moments",
    Kind.FIGURE: "number",
    Kind.WHY: "number",
    Kind.ASK: "ask",
    Kind.SAID: "leader",
}
"""Parts of which every word is on the slide unless their block was cut."""


@pytest.mark.slow
@pytest.mark.parametrize("key", ["docx", "markdown", "text"])
def test_forms_with_room_for_all_hold_every_word(key, any_story, text_of):
    what = export(key)

    @RANDOM
    @given(any_story)
    def holds_every_word(page):
        data = what.make(page)
        wanted = page if key == "docx" else replace(page, photo=None)
        read = "".join(text_of(key, data).split())
        for part in in_words(wanted):
            assert "".join(part.text.split()) in read
        assert not LINKS.search(parts_of(data))

    holds_every_word()


@pytest.mark.slow
def test_a_slide_shows_every_word_or_says_how_many_it_cut_and_its_notes_hold_them_all(any_story):
    what = export("pptx")
    assert what.tell
    tell = what.tell

    @RANDOM
    @given(any_story)
    def shows_or_tells(page):
        data, told = what.make(page), tell(page)
        slide, notes = map(squeezed, read_slide(data))
        for part in in_words(page):
            assert squeezed(part.text) in notes
        assert (told.fullness > 1) == bool(told.cuts)
        cut = {each.block for each in told.cuts}
        for part in in_words(printable(page)[0]):
            if part.kind in BLOCKS and BLOCKS[part.kind] not in cut:
                assert squeezed(part.text) in slide
        assert not LINKS.search(parts_of(data))

    shows_or_tells()


@pytest.mark.slow
@pytest.mark.parametrize(("key", "width"), [("png", FOR_INTRANET), ("png_chat", FOR_CHAT)])
def test_a_picture_is_the_page(key, width, any_story):
    what = export(key)
    assert what.tell
    tell = what.tell

    @settings(RANDOM, max_examples=300 if key == "png_chat" else 12)  # the same page, and four times the pixels
    @given(any_story)
    def is_the_page(page):
        with Image.open(BytesIO(what.make(page))) as picture:
            assert picture.width == width
            assert picture.height == pytest.approx(width * 297 / 210, abs=2)
            assert set(picture.info) <= {"Author", "Title", "Software"}
        assert tell(page) == measure(page)

    is_the_page()


@pytest.mark.slow
def test_any_stories_hang_on_a_wall_each_on_a_page_of_its_own(any_story):
    @settings(RANDOM, max_examples=30)
    @given(st.lists(any_story, min_size=10, max_size=10), st.sampled_from(LANGUAGES))
    def hang(pages, language):
        data = export("wall").make(Wall(language, pages[0].organisation, tuple(map(hung, pages))))
        assert len(PdfReader(BytesIO(data)).pages) == 11
        assert b"/URI" not in data

    hang()


OF_A_STORY = ("word/document", "ppt/slides/", "ppt/notesSlides/")


def parts_of(data: bytes) -> bytes:
    """The parts of an Office file that were written from a story, or the whole of another."""
    if data[:2] != b"PK":
        return b""
    with zipfile.ZipFile(BytesIO(data)) as package:
        mine = [name for name in package.namelist() if name.startswith(OF_A_STORY) or name.endswith(".rels")]
        return b"".join(package.read(name) for name in mine)


def read_slide(data: bytes) -> tuple[str, str]:
    """What stands on the one slide, and in its notes."""
    (slide,) = Presentation(BytesIO(data)).slides
    shown = " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    return shown, slide.notes_slide.notes_text_frame.text


def squeezed(text: str) -> str:
    return unicodedata.normalize("NFC", "".join(text.split()))
