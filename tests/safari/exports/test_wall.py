"""A wall: a contents page, then a story a page; with progress, and a way to stop."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader

from safari.errors import SafariError
from safari.exports import export, wall
from safari.pages import fitting
from safari.pages.faces import Face
from safari.pages.fitting import Passage
from safari.pages.lines import Column
from safari.pages.wall import _beginning
from safari.sharing.story_page import ShareablePhoto, ShareableWords
from safari.sharing.wall import Wall, hung


@pytest.fixture
def many(ingrid, nikos):
    """A hundred and one stories: one more than a contents page holds."""
    pages = [replace((ingrid, nikos)[at % 2], name=f"Customer {at}") for at in range(101)]
    return Wall("nb", "Fjellvik Insurance", tuple(pages))


def silent(_step, _steps):
    pass


def test_contents_then_a_page_each_where_the_contents_says(many):
    few = replace(many, stories=many.stories[:5])
    pages = [page.extract_text() for page in PdfReader(BytesIO(export("wall").make(few))).pages]
    assert len(pages) == 6
    assert "Det kundene våre fortalte oss" in pages[0]
    lines = pages[0].splitlines()
    for at in range(5):
        assert f"Customer {at}" in pages[0]
        assert f"Customer {at}" in pages[at + 1]
        assert str(at + 2) in lines


def test_what_does_not_fit_on_a_contents_page_gets_another(many):
    reader = PdfReader(BytesIO(export("wall").make(many)))
    assert len(reader.pages) == 103
    assert "Customer 99" in reader.pages[0].extract_text()
    assert "Customer 100" in reader.pages[1].extract_text()
    assert "Customer 0" in reader.pages[2].extract_text()
    assert reader.metadata
    assert reader.metadata.author == "Fjellvik Insurance"
    assert all(round(float(page.mediabox.height)) == 842 for page in reader.pages)


def test_a_story_is_told_of_step_by_step_and_stopped_nothing_is_written(many, tmp_path):
    few = replace(many, stories=many.stories[:4])
    told = []
    path = wall.write(few, tmp_path / "wall", lambda *step: told.append(step), lambda: False)
    assert path
    assert path == tmp_path / "wall.pdf"
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]
    before = path.read_bytes()
    steps = iter((False, True, True, True, True))
    assert wall.write(few, tmp_path / "wall", silent, lambda: next(steps)) is None
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["wall.pdf"]


def test_where_it_cannot_be_written_a_sentence_says_so(many, tmp_path):
    few = replace(many, stories=many.stories[:1])
    with pytest.raises(SafariError, match="is not there"):
        wall.write(few, tmp_path / "gone" / "wall", silent, lambda: False)


SAID = "I called eleven times. Each time I began anew, with another voice that knew nothing of the ten calls before it."


def test_a_quote_stands_whole_in_the_contents_while_there_is_room_on_the_page(ingrid):
    pages = [replace(ingrid, name=f"Ingrid {at}", hero=ShareableWords(SAID, "en"), original=None) for at in range(20)]
    wall_of_20 = Wall("en", "Fjellvik Insurance", tuple(pages))
    contents = PdfReader(BytesIO(export("wall").make(wall_of_20))).pages[0].extract_text()
    assert "…" not in contents
    assert " ".join(contents.split()).count(f"“{SAID}”") == 20


@pytest.mark.parametrize(
    ("begins", "goes_on"),
    [
        ("「はい」 ", "十一回電話しましたが、毎回違う人が出て、最初から説明しました。"),
        ("喂， ", "我打了十一次电话，每次都是不同的人，每次都要从头开始。"),
        ("Sawatdi ", "chanthopaisipetkhrang"),  # as Thai, which no typeface of the tests has
    ],
)
def test_a_long_quote_in_a_script_without_spaces_fills_its_lines_behind_a_space(monkeypatch, begins, goes_on):
    monkeypatch.setattr(fitting, "is_unspaced", str.isalpha)
    column = Column(Face.SERIF, 110.0)
    told = _beginning(Passage(begins + goes_on * 40), column, 4)
    assert len(told) == 4
    assert "".join(told).replace(" ", "").startswith((begins + goes_on * 2).replace(" ", ""))
    assert told[-1].endswith("…")
    short = begins + goes_on * 3
    assert "".join("".join(_beginning(Passage(short), column, 4)).split()) == "".join(short.split())


def test_where_room_is_short_a_line_of_the_contents_is_filled_before_a_quote_is_cut(ingrid):
    pages = [replace(ingrid, name=f"Ingrid {at}", hero=ShareableWords(SAID, "en"), original=None) for at in range(100)]
    wall_of_100 = Wall("en", "Fjellvik Insurance", tuple(pages))
    contents = PdfReader(BytesIO(export("wall").make(wall_of_100))).pages[0].extract_text()
    assert contents.count("“I called eleven times. Each") == 100
    assert "Ingrid 99" in contents


def test_two_columns_of_the_contents_are_as_long_as_each_other(many):
    sixty = replace(many, stories=many.stories[:60])
    words = []
    PdfReader(BytesIO(export("wall").make(sixty))).pages[0].extract_text(
        visitor_text=lambda text, _cm, tm, _font, _size: words.append((text.strip(), tm[4], tm[5]))
    )
    left = {text for text, x, _y in words if text.startswith("Customer") and x < 300}
    assert len(left) == 30


def test_a_long_name_and_a_long_quote_are_shortened_with_a_sign(ingrid):
    page = replace(ingrid, name="Ingrid " * 30, hero=ShareableWords("I called eleven times. " * 30, "en"))
    contents = PdfReader(BytesIO(export("wall").make(Wall("en", "", (page,))))).pages[0].extract_text()
    assert contents.count("…") == 2


def test_a_picture_much_larger_than_it_is_printed_is_made_smaller(ingrid):
    large = BytesIO()
    Image.effect_noise((1880, 2400), 40).convert("RGB").save(large, "JPEG", quality=88)
    page = replace(ingrid, photo=ShareablePhoto(large.getvalue(), (0.5, 0.5)))
    small = hung(page)
    assert small.photo
    assert len(small.photo.jpeg) < len(large.getvalue()) / 2
    with Image.open(BytesIO(small.photo.jpeg)) as picture:
        assert picture.width >= 750
        assert picture.width / picture.height == pytest.approx(1880 / 2400, abs=0.01)
    assert hung(small) == small
    assert hung(replace(page, photo=None)).photo is None
