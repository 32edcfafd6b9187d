"""Really gone: removed clients leave the tables, the full text, the statistics and the log."""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import (
    ColumnExpressionArgument,
    Connection,
    Engine,
    Select,
    delete,
    exists,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Session, aliased

from coach_app.data import records as r
from coach_app.data import records_exercises as x
from coach_app.data.exercises.own import drop_sounds, left_over
from coach_app.data.faults import fault_of
from coach_app.data.storage.ledger import Erased, LedgerFile, union
from coach_app.data.storage.log_binding import empty_log
from coach_app.data.store import Changed, Store
from coach_app.data.types import moment_text
from coach_app.data.views import Removal
from coach_app.moments import local_now


def audit(session: Session, act: str, ref: str) -> None:
    """Note an act and an id; never content."""
    session.add(r.AuditEntry(at=local_now(), act=act, ref=ref))


def removal_of(session: Session, client: r.Client) -> Removal:
    """What goes with a client. Of a group only what is the client's own."""
    own = _own_courses([client.id])
    meetings = select(r.Meeting.id).where(r.Meeting.course_id.in_(own))
    mine = r.Participant.client_id == client.id

    def count(record: type[r.Base], *conditions: ColumnExpressionArgument[bool]) -> int:
        query = select(func.count()).select_from(record).where(*conditions)
        return session.scalar(query) or 0

    lines = select(r.Participant.id).where(mine)
    others = {
        "goals": count(r.Goal, r.Goal.client_id == client.id),
        "consents": count(r.Consent, r.Consent.client_id == client.id),
        "events": count(r.ChartEvent, r.ChartEvent.client_id == client.id),
        "sentences": count(
            r.ParticipantLine,
            r.ParticipantLine.participant_id.in_(lines),
            r.ParticipantLine.sentence != "",
        ),
        "groups": count(r.Participant, mine, r.Participant.course_id.not_in(own)),
        "makings": count(x.Making, x.Making.client_id == client.id, x.Making.removed_at.is_(None)),
        "runs": count(x.Run, x.Run.client_id == client.id),
        "circles": count(x.CircleMap, x.CircleMap.client_id == client.id),
    }
    return Removal(
        client_id=client.id,
        name=client.name,
        courses=count(r.Course, r.Course.id.in_(own)),
        meetings=count(r.Meeting, r.Meeting.course_id.in_(own)),
        notes=count(r.Note, r.Note.meeting_id.in_(meetings), r.Note.filled),
        scores=count(r.Score, r.Score.client_id == client.id, r.Score.deleted_at.is_(None)),
        steps=count(r.Step, or_(r.Step.client_id == client.id, r.Step.meeting_id.in_(meetings))),
        others=others,
    )


def _own_courses(client_ids: Sequence[str]) -> Select[tuple[str]]:
    """Courses in which nobody else takes part or took part."""
    other, mine = aliased(r.Participant), aliased(r.Participant)
    return (
        select(mine.course_id)
        .where(mine.client_id.in_(client_ids))
        .where(
            ~exists().where(other.course_id == mine.course_id, other.client_id.not_in(client_ids))
        )
    )


def purge(store: Store, ledger: LedgerFile) -> int:
    """Erase clients, scores and makings that were marked, and the sounds of deleted exercises.

    Answers how many clients went. The ledger beside the database is written first: nobody is
    erased whom an old backup could bring back. Cheap when nothing is marked. The full text is
    optimised because deleted words stay in its segments otherwise, and ANALYZE runs anew
    because statistics hold samples.
    """
    with store.read() as session:
        marked = session.scalars(select(r.Client.id).where(r.Client.removed_at.is_not(None))).all()
        frozen = select(r.Client.id).where(r.Client.frozen_at.is_not(None))  # they wait
        scores = session.scalars(
            select(r.Score.id).where(
                r.Score.deleted_at.is_not(None), r.Score.client_id.not_in(frozen)
            )
        ).all()
        makings = session.scalars(
            select(x.Making.id).where(
                x.Making.removed_at.is_not(None), x.Making.client_id.not_in(frozen)
            )
        ).all()
        sounds = left_over(session)
    if not (marked or scores or makings or sounds):
        return 0
    with entered(store, ledger, marked) as at, store.write("clients") as session:
        session.execute(delete(r.Score).where(r.Score.id.in_(scores)))
        session.execute(delete(x.Making).where(x.Making.id.in_(makings)))
        drop_sounds(session, sounds)
        erase_clients(session.connection(), marked, at)
    if marked or makings:
        forget(store)
    return len(marked)


@contextlib.contextmanager
def entered(store: Store, ledger: LedgerFile, client_ids: Sequence[str]) -> Iterator[dt.datetime]:
    """Around a transaction that erases: in the ledger before it, and out again if it failed.

    A program killed in between finds them there at its next start, and erases them then.
    """
    at = local_now()
    if not client_ids:
        yield at
        return
    before = union(ledger_rows(store.engine), ledger.read())
    try:
        ledger.put(union(before, dict.fromkeys(client_ids, moment_text(at))))
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        if full:
            store.make_room()
        told = fault_of("database or disk is full" if full else "disk I/O error")
        raise told or error from error
    try:
        yield at
    except BaseException:
        with contextlib.suppress(OSError):
            ledger.put(before)
        raise


def ledger_rows(engine: Engine) -> Erased:
    """The ledger in the database."""
    with engine.connect().execution_options(read_only=True) as connection:
        rows = connection.exec_driver_sql("SELECT client_id, erased_at FROM erasure_ledger")
        return {str(key): str(at) for key, at in rows}


def settle_ledger(engine: Engine, ledger: LedgerFile, told: Erased) -> bool:
    """Database, file and ``told`` together say who was erased; nobody is back. Whether one was.

    A database that a sync tool put back to last week knows less than the file beside it.
    """
    here = ledger_rows(engine)
    together = union(here, told, ledger.read())
    gone = replay(engine, [(key, at) for key, at in together.items() if key not in here])
    with contextlib.suppress(OSError):  # a full disk: it is in the database, and tried again
        ledger.keep(together)
    return gone


def erase_clients(
    connection: Connection, client_ids: Iterable[str], now: dt.datetime | None = None
) -> None:
    """Delete clients with all that is theirs, in the open transaction, and enter the ledger.

    Also for replaying the ledger after a restore: an id that is not there is entered only.
    Other participants of a group keep their course, meetings and group notes.
    """
    keys = list(client_ids)
    if not keys:
        return
    session = Session(connection, join_transaction_mode="rollback_only")
    refs = _references(session, keys)
    session.execute(update(r.Client).where(r.Client.id.in_(keys)).values(frozen_at=None))
    session.execute(delete(r.Course).where(r.Course.id.in_(_own_courses(keys))))
    session.execute(delete(r.Client).where(r.Client.id.in_(keys)))
    _drop_traces(session, refs)
    known = set(session.scalars(select(r.ErasureLedger.client_id)))
    at = now or local_now()
    session.add_all(
        r.ErasureLedger(client_id=key, erased_at=at) for key in keys if key not in known
    )
    session.add_all(r.AuditEntry(at=at, act="client-erased", ref=key) for key in keys)
    session.flush()


def replay(engine: Engine, erased: Sequence[tuple[str, str]]) -> bool:
    """After a restore: erase again who was erased since, given as rows of the ledger.

    Whether any of them was there.
    """
    if not erased:
        return False
    with engine.begin() as connection:
        here = set(connection.scalars(select(r.Client.id)))
        keys = [key for key, _ in erased if key in here]
        erase_clients(connection, keys)
        connection.exec_driver_sql(
            "INSERT OR REPLACE INTO erasure_ledger (client_id, erased_at) VALUES (?, ?)",
            list(erased),
        )
    if keys:
        forget(Store(engine, Changed()))
    return bool(keys)


def _references(session: Session, keys: list[str]) -> set[str]:
    """Ids under which drafts and the last place may speak of these clients."""
    refs = set(keys)
    own = _own_courses(keys)
    refs.update(session.scalars(own))
    refs.update(session.scalars(select(r.Meeting.id).where(r.Meeting.course_id.in_(own))))
    refs.update(session.scalars(select(r.Score.id).where(r.Score.client_id.in_(keys))))
    refs.update(session.scalars(select(r.Goal.id).where(r.Goal.client_id.in_(keys))))
    refs.update(session.scalars(select(r.Participant.id).where(r.Participant.client_id.in_(keys))))
    for record in (x.Run, x.Making, x.CirclePerson, x.CircleMap):
        refs.update(session.scalars(select(record.id).where(record.client_id.in_(keys))))
    return refs


def _drop_traces(session: Session, refs: set[str]) -> None:
    from coach_app.data.types import json_text

    for draft in session.scalars(select(r.Draft)):
        text = draft.ref + json_text(draft.payload)
        if any(ref in text for ref in refs):
            session.delete(draft)
    place = session.get(r.Preference, "place")
    if place is not None and any(ref in json_text(place.value) for ref in refs):
        session.delete(place)


def forget(store: Store) -> None:
    """Take erased words out of the full text, the statistics and the write-ahead log."""
    with store.engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO search_text(search_text) VALUES ('optimize')")
        connection.exec_driver_sql("ANALYZE")
    with store.condition.changing():
        empty_log(store.engine, wait=True)
