"""The style sheet: what Qt's own widgets look like. Painted widgets draw themselves."""

from __future__ import annotations

from collections.abc import Callable

_SHEET = """
QWidget {{ color: {ink}; }}
QMainWindow, QDialog, #canvas {{ background: {canvas}; }}
QLabel {{ background: transparent; }}
QToolTip {{ background: {surface}; color: {ink}; border: 1px solid {line}; padding: {p6}px; }}
QScrollArea, QScrollArea > QWidget > QWidget#page {{ background: transparent; border: 0; }}

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit, QComboBox {{
    background: {surface}; color: {ink}; border: 1px solid {edge}; border-radius: {p10}px;
    padding: {p8}px {p13}px; selection-background-color: {mos}; selection-color: {onMos};
    placeholder-text-color: {ink3};
}}
QLineEdit, QSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit, QComboBox {{ min-height: {p28}px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDateEdit:focus,
QTimeEdit:focus, QDateTimeEdit:focus, QComboBox:focus {{
    border: 1px solid {mos};
}}
QLineEdit[error="true"], QPlainTextEdit[error="true"], QSpinBox[error="true"],
QDateEdit[error="true"], QTimeEdit[error="true"], QComboBox[error="true"] {{
    border: 2px solid {klei}; padding: {p7}px {p12}px;
}}
QLineEdit:disabled, QPlainTextEdit:disabled, QSpinBox:disabled, QDateEdit:disabled,
QTimeEdit:disabled, QComboBox:disabled {{
    background: {inset}; color: {ink3}; border: 1px solid {line};
}}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit {{
    background: transparent; border: 0; border-radius: 0; padding: 0; min-height: 0;
}}
QPlainTextEdit[bare="true"] {{ background: transparent; border: 0; padding: 0; }}
QPlainTextEdit[bare="true"]:focus {{ border: 0; padding: 0; }}
QSpinBox::up-button, QSpinBox::down-button, QDateEdit::up-button, QDateEdit::down-button,
QTimeEdit::up-button, QTimeEdit::down-button {{ width: 0; height: 0; border: 0; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: 0; width: {p36}px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: none; width: 0; height: 0; }}
QComboBox {{ combobox-popup: 0; }}
QListView#choices {{
    background: {surface}; border: 1px solid {line}; border-radius: {p10}px; outline: 0;
    padding: {p6}px;
}}
QListView#choices::item {{
    min-height: {p40}px; padding: 0 {p10}px; border-radius: {p8}px; color: {ink};
}}
QListView#choices::item:selected {{ background: {mosSoft}; color: {ink}; }}

QMenu {{ background: {surface}; border: 1px solid {line}; padding: {p6}px; }}
QMenu[round="true"] {{ border-radius: {p10}px; }}
QMenu::item {{ padding: {p9}px {p20}px {p9}px {p12}px; border-radius: {p8}px; }}
QMenu::item:selected {{ background: {mosSoft}; color: {ink}; }}
QMenu::item:disabled {{ color: {ink3}; }}
QMenu::icon {{ padding-left: {p10}px; }}
QMenu::separator {{ height: 1px; background: {line}; margin: {p6}px {p8}px; }}

QTableView, QListView, QTreeView {{
    background: {surface}; border: 0; outline: 0; gridline-color: {line};
    selection-background-color: {mosSoft}; selection-color: {ink};
}}
QTableView::item, QListView::item {{ padding: {p8}px {p10}px; }}
QHeaderView {{ background: {surface}; border: 0; }}
QHeaderView::section {{
    background: {surface}; color: {ink2}; border: 0; border-bottom: 1px solid {line};
    padding: {p8}px {p10}px; text-align: left;
}}
QTableCornerButton::section {{ background: {surface}; border: 0; }}

QScrollBar:vertical {{ background: transparent; width: {p12}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {p12}px; margin: 0; }}
QScrollBar::handle {{ background: {edge}; border-radius: {p4}px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: {p40}px; }}
QScrollBar::handle:horizontal {{ min-width: {p40}px; }}
QScrollBar::handle:hover {{ background: {ink3}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: transparent; border: 0; width: 0; height: 0;
}}

QCalendarWidget QWidget {{ background: {surface}; alternate-background-color: {surface}; }}
QCalendarWidget {{ background: {surface}; border: 1px solid {line}; }}
QCalendarWidget QToolButton {{
    background: transparent; color: {ink}; border: 0; padding: {p8}px; border-radius: {p8}px;
    font-weight: 600;
}}
QCalendarWidget QToolButton:hover, QCalendarWidget QToolButton:focus {{ background: {mosSoft}; }}
QCalendarWidget QToolButton::menu-indicator {{ image: none; }}
QCalendarWidget QSpinBox {{ min-height: {p20}px; padding: {p4}px {p8}px; }}
QCalendarWidget QAbstractItemView {{ padding: 0; selection-background-color: transparent; }}
QCalendarWidget QAbstractItemView::item {{ padding: 0; }}

QCheckBox, QRadioButton {{ spacing: {p10}px; min-height: {p40}px; }}
QCheckBox::indicator {{
    width: {p22}px; height: {p22}px; border: 1px solid {edge}; border-radius: {p7}px;
    background: {surface};
}}
QCheckBox::indicator:checked {{ background: {mos}; border-color: {mos}; }}
QProgressBar {{ background: {line}; border: 0; border-radius: {p2}px; max-height: {p4}px; }}
QProgressBar::chunk {{ background: {mos}; border-radius: {p2}px; }}
"""


def style_sheet(tokens: dict[str, str], px: Callable[[float], int]) -> str:
    """The whole sheet, colours from ``tokens`` and sizes through ``px``."""
    sizes = {f"p{value}": px(value) for value in (*range(1, 14), 20, 22, 28, 36, 40)}
    return _SHEET.format(**tokens, **sizes)
