"""What went wrong, told apart: something the coach can act on, or a bug."""


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
