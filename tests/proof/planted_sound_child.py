"""Everything that sounds, once: cues, ambience, a file, the client's piece, the voice.

Also what is no sound: lists of addresses and descriptions of broadcasts under its name.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEventLoop
from PySide6.QtWidgets import QApplication

PLANTED = {
    "list": b"#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:5\n#EXT-X-MEDIA-SEQUENCE:0\n"
    b"#EXTINF:5,\nhttp://127.0.0.1:9/a.ts\n#EXT-X-ENDLIST\n",
    "broadcast": b"v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=x\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
    b"m=audio 5004 RTP/AVP 0\r\na=rtpmap:0 PCMU/8000\r\n",
    "sequence": b"ffconcat version 1.0\nfile 'http://127.0.0.1:9/a.mp3'\n",
}


def wait(ms: int) -> None:
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < ms:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def main(folder: Path) -> None:
    app = QApplication([])
    from coach_app.ui.sound.box import SoundBox
    from coach_app.ui.sound.file_check import LengthCheck, SoundFilePlayer
    from coach_app.ui.sound.recorder import Microphone
    from coach_app.ui.sound.voice import Voice

    box = SoundBox({"ambience": 0.1, "cue": 0.1, "voice": 0.1})
    print("device", box.open())
    box.cue("bell")
    box.ambience("rain")
    Microphone().open(lambda pcm: None, lambda: None)
    for name, data in PLANTED.items():
        path = folder / f"{name}.mp3"
        path.write_bytes(data)
        check, player = LengthCheck(), SoundFilePlayer()
        check.start(data, "mp3")
        player.play(data, "m3u8")
        # As box.music does where there is a device.
        from PySide6.QtCore import QUrl

        from coach_app.ui.sound.file_check import make_player

        piece = make_player(app)
        if piece is not None:
            piece.setSource(QUrl.fromLocalFile(str(path)))
            piece.play()
        wait(700)
        check.cancel()
        player.stop()
    for language in ("nl", "en"):
        voice = Voice(language, 0.1)
        voice.made.connect(box.voice)
        print("voice", voice.ready)
        voice.say("Adem rustig in. Adem rustig uit.")
        wait(700)
        voice.stop()
    box.close()
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
