"""What the client said: own sentences in the order of the meetings."""

from __future__ import annotations

from coach_app.data.course_file_views import CourseFile
from coach_app.data.views import Meeting


def told(file: CourseFile, client_id: str) -> list[tuple[Meeting, str]]:
    """Each meeting with a sentence of this client, oldest first."""
    own = file.sentences.get(client_id, {})
    said = ((meeting, own.get(meeting.id, "").strip()) for meeting in file.meetings)
    return [(meeting, sentence) for meeting, sentence in said if sentence]
