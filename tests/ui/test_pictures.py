"""Pictures from disk: made smaller, cleaned of where and when, or refused with a sentence."""

import gzip
import os
import re
import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from coach_app.errors import UserError
from coach_app.reports.decoded import decoded
from coach_app.ui.pictures import LONGEST, load_picture


def png_header(width, height):
    """A PNG that says it is this large, and holds hardly anything."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    return (
        b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I", len(head))
        + chunk
        + struct.pack(">I", zlib.crc32(chunk))
    )


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def test_a_picture_of_twenty_thousand_by_twenty_thousand_is_refused(tmp_path):
    """A whole and honest one: black and white, small on disk, 1.6 GB when decoded."""
    packer = zlib.compressobj(1)
    rows = b"".join(packer.compress(bytes(2501)) for _ in range(20_000)) + packer.flush()
    head = struct.pack(">IIBBBBB", 20_000, 20_000, 1, 0, 0, 0, 0)
    path = tmp_path / "huge.png"
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )
    with pytest.raises(UserError) as told:
        load_picture(str(path))
    assert told.value.code == "picture-large"


@pytest.mark.parametrize(
    "raw", [b"", b"no picture at all", b"\x89PNG\r\n\x1a\n", png_header(40, 40)]
)
def test_what_is_no_picture_is_refused(tmp_path, raw):
    path = tmp_path / "note.jpg"
    path.write_bytes(raw)
    with pytest.raises(UserError) as told:
        load_picture(str(path))
    assert told.value.code == "picture-unreadable"


def test_a_file_that_is_gone_or_a_folder_is_refused(tmp_path):
    for path in (tmp_path / "gone.jpg", tmp_path):
        with pytest.raises(UserError):
            load_picture(str(path))


def test_a_very_large_file_is_not_even_read(tmp_path):
    path = tmp_path / "large.jpg"
    with path.open("wb") as file:
        file.truncate(60 * 1024 * 1024)
    with pytest.raises(UserError) as told:
        load_picture(str(path))
    assert told.value.code == "picture-large"


def test_a_large_picture_gets_smaller_and_keeps_its_shape(tmp_path):
    path = tmp_path / "wide.jpg"
    image = QImage(4000, 1000, QImage.Format.Format_RGB32)
    image.fill(QColor("#6B8450"))
    image.save(str(path), "JPEG")
    found = QImage.fromData(load_picture(str(path)))
    assert (found.width(), found.height()) == (LONGEST, LONGEST // 4)


def test_where_and_when_stay_behind(tmp_path):
    path = tmp_path / "home.png"
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.setText("Location", "Kerkstraat 1")
    image.setText("Author", "Carla Fictief")
    image.save(str(path), "PNG")
    assert b"Kerkstraat" in path.read_bytes() or b"Location" in path.read_bytes()
    raw = load_picture(str(path))
    for word in (b"Kerkstraat", b"Carla", b"Location", b"Exif"):
        assert word not in raw
    assert QImage.fromData(raw).textKeys() == []


SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    b'width="40" height="40"><image xlink:href="/etc/hostname" width="40" height="40"/>'
    b'<rect width="40" height="40" fill="red"/></svg>'
)
OTHER_KINDS = {
    "drawing": SVG,
    "drawing with a head": b'<?xml version="1.0"?>' + SVG,
    "packed drawing": gzip.compress(SVG),
    "pixmap in C": b'/* XPM */\nstatic char *x[] = {"1 1 1 1", "a c red", "a"};',
    "bits in C": b"#define x_width 8\n#define x_height 1\nstatic char x_bits[] = {1};",
    "grey map": b"P5 2 2 255\n\0\0\0\0",
    "icon": b"\0\0\1\0\1\0\x10\x10\0\0\1\0\x20\0",
    "tiff": b"II*\0\x08\0\0\0\0\0",
    "pdf": b"%PDF-1.4\n",
    "web page": b"<html><img src=x></html>",
}


@pytest.mark.parametrize("name", ["photo.jpg", "photo.png", "photo.svg"])
@pytest.mark.parametrize("raw", OTHER_KINDS.values(), ids=OTHER_KINDS)
def test_another_kind_under_the_name_of_a_picture_is_refused(tmp_path, raw, name):
    path = tmp_path / name
    path.write_bytes(raw)
    with pytest.raises(UserError) as told:
        load_picture(str(path))
    assert told.value.code == "picture-unreadable"
    assert decoded(raw).isNull()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "BMP", "WEBP"])
@pytest.mark.parametrize("name", ["photo.jpg", "photo.png", "photo.txt", "photo"])
def test_what_it_is_counts_and_not_what_it_is_called(tmp_path, kind, name):
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#6B8450"))
    path = tmp_path / name
    assert image.save(str(path), kind)
    found = decoded(load_picture(str(path)))
    assert (found.width(), found.height()) == (30, 20)


HUGE = {
    "png": png_header(20_000, 20_000) + chunk(b"IDAT", b"") + chunk(b"IEND", b""),
    "gif": b"GIF89a" + struct.pack("<HH", 20_000, 20_000) + b"\x80\0\0\0\0\0\xff\xff\xff,"
    + struct.pack("<HHHH", 0, 0, 20_000, 20_000) + b"\0\2\1\0\0;",
    "bmp": b"BM" + struct.pack("<IHHI", 54, 0, 0, 54)
    + struct.pack("<IiiHHIIiiII", 40, 20_000, 20_000, 1, 24, 0, 0, 0, 0, 0, 0),
    "jpeg": b"\xff\xd8\xff\xc0\0\x11\x08" + struct.pack(">HH", 20_000, 20_000)
    + b"\3\1\x11\0\2\x11\0\3\x11\0\xff\xda\0\x0c\3\1\0\2\0\3\0\0\x3f\0\xff\xd9",
}  # fmt: skip


@pytest.mark.parametrize("raw", HUGE.values(), ids=HUGE)
def test_a_huge_picture_of_any_kind_is_never_decoded(tmp_path, raw):
    """Also from the vault or from a package: 1.6 GB are never asked for."""
    path = tmp_path / "photo.jpg"
    path.write_bytes(raw)
    with pytest.raises(UserError) as told:
        load_picture(str(path))
    assert told.value.code in ("picture-large", "picture-unreadable")
    assert decoded(raw).isNull()


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
def test_a_pipe_is_no_picture(tmp_path):
    os.mkfifo(tmp_path / "photo.jpg")
    with pytest.raises(UserError):
        load_picture(str(tmp_path / "photo.jpg"))


def test_nobody_else_decodes_pictures():
    import coach_app

    code = Path(coach_app.__file__).parent
    found = {
        path.name
        for path in code.rglob("*.py")
        if re.search(r"fromData\(|loadFromData\(|QImageReader\(", path.read_text())
    }
    assert found == {"decoded.py"}
