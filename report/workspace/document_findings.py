"""The words for what goes wrong where one document is written for each article."""

from __future__ import annotations

import errno
from collections.abc import Sequence

from report.model.diagnostics import Diagnostic, error

from .findings import listed


def name_clash(name: str, one: str, other: str) -> Diagnostic:
    """`document-name-clash`: two articles whose documents would have one name; nothing is written."""
    return error(
        "document-name-clash",
        f"the documents of `{one}` and `{other}` would both be called {name}; nothing was written",
        hints=("call the command once for each folder, each time with another --out; or rename one of the files",),
    )


def kept(folder: str, names: Sequence[str]) -> Diagnostic:
    """`document-kept`: documents of other content stand where the new ones would go."""
    counted = (
        f"1 document stands in {folder}/ already, differs from the new one, and was left as it is"
        if len(names) == 1
        else f"{len(names)} documents stand in {folder}/ already, differ from the new ones, and were left as they are"
    )
    hints = ("add --overwrite to replace them, or name another folder with --out",)
    return error("document-kept", f"{counted}: {listed(names)}", hints=hints)


def not_writable(path: str, cause: OSError) -> Diagnostic:
    """`document-not-writable`: the system refuses to write a document."""
    in_the_way = cause.errno in (errno.EEXIST, errno.ENOTDIR)
    said = "a file stands where its folder should be" if in_the_way else cause.strerror or type(cause).__name__
    return error(
        "document-not-writable",
        f"`{path}` could not be written: {said}",
        hints=("make it possible to write there, or name another folder with --out; documents written before are complete",),
    )
