"""A row of the timeline: a note of the day, and the words and signs it is shown with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from safari.run.kind_words import kind_word
from safari.run.note import Kind, without_words
from safari.words import _
from ui.theme.icons import kind_colour, kind_icon
from ui.widgets.dates import clock
from ui.widgets.feeling_mark import feeling_words
from ui.widgets.moments import moment_text
from ui.widgets.quotation import quoted

if TYPE_CHECKING:
    from safari.run.note import Memo, Note, Photo
    from ui.run.day import Day
    from ui.theme import ColourName

State = Literal["kept", "writing", "late", "failed"]
OWN_WORDS = (Kind.SAW, Kind.IDEA, Kind.QUESTION)  # what the writer saw or thought, whoever it is about


@dataclass(frozen=True, slots=True)
class Row:
    """A note on the timeline; `state` says whether it is on disk ("late" where that takes its time).

    `pictures` counts those that are not kept yet.
    """

    note: Note
    photos: tuple[Photo, ...] = ()
    state: State = "kept"
    pictures: int = 0
    memos: tuple[Memo, ...] = ()

    @property
    def has_picture(self) -> bool:
        """Whether a picture belongs to it."""
        return bool(self.photos or self.pictures)


@dataclass(frozen=True, slots=True)
class Shown:
    """A row in words: what the delegate paints and a reader says."""

    time: str
    icon: str
    icon_ink: ColourName
    text: str
    serif: bool
    ink: ColourName
    who: str
    feeling: int | None
    tags: tuple[str, ...]
    answers: str
    remark: str
    remark_ink: ColourName
    said: str
    memo: str = ""  # how long what is spoken lasts


def without_held_back(row: Row, day: Day) -> Row:
    """The row as it may be read and seen: of what is held back, that there is a note, and nothing of what it says or
    shows; of whom nobody may look at any more, the words."""
    if row.note.said_by not in day.held_back:
        return replace(row, photos=(), pictures=0) if row.note.said_by in day.unseen else row
    return replace(row, note=without_words(row.note), photos=(), pictures=0, memos=())


def shown(row: Row, day: Day, me: str | None) -> Shown:
    """How a row is shown to its reader `me` (a leader's uid, or None)."""
    remark, row = _remark(row, day), without_held_back(row, day)
    note, held_back = row.note, day.held_back.get(row.note.said_by or "", "")
    text = held_back or (quoted(note.text, note.language) if note.is_spoken and note.text else note.text)
    touchpoint = day.touchpoint_name(note.touchpoint)
    tags = (*filter(None, (note.place,)), *(f"#{tag}" for tag in (touchpoint, *note.tags) if tag))
    question = day.questions.get(note.question or "", "")
    answers = _("Answers: {question}").format(question=question) if question else ""
    who = _who(note, day, me)
    icon, icon_ink = _icon(row)
    return Shown(
        time=clock(note.at),
        icon=icon,
        icon_ink=icon_ink,
        text=text,
        serif=note.is_spoken and not held_back,
        ink="ink3" if note.off_record or held_back else "ink",
        who="" if note.off_record else who,
        feeling=None if note.off_record else note.feeling,
        tags=() if note.off_record else tags,
        answers="" if note.off_record else answers,
        remark=remark,
        remark_ink="ouch" if row.state == "failed" else "ink3",
        said=_said(row, who, held_back or note.text, (*tags, answers, remark)),
        memo=_memo(row),
    )


def _icon(row: Row) -> tuple[str, ColourName]:
    if row.note.off_record:
        return "struck_eye", "ink3"
    if row.has_picture and row.note.kind is Kind.SAW:
        return "photo", "ink2"
    if row.memos and row.note.kind is Kind.SAW:
        return "microphone", "ink2"
    return kind_icon(row.note.kind), kind_colour(row.note.kind)


def _who(note: Note, day: Day, me: str | None) -> str:
    if note.said_by and note.kind not in OWN_WORDS:
        return day.aliases.get(note.said_by, "")
    if note.kind is Kind.QUOTE and not note.said_by:  # somebody's words, and not those of the writer
        may_be_ours = note.recording is not None or len(day.customers) == 1
        return _("Not named") if may_be_ours else _("Customer, not named")
    author = day.names.get(note.author or "", _("Programme lead"))
    about = day.aliases.get(note.said_by or "", "")
    if note.kind is Kind.SAW:
        writer = _("I saw") if note.author == me else _("{name} saw").format(name=author)
    else:
        writer = _("Me") if note.author == me else author
    return _("{writer}, about {customer}").format(writer=writer, customer=about) if about else writer


def _remark(row: Row, day: Day) -> str:
    if row.state == "failed":
        return _("Not kept yet")
    if row.note.off_record:
        return _("Off the record. Only on this screen, left out of everything.")
    if row.state == "late":
        return _("Being written")
    return _("The photo is kept back: no consent to it") if row.has_picture and row.note.said_by in day.unseen else ""


def _memo(row: Row) -> str:
    return moment_text(row.memos[0].lasts) if row.memos else ""


def _said(row: Row, who: str, words: str, more: tuple[str, ...]) -> str:
    """What a reader says: Ouch, Ingrid, 67, feeling minus three, 08:41, I called eleven times."""
    note = row.note
    felt = feeling_words(note.feeling) if note.feeling is not None else ""
    picture = _("with a picture") if row.has_picture else ""
    spoken = _("spoken, {length}; Space plays it").format(length=_memo(row)) if row.memos else ""
    parts = (kind_word(note.kind), who, felt, clock(note.at), words, picture, spoken, *more)
    return ", ".join(part for part in parts if part)
