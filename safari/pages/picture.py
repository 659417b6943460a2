"""Pictures of a drawn page, by PDFium: one at a time in a process, for it is not made for threads."""

from __future__ import annotations

import threading
from io import BytesIO
from typing import TYPE_CHECKING

from safari.sharing.story_page import StoryPage

if TYPE_CHECKING:
    from PIL.Image import Image

FOR_CHAT, FOR_INTRANET = 1080, 1800
"""Pixels across: what a chat shows without making it smaller, and what stays sharp when somebody reads the page."""

one_at_a_time = threading.Lock()
_QUICK = 3  # of nine: the file gets a few per cent larger, and nobody waits


def png(page: StoryPage, width: int) -> bytes:
    """The N=1 page as a PNG, `width` pixels wide; of itself it says the organisation and the title, nothing else."""
    from PIL.PngImagePlugin import PngInfo

    from safari.pages.n1 import about, draw
    from safari.pages.printable import printable

    drawn = BytesIO()
    draw(page, drawn)
    says, said = PngInfo(), about(printable(page)[0])
    for field, text in (("Author", said.author), ("Title", said.title), ("Software", "Customer Safari")):
        if text:
            says.add_itxt(field, text, said.language)
    into = BytesIO()
    _first_page(drawn.getvalue(), width).save(into, "PNG", compress_level=_QUICK, pnginfo=says)
    return into.getvalue()


def _first_page(pdf: bytes, width: int) -> Image:
    import pypdfium2

    with one_at_a_time:
        document = pypdfium2.PdfDocument(pdf)
        try:
            sheet = document[0]
            bitmap = sheet.render(scale=width / sheet.get_width())
            picture: Image = bitmap.to_pil().convert("RGB")  # a copy: the bitmap's memory is PDFium's
            return picture
        finally:
            document.close()
