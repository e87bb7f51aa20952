"""What stands on the site's pages, in no output format, and the bundle of files that is published."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from .claims import Claim
from .sources import Source

PageKind = Literal["index", "period", "event", "source", "disputes", "method", "not-found"]


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note: the claim it shows and its source. `number` is the same on every page.

    Exactly one of `event` and `figure` is set: the id of what cites it. `id` and `call_id` are the HTML anchors.
    """

    number: int
    claim: Claim
    source: Source
    event: str | None = None
    figure: str | None = None

    @property
    def id(self) -> str:
        """The anchor of the note."""
        return f"fn-{self.number}"


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site.

    `path` is its folder in the site ("" for the first page, else "events/goma/"); `about` the id of its event, source or period.
    """

    kind: PageKind
    path: str
    title: str
    about: str | None = None


class TemplateSet(dict[str, str]):
    """Templates by name; `foreign` are the names of those that the project brings and that say something else than ours."""

    def __init__(self, texts: Mapping[str, str], foreign: Iterable[str] = ()) -> None:
        super().__init__(texts)
        self.foreign = frozenset(foreign)


@dataclass(frozen=True, slots=True)
class Bundle:
    """The site as files: path below the site's folder, with `/`, to bytes.

    `copied` names the paths that come from installed packages or are binary: git ignores them and `--check` skips them.
    """

    files: Mapping[str, bytes]
    copied: frozenset[str] = field(default_factory=frozenset)
