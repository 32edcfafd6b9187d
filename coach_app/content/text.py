"""One text in all languages that it was written in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from . import languages


class Text(Mapping[str, str]):
    """Language code -> text. Never changes; equal where all its texts are.

    ``Text(nl="ja", en="yes")``. In tests and small tables ``Text("ja", "yes")`` does: texts in
    the order of the languages that are always complete.
    """

    __slots__ = ("_texts",)

    def __init__(self, *texts: str, **by_code: str) -> None:
        if texts:
            by_code = dict(zip(languages.complete(), texts, strict=True)) | by_code
        self._texts = {code: text for code, text in by_code.items() if text}

    @classmethod
    def same(cls, text: str) -> Text:
        """One wording for all: a name, or what a coach writes once."""
        return cls(**dict.fromkeys(languages.complete(), text))

    def text(self, lang: str = "") -> str:
        """In this language, else in the next one that it has, see `languages.in_order`."""
        found = self._texts.get(lang)
        if found is None:
            order = languages.in_order(lang) if self._texts else ()
            found = next((self._texts[code] for code in order if code in self._texts), "")
        return found

    def each(self, change: Callable[[str], str]) -> Text:
        return Text(**{code: change(text) for code, text in self._texts.items()})

    def fill(self, **values: object) -> Text:
        """The same text with its {placeholders} filled in, in every language."""
        return self.each(lambda text: text.format(**values))

    def __getitem__(self, code: str) -> str:
        return self._texts[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def __hash__(self) -> int:
        return hash(frozenset(self._texts.items()))

    def __repr__(self) -> str:
        return f"Text({self._texts!r})"
