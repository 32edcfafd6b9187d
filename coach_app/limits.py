"""How much text the vault takes: one place for those who keep it and those who ask for it."""

MAX_TEXT = 1_000_000  # bytes in UTF-8: about 500 pages
MAX_LINE = 2_000  # bytes; names, titles, steps


def beyond(text: str, size: int, most: int = 0) -> int:
    """How many characters at the end do not fit in ``size`` bytes and ``most`` characters."""
    over = 0
    if len(text) * 4 > size:
        raw = text.encode("utf-8", "surrogatepass")
        if len(raw) > size:
            over = len(text) - len(raw[:size].decode("utf-8", "ignore"))
    return max(over, len(text) - most if most else 0)
