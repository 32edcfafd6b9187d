"""Pictures made beforehand, off the window's thread, and kept while they are in use.

A page asks for what it needs (``ask``) and paints what is there (``got``); when more has come
it hears ``came``. A few pictures of one size and look are kept: ``forget`` lets them go.
"""

from __future__ import annotations

import atexit
from collections import OrderedDict
from collections.abc import Iterable
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from coach_app.ui import tasks
from coach_app.ui.scenery.pictures import Wanted, painted
from coach_app.ui.tasks import Job, Task

#: Sky, land, forty halos and a scene at 1920 x 1080, and the picture of the step that follows.
MOST_BYTES = 112 * 2**20


class Prepared(QObject):
    """``came``: pictures that were asked for are there. One of them is painted at a time."""

    came = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.at_once = False  # tests and papers: paint at the moment of asking
        self._kept: OrderedDict[Wanted, QImage] = OrderedDict()
        # What each asker still waits for; who asked last comes first.
        self._waiting: WeakKeyDictionary[QObject, list[Wanted]] = WeakKeyDictionary()
        self._task: Task | None = None

    def got(self, wanted: Wanted) -> QImage | None:
        """What is there; None while it is being painted or was never asked for."""
        image = self._kept.get(wanted)
        if image is not None:
            self._kept.move_to_end(wanted)
        return image

    def ask(self, pictures: Iterable[Wanted], asker: QObject) -> bool:
        """Have these painted, the first first; what ``asker`` waited for before is given up.
        True when all of them are there already."""
        missing = [one for one in pictures if one not in self._kept]
        if self.at_once:
            for one in missing:
                self._keep(one, painted(one))
            return True
        self._waiting.pop(asker, None)
        self._waiting[asker] = missing
        self._begin()
        return not missing

    @property
    def idle(self) -> bool:
        """Whether nobody waits for a picture."""
        return self._next() is None

    def forget(self) -> Task | None:
        """Let all pictures go; nothing asks for them any more. The work that was given up."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
        self._waiting.clear()
        self._kept.clear()
        return task

    # -- the worker

    def _begin(self) -> None:
        if self._task is not None and self._task.running:
            return
        wanted = self._next()
        if wanted is None:
            return

        def work(job: Job) -> QImage:
            return painted(wanted, job.check)

        def done(image: QImage) -> None:
            self._keep(wanted, image)
            self.came.emit()
            self._begin()

        self._task = tasks.run(work, on_done=done)

    def _next(self) -> Wanted | None:
        for asked in reversed(list(self._waiting.values())):
            for one in asked:
                if one not in self._kept:
                    return one
        return None

    def _keep(self, wanted: Wanted, image: QImage) -> None:
        self._kept[wanted] = image
        held = sum(one.sizeInBytes() for one in self._kept.values())
        while held > MOST_BYTES and len(self._kept) > 1:
            _old, gone = self._kept.popitem(last=False)
            held -= gone.sizeInBytes()


def _leave() -> None:
    """Nothing is painted while the program ends: Qt goes before this thread would."""
    task = PREPARED.forget()
    if task is not None:
        task.wait(5)


#: One for the whole program: pages of the client follow each other with the same pictures.
PREPARED = Prepared()
atexit.register(_leave)
