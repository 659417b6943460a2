"""What is being jotted down: the text of the line, what was chosen beside it, the pictures, and what it all says."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from safari.run.jot_line import Chosen, Jotted, Known, as_line, parse
from safari.run.note import BEST, WORST, Kind

if TYPE_CHECKING:
    from safari.run.completion import Offer
    from safari.run.note import Note, Picture

EMPTY = Chosen()


class Jotting(QObject):
    """The state of the input line. `changed` after every change; `rewritten(text)` where it changed the text itself.

    `jotted` is what the line and the chips say together. While `editing` holds a note, it is that note being changed.
    With `reads_faces`, :) and the like at the end of the line are a feeling.
    """

    changed = Signal()
    rewritten = Signal(str)

    def __init__(self, known: Known, parent: QObject | None = None, *, reads_faces: bool = True) -> None:
        super().__init__(parent)
        self.known, self.reads_faces = known, reads_faces
        self.text = ""
        self.chosen = self.standing = EMPTY
        self.pictures: tuple[Picture, ...] = ()
        self.editing: Note | None = None
        self.why = ""  # the words of that note are others now, as far as somebody has said
        self.typed = self.jotted = parse("", known)
        self._came: dict[str, Any] = {}  # the chips that came with words brought back, by field of Chosen
        self._before: tuple[str, Chosen, tuple[Picture, ...]] = ("", EMPTY, ())

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to keep: no text, no picture."""
        return not self.text.strip() and not self.pictures

    def type(self, text: str) -> None:
        """The text is now this. A sign or name typed last wins over what was chosen before."""
        if text == self.text:
            return
        before, self.text = self.typed, text
        self.typed = self._read()
        if not text.strip() and self.editing is None:
            self._let_go_of_what_came()
        if _has(self.typed, "kind") and self.typed.kind is not before.kind:
            self.chosen = replace(self.chosen, kind=None)
        if self.typed.said_by not in {None, before.said_by}:
            self.chosen = replace(self.chosen, said_by=None)
        if self.typed.touchpoint not in {None, before.touchpoint}:
            self.chosen = replace(self.chosen, touchpoint=None)
        if self.typed.feeling not in {None, before.feeling}:
            self.chosen = replace(self.chosen, feeling=None, unfelt=False)
        self._settle()

    def choose_kind(self, kind: Kind) -> None:
        """This kind, whatever the line says; once more: what the line says."""
        self.choose(kind=None if self.chosen.kind is kind else kind)

    @property
    def only_customer(self) -> str:
        """The customer whose words a quote is where nobody is named: the only one there, else ""."""
        customers = self.known.customers
        return customers[0].uid if len(customers) == 1 else ""

    @property
    def is_who_taken_for_granted(self) -> bool:
        """Whether the quote is a customer's because nobody else is there, not because they were named."""
        return bool(self.jotted.said_by) and not (self.typed.said_by or self.chosen.said_by)

    def choose_who(self, uid: str) -> None:
        """This customer; once more: nobody."""
        if self.jotted.said_by == uid:
            self._unsign("who")
            uid = ""
        self.choose(said_by=uid or None, unsaid=not uid)

    def choose_nobody(self) -> None:
        """No customer said it."""
        if self.jotted.said_by is not None:
            self.choose_who(self.jotted.said_by)

    def choose_feeling(self, feeling: int | None) -> None:
        """This feeling, or none."""
        self._unsign("feeling")
        unfelt = feeling is None and self.typed.feeling is not None  # a face that stays in the text
        self.choose(feeling=feeling, unfelt=unfelt)

    def step_feeling(self, by: int) -> None:
        """The feeling one up or down: it begins at 0, and past the end there is none."""
        felt = self.jotted.feeling
        there = 0 if felt is None else felt + by
        self.choose_feeling(there if WORST <= there <= BEST else None)

    def choose_off_record(self, *, off: bool) -> None:
        """Whether this note stays out of everything."""
        if not off:
            self._unsign("off_record")
        self.choose(off_record=off)

    def choose_question(self, uid: str | None) -> None:
        """The question that the note answers, or none."""
        self.choose(question=uid)

    def know(self, known: Known) -> None:
        """Who and what may be named from now on; whoever was chosen and is gone is chosen no longer."""
        gone = _uids(self.known) - _uids(known)
        self.known = known
        if self.chosen.said_by in gone:
            self.chosen = replace(self.chosen, said_by=None)
        if self.chosen.touchpoint in gone:
            self.chosen = replace(self.chosen, touchpoint=None)
        self.typed = self._read()
        self._settle()

    def read_faces(self, *, on: bool) -> None:
        """Whether faces at the end of the line are read."""
        self.reads_faces = on
        self.typed = self._read()
        self._settle()

    def choose_moment(self, recording: str | None, moment: int | None) -> None:
        """About this moment (ms) of a call; None: about none."""
        self.choose(recording=recording, moment=moment)

    def let_go_of_call(self, recording: str) -> None:
        """This call is gone: neither the note in the line nor the one that was begun before is about it any more."""
        text, before, pictures = self._before
        if before.recording == recording:
            self._before = (text, replace(before, recording=None, moment=None), pictures)
        if self.chosen.recording == recording:
            self.choose_moment(None, None)

    def take(self, offer: Offer) -> None:
        """Choose what was picked from the list, where the line itself cannot say it (two customers of one alias)."""
        if offer.what == "who" and self.jotted.said_by != offer.value:
            self.choose(said_by=offer.value)
        elif offer.what == "touchpoint" and self.jotted.touchpoint != offer.value:
            self.choose(touchpoint=offer.value)
        elif offer.what == "tag" and offer.value not in self.jotted.tags:
            self.choose(tags=(*self.chosen.tags, offer.value))

    def drop_tag(self, tag: str) -> None:
        """Without this tag. Typed in a sentence, its word stays."""
        if tag in self.typed.tags:
            self._unsign("tag", tag)
        self.choose(tags=tuple(one for one in self.chosen.tags if one != tag))

    def drop_touchpoint(self) -> None:
        """At no touchpoint."""
        self._unsign("touchpoint")
        self.choose(touchpoint=None)

    def add_picture(self, picture: Picture) -> None:
        """With this picture, too."""
        self.pictures = (*self.pictures, picture)
        self._settle()

    def drop_picture(self, picture: Picture) -> None:
        """Without this picture."""
        self.pictures = tuple(one for one in self.pictures if not one.is_of(picture))
        self._settle()

    def caption(self, picture: Picture, words: str) -> None:
        """What a picture in the line shows."""
        self.pictures = tuple(replace(one, caption=words) if one.is_of(picture) else one for one in self.pictures)
        self._settle()

    def clear(self) -> None:
        """Begin the next note."""
        self._become("", self.standing, (), None)

    def stand(self, **choices: Any) -> None:  # noqa: ANN401 - fields of Chosen
        """Begin every note with these choices (fields of Chosen) from now on, until they are others; an empty line has
        them at once. Words that are being typed keep what was chosen for them."""
        self.standing = replace(self.standing, **choices)
        if self.is_empty and self.editing is None:
            self.choose(**choices)

    def choose(self, **choices: Any) -> None:  # noqa: ANN401 - fields of Chosen
        """Choose these (fields of Chosen) for the note in the line: they stay where its words are emptied out."""
        for name in choices.keys() & self._came.keys():
            came = self._came.pop(name)
            if name == "tags":  # each for itself: those that came go with the words, one chosen since stays
                self._came[name] = tuple(tag for tag in came if tag in choices[name])
        self.chosen = replace(self.chosen, **choices)
        self._settle()

    def edit(self, note: Note) -> None:
        """Change a note that is kept; what stood in the line comes back afterwards."""
        if self.editing is None:
            self._before = (self.text, self.chosen, self.pictures)
        self._become(as_line(note.text), _chosen_of(note), (), note)

    def explain(self, why: str) -> None:
        """Why the words of the note being changed are others now, while it is written."""
        if why != self.why:
            self.why = why
            self.changed.emit()

    def stop_editing(self) -> None:
        """Leave the note as it was, or as it was just kept."""
        before, self._before = self._before, ("", EMPTY, ())
        if before == ("", EMPTY, ()):  # nothing was begun: the next note begins
            before = ("", self.standing, ())
        self._become(*before, None)

    def give_back(self, text: str, chosen: Chosen, pictures: tuple[Picture, ...], editing: Note | None) -> None:
        """Put into the line what could not be kept, or what was found after a crash.

        Where the person empties the line then, the chips that came with the words go, too; what they chose since stays.
        """
        self._become(text, chosen, pictures, editing)
        self._came = {field.name: getattr(chosen, field.name) for field in fields(Chosen)}

    def chips(self) -> str:
        """What was chosen, as a draft keeps it."""
        if self.chosen == EMPTY and self.editing is None:
            return ""
        why = {"why": self.why} if self.why else {}
        return json.dumps({**asdict(self.chosen), "editing": self.editing.uid if self.editing else None, **why})

    def _become(self, text: str, chosen: Chosen, pictures: tuple[Picture, ...], editing: Note | None) -> None:
        self.text, self.chosen, self.pictures, self.editing, self.why = text, chosen, pictures, editing, ""
        self._came = {}
        self.typed = self._read()
        self.rewritten.emit(text)
        self._settle()

    def _let_go_of_what_came(self) -> None:
        """The words that were brought back are gone: their chips go with them, and what stands takes their place."""
        came, self._came = self._came, {}
        begins: dict[str, Any] = {name: getattr(self.standing, name) for name in came}
        if "tags" in came:
            since = (tag for tag in self.chosen.tags if tag not in came["tags"])
            begins["tags"] = tuple(dict.fromkeys((*self.standing.tags, *since)))
        self.chosen = replace(self.chosen, **begins)

    def said_in(self, text: str, chosen: Chosen) -> Jotted:
        """What a line says with what was chosen: a quote of nobody is the words of the only customer there is."""
        said = parse(text, self.known, chosen, faces=self.reads_faces)
        if said.kind is Kind.QUOTE and said.said_by is None and not chosen.unsaid:
            return replace(said, said_by=self.only_customer or None)
        return said

    def _read(self) -> Jotted:
        return parse(self.text, self.known, faces=self.reads_faces)

    def _settle(self) -> None:
        self.jotted = self.said_in(self.text, self.chosen)
        self.changed.emit()

    def _unsign(self, what: str, words: str = "") -> None:
        """Take what was typed about something out of the text: a feeling whole, of anything else only the sign."""
        for mark in reversed(self.typed.marks):
            said = self.text[mark.start + 1 : mark.end]
            if mark.what != what or (words and said != words):
                continue
            kept = "" if what in {"feeling", "off_record"} else said
            self.text = f"{self.text[: mark.start]}{kept}{self.text[mark.end :]}"
            self.typed = self._read()
            self.rewritten.emit(self.text)
            return


def chosen_from(chips: str) -> tuple[Chosen, str | None]:
    """What a draft's chips say: what was chosen, and the uid of the note being changed, if any."""
    try:
        told: dict[str, Any] = json.loads(chips or "{}")
        kind = told.get("kind")
        tags = tuple(str(tag) for tag in told.get("tags", ()))
        chosen = Chosen(
            Kind(kind) if kind else None,
            told.get("said_by"),
            tags,
            told.get("touchpoint"),
            told.get("feeling"),
            bool(told.get("off_record")),
            told.get("question"),
            str(told.get("place", "")),
            told.get("recording"),
            told.get("moment"),
            bool(told.get("unfelt")),
            bool(told.get("unsaid")),
        )
        return chosen, told.get("editing")
    except (ValueError, AttributeError, TypeError):
        return EMPTY, None


def why_from(chips: str) -> str:
    """What a draft's chips say of why the words of a note were being changed."""
    try:
        return str(json.loads(chips or "{}").get("why", ""))
    except (ValueError, AttributeError):
        return ""


def _chosen_of(note: Note) -> Chosen:
    """All that a note says beside its words: a face among them is a word."""
    said = {field.name: getattr(note, field.name) for field in fields(Chosen) if not field.name.startswith("un")}
    return Chosen(**said, unfelt=note.feeling is None, unsaid=note.kind is Kind.QUOTE and note.said_by is None)


def _uids(known: Known) -> set[str]:
    return {one.uid for one in known.customers} | {one.uid for one in known.touchpoints}


def _has(jotted: Jotted, what: str) -> bool:
    return any(mark.what == what for mark in jotted.marks)
