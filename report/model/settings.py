"""The settings of a report, as `config.yaml` gives them; every key has a default except the title."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from .diagnostics import Positions
from .edtf import EdtfDate
from .ledger import STRICT, LedgerQuote
from .sources import IssuedFrom, SourceKind


@dataclass(frozen=True, slots=True)
class LaneSetting:
    """A lane of the timeline."""

    __pydantic_config__ = STRICT
    name: Annotated[str, "The lane's name."]
    words: Annotated[tuple[str, ...], "Words by which extraction chooses this lane."] = ()


@dataclass(frozen=True, slots=True)
class PlaceSetting:
    """A place that entries may name."""

    __pydantic_config__ = STRICT
    lat: Annotated[float | None, "Latitude in degrees, north positive."] = None
    lon: Annotated[float | None, "Longitude in degrees, east positive."] = None
    within: Annotated[str | None, "The place that holds it; lends its coordinates where this one has none."] = None


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """Facts about a source: an article's front matter, or an item of `sources:` in the config. Front matter wins."""

    __pydantic_config__ = STRICT
    title: Annotated[str | None, "The headline."] = None
    author: Annotated[str | tuple[str, ...], "Who wrote it."] = ()
    publisher: Annotated[str | None, "Who published it, if known; not an outlet that it merely credits."] = None
    credit: Annotated[str | None, "The outlet that it credits."] = None
    issued: Annotated[str | None, "The date of issue, in EDTF or with a clock time."] = None
    issued_from: Annotated[IssuedFrom | None, "Who gave the date of issue: article, page, config or editor."] = None
    updated: Annotated[str | None, "The date of its last update."] = None
    accessed: Annotated[str | None, "The day on which it was read."] = None
    url: Annotated[str | None, "Its address (http or https)."] = None
    archive: Annotated[str | None, "The address of an archived copy (http or https)."] = None
    language: Annotated[str | None, "Its language, as a BCP 47 tag."] = None
    root: Annotated[
        str | tuple[str, ...],
        "The origin from which it derives, such as a wire service; several mean one of them, unknown which; left out, unknown.",
    ] = ()
    root_from: Annotated[
        Literal["source", "editor"] | None,
        "Who names the origin: source (it says so itself; the default) or editor (a finding).",
    ] = None
    kind: Annotated[SourceKind | None, "article, abstract, interview, document, post, image or database."] = None
    note: Annotated[str | None, "The editor's note on its quality or origin."] = None


@dataclass(frozen=True, slots=True)
class SiteSetting:
    """Where the site will stand."""

    __pydantic_config__ = STRICT
    url: Annotated[str | None, "The address of the site's first page; used for canonical links and the sitemap."] = None


@dataclass(frozen=True, slots=True)
class Takeaway:
    """A sentence at the head of the report."""

    __pydantic_config__ = STRICT
    text: Annotated[str, "The sentence, in Markdown."]
    events: Annotated[tuple[str, ...], "The ids of the entries that it rests on."]


@dataclass(frozen=True, slots=True)
class ReplySetting:
    """What the accused side says, to stand wherever the accusation does."""

    __pydantic_config__ = STRICT
    when: Annotated[tuple[str, ...], "Phrases in a title, summary or takeaway that call for the reply."]
    text: Annotated[str, "The reply, in Markdown; cites its quotes as [^key]."]
    quotes: Annotated[tuple[LedgerQuote, ...], "The words of the sources that report the reply; at least one."]


@dataclass(frozen=True, slots=True)
class DatesSetting:
    """How the articles write dates."""

    __pydantic_config__ = STRICT
    numeric: Annotated[
        Literal["day-first", "month-first"] | None, "How to read 7/8/07: day-first or month-first; left out, it stays open."
    ] = None


@dataclass(frozen=True, slots=True)
class WithholdSetting:
    """What must not stand in any output."""

    __pydantic_config__ = STRICT
    words: Annotated[tuple[str, ...], "Words, such as a private person's name."] = ()
    sources: Annotated[tuple[str, ...], "Ids of sources that must not be named."] = ()


@dataclass(frozen=True, slots=True)
class PathsSetting:
    """Where things stand, relative to the project's folder."""

    __pydantic_config__ = STRICT
    seeds: Annotated[str, "The folder of articles."] = "seeds"
    ledger: Annotated[str, "The ledger of the editor's decisions."] = "seeds/events.yaml"
    templates: Annotated[str, "A folder of templates that override ours, file by file."] = "templates"
    site: Annotated[str, "The folder that is written; output only."] = "site"


@dataclass(frozen=True, slots=True)
class Config:
    """The settings file of a Datestone report."""

    __pydantic_config__ = STRICT
    title: Annotated[str, "The report's title."]
    subtitle: Annotated[str | None, "A line under the title."] = None
    language: Annotated[str, "The language of the pages, as a BCP 47 tag; quotes keep their own."] = "en"
    timezone: Annotated[str, "Where clock times without a zone belong (IANA name)."] = "UTC"
    publish: Annotated[Literal["accepted", "proposed"], "accepted; or proposed, which makes a draft."] = "accepted"
    site: Annotated[SiteSetting, "Where the site will stand."] = SiteSetting()
    cutoff: Annotated[str | None, "Until when sources were read: a day, or a moment; never more than is known."] = None
    takeaways: Annotated[tuple[Takeaway, ...], "What a reader in haste should know."] = ()
    lanes: Annotated[tuple[str | LaneSetting, ...], "The lanes of the timeline, in this order."] = ()
    places: Annotated[Mapping[str, PlaceSetting], "Places that entries may name."] = field(default_factory=dict)
    names: Annotated[Mapping[str, tuple[str, ...]], "The form of each name that is used, and its other forms."] = field(
        default_factory=dict
    )
    sources: Annotated[
        Mapping[str, SourceFacts], "Facts about sources, by file name relative to the seeds; default holds for all."
    ] = field(default_factory=dict)
    replies: Annotated[tuple[ReplySetting, ...], "What the accused side says."] = ()
    dates: Annotated[DatesSetting, "How the articles write dates."] = DatesSetting()
    withhold: Annotated[WithholdSetting, "What must not stand in any output."] = WithholdSetting()
    paths: Annotated[PathsSetting, "Where things stand."] = PathsSetting()


@dataclass(frozen=True, slots=True)
class Settings:
    """A config that was read and checked: `cutoff` is a date, `lanes` are names, all else is as written in `config`."""

    config: Config
    cutoff: EdtfDate | None = None
    lanes: tuple[str, ...] = ()
    written: Positions = field(default_factory=lambda: Positions("config.yaml"), compare=False)

    @property
    def is_draft(self) -> bool:
        """Whether proposed entries are shown and every page says so."""
        return self.config.publish == "proposed"
