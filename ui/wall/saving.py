"""Saving a wall: its pages gathered and drawn in the background, with progress, and what came of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from safari.errors import SafariError
from safari.sharing.wall import Wall, hung, is_bare
from safari.words import _
from ui.files.where import ask_where, documents, way_to
from ui.files.writing import Writing
from ui.story.room_left import complaints

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from safari.library import Library
    from safari.progress import Progress, Stop
    from safari.sharing.gate import Cleared
    from safari.sharing.story_page import StoryPage
    from ui.screen import Context
    from ui.wall.choosing import Hanging


class Made(NamedTuple):
    """A wall that was written: where, and the titles of stories: of which nothing may be shown, whose page has no room
    or no letters for all words, and that hang on it though it could not be noted."""

    path: Path
    left_out: tuple[str, ...]
    cut: tuple[str, ...]
    not_noted: tuple[str, ...]


class _Hung(NamedTuple):
    """A page as it hangs, and as it was cleared."""

    page: StoryPage
    cleared: Cleared


class WallSaving(QObject):
    """One wall at a time. `progressed(story, stories)`, then `ended()`. What came of it is said in the window."""

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent)
        self._parent, self._context = parent, context
        busy = _("Another wall is still being made. Try again once it is there.")
        self._writing = writing = Writing(self, context.refuse, busy)
        self.progressed, self.ended, self.stop = writing.progressed, writing.ended, writing.stop
        self.may_begin = writing.may_begin

    def save(self, hanging: Sequence[Hanging]) -> None:
        """Ask where, then write the wall of these stories."""
        from safari.exports import export
        from safari.exports.file_name import file_name

        library = self._context.library
        organisation = library.programme.organisation
        suggested = documents() / file_name(organisation, _("Wall of stories"), fallback=_("Wall of stories"))
        where = ask_where(self._parent, _("Save the wall"), suggested, export("wall"))
        if where is not None:
            self._writing.begin(partial(_write, library, hanging, where), self._done, len(hanging))

    def _done(self, made: Made) -> None:
        said = [_("Saved: {name}").format(name=made.path.name)]
        if made.left_out:
            missing = _("Not on the wall, for nothing of it may be shown: {titles}")
            said.append(missing.format(titles="; ".join(made.left_out)))
        if made.cut:
            missing = _("Some words are left out on the pages of: {titles}. Open them, and see which.")
            said.append(missing.format(titles="; ".join(made.cut)))
        if made.not_noted:
            missing = _("It could not be noted that these are on it: {titles}. Save the wall again later.")
            said.append(missing.format(titles="; ".join(made.not_noted)))
        self._context.toast(" · ".join(said), *way_to(made.path))


def _write(library: Library, hanging: Sequence[Hanging], where: Path, progress: Progress, stop: Stop) -> Made | None:
    """For any thread: reading, drawing, then noting of each story that it went out. A story is half way once it is
    read, and there once it is drawn; or at once where it does not hang."""
    from safari.exports import pdf, wall

    many = len(hanging)
    pages = _gathered(library, hanging, lambda read: progress(read // 2, many), stop)
    shown = {one: both for one, both in pages.items() if not is_bare(both.page)}
    left_out = tuple(one.title for one in pages if one not in shown)
    if stop():
        return None
    if not shown:
        raise SafariError(_("Nothing of these stories may be shown."), _("Open them, and see what is held back."))
    programme = library.programme
    whole = Wall(programme.language, programme.organisation, tuple(one.page for one in shown.values()))
    path = wall.write(whole, where, lambda drawn, _of: progress((many + len(left_out) + drawn) // 2, many), stop)
    if path is None:
        return None
    cut = tuple(one.title for one, both in shown.items() if complaints(pdf.tell(both.page)))
    return Made(path, left_out, cut, _not_noted(library, shown, path.name))


def _not_noted(library: Library, shown: dict[Hanging, _Hung], name: str) -> tuple[str, ...]:
    """Note of each story that it went out; the titles of those of which that was refused. In the thread that wrote the
    file, so that the end of the library waits for it."""
    refused = []
    for one, both in shown.items():
        try:
            library.tellings.went_out(one.story, both.cleared, "wall", name)
        except SafariError:
            refused.append(one.title)
    return tuple(refused)


def _gathered(
    library: Library, hanging: Sequence[Hanging], progress: Callable[[int], None], stopped: Callable[[], bool]
) -> dict[Hanging, _Hung]:
    """Each story's page as it may be shown today, its picture no larger than it has to be."""
    pages: dict[Hanging, _Hung] = {}
    for step, one in enumerate(hanging, 1):
        if stopped():
            break
        cleared = library.stories.page(one.story)
        pages[one] = _Hung(hung(cleared.page), cleared)
        progress(step)
    return pages
