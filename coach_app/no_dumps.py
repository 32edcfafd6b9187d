"""No picture of this program's memory reaches a disk: it holds notes and the key of the vault."""

from __future__ import annotations

import contextlib
import os
import sys

_PR_SET_DUMPABLE, _PT_DENY_ATTACH = 4, 31
_SILENT_FAULTS = 0x0001 | 0x0002 | 0x8000  # no box, no handing over to somebody's debugger
_NO_HEAP = 0x0001  # a report holds no memory of the program's own


def forbid() -> None:
    """The first thing that the program does, and each child of it that holds a client's words.

    What a system does not offer is left out. The limit is handed down to all children; the
    rest is not, and starting anew (exec) takes it away as well.
    """
    os.umask(0o077)  # also for what libraries write by themselves
    with contextlib.suppress(Exception):  # a system of its own kind must not keep us from starting
        if sys.platform == "win32":
            _windows()
        else:
            _posix()


if sys.platform == "win32":

    def _windows() -> None:
        import ctypes

        ctypes.windll.kernel32.SetErrorMode(_SILENT_FAULTS)  # handed down to children
        ctypes.windll.kernel32.WerSetFlags(_NO_HEAP)
        if getattr(sys, "frozen", False):  # set by the packager alone
            # By the name of the program: in a source tree that would be every Python.
            name = os.path.basename(sys.executable)
            ctypes.windll.wer.WerAddExcludedApplication(name, False)

else:

    def _posix() -> None:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        import ctypes

        library = ctypes.CDLL(None)
        if sys.platform == "linux":
            # Also where a pipe takes the dump, which asks no limit; and it keeps other
            # programs of the same user out of our memory.
            library.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
        elif sys.platform == "darwin":
            library.ptrace(_PT_DENY_ATTACH, 0, 0, 0)
