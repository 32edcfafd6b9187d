"""Render resources/theme/icon.svg to icon.png and icon.ico, after the drawing was changed."""

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "theme"

app = QGuiApplication([])
picture = QImage(256, 256, QImage.Format.Format_ARGB32)
picture.fill(Qt.GlobalColor.transparent)
painter = QPainter(picture)
QSvgRenderer(str(FOLDER / "icon.svg")).render(painter)
painter.end()
for name in ("icon.png", "icon.ico"):
    if not picture.save(str(FOLDER / name)):
        raise SystemExit(f"{name} could not be written")
