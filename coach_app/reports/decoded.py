"""Pictures out of bytes that somebody else may have made: few kinds, and none too large.

What kind it is its first bytes tell, never its name. Qt would take any kind that one of its
parts can read; a drawing in a file called "photo.jpg" may name other files, to be read as well.
"""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

MOST_PIXELS = 120_000_000  # of the picture in the file; a camera makes 50 million
MEMORY_MB = 600  # at most while decoding
_KINDS = {b"\xff\xd8\xff": "jpeg", b"\x89PNG\r\n\x1a\n": "png", b"GIF8": "gif", b"BM": "bmp"}


def kind_of(data: bytes) -> str:
    """ "jpeg", "png", "gif", "bmp", "webp", or "" for anything else."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return next((kind for mark, kind in _KINDS.items() if data.startswith(mark)), "")


class PictureBytes:
    """A picture that is looked at before it is decoded. ``size`` is not valid for none."""

    def __init__(self, data: bytes) -> None:
        self._buffer = QBuffer()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._reader = QImageReader(self._buffer, QByteArray(kind_of(data).encode()))
        self._reader.setAutoDetectImageFormat(False)
        self._reader.setAutoTransform(True)
        self.size = self._reader.size() if kind_of(data) and self._reader.canRead() else QSize()

    @property
    def too_large(self) -> bool:
        return self.size.width() * self.size.height() > MOST_PIXELS

    def image(self, scaled: QSize | None = None) -> QImage:
        """Null where it cannot be read, or should not."""
        if not self.size.isValid() or self.too_large:
            return QImage()
        QImageReader.setAllocationLimit(MEMORY_MB)
        if scaled is not None:
            self._reader.setScaledSize(scaled)
        return self._reader.read()


def decoded(data: bytes | None) -> QImage:
    """The picture, null where there is none."""
    return PictureBytes(data).image() if data else QImage()
