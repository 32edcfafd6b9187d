"""The body list in plain words, and what each mark leaves out later (facts of the method)."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication


def body_words(code: str) -> tuple[str, str]:
    """What the coach reads, and what the app then leaves out. ``code`` is one of BODY_LIST."""
    translate = QCoreApplication.translate
    no_holding = translate("BodyList", "No holding of the breath")
    no_scan = translate("BodyList", "No body scan; eyes may stay open")
    skip_places = translate("BodyList", "Sore places are skipped")
    words = {
        "lungs": (translate("BodyList", "Asthma or COPD"), no_holding),
        "heart": (translate("BodyList", "Heart or blood pressure"), no_holding),
        "pregnancy": (translate("BodyList", "Pregnant"), no_holding),
        "epilepsy": (translate("BodyList", "Epilepsy"), no_holding),
        "panic": (translate("BodyList", "Panic attacks"), no_holding),
        "hearing": (
            translate("BodyList", "Hearing aid or ringing ears"),
            translate("BodyList", "Soft sound, or only a picture"),
        ),
        "pain": (translate("BodyList", "Pain in one place"), skip_places),
        "operation": (translate("BodyList", "Had an operation not long ago"), skip_places),
        "trauma": (translate("BodyList", "Something very bad happened"), no_scan),
        "psychosis": (translate("BodyList", "Psychosis, now or before"), no_scan),
        "eating": (
            translate("BodyList", "Eating is difficult"),
            translate("BodyList", "Nothing with food"),
        ),
        "bereavement": (
            translate("BodyList", "Lost someone not long ago"),
            translate("BodyList", "No card about grief"),
        ),
    }
    return words[code]


def reasons(codes: Iterable[str]) -> str:
    """Why something is left out, within a sentence."""
    return ", ".join(body_words(code)[0].lower() for code in codes)
