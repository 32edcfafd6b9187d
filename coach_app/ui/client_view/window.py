"""The client window: full screen, no menu, nothing else of the app behind it.

Keys that mean something elsewhere (Ctrl+K, F5 …) mean nothing here: the window accepts every
shortcut before the app can see it. Only F8 and Ctrl+L work, as everywhere: they hide, and are
taken before they come here (ui/keys.py). Closing asks for the coach; with a code so does Ctrl+L.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QVariantAnimation, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QLayout, QWidget

from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.by_keys import KeysWindow
from coach_app.ui.client_view.kit.hold import Hold
from coach_app.ui.client_view.kit.look import Room
from coach_app.ui.client_view.kit.parts import ScreenPage
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.faces import CLIENT_FACE
from coach_app.ui.scenery.prepared import PREPARED
from coach_app.ui.widgets.keyboard import TabInSight

FADE_MS = 250


class Fade(QWidget):
    """The page before, fading away over the page that came. Lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._picture = QPixmap()
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(1.0)
        self._animation.setEndValue(0.0)
        self._animation.setDuration(FADE_MS)
        self._animation.valueChanged.connect(self._step)
        self._animation.finished.connect(self.stop)
        self.hide()

    def begin(self, picture: QPixmap) -> None:
        self._picture = picture
        if (window := self.parentWidget()) is not None:
            self.setGeometry(window.rect())
        self.show()
        self.raise_()
        self._animation.start()

    @Slot()
    def stop(self) -> None:
        self._animation.stop()
        self.hide()
        self._picture = QPixmap()

    @Slot(object)
    def _step(self, _value: object) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture.isNull():
            return
        painter = QPainter(self)
        painter.setOpacity(float(self._animation.currentValue() or 0.0))
        painter.drawPixmap(0, 0, self._picture)
        painter.end()


class ClientWindow(TabInSight, KeysWindow):
    """Shows one ScreenPage. ``leave_wanted``: Esc or the button was held.

    ``close_wanted``: Alt+F4, the task bar: nobody has held anything yet.
    """

    leave_wanted = Signal()
    close_wanted = Signal()
    strip_wanted = Signal()  # F2: the coach's strip during an exercise

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setProperty(CLIENT_FACE, True)
        self.page: ScreenPage | None = None
        self._strip: QWidget | None = None  # the coach's, over the lowest part
        self._for_good = False
        self._box = vbox(self)
        self._box.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._fade = Fade(self)
        self._escape = Hold(self)
        self._escape.held.connect(self.leave_wanted)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # --- showing

    def show_on(self, screen: QScreen, texts: ClientTexts) -> None:
        """Fill a display. The title is what a task bar shows: no app, no names."""
        self.setWindowTitle(texts("screen"))
        self.setAccessibleName(texts("screen"))
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.activateWindow()
        self._focus()

    def set_page(self, page: ScreenPage) -> None:
        old = self.page
        if old is page:
            return
        fade = old is not None and self.isVisible() and not theme.less_motion()
        picture = self.grab() if fade else QPixmap()
        self.page = page
        page.wants_coach.connect(self.leave_wanted)
        self._box.addWidget(page)
        page.set_room(Room(self.size()))
        if old is not None:
            self._box.removeWidget(old)
            old.hide()
            old.deleteLater()
        page.show()
        if self._strip is not None:
            self.lay_strip(self._strip)
        if fade:
            self._fade.begin(picture)
        self._focus()

    def lay_strip(self, strip: QWidget) -> None:
        """The coach's strip along the lower edge; the page keeps that part free."""
        strip.ensurePolished()
        self._strip = strip
        high = strip.height()
        strip.setGeometry(0, self.height() - high, self.width(), high)
        strip.show()
        strip.raise_()
        if self.page is not None:
            self.page.keep_below(high)

    def lift_strip(self) -> None:
        """It goes, and the page has its lowest part again."""
        strip, self._strip = self._strip, None
        if strip is not None and self.page is not None:
            strip.hide()
            self.page.keep_below(0)

    def put_away(self) -> None:
        """Take the window from the screen; it can be shown again."""
        self._escape.cancel()
        self._fade.stop()
        self.hide()
        PREPARED.forget()  # tens of megabytes that only this screen shows
        if self.page is not None:
            self.page.hide()
            self.page.deleteLater()
            self.page = None

    def close_for_good(self) -> None:
        self._for_good = True
        self.close()

    @Slot()
    def take_keys(self) -> None:
        """Hiding the coach's window may have left nobody with the keyboard."""
        if self.isVisible():
            self.activateWindow()
            self._focus()

    def _focus(self) -> None:
        target = self.page.first_focus() if self.page is not None else None
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- nothing gets through

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # no shortcut of the app fires while this window has the keys
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        if event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Escape:
            # In an exercise Esc stops at once; held, it asks for the coach as anywhere.
            if self.page is None or not self.page.escape():
                self._escape.press()
        elif event.key() == Qt.Key.Key_F2:
            self.strip_wanted.emit()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.accept()
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self._escape.release()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Alt+F4 and the task bar: the client cannot close, the coach is asked."""
        if self._for_good:
            event.accept()
            return
        event.ignore()
        self.close_wanted.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        self._escape.cancel()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._escape.cancel()  # the release of Esc would go to another window
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fade.stop()
        if self.page is not None:
            self.page.set_room(Room(self.size()))
        if self._strip is not None:
            self.lay_strip(self._strip)
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("cBg"))
        painter.end()
