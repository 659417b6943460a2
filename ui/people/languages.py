"""The languages a customer may speak, each by its own name."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox

# The program's own four first, then those spoken by many customers of Nordic and Greek firms.
CODES = (
    "en", "nb", "da", "el", "nn", "sv", "fi", "is", "de", "fr", "nl", "es", "pt", "it", "pl", "lt", "lv", "et", "ro",
    "bg", "sr", "hr", "bs", "sq", "uk", "ru", "tr", "ar", "fa", "ur", "so", "ti", "vi", "th", "zh", "ja", "ko",
)  # fmt: skip


def language_name(code: str) -> str:
    """A language by its own name: "nb" is "norsk bokmål"; a code nobody knows stays as it is."""
    if not code:
        return ""
    name = QLocale(code).nativeLanguageName() if QLocale(code).language() != QLocale.Language.C else ""
    return name or code


def fill_languages(box: QComboBox, chosen: str, nothing: str) -> None:
    """Fill a drop-down with languages; `nothing` is what its first line says where none is known."""
    box.addItem(nothing, "")
    unlisted = [chosen] if chosen and chosen not in CODES else []
    for code in [*CODES, *unlisted]:
        box.addItem(language_name(code), code)
    box.setCurrentIndex(max(0, box.findData(chosen)))
