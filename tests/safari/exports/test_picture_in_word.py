"""The picture in the Word document: a reader says whose it is, and it begins where the words begin."""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.etree import ElementTree as ET

from safari.exports import export

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def test_the_picture_says_whose_it_is_and_stands_at_the_margin(ingrid):
    with zipfile.ZipFile(BytesIO(export("docx").make(ingrid))) as package:
        [picture] = ET.fromstring(package.read("word/document.xml")).iter(f"{DRAWING}inline")
    assert [picture.get(side) for side in ("distT", "distB", "distL", "distR")] == ["0"] * 4
    about = picture.find(f"{DRAWING}docPr")
    assert about is not None
    assert about.get("descr") == ingrid.name
