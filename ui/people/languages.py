"""The languages a customer may speak, each by its own name."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from safari.tongue import UNKNOWN
from safari.words import _, spoken
from ui.widgets.drop_down import DropDown

# The program's own four first, then those spoken by many customers of Nordic and Greek firms.
CODES = (
    "en", "nb", "da", "el", "nn", "sv", "fi", "is", "de", "fr", "nl", "es", "pt", "it", "pl", "lt", "lv", "et", "ro",
    "bg", "sr", "hr", "bs", "sq", "uk", "ru", "tr", "ar", "fa", "ur", "so", "ti", "vi", "th", "zh", "ja", "ko",
)  # fmt: skip


def language_name(code: str) -> str:
    """A language by its own name, as a line begins: "nb" is "Norsk bokmål"; a code nobody knows stays as it is."""
    if code in ("", "en"):
        return "English" if code else ""  # Qt says which of its kinds, and nobody asked
    if code.startswith(UNKNOWN):
        return _letters(code.partition("-")[2])
    name = QLocale(code).nativeLanguageName() if QLocale(code).language() != QLocale.Language.C else ""
    return name[:1].upper() + name[1:] or code


def _letters(script: str) -> str:
    """What letters (ISO 15924) are called, in the program's language."""
    from babel import Locale

    return str(Locale.parse(spoken()).scripts.get(script, script))


class LanguageField(DropDown):
    """A language, or not known; one that is not on the list stands on it all the same. `key()` is its code."""

    def __init__(self, chosen: str) -> None:
        unlisted = [chosen] if chosen and chosen not in CODES else []
        languages = [(code, language_name(code)) for code in [*CODES, *unlisted]]
        super().__init__([("", _("Not known")), *languages])
        self.choose(chosen)
