"""The jot line: one typed line becomes a note. The window's input line and the `jot` command both read it here.

    [~] [sign] words [@who] [#tag] [^feeling or face]

First sign: " quote (also “ ” « » „), . saw, ! ouch, * aha, + idea, ? question. Without one: a quote when a customer
is named, else saw. A doubled sign, or one after a backslash, is the character itself; ".5", "+47"
and "~20" begin with a number.
@name is a customer of the safari: the alias or its beginning, whatever its case and accents. #word is a touchpoint of
that name, else a tag. ^-3 to ^+3, at either end of the line, is the feeling; so is a face at the end: :) +1, :)) +2,
:))) or :D +3, :| 0, :( -1, :(( -2, :((( or :'( -3. A face drawn as one character (🙂) is read at the very end, and
stays in the text. After a backslash, a face is part of the words. ~ in front of all is off the record.
At the beginning and at the end of the line these words are taken off; in the middle of a sentence the word stays and
only its sign goes. What cannot be read stays as it was typed and is told (`Jotted.unknown`).

    known = Known(customers, touchpoints)          # those of the safari, and of the programme
    jotted = parse('!They asked again @ing #waiting ^-3', known)
    note = note_from(jotted, safari.uid, leader.uid, now(), language_of(jotted, known, programme.language))
    library.notes.keep(note)                       # says what is wrong with an empty note
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from safari.run.faces import picture_at_end
from safari.run.note import Kind, Note
from safari.run.quotation import without_outer_marks, without_second_mark
from safari.run.signs import KIND_OF, LITERAL, OFF_RECORD, QUOTES, Sign, sign_at
from safari.run.tokens import Known, Token, Unknown, What, escaped, tokens_in
from safari.text import clean
from safari.tongue import tongue

__all__ = ["Chosen", "Jotted", "Known", "Mark", "Unknown", "as_line", "language_of", "note_from", "parse"]

_KIND_SIGNS = "".join(KIND_OF)
_AFTER_A_NAME = ":,"
_SIGNS = (*KIND_OF, *OFF_RECORD, LITERAL)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was chosen beside the line, by key or chip; it wins over what the line says. Tags add up.

    `question` is the one it answers, `place` where it was, `recording` and `moment` (ms) what in a call it is about.
    With a `feeling`, or where it is said that there is none (`unfelt`), a face at the end is part of the words.
    `unsaid`: no customer said it, not even where there is only one who could have.
    """

    kind: Kind | None = None
    said_by: str | None = None
    tags: tuple[str, ...] = ()
    touchpoint: str | None = None
    feeling: int | None = None
    off_record: bool = False
    question: str | None = None
    place: str = ""
    recording: str | None = None
    moment: int | None = None
    unfelt: bool = False
    unsaid: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """Where in the typed line something was read: from `start` to `end`."""

    start: int
    end: int
    what: What


@dataclass(frozen=True, slots=True)
class Jotted:
    """What a line says. `said_by` and `touchpoint` are uids; `marks` tell where it was read, for showing it."""

    kind: Kind
    text: str
    said_by: str | None = None
    tags: tuple[str, ...] = ()
    touchpoint: str | None = None
    feeling: int | None = None
    off_record: bool = False
    unknown: tuple[Unknown, ...] = ()
    marks: tuple[Mark, ...] = ()
    question: str | None = None
    place: str = ""
    recording: str | None = None
    moment: int | None = None


def parse(typed: str, known: Known, chosen: Chosen = Chosen(), *, faces: bool = True) -> Jotted:
    """What a typed line says, with what was chosen beside it. Never fails; no word of it is lost.

    Without `faces`, :) and the like are words as any others.
    """
    faces = faces and chosen.feeling is None and not chosen.unfelt
    line = _read(typed, known, faces=faces)
    tokens = _counting(line.tokens)
    leading, trailing = _runs(typed, line.begins, tokens)
    begin, end = _inner(typed, line.begins, leading, trailing)
    kind_sign = line.kind
    if leading and kind_sign is None and (kind_sign := sign_at(typed, begin, _KIND_SIGNS)):
        begin = _past_space(typed, kind_sign.after)
    taken = _taken(tokens, leading, trailing)
    if faces and (mood := _mood(typed[begin:end], begin)) and _value(taken, "feeling") is None:
        taken.append(mood)
    said_by = chosen.said_by or _value(taken, "who")
    sign = kind_sign.sign if kind_sign else ""
    kind = chosen.kind or KIND_OF.get(sign) or (Kind.QUOTE if said_by else Kind.SAW)
    text = clean(_composed(typed[:end], begin, [token for token in line.tokens if token.start >= begin]))
    feeling = _value(taken, "feeling") or _value(taken, "mood")
    return Jotted(
        kind=kind,
        text=_without_marks(text, sign, quoted=kind is Kind.QUOTE or bool(said_by)),
        said_by=said_by,
        tags=_tags(taken, chosen, known),
        touchpoint=chosen.touchpoint or _value(taken, "touchpoint"),
        feeling=chosen.feeling if chosen.feeling is not None or feeling is None else int(feeling),
        off_record=chosen.off_record or bool(line.hidden and line.hidden.sign),
        unknown=line.unknown,
        marks=_marks(line.hidden, kind_sign, taken),
        question=chosen.question,
        place=chosen.place,
        recording=chosen.recording,
        moment=chosen.moment,
    )


def as_line(text: str) -> str:
    """The line that says exactly this text: signs that would be read are escaped. For changing a note that is kept.

    A face at its end is a word where the line is read with the note's feeling, or as one without (`Chosen.unfelt`).
    """
    begins_with_sign = any(sign_at(text, 0, signs) for signs in (_KIND_SIGNS, OFF_RECORD)) or text.startswith(LITERAL)
    return LITERAL + escaped(text) if begins_with_sign else escaped(text)


def language_of(jotted: Jotted, known: Known, programme: str) -> str:
    """The language of the words (BCP 47): the customer's own where one speaks, else the programme's, unless their
    letters are not of it."""
    spoken = next((one.language for one in known.customers if one.uid == jotted.said_by), "")
    return tongue(jotted.text, spoken or programme)


def note_from(jotted: Jotted, safari: str, author: str | None, at: datetime, language: str = "") -> Note:
    """The note to keep; it gets its uid when kept. `author` is a leader's uid, or None for the programme's lead."""
    return Note(
        uid="",
        safari=safari,
        author=author,
        kind=jotted.kind,
        text=jotted.text,
        at=at,
        said_by=jotted.said_by,
        feeling=jotted.feeling,
        touchpoint=jotted.touchpoint,
        tags=jotted.tags,
        language=language,
        off_record=jotted.off_record,
        question=jotted.question,
        place=jotted.place,
        recording=jotted.recording,
        moment=jotted.moment,
    )


@dataclass(frozen=True, slots=True)
class _Line:
    """The signs in front, where they end, and the words with a sign after them."""

    hidden: Sign | None
    kind: Sign | None
    begins: int
    tokens: tuple[Token, ...]
    unknown: tuple[Unknown, ...]


def _read(typed: str, known: Known, *, faces: bool) -> _Line:
    begins = _past_space(typed, 0)
    if typed[begins : begins + 1] == LITERAL and typed[begins + 1 : begins + 2] in _SIGNS:
        tokens, unknown = tokens_in(typed, known, begins + 1, faces=faces)
        return _Line(None, Sign("", begins + 1), begins + 1, tuple(tokens), tuple(unknown))
    hidden = sign_at(typed, begins, OFF_RECORD)
    if hidden:
        begins = _past_space(typed, hidden.after)
    kind = None if hidden and not hidden.sign else sign_at(typed, begins, _KIND_SIGNS)
    if kind:
        begins = _past_space(typed, kind.after)
    tokens, unknown = tokens_in(typed, known, begins, faces=faces)
    return _Line(hidden, kind, begins, tuple(tokens), tuple(unknown))


def _counting(tokens: tuple[Token, ...]) -> list[Token]:
    """The tokens that say something about the note: one customer speaks, the first; a second touchpoint is a tag."""
    counting: list[Token] = []
    there: set[What] = set()
    for token in tokens:
        if token.what == "touchpoint" and "touchpoint" in there:
            counting.append(replace(token, what="tag", value=token.words))
        elif token.what != "escape" and not (token.what == "who" and "who" in there):
            counting.append(token)
            there.add(token.what)
    return counting


def _runs(typed: str, begins: int, tokens: list[Token]) -> tuple[list[Token], list[Token]]:
    """The tokens that stand one after another at the beginning, and those at the end."""
    leading: list[Token] = []
    place = begins
    for token in tokens:
        if token.what == "face" or typed[place : token.start].strip():
            break  # a face is read at the end alone
        leading.append(token)
        place = token.end
    trailing: list[Token] = []
    place = len(typed)
    for token in reversed(tokens[len(leading) :]):
        if typed[token.end : place].strip():
            break
        trailing.append(token)
        place = token.start
    return leading, trailing[::-1]


def _taken(tokens: list[Token], leading: list[Token], trailing: list[Token]) -> list[Token]:
    """The tokens that are read: a feeling at either end, a face at the end, all others wherever they stand."""
    feelings = {"feeling": {*leading, *trailing}, "face": set(trailing)}
    kept = [token for token in tokens if token.what not in feelings or token in feelings[token.what]]
    return [replace(token, what="feeling") if token.what == "face" else token for token in kept]


def _mood(words: str, begin: int) -> Token | None:
    """A face drawn as one character at the very end of the words; it stays among them."""
    found = picture_at_end(words)
    if found is None:
        return None
    feeling, start, end = found
    return Token(begin + start, begin + end, "mood", str(feeling), words[start:end])


def _inner(typed: str, begins: int, leading: list[Token], trailing: list[Token]) -> tuple[int, int]:
    """Where the words of the note begin and end: after the colon of "@Ingrid: I called", before what stands at the
    end."""
    end = trailing[0].start if trailing else len(typed)
    if not leading:
        return begins, end
    begin = leading[-1].end
    if typed[begin : begin + 1] in tuple(_AFTER_A_NAME):
        begin += 1
    return _past_space(typed, begin), end


def _composed(typed: str, begin: int, tokens: list[Token]) -> str:
    """The words from `begin` on, each word with a sign without it."""
    parts, place = [], begin
    for token in tokens:
        if token.end > len(typed):
            break
        parts += [typed[place : token.start], token.words]
        place = token.end
    return "".join(parts) + typed[place:]


def _without_marks(text: str, sign: str, *, quoted: bool) -> str:
    if sign and sign in QUOTES:
        return without_second_mark(text, sign)
    return without_outer_marks(text) if quoted else text


def _tags(taken: list[Token], chosen: Chosen, known: Known) -> tuple[str, ...]:
    typed = [token.value for token in taken if token.what == "tag"]
    touchpoint = _value(taken, "touchpoint")
    if chosen.touchpoint and touchpoint not in {None, chosen.touchpoint}:
        typed += [one.name for one in known.touchpoints if one.uid == touchpoint]
    return tuple(dict.fromkeys((*chosen.tags, *typed)))


def _value(taken: list[Token], what: What) -> str | None:
    return next((token.value for token in reversed(taken) if token.what == what), None)


def _marks(hidden: Sign | None, kind: Sign | None, taken: list[Token]) -> tuple[Mark, ...]:
    signs: list[tuple[Sign | None, What]] = [(hidden, "off_record"), (kind, "kind")]
    marks = [Mark(sign.after - 1, sign.after, what) for sign, what in signs if sign and sign.sign]
    return tuple(sorted((*marks, *(Mark(one.start, one.end, one.what) for one in taken)), key=lambda mark: mark.start))


def _past_space(typed: str, place: int) -> int:
    return len(typed) - len(typed[place:].lstrip())
