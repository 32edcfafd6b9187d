"""Pictures from disk: made smaller, cleaned of where and when, or refused with a sentence."""

import struct
import zlib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from coach_app.errors import UserError
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
