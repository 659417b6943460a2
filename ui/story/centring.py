"""A picture just chosen begins with its faces in view: they are looked for in the background."""

from __future__ import annotations

from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.background import run

if TYPE_CHECKING:
    from collections.abc import Callable

    from safari.library import Library
    from safari.story.seen_faces import Point
    from safari.story.story import Story
    from ui.background import Task
    from ui.screen import Context

_sittings = count(1)


class Centring(QObject):
    """`after(choose)` chooses a picture at once, and has its view follow a moment later, as one undo with the choice.

    `settle` keeps what is typed before: whoever moved the view meanwhile has the last word.
    """

    def __init__(self, parent: QObject, context: Context, settle: Callable[[], object]) -> None:
        super().__init__(parent)
        self._context, self._settle = context, settle
        self._tasks: list[Task] = []
        self.destroyed.connect(partial(_cancel, self._tasks))

    @property
    def is_busy(self) -> bool:
        """Whether faces are still being looked for."""
        return bool(self._tasks)

    def after(self, choose: Callable[[str], Story]) -> None:
        """Choose a picture (`choose` is given the name of the sitting), then look for the faces in it."""
        sitting = f"picture {next(_sittings)}"
        story = choose(sitting)
        _cancel(self._tasks)
        library: Library = self._context.library
        photo = library.notes.photo(story.photo) if story.photo else None
        if photo is not None:
            jpeg, show = library.notes.jpeg(photo), partial(self._show, story.uid, photo.uid, sitting)
            self._tasks.append(run(lambda _task: _middle_of_faces(jpeg), show, _broken))

    def _show(self, story: str, photo: str, sitting: str, face: Point | None) -> None:
        self._tasks.clear()
        if face is not None:
            self._settle()
            self._context.attempt(lambda: self._context.library.stories.centre_photo(story, photo, face, sitting))


def _middle_of_faces(jpeg: bytes) -> Point | None:
    from safari.story.seen_faces import middle_of_faces  # off the thread of the windows

    return middle_of_faces(jpeg)


def _broken(error: Exception) -> None:
    raise error


def _cancel(tasks: list[Task], *_gone: object) -> None:
    for task in tasks:
        task.cancel()
    tasks.clear()
