"""Practice: an open vault and everything that is kept in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from coach_app.data.copies import Copier
from coach_app.data.course_files import CourseFiles
from coach_app.data.courses.courses import Courses
from coach_app.data.courses.decisions import Decisions
from coach_app.data.courses.events import Events
from coach_app.data.courses.guided import GuidedMeetings
from coach_app.data.courses.intakes import Intakes
from coach_app.data.courses.plans import CoursePlans
from coach_app.data.courses.prompts import Prompts
from coach_app.data.exercises.makings import Makings
from coach_app.data.exercises.own import OwnExercises, Recordings
from coach_app.data.exercises.runs import Runs
from coach_app.data.meetings.closings import Closings
from coach_app.data.meetings.drafts import Drafts
from coach_app.data.meetings.meetings import Meetings
from coach_app.data.meetings.notes import Notes
from coach_app.data.meetings.search import Search
from coach_app.data.meetings.snippets import Snippets
from coach_app.data.meetings.steps import Steps
from coach_app.data.people.attention import Attention
from coach_app.data.people.circles import Circles
from coach_app.data.people.clients import Clients
from coach_app.data.people.erasure import purge
from coach_app.data.people.since import written_since
from coach_app.data.preferences import Preferences
from coach_app.data.rights.dossier import Dossiers
from coach_app.data.rights.erasing import erase_now
from coach_app.data.rights.mentions import Mentions
from coach_app.data.rights.packages import Packages
from coach_app.data.rights.requests import Requests
from coach_app.data.rights.views import ErasedClient
from coach_app.data.scores.scores import Scores
from coach_app.data.scores.wordings import Wordings
from coach_app.data.store import Changed, Store
from coach_app.data.views import AttentionItem, Hit, Since
from coach_app.errors import UserError
from coach_app.json_values import JsonTable

if TYPE_CHECKING:
    from sqlalchemy import Table

    from coach_app.data.vault import Vault

# What to read again when a client goes.
OF_CLIENTS = frozenset({"clients", "courses", "meetings", "notes", "scores", "makings", "circles"})


class Practice:
    """The repositories over one open vault. Each of their methods is one transaction.

    Texts are cleaned of NUL and lone surrogates. Beside UserError for what a coach can
    solve ("gone", "busy", "disk-full", "text-too-long", ...), methods raise ValueError for
    values that no page should send.
    """

    def __init__(self, vault: Vault) -> None:
        self.vault = vault
        self.changed = Changed()
        self._store = store = Store(
            vault.engine,
            self.changed,
            before_commit=vault.mark_changed,
            after_commit=vault.binding.wrote,
            disk_full=vault.free_ballast,
            condition=vault.condition,
        )
        self.preferences = Preferences(store)
        self.clients = Clients(store)
        self.courses = Courses(store)
        self.meetings = Meetings(store)
        self.notes = Notes(store)
        self.snippets = Snippets(store)
        self.steps = Steps(store)
        self.scores = Scores(store)
        self.wordings = Wordings(store)
        self.events = Events(store)
        self.drafts = Drafts(store)
        self.runs = Runs(store)
        self.makings = Makings(store)
        self.circles = Circles(store)
        self.own_exercises = OwnExercises(store)
        self.recordings = Recordings(store)
        self.guided = GuidedMeetings(store)
        self.closings = Closings(store)
        self.intakes = Intakes(store)
        self.decisions = Decisions(store)
        self.prompts = Prompts(store)
        self.course_plans = CoursePlans(store)
        self.course_files = CourseFiles(store)
        self.dossiers = Dossiers(store)
        self.requests = Requests(store)
        self.mentions = Mentions(store)
        self.packages = Packages(store)
        self._attention = Attention(store)
        self._search = Search(store)
        self.copies = Copier(vault, lambda: self.changed.publish(frozenset({"copies"})))
        vault.on_gone = lambda: self.changed.publish(OF_CLIENTS)
        self._closed = False
        with going_on("disk-full", "disk-trouble"):  # they stay hidden, and wait
            self.purge()  # what a crash kept from being erased

    def attention(
        self, today: dt.date | None = None, now: dt.datetime | None = None
    ) -> list[AttentionItem]:
        """What waits for the coach, most pressing first. ``now`` leaves out what still runs."""
        return self._attention.items(today, now)

    def search(self, query: str, *, private: bool = True, limit: int = 40) -> list[Hit]:
        """Clients first, then the newest findings. ``private=False``: no private text at all."""
        return self._search.find(query, private=private, limit=limit)

    def written_since(self, moment: dt.datetime) -> Since:
        """What would be missing after going back to ``moment``."""
        return written_since(self._store, moment)

    def fill(self, rows: Iterable[tuple[Table, list[JsonTable]]]) -> None:
        """Write many rows at once, owners first: for the demo and for measuring."""
        topics = ("clients", "courses", "meetings", "notes", "scores", "runs", "makings", "circles")
        with self._store.write(*topics) as session:
            connection = session.connection()
            for table, values in rows:
                connection.execute(table.insert(), values)

    def erase(self, client_id: str) -> ErasedClient:
        """Erase one client now, whatever else waits. UserError("frozen", "gone")."""
        self.vault.condition.must_write()  # before the ledger is: that is another file
        self.drafts.settle()
        done = erase_now(self._store, self.vault.ledger, client_id)
        self.vault.spread_ledger()
        self.vault.binding.drop_set_aside()
        return done

    def purge(self, *, spread: bool = True) -> int:
        """Erase what was removed for good; answers how many clients went.

        ``spread``: the backups hear of it now, and not at the next opening.
        """
        self.drafts.settle()  # nothing about them comes back from memory later
        if self.vault.condition.read_only:
            return 0
        gone = purge(self._store, self.vault.ledger)
        if gone and spread:
            self.vault.spread_ledger()
            self.vault.binding.drop_set_aside()
        return gone

    def close(self, *, quick: bool = False) -> None:
        """Erase removed clients, empty the write-ahead log, close the vault.

        ``quick``: the computer is about to sleep, and rewriting backups can wait.
        """
        if self._closed:
            return
        self._closed = True
        try:
            with going_on():
                self.purge(spread=not quick)
        finally:
            self.vault.close()


@contextmanager
def going_on(*also: str) -> Iterator[None]:
    """Damage is told by the vault's condition: it neither keeps it shut nor keeps it open.

    Nor does the full text: whoever searches is told.
    """
    search = ("search-damaged", "search-mended")
    try:
        yield
    except UserError as error:
        if error.code not in ("database-damaged", "vault-damaged", *search, *also):
            raise
