"""How long a build of the sample takes, beside the time of importing the packages that it stands on.

Run by hand: `python tests/benchmarks/build_time.py [--runs N]`. Prints medians, and the promise they are held against:
less than twice the imports plus 0.5 s. Both are measured in turn, in fresh processes, on a copy of the sample.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
IMPORTS = [sys.executable, "-c", "import jinja2, yaml, pydantic, markdown_it"]


def seconds(command: list[str], folder: Path) -> float:
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=11)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as scratch:
        project = Path(scratch) / "report"
        project.mkdir()
        shutil.copy(REPOSITORY / "config.yaml", project)
        shutil.copytree(REPOSITORY / "seeds", project / "seeds")
        build = [sys.executable, "-m", "report", "build"]
        imports, first, again = [], [], []
        for run in range(runs + 1):
            shutil.rmtree(project / "site", ignore_errors=True)
            row = (seconds(IMPORTS, project), seconds(build, project), seconds(build, project))
            if run:  # the first round only warms the disk
                imports.append(row[0])
                first.append(row[1])
                again.append(row[2])
    base, fresh, unchanged = (statistics.median(row) for row in (imports, first, again))
    promise = 2 * base + 0.5
    print(f"runs                                  {runs}")
    print(f"import jinja2, yaml, pydantic, md-it  {base:.3f} s")
    print(f"datestone build, no site yet          {fresh:.3f} s   {fresh / base:.2f} x the imports")
    print(f"datestone build, nothing changed      {unchanged:.3f} s   {unchanged / base:.2f} x the imports")
    print(f"promise: 2 x imports + 0.5 s          {promise:.3f} s   {'kept' if fresh < promise else 'BROKEN'}")


if __name__ == "__main__":
    main()
