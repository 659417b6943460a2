"""LibreOffice opens what Word and PowerPoint shall open, and shows all of it."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from pypdf import PdfReader

from safari.exports import export
from safari.pages.in_words import Kind, in_words

OFFICE = shutil.which("soffice")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed: libreoffice-impress, libreoffice-writer"),
]
INK = 200  # of 255: darker is ink


@pytest.fixture(scope="module")
def rendered(tmp_path_factory):
    """Opens files in LibreOffice and gives the PDF it makes of each."""
    home = tmp_path_factory.mktemp("office")

    def render(*files):
        profile = f"-env:UserInstallation={(home / 'profile').as_uri()}"
        command = [str(OFFICE), "--headless", profile, "--convert-to", "pdf", "--outdir", str(home), *map(str, files)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        return [(home / file.name).with_suffix(".pdf").read_bytes() for file in files]

    return render


def edges(pdf: bytes, number: int = 0) -> tuple[int, int, int, int]:
    """Where ink begins and ends on a page, in parts of a hundred of its width and height."""
    document = pypdfium2.PdfDocument(pdf)
    picture = document[number].render(scale=1).to_pil().convert("L").point(lambda grey: 255 if grey < INK else 0)
    document.close()
    left, top, right, foot = picture.getbbox()
    return (
        100 * left // picture.width,
        100 * top // picture.height,
        100 * right // picture.width,
        100 * foot // picture.height,
    )


def squeezed(text: str) -> str:
    """Without spaces, and without minus signs: where a face lacks them they are read at the end of their line."""
    return "".join(unicodedata.normalize("NFKC", text.replace("−", "")).split())


def test_slides_show_every_word_inside_their_edges(ingrid, nikos, rendered, tmp_path):
    files = [export("pptx").write(page, tmp_path / name) for page, name in ((ingrid, "one"), (nikos, "two"))]
    for page, pdf in zip((ingrid, nikos), rendered(*files), strict=True):
        (sheet,) = PdfReader(BytesIO(pdf)).pages
        assert float(sheet.mediabox.width) / float(sheet.mediabox.height) == pytest.approx(16 / 9, abs=0.01)
        text = squeezed(sheet.extract_text())
        for moment in page.moments:
            assert squeezed(moment.title) in text
        assert squeezed(page.number.figure) in text
        assert squeezed(page.ask) in text
        left, top, right, foot = edges(pdf)
        assert left >= 3
        assert top >= 3
        assert right <= 97
        assert foot <= 98


def test_documents_hold_every_word(ingrid, nikos, rendered, tmp_path):
    pages = (ingrid, nikos, replace(ingrid, who="مرحبا بكم في المقهى"))
    files = [export("docx").write(page, tmp_path / f"page{number}") for number, page in enumerate(pages)]
    for page, pdf in zip(pages[:2], rendered(*files), strict=False):
        text = squeezed("".join(sheet.extract_text() for sheet in PdfReader(BytesIO(pdf)).pages))
        for part in in_words(page):
            if part.kind is not Kind.OCCASION:
                assert squeezed(part.text) in text


def beside(pdf: bytes, word: str) -> tuple[str, str]:
    """What is drawn next to the left and the right of a word, on its line."""
    document = pypdfium2.PdfDocument(pdf)
    text = document[0].get_textpage()
    whole = text.get_text_range()
    signs = [(letter, text.get_charbox(at)) for at, letter in enumerate(whole) if not letter.isspace()]
    first = text.get_charbox(whole.index(word))
    last = text.get_charbox(whole.index(word) + len(word) - 1)
    line = [(letter, box) for letter, box in signs if box[1] < first[3] and box[3] > first[1]]
    left = max((box[2], letter) for letter, box in line if box[2] <= first[0])[1]
    right = min((box[0], letter) for letter, box in line if box[0] >= last[2])[1]
    document.close()
    return left, right


def test_a_day_stays_whole_beside_an_arabic_title(ingrid, rendered, tmp_path):
    page = replace(ingrid, organisation="Ørsted", occasion="إفطار, 1 November 2026", photo=None)
    for key in ("pptx", "docx"):
        (pdf,) = rendered(export(key).write(page, tmp_path / f"in_{key}"))
        assert beside(pdf, "November") == ("1", "2"), key
