"""A dialog exactly as high as its wrapped words need."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog


def fit(dialog: QDialog) -> None:
    """Qt guesses the height of wrapped labels at another width: take it at the real one."""
    layout = dialog.layout()
    layout.activate()
    high = layout.totalHeightForWidth(dialog.width())
    if high > 0:
        dialog.setFixedHeight(high)
