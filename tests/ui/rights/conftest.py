"""Pages over a small practice: Anna alone, with notes, and a group of Bea and Cor."""

from types import SimpleNamespace

import pytest

from tests.data import world


@pytest.fixture
def people(practice):
    anna = world.client(practice, "Anna Voorbeeld", private="Lijkt op zus Els", reach="06-0000")
    alone = world.course(practice, anna)
    world.hold(practice, alone, 0, 1, note="Samen gewandeld")
    practice.notes.save(alone.week(1), private="Els belt elke dag")
    bea, cor = world.client(practice, "Bea Een"), world.client(practice, "Cor Twee")
    group = world.course(practice, bea, cor, title="Groep Noord")
    world.hold(practice, group, 0, note="Bea vertelde over Cor")
    return SimpleNamespace(anna=anna, bea=bea, cor=cor, alone=alone, group=group)


@pytest.fixture
def show(qtbot):
    def made(page, wide=1100, high=800):
        qtbot.addWidget(page)
        page.resize(wide, high)
        page.show()
        qtbot.waitExposed(page)
        return page

    return made
