"""What can go wrong in one place of a module: each `Mutant` is one small, plausible mistake.

Works on the syntax tree, so that a mutant is known by its code and not by its line number.
Prose (a string with a blank in it), annotations, assertions and docstrings are left alone.
"""

from __future__ import annotations

import ast
import copy
from dataclasses import dataclass, field
from pathlib import Path

COMPARE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
COUNT: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.BitXor: ast.BitAnd,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}
SWAP = {"min": "max", "max": "min", "any": "all", "all": "any"}
TIDY = {
    "strip",
    "rstrip",
    "lstrip",
    "lower",
    "upper",
    "casefold",
    "removeprefix",
    "removesuffix",
    "order_by",
    "desc",
}
CONDITIONS = {"where", "or_", "and_"}  # each of their arguments may be forgotten
WORDS = {"QT_TRANSLATE_NOOP", "Text"}  # what a person reads is judged by people
ASSERTS = {"strict"}  # of zip: an assertion, like `assert`
LOGS = {"log", "logger", "logging"}


@dataclass
class Mutant:
    """``was`` and ``now``: the statement (or its head) before and after."""

    module: str
    line: int
    last_line: int
    loading: bool  # runs when the module is loaded, and so in every test
    was: str
    now: str
    _tree: ast.Module = field(repr=False)
    _holder: ast.AST = field(repr=False)
    _name: str = field(repr=False)
    _index: int | None = field(repr=False)
    _new: object = field(repr=False)

    @property
    def key(self) -> tuple[str, str, str]:
        """What it is known by from one run to the next."""
        return self.module, self.was, self.now

    def source(self) -> str:
        """The whole module with this mistake in it."""
        old = _put(self._holder, self._name, self._index, self._new)
        try:
            return ast.unparse(self._tree) + "\n"
        finally:
            _put(self._holder, self._name, self._index, old)


def mutants_of(module: str, root: Path) -> list[Mutant]:
    """All mistakes for one file, in the order of its lines. ``module``: its path from root."""
    tree = ast.parse((root / module).read_text("utf-8"))
    found = list(_Walk(module, tree).run())
    return sorted(found, key=lambda one: one.line)


def _put(holder: ast.AST, name: str, index: int | None, new: object) -> object:
    """Put a node, a list or a value in its place; answers what stood there."""
    if index is None:
        old = getattr(holder, name)
        setattr(holder, name, new)
        return old
    row = getattr(holder, name)
    old = row[index]
    row[index] = new
    return old


def _head(statement: ast.stmt) -> str:
    """A statement as text; of a compound one only what stands before its body."""
    if not hasattr(statement, "body"):
        return ast.unparse(statement)
    bare = copy.copy(statement)
    for name, filling in (
        ("body", [ast.Pass()]),
        ("orelse", []),
        ("finalbody", []),
        ("decorator_list", []),
    ):
        if hasattr(bare, name):
            setattr(bare, name, filling)
    return ast.unparse(bare).removesuffix("\n    pass")


class _Walk:
    def __init__(self, module: str, tree: ast.Module) -> None:
        self._module = module
        self._tree = tree
        self._statement: ast.stmt | None = None
        self._depth = 0  # functions around us
        self._found: list[Mutant] = []

    def run(self) -> list[Mutant]:
        self._visit_body(self._tree, "body")
        return self._found

    # -- walking

    def _visit_body(self, holder: ast.AST, name: str) -> None:
        body: list[ast.stmt] = getattr(holder, name)
        for index, statement in enumerate(body):
            if index == 0 and name == "body" and _is_text(statement):
                continue  # a docstring
            before, self._statement = self._statement, statement
            self._statement_gone(holder, name, index, statement)
            self._visit(statement)
            self._statement = before

    def _visit(self, node: ast.AST) -> None:
        if isinstance(node, (ast.Assert, ast.Import, ast.ImportFrom, ast.Global, ast.Nonlocal)):
            return
        if isinstance(node, ast.Call) and _name_of(node.func) in WORDS:
            return
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            return
        self._mistakes(node)
        inside = isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
        for name, value in ast.iter_fields(node):
            if name in ("annotation", "returns", "decorator_list", "type_comment", "ctx"):
                continue
            if isinstance(node, ast.JoinedStr):
                for part in node.values:
                    if isinstance(part, ast.FormattedValue):
                        self._visit_field(part, "value", part.value)
                continue
            deeper = inside and name == "body"
            self._depth += deeper
            self._visit_field(node, name, value)
            self._depth -= deeper

    def _visit_field(self, node: ast.AST, name: str, value: object) -> None:
        if isinstance(value, list):
            if value and isinstance(value[0], ast.stmt):
                self._visit_body(node, name)
                return
            for index, part in enumerate(value):
                if isinstance(part, ast.keyword) and part.arg in ASSERTS:
                    continue
                if isinstance(part, ast.AST):
                    self._constant(node, name, index, part)
                    self._visit(part)
        elif isinstance(value, ast.AST):
            self._constant(node, name, None, value)
            self._condition(node, name, value)
            self._visit(value)

    # -- mistakes

    def _add(self, holder: ast.AST, name: str, index: int | None, new: object) -> None:
        statement = self._statement
        assert statement is not None
        was = _head(statement)
        if isinstance(new, ast.stmt):
            now = ast.unparse(new)
        else:
            old = _put(holder, name, index, new)
            now = _head(statement)
            _put(holder, name, index, old)
        body = getattr(statement, "body", None)
        last = statement.end_lineno or statement.lineno
        if body:
            last = max(statement.lineno, body[0].lineno - 1)
        self._found.append(
            Mutant(
                self._module,
                statement.lineno,
                last,
                self._depth == 0,
                was,
                now,
                self._tree,
                holder,
                name,
                index,
                new,
            )
        )

    def _statement_gone(self, holder: ast.AST, name: str, index: int, one: ast.stmt) -> None:
        gone = isinstance(one, (ast.Raise, ast.AugAssign, ast.Delete))
        if isinstance(one, ast.Expr) and isinstance(one.value, ast.Call):
            gone = not _is_log(one.value)
        if isinstance(one, ast.Assign):
            gone = all(isinstance(to, (ast.Attribute, ast.Subscript)) for to in one.targets)
        if gone:
            self._add(holder, name, index, ast.copy_location(ast.Pass(), one))
        elif isinstance(one, (ast.Break, ast.Continue)):
            other = ast.Continue() if isinstance(one, ast.Break) else ast.Break()
            self._add(holder, name, index, other)
        elif (
            isinstance(one, ast.Return)
            and one.value is not None
            and not (isinstance(one.value, ast.Constant) and one.value.value is None)
        ):
            self._add(holder, name, index, ast.Return(ast.Constant(None)))

    def _mistakes(self, node: ast.AST) -> None:
        if isinstance(node, ast.Compare):
            for index, sign in enumerate(node.ops):
                self._add(node, "ops", index, COMPARE[type(sign)]())
        elif isinstance(node, (ast.BinOp, ast.AugAssign)):
            if type(node.op) in COUNT:
                self._add(node, "op", None, COUNT[type(node.op)]())
        elif isinstance(node, ast.BoolOp):
            for index in range(len(node.values)):
                rest = node.values[:index] + node.values[index + 1 :]
                self._add(node, "values", None, rest)
        elif isinstance(node, ast.comprehension):
            for index in range(len(node.ifs)):
                self._add(node, "ifs", None, node.ifs[:index] + node.ifs[index + 1 :])
        elif isinstance(node, ast.For):
            self._add(node, "iter", None, ast.Tuple([], ast.Load()))
        elif isinstance(node, ast.Call):
            self._mistakes_in_call(node)

    def _mistakes_in_call(self, node: ast.Call) -> None:
        name = _name_of(node.func)
        if name in SWAP and isinstance(node.func, ast.Name):
            self._add(node, "func", None, ast.Name(SWAP[name], ast.Load()))
        if name in CONDITIONS:
            for index in range(len(node.args)):
                self._add(node, "args", None, node.args[:index] + node.args[index + 1 :])
        for index, keyword in enumerate(node.keywords):
            if keyword.arg not in (None, *ASSERTS):
                rest = node.keywords[:index] + node.keywords[index + 1 :]
                self._add(node, "keywords", None, rest)

    def _condition(self, holder: ast.AST, name: str, value: ast.AST) -> None:
        if not isinstance(value, ast.expr):
            return
        if name == "test" and not isinstance(value, (ast.Compare, ast.Constant, ast.UnaryOp)):
            self._add(holder, name, None, ast.UnaryOp(ast.Not(), value))

    def _constant(self, holder: ast.AST, name: str, index: int | None, node: ast.AST) -> None:
        """What can be put in the place of a constant, a sign or a tidying call."""
        if isinstance(node, ast.UnaryOp) and not isinstance(node.operand, ast.Constant):
            self._add(holder, name, index, node.operand)
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in TIDY
        ):
            self._add(holder, name, index, node.func.value)
        if not isinstance(node, ast.Constant):
            return
        value = node.value
        new: str | bytes | float | None = None
        if isinstance(value, bool):
            new = not value
        elif isinstance(value, (int, float)):
            new = value + 1
        elif isinstance(value, str) and not any(sign.isspace() for sign in value):
            new = f"XX{value}XX" if value else "XX"
        elif isinstance(value, bytes) and not any(sign in b" \n" for sign in value):
            new = b"XX" + value
        if new is not None:
            self._add(holder, name, index, ast.copy_location(ast.Constant(new), node))


def _name_of(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _is_text(statement: ast.stmt) -> bool:
    return (
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
    )


def _is_log(call: ast.Call) -> bool:
    function = call.func
    if not isinstance(function, ast.Attribute):
        return False
    return any(isinstance(part, ast.Name) and part.id in LOGS for part in ast.walk(function))
