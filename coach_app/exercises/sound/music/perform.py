"""Plays a written piece: notes at their time, in a hall, part by part."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from coach_app.exercises.sound.loops import PART, Bus, Loop
from coach_app.exercises.sound.music import instruments
from coach_app.exercises.sound.music.pieces import PIECES
from coach_app.exercises.sound.music.score import Chord, Piece, Section, bars, chord
from coach_app.exercises.sound.space import HALL, echoed, pan
from coach_app.exercises.sound.tones import Stereo, Wave, frames, wave

_REST = 6.0  # seconds that the last chord has, before the piece begins again
_FIRST = PART // 2  # frames: the first part is short, and soon there
_FADES = 3.0  # seconds at the end: it begins again in silence
_REACH = frames(15.0)  # the longest note with its echo
_SLOWS = 8.0  # beats at the end that take more and more time
_WET = {"harp": 0.3, "guitar": 0.24, "piano": 0.3, "flute": 0.36, "glass": 0.5, "pad": 0.25}
_LOUD = {"harp": 0.8, "guitar": 0.85, "piano": 0.5, "flute": 0.28, "glass": 0.75, "pad": 0.04}
_BASS, _TENOR, _ALTO = 43, 52, 64  # lowest notes of three octaves of a chord: G2, E3, E4

# The figure of one bar: beat, which tone, how loud. 0 is the bass, 1 to 4 the tenor's tones from
# below, 5 to 8 the alto's; -5 the fifth over the bass.
_PATTERNS: dict[str, tuple[tuple[float, int, float], ...]] = {
    "waltz": ((0, 0, 1.0), (1, 2, 0.5), (1.5, 3, 0.42), (2, 5, 0.5), (2.5, 3, 0.4)),
    "picked": (
        (0, 0, 1.0), (0.5, 2, 0.5), (1, 3, 0.55), (1.5, 5, 0.5),
        (2, -5, 0.8), (2.5, 3, 0.5), (3, 5, 0.5), (3.5, 2, 0.42),
    ),
    "oars": (
        (0, 0, 1.0), (0.5, 1, 0.5), (1, 2, 0.55), (1.5, 5, 0.62), (2, 3, 0.5), (2.5, 2, 0.42),
    ),
    "rising": (
        (0, 0, 0.9), (1, 2, 0.45), (1.5, 3, 0.45), (2, 5, 0.5), (2.5, 6, 0.45), (3, 7, 0.42),
    ),
    "lullaby": (
        (0, 0, 0.85), (1, 2, 0.42), (1.5, 3, 0.4), (2, -5, 0.6), (3, 3, 0.42), (3.5, 2, 0.36),
    ),
    "sparse": ((0, 0, 0.9), (1, 3, 0.4), (2, 5, 0.36)),
}  # fmt: skip


@dataclass(frozen=True)
class _Note:
    at: float  # seconds
    player: str
    note: int
    seconds: float
    loud: float
    side: float


def piece(name: str) -> Loop:
    """A piece as a loop of two to three minutes. KeyError for another name."""
    written = PIECES[name]
    return Loop(frames(_seconds(written, _beats(written)) + _REST), lambda: _play(written))


def _play(written: Piece) -> Iterator[Stereo]:
    notes = _notes(written)
    dry, sent, hall = Bus(_REACH), Bus(_REACH), Bus(HALL.reach)
    whole = frames(_seconds(written, _beats(written)) + _REST)
    gain = np.float32(10 ** (written.gain / 20))
    begins = [0, *range(_FIRST, whole, PART), whole]
    for begin, end in itertools.pairwise(begins):
        size = end - begin
        for bus in (dry, sent, hall):
            bus.open(size)
        while notes and frames(notes[0].at) < begin + size:
            _sound(notes.pop(0), begin, dry, sent)
        hall.add(0, echoed(sent.close(), HALL))
        part = dry.close() + hall.close()
        middle, side = part.mean(axis=1), (part[:, 0] - part[:, 1]) * np.float32(written.wide / 2)
        part = np.stack([middle + side, middle - side], axis=1) * gain
        left = np.arange(whole - begin, whole - begin - size, -1, dtype=np.float32)
        yield part * wave(np.clip(left / frames(_FADES), 0, 1))[:, None]
    instruments.forget()


def _notes(written: Piece) -> list[_Note]:
    draw = np.random.default_rng(len(written.sections) * 1000 + written.bpm)
    found: list[_Note] = []
    bar = 0
    for section in written.sections:
        for number, symbol in enumerate(section.chords.split()):
            found += _figure(written, section, chord(symbol), (bar + number) * written.meter, draw)
        found += _held(written, section, bar)
        for part in section.parts:
            found += _melody(written, section, part.player, part.octave, part.loud, bar, draw)
        bar += len(section.chords.split())
    return sorted(found, key=lambda note: note.at)


def _figure(
    written: Piece, section: Section, harmony: Chord, beat: float, draw: np.random.Generator
) -> list[_Note]:
    bass = harmony.bass(_BASS)
    tones = {0: bass, -5: bass + 7}
    if (bass + 7) % 12 not in harmony.tones:
        tones[-5] = bass
    for first, low in ((1, _TENOR), (5, _ALTO)):
        octave = harmony.within(low)
        tones |= {
            first + step: octave[step % len(octave)] + 12 * (step // len(octave))
            for step in range(4)
        }
    notes = []
    for at, tone, loud in _PATTERNS[section.pattern] if section.pattern else ():
        note = tones[tone]
        human = float(draw.normal(0, 0.008)), float(draw.uniform(0.9, 1.08))
        side = -0.12 if tone in (0, -5) else float(np.clip((note - 62) / 16, -0.6, 0.6))
        much = loud * human[1] * (1.5 if tone in (0, -5) else 0.9)
        when = max(0.0, _seconds(written, beat + at) + human[0])
        notes.append(_Note(when, written.comp, note, 5.0, much, side))
    return notes


def _held(written: Piece, section: Section, bar: int) -> list[_Note]:
    """Held chords: a tone that stays from one bar to the next is not struck anew."""
    if not section.pad:
        return []
    notes, symbols = [], section.chords.split()
    for number, symbol in enumerate(symbols):
        before = chord(symbols[number - 1]).within(_TENOR + 3) if number else []
        for place, note in enumerate(chord(symbol).within(_TENOR + 3)):
            if note in before:
                continue
            stays = number
            while stays + 1 < len(symbols) and note in chord(symbols[stays + 1]).within(_TENOR + 3):
                stays += 1
            begin = _seconds(written, (bar + number) * written.meter)
            end = _seconds(written, (bar + stays + 1) * written.meter)
            long = min(end - begin, 11.0) + 1.2  # they overlap; nobody holds a note for ever
            notes.append(
                _Note(max(0.0, begin - 0.4), "pad", note, long, section.pad, 0.25 * (place - 1))
            )
    return notes


def _melody(
    written: Piece,
    section: Section,
    player: str,
    octave: int,
    loud: float,
    bar: int,
    draw: np.random.Generator,
) -> list[_Note]:
    notes = []
    beat = bar * written.meter
    for number, of_bar in enumerate(bars(section.melody)):
        for note, beats in of_bar:
            if note is not None:
                # A phrase of four bars swells to its third and sinks; a breath at its end.
                within = ((beat - bar * written.meter) / written.meter) % 4 / 4
                arc = 0.8 + 0.2 * float(np.sin(np.pi * min(1.0, within * 1.25)))
                begin = _seconds(written, beat) + float(draw.normal(0.012, 0.008))
                end = _seconds(written, beat + beats)
                last = number % 4 == 3
                long = (end - begin) * (0.88 if last else 1.0) + (0.0 if last else 0.12)
                side = {"flute": 0.16, "glass": 0.4, "harp": 0.2}.get(player, 0.05)
                notes.append(_Note(begin, player, note + 12 * octave, long, loud * arc, side))
            beat += beats
    return notes


def _sound(note: _Note, begin: int, dry: Bus, sent: Bus) -> None:
    sound: Wave
    if note.player == "pad":
        sound = instruments.held(note.note, note.seconds)
    elif note.player == "flute":
        sound = instruments.flute(note.note, round(note.seconds, 1))
    else:
        rung = {"harp": instruments.harp, "guitar": instruments.guitar}
        rung |= {"piano": instruments.piano, "glass": instruments.glass}
        sound = rung[note.player](note.note)
    loud, wet = note.loud * _LOUD[note.player], _WET[note.player]
    left, right = pan(note.side)
    at = frames(note.at) - begin
    dry.add(at, sound, left * loud * (1 - wet), right * loud * (1 - wet))
    sent.add(at, sound, left * loud * wet, right * loud * wet)


def _seconds(written: Piece, beat: float) -> float:
    """When a beat sounds: even, and slower and slower at the end."""
    over = max(0.0, beat - (_beats(written) - _SLOWS))
    return (beat + 0.016 * over * over) * 60 / written.bpm


def _beats(written: Piece) -> float:
    return written.bars * written.meter
