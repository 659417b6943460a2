"""From blocks to a PDF: the only file that speaks reportlab's canvas."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from safari.pages.drawing import Area, Bar, Bend, Block, Box, Dots, Item, Picture, Stroke, Tint, Turned, Words
from safari.pages.faces import PT, TEXT_FACES, letters, shows

if TYPE_CHECKING:
    from safari.pages.script_fonts import ScriptFonts

A4 = (210.0, 297.0)
"""Width and height of the paper in millimetres."""
_DOT = 0.001
"""Half the length of the line that is a dot, in millimetres."""


class About(NamedTuple):
    """What the PDF says about itself."""

    title: str
    author: str
    subject: str
    language: str


class _Jpeg(NamedTuple):
    """A picture as reportlab's canvas takes it: the file as it is, named by its content."""

    data: bytes

    def __str__(self) -> str:
        return sha256(self.data).hexdigest()

    def jpeg_fh(self) -> BytesIO:
        """The file, to be embedded as it is."""
        return BytesIO(self.data)


def one_page(blocks: tuple[Block, ...], about: About, paper: tuple[float, float] = A4) -> bytes:
    """A PDF of exactly one page with these blocks, in this order. The same blocks give the same bytes."""
    return pages((blocks,), about, paper)


def pages(each: Iterable[tuple[Block, ...]], about: About, paper: tuple[float, float] = A4) -> bytes:
    """A PDF of pages, each with its blocks in this order. The same blocks give the same bytes.

    Places are counted from the left and top of an A4 sheet; on another paper that column stands in the middle.
    """
    canvas = _blank_page(about, paper)
    for blocks in each:
        if paper != A4:
            canvas.translate(_x((paper[0] - A4[0]) / 2), _x(paper[1] - A4[1]))
        canvas.page_items = [item for block in blocks for item in block.items]
        for item in canvas.page_items:
            _PAINT[type(item)](canvas, item)
        canvas.showPage()
    data: bytes = canvas.getpdfdata()
    return data


def _blank_page(about: About, paper: tuple[float, float]) -> Any:  # noqa: ANN401 - reportlab ships no types
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    letters()  # registers the typefaces: the canvas asks for its first one at once
    rl_config.useA85 = 0  # ASCII85 of a photo costs 0.2 s
    rl_config.trustedSchemes = rl_config.trustedHosts = []
    canvas = Canvas(
        BytesIO(),
        pagesize=(paper[0] / PT, paper[1] / PT),
        invariant=1,
        pageCompression=1,
        initialFontName=TEXT_FACES[0].value,
        lang=about.language,
    )
    canvas.setTitle(about.title)
    canvas.setAuthor(about.author)
    canvas.setSubject(about.subject)
    canvas.setCreator("Customer Safari")
    return canvas


def _x(millimetres: float) -> float:
    return millimetres / PT


def _y(millimetres: float) -> float:
    return (A4[1] - millimetres) / PT


def _fill(canvas: Any, colour: str) -> None:  # noqa: ANN401 - reportlab ships no types
    canvas.setFillColorRGB(*_rgb(colour))


def _rgb(colour: str) -> tuple[float, float, float]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red / 255, green / 255, blue / 255


def _paint_words(canvas: Any, words: Words) -> None:  # noqa: ANN401 - reportlab ships no types
    _fill(canvas, words.type.colour)
    style = words.type
    if not shows(words.text, style.face):
        _paint_mixed(canvas, words)
        return
    canvas.setFont(style.face.value, style.size)
    canvas.drawString(_x(words.x), _y(words.baseline), words.text, charSpace=style.spacing)


def _paint_mixed(canvas: Any, words: Words) -> None:  # noqa: ANN401 - reportlab ships no types
    """A line that needs other faces besides, strip by strip from left to right."""
    from safari.pages.mixed import in_order

    style, x, y = words.type, _x(words.x), _y(words.baseline)
    fonts = _script_fonts(canvas)
    for strip in in_order(words.text, style.face, fonts.tongue, style.spacing / style.size * 1000):
        if strip.face is None:
            canvas.setFont(style.face.value, style.size)
            canvas.drawString(x, y, strip.text, charSpace=style.spacing)
            x += style.width(strip.text) / PT
        else:
            font, codes = fonts.show(strip.face, strip.clusters)
            canvas.addLiteral(f"BT /{font} {style.size:g} Tf 1 0 0 1 {x:.3f} {y:.3f} Tm {codes} Tj ET")
            x += sum(cluster.advance for cluster in strip.clusters) * style.size / 1000


def _script_fonts(canvas: Any) -> ScriptFonts:  # noqa: ANN401 - reportlab ships no types
    """The fonts of other scripts in this PDF, knowing what the page at hand is written in."""
    from safari.pages.script_fonts import ScriptFonts

    if not hasattr(canvas, "script_fonts"):
        canvas.script_fonts = ScriptFonts(canvas._doc)  # noqa: SLF001 - the canvas has no other way to its document
    fonts: ScriptFonts = canvas.script_fonts
    fonts.turn_to(canvas.page_items)
    return fonts


def _paint_bar(canvas: Any, bar: Bar) -> None:  # noqa: ANN401 - reportlab ships no types
    _fill(canvas, bar.colour)
    canvas.rect(*_rectangle(bar.area), stroke=0, fill=1)


def _paint_box(canvas: Any, box: Box) -> None:  # noqa: ANN401 - reportlab ships no types
    canvas.setStrokeColorRGB(*_rgb(box.colour))
    canvas.setLineWidth(box.thickness / PT)
    if box.fill:
        _fill(canvas, box.fill)
    canvas.roundRect(*_rectangle(box.area), box.radius / PT, stroke=1, fill=int(bool(box.fill)))


def _rectangle(area: Area) -> tuple[float, float, float, float]:
    return _x(area.x), _y(area.foot), area.width / PT, area.height / PT


def _paint_dots(canvas: Any, dots: Dots) -> None:  # noqa: ANN401 - reportlab ships no types
    """Lines of nearly no length with round ends, which are discs to any eye: a hundredth of the work of circles.

    Of no length at all they would be discs by the book (ISO 32000-1, 8.5.3.2), but PDFium makes these a pixel wider.
    """
    canvas.setStrokeColorRGB(*_rgb(dots.colour))
    canvas.setLineCap(1)
    canvas.setLineWidth(2 * dots.radius / PT)
    path = canvas.beginPath()
    for x, y in dots.middles:
        path.moveTo(_x(x - _DOT), _y(y))
        path.lineTo(_x(x + _DOT), _y(y))
    canvas.drawPath(path, stroke=1, fill=0)


def _bent(canvas: Any, start: tuple[float, float], bends: tuple[Bend, ...]) -> Any:  # noqa: ANN401 - the same
    path = canvas.beginPath()
    path.moveTo(_x(start[0]), _y(start[1]))
    for bend in bends:
        (ax, ay), (bx, by), (x, y) = bend.first, bend.second, bend.end
        path.curveTo(_x(ax), _y(ay), _x(bx), _y(by), _x(x), _y(y))
    return path


def _paint_stroke(canvas: Any, stroke: Stroke) -> None:  # noqa: ANN401 - reportlab ships no types
    canvas.setStrokeColorRGB(*_rgb(stroke.colour))
    canvas.setLineCap(1)
    canvas.setLineWidth(stroke.thickness / PT)
    canvas.drawPath(_bent(canvas, stroke.start, stroke.bends), stroke=1, fill=0)


def _paint_tint(canvas: Any, tint: Tint) -> None:  # noqa: ANN401 - reportlab ships no types
    canvas.saveState()
    _clip(canvas, tint.window)
    _fill(canvas, tint.colour)
    path = _bent(canvas, tint.start, tint.bends)
    path.lineTo(_x(tint.bends[-1].end[0]), _y(tint.ground))
    path.lineTo(_x(tint.start[0]), _y(tint.ground))
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()


def _clip(canvas: Any, window: Area) -> None:  # noqa: ANN401 - reportlab ships no types
    path = canvas.beginPath()
    path.rect(*_rectangle(window))
    canvas.clipPath(path, stroke=0, fill=0)


def _paint_picture(canvas: Any, picture: Picture) -> None:  # noqa: ANN401 - reportlab ships no types
    """The picture as large as it has to be to fill its window, the face as near to the middle as its edges allow."""
    window = picture.window
    scale = max(window.width / picture.pixels[0], window.height / picture.pixels[1])
    width, height = picture.pixels[0] * scale, picture.pixels[1] * scale
    left = window.x - _hidden(picture.face[0], width, window.width)
    top = window.y - _hidden(picture.face[1], height, window.height)
    canvas.saveState()
    _clip(canvas, window)
    canvas.drawImage(_Jpeg(picture.jpeg), *_rectangle(Area(left, top, width, height)))
    canvas.restoreState()


def _hidden(face: float, length: float, window: float) -> float:
    """How much of the picture's length lies before the window, so that the point at `face` is in its middle."""
    return min(max(0.0, face * length - window / 2), max(0.0, length - window))


def _paint_turned(canvas: Any, turned: Turned) -> None:  # noqa: ANN401 - reportlab ships no types
    canvas.saveState()
    canvas.transform(-1, 0, 0, -1, 2 * _x(turned.middle[0]), 2 * _y(turned.middle[1]))
    for item in turned.items:
        _PAINT[type(item)](canvas, item)
    canvas.restoreState()


_PAINT: dict[type[Item], Callable[[Any, Any], None]] = {
    Words: _paint_words,
    Bar: _paint_bar,
    Box: _paint_box,
    Dots: _paint_dots,
    Stroke: _paint_stroke,
    Tint: _paint_tint,
    Picture: _paint_picture,
    Turned: _paint_turned,
}
