"""A photo of a moment by chance becomes somebody's only where they said yes to photos, on the same line."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from safari.chance.met import Known, Met
from safari.library import Library
from safari.people.consent import Answer, Use
from safari.run.note import Kind, Note, Picture
from ui.chance.strip import Strip


@pytest.fixture
def moment(tmp_path):
    """A library, and a moment in it with a quote, and one more with a photo."""
    library = Library.create(tmp_path / "a.safari", "Fjellvik Insurance")
    uid = library.chance.begin("By chance").uid
    out = BytesIO()
    Image.new("RGB", (60, 40), "teal").save(out, "JPEG")
    at = library.journal.clock()
    library.notes.keep(Note("", uid, None, Kind.QUOTE, "We call you", at))
    library.notes.keep(Note("", uid, None, Kind.QUOTE, "This is the roof", at), (Picture(out.getvalue(), 60, 40),))
    yield library, uid
    library.close()


def said_by_somebody(library: Library, uid: str) -> list[bool]:
    return [note.said_by is not None for note in library.notes.of_safari(uid)]


@pytest.mark.parametrize(
    ("met", "theirs", "left"),
    [
        (Met("Kari", agreed=True, photos=True), [True, True], 0),
        (Met("Kari", agreed=True), [True, False], 1),
        (Met("Kari", agreed=False), [True, False], 1),
        (Met("Kari"), [True, False], 1),
    ],
)
def test_a_quote_with_a_photo_needs_their_yes_to_photos(moment, met, theirs, left):
    library, uid = moment
    assert library.chance.known(uid).has_photos
    assert library.chance.tell(uid, met) == left
    assert said_by_somebody(library, uid) == theirs
    library.undo()
    assert said_by_somebody(library, uid) == [False, False]


def test_nothing_is_no_to_photos_too(moment):
    library, uid = moment
    library.chance.tell(uid, Met("Kari", agreed=False))
    (customer,) = library.people.customers()
    assert library.people.agreement(customer.uid).answers[Use.PHOTO].answer is Answer.NO


def test_the_strip_asks_about_photos_where_there_are_any(dressed_app, qtbot):
    strip = Strip(())
    qtbot.addWidget(strip)
    strip.show()
    strip.show_known(Known(None, "", "", None, has_notes=True))
    assert not strip.photos.isVisible()
    strip.show_known(Known(None, "", "", None, has_notes=True, has_photos=True))
    assert strip.photos.isVisible()
    told: list[Met] = []
    strip.told.connect(told.append)
    strip.who.setText("Kari")
    strip.photos.click()
    assert strip.yes.isChecked()
    strip.keep.click()
    strip.no.click()
    strip.keep.click()
    assert told == [Met("Kari", agreed=True, photos=True), Met("Kari", agreed=False)]
