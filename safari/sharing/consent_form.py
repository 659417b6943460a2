"""What stands on a consent form: a wording with the organisation's names filled in. Nothing on it is answered."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class AskedUse:
    """One line to tick: the use (`safari.people.consent.Use`), the sentence agreed to, and what that means."""

    use: str
    question: str
    means: str


@dataclass(frozen=True, slots=True)
class ConsentForm:
    """A form in one language. `reference` is how our files call the customer (their alias), "" for a blank form;
    `for_minor` adds a line for a parent."""

    language: str
    version: int
    title: str
    purpose: tuple[str, ...]
    ask: str
    yes: str
    no: str
    uses: tuple[AskedUse, ...]
    until: str
    until_hint: str
    withdraw: str
    rights: str
    responsible: str
    place_and_day: str
    name: str
    signature: str
    parent: str
    ours: str
    organisation: str
    reference: str = ""
    for_minor: bool = False

    @property
    def text(self) -> str:
        """Everything a customer reads before they sign, word for word; not whose form it is."""
        uses = [f"{one.question} {one.means}" for one in self.uses]
        ends = (self.until, self.until_hint, self.withdraw, self.rights, self.responsible, self.parent)
        return "\n".join((self.title, *self.purpose, self.ask, *uses, *ends))

    @property
    def hash(self) -> str:
        """The SHA-256 of `text`, in hexadecimal digits: what a consent given on this form refers to."""
        return sha256(self.text.encode()).hexdigest()

    @property
    def code(self) -> str:
        """What tells this wording from others, printed on the form: "nb1-3f2a9c41"."""
        return code(self.language, self.version, self.hash)


def code(language: str, version: int, text_hash: str) -> str:
    """A wording by its language, its version, and as much of its hash as tells it from every other one."""
    return f"{language}{version}-{text_hash[:8]}"
