"""Which ways of locking work on this computer: asked of a bus of our own, told in Settings."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from coach_app.ui.settings.lock_ways import LockWays
from coach_app.ui.shell.watch import IdleWatch, SystemWatch, Works, ways_here
from coach_app.ui.shell.watch.ways import WAYS, Watch

ROOT = Path(__file__).parent.parent.parent.parent
linux = pytest.mark.skipif(
    not (sys.platform.startswith("linux") and shutil.which("dbus-run-session")),
    reason="asks a bus of its own",
)

# Services of ours under the names of the system's, in a process of their own (argv: their names);
# closes the lid when a line comes in.
SERVICES = """
import sys
from PySide6.QtCore import ClassInfo, Property, QCoreApplication, QObject, QSocketNotifier
from PySide6.QtDBus import QDBusConnection, QDBusMessage

app = QCoreApplication([])
bus = QDBusConnection.sessionBus()

@ClassInfo({"D-Bus Interface": "org.freedesktop.UPower"})
class Power(QObject):
    closed = False
    present = "no-lid" not in sys.argv
    LidIsPresent = Property(bool, lambda self: self.present)
    LidIsClosed = Property(bool, lambda self: self.closed)

power = Power()
for name in sys.argv[1:]:
    if "." in name:
        assert bus.registerService(name)
options = QDBusConnection.RegisterOption.ExportAllProperties
assert bus.registerObject("/org/freedesktop/UPower", power, options)

def send(path, interface, name, *values):
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(list(values))
    bus.send(message)

def act():
    line = sys.stdin.readline().strip()
    if line in ("close", "open"):
        power.closed = line == "close"
        send("/org/freedesktop/UPower", "org.freedesktop.DBus.Properties", "PropertiesChanged",
             "org.freedesktop.UPower")
    elif line == "sleep":
        send("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", True)
    elif line == "lock":
        send("/x", "org.freedesktop.ScreenSaver", "ActiveChanged", True)
    else:
        app.quit()

asks = QSocketNotifier(0, QSocketNotifier.Type.Read)
asks.activated.connect(act)
print("there", flush=True)
app.exec()
"""

OURS = """
import os, subprocess, sys
os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = os.environ["DBUS_SESSION_BUS_ADDRESS"]
names = sys.argv[1:]
services = subprocess.Popen([sys.executable, "-c", os.environ["SERVICES"], *names],
                            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
assert services.stdout.readline() == "there\\n"
from PySide6.QtWidgets import QApplication
from PySide6.QtTest import QTest
app = QApplication([])
from coach_app.ui.shell.watch import SystemWatch, ways_here
print({way: works.value for way, works in ways_here().items()})
heard = []
watch = SystemWatch()
watch.sleeping.connect(lambda: heard.append("sleep"))
watch.lid_closed.connect(lambda: heard.append("lid"))
watch.system_locked.connect(lambda: heard.append("lock"))
watch.start()
if "listen" in names:
    for line in ("close", "open", "open", "close", "close", "lock", "sleep"):
        print(line, file=services.stdin, flush=True)
        QTest.qWait(150)
    print(heard)
services.stdin.close()
services.wait(10)
"""


def asked(*names: str) -> list[str]:
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", OURS, *names],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "SERVICES": SERVICES},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@linux
def test_a_desktop_that_tells_nothing():
    assert asked() == [
        "{'idle': 'yes', 'suspend': 'late', 'lid': 'late', 'system-lock': 'no'}",
    ]


@linux
def test_a_laptop_that_tells_everything_and_is_heard():
    names = ("org.freedesktop.login1", "org.freedesktop.UPower", "org.freedesktop.ScreenSaver")
    ways, heard = asked(*names, "listen")
    assert ways == "{'idle': 'yes', 'suspend': 'yes', 'lid': 'yes', 'system-lock': 'yes'}"
    assert heard == "['lid', 'lid', 'lock', 'sleep']"


@linux
def test_a_computer_without_a_lid_says_nothing_of_one():
    names = ("org.freedesktop.login1", "org.freedesktop.UPower", "no-lid")
    assert asked(*names) == ["{'idle': 'yes', 'suspend': 'yes', 'system-lock': 'no'}"]


def test_every_watch_has_the_one_interface(look):
    watches: list[Watch] = [IdleWatch(lambda: 5), SystemWatch()]
    for watch in watches:
        assert set(watch.works()) <= set(WAYS)
        watch.stop()
    assert next(iter(ways_here())) == "idle"


@pytest.mark.parametrize("platform", ["darwin", "freebsd14"])
def test_a_system_we_cannot_ask_promises_nothing(look, monkeypatch, platform):
    monkeypatch.setattr(sys, "platform", platform)
    assert ways_here() == {
        "idle": Works.YES,
        "suspend": Works.LATE,
        "lid": Works.LATE,
        "system-lock": Works.NO,
    }


def test_settings_tell_what_works_and_what_does_not(qtbot, look):
    line = LockWays({"idle": Works.YES, "lid": Works.LATE, "system-lock": Works.NO})
    qtbot.addWidget(line)
    assert line.words == (
        "Vergrendelt hier vanzelf: na rust. Pas achteraf gemerkt: als de klep dichtgaat. "
        "Hier niet gemerkt: als het scherm wordt vergrendeld. Vergrendel dan zelf."
    )
    all_well = LockWays(dict.fromkeys(WAYS, Works.YES))
    qtbot.addWidget(all_well)
    assert all_well.words.count(".") == 1
