"""Pictures as PNG (photos as JPEG) bytes in memory: full size and small, never a file."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage

THUMB = 480  # px, the longer side
VIEW = 1600  # px of a picture that stays in sight while the exercise goes on
PNG_BYTES = 3_000_000  # beyond this it is a photo, and better off as JPEG


def png_of(image: QImage) -> tuple[bytes, bytes]:
    """The whole picture and a small one."""
    small = image.scaled(
        THUMB, THUMB, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    whole = encode(image)
    if len(whole) > PNG_BYTES:
        whole = encode(image, "JPEG")
    return whole, encode(small)


def in_view(image: QImage) -> QImage:
    """The picture at the most that a later step shows of it."""
    if max(image.width(), image.height()) <= VIEW:
        return image
    keep = Qt.AspectRatioMode.KeepAspectRatio
    return image.scaled(VIEW, VIEW, keep, Qt.TransformationMode.SmoothTransformation)


def encode(image: QImage, form: str = "PNG") -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # The stub wants bytes; at run time only a text is taken.
    image.save(buffer, form, 90 if form == "JPEG" else -1)  # type: ignore[call-overload]
    buffer.close()
    return bytes(data.data())
