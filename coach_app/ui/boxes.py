"""One line for a layout: where it stands, the gap between its items, the edge around them.

Figures are design pixels at 100 %; the theme's zoom is applied here and nowhere else.
"""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from coach_app.ui import theme

#: One figure for all sides, (across, down), or (left, top, right, bottom).
Edge = float | tuple[float, float] | tuple[float, float, float, float]
Box = TypeVar("Box", bound=QLayout)


def vbox(on: QWidget | None = None, *, gap: float | None = None, edge: Edge = 0) -> QVBoxLayout:
    """A column; without ``gap`` the style's own distance."""
    return _with_gap(_with_edge(QVBoxLayout() if on is None else QVBoxLayout(on), edge), gap)


def hbox(on: QWidget | None = None, *, gap: float | None = None, edge: Edge = 0) -> QHBoxLayout:
    """A row; without ``gap`` the style's own distance."""
    return _with_gap(_with_edge(QHBoxLayout() if on is None else QHBoxLayout(on), edge), gap)


def grid_box(
    on: QWidget | None = None,
    *,
    gap: float | tuple[float, float] | None = None,
    edge: Edge = 0,
) -> QGridLayout:
    """A grid; ``gap`` is one figure, or (across, down)."""
    box = _with_edge(QGridLayout() if on is None else QGridLayout(on), edge)
    if gap is not None:
        across, down = gap if isinstance(gap, tuple) else (gap, gap)
        box.setHorizontalSpacing(theme.px(across))
        box.setVerticalSpacing(theme.px(down))
    return box


def clear_layout(layout: QLayout) -> None:
    """Take every item out and let its widgets go."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            break
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear_layout(inner)


BoxWithGap = TypeVar("BoxWithGap", bound=QBoxLayout)


def _with_gap(box: BoxWithGap, gap: float | None) -> BoxWithGap:
    if gap is not None:
        box.setSpacing(theme.px(gap))
    return box


def _with_edge(box: Box, edge: Edge) -> Box:
    sides = edge if isinstance(edge, tuple) else (edge, edge)
    left, top, right, bottom = sides if len(sides) == 4 else (*sides, *sides)
    box.setContentsMargins(theme.px(left), theme.px(top), theme.px(right), theme.px(bottom))
    return box
