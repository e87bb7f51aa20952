"""How long a build of the sample takes, beside the time of importing the packages that it stands on.

Run by hand: `python tests/benchmarks/build_time.py [--runs N]`. Prints medians, and the promise they are held against:
less than twice the imports plus 0.5 s. All are measured in turn, in fresh processes, on a copy of the sample, so that
whatever else the machine does meets all alike. CPU time is what to compare; the wall's is what one waits.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
IMPORTS = [sys.executable, "-c", "import jinja2, yaml, pydantic, markdown_it"]
BUILD = [sys.executable, "-m", "report", "build"]
PACKAGES = "import jinja2, yaml, pydantic, markdown_it"
FIRST, AGAIN = "datestone build, no site yet", "datestone build, nothing changed"


def taken(command: list[str], folder: Path, environment: dict[str, str]) -> tuple[float, float]:
    """Seconds of the processor and of the clock on the wall."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def measured(runs: int) -> dict[str, list[tuple[float, float]]]:
    """Each command so many times, in turn; one round more, which warms the disk and compiles our modules, does not count."""
    rows: dict[str, list[tuple[float, float]]] = {PACKAGES: [], FIRST: [], AGAIN: []}
    with tempfile.TemporaryDirectory() as scratch:
        project = Path(scratch) / "report"
        project.mkdir()
        shutil.copy(REPOSITORY / "config.yaml", project)
        shutil.copytree(REPOSITORY / "seeds", project / "seeds")
        # As after an installation: modules are compiled once, also where the environment forbids to leave that beside them.
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment |= {"PYTHONPYCACHEPREFIX": f"{scratch}/compiled", "PYTHONPATH": str(REPOSITORY)}
        for run in range(runs + 1):
            shutil.rmtree(project / "site", ignore_errors=True)
            for name, command in ((PACKAGES, IMPORTS), (FIRST, BUILD), (AGAIN, BUILD)):
                row = taken(command, project, environment)
                if run:
                    rows[name].append(row)
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=11, help="how often each is measured; by default 11")
    given = parser.parse_args()
    rows = measured(given.runs)
    print(f"{f'medians of {given.runs} runs':44}{'CPU':>9}{'wall':>9}{'CPU / imports':>16}")
    middle = {name: [statistics.median(column) for column in zip(*row, strict=True)] for name, row in rows.items()}
    for name, (cpu, wall) in middle.items():
        print(f"{name:44}{cpu:7.3f} s{wall:7.3f} s{cpu / middle[PACKAGES][0]:14.2f} x")
    promised = [2 * seconds + 0.5 for seconds in middle[PACKAGES]]
    print(f"{'promise: less than 2 x imports + 0.5 s':44}{promised[0]:7.3f} s{promised[1]:7.3f} s")
    for seconds, most, clock in zip(middle[FIRST], promised, ("CPU", "wall"), strict=True):
        kept = "kept" if seconds < most else "BROKEN"
        print(f"by the {clock} the promise is {kept}: a build takes {100 * seconds / most:.0f} % of it")
    if middle[PACKAGES][1] > 1.1 * middle[PACKAGES][0]:
        print("The machine is busy with other things: what the clock on the wall tells is not ours.")


if __name__ == "__main__":
    main()
