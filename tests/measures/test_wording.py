"""Loading wording: numbers and bullets go, counts are checked, odd files are refused."""

import pytest

from coach_app.measures.wording import MOST_BYTES, decode, read

PLAIN = ("Eerste zin.", "Tweede zin.", "Derde zin.")


@pytest.mark.parametrize(
    "text",
    [
        "Eerste zin.\nTweede zin.\nDerde zin.",
        "1. Eerste zin.\n2. Tweede zin.\n3. Derde zin.\n",
        "1) Eerste zin.\r\n\r\n2) Tweede zin.\r\n3) Derde zin.",
        "1\tEerste zin.\n2\tTweede zin.\n3\tDerde zin.",
        "1 Eerste zin.\n2 Tweede zin.\n3 Derde zin.",
        "- Eerste zin.\n- Tweede zin.\n- Derde zin.",
        "• Eerste   zin.\n\n• Tweede zin.\n• Derde zin.",
        "vraag 1: Eerste zin.\nvraag 2: Tweede zin.\nVraag 3: Derde zin.",
    ],
)
def test_lists_of_many_forms(text: str) -> None:
    reading = read(text, 3)
    assert (reading.items, reading.problem) == (PLAIN, "")


def test_a_figure_that_belongs_to_the_sentence_stays() -> None:
    assert read("3 mensen zie ik vaak\nIk zie 2 mensen\nNiemand", 3).items[0].startswith("3 mensen")


def test_problems_are_told_apart() -> None:
    assert read("  \n\n", 3).problem == "empty"
    assert read("a\nb", 3).problem == "count"
    assert read("a\nb\na", 3).problem == "twice"
    long = read("a\n" + "b" * 301 + "\nc", 3)
    assert (long.problem, long.at) == ("long", 2)


def test_files_of_several_kinds() -> None:
    assert decode("één".encode()) == "één"
    assert decode("één".encode("utf-8-sig")) == "één"
    assert decode("één".encode("utf-16")) == "één"
    assert decode("één".encode("cp1252")) == "één"
    for raw in (b"PK\x03\x04\x00\x00", b"a" * (MOST_BYTES + 1)):
        with pytest.raises(ValueError, match=r"large|binary"):
            decode(raw)
