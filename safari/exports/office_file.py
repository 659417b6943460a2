"""What Word and PowerPoint files say of themselves: the organisation made them, and nobody else did."""

from __future__ import annotations

import re
import zipfile
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from safari.sharing.story_page import StoryPage

if TYPE_CHECKING:
    from docx.opc.coreprops import CoreProperties as OfWord
    from pptx.parts.coreprops import CorePropertiesPart as OfPowerPoint

    from safari.pages.pdf import About

PROGRAM = "Customer Safari"
_ALWAYS = datetime(2000, 1, 1)  # noqa: DTZ001 - the same page gives the same bytes, and no hour tells who was at work
_ZIPPED = (2000, 1, 1, 0, 0, 0)
_QUICK = 5
LONGEST = 255  # letters; more than that the format does not allow
_PICTURE_OF_TEMPLATE = "docProps/thumbnail.jpeg"
_ITS_RELATION = re.compile(rb"<Relationship [^>]*thumbnail[^>]*/>")
_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>{program}</Application><Company>{organisation}</Company></Properties>"
)


def said_of(page: StoryPage) -> About:
    """What the file of a page says of itself, as text that any file may hold."""
    from safari.pages.in_words import one_line
    from safari.pages.n1 import about
    from safari.pages.pdf import About

    return About(*map(one_line, about(page)))


def describe(properties: OfWord | OfPowerPoint, about: About) -> None:
    """Say every field anew: the libraries fill some with the name of whoever made their template."""
    properties.author = properties.last_modified_by = about.author[:LONGEST] or PROGRAM
    properties.title, properties.subject = about.title[:LONGEST], about.subject[:LONGEST]
    properties.language = about.language
    properties.comments = properties.keywords = properties.category = ""
    properties.content_status = properties.identifier = properties.version = ""
    properties.created = properties.modified = properties.last_printed = _ALWAYS
    properties.revision = 1


def finished(package: bytes, about: About) -> bytes:
    """The package without the picture of the template it began as; the same content gives the same bytes."""
    into = BytesIO()
    app = _APP.format(program=PROGRAM, organisation=escape(about.author[:LONGEST])).encode()
    with (
        zipfile.ZipFile(BytesIO(package)) as before,
        zipfile.ZipFile(into, "w", compresslevel=_QUICK) as after,
    ):
        for name in before.namelist():
            if name == _PICTURE_OF_TEMPLATE:
                continue
            content = app if name == "docProps/app.xml" else before.read(name)
            if name == "_rels/.rels":
                content = _ITS_RELATION.sub(b"", content)
            after.writestr(zipfile.ZipInfo(name, _ZIPPED), content, zipfile.ZIP_DEFLATED)
    return into.getvalue()
