"""The N=1 page as a Word document, for newsletters: its words in paragraphs that can be edited, its picture beside."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from safari.exports import Export
from safari.exports.office_file import describe, finished, said_of
from safari.sharing.story_page import StoryPage
from safari.words import _

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

    from safari.pages.in_words import Part

SERIF, SANS = "Source Serif Pro", "Source Sans Pro"
PICTURE_WIDTH = 60  # mm, as on the page
MARGIN = 25  # mm
_LARGE = 20  # points
_AFTER_BIDI = ("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:rPr")
"""What may follow it in a paragraph's properties, of what stands there: their order is fixed (ECMA-376, 17.3.1.26)."""


class _Look(NamedTuple):
    """How a kind of paragraph looks: face, points, colour, and what it may have besides. One of `ours` runs as the page
    does, whatever name it begins with."""

    face: str
    size: float
    colour: str
    bold: bool = False
    before: float = 0
    after: float = 4
    style: str = "Normal"
    ours: bool = False

    @property
    def is_head(self) -> bool:
        """Whether it belongs to what follows and never stands alone at the foot of a page."""
        return self.size > _LARGE or self.style.startswith("Heading")


def make(page: StoryPage) -> bytes:
    """The file's bytes; the same page gives the same."""
    import docx

    from safari.pages.in_words import Kind, in_words

    document = docx.Document()
    _set_up(document, page.language)
    parts = in_words(page)
    above = tuple(part for part in parts if part.kind is Kind.OCCASION)
    for part in above:
        _write(document, part)
    _show_picture(document, page)
    for part in parts[len(above) :]:
        _write(document, part)
    about = said_of(page)
    describe(document.core_properties, about)
    into = BytesIO()
    document.save(into)
    return finished(into.getvalue(), about)


def _set_up(document: Document, language: str) -> None:
    """A4 with margins, and the language its words are checked in."""
    from docx.oxml.ns import qn
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(MARGIN)
    for spoken in document.styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), language)


def _show_picture(document: Document, page: StoryPage) -> None:
    if page.photo:
        from docx.shared import Mm

        from safari.pages.in_words import one_line

        inline = document.add_picture(BytesIO(page.photo.jpeg), width=Mm(PICTURE_WIDTH))._inline  # noqa: SLF001 - see below
        inline.docPr.set("descr", one_line(page.name))  # what a reader says of it; python-docx has no word for either
        for side in "TBLR":
            inline.set(f"dist{side}", "0")  # without a word about it LibreOffice keeps the picture off the margin
        document.paragraphs[-1].paragraph_format.space_after = Mm(3)


def _write(document: Document, part: Part) -> None:
    from docx.shared import Pt

    look = _looks()[part.kind.name]
    paragraph = document.add_paragraph(style=look.style)
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(look.before), Pt(look.after)
    if look.size > _LARGE:
        paragraph.paragraph_format.line_spacing = 1.05
    paragraph.paragraph_format.keep_with_next = look.is_head
    _run(paragraph, part.text, look)


def _run(paragraph: Paragraph, text: str, look: _Look) -> None:
    """The words of a paragraph. Parts that were set apart have runs of their own: Word asks each which way it runs."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement

    from safari.pages.apart import pieces
    from safari.pages.direction import reads_from_right

    from_right = reads_from_right(text) and not look.ours
    if from_right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT  # which Word counts from where a paragraph begins
        properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no word for the direction
        properties.insert_element_before(OxmlElement("w:bidi"), *_AFTER_BIDI)
    for piece in pieces(text):
        _dress(paragraph.add_run(piece), look)
        if from_right and (reads_from_right(piece) or not any(map(str.isalnum, piece))):
            paragraph.runs[-1].font.rtl = True


def _dress(run: Run, look: _Look) -> None:
    from docx.shared import Pt, RGBColor

    run.font.name, run.font.size, run.font.bold, run.font.italic = look.face, Pt(look.size), look.bold, False
    run.font.color.rgb = RGBColor.from_string(look.colour.removeprefix("#"))
    _set_complex(run, look)


def _set_complex(run: Run, look: _Look) -> None:
    """Face, size and weight of Arabic, Hebrew, Devanagari and other complex scripts: Word keeps them apart from those
    of Latin letters (ECMA-376, 17.3.2: rFonts cs, szCs, bCs), and python-docx sets the latter."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    run.font.cs_bold = look.bold
    properties = run._element.get_or_add_rPr()  # noqa: SLF001 - python-docx has no word for the other two
    properties.find(qn("w:rFonts")).set(qn("w:cs"), look.face)
    size = properties.find(qn("w:sz"))
    complex_size = OxmlElement("w:szCs")
    complex_size.set(qn("w:val"), size.get(qn("w:val")))
    size.addnext(complex_size)


def _looks() -> dict[str, _Look]:
    from safari.pages.colours import INK, INK_2, OUCH_MARK

    heading = _Look(SANS, 11, INK, bold=True, before=14, style="Heading 2")
    return {
        "OCCASION": _Look(SANS, 10, INK_2, after=10),
        "QUOTE": _Look(SERIF, 26, INK, bold=True, after=8, style="Heading 1"),
        "ORIGINAL": _Look(SERIF, 13, INK_2, after=8),
        "NAME": _Look(SERIF, 13, OUCH_MARK, bold=True, after=2),
        "ABOUT": _Look(SANS, 11, INK_2),
        "MOMENT": heading,
        "MOMENT_WORDS": _Look(SERIF, 12.5, INK),
        "FELT_WORDS": _Look(SERIF, 12.5, INK, before=14),
        "HEADING": heading,
        "NOTE": _Look(SANS, 9.5, INK_2),
        "POINT": _Look(SANS, 11, INK, after=1, style="List Bullet"),
        "FIGURE": _Look(SERIF, 44, INK, bold=True, after=0),
        "WHY": _Look(SANS, 11, INK),
        "ASK": _Look(SERIF, 13, INK, bold=True),
        "PROMISE": _Look(SANS, 11, INK, after=2, style="List Bullet"),
        "SAID": _Look(SERIF, 13, INK, before=14, after=2),
        "SAID_BY": _Look(SANS, 10, INK_2),
        "SMALL_PRINT": _Look(SANS, 9, INK_2, before=16, ours=True),
    }


EXPORT = Export("docx", _("Word document"), ".docx", make, StoryPage)
