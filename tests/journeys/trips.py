"""Safaris as somebody would plan them: one of each format, and the breakfast once in each of the four languages."""

from __future__ import annotations

from dataclasses import dataclass

LANGUAGES = {"en": "English", "nb": "Norsk bokmål", "da": "Dansk", "el": "Ελληνικά"}
REAL_NAMES = ("Gudrun Xzqwhauge", "Torvald Qxzvik", "Μαρίκα Ξζδράκη", "Harriet Wxzqley")
REACHED = "+47 55 00 17 93"
CONTACT = "safari@fjellvik.example"
QUOTED = ("Notes", "Quotes without name")
SEEN = (*QUOTED, "Photo")


@dataclass(frozen=True)
class Guest:
    """A leader who comes."""

    name: str
    role: str
    email: str
    bet: str
    agent: str = ""


@dataclass(frozen=True)
class Asked:
    """A customer who is asked to come, and what they agree to."""

    alias: str
    speaks: str
    real_name: str
    uses: tuple[str, ...] = QUOTED


ASTRID = Guest("Astrid Holm", "CFO", "astrid.holm@fjellvik.example", "I believe they will say we are slow.")
JONAS = Guest("Jonas Bakke", "COO", "jonas.bakke@fjellvik.example", "I believe they will say we are hard to reach.")
INGRID = Asked("Ingrid, 67", "nb", REAL_NAMES[0])
SOFIE = Asked("Sofie, 29", "da", REAL_NAMES[1])
NIKOS = Asked("Νίκος, 41", "el", REAL_NAMES[2])
EMMA = Asked("Emma, 38", "en", REAL_NAMES[3])


@dataclass(frozen=True)
class Trip:
    """What is typed for one safari. `host` where the format has one; `customers` where it has any. It is so many days
    ahead: by default so many that nothing on any checklist is due."""

    key: str
    title: str
    leaders: tuple[Guest, ...] = (ASTRID, JONAS)
    customers: tuple[Asked, ...] = ()
    focus: str = "When did you last wait for us?"
    host: str = ""
    place: str = "Vestbredden 4, Bergen"
    starts: str = "8:00"
    language: str = "en"
    unplanned: bool = False
    days_ahead: int = 60

    @property
    def name(self) -> str:
        """What the journey is called in a report."""
        return self.key if self.language == "en" else f"{self.key} {self.language}"

    @property
    def seated(self) -> bool:
        """Whether leaders sit beside customers."""
        return self.key in ("breakfast", "event")


BREAKFAST = Trip("breakfast", "Breakfast with customers", customers=(INGRID, SOFIE), host="Kari Moe")
TRIPS = (
    BREAKFAST,
    Trip("event", "Customer event", customers=(INGRID, SOFIE, NIKOS), host="Kari Moe", starts="17:00"),
    Trip(
        "service_day",
        "A day in customer service",
        leaders=(
            Guest("Astrid Holm", "CFO", ASTRID.email, "They will ask where their case is.", agent="Marit"),
            Guest("Jonas Bakke", "COO", JONAS.email, "They will ask for a name.", agent="Trond"),
        ),
        focus="What do they call about twice?",
    ),
    Trip("calls", "Listening to calls", focus="What was never answered?"),
    Trip(
        "life",
        "A day in the customer’s life",
        customers=(Asked("Ingrid, 67", "nb", REAL_NAMES[0], SEEN),),
        focus="Where does she keep our letters?",
        place="Askøy",
        starts="10:30",
    ),
    Trip(
        "loss_calls",
        "Customer-loss calls",
        leaders=(ASTRID,),
        customers=(INGRID, EMMA),
        focus="What was the last straw?",
        place="Room 4",
    ),
    Trip("barbecue", "Barbecue moment", leaders=(ASTRID,), focus="What did we do for you last?", unplanned=True),
)
SPOKEN = (
    Trip(
        "breakfast",
        "Frokost med kunder",
        customers=BREAKFAST.customers,
        host="Kari Moe",
        focus="Når ventet du sist på oss?",
        language="nb",
    ),
    Trip(
        "breakfast",
        "Morgenmad med kunder",
        customers=BREAKFAST.customers,
        host="Kari Moe",
        focus="Hvornår ventede du sidst på os?",
        language="da",
    ),
    Trip(
        "breakfast",
        "Πρωινό με πελάτες",
        customers=(NIKOS, SOFIE),
        host="Kari Moe",
        focus="Πότε μας περιμένατε τελευταία φορά;",
        language="el",
    ),
)
