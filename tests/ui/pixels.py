"""Pixels of a picture as an array: a page has half a million of them."""

import numpy as np
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from tests.ui.test_contrast import luminance


def rgb(image: QImage, box: QRect | None = None, steps=(1, 1)) -> np.ndarray:
    """(high, wide, 3) of 0 to 255: of all of it or of ``box``; each so manieth across and down."""
    part = (image if box is None else image.copy(box)).convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(part.constBits(), np.uint8).reshape(part.height(), -1, 4)
    across, down = steps
    return rows[::down, : part.width() : across, 2::-1].astype(int)


LINEAR = np.array([((level / 255 + 0.055) / 1.055) ** 2.4 for level in range(256)])
LINEAR[:11] = np.arange(11) / 255 / 12.92  # as ``luminance`` has it, for each of the 256 levels


def ratios(pixels: np.ndarray, ink: str) -> np.ndarray:
    """The contrast of each pixel with the ink."""
    behind = LINEAR[pixels] @ np.array([0.2126, 0.7152, 0.0722])
    words = luminance(ink)
    return (np.maximum(behind, words) + 0.05) / (np.minimum(behind, words) + 0.05)
