"""Pictures from the coach's disk: checked, made smaller, cleaned of where and when.

Runs off the UI thread (see ``tasks``): a large picture never freezes the window. What comes
out holds the pixels and nothing else.
"""

from __future__ import annotations

import stat
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.errors import UserError
from coach_app.reports.decoded import PictureBytes

MOST_BYTES = 40 * 1024 * 1024  # of the file
LONGEST = 2000  # px of what is kept
FILTER = "*.jpg *.jpeg *.png *.webp *.bmp *.gif"


def _refuse(code: str, what: str, do: str) -> UserError:
    return UserError(code, what, do)


def load_picture(path: str) -> bytes:
    """The picture as a clean JPEG of at most LONGEST px. Raises UserError with a sentence."""
    picture = PictureBytes(_read(Path(path)))
    if not picture.size.isValid():
        raise _unreadable()
    if picture.too_large:
        raise _refuse(
            "picture-large",
            QT_TRANSLATE_NOOP("Errors", "This picture has too many pixels to open safely."),
            QT_TRANSLATE_NOOP("Errors", "Choose a smaller one. Nothing was changed."),
        )
    image = picture.image(_fitting(picture.size))
    if image.isNull():
        raise _unreadable()
    return clean(image)


def _read(path: Path) -> bytes:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):  # a pipe would never end
            raise _unreadable()
        if found.st_size <= MOST_BYTES:
            with path.open("rb") as file:
                return file.read(MOST_BYTES)
    except OSError as error:
        raise _unreadable() from error
    raise _refuse(
        "picture-large",
        QT_TRANSLATE_NOOP("Errors", "This picture is larger than 40 MB."),
        QT_TRANSLATE_NOOP("Errors", "Choose a smaller one. Nothing was changed."),
    )


def _unreadable() -> UserError:
    return _refuse(
        "picture-unreadable",
        QT_TRANSLATE_NOOP("Errors", "This file is not a picture that the app can read."),
        QT_TRANSLATE_NOOP("Errors", "Choose a JPEG or PNG picture. Nothing was changed."),
    )


def _fitting(size: QSize) -> QSize:
    if max(size.width(), size.height()) <= LONGEST:
        return size
    return size.scaled(LONGEST, LONGEST, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def clean(image: QImage) -> bytes:
    """Only the pixels, on white, as JPEG: texts, place and camera stay behind."""
    fresh = QImage(image.size(), QImage.Format.Format_RGB32)
    fresh.fill(Qt.GlobalColor.white)
    painter = QPainter(fresh)
    painter.drawImage(0, 0, image)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    fresh.save(buffer, "JPEG", 86)  # type: ignore[call-overload]  # takes text, not bytes
    buffer.close()
    return bytes(data.data())
