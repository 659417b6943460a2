"""Photos: a JPEG, PNG or HEIC becomes an upright JPEG that tells nothing but what it shows."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from safari.errors import SafariError
from safari.run.note import Picture
from safari.words import _

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST_FILE = 100_000_000  # bytes
LARGEST_PICTURE = 40_000_000  # pixels; checked before any of them is decoded
LONGEST_SIDE = 2400  # pixels: an A4 page at 200 dots an inch
QUALITY = 85

_JPEG = b"\xff\xd8\xff"
_PNG = b"\x89PNG\r\n\x1a\n"
_HEIC_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")


def take_in_file(path: Path) -> Picture:
    """The picture in a file, taken in. Raises SafariError where it cannot be read or is no picture we take."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise _too_heavy()
        data = path.read_bytes()
    except OSError as error:
        raise SafariError(
            _("{name} cannot be read.").format(name=path.name),
            _("Check that the file is still there and that you may read it."),
        ) from error
    return take_in(data)


def take_in(data: bytes) -> Picture:
    """The picture, upright, at most 2400 px on its long side, in sRGB, without EXIF, as JPEG.

    What it is shows in its first bytes, not in its name. Raises SafariError for anything but JPEG, PNG and HEIC, for
    more than 40 megapixels, and for what is damaged.
    """
    if len(data) > LARGEST_FILE:
        raise _too_heavy()
    kind = _kind(data)
    try:
        image = _opened(data, kind)
        width, height = image.size
        if width * height <= LARGEST_PICTURE:
            return _upright_jpeg(image)
    except Exception as error:  # a broken picture may break a decoder in any way; none of them is our doing
        raise SafariError(
            _("This picture is damaged or not all there."), _("Take it again, or choose another file.")
        ) from error
    raise SafariError(
        _("This picture has {n} megapixels, and {most} fit.").format(
            n=round(width * height / 1_000_000), most=LARGEST_PICTURE // 1_000_000
        ),
        _("Make it smaller, then add it again."),
    )


def _kind(data: bytes) -> str:
    if data.startswith(_JPEG):
        return "JPEG"
    if data.startswith(_PNG):
        return "PNG"
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC_BRANDS:
        return "HEIC"
    if not data:
        raise SafariError(_("This picture is empty: there is nothing in the file."), _("Copy it anew, then add it."))
    raise SafariError(
        _("This is not a JPEG, PNG or HEIC picture, whatever its name says."),
        _("Save it as one of these, then add it again."),
    )


def _opened(data: bytes, kind: str) -> Image:
    """The picture with its header read and nothing decoded; the formats' own classes, for Image.open tries them all."""
    file = BytesIO(data)
    if kind == "JPEG":
        from PIL.JpegImagePlugin import JpegImageFile

        return JpegImageFile(file)
    if kind == "PNG":
        from PIL.PngImagePlugin import PngImageFile

        return PngImageFile(file)
    from pi_heif import HeifImageFile

    opened: Image = HeifImageFile(file)
    return opened


def _upright_jpeg(image: Image) -> Picture:
    from PIL import ImageOps

    image.draft(None, (LONGEST_SIDE, LONGEST_SIDE))  # a large JPEG is decoded at a smaller size at once
    upright = ImageOps.exif_transpose(image)
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    plain = _in_srgb(upright)
    plain.info = {}  # comments, EXIF and XMP would be written again
    out = BytesIO()
    plain.save(out, "JPEG", quality=QUALITY)  # optimised is 2 % smaller, and Python stands still for 140 ms
    return Picture(out.getvalue(), *plain.size)


def _in_srgb(image: Image) -> Image:
    from PIL import Image as Images

    if image.mode.startswith("I"):
        image = image.point(lambda level: level / 256).convert("L")  # 16 bits of grey to 8
    if image.has_transparency_data:
        ground = Images.new("RGBA", image.size, "white")
        return Images.alpha_composite(ground, image.convert("RGBA")).convert("RGB")
    return _by_profile(image) or image.convert("RGB")


def _by_profile(image: Image) -> Image | None:
    """The colours as the picture's own profile means them; None where it has none, or a broken one."""
    from PIL import ImageCms

    profile = image.info.get("icc_profile")
    if not profile or image.mode not in {"RGB", "CMYK", "L"}:
        return None
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        return ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None


def _too_heavy() -> SafariError:
    return SafariError(
        _("This file is larger than {n} megabytes.").format(n=LARGEST_FILE // 1_000_000),
        _("Make it smaller, then add it again."),
    )
