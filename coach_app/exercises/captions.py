"""What of a spoken line stands under the picture: only what the headline does not say already.

A voice may say again what stands above, as people do; an eye that reads both finds the same
words twice. So a sentence that adds nothing to the headline is left to the voice.
"""

from __future__ import annotations

import re

_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[^\s])")
_WORD = re.compile(r"[^\W\d_]+(?:’[^\W\d_]+)?")
_QUOTED = re.compile(r"‘[^’]*’|“[^”]*”|\"[^\"]*\"")

#: Words that carry nothing of their own, in the languages that come with the app.
_SMALL_WORDS = """
de het een die dat deze dit er je jij jouw jullie u uw we ons onze hij hem zij ze
en of maar als dan om op in van voor aan bij met te tot uit is zijn was mag mogen kan kun
hoeft niet nu nog even eens weer zo straks daar hier heel maar gewoon rustig lekker beetje
gemak klein kleine zacht zachtjes alleen welk welke ook wel al eerst misschien
the a an this that these those it its you your yours we our us he him she her they
and or but if then for at with to from of on off out into is are was be been may can do
does not now still once again so there here very just only some little bit calmly softly
ease what which also too first as perhaps maybe
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_ANSWERS = re.compile(r"(?:dan|en|of|maar|then|and|or|but)\b", re.IGNORECASE)
_ADDS = 0.34  # a sentence with a larger part of new words says something new
_STEM = 4  # letters after which two words are one: "adem", "ademen"
#: "I" in the languages that come with the app; neither word is one in the other.
_FIRST_PERSON = re.compile(r"\b[Ii]k\b|\bI\b")


def sentences_of(text: str) -> list[str]:
    return [one for one in _SENTENCE.split(text.strip()) if one]


def repeats(sentence: str, headline: str) -> bool:
    """Whether somebody who reads the headline learns nothing from the sentence."""
    said, shown = _words(sentence), _WORD.findall(headline.lower())
    if not said:
        return False
    new = [one for one in said if not any(_same(one, other) for other in shown)]
    return len(new) <= _ADDS * len(said)


def caption_of(spoken: str, headline: str) -> str:
    """The sentences that stand under the picture; "" for none. What answers a sentence that
    stands there ("Then you …") stays with it."""
    kept: list[str] = []
    stood = False
    for one in sentences_of(spoken):
        stood = (stood and _ANSWERS.match(one) is not None) or not repeats(one, headline)
        if stood:
            kept.append(one)
    return " ".join(kept)


def by_coach(text: str) -> bool:
    """Whether it says "I": the coach does, and nobody on a screen. Quoted words are somebody
    else's."""
    return _FIRST_PERSON.search(_QUOTED.sub("", text)) is not None


def _words(text: str) -> list[str]:
    found = _WORD.findall(text.lower())
    return [one for one in found if one not in _SMALL] or found


def _same(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) >= _STEM and one[:_STEM] == other[:_STEM])
