"""The one Theme of the program: colours and fonts by name, light or dark, text size; tells when they change."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Literal
from weakref import WeakSet

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.theme.fonts import STYLES, TypeName, make_font
from ui.theme.palette import make_palette
from ui.theme.sheet import make_sheet
from ui.theme.tokens import ColourName, load_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

Choice = Literal["system", "light", "dark"]
_typed: WeakSet[QWidget] = WeakSet()  # what set_type was called for; asking Qt for all widgets would wrap each of them


class Theme(QObject):
    """What the program looks like now.

    `themed` is emitted after a change of colours or text size; every widget has got a palette or font change event
    before, so a widget that paints itself with `colour()` and `font()` needs to do nothing.
    """

    themed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choice: Choice = "system"
        self.factor = 1.0
        self.tokens = load_tokens("light")
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[str, QFont] = {}

    def colour(self, name: ColourName) -> QColor:
        """The colour of a token. Do not change the one you get: it is shared."""
        found = self._colours.get(name)
        if found is None:
            found = self._colours[name] = QColor(getattr(self.tokens, name))
        return found

    def font(self, name: TypeName) -> QFont:
        """The font of a type style at the chosen text size. Shared: copy it before changing it."""
        found = self._fonts.get(name)
        if found is None:
            found = self._fonts[name] = make_font(STYLES[name], self.factor)
        return found

    def line_height(self, name: TypeName) -> int:
        """The line height of a type style at the chosen text size, in px."""
        return round(STYLES[name].line * self.factor)

    def px(self, size: float) -> int:
        """A size that grows with the text (the height of a row that holds one line), in px."""
        return round(size * max(1.0, self.factor))

    def choose(self, choice: Choice) -> None:
        """Light, dark, or as the system says."""
        self.choice = choice
        self.refresh()

    def set_text_size(self, factor: float) -> None:
        """One of fonts.TEXT_SIZES."""
        self.factor = factor
        self._fonts.clear()
        self._dress(fonts=True)

    def refresh(self) -> None:
        """Look again which of light and dark is wanted (the system may have changed its mind)."""
        tokens = load_tokens("dark" if self._wants_dark() else "light")
        if tokens is not self.tokens:
            self.tokens = tokens
            self._colours.clear()
            self._dress(fonts=False)

    def start(self) -> None:
        """Dress the application for the first time and follow the system from now on."""
        self.tokens = load_tokens("dark" if self._wants_dark() else "light")
        self._colours.clear()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.refresh)
        self._dress(fonts=True)

    def _wants_dark(self) -> bool:
        if self.choice != "system":
            return self.choice == "dark"
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def _dress(self, *, fonts: bool) -> None:
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        with _no_collection():
            if fonts:
                app.setFont(self.font("body"))
            app.setPalette(make_palette(self.tokens))
            app.setStyleSheet(make_sheet(self.tokens, self.factor))
            for widget in [one for one in _typed if isValid(one)]:
                dress(widget)
        self.themed.emit()


@contextmanager
def _no_collection() -> Iterator[None]:
    """While Qt walks through all widgets, our event handlers run: a collection started there would delete, under Qt's
    feet, windows that only a cycle still holds. That is a crash, not an exception.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@cache
def theme() -> Theme:
    """The Theme of this process: there is one, as there is one QApplication."""
    return Theme()


def colour(name: ColourName) -> QColor:
    """The colour of a token in the theme of now."""
    return theme().colour(name)


def font(name: TypeName) -> QFont:
    """The font of a type style in the theme of now."""
    return theme().font(name)


def set_type(widget: QWidget, style: TypeName, ink: ColourName | None = None) -> None:
    """Give a widget a type style (and a text colour) that follow the theme and the text size."""
    widget.setProperty("typeStyle", style)
    if ink is not None:
        widget.setProperty("ink", ink)
    _typed.add(widget)
    dress(widget)


def dress(widget: QWidget) -> None:
    """Give a widget the font and colour it was set to by `set_type`, as they are now."""
    style, ink = widget.property("typeStyle"), widget.property("ink")
    if style is not None:
        widget.setFont(theme().font(style))
    if ink is not None:
        palette = widget.palette()
        for role in (palette.ColorRole.WindowText, palette.ColorRole.Text, palette.ColorRole.ButtonText):
            palette.setColor(role, theme().colour(ink))
        widget.setPalette(palette)
