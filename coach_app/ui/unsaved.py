"""Texts that somebody typed and the vault did not take: what they are, and on which page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from coach_app.ui.widgets import SearchField, TextArea

PART = 200_000  # letters; a text of a draft may have a million bytes
FIELD = "field"  # property: the name of a field in the code, the same in every language
NOT_KEPT = "not_kept"  # property of a line whose last save failed, see `mark`
PRIVATE = "private"  # property of a field whose words are not shown where a client sits beside


@dataclass(frozen=True)
class Unsaved:
    """A text and the field it belongs in.

    ``label`` is the field's accessible name, ``field`` its own where it has one, ``about`` the
    participant's id where there is one field a person.
    """

    label: str
    text: str
    private: bool = False
    about: str = ""
    field: str = ""

    def payload(self) -> dict[str, object]:
        """In parts: a text may be here just because it is too long to be kept as one."""
        parts = [self.text[at : at + PART] for at in range(0, len(self.text), PART)]
        return {
            "label": self.label,
            "parts": parts,
            "private": self.private,
            "about": self.about,
            "field": self.field,
        }

    @classmethod
    def read(cls, payload: Mapping[str, object]) -> Unsaved:
        """What ``payload`` gave; JSON, so of any type."""
        parts = payload["parts"]
        return cls(
            str(payload["label"]),
            "".join(map(str, parts)) if isinstance(parts, list) else "",
            bool(payload["private"]),
            str(payload["about"]),
            str(payload["field"]),
        )


def unsaved_of(field: QLineEdit | QPlainTextEdit) -> Unsaved:
    text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    label = field.accessibleName() or field.placeholderText()
    return Unsaved(
        label,
        text,
        bool(field.property(PRIVATE)),
        str(field.property("participant") or ""),
        str(field.property(FIELD) or ""),
    )


def waiting_in(widget: QWidget, everything: bool = False) -> list[Unsaved]:
    """Texts inside ``widget`` that were not saved.

    With ``everything`` also what was typed in fields that do not know whether they were
    saved: asked when the page's own saving broke off in the middle.
    """
    fields: list[QLineEdit | QPlainTextEdit] = [
        area
        for area in widget.findChildren(QPlainTextEdit)
        if (isinstance(area, TextArea) and area.is_dirty())
        or (everything and area.document().isModified())
    ]
    if everything:
        fields += [
            line
            for line in widget.findChildren(QLineEdit)
            if line.isModified() and _holds_words(line)
        ]
    fields += [
        line
        for line in widget.findChildren(QLineEdit)
        if line.property(NOT_KEPT) and line not in fields
    ]
    return [found for found in map(unsaved_of, fields) if found.text.strip()]


def _holds_words(line: QLineEdit) -> bool:
    """No secret, nothing to search with, and no part of a field for a date or a number."""
    parts = (QAbstractSpinBox, QComboBox)
    plain = line.echoMode() == QLineEdit.EchoMode.Normal
    return plain and not isinstance(line, SearchField) and not isinstance(line.parent(), parts)


def mark(line: QLineEdit, kept: bool) -> None:
    """Tell whether what stands in a line was saved: a line does not know it by itself."""
    line.setProperty(NOT_KEPT, not kept)


def field_for(widget: QWidget, text: Unsaved) -> QLineEdit | QPlainTextEdit | None:
    """The field on this page that the text belongs in; None where it cannot be written."""
    fields: list[QLineEdit | QPlainTextEdit] = [
        *widget.findChildren(QPlainTextEdit),
        *widget.findChildren(QLineEdit),
    ]
    for field in fields:
        if field.isEnabled() and not field.isReadOnly() and _is_of(field, text):
            return field
    return None


def _is_of(field: QLineEdit | QPlainTextEdit, text: Unsaved) -> bool:
    here = unsaved_of(field)
    if (here.private, here.about, here.field) != (text.private, text.about, text.field):
        return False
    return bool(text.field) or here.label == text.label


def put_back(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    """As if it were typed: undo takes it away again. Nothing that stands there is lost."""
    if isinstance(field, QLineEdit):
        if text != field.text():
            field.selectAll()
            field.insert(text)
        return
    stands = field.toPlainText()
    if text in stands:
        return
    cursor = field.textCursor()
    if stands.strip() in text:
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)
    else:
        cursor.movePosition(cursor.MoveOperation.End)
        cursor.insertText(f"\n\n{text}")
