"""A child that types notes until it is killed; tells each commit that was acknowledged.

python -m tests.proof.typist VAULT PASSPHRASE MEETING
"""

import sys
from pathlib import Path

from coach_app.data.practice import Practice
from coach_app.data.vault import Vault, unlock_with_passphrase

folder, passphrase, meeting = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
practice = Practice(Vault.open(folder, unlock_with_passphrase(folder, passphrase)))
start = int(sys.argv[4])
for number in range(start, start + 100_000):
    practice.notes.save(meeting, shared=f"zin {number} " + "tekst " * 100)
    practice.steps.edit(sys.argv[5], f"stap {number}")
    print(number, flush=True)
