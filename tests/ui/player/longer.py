"""A language that takes 40 % more room than Dutch, made from Dutch."""

from contextlib import contextmanager

from coach_app.content.text import Text


def longer(text: str) -> str:
    """Long words grow by a fifth, and more words follow until it is 1.4 times as long.

    Placeholders and what is not a word stay as they are.
    """
    if "{" in text:
        return text
    words = text.split(" ")
    grown = [word if len(word) < 6 else word[:4] + word[2:4] + word[4:] for word in words]
    number, wanted = 0, 1.4 * len(text)
    while len(" ".join(grown)) < wanted - 2 and len(text) > 3:
        more = words[number % len(words)].strip(".,?!‘’")
        grown.insert(len(grown) - 1, more or "en")
        number += 1
    return " ".join(grown)


@contextmanager
def longer_language():
    """All texts of the client are longer while it lasts."""
    plain = Text.text
    Text.text = lambda self, lang="": longer(plain(self, lang))
    try:
        yield
    finally:
        Text.text = plain
