"""The plan of the house, kept by a test: who may lean on whom, who enters by which door, how big a room may grow."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
HOUSE = REPOSITORY / "report"
FILES = sorted(path for path in HOUSE.rglob("*.py") if "templates" not in path.relative_to(HOUSE).parts)
WORKSHOPS = ("articles", "dates", "events", "review", "weigh", "render", "verify", "exchange")
ON_TOP = ("journey", "tagging", "explain", "cli", "tag_command", "__init__", "__main__")
"""The rooms above the workshops: journey knows the order, tagging the short way from a text to its times (without the imports of
a site), explain collects their schemas, the rest stand on these."""
ENTERING = ("journey", "tagging", "explain")

MAY_LEAN_ON = {
    **{workshop: {workshop, "model", "positioned_yaml"} for workshop in WORKSHOPS},
    "model": {"model"},
    "positioned_yaml": {"positioned_yaml", "model"},
    "workspace": {"workspace", "model"},
    "console": {"console", "model"},
    "config": {"config", "model", "positioned_yaml"},
    "workers": {"workers"},
}
DOORS = {  # the packages that enter by one door each, and the door
    "yaml": ("positioned_yaml",),
    "pydantic": ("positioned_yaml",),
    "pydantic_core": ("positioned_yaml",),
    "jinja2": ("render/templates.py",),
    "markupsafe": ("render/templates.py", "render/prose.py"),
    "markdown_it": ("articles/markdown.py", "render/prose.py"),
    "pendulum": ("render/date_words.py",),
    "lxml": ("verify/pages.py",),
    "click": ("cli.py",),
    "plotly": (),
    "typst": ("render/pdf.py", "render/card.py"),
}
DISK_AND_CLOCK = {"os", "shutil", "tempfile", "time", "socket", "subprocess", "glob", "fcntl", "ctypes", "signal", "io"}
WORLDLY_CALLS = {
    "open", "input", "print", "today", "now", "utcnow", "read_text", "write_text", "read_bytes", "write_bytes",
    "unlink", "mkdir", "rmdir", "iterdir", "rglob", "getenv", "cwd", "expanduser", "localtime", "perf_counter",
}  # fmt: skip
WORLDLY_ROOMS = ("workspace", "cli", "tag_command", "console", "serve", "publish", "workers")
"""Those that talk to the world by nature; `workers` begins and ends processes."""


def place(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix()


def room(path: Path) -> str:
    return place(path).split("/")[0].removesuffix(".py")


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def module_name(path: Path) -> str:
    parts = ("report", *path.relative_to(HOUSE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> Iterator[str]:
    """Every dotted name that a file imports, relative ones resolved, those for types only included."""
    package = module_name(path).split(".")
    if path.name != "__init__.py":
        package = package[:-1]
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            stem = ".".join([*base, *([node.module] if node.module else [])])
            yield from (f"{stem}.{alias.name}" for alias in node.names)


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(tree(path)) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]


@pytest.mark.parametrize("path", FILES, ids=place)
def test_a_room_leans_only_on_what_lies_below_it(path: Path) -> None:
    if room(path) not in MAY_LEAN_ON:
        assert room(path) in ON_TOP, f"{place(path)} has no place in the plan of the house"
        return
    ours = {name.split(".")[1] for name in imports(path) if name.startswith("report.")}
    assert ours <= MAY_LEAN_ON[room(path)]


@pytest.mark.parametrize("path", FILES, ids=place)
def test_a_workshop_is_entered_by_its_front_door(path: Path) -> None:
    for name in imports(path):
        parts = name.split(".")
        if parts[0] == "report" and len(parts) > 3 and parts[1] in WORKSHOPS:
            assert parts[1] == room(path), f"{name} is a window"


def test_only_the_journeys_and_explain_enter_workshops_from_above() -> None:
    for path in FILES:
        if room(path) in ON_TOP and room(path) not in ENTERING:
            entered = {name.split(".")[1] for name in imports(path) if name.startswith("report.")} & set(WORKSHOPS)
            assert not entered, f"{place(path)} goes past the journeys into {entered}"


@pytest.mark.parametrize("path", FILES, ids=place)
def test_an_outside_package_enters_by_its_door(path: Path) -> None:
    for name in imports(path):
        doors = DOORS.get(name.split(".")[0])
        assert doors is None or place(path) in doors or room(path) in doors, f"{name} has its own door: {doors}"


@pytest.mark.parametrize("path", FILES, ids=place)
def test_only_the_workspace_touches_disk_and_clock(path: Path) -> None:
    if room(path) in WORLDLY_ROOMS:
        return
    for name in imports(path):
        top = name.split(".")[0]
        assert top not in DISK_AND_CLOCK, f"{name} reaches for the world"
        assert top != "urllib" or name.startswith("urllib.parse"), f"{name} reaches for the network"
        assert not name.startswith("pathlib.") or name in ("pathlib.PurePosixPath", "pathlib.PurePath"), (
            f"{name} reaches for the disk"
        )
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            packaged = room(path) == "explain" and called in ("read_text", "iterdir")  # data inside the installed package
            assert called not in WORLDLY_CALLS or packaged, f"{place(path)}:{node.lineno} calls {called}()"


def test_no_circle_not_even_for_types() -> None:
    known = {module_name(path): path for path in FILES}

    def nearest(name: str) -> str | None:
        while name and name not in known:
            name = name.rpartition(".")[0]
        return name or None

    graph = {module: {n for raw in imports(path) if (n := nearest(raw)) and n != module} for module, path in known.items()}
    for module in graph:  # a package's front door is imported by its rooms only through the package's name
        graph[module] -= {p for p in graph[module] if module.startswith(p + ".")}
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, " -> ".join((*trail[trail.index(module) :], module))
        if module not in done:
            for other in sorted(graph[module]):
                visit(other, (*trail, module))
            done.add(module)

    for module in sorted(graph):
        visit(module, ())


@pytest.mark.parametrize("path", FILES, ids=place)
def test_a_room_can_be_read_in_one_sitting(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 330


@pytest.mark.parametrize("path", FILES, ids=place)
def test_a_function_can_be_read_at_a_glance(path: Path) -> None:
    long = {f.name: f.end_lineno - f.lineno + 1 for f in functions(path) if f.end_lineno and f.end_lineno - f.lineno + 1 > 48}
    assert not long


@pytest.mark.parametrize("path", FILES, ids=place)
def test_a_room_says_what_it_is_for(path: Path) -> None:
    first = (ast.get_docstring(tree(path)) or "").splitlines()
    assert first and first[0].endswith((".", ":")), "the first line of a module is its purpose, as a sentence"


def test_no_room_is_a_lumber_room() -> None:
    assert not {"utils", "util", "helpers", "common", "misc", "manager", "base", "shared", "core"} & {path.stem for path in FILES}


def test_the_values_are_frozen_and_slotted() -> None:
    for path in FILES:
        if room(path) != "model":
            continue
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                for decorator in node.decorator_list:
                    text = ast.unparse(decorator)
                    if "dataclass" in text:
                        assert "frozen=True" in text and "slots=True" in text, f"{place(path)}: {node.name}"


def test_tests_mirror_the_house() -> None:
    for workshop in WORKSHOPS:
        rooms = {path.stem for path in FILES if room(path) == workshop}
        for test in sorted((REPOSITORY / "tests" / workshop).glob("test_*.py")):
            assert test.stem.removeprefix("test_") in rooms, f"{test.name} tests no room of report/{workshop}/"
