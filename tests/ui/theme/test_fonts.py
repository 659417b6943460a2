"""The faces of the window."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtGui import QImage

from ui.widgets.plain_text import PlainText


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have emoji of their own")
def test_an_emoji_is_no_empty_box(qtbot):
    def drawn(text: str) -> bytes:
        label = PlainText(text, "quote")
        qtbot.addWidget(label)
        label.resize(60, 40)
        return bytes(label.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8).constBits())

    assert len({drawn(each) for each in ("🙏", "👏", "📁")}) == 3  # boxes would all look the same
