"""What a consent may cover, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def cover_words() -> dict[str, str]:
    """By code of COVERS, in its order."""
    translate = QCoreApplication.translate
    return {
        "notes": translate("Covers", "Notes of the meetings"),
        "measures": translate("Covers", "Answers to questionnaires"),
        "makings": translate("Covers", "Drawings and texts"),
        "photos": translate("Covers", "Photos and pictures"),
        "circles": translate("Covers", "The circle map"),
        "recordings": translate("Covers", "Sound recordings"),
    }
