"""The words for what goes wrong with files, so that disk and memory say the same."""

from __future__ import annotations

import errno
from collections.abc import Sequence

from report.model.diagnostics import Diagnostic, FilePosition, Related, error, note, warning

NAMED = 5
"""How many files a note lists before it only counts."""


def start_of(path: str) -> FilePosition:
    """The first character of a file, for what is wrong with the file as a whole."""
    return FilePosition(path, 1, 1, 1, 1)


def listed(names: Sequence[str]) -> str:
    """A few names, and how many more there are."""
    more = len(names) - NAMED
    return ", ".join(names[:NAMED]) + (f" and {more} more" if more > 0 else "")


def missing(path: str, at: FilePosition | None, kind: str = "file") -> Diagnostic:
    """`path-missing`: nothing stands at a path that was named."""
    return error(
        "path-missing",
        f"there is no {kind} `{path}` in the project",
        at,
        hints=(f"create the {kind}, or correct the path; paths are relative to the project's folder",),
    )


def not_there(path: str) -> Diagnostic:
    """`path-missing`: nothing stands at a path that was named on the command line."""
    return error("path-missing", f"there is no file or folder `{path}`", hints=("correct the path",))


def no_article(folder: str) -> Diagnostic:
    """`path-missing`: a folder that was named on the command line holds nothing to read."""
    hints = ("articles are .md and .txt files; hidden ones are passed over",)
    return error("path-missing", f"there is no article in the folder `{folder}`", hints=hints)


def outside(path: str, why: str, at: FilePosition | None, link: bool = False) -> Diagnostic:
    """`path-outside-project`: a path that could leave the project."""
    hint = "replace the link by the file itself" if link else "write a path below the config file's folder, such as `seeds`"
    return error("path-outside-project", f"the path `{path}` {why}", at, hints=(hint,))


def unsafe_site(site: str, why: str, at: FilePosition | None) -> Diagnostic:
    """`site-path-unsafe`: a site that would cover what people write."""
    hints = ("give the site a folder of its own, such as `site`",)
    return error("site-path-unsafe", f"the site cannot be written to `{site}`: {why}", at, hints=hints)


def unreadable(path: str, cause: str, at: FilePosition | None = None) -> Diagnostic:
    """`file-unreadable`: the system refuses a file or folder."""
    related = () if at is None else (Related(at, "its folder or path is named here"),)
    hints = ("make it readable, or move it out of the folder",)
    return error("file-unreadable", f"`{path}` cannot be read: {cause}", start_of(path), related=related, hints=hints)


def not_regular(path: str, what: str) -> Diagnostic:
    """`file-not-regular`: a folder, pipe, socket or device stands where a file should."""
    return error(
        "file-not-regular", f"`{path}` is {what}, not a file", start_of(path), hints=("put a plain file there, or remove it",)
    )


def too_large(path: str, size: int, limit: int) -> Diagnostic:
    """`file-too-large`: more bytes than an article ever has."""
    return error(
        "file-too-large",
        f"`{path}` has {size / 1_000_000:.1f} MB; up to {limit // 1_000_000} MB are read",
        start_of(path),
        hints=("split it, or move it out of the folder if it is not an article",),
    )


def name_not_utf8(folder: str, name: str) -> Diagnostic:
    """`file-name-not-utf8`: a name that cannot be printed on a page."""
    shown = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return error(
        "file-name-not-utf8",
        f"the name of `{shown}` in `{folder}` is not UTF-8",
        hints=("rename the file; its name becomes the id of the source",),
    )


def link_repeats(path: str) -> Diagnostic:
    """`folder-link-repeats`: a link to a folder whose files are read already."""
    return warning(
        "folder-link-repeats",
        f"the link `{path}` leads to a folder that is read already; it is not followed",
        start_of(path),
        hints=("remove the link",),
    )


def not_read(folder: str, paths: Sequence[str]) -> Diagnostic:
    """`file-not-read`: how many files of other kinds lie among the articles, and which."""
    names = listed([path if folder == "." else path.removeprefix(f"{folder}/") for path in paths])
    where = "the project" if folder == "." else f"{folder}/"
    counted = f"1 file in {where} is" if len(paths) == 1 else f"{len(paths)} files in {where} are"
    return note(
        "file-not-read",
        f"{counted} not read: {names}",
        hints=("articles are .md and .txt files; save the text as one of these to use it",),
    )


def kind_not_read(path: str) -> Diagnostic:
    """`file-not-read`: a file of another kind that was named on the command line itself."""
    return error(
        "file-not-read",
        f"`{path}` is not read: it is neither .md nor .txt",
        hints=("save its text as one of these, or feed plain text through standard input: `datestone tag -`",),
    )


def template_not_utf8(path: str, fault: UnicodeDecodeError) -> Diagnostic:
    """`template-not-utf8`: the first byte of a template that is not text."""
    before: bytes = fault.object[: fault.start]
    line = before.count(b"\n") + 1
    column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
    return error(
        "template-not-utf8",
        f"the template `{path}` is not UTF-8: byte 0x{fault.object[fault.start]:02x} is out of place",
        FilePosition(path, line, column, line, column + 1),
        hints=("save it as UTF-8, or move it out of the folder if it is not a template",),
    )


def asset_name_unsafe(path: str, why: str) -> Diagnostic:
    """`asset-name-unsafe`: a file that is to be published under a name that no site can hold."""
    return error(
        "asset-name-unsafe",
        f"the name of `{path}` {why}, so it cannot be published",
        start_of(path),
        hints=("rename the file: letters, digits, hyphens and dots are safe everywhere",),
    )


def not_writable(site: str, cause: OSError, at: FilePosition | None) -> Diagnostic:
    """`site-not-writable`: the system refuses to write; the site is as it was."""
    said = cause.strerror or str(cause) or type(cause).__name__
    hint = _REMEDIES.get(cause.errno or 0, f"make it possible to write to `{site}` and to the folder that holds it")
    return error("site-not-writable", f"`{site}` could not be written and is as it was: {said}", at, hints=(hint,))


_IN_THE_WAY = "a file stands where a folder is needed on the way to the site: move it away, or choose another path"
_REMEDIES = {
    errno.EEXIST: _IN_THE_WAY,
    errno.ENOTDIR: _IN_THE_WAY,
    errno.ENOSPC: "free some space on the disk, and build again",
    errno.EDQUOT: "free some space within your quota, and build again",
    errno.EROFS: "the disk is mounted read-only: work on a copy of the project, or set `paths: {site: ...}`",
    errno.EBUSY: "the folder is a mount point and cannot be replaced: set `paths: {site: ...}` to a folder inside it",
    # A disk of its own; or a folder in a lower layer of a container, which may be deleted but not moved.
    errno.EXDEV: "the folder cannot be moved: delete it first, or set `paths: {site: ...}` to a folder inside it",
}


def busy(site: str, at: FilePosition | None) -> Diagnostic:
    """`build-in-progress`: another process writes this site."""
    return error(
        "build-in-progress",
        f"another build is writing `{site}` at this moment",
        at,
        hints=("wait until it is done, and build again",),
    )


def kept(site: str, names: Sequence[str]) -> Diagnostic:
    """`foreign-file-kept`: what stands in the site and was not written by us."""
    counted = (
        f"1 thing in {site}/ is not ours and stays"
        if len(names) == 1
        else f"{len(names)} things in {site}/ are not ours and stay"
    )
    return note("foreign-file-kept", f"{counted}: {listed(names)}", hints=("remove what is not meant to be published",))


def in_the_way(site: str, paths: Sequence[str], at: FilePosition | None) -> Diagnostic:
    """`foreign-file-in-the-way`: a build would overwrite what it did not write."""
    names = listed([f"{site}/{path}" for path in paths])
    was, place, it = ("was", "that place", "it") if len(paths) == 1 else ("were", "those places", "them")
    return error(
        "foreign-file-in-the-way",
        f"{names} {was} not written by a build, and a page needs {place}; nothing was changed",
        at,
        hints=(f"move {it} away; or, if all in `{site}` comes from builds, delete `{site}` and build again",),
    )


def leftover(folder: str, cause: OSError) -> Diagnostic:
    """`leftover-not-removed`: the new site stands, but the old one could not be thrown away."""
    return warning(
        "leftover-not-removed",
        f"`{folder}`, what is left of a build, could not be removed: {cause.strerror or cause}",
        hints=("remove that folder by hand; the site itself is complete",),
    )


def interrupted(site: str, folder: str, at: FilePosition | None) -> Diagnostic:
    """`site-interrupted`: a build was killed, and since then someone made the site anew."""
    return error(
        "site-interrupted",
        f"a build of `{site}` was killed half-way, and `{site}` was made anew since; what it held is in `{folder}`",
        at,
        hints=(f"take what you need out of `{folder}`, remove that folder, and build again",),
    )


def plotly_missing() -> Diagnostic:
    """`plotly-missing`: the script of the interactive timeline is not installed."""
    return error(
        "plotly-missing",
        "plotly.min.js was not found in the installed `plotly` package",
        hints=("install the package again: `pip install --force-reinstall plotly`",),
    )


def templates_missing() -> Diagnostic:
    """`templates-missing`: our own templates are not installed."""
    return error(
        "templates-missing",
        "Datestone's own templates were not found",
        hints=("install the package again: `pip install --force-reinstall datestone`",),
    )


def bad_epoch(written: str) -> Diagnostic:
    """`epoch-invalid`: SOURCE_DATE_EPOCH is no count of seconds."""
    shown = written if len(written) <= 40 else written[:40] + "..."
    return error(
        "epoch-invalid",
        f"SOURCE_DATE_EPOCH is `{shown}`, which is no whole number of seconds since 1970 up to the year 9999",
        hints=("unset it, or set it to such a number: `SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)`",),
    )
