"""Ctrl+E opens the camera within the window; what it takes goes into the line as a dropped photo does.

The device is the only stand-in: its pictures run through Qt's own session, sink and image capture.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage
from PySide6.QtMultimedia import QMediaCaptureSession, QVideoFrame, QVideoFrameInput
from PySide6.QtWidgets import QApplication, QMenu

from ui.photos import camera
from ui.photos.adding import Adding

CTRL = Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.qt_log_ignore("No RHI backend", extend=True)  # offscreen, Qt converts without a graphics card


class Device(QObject):
    """A camera that sees one colour."""

    errorOccurred = Signal(int, str)  # noqa: N815 - as Qt calls it

    def __init__(self, session: QMediaCaptureSession, colour: str) -> None:
        super().__init__(session)
        self.is_on = False
        self._image = QImage(64, 48, QImage.Format.Format_RGBA8888)
        self._image.fill(QColor(colour))
        self._input = QVideoFrameInput(self)
        session.setVideoFrameInput(self._input)
        self._timer = QTimer(self, interval=20)
        self._timer.timeout.connect(lambda: self._input.sendVideoFrame(QVideoFrame(self._image)))

    def start(self) -> None:
        self.is_on = True
        self._timer.start()

    def stop(self) -> None:
        self.is_on = False
        self._timer.stop()


class FakeCameras(camera.Cameras):
    """Cameras on the table, plugged in and out by the test."""

    there: dict[str, str] = {}  # noqa: RUF012 - one table for all
    opened: list[Device] = []  # noqa: RUF012 - one table for all

    def names(self) -> dict[str, str]:
        return dict(self.there)

    def plug(self, key: str, session: QMediaCaptureSession) -> Device:  # type: ignore[override]  # what stands in for a QCamera
        device = Device(session, {"front": "teal", "back": "maroon"}[key])
        self.opened.append(device)
        return device


@pytest.fixture
def table(monkeypatch):
    """One camera on the table."""
    monkeypatch.setattr(camera, "Cameras", FakeCameras)
    FakeCameras.there, FakeCameras.opened = {"front": "Front camera"}, []
    return FakeCameras


def colour_of(image: QImage) -> str:
    return image.pixelColor(5, 5).name()


def finder(day):
    return day.findChild(Adding).finder


@pytest.fixture
def looking(table, day, hand, qtbot):
    """Ctrl+E was pressed, and the camera shows what it sees."""
    hand.presses(Qt.Key.Key_E, CTRL)
    qtbot.waitUntil(lambda: not finder(day).sight.image.isNull())
    return day


def pictures(day):
    return day.sitting.jotting.pictures


def test_space_takes_several_and_esc_goes_back_to_the_line(looking, table, hand, qtbot):
    found = finder(looking)
    assert colour_of(found.sight.image) == "#008080"
    assert not found.choice.isVisible()  # there is nothing to choose
    hand.presses(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(pictures(looking)) == 1)
    hand.presses(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(pictures(looking)) == 2)
    assert found.words.text() == "2 photos are in the line."
    hand.types("x")  # is not typed into a line that nobody sees
    hand.presses(Qt.Key.Key_Escape)
    assert not found.isVisible()
    assert looking.line.hasFocus()
    assert looking.line.text() == ""
    assert not table.opened[0].is_on
    assert (pictures(looking)[0].width, pictures(looking)[0].height) == (64, 48)


def test_tab_goes_to_the_buttons_and_round(looking, hand, qtbot):
    found = finder(looking)
    hand.presses(Qt.Key.Key_Tab)
    assert found.take.hasFocus()
    hand.presses(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(pictures(looking)) == 1)
    hand.presses(Qt.Key.Key_Tab)
    assert found.close_it.hasFocus()
    hand.presses(Qt.Key.Key_Tab)
    assert found.take.hasFocus()
    hand.presses(Qt.Key.Key_Tab)
    hand.presses(Qt.Key.Key_Return)
    assert not found.isVisible()


def test_with_two_cameras_one_is_chosen(looking, table, qtbot):
    table.there = {"front": "Front camera", "back": "Back camera"}
    found = finder(looking)
    found._cameras.changed.emit()
    assert found.choice.isVisible()
    found.choice.setCurrentIndex(1)
    found.choice.activated.emit(1)
    qtbot.waitUntil(lambda: not found.sight.image.isNull() and colour_of(found.sight.image) == "#800000")
    assert [device.is_on for device in table.opened[-1:]] == [True]
    assert len(table.opened) == 2


def test_without_a_camera_it_says_so(day, hand, table):
    table.there = {}
    hand.types("The roof")
    hand.presses(Qt.Key.Key_E, CTRL)
    assert "There is no camera here." in day.messages.sentence
    assert day.line.hasFocus()
    assert day.line.text() == "The roof"


def test_this_machine_as_it_is(day, hand):
    """No stand-in: where Qt finds no camera, a sentence."""
    if camera.Cameras().names():
        pytest.skip("there is a camera here, and no test looks through it")
    hand.presses(Qt.Key.Key_E, CTRL)
    assert "There is no camera here." in day.messages.sentence


@pytest.mark.parametrize("how", ["refused", "unplugged", "silent"])
def test_a_camera_that_gives_no_picture_closes_with_a_sentence(looking, table, hand, qtbot, how):
    found, device = finder(looking), table.opened[0]
    hand.presses(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(pictures(looking)) == 1)
    if how == "refused":
        device.errorOccurred.emit(1, "Device or resource busy")
    elif how == "unplugged":
        table.there = {}
        found._cameras.changed.emit()
    else:
        found.camera._silence.setInterval(40)
        device._timer.stop()
    qtbot.waitUntil(lambda: not found.isVisible())
    assert "The camera gives no picture." in looking.messages.sentence
    assert looking.line.hasFocus()
    hand.types("Still here")
    assert looking.line.text() == "Still here"
    assert len(pictures(looking)) == 1  # what was taken stays


def test_leaving_run_lets_go_of_the_camera_and_coming_back_does_not_open_it(looking, table, qtbot):
    device = table.opened[0]
    looking.hide()
    assert not device.is_on
    qtbot.wait(10)
    looking.show()
    assert not finder(looking).isVisible()


def test_the_key_closes_it_again(looking, table, hand):
    hand.presses(Qt.Key.Key_E, CTRL)
    assert not finder(looking).isVisible()
    hand.presses(Qt.Key.Key_E, CTRL)
    assert finder(looking).isVisible()
    assert table.opened[-1].is_on


@pytest.mark.parametrize("allowed", [True, False])
def test_it_is_asked_whether_the_camera_may_be_used(day, table, hand, monkeypatch, allowed):
    answers = []
    status = [Qt.PermissionStatus.Undetermined]
    monkeypatch.setattr(QApplication, "checkPermission", lambda *_a: status[0])
    monkeypatch.setattr(QApplication, "requestPermission", lambda _app, _what, _who, answer: answers.append(answer))
    hand.presses(Qt.Key.Key_E, CTRL)
    hand.presses(Qt.Key.Key_E, CTRL)  # asked once
    assert table.opened == []
    (answer,) = answers
    status[0] = Qt.PermissionStatus.Granted if allowed else Qt.PermissionStatus.Denied
    from PySide6.QtCore import QCameraPermission

    answer(QCameraPermission())
    assert bool(table.opened) is allowed
    assert ("may not be used" in day.messages.sentence) is not allowed


def test_the_chip_offers_a_file_and_the_camera(day, table, qtbot):
    day.box.chips.photo.click()
    menu = day.findChild(QMenu)
    assert [action.text().split("\t")[0] for action in menu.actions()] == ["File…", "Camera"]
    assert menu.pos().y() < day.box.chips.photo.mapToGlobal(QPoint()).y()
    menu.actions()[1].trigger()
    menu.close()
    qtbot.waitUntil(lambda: finder(day) is not None and finder(day).isVisible())
    finder(day).leave()
