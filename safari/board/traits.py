"""What notes can have in common: tags, touchpoints, and words that carry meaning."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from safari.run.note import Note
from safari.text import fold

SHORTEST = 4  # letters of a word that may carry meaning; shorter ones mostly join others
_WORD = re.compile(r"[^\W\d_]+")
# The words that only hold a sentence together, folded, longer than SHORTEST - 1, by language.
_JOINING = {
    "en": """about after again always another anything because been before being could does doing done down during each
        even every everything from have having here into just know like made make many more most much never nobody none
        nothing once only other over really said same says should some somebody someone something still such than that
        their them then there these they thing things think this those through under until upon very want wanted well
        went were what when where which while will with without would your yours years year time times told asked came
        come called goes going gets made says tell took take back""",
    "nb": """alle alltid andre bare ble blir blitt bli da den denne dere deres dette disse eller etter fikk for fordi
        fra gang ganger gikk hadde hans har hele henne hennes her hun hva hvem hver hverken hvis hvor hvordan ikke ingen
        inn kan kom kunne kommer man mange meg mer mest min mine mitt noe noen nok nar oss over seg selv sin sine sitt
        skal skulle slik som sier sagt sa vare vart vaere vaert var veldig vil ville under uten aldri ogsaa ogsa matte
        maa enda fortsatt igjen""",
    "da": """alle altid anden andre bare blev bliver blive deres dette disse eller efter fordi fra gang gange gik havde
        hans hele hende hendes hvad hvem hver hvis hvor hvordan ikke ingen jeres kan kom komme kommer kunne lige man
        mange meget mere mest mine noget nogen nogle over siger sagt selv sine sidder skal skulle sadan som under uden
        vaere vaeret vare vores vil ville aldrig ogsaa ogsa igen stadig matte""",
    "el": """αλλα αλλη αλλο αλλος ακομα αμεσως απο αυτα αυτη αυτο αυτος αυτους γιατι δικο δικη εγω ειμαι ειναι ειπα
        ειπαν ειπε εκανα εκανε εκει ειχα ειχαμε ειχαν ειχε εμας εσεις εχει εχεις εχουμε εχουν εχω ηταν ημουν θελω καθε
        και καμια καποιος καποια κανεις κανενας λεει λενε λιγο μετα μεχρι μονο μπορω μπορει μερες μερα ξανα ολα ολη ολοι
        ολο οπως οταν οποιος οσο οτι παντα παλι περισσοτερο πολυ πολλα ποιος ποτε πριν πρεπει πως σαν στα στη στην στις
        στο στον στους τετοιο τιποτα τοτε υπαρχει φορα φορες χωρις ωστε τους την των μου σου του της""",
}
_HOLDING = {language: frozenset(words.split()) for language, words in _JOINING.items()}
_ALL = frozenset().union(*_HOLDING.values())


class Sort(StrEnum):
    """What a trait is."""

    TAG = "tag"
    TOUCHPOINT = "touchpoint"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Trait:
    """Something several notes may share: a tag or word, folded, or the uid of a touchpoint."""

    sort: Sort
    key: str


def traits(note: Note) -> frozenset[Trait]:
    """All traits of a note, each once."""
    found = {Trait(Sort.TAG, fold(tag)) for tag in note.tags}
    found |= {Trait(Sort.WORD, word) for word in words_in(note.text, note.language)}
    if note.touchpoint:
        found.add(Trait(Sort.TOUCHPOINT, note.touchpoint))
    return frozenset(found)


def words_in(text: str, language: str) -> tuple[str, ...]:
    """The words of a text that carry meaning, folded, each once. Of a language nobody knows, none of any is left in."""
    holding = _HOLDING.get(language[:2].lower(), _ALL)
    found = dict.fromkeys(word for word in _WORD.findall(fold(text)) if len(word) >= SHORTEST)
    return tuple(word for word in found if word not in holding)


def as_written(trait: Trait, notes: Mapping[str, Note], touchpoints: Mapping[str, str]) -> str:
    """A trait as people wrote it first: "Waiting" and not "waiting", the name of a touchpoint (by uid)."""
    if trait.sort is Sort.TOUCHPOINT:
        return touchpoints.get(trait.key, "")
    for note in notes.values():
        typed = note.tags if trait.sort is Sort.TAG else _WORD.findall(note.text)
        for word in typed:
            if fold(word) == trait.key:
                return word
    return trait.key
