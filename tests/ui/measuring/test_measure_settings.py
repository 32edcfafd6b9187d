"""Scales in the settings: conditions before use, own figures, loading wording."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from coach_app.ui.measures.scales.settings import MeasureSettings
from coach_app.ui.measures.scales.use import can_hand_over, is_on, switch
from coach_app.ui.measures.scales.wording import WordingDialog
from coach_app.ui.measures.words import measures_of
from tests.ui.hands import press


@pytest.fixture
def settings(qtbot, ctx) -> MeasureSettings:
    widget = MeasureSettings(ctx)
    qtbot.addWidget(widget)
    widget.resize(944, 1400)
    widget.show()
    return widget


def click(qtbot, widget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_conditions_are_shown_before_a_scale_is_switched_on(qtbot, settings, ctx) -> None:
    row = settings.rows["djg-11"]
    assert not is_on(ctx, "djg-11")
    click(qtbot, row.switch.switch)
    assert row.conditions is not None
    assert row.conditions.conditions.text()
    assert not row.switch.isChecked()
    assert not is_on(ctx, "djg-11")
    click(qtbot, row.conditions.no)
    assert row.conditions is None
    click(qtbot, row.switch.switch)
    click(qtbot, row.conditions.yes)
    assert row.switch.isChecked()
    assert is_on(ctx, "djg-11")
    click(qtbot, row.switch.switch)
    assert not is_on(ctx, "djg-11")


def test_own_scales_are_always_on(settings, ctx) -> None:
    for key in ("weekly", "tension"):
        assert is_on(ctx, key)
        assert settings.rows[key].switch.switch.isHidden()


def test_own_figures_are_kept_checked_and_reset(qtbot, settings, ctx) -> None:
    row = settings.rows["djg-11"]
    row.more.click()
    inputs = row.detail.inputs
    assert inputs.sd.text() in ("3,3", "3.3")
    assert inputs.reset.isHidden()
    inputs.reliability.setText("0,75")
    click(qtbot, inputs.keep)
    assert measures_of(ctx)["djg-11"].reliable_points == 5
    assert ctx.practice.preferences.get("measure_inputs") == {"djg-11": {"reliability": 0.75}}
    assert not inputs.reset.isHidden()
    inputs.reliability.setText("1.2")
    click(qtbot, inputs.keep)
    assert inputs.reliability_field.error()
    assert measures_of(ctx)["djg-11"].reliability == 0.75
    click(qtbot, inputs.reset)
    assert measures_of(ctx)["djg-11"].reliable_points == 4
    click(qtbot, inputs.presets[0])
    assert measures_of(ctx)["djg-11"].sd == 2.7


def test_wording_is_checked_previewed_kept_and_removed(qtbot, settings, ctx) -> None:
    row = settings.rows["ucla-3"]
    row.more.click()
    panel = row.detail.wording
    press(panel, "Nederlands: Laad tekst")
    dialog = settings.window().findChild(WordingDialog)
    assert not dialog.yes.isEnabled()
    dialog.text.setPlainText("1. Eén\n2. Twee")
    assert not dialog.yes.isEnabled()
    assert "3" in dialog.check.text()
    dialog.text.setPlainText("1. Eén\n2. Twee\n3. Drie")
    assert dialog.yes.isEnabled()
    assert dialog.preview.count() == 6
    dialog.source.setText("uitgave 2004")
    click(qtbot, dialog.yes)
    wording = ctx.practice.wordings.get("ucla-3", "nl")
    assert (wording.items, wording.source) == (("Eén", "Twee", "Drie"), "uitgave 2004")
    measure = measures_of(ctx)["ucla-3"]
    assert not can_hand_over(ctx, measure, "nl")  # not in use yet
    switch(ctx, "ucla-3", True)
    assert can_hand_over(ctx, measure, "nl")
    assert not can_hand_over(ctx, measure, "en")
    press(panel, "Nederlands: Verwijder")
    assert ctx.practice.wordings.get("ucla-3", "nl") is None
    ctx.window.undos[-1]()
    assert ctx.practice.wordings.get("ucla-3", "nl").items == wording.items


def test_a_file_is_read_or_refused_in_words(qtbot, settings, tmp_path) -> None:
    row = settings.rows["ucla-3"]
    row.more.click()
    press(row.detail.wording, "English: Laad tekst")
    dialog = settings.window().findChild(WordingDialog)
    good, bad = tmp_path / "good.txt", tmp_path / "bad.bin"
    good.write_text("One\nTwo\nThree\n", encoding="utf-8")
    bad.write_bytes(b"\x00\x01\x02")
    dialog.load_file(str(bad))
    assert dialog.check.text()
    assert not dialog.yes.isEnabled()
    dialog.load_file(str(tmp_path / "nowhere.txt"))
    assert not dialog.yes.isEnabled()
    dialog.load_file(str(good))
    assert dialog.yes.isEnabled()
    dialog.reject()


def test_every_scale_unfolds_with_its_sources(settings) -> None:
    for row in settings.rows.values():
        row.more.click()
        assert row.detail is not None
        assert not row.detail.isHidden()
