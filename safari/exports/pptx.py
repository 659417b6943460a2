"""The N=1 page as one PowerPoint slide, 16:9: text to edit, shapes to move, the sources in its notes."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any

from safari.exports import Export
from safari.exports.office_file import describe, finished, said_of
from safari.pages import slide_shapes
from safari.sharing.story_page import StoryPage
from safari.words import catalogue

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pptx.shapes.shapetree import SlideShapes
    from pptx.slide import Slide
    from pptx.text.text import TextFrame

    from safari.pages.drawn import Drawn
    from safari.pages.slide_panel import Panel, Text

SERIF, SANS = "Source Serif Pro", "Source Sans Pro"
EMU = 36_000  # of PowerPoint's units make a millimetre
_TITLE_ONLY = 5  # the layout of the template with nothing but a title
_TYPEFACE = re.compile(rb'(<a:(major|minor)Font>\s*<a:latin typeface=")[^"]*')


def make(page: StoryPage) -> bytes:
    """The file's bytes; the same page gives the same."""
    from safari.pages.printable import printable
    from safari.pages.slide import compose

    shown = printable(page)[0]
    deck = _blank_deck()
    slide = deck.slides.add_slide(deck.slide_layouts[0])
    for panel in compose(shown):
        _paint(slide, panel, shown)
    _give_title(slide)
    _note(slide, page)
    about = said_of(page)
    describe(deck.core_properties, about)
    into = BytesIO()
    deck.save(into)
    return finished(into.getvalue(), about)


def _blank_deck() -> Presentation:
    """A deck of the slide's size with one layout and the house's faces, and nothing else of the library's template."""
    import pptx
    from pptx.opc.constants import RELATIONSHIP_TYPE

    from safari.pages.slide_panel import SIZE

    deck = pptx.Presentation()
    wider = SIZE[0] * EMU / deck.slide_width if deck.slide_width else 1
    deck.slide_width, deck.slide_height = round(SIZE[0] * EMU), round(SIZE[1] * EMU)  # type: ignore[assignment] # EMU
    layouts = list(deck.slide_layouts)
    for layout in layouts[:_TITLE_ONLY] + layouts[_TITLE_ONLY + 1 :]:
        deck.slide_layouts.remove(layout)
    for shape in deck.slide_master.placeholders:
        shape.left, shape.width = round(shape.left * wider), round(shape.width * wider)
    theme: Any = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    faces = {b"major": SERIF.encode(), b"minor": SANS.encode()}
    theme._blob = _TYPEFACE.sub(lambda found: found[1] + faces[found[2]], theme.blob)  # noqa: SLF001 - it has no setter
    for name, relation in list(deck.part.rels.items()):
        if relation.reltype.endswith("/printerSettings"):
            deck.part.rels.pop(name)
    return deck


def _paint(slide: Slide, panel: Panel, page: StoryPage) -> None:
    from safari.pages.drawn import block_name

    shapes: SlideShapes = slide.shapes
    name = block_name(panel.key, panel.part)
    for item in panel.shapes:
        slide_shapes.paint(shapes, item, name, _described(panel, page))
    for at, text in enumerate(panel.texts):
        if panel.key == "hero" and at == 0 and shapes.title is not None:
            _fill(shapes.title, text, page.language)
            continue
        _fill(shapes.add_textbox(0, 0, 0, 0), text, page.language)  # type: ignore[arg-type] # EMU are plain numbers
        shapes[-1].name = name


def _described(panel: Panel, page: StoryPage) -> str:
    """What a screen reader says of a picture or a line."""
    from safari.pages.in_words import Kind, in_words

    if panel.key == "photo":
        return page.name
    if panel.key == "curve":
        return "; ".join(part.text for part in in_words(page) if part.kind is Kind.POINT)
    return ""


def _fill(box: Any, text: Text, language: str) -> None:  # noqa: ANN401 - a title or a text box: both have a frame
    """Put a text into its box: broken into lines by whoever shows it, smaller where somebody adds to it."""
    from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE

    area = text.area
    box.left, box.top = round(area.x * EMU), round(area.y * EMU)
    box.width, box.height = round(area.width * EMU), round(area.height * EMU)
    frame: TextFrame = box.text_frame
    frame.word_wrap, frame.auto_size, frame.vertical_anchor = True, MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE, MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0  # type: ignore[assignment] # EMU
    _write(frame, text, language)


def _write(frame: TextFrame, text: Text, language: str) -> None:
    from pptx.enum.text import PP_ALIGN
    from pptx.util import Pt

    from safari.pages.apart import parted
    from safari.pages.colours import OUCH_MARK
    from safari.pages.direction import reads_from_right

    words = parted(text.text, text.made_of) if text.made_of else text.text
    paragraph = frame.paragraphs[0]
    from_right = not text.ours and reads_from_right(text.text)
    asides = {"left": PP_ALIGN.LEFT, "centre": PP_ALIGN.CENTER, "right": PP_ALIGN.RIGHT}
    paragraph.alignment = PP_ALIGN.RIGHT if from_right and text.aside == "left" else asides[text.aside]
    paragraph.line_spacing = Pt(text.type.leading)
    if from_right:
        paragraph._p.get_or_add_pPr().set("rtl", "1")  # noqa: SLF001 - python-pptx has no word for it
    colour = text.type.colour
    for part, tone in ((words[: text.mark], OUCH_MARK), (words[text.mark :], colour)):
        if not part:
            continue
        run = paragraph.add_run()
        run.text, font = part, run.font
        font.name = SERIF if "Serif" in text.type.face.value else SANS
        font.size, font.bold, font.italic = Pt(text.type.size), "Regular" not in text.type.face.value, False
        font.color.rgb = slide_shapes.rgb(tone)
        run._r.get_or_add_rPr().set("lang", language)  # noqa: SLF001 - its own list of languages lacks none of ours


def _give_title(slide: Slide) -> None:
    """An outline and a screen reader name a slide by its title: without a quote there is none to stand there."""
    title = slide.shapes.title
    if title is not None and not title.text_frame.text:
        title._element.getparent().remove(title._element)  # noqa: SLF001 - python-pptx removes no shapes


def _note(slide: Slide, page: StoryPage) -> None:
    """What the speaker may need: where everything comes from, then every word of the story, also what did not fit."""
    from safari.pages.in_words import in_words, sources

    say = catalogue(page.language)
    frame = slide.notes_slide.notes_text_frame
    if frame is not None:
        whole = [part.text for part in in_words(page)]
        lines = [say.gettext("Sources"), *sources(page), "", say.gettext("The whole story"), *whole]
        frame.text = "\n".join(lines)


def tell(page: StoryPage) -> Drawn:
    """How full the slide is, and what is cut on it; its notes hold every word."""
    from safari.pages.slide import measure

    return measure(page)


EXPORT = Export("pptx", "PowerPoint", ".pptx", make, StoryPage, tell=tell)
