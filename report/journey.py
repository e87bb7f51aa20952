"""The whole journey, from a folder of articles to a site, on one screen; the only room that knows the order of the workshops."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from report import articles, dates, render, review, verify, weigh
from report.config import read_settings
from report.model.chronology import Chronology
from report.model.diagnostics import Diagnostic, Related, Severity, error
from report.model.pages import Bundle
from report.model.settings import Settings
from report.model.sources import Article
from report.workspace import Workspace

Say = Callable[[str], None]
"""Is told the name of each stage as it begins."""


EDITORIAL = frozenset(
    {
        "dispute-one-sided",
        "dispute-without-quotes",
        "event-unknown",
        "event-without-quotes",
        "figure-without-quotes",
        "happened-after-issue",
        "lane-unknown",
        "order-circle",
        "order-contradiction",
        "quotation-unfounded",
        "quote-key-unknown",
        "takeaway-event-unknown",
    }
)
"""Faults of the editor's work, not of what sources say: a draft is built in spite of them, without the part at fault."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How far the journey came: what it made, and all findings on the way, in the order of the stages.

    A stage with an error ends the journey, so what comes after it is None. `articles` are those that were read,
    so that findings can show their lines. `stale` names the files of the site that a build would change.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    settings: Settings | None = None
    articles: tuple[Article, ...] = ()
    chronology: Chronology | None = None
    bundle: Bundle | None = None
    published: bool = False
    stale: tuple[str, ...] = ()

    def with_findings(self, found: Iterable[Diagnostic]) -> Outcome:
        """The same, with more findings; in a draft, editorial ones are warnings."""
        if self.settings is not None and self.settings.is_draft:
            found = (replace(one, severity=Severity.WARNING) if one.code in EDITORIAL else one for one in found)
        return replace(self, diagnostics=(*self.diagnostics, *found))

    def count(self, severity: Severity) -> int:
        """How many findings are of a severity."""
        return sum(diagnostic.severity is severity for diagnostic in self.diagnostics)

    @property
    def failed(self) -> bool:
        """Whether something stops publication."""
        return self.count(Severity.ERROR) > 0


def check(workspace: Workspace, config: str = "config.yaml", *, version: str, say: Say = lambda _: None) -> Outcome:
    """Read, decide, weigh, render and verify, in memory; write nothing."""
    say("reading")
    outcome = _read_settings(workspace, config)
    if outcome.failed or outcome.settings is None:
        return outcome
    settings, paths = outcome.settings, outcome.settings.config.paths
    files, found = workspace.articles(paths.seeds, settings.written.if_written("paths", "seeds"))
    read, more = articles.read(files, settings.config.sources, paths.seeds, settings.written.under("sources"))
    outcome = replace(outcome.with_findings((*found, *_with_times(read, more, settings))), articles=read)
    data, found = workspace.read(paths.ledger, settings.written.if_written("paths", "ledger"))
    ledger, more = review.read_ledger(paths.ledger, data) if data is not None else (None, ())
    outcome = outcome.with_findings((*found, *more))
    if outcome.failed or ledger is None:
        return outcome
    say("weighing")
    decided, found = review.decide(ledger, read, settings)
    outcome = outcome.with_findings(found)
    if outcome.failed:
        return outcome
    epoch, found = workspace.epoch()
    chronology, more = weigh.compare(decided, read, settings, epoch)
    outcome = replace(outcome.with_findings((*found, *more)), chronology=chronology)
    return outcome if outcome.failed else _print(workspace, outcome, settings, chronology, version, say)


def _with_times(read: Iterable[Article], found: Iterable[Diagnostic], settings: Settings) -> tuple[Diagnostic, ...]:
    """What was found when the articles were read, and what their time expressions give to say."""
    of_times: list[Diagnostic] = []
    open_in: dict[str, Diagnostic] = {}
    for article in read:
        for one in dates.tag_article(article, numeric=settings.config.dates.numeric)[1]:
            if one.code == "time-unresolved" and article.source.issued is None:
                open_in[article.source.file] = one
            else:
                of_times.append(one)
    return (*(_showing_what_is_open(one, open_in) for one in found), *of_times)


def _showing_what_is_open(found: Diagnostic, open_in: dict[str, Diagnostic]) -> Diagnostic:
    """The finding that an article has no date of issue, with the first phrases that therefore stay open; any other as it is."""
    phrases = open_in.get(found.at.file) if found.code == "article-undated" and found.at else None
    if phrases is None or phrases.at is None:
        return found
    places = (phrases.at, *(other.at for other in phrases.related))
    return replace(found, related=tuple(Related(at, "stays open") for at in places))


def _read_settings(workspace: Workspace, config: str) -> Outcome:
    data, found = workspace.read(config)
    if data is None:
        return Outcome(found)
    settings, more = read_settings(config, data)
    outcome = Outcome((*found, *more), settings)
    if settings is not None:
        outcome = outcome.with_findings(workspace.check_paths(settings.config.paths, settings.written))
    return outcome


def _print(workspace: Workspace, outcome: Outcome, settings: Settings, chronology: Chronology, version: str, say: Say) -> Outcome:
    say("rendering")
    templates, found = workspace.templates(settings.config.paths.templates, settings.written.if_written("paths", "templates"))
    packaged, more = workspace.packaged()
    outcome = outcome.with_findings((*found, *more))
    if outcome.failed:
        return outcome
    bundle, found = render.compose(chronology, settings, templates, packaged, version)
    outcome = replace(outcome.with_findings(found), bundle=bundle)
    if outcome.failed:
        return outcome
    say("verifying")
    return outcome.with_findings(verify.check(bundle, outcome.articles, settings))


def build(
    workspace: Workspace, config: str = "config.yaml", *, version: str, strict: bool = False, say: Say = lambda _: None
) -> Outcome:
    """All of `check`, then publish the site, whole or not at all; with an error (or, strictly, a warning) the old site stays."""
    outcome = check(workspace, config, version=version, say=say)
    if outcome.failed or outcome.bundle is None or outcome.settings is None or (strict and outcome.count(Severity.WARNING)):
        return outcome
    say("publishing")
    found = workspace.publish(
        outcome.settings.config.paths.site, outcome.bundle, outcome.settings.written.if_written("paths", "site")
    )
    outcome = outcome.with_findings(found)
    return replace(outcome, published=not outcome.failed)


def compare(workspace: Workspace, config: str = "config.yaml", *, version: str, say: Say = lambda _: None) -> Outcome:
    """All of `check`, then hold the text outputs against the site as it stands; a difference is an error. Write nothing.

    What is copied from packages or binary is not compared, and neither are files that are not ours.
    """
    outcome = check(workspace, config, version=version, say=say)
    if outcome.failed or outcome.bundle is None or outcome.settings is None:
        return outcome
    say("comparing")
    site = outcome.settings.config.paths.site
    standing, found = workspace.published(site)
    bundle, outcome = outcome.bundle, outcome.with_findings(found)
    text = {path: data for path, data in bundle.files.items() if path not in bundle.copied}
    changed = {path for path, data in text.items() if standing.get(path) != data}
    stale = tuple(sorted(changed | (set(standing) - set(bundle.files))))
    if not stale:
        return outcome
    shown = ", ".join(stale[:5]) + (f" and {len(stale) - 5} more" if len(stale) > 5 else "")
    finding = error(
        "site-stale",
        f"the site is not what a build makes of its sources: {len(stale)} of {len(text)} text files differ ({shown})",
        hints=("run `datestone build` and commit the site",),
    )
    return replace(outcome.with_findings((finding,)), stale=stale)
