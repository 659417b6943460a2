"""The minutes of a debrief as plain text: a file, or what goes to the clipboard."""

from __future__ import annotations

from safari.exports import Export
from safari.sharing.minutes_page import MinutesPage
from safari.words import _, catalogue


def make(page: MinutesPage) -> bytes:
    """The file's bytes in UTF-8; the same minutes give the same."""
    return written(page).encode()


def written(page: MinutesPage) -> str:
    """The minutes as text, a line a paragraph."""
    from safari.pages.quotation_marks import quoted
    from safari.sharing.minutes_told import Look, head, sections

    title, when = head(page)
    what = catalogue(page.language).gettext("Minutes of the debrief")
    parts = [part for part in (what, title, when, page.organisation) if part]
    for section in sections(page):
        parts += ("", section.title)
        for line in section.lines:
            words = line.text
            if line.look is Look.SAID and line.said is not None:
                words = "".join(quoted(line.said, page.language))
            lead = "- " if line.look in (Look.NAME, Look.TEXT) else "  "
            parts.append(f"{lead}{words}{f' ({line.beside})' if line.beside else ''}")
    return "\n".join(parts) + "\n"


EXPORT = Export("minutes_text", _("Text"), ".txt", make, MinutesPage)
