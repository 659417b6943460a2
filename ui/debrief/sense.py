"""Make sense of it: What? So what? Now what? at the right of the board."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from safari.debrief.finding import Asked
from safari.words import _
from ui.debrief.panes import Pane
from ui.debrief.sense_question import SenseQuestion
from ui.widgets.plain_text import heading

if TYPE_CHECKING:
    from safari.library import Library
    from ui.screen import Context


class SensePane(QWidget):
    """The three questions, in order."""

    TABLES: ClassVar = frozenset({"findings"})

    def __init__(self, context: Context, safari_uid: str) -> None:
        super().__init__()
        self._context, self._safari = context, safari_uid
        self._library: Library = context.library
        asked = (
            (Asked.WHAT, _("What?"), _("What happened")),
            (Asked.SO_WHAT, _("So what?"), _("What it means")),
            (Asked.NOW_WHAT, _("Now what?"), _("What we change")),
        )
        desk = self._library.debriefs
        self.questions = {part: SenseQuestion(desk, safari_uid, part, *words) for part, *words in asked}
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(heading(_("Make sense of it"), side=True))
        for question in self.questions.values():
            whole.addWidget(question)

    def refresh(self) -> None:
        """Read all lines anew."""
        findings = self._library.debriefs.findings(self._safari)
        for part, question in self.questions.items():
            question.show_findings([one for one in findings if one.part is part])

    def settle(self) -> bool:
        """Keep what is typed; whether all of it is kept."""
        kept = [question.settle() for question in self.questions.values()]
        return all(kept)


PANES = (Pane("sense", "right", 10, SensePane),)
