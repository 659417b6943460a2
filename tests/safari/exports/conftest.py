"""Stories as people may write them, and files read back by other programs than the ones that wrote them."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from types import SimpleNamespace

import pytest
from docx import Document
from hypothesis import strategies as st
from PIL import Image
from pptx import Presentation
from pypdf import PdfReader

from safari.sharing.story_page import ShareablePhoto, StoryPage
from tests.safari.pages import conftest as pages
from tests.safari.pages.test_any_story import stories

OF_A_STORY = ("pdf", "pdf_letter", "png", "png_chat", "pptx", "docx", "markdown", "text")


@pytest.fixture(scope="session")
def keys() -> tuple[str, ...]:
    """Every format of a story."""
    return OF_A_STORY


@pytest.fixture(scope="session")
def ingrid() -> StoryPage:
    """The English page of the design, with a picture."""
    return replace(pages.INGRID, photo=ShareablePhoto(pages.jpeg(600, 765), (0.6, 0.5)))


@pytest.fixture(scope="session")
def nikos() -> StoryPage:
    """The Greek page of the design, without one."""
    return pages.NIKOS


@pytest.fixture(scope="session")
def any_story(ingrid: StoryPage) -> st.SearchStrategy[StoryPage]:
    """Whatever people make of a page, with a picture or without."""
    anything = SimpleNamespace(
        texts=pages.texts, short_texts=pages.short_texts, words=pages.words, feelings=pages.feelings, dates=pages.dates
    )
    photos = st.sampled_from([None, ingrid.photo])
    return st.builds(lambda page, photo: replace(page, photo=photo), stories(anything), photos)


def in_pptx(data: bytes) -> str:
    """The text of the slide, then of its notes."""
    (slide,) = Presentation(BytesIO(data)).slides
    shown = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    return "\n".join([*shown, slide.notes_slide.notes_text_frame.text])


def in_docx(data: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in Document(BytesIO(data)).paragraphs)


def in_markdown(data: bytes) -> str:
    """The text as whoever renders it shows it: signs that were escaped stand for themselves."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", data.decode())


READERS: dict[str, Callable[[bytes], str]] = {
    "pptx": in_pptx,
    "docx": in_docx,
    "markdown": in_markdown,
    "text": bytes.decode,
    "pdf": lambda data: PdfReader(BytesIO(data)).pages[0].extract_text(),
    "pdf_letter": lambda data: PdfReader(BytesIO(data)).pages[0].extract_text(),
}


@pytest.fixture(scope="session")
def text_of():
    """The words of a file, read back."""
    return lambda key, data: READERS[key](data)


def opened_up(data: bytes) -> bytes:
    """Everything in a file as plain bytes: what is zipped unzipped, what is deflated inflated, all the way down."""
    if data[:2] == b"PK":
        with zipfile.ZipFile(BytesIO(data)) as package:
            names = "\n".join(package.namelist()).encode()
            return b"\n".join([names, *(opened_up(package.read(name)) for name in package.namelist())])
    if data[:5] == b"%PDF-":
        reader = PdfReader(BytesIO(data))
        text = "\n".join(page.extract_text() for page in reader.pages)
        said = " ".join(f"{key} {value}" for key, value in (reader.metadata or {}).items())
        return b"\n".join([data, *_inflated(data), text.encode(), said.encode()])
    if data[:4] == b"\x89PNG":
        with Image.open(BytesIO(data)) as picture:
            return " ".join(f"{key} {value}" for key, value in picture.info.items()).encode()
    return data


def _inflated(data: bytes) -> list[bytes]:
    found = []
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL):
        try:
            found.append(zlib.decompressobj().decompress(stream))
        except zlib.error:
            found.append(stream)
    return found


@pytest.fixture(scope="session")
def opened():
    """What is in a file, unzipped and inflated."""
    return opened_up
