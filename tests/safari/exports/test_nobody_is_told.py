"""No file tells who a customer really is, or who made it: five hundred made-up people, every file opened up."""

from __future__ import annotations

import random
import re
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from PIL import Image

from safari.exports import export
from safari.library import Library
from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.plan.format import formats
from safari.run.note import Kind, Note, Picture
from safari.sharing.wall import Wall, hung

PEOPLE, STORIES = 500, 6
NOW = datetime(2026, 11, 20, 9, 41, tzinfo=UTC)
MADE_BY = (b"Canny", b"python-docx", b"python-pptx", b"Microsoft Macintosh", b"Pillow", b"anonymous", b"thumbnail.jpeg")


@pytest.fixture(scope="module")
def names() -> list[str]:
    """Five hundred names nobody has, none the beginning of another."""
    dice = random.Random(5)
    syllables = ["xze", "qua", "wyrk", "jöl", "zham", "vrek", "ökk", "pfae", "ghul", "tzim"]

    def made() -> str:
        return "".join(dice.choice(syllables) for _ in range(4)).capitalize()

    return [f"{made()} {made()}{number}" for number in range(PEOPLE)]


@pytest.fixture(scope="module")
def cleared_pages(tmp_path_factory, names):
    """Stories of six among five hundred known customers, as the gate lets them out; and one that names its customer."""
    library = Library.create(tmp_path_factory.mktemp("told") / "f.safari", "Fjellvik Insurance", clock=lambda: NOW)
    given = Given(Answer.YES, How.WRITTEN, date(2026, 11, 19), until=date(2027, 11, 19))
    customers = [library.people.add_customer(f"Alias {number}") for number in range(PEOPLE)]
    for customer, name in zip(customers, names, strict=True):
        library.people.identify(customer.uid, name, "")
    pages = [_told(library, number, customers[number * 37], given) for number in range(STORIES)]
    named = _told(library, STORIES, customers[STORIES * 37], given, named=True)
    library.close()
    return pages, named


def _told(library, number, customer, given, *, named=False):
    """A page of what a customer said, who agreed to be named as well; their name is on it where it is `named`."""
    uses = (Use.NOTES, Use.ANONYMOUS_QUOTE, Use.NAMED_QUOTE, Use.PHOTO)
    library.people.answer(customer.uid, uses, given)
    safari = library.plans.plan(formats()[0][0], f"Breakfast {number}", day=date(2026, 11, 19), place="Bergen")
    words = f"I called {number} times."
    note = library.notes.keep(Note("", safari.uid, None, Kind.OUCH, words, NOW, said_by=customer.uid, feeling=-2))
    photo = library.notes.add_photo(note.uid, a_picture())
    story = library.stories.begin_from_notes(safari.uid)
    library.stories.choose_photo(story.uid, photo.uid)
    library.stories.edit(story.uid, named=named)
    page = library.stories.page(story.uid).page
    assert page.photo
    assert page.hero
    return page


def a_picture() -> Picture:
    file = BytesIO()
    Image.effect_noise((600, 765), 40).convert("RGB").save(file, "JPEG")
    return Picture(file.getvalue(), 600, 765)


@pytest.fixture(scope="module")
def real(names):
    """Finds any part of their names in the bytes of a file."""
    parts = {part for name in names for part in name.split()}
    return re.compile(b"|".join(re.escape(part.encode(way)) for part in parts for way in ("utf-8", "utf-16-le")))


@pytest.mark.slow
def test_no_file_of_any_story_holds_a_real_name_or_says_who_made_it(cleared_pages, real, keys, opened):
    pages, named = cleared_pages
    for key in keys:
        assert real.search(opened(export(key).make(named))), f"no name would be found in {key}"
    for page in pages:
        for key in keys:
            inside = opened(export(key).make(page))
            assert not real.search(inside), key
            assert not [maker for maker in MADE_BY if maker in inside], key
            assert b"Exif\x00" not in inside, key


def test_no_wall_holds_one(cleared_pages, real, opened):
    pages, named = cleared_pages

    def wall(*hanging):
        return opened(export("wall").make(Wall("nb", "Fjellvik Insurance", tuple(map(hung, hanging)))))

    assert b"Alias 37" in wall(*pages)
    assert not real.search(wall(*pages))
    assert real.search(wall(*pages, named))


def test_the_organisation_is_what_a_file_says_of_its_maker(ingrid, opened):
    for key in ("pptx", "docx"):
        with zipfile.ZipFile(BytesIO(export(key).make(ingrid))) as package:
            core = package.read("docProps/core.xml").decode()
            app = package.read("docProps/app.xml").decode()
        assert "<dc:creator>Fjellvik Insurance</dc:creator>" in core
        assert "<cp:lastModifiedBy>Fjellvik Insurance</cp:lastModifiedBy>" in core
        assert "<Company>Fjellvik Insurance</Company>" in app
        assert "Customer Safari" in app
    assert b"Author Fjellvik Insurance" in opened(export("png").make(ingrid))


def test_without_a_name_the_program_made_it(ingrid):
    page = replace(ingrid, organisation="")
    with zipfile.ZipFile(BytesIO(export("docx").make(page))) as package:
        assert "<dc:creator>Customer Safari</dc:creator>" in package.read("docProps/core.xml").decode()


@pytest.mark.parametrize("key", ["png", "png_chat", "pptx", "docx", "markdown", "text", "pdf_letter"])
def test_the_same_page_gives_the_same_bytes(key, ingrid):
    assert export(key).make(ingrid) == export(key).make(ingrid)
