"""Marks for the translation tool; no translation happens below the UI."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark ``text`` for translation in ``context`` and hand it back as it is."""
    return text
