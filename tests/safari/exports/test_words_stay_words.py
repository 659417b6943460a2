"""What people typed is text in every format: no sign of theirs is an instruction to the program that reads it."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from pptx import Presentation
from pptx.util import Pt

from safari.exports import export
from safari.exports.markdown import escaped
from safari.exports.text import as_text
from safari.pages.in_words import sources
from safari.sharing.story_page import PageNumber


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("*bold* _it_ `code`", r"\*bold\* \_it\_ \`code\`"),
        ("[x](javascript:alert(1))", r"\[x\](javascript:alert(1))"),
        ("![x](https://x.example/a.png)", r"!\[x\](https\://x.example/a.png)"),
        ("<img src=x>", r"\<img src=x\>"),
        ("www.x.example", r"www\.x.example"),
        ("a@b.example", r"a\@b.example"),
        ("1. one", r"1\. one"),
        ("- one", r"\- one"),
        ("# one", r"\# one"),
        ("= one", r"\= one"),
        ("&copy; a|b ~~c~~ $d$", r"\&copy; a\|b \~\~c\~\~ \$d\$"),
        ("Nothing to do. It costs 3.5 - or more!", "Nothing to do. It costs 3.5 - or more!"),
        ("\\", r"\\"),
    ],
)
def test_no_sign_means_anything_to_markdown(typed, written):
    assert escaped(typed) == written


def test_no_line_break_or_control_character_begins_a_line_of_its_own(ingrid):
    page = replace(ingrid, who="one\n\n# two\r\n\x00- three\x0b\u2028four\u202e")
    assert "one # two - three four" in as_text(page)
    assert "one \\# two - three four" in export("markdown").make(page).decode()
    assert "one # two - three four" in [one.text for one in Document(BytesIO(export("docx").make(page))).paragraphs]


def test_the_words_of_a_text_speak_of_no_picture(ingrid):
    assert "this picture" not in as_text(ingrid)
    assert "these words may be shown inside Fjellvik Insurance" in as_text(ingrid)


def test_a_slide_can_be_edited_its_faces_are_named_and_its_curve_is_one_line(ingrid):
    (slide,) = Presentation(BytesIO(export("pptx").make(ingrid))).slides
    texts = [shape for shape in slide.shapes if shape.has_text_frame and shape.text_frame.text]
    runs = [run for shape in texts for paragraph in shape.text_frame.paragraphs for run in paragraph.runs]
    assert {run.font.name for run in runs} == {"Source Serif Pro", "Source Sans Pro"}
    assert min(run.font.size for run in runs) >= Pt(9)
    (line,) = [shape for shape in slide.shapes if shape.element.xpath(".//a:cubicBezTo")]
    assert len(line.element.xpath(".//a:cubicBezTo")) == len(ingrid.curve) - 1
    assert "A pipe bursts, 13 January: −1" in line.element.xpath("./*/p:cNvPr/@descr")[0]
    assert slide.shapes.title.text_frame.text.startswith("“I called eleven times.")


def test_the_notes_of_a_slide_say_where_everything_comes_from(ingrid):
    page = replace(ingrid, number=PageNumber("214", 215, "Known. Complaints, third quarter"))
    (slide,) = Presentation(BytesIO(export("pptx").make(page))).slides
    notes = slide.notes_slide.notes_text_frame.text.splitlines()
    assert notes[0] == "Sources"
    assert "214: Known. Complaints, third quarter" in notes
    assert "Ingrid, 67, The first call, 14 January" in notes
    assert notes.index("The whole story") == len(sources(page)) + 2


def test_arabic_reads_from_the_right(ingrid):
    page = replace(ingrid, who="مرحبا بكم في المقهى")
    document = Document(BytesIO(export("docx").make(page)))
    (said,) = [one for one in document.paragraphs if "مرحبا" in one.text]
    order = [child.tag.rpartition("}")[2] for child in said._p.xpath("./w:pPr/*")]
    assert order.index("keepNext") < order.index("bidi") < order.index("spacing") < order.index("jc")
    assert said.runs[0].font.rtl
    (shown,) = said.runs[0]._r.xpath("./w:rPr")
    order = [child.tag.rpartition("}")[2] for child in shown]
    assert order.index("b") < order.index("bCs") < order.index("sz") < order.index("szCs")
    for latin, complex_ in (("./w:sz/@w:val", "./w:szCs/@w:val"), ("./w:b/@w:val", "./w:bCs/@w:val")):
        assert shown.xpath(latin) == shown.xpath(complex_)
    (slide,) = Presentation(BytesIO(export("pptx").make(page))).slides
    (box,) = [one for one in slide.shapes if one.has_text_frame and "مرحبا" in one.text_frame.text]
    assert box.text_frame.paragraphs[0]._p.pPr.get("rtl") == "1"


def test_our_sentence_runs_as_the_page_whatever_name_it_begins_with(ingrid):
    page = replace(ingrid, name="أمينة")
    document = Document(BytesIO(export("docx").make(page)))
    (print_,) = [one for one in document.paragraphs if "is not the real name" in one.text]
    assert not print_._p.xpath("./w:pPr/w:bidi")
    (slide,) = Presentation(BytesIO(export("pptx").make(page))).slides
    (box,) = [one for one in slide.shapes if one.has_text_frame and "is not the real name" in one.text_frame.text]
    assert box.text_frame.paragraphs[0]._p.pPr.get("rtl") in {None, "0"}
