"""What went wrong, told apart: something the coach can act on, a place that is gone, or a bug."""

from collections.abc import Iterator
from contextlib import contextmanager


class UserError(Exception):
    """A failure with a sentence for the coach: what happened and what to do.

    ``code`` names the case for tests and logs (no client text); ``what`` and
    ``do`` are English sources for translation in the context "Errors", and
    ``values`` fill their {placeholders}.
    """

    def __init__(self, code: str, what: str, do: str = "", **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.what = what
        self.do = do
        self.values = values


class PlaceGone(LookupError):
    """What a page is about is not in the vault any more: no fault, only an old place."""


@contextmanager
def must_exist() -> Iterator[None]:
    """What the vault calls "gone" is a gone place; every other refusal stays what it is."""
    try:
        yield
    except UserError as error:
        if error.code != "gone":
            raise
        raise PlaceGone(error.code) from error
