"""The pieces as they are written. The client chooses among them by name (R17)."""

from __future__ import annotations

from coach_app.exercises.sound.music.score import Part, Piece, Section

_PIANO, _SOFT_PIANO = Part("piano"), Part("piano", loud=0.75)
_FLUTE, _HARP = Part("flute"), Part("harp")
_STAR = Part("glass", octave=1, loud=0.4)


def _cup_of_tea() -> Piece:
    """G, three in a bar: a slow waltz at the kitchen table."""
    first = (
        "D5:2 B4:1 | C5:2 A4:1 | B4:1 G4:1 A4:1 | B4:3 |"
        "D5:2 B4:1 | E5:2 C5:1 | B4:1 A4:1 G4:1 | A4:3"
    )
    second = (
        "D5:2 B4:1 | C5:2 A4:1 | B4:1 C5:1 D5:1 | E5:3 |"
        "D5:1 C5:1 B4:1 | C5:2 A4:1 | A4:2 F#4:1 | G4:3"
    )
    middle = (
        "E5:2 D5:1 | B4:3 | C5:2 B4:1 | A4:2 G4:1 |"
        "G4:1 A4:1 B4:1 | C5:2 E5:1 | D5:2 C5:1 | A4:2 -:1"
    )
    home = "G Am7 G C G Am7 D7 G"
    return Piece(
        66,
        3,
        (
            Section("G C G D7", pattern="waltz"),
            Section("G Am7 Em Em G C Em D", first, (_PIANO,), "waltz"),
            Section(home, second, (_PIANO,), "waltz", 0.5),
            Section("Em Em Am D G C Am7 D7", middle, (_FLUTE,), "waltz", 0.7),
            Section(home, second, (_PIANO, _STAR), "waltz", 0.5),
            Section("Em Em Am D G C Am7 D7", middle, (_FLUTE, _SOFT_PIANO), "waltz", 0.8),
            Section(home, second, (_PIANO,), "waltz", 0.4),
            Section(
                "C G D7 G", "E5:2 C5:1 | B4:3 | A4:2 F#4:1 | G4:3", (_SOFT_PIANO,), "sparse", 0.5
            ),
        ),
    )


def _doorstep() -> Piece:
    """A minor that leans to C: a guitar outside, and somebody who whistles along."""
    first = (
        "E5:3 D5:1 | C5:2 A4:2 | G4:1 C5:1 E5:2 | D5:3 -:1 |"
        "E5:2 D5:1 C5:1 | A4:3 C5:1 | E5:1 D5:1 C5:2 | D5:3 -:1"
    )
    second = (
        "E5:3 D5:1 | C5:2 A4:2 | G4:1 C5:1 E5:2 | G5:3 E5:1 |"
        "F5:2 E5:1 D5:1 | E5:2 C5:2 | D5:2 B4:2 | C5:3 -:1"
    )
    middle = (
        "A4:2 C5:2 | B4:3 D5:1 | G4:2 B4:2 | A4:3 -:1 |"
        "A4:1 C5:1 F5:2 | E5:2 C5:2 | D5:1 F5:1 E5:1 D5:1 | D5:2 B4:2"
    )
    return Piece(
        62,
        4,
        (
            Section("Am F C G", pattern="picked"),
            Section("Am F C G Am F C G", first, (_FLUTE,), "picked"),
            Section("Am F C C F C G C", second, (_FLUTE,), "picked", 0.5),
            Section("F G Em Am F C Dm7 G", middle, (Part("harp", loud=1.1),), "picked", 0.9),
            Section("Am F C C F C G C", second, (_FLUTE, Part("glass", 0, 0.4)), "picked", 0.7),
            Section("Am F C C", "E5:4 | C5:2 A4:2 | G4:2 E5:2 | C5:4", (_FLUTE,), "sparse", 0.6),
        ),
        comp="guitar",
        gain=-18.5,
    )


def _rowing_boat() -> Piece:
    """D, six quick ones in a bar that rock as two: the oars."""
    first = (
        "F#5:1.5 E5:1 D5:0.5 | E5:1.5 B4:1.5 | D5:1 C#5:0.5 B4:1.5 | A4:3 |"
        "B4:1.5 C#5:1 D5:0.5 | F#5:1.5 D5:1.5 | E5:1 D5:0.5 B4:1.5 | A4:3"
    )
    second = (
        "F#5:1.5 E5:1 D5:0.5 | E5:1.5 B4:1.5 | D5:1 E5:0.5 F#5:1 G5:0.5 | A5:3 |"
        "G5:1.5 F#5:1 E5:0.5 | F#5:1.5 D5:1.5 | E5:1 D5:0.5 C#5:1.5 | D5:3"
    )
    middle = (
        "B4:1.5 D5:1.5 | C#5:1.5 A4:1.5 | B4:1 D5:0.5 G5:1.5 | F#5:3 |"
        "E5:1.5 G5:1.5 | F#5:1 E5:0.5 D5:1.5 | E5:3 | A4:1.5 -:1.5"
    )
    return Piece(
        64,
        3,
        (
            Section("D G D A", pattern="oars"),
            Section("D Em7 Bm A G D Em7 A", first, (_FLUTE,), "oars", 0.3),
            Section("D Em7 Bm F#m G Bm A7 D", second, (_FLUTE,), "oars", 0.6),
            Section("G A G Bm Em7 D Asus A", middle, (_PIANO,), "oars", 0.9),
            Section("D Em7 Bm A G D Em7 A", first, (_PIANO,), "oars", 0.5),
            Section("D Em7 Bm F#m G Bm A7 D", second, (_FLUTE, _STAR), "oars", 0.8),
            Section(
                "G D A7 D", "B4:1.5 G4:1.5 | A4:3 | C#5:1.5 E5:1.5 | D5:3", (_FLUTE,), "oars", 0.6
            ),
        ),
    )


def _mist() -> Piece:
    """D dorian, wide and slow: held chords, and drops of glass in them."""
    glass = (
        "A5:2 -:2 | F5:1 E5:1 D5:2 | G5:2 -:2 | E5:2 D5:2 |"
        "A5:2 C6:2 | B5:1 A5:1 F5:2 | E5:4 | D5:2 -:2"
    )
    flute = (
        "C5:3 D5:1 | E5:4 | G5:2 E5:2 | D5:1 C5:1 A4:2 |"
        "C5:2 F5:2 | E5:1 D5:1 B4:2 | D5:4 | A4:2 -:2"
    )
    slow, open_ = "Dm7 Dm7 Cmaj7 Cmaj7 Dm7 G Am7 G", "Fmaj7 Fmaj7 Cmaj7 Am7 Fmaj7 G Dm7 Dm7"
    return Piece(
        60,
        4,
        gain=-18.3,
        sections=(
            Section("Dm7 Dm7 Cmaj7 Cmaj7", pattern="sparse", pad=0.8),
            Section(slow, glass, (Part("glass", 0, 0.9),), "sparse", 0.8),
            Section(open_, flute, (_FLUTE,), "rising", 0.8),
            Section(slow, glass, (Part("glass", 0, 0.8), Part("flute", -1, 0.5)), "sparse", 0.85),
            Section(open_, flute, (_FLUTE, _STAR), "rising", 0.85),
            Section(
                "Dm7 Cmaj7 Dm7 Dm7",
                "A5:2 F5:2 | G5:4 | A5:4 | D5:4",
                (Part("glass", 0, 0.7),),
                "sparse",
                0.8,
            ),
        ),
    )


def _lamp() -> Piece:
    """F, a lullaby: a piano with felt on its hammers, and little else."""
    first = (
        "A4:2 C5:1 D5:1 | C5:3 A4:1 | Bb4:2 A4:1 G4:1 | A4:4 |"
        "D5:2 C5:1 A4:1 | Bb4:2 G4:2 | F4:1 G4:1 A4:2 | G4:4"
    )
    second = (
        "A4:2 C5:1 D5:1 | C5:3 F5:1 | E5:1 D5:1 C5:2 | D5:4 |"
        "Bb4:2 D5:1 C5:1 | A4:2 F4:2 | G4:2 E4:2 | F4:4"
    )
    middle = (
        "F5:2 E5:1 D5:1 | C5:2 A4:2 | D5:2 C5:1 Bb4:1 | A4:4 |"
        "G4:1 A4:1 Bb4:2 | D5:2 C5:2 | A4:2 F4:2 | G4:4"
    )
    return Piece(
        60,
        4,
        gain=-18.1,
        sections=(
            Section("F Bb F C", pattern="lullaby"),
            Section("F Dm Gm7 F Dm Gm7 Dm C", first, (_PIANO,), "lullaby", 0.3),
            Section("F Am Am Bb Gm7 F C7 F", second, (_PIANO,), "lullaby", 0.6),
            Section(
                "Bb F Gm7 Am Gm7 F Dm C",
                middle,
                (_SOFT_PIANO, Part("flute", 0, 0.7)),
                "lullaby",
                1.0,
            ),
            Section("F Am Am Bb Gm7 F C7 F", second, (_PIANO, _STAR), "lullaby", 0.7),
            Section(
                "Bb F C7 F", "D5:2 Bb4:2 | A4:4 | G4:2 E4:2 | F4:4", (_SOFT_PIANO,), "sparse", 0.6
            ),
        ),
        comp="piano",
    )


PIECES: dict[str, Piece] = {
    "piece1": _cup_of_tea(),
    "piece2": _doorstep(),
    "piece3": _rowing_boat(),
    "piece4": _mist(),
    "piece5": _lamp(),
}
