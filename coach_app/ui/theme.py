"""The look: one table of tokens feeds the style sheet, painting and icons.

``apply`` is called at the start and whenever look or zoom change; the window then
rebuilds its pages, so nothing needs to follow a change while it is shown.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QApplication

from coach_app import paths
from coach_app.ui.stylesheet import style_sheet
from coach_app.ui.tokens import DARK, LIGHT

# name: (pixels, weight, serif)
FONTS = {
    "page": (30, 600, False),
    "name": (21, 600, False),
    "card": (18, 600, False),
    "body": (17, 400, False),
    "body_medium": (17, 500, False),
    "body_bold": (17, 600, False),
    "second": (15, 400, False),
    "second_bold": (15, 600, False),
    "axis": (14, 400, False),
    "axis_bold": (14, 600, False),
    "total": (44, 600, False),
    "client_question": (54, 400, True),
    "client_word": (72, 400, True),
    "client_title": (38, 400, True),
    "client_text": (28, 400, True),
    "client_slider": (26, 400, False),
    "client_button": (24, 600, False),
    "client_hint": (22, 400, False),
    "quote": (20, 400, True),
    "script": (21, 400, True),
}


class _State:
    dark = False
    zoom = 100
    less_motion = False
    applied = False
    dressers: list[Callable[[QApplication], object]] = []  # whoever dresses more than Qt's parts
    families: tuple[str, str, str] | None = None  # sans, serif, icons
    icon_codes: dict[str, str] = {}


def tokens(which: str = "") -> dict[str, str]:
    """The colours of "light" or "dark"; without a name those in use."""
    return DARK if (which == "dark" or (not which and _State.dark)) else LIGHT


def is_dark() -> bool:
    return _State.dark


def less_motion() -> bool:
    return _State.less_motion


def zoom() -> int:
    return _State.zoom


def color(token: str) -> QColor:
    return QColor(tokens()[token])


def px(value: float) -> int:
    """Design pixels to logical pixels at the chosen zoom; never 0 for a positive value."""
    scaled = round(value * _State.zoom / 100)
    return max(scaled, 1) if value > 0 else scaled


def package_file(package: str, *parts: str) -> Path:
    """A font inside a package, found without importing it; in a frozen app beside our own."""
    if getattr(sys, "frozen", False):  # set by the packager alone
        return paths.resources() / "theme" / "fonts" / parts[-1]
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(package)
    return Path(spec.submodule_search_locations[0]).joinpath(*parts)


def _load_fonts() -> tuple[str, str, str]:
    def family(path: Path) -> str:
        names = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
        return names[0] if names else ""

    sans = family(package_file("font_source_sans_pro", "files", "SourceSansPro-Regular.otf"))
    family(package_file("font_source_sans_pro", "files", "SourceSansPro-Semibold.otf"))
    serif = family(package_file("font_source_serif_pro", "files", "SourceSerifPro-Regular.otf"))
    icons = family(package_file("qtawesome", "fonts", "phosphor-1.3.0.ttf"))
    charmap = package_file("qtawesome", "fonts", "phosphor-charmap-1.3.0.json")
    _State.icon_codes = json.loads(charmap.read_text("utf-8"))
    return sans, serif, icons


def families() -> tuple[str, str, str]:
    """Names of the sans, the serif and the icon font; loads them on first use."""
    if _State.families is None:
        _State.families = _load_fonts()
    return _State.families


def font(style: str = "body") -> QFont:
    """The type style of this name, at the chosen zoom, with tabular figures."""
    return QFont(_font(style, _State.zoom))


@lru_cache(maxsize=128)
def _font(style: str, _zoom: int) -> QFont:
    size, weight, serif = FONTS[style]
    sans_family, serif_family, _ = families()
    result = QFont(serif_family if serif else sans_family)
    result.setPixelSize(px(size))
    # The package has no 500: what should be medium is regular.
    result.setWeight(QFont.Weight(600 if weight >= 600 else 400))
    if not serif:
        result.setFeature(QFont.Tag("tnum"), 1)
    return result


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, size: int, ratio: float, weight: str) -> QPixmap:
    families()
    code = _State.icon_codes.get(f"{name}-{weight}" if weight else name)
    if code is None:
        raise KeyError(f"no icon {name}")
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    face = QFont(families()[2])
    face.setPixelSize(size)
    painter.setFont(face)
    painter.setPen(QColor(colour))
    painter.drawText(QRect(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, chr(int(code, 16)))
    painter.end()
    return pixmap


def pixmap(name: str, token: str = "ink2", size: float = 22, weight: str = "") -> QPixmap:
    """A Phosphor icon in a token's colour; size in design pixels."""
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return _drawn(name, tokens()[token], px(size), ratio, weight)


def icon(name: str, token: str = "ink2", size: float = 22, weight: str = "") -> QIcon:
    result = QIcon(pixmap(name, token, size, weight))
    result.addPixmap(pixmap(name, "ink3", size, weight), QIcon.Mode.Disabled)
    return result


def _palette() -> QPalette:
    roles = {
        QPalette.ColorRole.Window: "canvas",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "inset",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.PlaceholderText: "ink3",
        QPalette.ColorRole.Highlight: "mos",
        QPalette.ColorRole.HighlightedText: "onMos",
        QPalette.ColorRole.ToolTipBase: "surface",
        QPalette.ColorRole.ToolTipText: "ink",
        QPalette.ColorRole.Link: "mosInk",
    }
    palette = QPalette()
    for role, token in roles.items():
        palette.setColor(role, color(token))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, color("ink3"))
    return palette


def _wants_dark(look: str) -> bool:
    if look == "system":
        scheme = QGuiApplication.styleHints().colorScheme()
        return scheme == Qt.ColorScheme.Dark  # Unknown, without a platform theme, is light
    return look == "dark"


def when_applied(dress: Callable[[QApplication], object]) -> None:
    """Have something done whenever the look is applied; at once where it stands already."""
    _State.dressers.append(dress)
    app = QApplication.instance()
    if _State.applied and isinstance(app, QApplication):
        dress(app)


def apply(app: QApplication, look: str, zoom: int, less_motion: bool) -> None:
    """Set palette, font and style sheet of the whole program.

    ``look`` is "system", "light" or "dark"; ``zoom`` a percentage.
    """
    _State.dark, _State.zoom, _State.less_motion = _wants_dark(look), zoom, less_motion
    _State.applied = True
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    app.setPalette(_palette())
    app.setFont(font("body"))
    app.setStyleSheet(style_sheet(tokens(), px))
    for dress in _State.dressers:
        dress(app)
