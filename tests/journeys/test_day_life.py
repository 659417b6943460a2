"""A day in the customer's life by keyboard alone: where one is, photos of real cameras, and who was asked for them."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QFileDialog

from safari.people.consent import Answer, How, Use
from tests.journeys import day
from tests.journeys.trips import TRIPS

LIFE = next(trip for trip in TRIPS if trip.key == "life")
CAMERA = "Xzqwcam 9000"
SECRET = "The doctor rang while we sat there."
ORIENTATION, MAKER, GPS = 0x0112, 0x010F, 0x8825
TURNED = 6  # the camera was held upright, the sensor lies on its side


@pytest.fixture
def photos(tmp_path, monkeypatch):
    """Photos as a phone takes them, with its name, the place and the way it was held; which one is chosen."""
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKER] = TURNED, CAMERA
    exif[GPS] = {1: "N", 2: (60.0, 23.0, 31.5), 3: "E", 4: (5.0, 19.0, 12.25)}
    taken = {}
    for name, paper in (("folder", "#2F6B4F"), ("Per", "#C9A227")):
        taken[name] = tmp_path / f"{name}.jpg"
        Image.new("RGB", (640, 480), paper).save(taken[name], exif=exif)
    chosen: list[Path] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_asked: ([str(chosen[-1])], ""))
    assert all(CAMERA.encode() in path.read_bytes() for path in taken.values())
    return lambda name: chosen.append(taken[name])


def test_a_day_in_the_customers_life_by_keyboard(start, person, photos):
    program = day.begin(start, person, LIFE)
    at_the_table(person, photos)
    in_the_garage(person, photos)
    day.jot_off_the_record(person, SECRET)
    day.finish(person, program)
    day.finds(person, "every letter", "Every letter since 2019", "Ingrid, 67")
    day.finds_nothing(person, "doctor")
    library = day.reopened(program)
    stands(library)
    library.close()
    files = [path for path in library.path.parent.rglob("*") if path.is_file()]
    assert library.path in files
    assert [path.name for path in files if CAMERA.encode() in path.read_bytes()] == []


def go_to(person, place):
    """Somewhere else from now on."""
    person.press("Ctrl+Y", "Ctrl+A")
    person.write(place)
    person.press("Return")


def at_the_table(person, photos):
    """Ingrid said yes to photos when she was invited: nothing is asked, bystanders are thought of."""
    go_to(person, "Kitchen table")
    day.write(person, ".Every letter since 2019 @ing⏎")
    photos("folder")
    person.press("Ctrl+I")
    person.waits(lambda: person.sees("Is anybody else in the picture?"))
    person.press("Return")
    person.waits(lambda: person.sees("0 of 1 read back"))
    day.kept(person)


def in_the_garage(person, photos):
    """Somebody comes by who was never asked: the photo waits until he said yes."""
    go_to(person, "Garage")
    day.write(person, ".He keeps the router here @Per⇥")
    person.waits(lambda: person.sees("“Per” takes part now"))
    photos("Per")
    person.press("Ctrl+I")
    person.waits(lambda: person.sees("Is anybody else in the picture?"))
    person.press("Return")
    person.waits(lambda: person.sees("Has Per said yes to photos? The photo waits in the line."))
    person.tab_to("Yes, spoken")
    person.press("Return")
    person.waits(lambda: not person.sees("Has Per said yes"))
    day.kept(person)


def stands(library):
    """Places, photos upright, and his yes."""
    letters, router, secret = day.notes(library)
    assert [note.place for note in (letters, router, secret)] == ["Kitchen table", "Garage", "Garage"]
    assert (day.said(library, letters), day.said(library, router)) == ("Ingrid, 67", "Per")
    given = library.people.agreement(router.said_by).answers[Use.PHOTO]
    assert (given.answer, given.how) == (Answer.YES, How.SPOKEN)
    for note in (letters, router):
        [photo] = library.notes.photos(note.uid)
        image = Image.open(io.BytesIO(library.notes.jpeg(photo)))
        assert (photo.width, photo.height, image.size) == (480, 640, (480, 640))
        assert not image.getexif()
    assert (secret.text, secret.off_record) == (SECRET, True)
