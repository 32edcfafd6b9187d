"""Set up everything this checkout needs: system libraries, .venv, translations.

    python3 tools/setup_env.py                # to run the app
    python3 tools/setup_env.py test proof     # and what tests and proofs need

Uses only the standard library, so that it runs on a machine with nothing but Python.
Does nothing when all is in place.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements" / "dev.txt"

# Debian packages, by what they are for. Other systems bring these along.
PACKAGES = {
    "run": (
        "libgl1 libegl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 "
        "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0 "
        "libpulse0 libspeechd2"
    ),
    "test": "xvfb xauth xdotool x11-utils poppler-utils",
    "proof": "strace gcc libc6-dev",
    "installer": "binutils",
}


def missing_packages(groups: list[str]) -> list[str]:
    """Debian packages of these groups that are not installed; [] on other systems."""
    if not shutil.which("dpkg-query"):
        return []
    wanted = " ".join(PACKAGES[group] for group in groups).split()
    asked = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *wanted],
        capture_output=True,
        text=True,
        check=False,
    )
    found = {line.split()[0] for line in asked.stdout.splitlines() if line.endswith(" installed")}
    return [name for name in wanted if name not in found]


def install_packages(groups: list[str]) -> None:
    missing = missing_packages(groups)
    if not missing:
        return
    line = "apt-get install -y --no-install-recommends " + " ".join(missing)
    if os.geteuid() != 0:
        sys.exit(f"System libraries are missing. Please run:\n  sudo {line}")
    quiet = {"stdout": subprocess.DEVNULL}
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-q"], check=True, env=env, **quiet)
    subprocess.run(line.split(), check=True, env=env, **quiet)


def venv_python() -> Path:
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def install_python_packages() -> None:
    """Make .venv and install exactly what the lock file names, by hash."""
    stamp = VENV / "lock.sha256"
    recipe = LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes() + str(ROOT).encode()
    wanted = hashlib.sha256(recipe).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    if not venv_python().exists():
        venv.create(VENV, with_pip=True)
    pip = [str(venv_python()), "-m", "pip", "--disable-pip-version-check", "install", "-q"]
    subprocess.run([*pip, "--require-hashes", "-r", str(LOCK)], check=True)
    subprocess.run([*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)], check=True)
    stamp.write_text(wanted)


def compile_translations() -> None:
    folder = ROOT / "resources" / "translations"
    for source in folder.glob("*.ts"):
        compiled = source.with_suffix(".qm")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            tool = str(ROOT / "tools" / "translations.py")
            subprocess.run([str(venv_python()), tool, "release"], check=True)
            return


def main() -> None:
    groups = [group for group in sys.argv[1:] if group != "run"]
    if os.name == "posix" and sys.platform != "darwin":
        install_packages(["run", *groups])
    install_python_packages()
    compile_translations()


if __name__ == "__main__":
    main()
