"""The end of a meeting, cards, turns and makings, for the one client who looks.

Here it is decided who may read the shared note: only the one for whom it was written.
"""

from __future__ import annotations

from coach_app.course.names import first_name
from coach_app.course.table import here
from coach_app.data.marks import QT_TRANSLATE_NOOP
from coach_app.data.views import Note
from coach_app.errors import UserError
from coach_app.programme.cards import cards

from .language import language_of
from .source import Source
from .values import CardView, ClosingView, MakingView, TurnView


def closing(practice: Source, meeting_id: str, client_id: str) -> ClosingView:
    """Only what belongs to this client; in a group the shared note is not read out."""
    kept = practice.closings.get(meeting_id, client_id)
    note = practice.notes.get(meeting_id)
    sentence = next((one.sentence for one in note.lines if one.client_id == client_id), "")
    shared = note.shared if is_for_two(practice, note, client_id) else ""
    return ClosingView(
        language_of(practice, client_id), kept.heard, kept.pace, kept.wish, sentence, shared
    )


def is_of_group(practice: Source, meeting_id: str) -> bool:
    """Whether several people take part: what stands in its note is about all of them."""
    return practice.courses.get(practice.meetings.get(meeting_id).course_id).is_group


def group_here(practice: Source, meeting_id: str) -> tuple[str, ...]:
    """The clients of a group's meeting who are not marked as absent; () where it is no group's."""
    if not is_of_group(practice, meeting_id):
        return ()
    return tuple(here(practice.notes.get(meeting_id)))


def is_for_two(practice: Source, note: Note, client_id: str) -> bool:
    """Whether the shared note is about this client and the coach, and nobody else.

    In a group it tells of others, also when only one of them was there or is left.
    """
    if is_of_group(practice, note.meeting_id):
        return False
    return [line.client_id for line in note.lines] == [client_id]


def turn(practice: Source, client_id: str) -> TurnView:
    """Whose turn it is; the others at the table read it too."""
    name = first_name(practice.clients.get(client_id).name)
    return TurnView(language_of(practice, client_id), name)


def card(practice: Source, card_id: str, client_id: str | None) -> CardView:
    """A knowledge card in the client's language. KeyError for one that does not exist."""
    language = language_of(practice, client_id)
    found = cards()[card_id]
    pages = tuple((page.text.text(language), page.picture) for page in found.pages)
    return CardView(language, found.title.text(language), pages)


def making(practice: Source, making_id: str) -> MakingView:
    """One thing that a client made. UserError("gone") where it was removed."""
    found = practice.makings.get(making_id)
    if all(one.id != making_id for one in practice.makings.of_client(found.client_id)):
        raise UserError(  # removed, and not erased yet
            "gone",
            QT_TRANSLATE_NOOP("Errors", "This is not in the vault any more."),
            QT_TRANSLATE_NOOP("Errors", "Go back and open it again."),
        )
    return MakingView(
        language_of(practice, found.client_id),
        found.title,
        found.sentence,
        "" if found.has_picture else found.text,
        practice.makings.picture(making_id) or b"",
    )
