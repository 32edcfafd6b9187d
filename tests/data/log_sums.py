"""The running sums of a write-ahead log (SQLite file format, section 4.2), counted for tests."""

import struct

Sums = tuple[int, int]


def log_sums(order: str, words: bytes, before: Sums = (0, 0)) -> Sums:
    """``order``: "<" or ">", as the log's head says. ``words``: a multiple of eight bytes."""
    first, second = before
    for one, two in struct.iter_unpack(order + "II", words):
        first = (first + one + second) % 2**32
        second = (second + two + first) % 2**32
    return first, second
