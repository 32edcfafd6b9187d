"""Pairs drawn at random, so that people meet somebody new as long as that is possible."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations
from random import Random

TRIES = 200


def draw_pairs(
    people: Sequence[str], before: Iterable[Sequence[str]], rng: Random
) -> list[tuple[str, ...]]:
    """Two and two; with an odd number one group of three. Fewer than two people: nothing.

    The drawing with the fewest repeated meetings of ``before`` wins; among equals chance.
    """
    if len(people) < 2:
        return []
    met = Counter(frozenset(two) for group in before for two in combinations(sorted(set(group)), 2))
    best: list[tuple[str, ...]] = []
    least = -1
    for _ in range(TRIES):
        order = list(people)
        rng.shuffle(order)
        drawn = _cut(order)
        again = sum(met[frozenset(two)] for group in drawn for two in combinations(group, 2))
        if least < 0 or again < least:
            best, least = drawn, again
        if least == 0:
            break
    return best


def _cut(order: list[str]) -> list[tuple[str, ...]]:
    pairs = [tuple(order[at : at + 2]) for at in range(0, len(order) - 1, 2)]
    if len(order) % 2:
        pairs[-1] = (*pairs[-1], order[-1])
    return pairs
