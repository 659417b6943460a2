"""The questions worth asking, in the order they are at hand on the day."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from safari.words import _
from ui.plan.list_section import FoldHeading, ListSection
from ui.plan.ordered_delegate import Index, OrderedDelegate
from ui.plan.ordered_model import OrderedModel
from ui.plan.ordered_view import OrderedView

if TYPE_CHECKING:
    from ui.screen import Context


class Questions(ListSection):
    """The questions of one safari. Writes by itself."""

    TABLES: ClassVar = frozenset({"questions"})

    def __init__(self, context: Context, uid: str) -> None:
        self.model = OrderedModel(_("Add a question"))
        view = OrderedView(self.model, OrderedDelegate(self), _("Questions"))
        super().__init__(context, uid, FoldHeading(_("Questions"), opened=False), view)
        self.refresh()

    def refresh(self) -> None:
        """Show what stands in the library."""
        questions = self.library.plans.questions(self.uid)
        self.model.show_records(questions)
        self.count.setText(str(len(questions)) if questions else "")

    def write(self, index: Index, text: str, sitting: str) -> str:
        question = self.model.record(index)
        if question is None:
            return self.attempt(lambda: self.library.plans.add_question(self.uid, text, sitting))
        return self.attempt(lambda: self.library.plans.edit_question(question.uid, sitting, text=text))
