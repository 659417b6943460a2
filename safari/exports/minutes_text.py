"""The minutes of a debrief as plain text: a file, or what goes to the clipboard."""

from __future__ import annotations

from dataclasses import replace

from safari.exports import Export
from safari.sharing.minutes_page import MinutesPage
from safari.sharing.story_page import ShareableWords
from safari.words import _, catalogue


def make(page: MinutesPage) -> bytes:
    """The file's bytes in UTF-8; the same minutes give the same."""
    return written(page).encode()


def written(page: MinutesPage) -> str:
    """The minutes as text, a line a paragraph. What runs from the right is set apart where other words stand beside."""
    from safari.pages.apart import bare, inside
    from safari.pages.printable import with_texts
    from safari.sharing.minutes_told import Look, head, sections

    page = with_texts(page, inside)
    title, when = head(page)
    what = catalogue(page.language).gettext("Minutes of the debrief")
    parts = [bare(part) for part in (what, title, when, page.organisation) if part]
    for section in sections(page):
        parts += ("", section.title)
        for line in section.lines:
            words = line.text if line.beside else bare(line.text)
            if line.look is Look.SAID and line.said is not None:
                words = _in_marks(line.said, page.language)
            lead = "- " if line.look in (Look.NAME, Look.TEXT) else "  "
            parts.append(f"{lead}{words}{f' ({line.beside})' if line.beside else ''}")
    return "\n".join(parts) + "\n"


def _in_marks(said: ShareableWords, language: str) -> str:
    from safari.pages.apart import bare
    from safari.pages.quotation_marks import quoted

    return "".join(quoted(replace(said, text=bare(said.text)), language))


EXPORT = Export("minutes_text", _("Text"), ".txt", make, MinutesPage)
