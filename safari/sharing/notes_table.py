"""Notes as rows of a table: what stands above the columns, and what stands in them."""

from __future__ import annotations

from datetime import date, datetime

from safari.sharing.outgoing_notes import OutgoingNote, Report
from safari.words import _

Cell = str | int | date | datetime | None

LONGEST_CELL = 32_766  # letters as Excel counts them, of its 32,767: one is left for the sign that keeps a CSV harmless
_END = "…"


def headings() -> tuple[str, ...]:
    """What stands above the columns."""
    return (
        *(_("Safari"), _("Day"), _("Written"), _("Kind"), _("Words"), _("Customer"), _("Segment"), _("Feeling")),
        *(_("Touchpoint"), _("Theme"), _("Tags"), _("Stars"), _("Language"), _("Written down by")),
        *(_("Consent until"), _("Outside the company")),
    )


def cells(note: OutgoingNote, report: Report) -> tuple[Cell, ...]:
    """What stands in the columns; what no spreadsheet takes whole is cut with an ellipsis, and counted."""
    words, tags = _fitting(note.text), _fitting(", ".join(note.tags))
    report.cut += words != note.text or tags != ", ".join(note.tags)
    return (
        *(note.title, note.day, note.at.replace(tzinfo=None, microsecond=0), note.kind, words, note.alias),
        *(note.segment, note.feeling, note.touchpoint, note.theme, tags, note.stars or None, note.language),
        *(note.author, note.until, _("yes") if note.outside else ""),
    )


def _fitting(text: str) -> str:
    """Excel counts a letter beyond U+FFFF, such as most emoji, as two."""
    if len(text) * 2 <= LONGEST_CELL or len(text.encode("utf-16-le")) <= LONGEST_CELL * 2:
        return text
    most = (LONGEST_CELL - len(_END)) * 2
    return text.encode("utf-16-le")[:most].decode("utf-16-le", errors="ignore") + _END
