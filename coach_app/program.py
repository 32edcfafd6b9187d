"""One run of the program, after the flat window is on the screen: pages, unlocking, leaving."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from coach_app import paths, warm_up
from coach_app.data.storage.lockfile import VaultLock
from coach_app.errors import UserError
from coach_app.settings import SettingsFile
from coach_app.ui import language, tasks, trace
from coach_app.ui.copies.second_place import choose
from coach_app.ui.shell import capture, lock
from coach_app.ui.start import places
from coach_app.ui.start.instance import FrontWatcher, ask_first
from coach_app.ui.start.options import StartOptions
from coach_app.ui.start.places import Scratch
from coach_app.ui.start.start_window import StartWindow, geometry_text
from coach_app.ui.start.unlock.page import UnlockPage
from coach_app.ui.widgets.painted import AfterPaint

if TYPE_CHECKING:
    from coach_app.data.practice import Practice
    from coach_app.data.storage.keys import DataKey, Kdf
    from coach_app.ui.start.first_run import FirstRun
    from coach_app.ui.start.first_run_state import FirstRunState
    from coach_app.ui.start.session import Session

DEMO_PASSPHRASE = "demo"  # told on the page: there is nothing to protect


class Program(QObject):
    """One run of the program, from the first page to the way out."""

    def __init__(
        self,
        settings: SettingsFile,
        options: StartOptions,
        *,
        window: StartWindow | None = None,
        held: VaultLock | None = None,
        restart: Callable[[Sequence[str]], None] = lock.restart,
        leave: Callable[[], None] = QApplication.quit,
        ready: Callable[[], None] | None = None,
        kdf: Kdf | None = None,
    ) -> None:
        super().__init__()
        self._ready = ready
        self.settings, self.options = settings, options
        self._restart, self._leave, self._kdf = restart, leave, kdf
        self._vault_lock: VaultLock | None = held
        self._front: FrontWatcher | None = None
        self._warm = list(warm_up.MODULES)
        self._pulse = QTimer(self)
        self._pulse.setInterval(1000)
        self._pulse.timeout.connect(self._breathe)
        self._fault: BaseException | None = None
        self._goto = ""
        self._scratch: Scratch | None = None  # around a demo practice
        self._practice: Practice | None = None  # open behind the last step of the first run
        self.session: Session | None = None
        self.first_run: FirstRun | None = None
        self.unlock_page: UnlockPage | None = None
        last = settings.values.last_vault
        self.folder = options.vault or (Path(last) if last else paths.default_vault())
        self.window = window or StartWindow({"window": settings.values.window})
        self.window.closed.connect(self._start_closed)

    # --- the first page

    def start(self) -> bool:
        """Show the first page. False when another program holds this vault."""
        if self.options.demo and self.options.vault is None:
            self._show_demo_wait()
        elif self.options.demo and self._is_scratch(self.folder):
            self._scratch = Scratch.of_vault(self.folder)
            self._scratch.hold()
            self._show_unlock()
        elif self._worth_unlocking():
            if not self._take_vault():
                return False
            self._show_unlock()
        else:
            self._show_first_run()
        self.window.show()
        self.window.activateWindow()  # also where nothing manages windows
        if capture.available() and self.settings.values.hide_from_capture:
            capture.hide(int(self.window.winId()), True)  # the recovery code may be shown here
        self._pulse.start()
        self._after_page(self._warm_up)
        return True

    def _after_page(self, act: Callable[[], None]) -> None:
        """Run ``act`` when the page of now has been painted."""
        page = self.window.centralWidget()
        assert page is not None
        self._waiter = AfterPaint(page, "page", act)

    def _worth_unlocking(self) -> bool:
        """A vault, what is left of one, or the last one on a disk that is not there now."""
        if self.folder.is_dir():
            return not places.is_free(self.folder)
        last = self.settings.values.last_vault
        return bool(last) and self.folder == Path(last)

    def _is_scratch(self, folder: Path) -> bool:
        """Only our own throwaway folders are ever deleted at the end."""
        return folder.is_dir() and folder.parent.name.startswith(places.DEMO)

    def _take_vault(self) -> bool:
        """Hold the vault's lock; a second program brings the first one to the front."""
        if not self.folder.is_dir():
            return True
        held = self._vault_lock or VaultLock(self.folder)
        try:
            if not held.acquire():
                return not ask_first(self.folder)
        except (UserError, OSError) as error:
            self._fault = error  # a read-only folder, for one: told on the page
            return True
        self._vault_lock = held
        self._front = FrontWatcher(self.folder, self)
        self._front.asked.connect(self._to_front)
        return True

    def _show_unlock(self) -> None:
        values, safe = self.settings.values, self.options.safe
        page = UnlockPage(self.folder, values.language, values.backup_folder, safe=safe)
        page.unlocked.connect(self._open)
        page.restored.connect(self._open)
        page.folder_chosen.connect(self._other_folder)
        page.first_run_wanted.connect(self._show_first_run)
        page.safe_wanted.connect(self._start_safely)
        page.new_vault_wanted.connect(self._begin_elsewhere)
        self.unlock_page = page
        page.passphrase.offer_recovery(not os.environ.pop(lock.BESIDE, ""))
        page.note("demo" if self._scratch is not None else os.environ.pop(lock.NOTE, ""))
        self.window.show_page(page)
        page.setFocus()

    @Slot()
    def _show_first_run(self) -> None:
        from coach_app.ui.start.first_run import FirstRun
        from coach_app.ui.start.first_run_state import FirstRunState

        self.unlock_page = None
        state = FirstRunState(self.folder, self.settings.values.language)
        self._take_first_run(FirstRun(state, kdf=self._kdf))

    def _take_first_run(self, page: FirstRun) -> None:
        page.opened.connect(self._settled)
        page.next_wanted.connect(self._done)
        page.demo_wanted.connect(self._demo_from_welcome)
        page.existing_wanted.connect(self._existing)
        page.language_wanted.connect(self._first_run_language)
        self.first_run = page
        self.window.show_page(page)

    @Slot(str)
    def _first_run_language(self, code: str) -> None:
        """Switch at once; the page is rebuilt with what was typed."""
        self.settings.values.language = code
        self.settings.save()
        language.install(code)
        QTimer.singleShot(0, self._rebuild_first_run)

    @Slot()
    def _rebuild_first_run(self) -> None:
        assert self.first_run is not None
        self._take_first_run(self.first_run.rebuild())

    # --- after the first paint

    @Slot()
    def _warm_up(self) -> None:
        """Import one more module, then give the window a turn."""
        if self._warm:
            warm_up.step(self._warm.pop(0))
            QTimer.singleShot(0, self._warm_up)
            return
        trace.stamp("ready")
        if self._ready is not None:
            self._ready()
        if self.options.demo and self.options.vault is None:
            self._make_demo()
        if self.unlock_page is not None:
            if self._fault is not None:
                self.unlock_page.show_fault(self._fault)
            else:
                self.unlock_page.check()
        data = paths.default_vault().parent
        places.sweep(data, (places.DEMO, places.STAGING), keep=self.folder.parent)
        places.sweep(self.folder.parent, (places.STAGING,))

    # --- the practice

    @Slot(object)
    def _open(self, key: DataKey) -> None:
        """Open the database off the UI thread: a migration may be due."""
        trace.stamp("key")
        if self._vault_lock is None and self._scratch is None:
            self._take_vault()
        folder, second = self.folder, self.settings.values.backup_folder
        safe = self.options.safe

        def work() -> Practice:
            from coach_app.data.practice import Practice
            from coach_app.data.vault import Vault

            places = [Path(second)] if second else []
            vault = Vault.open(folder, key, safe=safe, places=places)
            return Practice(vault)

        tasks.run(work, on_done=self._enter, on_error=self._not_opened, parent=self)

    def _not_opened(self, error: BaseException) -> None:
        if not isinstance(error, UserError | OSError):
            raise error
        if self.unlock_page is None:
            self._show_unlock()
        assert self.unlock_page is not None
        self.unlock_page.show_fault(error)

    @Slot(object, object)
    def _settled(self, key: DataKey, state: FirstRunState) -> None:
        """First run, end of step 4: the vault has its place; open it behind step 5."""
        from coach_app.data.practice import Practice
        from coach_app.data.storage.shelf.second_place import put_mark
        from coach_app.data.vault import Vault
        from coach_app.ui.start.first_run_state import disk_told

        assert self.first_run is not None
        self.folder = state.vault_folder
        self._take_vault()
        try:
            with disk_told():
                places = [Path(state.second_folder)] if state.second_folder else []
                vault = Vault.open(self.folder, key, places=places)
                self._practice = Practice(vault)
        except (UserError, OSError) as error:
            self._release()
            self.first_run.refuse(error)
            return
        self.settings.values.last_vault = str(self.folder)
        mark = put_mark(Path(state.second_folder)) if state.second_folder else ""
        choose(self.settings, state.second_folder, self.folder, mark)

    @Slot(str)
    def _done(self, page: str) -> None:
        self._goto = page
        practice, self._practice = self._practice, None
        assert practice is not None  # the last step comes after the vault has its place
        self._enter(practice)

    def _enter(self, practice: Practice, *, demo: bool = False) -> None:
        """The vault is open: the real window takes the place of the start window."""
        from coach_app.ui.start.session import Session

        demo = demo or self._scratch is not None
        if not demo:
            self.settings.values.last_vault = str(self.folder)
        self._keep_geometry()
        self.settings.save()
        self.session = Session(
            practice,
            self.settings,
            demo=demo,
            restart=self._start_anew,
            leave=self._end,
            release=self._release,
        )
        self.session.window.as_usual.connect(self._as_usual)
        self.session.show(self._goto)
        self.window.closed.disconnect(self._start_closed)
        self.window.close()
        self.unlock_page = self.first_run = None
        QTimer.singleShot(0, self.session.take_focus)

    # --- demo practice

    @Slot()
    def _demo_from_welcome(self) -> None:
        assert self.first_run is not None
        self.first_run.abandon()
        self._show_demo_wait()
        self._after_page(self._make_demo)

    def _show_demo_wait(self) -> None:
        from coach_app.ui.start.demo_page import DemoPage

        self.first_run = None
        self.window.show_page(DemoPage())

    @Slot()
    def _make_demo(self) -> None:
        """A throwaway vault with invented clients, made beside the place of real ones."""
        self._scratch = Scratch(paths.default_vault().parent, places.DEMO)
        scratch, folder = self._scratch, self._scratch.vault
        code = self.settings.values.language

        def work() -> Practice:
            from coach_app.data.vault import FAST_KDF
            from coach_app.demo.practice import make_demo
            from coach_app.ui.start.demo_pictures import draw_demo

            scratch.hold()
            vault, practice = make_demo(folder, code, dt.date.today())
            draw_demo(practice)
            vault.set_passphrase(DEMO_PASSPHRASE, FAST_KDF)
            return practice

        tasks.run(work, on_done=self._demo_made, on_error=self._no_demo, parent=self)

    def _demo_made(self, practice: Practice) -> None:
        assert self._scratch is not None
        self.folder = self._scratch.vault
        self._enter(practice, demo=True)

    def _no_demo(self, error: BaseException) -> None:
        if self._scratch is not None:
            self._scratch.remove()
        self._not_opened(error)

    # --- other ways

    @Slot(object)
    def _other_folder(self, folder: Path) -> None:
        """Another vault: remember it and start with it."""
        self._release()
        self.folder = folder
        self._fault = None
        if not self._take_vault():
            self._leave()
            return
        self._show_unlock()
        if not self._warm:
            assert self.unlock_page is not None
            self.unlock_page.check()

    @Slot()
    def _existing(self) -> None:
        """From the welcome step: an old vault, or a backup on a new laptop."""
        assert self.first_run is not None
        self.first_run.abandon()
        self.first_run = None
        self._show_unlock()
        assert self.unlock_page is not None
        self.unlock_page.show_existing()

    @Slot()
    def _begin_elsewhere(self) -> None:
        """Passphrase and sheet are lost. The vault of now stays: one of them may be found."""
        self._release()
        self.folder = places.free_beside(self.folder)
        self._show_first_run()

    @Slot()
    def _to_front(self) -> None:
        window = self.session.window if self.session is not None else self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        QApplication.alert(window)

    # --- the way out

    def _keep_geometry(self) -> None:
        self.settings.values.window = geometry_text(self.window.saveGeometry())

    def _release(self) -> None:
        if self._front is not None:
            self._front.deleteLater()
            self._front = None
        if self._vault_lock is not None:
            self._vault_lock.release()
            self._vault_lock = None

    def _start_anew(self) -> None:
        """Locked: the same program with a clean memory, on the same vault."""
        options = self.options
        if self._scratch is not None:
            self._scratch.let_go()
            options = options._replace(demo=True)
        self._restart(options.arguments(self.folder))

    @Slot()
    def _start_safely(self) -> None:
        """From the page that says why the vault does not open."""
        self._release()
        self._restart(self.options._replace(safe=True).arguments(self.folder))

    @Slot()
    def _as_usual(self) -> None:
        """Out of safe mode: locked, and started without it."""
        self.options = self.options._replace(safe=False)
        if self.session is not None:
            self.session.window.lock("button")

    def _end(self) -> None:
        """The way out without coming back: a demo practice goes with it."""
        if self._scratch is not None:
            self._scratch.remove()
        self._leave()

    @Slot()
    def _start_closed(self) -> None:
        """The window was closed before the vault was open, or on the last step."""
        self._keep_geometry()
        self.settings.save()
        if self.first_run is not None:
            self.first_run.abandon()
        if self._practice is not None:
            self._practice.close()
            self._practice = None
        self._release()
        self._end()

    @Slot()
    def close(self) -> None:
        """Leave as if the window was closed."""
        (self.session.window if self.session is not None else self.window).close()

    def close_soon(self) -> None:
        """Asked by a signal of the system, between two lines of Python."""
        QTimer.singleShot(0, self._end_session)

    @Slot()
    def _end_session(self) -> None:
        """Like closing the window, but nobody may be there to answer a question."""
        if self.session is not None:
            self.session.locker.end_session()
        else:
            self.close()

    @Slot()
    def _breathe(self) -> None:
        """Python sees a signal only when its own code runs: it gets a turn now and then."""
