"""The button in the room Safaris that makes a wall, and beside it how far that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _
from ui.files.progress import Progress
from ui.wall.choosing import WallDialog, stories
from ui.wall.saving import WallSaving
from ui.widgets.button import Button

if TYPE_CHECKING:
    from ui.screen import Context


class WallButton(Button):
    """Asks which stories, then where. `progress` is to be put where there is room."""

    def __init__(self, context: Context) -> None:
        super().__init__(_("Wall of stories…"))
        self._context = context
        self.saving = WallSaving(self, context)
        sentence = _("Making the wall: {step} of {steps}")
        self.progress = Progress(sentence, _("How far the wall is"), _("Cancel making the wall"))
        self.clicked.connect(self._ask)
        self.progress.stop.connect(self.saving.stop)
        self.saving.progressed.connect(self.progress.show_step)
        self.saving.ended.connect(self.progress.hide)

    def _ask(self) -> None:
        if not self.saving.may_begin():
            return
        there = stories(self._context.library)
        if not there:
            self._context.toast(_("No story is begun yet. A wall hangs the stories of safaris."))
            return
        chosen = set(WallDialog.ask(self, there))
        if chosen:
            self.saving.save([one for one in there if one.story in chosen])
