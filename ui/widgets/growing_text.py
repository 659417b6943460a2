"""A field for several lines, in serif as people speak, that grows with what is written."""

from __future__ import annotations

from typing import ClassVar

from ui.theme import TypeName, set_type
from ui.widgets.growing import Growing


class GrowingText(Growing):
    """Plain text from `least` lines tall to `most`, then it scrolls. Tab leaves it. A Labelled names it."""

    frame: ClassVar = 25  # the padding of the style sheet and the document's own margin, above and below

    def __init__(
        self,
        text: str = "",
        *,
        placeholder: str = "",
        least: int = 2,
        most: int = 8,
        style: TypeName = "quoteS",
    ) -> None:
        super().__init__(least, most, style)
        self.setAccessibleName(placeholder)
        self.setPlaceholderText(placeholder)
        set_type(self, style)
        self.setPlainText(text)
        self.grow()
