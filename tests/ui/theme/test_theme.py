"""Light and dark, small and large: everything follows at once, while the window is open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontInfo, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ui.theme import TypeName, colour, font, lay_out, make_icon, paint_icon, theme
from ui.theme.fonts import STYLES, TEXT_SIZES
from ui.theme.icon_shapes import KIND_ICONS, SHAPES
from ui.widgets.boxes import column
from ui.widgets.button import Button
from ui.widgets.plain_text import PlainText


def corner(widget) -> str:
    return str(QColor(widget.grab().toImage().pixel(2, 2)).name().upper())


class Shown(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.words, self.field, self.button = PlainText("Words"), QLineEdit("Field"), Button("Do it", "primary")
        self.setLayout(column(self.words, self.field, self.button, 20))


@pytest.fixture
def window(qtbot):
    widget = Shown()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_an_open_window_turns_dark_and_light_again(window, look, qtbot):
    light = window.grab().toImage()
    assert corner(window) == look.tokens.paper.upper()
    with qtbot.waitSignal(look.themed):
        look.choose("dark")
    assert corner(window) == "#1A1815"
    assert window.button.grab().toImage().pixelColor(20, 4).name() == "#84c4b4"
    assert window.field.palette().color(QPalette.ColorRole.Text).name() == "#f0ebe1"
    look.choose("light")
    assert window.grab().toImage() == light


def test_without_a_choice_the_system_decides(look, monkeypatch):
    hints = QApplication.styleHints()
    monkeypatch.setattr(type(look), "_wants_dark", lambda _self: True)
    look.choice = "system"
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.tokens.dark


@pytest.mark.parametrize("factor", TEXT_SIZES)
def test_text_size_reaches_every_text_and_nothing_is_cut(window, look, factor):
    look.set_text_size(factor)
    assert window.words.font().pixelSize() == round(15 * factor)
    assert window.words.sizeHint().height() >= round(22 * factor)
    assert window.button.sizeHint().height() >= window.button.fontMetrics().height()


@pytest.mark.parametrize("style", sorted(STYLES))
def test_every_style_is_set_in_our_own_fonts(style: TypeName, look):
    found = QFontInfo(font(style))
    assert found.family().startswith(STYLES[style].family)
    assert found.pixelSize() == STYLES[style].px
    assert not found.italic()


@pytest.mark.parametrize("script", ["æøå ÆØÅ", "Περίμενα τριάντα", "Ждать «тридцать» дней", "“ ” « » – − … →"])
@pytest.mark.parametrize("style", ["quote", "body"])
def test_the_fonts_have_the_letters_of_our_languages(script, style, look):
    from PySide6.QtGui import QRawFont

    raw = QRawFont.fromFont(font(style))
    missing = [letter for letter in script if not letter.isspace() and not raw.supportsCharacter(ord(letter))]
    assert missing == []


def painted(name: str, side: int = 40) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_icon(painter, name, QRectF(0, 0, side, side), QColor("#1C5B52"))
    painter.end()
    return image


@pytest.mark.parametrize("name", sorted(SHAPES))
def test_every_icon_paints_something_inside_its_square(name, qapp):
    image = painted(name)
    inked = [(x, y) for x in range(40) for y in range(40) if image.pixelColor(x, y).alpha() > 40]
    assert len(inked) > 20
    assert all(0 < x < 39 and 0 < y < 39 for x, y in inked)


def test_every_kind_has_a_shape_of_its_own(qapp):
    kinds = ("quote", "saw", "ouch", "aha", "idea", "question", "off_record")
    images = [painted(KIND_ICONS[kind]) for kind in kinds]
    assert all(images[one] != images[other] for one in range(7) for other in range(one))


def test_an_icon_is_sharp_on_a_screen_of_twice_the_pixels(look):
    pixmap = make_icon("plus").pixmap(20, 20)
    assert make_icon("plus", size=20).pixmap(pixmap.size(), 2.0).width() == 40


def test_a_long_quote_shows_that_it_was_shortened(look):
    words = "Jeg ringte elleve ganger. Hver gang måtte jeg starte forfra. " * 5
    block = lay_out(words, "quote", 300, max_lines=2)
    assert block.shortened
    assert block.lines == 2
    assert block.layout.text().endswith("…")
    assert lay_out("Kort.", "quote", 300, max_lines=2).shortened is False


@pytest.mark.parametrize("width", range(200, 400, 7))
def test_the_sign_of_a_shortened_text_is_never_broken_off(width, look):
    words = "«" + "Κάθε φορά άλλη φωνή και κάθε φορά από την αρχή, " * 12
    block = lay_out(words, "quote", width, max_lines=7)
    last = block.layout.lineAt(block.lines - 1)
    assert last.textStart() + last.textLength() == len(block.layout.text())
    assert block.layout.text().endswith("…")


@pytest.mark.parametrize("text", ["", "\n", "😀" * 400, "x" * 4000, "a\n\nb", "سلام عليكم", "\ud83d"])
def test_any_text_can_be_laid_out_and_shortened(text, look):
    for lines in (0, 1, 3):
        block = lay_out(text, "quoteS", 120, max_lines=lines)
        assert block.height == block.lines * block.line_height
        assert lines == 0 or block.lines <= lines


def test_a_hit_is_marked_behind_its_letters_only(look):
    block = lay_out("😀 vente og vente", "quote", 400)
    image = QImage(400, 40, QImage.Format.Format_ARGB32)
    image.fill(colour("paper"))
    painter = QPainter(image)
    block.paint(painter, QRectF(0, 0, 0, 0).topLeft(), colour("ink"), [(2, 4)])
    painter.end()
    marked = [x for x in range(400) if image.pixelColor(x, 2).name().upper() == theme().tokens.hit.upper()]
    before = lay_out("😀 ", "quote", 400).width
    through = lay_out("😀 vent", "quote", 400).width
    assert abs(min(marked) - before) < 8
    assert abs(max(marked) - through) < 4


def test_the_look_may_change_while_closed_windows_wait_for_collection(look, window):
    import gc

    for _number in range(20):
        closed = Shown()
        closed.me = closed  # type: ignore[attr-defined]  # a cycle: only a collection ends it
    del closed
    before = gc.get_threshold()
    gc.set_threshold(1)
    try:
        look.choose("dark")
        look.set_text_size(1.3)
    finally:
        gc.set_threshold(*before)
    assert corner(window) == "#1A1815"
