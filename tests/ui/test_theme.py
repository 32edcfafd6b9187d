"""The look: tokens, sizes, fonts and icons, found without importing what is heavy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics

from coach_app.ui import theme
from coach_app.ui.stylesheet import style_sheet
from coach_app.ui.tokens import DARK, LIGHT

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def back(qapp, look):
    """Puts the look back after a test that changed it."""
    yield qapp
    theme.apply(qapp, "light", 100, True)


def test_colours_follow_the_look(back):
    theme.apply(back, "dark", 100, False)
    assert theme.is_dark()
    assert theme.color("surface").name().upper() == DARK["surface"]
    assert theme.tokens("light") is LIGHT
    theme.apply(back, "light", 100, False)
    assert theme.color("surface").name().upper() == LIGHT["surface"]


@pytest.mark.parametrize(("zoom", "pixels"), [(80, 14), (100, 17), (130, 22), (200, 34)])
def test_sizes_follow_the_zoom(back, zoom, pixels):
    theme.apply(back, "light", zoom, False)
    assert theme.font("body").pixelSize() == pixels
    assert theme.px(0) == 0
    assert theme.px(0.1) == 1


def test_a_system_that_does_not_say_is_light(back, qapp, monkeypatch):
    class Hints:
        def __init__(self, scheme):
            self.scheme = scheme

        def colorScheme(self):
            return self.scheme

    app = theme.QGuiApplication
    monkeypatch.setattr(app, "styleHints", lambda: Hints(Qt.ColorScheme.Unknown))
    theme.apply(qapp, "system", 100, False)
    assert not theme.is_dark()
    monkeypatch.setattr(app, "styleHints", lambda: Hints(Qt.ColorScheme.Dark))
    theme.apply(qapp, "system", 100, False)
    assert theme.is_dark()
    theme.apply(qapp, "light", 100, False)
    assert not theme.is_dark()


def test_our_own_fonts_are_used(look):
    assert QFontInfo(theme.font("body")).family() == "Source Sans Pro"
    assert QFontInfo(theme.font("quote")).family() == "Source Serif Pro"
    assert theme.font("page").weight() == QFont.Weight.DemiBold
    assert min(size for size, _weight, _serif in theme.FONTS.values()) >= 14


def test_figures_are_as_wide_as_each_other(look):
    metrics = QFontMetrics(theme.font("body"))
    assert len({metrics.horizontalAdvance(figure * 10) for figure in "0123456789"}) == 1


def test_icons_have_the_colour_of_their_token(look):
    picture = theme.pixmap("star-fill", "mos", 22).toImage()
    shown = {
        picture.pixelColor(x, y).name().upper()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert LIGHT["mos"] in shown
    with pytest.raises(KeyError):
        theme.pixmap("no-such-icon")


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_sheet_has_only_whole_pixels_and_known_colours(look, tokens):
    sheet = style_sheet(tokens, theme.px)
    assert "{" not in sheet.replace("{\n", "").replace("{ ", "")
    assert "None" not in sheet
    assert ".5px" not in sheet


def test_in_a_frozen_app_the_fonts_lie_beside_our_resources(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    found = theme.package_file("qtawesome", "fonts", "phosphor-1.3.0.ttf")
    assert found == tmp_path / "resources" / "theme" / "fonts" / "phosphor-1.3.0.ttf"


def test_the_shell_and_today_load_nothing_heavy():
    code = (
        "import coach_app.ui.window, coach_app.ui.today.page, sys;"
        "print([n for n in ('numpy','pyqtgraph','alembic','sqlalchemy','sqlcipher3','qtawesome',"
        "'font_source_sans_pro') if n in sys.modules])"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "[]"
