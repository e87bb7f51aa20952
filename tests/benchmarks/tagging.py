"""How long `datestone tag` takes over many files, from one process and from several, and over one short file.

Run by hand: `python tests/benchmarks/tagging.py [--files N] [--jobs N]`. The files are made up, 2 kB each, and full of times.
Prints files a second and ratios: what one machine takes tells little of another.
"""

from __future__ import annotations

import argparse
import itertools
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
SENTENCES = (
    "The river council met on Wednesday and put off its vote until next week.",
    "Farmers in the valley sold their herds in March, a month after the frost.",
    "A bridge that was closed in 1998 will open again on 12 June 2026, the mayor said.",
    "Two days later the ferry stopped, and nobody had been told why.",
    "The school expects some 400 children, more than ever before.",
    "Prices rose by 12 percent between 2019 and 2021, the office found.",
    "Late Monday a lorry hit the gate; the road stayed closed overnight.",
    "The clinic is open every Tuesday morning, from 8 a.m. to noon.",
    "Its engine, a model 2000, has run for 30 years without a fault.",
    "The choir sang, the lamps were lit, and the boats went out to the reef.",
)


def write(folder: Path, files: int) -> None:
    told = itertools.cycle(SENTENCES)
    for number in range(files):
        text = ""
        while len(text) < 2_000:
            text += " ".join(itertools.islice(told, 4)) + "\n\n"
        (folder / f"{number:05}.txt").write_text(text[:2_048] + "\n", encoding="utf-8")


def taken(*words: str) -> float:
    """Seconds on the wall."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", "report", "tag", *words], cwd=REPOSITORY, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=5_000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--format", default="jsonl", choices=["jsonl", "timeml"])
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "in"
        folder.mkdir()
        write(folder, given.files)
        one = min(taken(str(folder / "00000.txt"), "--issued", "2025-03-20") for _ in range(5))

        def of_all(jobs: int) -> float:
            out = ["--out", f"{scratch}/out{jobs}"] if given.format == "timeml" else []
            return taken(str(folder), "--issued", "2025-03-20", "--format", given.format, "--jobs", str(jobs), *out)

        alone, together = of_all(1), of_all(given.jobs)
    print(f"one file                    {one:8.2f} s")
    print(f"{given.files:,} files, one process   {alone:8.2f} s   {given.files / alone:8,.0f} files/s")
    print(f"{given.files:,} files, {given.jobs} processes   {together:8.2f} s   {given.files / together:8,.0f} files/s")
    print(f"ratio                       {alone / together:8.2f}")


if __name__ == "__main__":
    main()
