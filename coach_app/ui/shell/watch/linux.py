"""Linux: sleep from logind, the lid from UPower, the locked screen from either and the desktop.

All over a local bus (AF_UNIX). Nothing is started by asking: only services that run count.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage, QDBusVariant
from PySide6.QtGui import QWindow

from coach_app.ui.shell.watch.ways import LID, SUSPEND, SYSTEM_LOCK, Works

LOGIN = "org.freedesktop.login1"
MANAGER = (LOGIN, "/org/freedesktop/login1", f"{LOGIN}.Manager")
POWER = ("org.freedesktop.UPower", "/org/freedesktop/UPower", "org.freedesktop.UPower")
SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")
PATIENCE = 500  # ms for an answer


class LinuxWatch(QObject):
    def __init__(
        self,
        on_sleep: Callable[[], None],
        on_lid: Callable[[], None],
        on_lock: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._sleep, self._lid, self._lock = on_sleep, on_lid, on_lock
        self._delay: object = None  # logind holds sleep back for as long as this lives
        self._closed = False  # how the lid was the last time

    def start(self, window: QWindow | None = None) -> None:
        system, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        if system.isConnected():
            self._hear(system, *MANAGER, "PrepareForSleep", "on_sleep(bool)")
            self._hear(system, LOGIN, "", f"{LOGIN}.Session", "Lock", "on_lock()")
            self._closed = self._is_closed()
            self._hear(
                system,
                *POWER[:2],
                "org.freedesktop.DBus.Properties",
                "PropertiesChanged",
                "on_power()",
            )
            self._hold_sleep(system)
        if session.isConnected():
            for name in SAVERS:
                self._hear(session, "", "", name, "ActiveChanged", "on_active(bool)")

    def stop(self) -> None:
        self._delay = None

    def works(self) -> dict[str, Works]:
        system, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        sleeps = Works.YES if _runs(system, LOGIN) else Works.LATE
        screen = any(_runs(session, name) for name in SAVERS)
        found = {SUSPEND: sleeps, SYSTEM_LOCK: Works.YES if screen else Works.NO}
        if not _runs(system, POWER[0]):
            return found | {LID: sleeps}  # closing it sends a laptop to sleep
        if _ask(system, "LidIsPresent"):
            found[LID] = Works.YES
        return found

    # --- what the buses say

    @Slot(bool)
    def on_sleep(self, going: bool) -> None:
        if going:
            self._sleep()
            self._delay = None

    @Slot()
    def on_lock(self) -> None:
        self._lock()

    @Slot(bool)
    def on_active(self, active: bool) -> None:
        if active:
            self._lock()

    @Slot()
    def on_power(self) -> None:
        """Something of the battery or the lid changed: only closing it is news."""
        before, self._closed = self._closed, self._is_closed()
        if self._closed and not before:
            self._lid()

    # --- asking them

    def _is_closed(self) -> bool:
        system = QDBusConnection.systemBus()
        return _runs(system, POWER[0]) and bool(_ask(system, "LidIsClosed"))

    def _hear(
        self, bus: QDBusConnection, service: str, path: str, interface: str, name: str, slot: str
    ) -> None:
        bus.connect(service, path, interface, name, self, SLOT(slot))  # type: ignore[call-overload]  # SLOT gives text, the stub wants bytes

    def _hold_sleep(self, bus: QDBusConnection) -> None:
        """Ask logind to wait (at most its own few seconds) until the vault is closed."""
        held = _call(bus, MANAGER, "Inhibit", "sleep", "Coach App", "Locking the vault", "delay")
        self._delay = held


def _runs(bus: QDBusConnection, service: str) -> bool:
    return bus.isConnected() and bool(bus.interface().isServiceRegistered(service).value())


def _ask(bus: QDBusConnection, name: str) -> object:
    """A property of UPower."""
    service, path, interface = POWER
    where = (service, path, "org.freedesktop.DBus.Properties")
    found = _call(bus, where, "Get", interface, name)
    return found.variant() if isinstance(found, QDBusVariant) else found


def _call(
    bus: QDBusConnection, where: tuple[str, str, str], method: str, *arguments: object
) -> object:
    """The answer, None where there is none in time. Not by QDBusInterface: making one waits for
    half a minute where a service hangs."""
    message = QDBusMessage.createMethodCall(*where, method)
    message.setArguments(list(arguments))
    answer = bus.call(message, QDBus.CallMode.Block, PATIENCE)
    if answer.type() != QDBusMessage.MessageType.ReplyMessage or not answer.arguments():
        return None
    return answer.arguments()[0]
