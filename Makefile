# Everything sets up what it needs first. The virtual environment is .venv.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
PY := .venv/bin/python
# A machine without a screen gets a virtual one for tests and pictures.
SCREEN := xvfb-run -a -s "-screen 0 1920x1200x24"
# Tests that need no screen, or keep the keyboard to themselves, and so many that the other core is as
# long busy with the rest.
QUIET := tests/ui/keyboard tests/ui/test_program_edits.py tests/ui/client_view/test_focus_frame.py \
	tests/ui/start/test_ways_back.py tests/ui/start/test_words_kept_at_lock.py \
	tests/ui/table tests/ui/rights tests/rights tests/course tests/content tests/measures \
	tests/programme tests/exercises tests/reports tests/ui/player
# What the table of `make proof` tells of them, so that it need not run them once more.
ROWS := -p tests.proof.table.plugin --rows-besides build/rows

.PHONY: setup run test lint types rules tour bench proof proof-long mutants mutants-sample installer clean

setup:
	@$(PYTHON) tools/setup_env.py

run: setup
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
		$(PY) -m coach_app; \
	else \
		echo "There is no screen here. Drawing the tour into build/tour/ instead."; \
		$(MAKE) --no-print-directory tour; \
	fi

test:
	@$(PYTHON) tools/setup_env.py test
	@rm -rf build/rows && mkdir -p build/rows
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q $(ROWS)/quiet.json -m "not proof" $(QUIET) \
		>build/test-quiet.log 2>&1 & \
	quiet=$$!; \
	$(SCREEN) $(PY) -m pytest -q $(ROWS)/screen.json -m "not proof" tests $(addprefix --ignore=,$(QUIET)); \
	screen=$$?; wait $$quiet; quiet=$$?; cat build/test-quiet.log; \
	if [ $$screen$$quiet = 00 ] && [ -z "$$(git status --porcelain 2>&1)" ]; then \
		git rev-parse HEAD >build/rows/commit; fi; \
	exit $$((screen || quiet))

lint:
	@$(PYTHON) tools/setup_env.py test
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	@$(MAKE) --no-print-directory -j 2 types rules

# The two halves of lint, side by side.
types:
	.venv/bin/mypy

rules:
	.venv/bin/lint-imports
	$(PY) tools/house.py
	.venv/bin/vulture

tour:
	@$(PYTHON) tools/setup_env.py test
	$(SCREEN) $(PY) -m tests.tour build/tour
	@echo "The pictures are in build/tour/."

bench:
	@$(PYTHON) tools/setup_env.py test
	$(SCREEN) $(PY) -m benchmarks

proof:
	@$(PYTHON) tools/setup_env.py test proof installer
	$(PY) -m tests.proof.table.run

# The large counts: a thousand kills, five hundred flipped bits, a million inputs. Takes hours.
proof-long:
	@$(PYTHON) tools/setup_env.py test proof installer
	$(PY) -m tests.proof.table.run --long

# Deliberate mistakes, one at a time, and whether the tests notice. SAMPLE=3: for three minutes.
mutants:
	@$(PYTHON) tools/setup_env.py test
	$(PY) -m tools.mutants $(if $(SAMPLE),--minutes $(SAMPLE))

mutants-sample:
	@$(MAKE) --no-print-directory mutants SAMPLE=2

installer:
	@$(PYTHON) tools/setup_env.py test installer
	.venv/bin/pyinstaller --noconfirm --clean --distpath dist --workpath build/pyinstaller build_installer.spec
	$(SCREEN) $(PY) tools/check_package.py dist/coach-app

clean:
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
