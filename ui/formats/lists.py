"""The lists of a format: its agenda and the leaders' time alone, questions, do's, don'ts, and the checklists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from safari.plan.agenda import AgendaStep, length
from safari.plan.checklist import ChecklistItem, When
from safari.plan.days import read_days
from safari.plan.safari import Question
from safari.words import _
from ui.formats.rows import named
from ui.formats.tasks import DAYS, TaskDelegate, TaskModel, TaskView
from ui.plan.agenda import MINUTES, NEW_STEP, AgendaDelegate, AgendaModel, AgendaView
from ui.plan.list_section import FoldHeading, ListSection
from ui.plan.ordered_delegate import Index, OrderedDelegate
from ui.plan.ordered_model import OrderedModel
from ui.plan.ordered_view import OrderedView
from ui.plan.typed import duration, read_minutes
from ui.theme import theme

if TYPE_CHECKING:
    from safari.plan.format import Format
    from ui.screen import Context


class Part(NamedTuple):
    """A list of a format: the field it stands in, its heading, whether it is open at first, and folds at all."""

    field: str
    title: str
    opened: bool = False
    folds: bool = True


class FormatSection(ListSection):
    """Base of the lists of a format of one's own (by its uid). Writes by itself, the whole list at once."""

    def __init__(self, context: Context, uid: str, part: Part, view: OrderedView) -> None:
        super().__init__(context, uid, FoldHeading(part.title, folds=part.folds, opened=part.opened), view)
        self.part = part
        self._shown: Sequence[Any] | None = None

    def show_format(self, kind: Format) -> None:
        """Show what stands in the library."""
        entries = self.entries(kind)
        if entries != self._shown:
            self._shown = entries
            self.show_rows(named(self.view.ordered.records, [self.row_of(entry) for entry in entries]))

    def show_rows(self, rows: list[Any]) -> None:
        """Show these rows, and how many they are."""
        self.view.ordered.show_records(rows)
        self.count.setText(str(len(rows)) if rows else "")

    def entries(self, kind: Format) -> Sequence[Any]:
        """What the format holds here."""
        held: Sequence[Any] = getattr(kind, self.part.field)
        return held

    def row_of(self, entry: Any) -> Any:  # noqa: ANN401 - a text, a FormatStep, a Task
        """An entry as a row."""
        raise NotImplementedError

    def entry_of(self, row: Any) -> Any:  # noqa: ANN401 - what row_of made
        """A row as an entry."""
        raise NotImplementedError

    def keep(self, rows: Sequence[Any], sitting: str = "") -> None:
        """Have the format hold these rows. Raises SafariError."""
        self.library.formats.edit(self.uid, sitting, **{self.part.field: tuple(map(self.entry_of, rows))})

    def changed(self, row: Any, **fields: Any) -> list[Any]:  # noqa: ANN401 - a row, and fields of it
        """All rows, one of them changed."""
        rows = self.view.ordered.records
        return [replace(one, **fields) if one.uid == row.uid else one for one in rows]

    def move_row(self, record: Any, to: int) -> None:  # noqa: ANN401 - a row
        rows = [one for one in self.view.ordered.records if one.uid != record.uid]
        rows.insert(max(0, min(to, len(rows))), record)
        self.keep(rows)

    def drop_row(self, record: Any) -> None:  # noqa: ANN401 - a row
        self.keep([one for one in self.view.ordered.records if one.uid != record.uid])


class Lines(FormatSection):
    """Questions, do's, don'ts, what to watch out for: words alone."""

    def __init__(self, context: Context, uid: str, part: Part) -> None:
        model = OrderedModel(_("Add to the list"))
        super().__init__(context, uid, part, OrderedView(model, OrderedDelegate(self), part.title))

    def row_of(self, entry: str) -> Question:
        return Question("", "", 0, entry)

    def entry_of(self, row: Question) -> str:
        return row.text

    def write(self, index: Index, text: str, sitting: str) -> str:
        row = self.view.ordered.record(index)
        rows = [*self.view.ordered.records, self.row_of(text)] if row is None else self.changed(row, text=text)
        return self.attempt(lambda: self.keep(rows, sitting))


class Steps(FormatSection):
    """The agenda, or the leaders' time alone: words and minutes."""

    def __init__(self, context: Context, uid: str, part: Part) -> None:
        self.model = AgendaModel()
        view = AgendaView(self.model, AgendaDelegate(self), part.title)
        super().__init__(context, uid, part, view)
        view.marked.connect(lambda row, main: self.attempt(lambda: self.keep(self.changed(row, main=main))))
        view.led.connect(lambda row, by: self.attempt(lambda: self.keep(self.changed(row, led_by=by))))
        view.resize_minutes()
        theme().themed.connect(view.resize_minutes)

    def show_rows(self, rows: list[Any]) -> None:
        self.model.show_agenda(rows, None)
        self.count.setText(duration(length(rows)) if rows else "")

    def row_of(self, entry: Any) -> AgendaStep:  # noqa: ANN401 - a FormatStep
        return AgendaStep("", "", 0, entry.minutes, entry.title, entry.short, entry.led_by, main=entry.main)

    def entry_of(self, row: AgendaStep) -> Any:  # noqa: ANN401 - a FormatStep
        from safari.plan.format import FormatStep

        return FormatStep(row.minutes, row.title, row.short, row.led_by, row.main)

    def write(self, index: Index, text: str, sitting: str) -> str:
        row = self.model.record(index)
        if row is None:
            rows = [*self.model.records, AgendaStep("", "", 0, NEW_STEP, text)]
            return self.attempt(lambda: self.keep(rows, sitting))
        if index.column() == MINUTES:
            return self.attempt(lambda: self.keep(self.changed(row, minutes=read_minutes(text)), sitting))
        # The short name was made for the old title.
        short = row.short if text == row.title else ""
        return self.attempt(lambda: self.keep(self.changed(row, title=text, short=short), sitting))


class Tasks(FormatSection):
    """One of the three checklists: words, and days where they count."""

    def __init__(self, context: Context, uid: str, part: Part, when: When) -> None:
        self.when = when
        view = TaskView(TaskModel(when), TaskDelegate(self, when), part.title)
        super().__init__(context, uid, part, view)

    def entries(self, kind: Format) -> Sequence[Any]:
        held: Sequence[Any] = getattr(kind.checklists, self.when)
        return held

    def row_of(self, entry: Any) -> ChecklistItem:  # noqa: ANN401 - a text, or a Task
        text, days = getattr(entry, "text", entry), getattr(entry, "days", None)
        return ChecklistItem("", "", self.when, 0, text, days=days)

    def entry_of(self, row: ChecklistItem) -> Any:  # noqa: ANN401 - a text, or a Task
        from safari.plan.format import Task

        return row.text if row.days is None else Task(row.text, row.days)

    def keep(self, rows: Sequence[Any], sitting: str = "") -> None:
        from msgspec import structs

        lists = self.library.formats.standing(self.uid).checklists
        entries = tuple(map(self.entry_of, rows))
        self.library.formats.edit(self.uid, sitting, checklists=structs.replace(lists, **{str(self.when): entries}))

    def write(self, index: Index, text: str, sitting: str) -> str:
        row = self.view.ordered.record(index)
        if row is None:
            return self.attempt(lambda: self.keep([*self.view.ordered.records, self.row_of(text)], sitting))
        if index.column() == DAYS:
            return self.attempt(lambda: self.keep(self.changed(row, days=read_days(text)), sitting))
        return self.attempt(lambda: self.keep(self.changed(row, text=text), sitting))


def lists_of(context: Context, uid: str) -> list[FormatSection]:
    """Every list of a format, in the order of the editor."""

    def lines(field: str, title: str, *, opened: bool = False) -> FormatSection:
        return Lines(context, uid, Part(field, title, opened))

    titles = {When.BEFORE: _("Before the day"), When.DAY: _("On the day"), When.AFTER: _("After it")}
    return [
        Steps(context, uid, Part("agenda", _("Agenda"), folds=False)),
        lines("questions", _("Questions"), opened=True),
        lines("dos", _("Do")),
        lines("donts", _("Do not")),
        lines("watch", _("Watch out")),
        *(Tasks(context, uid, Part("checklists", title), when) for when, title in titles.items()),
        Steps(context, uid, Part("debrief", _("The leaders alone"))),
    ]
