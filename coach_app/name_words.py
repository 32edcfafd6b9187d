"""Words that stand in a name and are no name: nobody is called or known by them."""

#: Before a name, not part of it.
TITLES = frozenset(
    (
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
    )
)
#: Words of a surname that stand before it. Only in small letters: "Van" may be a first name.
PARTICLES = frozenset(
    (
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
    )
)
