"""Of a name only the first name is shown where others may look on."""

import pytest

from coach_app.course.client_sees import first_name

TITLES = [
    "dhr",
    "mevr",
    "mw",
    "mej",
    "hr",
    "heer",
    "mevrouw",
    "meneer",
    "dr",
    "drs",
    "ir",
    "ing",
    "mr",
    "prof",
    "mrs",
    "ms",
    "miss",
]
PARTICLES = [
    "van",
    "von",
    "de",
    "den",
    "der",
    "het",
    "'t",
    "’t",
    "ter",
    "ten",
    "te",
    "op",
    "in",
    "la",
    "le",
    "du",
    "di",
    "da",
    "el",
    "al",
    "bin",
    "ibn",
]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_no_first_name(title):
    for written in (title, f"{title}.", title.capitalize(), title.upper()):
        assert first_name(f"{written} Anna Vries") == "Anna"
        assert first_name(f"{written} Jansen") == "J."


@pytest.mark.parametrize("particle", PARTICLES)
def test_of_a_surname_alone_a_letter_is_shown(particle):
    assert first_name(f"{particle} vries") == "V."
    assert first_name(f"{particle} de Vries") == "V."


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Anna", "Anna"),
        ("Anna de Vries", "Anna"),
        ("  Anna   de Vries ", "Anna"),
        ("de Vries, Anna", "Anna"),
        ("Vries, drs. ir. Anna Maria", "Anna"),
        ("Anna,", "Anna"),
        ("Anna ,  ", "Anna"),
        ("Van Nguyen", "Van"),  # written large it is a first name
        ("Mr", "Mr"),  # nothing but a title is what somebody is called
        ("J.P. van Dam", "J.P."),
        ("J. P. van Dam", "J. P."),
        ("J.-P. van Dam", "J.-P."),
        ("Chr. van Dam", "Chr."),
        ("J van Dam", "J"),
        ("van", "V."),
        ("van de", "V."),
        ("", ""),
        ("   ", ""),
        (",", ""),
        (" , Anna", "Anna"),
        ("Ümit Öz", "Ümit"),
        ("MrX Jansen", "MrX"),
        ("é. Vries", "é."),
    ],
)
def test_the_first_name_of(name, shown):
    assert first_name(name) == shown
