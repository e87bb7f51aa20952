"""How time and memory grow with a report, stage by stage.

Run by hand: `python tests/benchmarks/scale.py [SIZE ...] [--runs N]`. Builds made-up reports of so many events, three claims
each, told by a tenth as many articles (at least 50), each in a fresh process, as the command would. Prints for every stage the
CPU time, that for one event, how it compares to the smallest size (1.0 is linear), and the peak of memory so far. Parts of a
stage stand under it, indented. Nothing here passes or fails: look where a ratio grows.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

REPOSITORY = Path(__file__).parents[2]
SIZES = (300, 1000, 3000)
STAGES = (  # the module where a function is called, the function, and its line in the table
    ("report.journey", "read_settings", "read settings"),
    ("report.articles", "read", "read articles"),
    ("report.dates", "tag_article", "time expressions"),
    ("report.review", "read_ledger", "read ledger"),
    ("report.review", "decide", "decide"),
    ("report.weigh", "compare", "weigh"),
    ("report.render", "compose", "compose"),
    ("report.render.compose", "contents", "  contents"),
    ("report.render.compose", "layout", "  timeline"),
    ("report.render.compose", "print_html", "  HTML"),
    ("report.render.html", "figure_block", "    of it SVG"),
    ("report.render.html", "draw", "    of it SVG"),
    ("report.render.compose", "print_markdown", "  Markdown"),
    ("report.render.compose", "print_data", "  data"),
    ("report.verify", "check", "verify"),
    ("report.verify.checking", "read_site", "  HTML read"),
    ("report.verify.checking", "read_markdown", "  Markdown read"),
)


class Watch:
    """CPU seconds by name, in the order in which they began; the peak of memory after each, in MB."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.peak: dict[str, float] = {}

    @contextmanager
    def of(self, name: str) -> Iterator[None]:
        self.seconds.setdefault(name, 0.0)
        start = time.process_time()
        try:
            yield
        finally:
            self.seconds[name] += time.process_time() - start
            self.peak[name] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

    def over(self, module: ModuleType | type, function: str, name: str) -> None:
        """Let a function of a module or class be timed whenever it is called."""
        timed: Callable[..., Any] = getattr(module, function)

        def call(*given: Any, **named: Any) -> Any:
            with self.of(name):
                return timed(*given, **named)

        setattr(module, function, call)


def build(project: Path) -> dict[str, tuple[float, float]]:
    """Build a project as `datestone build` would, and what each stage took: CPU seconds, and the peak of memory in MB."""
    gc.disable()  # as the command does
    watch = Watch()
    with watch.of("import"):
        from report import journey
        from report.workspace import DiskWorkspace
    for module, function, name in STAGES:
        watch.over(importlib.import_module(module), function, name)
    watch.over(DiskWorkspace, "publish", "publish")
    with watch.of("all"):
        outcome = journey.build(DiskWorkspace(project), version="0")
    if not outcome.published:
        sys.exit("\n".join(f"{found.code}: {found.message}" for found in outcome.diagnostics[:5]))
    return {name: (seconds, watch.peak[name]) for name, seconds in watch.seconds.items()}


def measured(size: int, runs: int) -> dict[str, tuple[float, float]]:
    """The medians of a few builds of one size."""
    from made_report import files

    rows: list[dict[str, tuple[float, float]]] = []
    environment = os.environ | {"PYTHONPATH": str(REPOSITORY)}
    with tempfile.TemporaryDirectory() as scratch:
        for path, data in files(size, max(50, size // 10)).items():
            place = Path(scratch) / path
            place.parent.mkdir(exist_ok=True)
            place.write_bytes(data)
        for _ in range(runs):
            shutil.rmtree(Path(scratch) / "site", ignore_errors=True)
            command = [sys.executable, __file__, "--one", scratch]
            done = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE)
            rows.append(json.loads(done.stdout))
    return {
        name: (statistics.median(row[name][0] for row in rows), statistics.median(row[name][1] for row in rows))
        for name in rows[0]
    }


def table(sizes: list[int], results: list[dict[str, tuple[float, float]]]) -> Iterator[str]:
    """A line for each stage, a group of columns for each size."""
    yield " " * 16 + "".join(f"{f'{size:,} events':>34}" for size in sizes)
    yield " " * 16 + f"{'s':>9}{'µs/event':>10}{'ratio':>7}{'MB':>8}" * len(sizes)
    for name in results[0]:
        line = f"{name:16}"
        first = results[0][name][0] / sizes[0]
        for size, result in zip(sizes, results, strict=True):
            seconds, peak = result[name]
            ratio = seconds / size / first if first else 1.0
            line += f"{seconds:9.3f}{seconds / size * 1e6:10.0f}{ratio:7.2f}{peak:8.0f}"
        yield line


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", metavar="SIZE", type=int, nargs="*", default=SIZES, help="events; by default 300, 1000 and 3000")
    parser.add_argument("--runs", type=int, default=3, help="builds of each size, of which the median is shown; by default 3")
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one is not None:
        print(json.dumps(build(given.one)))
    else:
        sizes = sorted(given.sizes)
        for line in table(sizes, [measured(size, given.runs) for size in sizes]):
            print(line)


if __name__ == "__main__":
    main()
