"""The command `datestone tag`: from words on the command line to lines or documents, findings and an exit code."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Generator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from report import console, tagging
from report.model.diagnostics import Severity
from report.workspace import LooseFile, LooseFiles

if TYPE_CHECKING:
    from report.tagging import Form, Item

STDIN = "-"
FEW = 5
"""Findings of one kind that are printed, where the user wants few."""
HOW_TO_SEE_ALL = "`--findings all` prints every one"


class Run:
    """One call of the command. `wishes` are the keywords of `tagging.read_and_tag` for every file."""

    def __init__(self, root: Path, words: Sequence[str], form: Form, *, all_findings: bool = False, **wishes: Any) -> None:
        self._root = root
        self._form = form
        self._wishes = wishes
        self._world = LooseFiles(root)
        self._digest = console.Digest(None if all_findings else FEW)
        self._stdin = console.read_all(sys.stdin) if STDIN in words else b""
        self.files: list[LooseFile] = []
        for word in words:
            named, found = ((LooseFile(STDIN, "stdin"),), ()) if word == STDIN else self._world.named((word,))
            self.files += named
            self._digest.take(found)

    def to_standard_output(self, jobs: int | None) -> None:
        """Print what each article gives, as soon as those before it are printed."""
        console.for_data(sys.stdout)
        show = None if console.is_a_terminal(sys.stdout) else sys.stderr  # lines that scroll by are progress enough
        with console.Progress(show, os.environ) as progress, closing(self._tagged(jobs)) as answers:
            for number, (_, printed) in enumerate(answers, 1):
                self._tell(progress, number)
                if printed is not None and not console.write(printed, sys.stdout):
                    return  # nobody reads on

    def to_folder(self, folder: str, jobs: int | None, *, overwrite: bool) -> int:
        """Write a document for each article; how many stand there as they should."""
        names, clash = self._world.documents(self.files, ".tml")
        self._digest.take(clash)
        if clash:
            return 0
        complete, kept = 0, []
        with console.Progress(sys.stderr, os.environ) as progress, closing(self._tagged(jobs)) as answers:
            for number, (file, printed) in enumerate(answers, 1):
                self._tell(progress, number)
                if printed is None:
                    continue
                name = names[file.path]
                done = self._world.write(folder, name, printed.encode(), overwrite=overwrite)
                if done == "kept":
                    kept.append(name)
                elif isinstance(done, str):
                    complete += 1
                else:
                    self._digest.take((done,))
                    break  # the next would fare no better
        self._digest.take(self._world.kept(folder, kept))
        return complete

    def close(self, *, strict: bool) -> int:
        """Print the findings; the exit code: 1 for an error or, strictly, a warning."""
        look = console.look_of(sys.stderr, os.environ)
        lines = console.SourceLines(lambda path: self._stdin if path == STDIN else self._world.read(path)[0])
        text = self._digest.text(lines, HOW_TO_SEE_ALL, colour=look.colour, unicode=look.unicode, width=look.width)
        console.write(text, sys.stderr)
        count = self._digest.count
        return 1 if count(Severity.ERROR) or (strict and count(Severity.WARNING)) else 0

    def _tagged(self, jobs: int | None) -> Generator[tuple[LooseFile, str | None]]:
        # Unlike a build, this may go on for hours: what is thrown away in circles must be found.
        gc.freeze()
        gc.enable()
        hide_faults = not os.environ.get("DATESTONE_TRACEBACK")
        work = partial(tagging.read_and_tag, root=str(self._root), form=self._form, hide_faults=hide_faults, **self._wishes)
        items = [(file.path, file.name, self._stdin if file.path == STDIN else None) for file in self.files]
        with closing(tagging.in_parallel(items, work, size=self._size, jobs=jobs or _processors())) as answers:
            for file, (printed, found) in zip(self.files, answers, strict=True):
                self._digest.take(found)
                yield file, printed

    def _size(self, item: Item) -> int:
        return self._world.size(item[0]) if item[2] is None else len(item[2])

    def _tell(self, progress: console.Progress, number: int) -> None:
        if number % max(1, len(self.files) // 200) == 0:
            progress.show(f"{number:,} of {len(self.files):,} articles")


def _processors() -> int:
    """How many processors this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)  # not on Macs and Windows
    return len(affinity(0)) if affinity else os.cpu_count() or 1
