"""Colours, fonts, icons and measures. Start with `from ui.theme import colour, font, theme, paint_icon`.

In a paintEvent: `colour("accent")` is a QColor, `font("quote")` a QFont, `paint_icon(painter, "plus", rect, colour)` an
icon, `lay_out(text, "quote", width)` lines of text with their right line height. They answer for the theme of now;
when it changes, every widget gets a palette or font change event and repaints by itself. `theme().themed` tells
whatever else keeps something (a pixmap). For Qt's own widgets: `set_type(widget, "label", "ink2")`.
"""

from ui.theme.fonts import TypeName, load_fonts
from ui.theme.icons import make_icon, paint_icon
from ui.theme.text import TextBlock, lay_out
from ui.theme.theme import Choice, Theme, colour, font, set_type, theme
from ui.theme.tokens import ColourName, Tokens

__all__ = [
    "Choice",
    "ColourName",
    "TextBlock",
    "Theme",
    "Tokens",
    "TypeName",
    "colour",
    "font",
    "lay_out",
    "load_fonts",
    "make_icon",
    "paint_icon",
    "set_type",
    "theme",
]
