"""The two pages of the design, a portrait to put on them, whatever people may write, and what a sound page is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from types import SimpleNamespace

import pypdfium2
import pypdfium2.raw
import pytest
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from safari.pages import n1
from safari.sharing.story_page import (
    ConsentPrint,
    CurvePoint,
    LeaderWords,
    PageMoment,
    PageNumber,
    PagePromise,
    ShareablePhoto,
    ShareableWords,
    StoryPage,
)
from tests.safari.pages import sound

MM = 25.4 / 72


def jpeg(width: int, height: int) -> bytes:
    """A JPEG of this size with a face-like disc in it."""
    picture = Image.new("RGB", (width, height), "#E5DAC5")
    ImageDraw.Draw(picture).ellipse((width * 0.4, height * 0.3, width * 0.8, height * 0.7), "#DDB294")
    file = BytesIO()
    picture.save(file, "JPEG", quality=85)
    return file.getvalue()


@pytest.fixture(scope="session")
def portrait() -> ShareablePhoto:
    return ShareablePhoto(jpeg(600, 765), (0.6, 0.5))


INGRID = StoryPage(
    language="en",
    organisation="Fjellvik Insurance",
    occasion="Breakfast with claims customers, Bergen, 19 November 2026",
    photo=None,
    hero=ShareableWords("I called eleven times. Every time I started from the beginning.", "en"),
    original=ShareableWords("Jeg ringte elleve ganger. Hver gang måtte jeg starte forfra.", "nb"),
    name="Ingrid, 67",
    since="",
    who="Retired teacher on Askøy. Has insured her home with us since 1998. "
    "On a January night a pipe burst under her kitchen sink.",
    moments=(
        PageMoment(
            "The first call",
            "14 January",
            ShareableWords(
                "I stood in water to my ankles and a voice told me I was number thirty-eight in the queue.", "en"
            ),
            -2,
        ),
        PageMoment(
            "The seventh call",
            "27 February",
            ShareableWords(
                "They asked for the claim number again. By then I knew it the way I know my children’s birthdays.",
                "en",
            ),
            -3,
        ),
        PageMoment(
            "The eleventh call",
            "18 March",
            ShareableWords("Then Marit said: you can stop calling now. From today, I am the one who calls you.", "en"),
            3,
        ),
    ),
    curve_note="Nine weeks, eleven calls, nine different people",
    curve=(
        CurvePoint("A pipe bursts", "13 January", -1, None),
        CurvePoint("First call", "14 January", -2, 0),
        CurvePoint("Claim form", "22 January", -1, None),
        CurvePoint("Surveyor’s visit", "9 February", 1, None),
        CurvePoint("Calls four to ten", "to 16 March", -3, 1),
        CurvePoint("Marit calls back", "18 March", 3, 2),
        CurvePoint("Dry floor", "27 March", 2, None),
    ),
    number=PageNumber("214", 215, ""),
    why="others called five times or more about one water claim, July to September. "
    "They leave when it is time to renew.",
    ask="One claim, one name, from first call to dry floor.",
    promises=(
        PagePromise("Each water claim gets one handler, by name", "Jonas Bakke, COO", date(2026, 12, 15)),
        PagePromise("Marit teaches her call-back to all sixty handlers", "Mette Sørensen, CHRO", date(2027, 1, 10)),
        PagePromise("The whole history on screen before we say hello", "Eleni Papadaki, CIO", date(2027, 1, 31)),
        PagePromise("Drying is paid within 48 hours, before the survey", "Astrid Holm, CFO", date(2027, 2, 1)),
    ),
    leader=LeaderWords(
        ShareableWords("I signed the budget that made her wait. I had never seen it from her kitchen.", "en"),
        "Astrid Holm",
        "CFO, sat beside Ingrid",
    ),
    consent=ConsentPrint(
        date(2026, 11, 19), "written", photo=True, named=False, outside=False, until=date(2027, 11, 19)
    ),
)
"""The English page, still without its photo."""

NIKOS = StoryPage(
    language="el",
    organisation="Fjellvik Insurance",
    occasion="Πρωινό με πελάτες, Μπέργκεν, 19 Νοεμβρίου 2026",
    photo=None,
    hero=ShareableWords(
        'Μου είπαν "θα σας καλέσουμε εμείς". Τριάντα έξι νύχτες κοιμόμουν με το τηλέφωνο στο μαξιλάρι.', "el"
    ),
    original=None,
    name="Νίκος, 41",
    since="Πελάτης από το 2015",
    who="Μηχανικός στο Μπέργκεν, πατέρας δύο παιδιών. Τον Ιούνιο τα νερά "
    "από το πάνω διαμέρισμα έριξαν το ταβάνι του παιδικού δωματίου.",
    moments=(
        PageMoment(
            "Η πρώτη κλήση",
            "8 Ιουνίου",
            ShareableWords("Ρώτησα πού θα κοιμηθούν απόψε τα παιδιά. Μου ζήτησαν τον αριθμό συμβολαίου.", "el"),
            -2,
        ),
        PageMoment(
            "Η τρίτη εβδομάδα",
            "29 Ιουνίου",
            ShareableWords("Κάθε φορά άλλη φωνή. Έλεγα πάλι από την αρχή την ίδια ιστορία.", "el"),
            -3,
        ),
        PageMoment(
            "Η Κατερίνα",
            "14 Ιουλίου",
            ShareableWords("Ήρθε η ίδια, κοίταξε το ταβάνι και είπε: “Κι εγώ έχω παιδιά. Αύριο ξεκινάμε.”", "el"),
            3,
        ),
    ),
    curve_note="Τριάντα έξι ημέρες, επτά κλήσεις, έξι διαφορετικές φωνές",
    curve=(
        CurvePoint("Πέφτει το ταβάνι", "7 Ιουνίου", -2, None),
        CurvePoint("Πρώτη κλήση", "8 Ιουνίου", -2, 0),
        CurvePoint("Δήλωση ζημιάς", "11 Ιουνίου", -1, None),
        CurvePoint("Αναμονή", "έως 28 Ιουνίου", -2, None),
        CurvePoint("Πέμπτη κλήση", "29 Ιουνίου", -3, 1),
        CurvePoint("Η επίσκεψη", "14 Ιουλίου", 3, 2),
        CurvePoint("Νέο ταβάνι", "23 Ιουλίου", 2, None),
    ),
    number=PageNumber("86", 87, ""),
    why="ακόμη περίμεναν πάνω από 30 ημέρες, από τον Ιούλιο έως τον Σεπτέμβριο. Είναι αυτοί που δεν ανανεώνουν.",
    ask="Όποιος λέει «θα καλέσω», καλεί σε δύο ημέρες.",
    promises=(
        PagePromise(
            "Κάθε ζημιά έχει έναν υπεύθυνο με όνομα", "Jonas Bakke, διευθυντής λειτουργιών", date(2026, 12, 15)
        ),
        PagePromise(
            "Κάθε υπόσχεση κλήσης γίνεται ραντεβού", "Ελένη Παπαδάκη, διευθύντρια πληροφορικής", date(2027, 1, 31)
        ),
        PagePromise(
            "Προσωρινή στέγη για παιδιά, χωρίς έγκριση", "Astrid Holm, οικονομική διευθύντρια", date(2027, 2, 1)
        ),
        PagePromise(
            "Η Κατερίνα εκπαιδεύει όλους τους διακανονιστές",
            "Mette Sørensen, ανθρώπινο δυναμικό",
            date(2027, 2, 28),
        ),
    ),
    leader=LeaderWords(
        ShareableWords(
            "Μετράμε πόσο γρήγορα απαντάμε. Δεν μετρήσαμε ποτέ πόσο περιμένει κάποιος να τον θυμηθούμε.", "el"
        ),
        "Ελένη Παπαδάκη",
        "κάθισε δίπλα στον Νίκο",
    ),
    consent=ConsentPrint(
        date(2026, 11, 19), "written", photo=False, named=False, outside=False, until=date(2027, 11, 19)
    ),
)
"""The Greek page, without a photo."""


@pytest.fixture(scope="session")
def ingrid(portrait: ShareablePhoto) -> StoryPage:
    """The English page with a photo."""
    return replace(INGRID, photo=portrait)


@pytest.fixture(scope="session")
def nikos() -> StoryPage:
    """The Greek page without a photo."""
    return NIKOS


@dataclass(frozen=True)
class Letter:
    """A letter as a PDF reader finds it: its ink in mm from the left and top, and its type size in points."""

    text: str
    left: float
    top: float
    right: float
    foot: float
    size: float


@dataclass(frozen=True)
class ReadPage:
    """What a PDF reader finds in a file."""

    pages: int
    text: str
    letters: tuple[Letter, ...]


def read_back(data: bytes, number: int = 0) -> ReadPage:
    """Opens a PDF with pypdfium2, the engine of a browser, and reads a page's words and where they stand."""
    document = pypdfium2.PdfDocument(data)
    try:
        page = document[number]
        text_page = page.get_textpage()
        height = page.get_height()
        letters = []
        for index in range(text_page.count_chars()):
            left, bottom, right, top = text_page.get_charbox(index)
            letter = chr(pypdfium2.raw.FPDFText_GetUnicode(text_page.raw, index))
            size = pypdfium2.raw.FPDFText_GetFontSize(text_page.raw, index)
            if letter.strip() and not pypdfium2.raw.FPDFText_IsGenerated(text_page.raw, index):
                letters.append(Letter(letter, left * MM, (height - top) * MM, right * MM, (height - bottom) * MM, size))
        text = " ".join(text_page.get_text_bounded().split())
        return ReadPage(len(document), text, tuple(letters))
    finally:
        document.close()


@pytest.fixture(scope="session")
def read_pdf() -> Callable[..., ReadPage]:
    return read_back


@pytest.fixture(scope="session")
def drawn() -> Callable[[StoryPage], bytes]:
    """Draws a page and gives the PDF."""

    def draw(page: StoryPage) -> bytes:
        target = BytesIO()
        n1.draw(page, target)
        return target.getvalue()

    return draw


@pytest.fixture(scope="session")
def blank() -> StoryPage:
    """A page on which nothing was written yet."""
    return StoryPage(
        language="en",
        organisation="",
        occasion="",
        photo=None,
        hero=None,
        original=None,
        name="",
        since="",
        who="",
        moments=(),
        curve_note="",
        curve=(),
        number=None,
        why="",
        ask="",
        promises=(),
        leader=None,
        consent=None,
    )


MARKUP = '<b>&<img src="/etc/passwd"> <a href="javascript:alert(1)">x</a> {name} %s \\'
SENTENCE = "I called eleven times. Every time I started from the beginning. "
GREEK = "Θα συμβούλευα όλα τα μέλη της οργάνωσης να περνούν μια μέρα το χρόνο στο σαλόνι τους. "
MIXED = "Κάθε φορά «مرحبا» (שלום) 38, 谢谢。 नमस्ते 🙏 "
SCRIPTS = (
    MIXED,
    "اتصلت إحدى عشرة مرة. في كل مرة بدأت من البداية. ",
    "我打了十一次电话，每一次都要从头说起。",
    "मैंने ग्यारह बार फ़ोन किया। ",
)
texts = st.one_of(
    st.just(""),
    st.text(max_size=120),
    st.sampled_from(
        [
            MARKUP,
            "W" * 400,
            "😀 👩‍👩‍👧 ok",
            "مرحبا 你好",
            MIXED,
            GREEK,
            SENTENCE,
            "a\n\nb\tc",
            "En kundeorientert transformasjon",
        ]
    ),
    st.builds(
        lambda text, times: text * times, st.sampled_from([SENTENCE, GREEK, "word ", *SCRIPTS]), st.integers(1, 30)
    ),
)
short_texts = st.one_of(
    st.sampled_from(["", "The first call", "Πρώτη κλήση", "Surveyor’s visit", MARKUP, "W" * 400, *SCRIPTS]),
    st.text(max_size=60),
    st.builds(lambda times: SENTENCE * times, st.integers(1, 3)),
)
languages = st.sampled_from(["", "en", "nb", "da-DK", "el", "xx"])
words = st.builds(ShareableWords, texts, languages)
feelings = st.integers(-3, 3)
dates = st.none() | st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.fixture(scope="session")
def anything() -> SimpleNamespace:
    """Whatever people may write, as strategies of hypothesis."""
    return SimpleNamespace(texts=texts, short_texts=short_texts, words=words, feelings=feelings, dates=dates)


@pytest.fixture(scope="session")
def check() -> SimpleNamespace:
    """What makes a page sound: blocks and lines that do not overlap, letters in their places, every cut reported."""
    return SimpleNamespace(
        blocks=sound.check_blocks,
        apart=sound.check_lines_apart,
        report=sound.check_report,
        letters=sound.check_letters,
        shown=sound.check_shown,
    )
