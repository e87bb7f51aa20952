"""A made-up chronology that has something of everything, for the tests of all that is printed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from report.model.chronology import Chronology, Omission, Origin
from report.model.claims import Attribution, AttributionKind, Claim, PartOfDay, Status
from report.model.edtf import parse_date, parse_edtf
from report.model.events import (
    Agreement,
    AgreementPosition,
    Aspect,
    Basis,
    Correction,
    CorrectionKind,
    Event,
    Evidence,
    Reply,
    Said,
    Standing,
)
from report.model.figures import ReportedFigure
from report.model.places import Place
from report.model.settings import Config, Settings, SiteSetting, Takeaway
from report.model.sources import IssuedFrom, Source, SourceKind
from report.model.text import Span, quote_at

TEXTS = {
    "dispatch": (
        "Rebels of the M23 entered Walikale late on Wednesday, residents said. Gunfire was heard near the town.\n"
        "The presidents met in Qatar on Tuesday. Talks set for Angola were called off.\n"
    ),
    "copy": "M23 fighters entered Walikale on Wednesday night after heavy fighting.\nThe presidents met on Wednesday.\n",
    "abstract": (
        "In January the M23 took Goma. A tin mine at Bisie has stopped work. At least 7,000 died from January on.\n"
        "Rwanda denies backing the rebels. It captured the town with almost no resistance.\n"
    ),
}


@dataclass(frozen=True)
class Specimen:
    """A chronology with the texts of its articles and its settings."""

    chronology: Chronology
    settings: Settings
    texts: Mapping[str, str]


def claim(source: str, exact: str, key: str, *, texts: Mapping[str, str] = TEXTS, **more: object) -> Claim:
    start = texts[source].index(exact)
    quote = quote_at(texts[source], Span(source, start, start + len(exact)), key)
    when = more.pop("when", None)
    return Claim(quote, source, parse_edtf(when) if isinstance(when, str) else None, **more)  # type: ignore[arg-type]


def event(id_: str, title: str, when: str | None, claims: tuple[Claim, ...], **more: object) -> Event:
    evidence = more.pop("evidence", Evidence(1, 1, 1, Standing.SINGLE_SOURCE))
    return Event(id_, title, parse_edtf(when) if when else None, claims=claims, evidence=evidence, **more)  # type: ignore[arg-type]


def _sources() -> tuple[Source, ...]:
    issued = parse_date("2025-03-20")
    return (
        Source(
            "abstract",
            "seeds/abstract.md",
            SourceKind.ABSTRACT,
            "a" * 64,
            title="Rebels take Goma",
            credit="WFMZ",
            issued=issued,
            issued_from=IssuedFrom.EDITOR,
            roots=("AP",),
        ),
        Source("copy", "seeds/copy.txt", SourceKind.ARTICLE, "b" * 64, issued=issued, issued_from=IssuedFrom.EDITOR),
        Source(
            "dispatch",
            "seeds/dispatch.md",
            SourceKind.ARTICLE,
            "c" * 64,
            title="M23 enters Walikale",
            author=("A. Writer",),
            publisher="The Courier",
            issued=issued,
            issued_from=IssuedFrom.ARTICLE,
            url="https://example.org/m23?a=1&b=(2)",
            archive="https://archive.example/x",
            roots=("Reuters",),
            note="Written from the capital.",
        ),
    )


def _goma() -> Event:
    return event(
        "goma",
        "M23 takes Goma",
        "2025-01",
        (claim("abstract", "In January the M23 took Goma", "1", when="2025-01"),),
        place=Place("Goma", -1.68, 29.22, "North Kivu"),
        lane="Fighting",
        key=True,
        salience=0.5,
        summary="Rebels of the M23 took the city.[^1]",
        basis=Basis(
            "In January",
            Said.CLAUSE,
            "abstract",
            parse_date("2025-03-20"),
            IssuedFrom.EDITOR,
            (parse_date("2025-02-01"), parse_date("2025-12-31")),
        ),
        corrections=(Correction(parse_date("2025-03-26"), CorrectionKind.CORRECTION, "on 1 January", "in January"),),
    )


def _qatar() -> Event:
    days = (AgreementPosition("2025-03-18", ("t",), 1, 1, 1), AgreementPosition("2025-03-19", ("w",), 1, 0, 1))
    return event(
        "qatar",
        "Presidents meet in Qatar",
        "2025-03-18",
        (
            claim("dispatch", "The presidents met in Qatar on Tuesday", "t", when="2025-03-18"),
            claim("copy", "The presidents met on Wednesday", "w", when="2025-03-19"),
        ),
        place=Place("Qatar"),
        lane="Diplomacy",
        summary="The presidents of DR Congo and Rwanda met in Qatar.[^t]",
        because="The dispatch also dates their call by that day.[^t]",
        agreements=(
            Agreement(Aspect.TIME, Standing.DISPUTED, days, "2025-03-18", "See the call.[^t]", "The joint statement.", True),
        ),
        evidence=Evidence(2, 1, 2, Standing.SINGLE_SOURCE),
    )


def _walikale() -> Event:
    residents = Attribution(AttributionKind.ANONYMOUS, "residents", "Reuters")
    sides = (AgreementPosition("little resistance", ("easy",)), AgreementPosition("heavy fighting", ("night",)))
    denial = Reply("Rwanda denies it.[^denial]", (claim("abstract", "Rwanda denies backing the rebels", "denial"),))
    return event(
        "walikale",
        "M23 enters and takes Walikale",
        "2025-03-19",
        (
            claim("dispatch", "Gunfire was heard near the town", "guns"),
            claim(
                "dispatch",
                "entered Walikale late on Wednesday",
                "late",
                when="2025-03-19",
                part_of_day=PartOfDay.LATE,
                attribution=residents,
            ),
            claim("copy", "entered Walikale on Wednesday night after heavy fighting", "night", when="2025-03-19"),
            claim("abstract", "captured the town with almost no resistance", "easy"),
        ),
        part_of_day=PartOfDay.LATE,
        place=Place("Walikale", -1.43, 28.08, "North Kivu"),
        lane="Fighting",
        key=True,
        summary="Fighters entered Walikale late on Wednesday.[^late]\n\nThey came by *road*.[^night]",
        note="Both may hold.",
        agreements=(Agreement(Aspect.CHARACTER, Standing.DISPUTED, sides),),
        replies=(denial,),
        evidence=Evidence(3, 2, 3, Standing.CORROBORATED),
    )


def _others() -> tuple[Event, Event]:
    angola = event(
        "angola-talks",
        "Talks in Angola do not take place",
        "2025-03-18",
        (claim("dispatch", "Talks set for Angola were called off", "1", when="2025-03-18", status=Status.CANCELLED),),
        lane="Diplomacy",
        status=Status.CANCELLED,
        summary="A first meeting had been set.[^1]",
        evidence=Evidence(1, 1, 1, Standing.SINGLE_SOURCE, told=((Status.CANCELLED, 1),)),
    )
    mine = event(
        "mine",
        "A tin mine at Bisie stops work",
        "[..2025-03-19]",
        (claim("abstract", "A tin mine at Bisie has stopped work", "1"),),
        lane="Economy",
        before=("walikale",),
        because="The bound is ours.[^1]",
        summary="No article gives the day.[^1]",
    )
    return angola, mine


@pytest.fixture(scope="session")
def specimen() -> Specimen:
    """Four events with a start and one without, a figure, an article with an address, one without, an abstract, a correction."""
    angola, mine = _others()
    figure = ReportedFigure(
        "deaths",
        "over 7,000",
        "deaths",
        "since January",
        None,
        Attribution(AttributionKind.ORGANISATION, "the government"),
        (claim("abstract", "At least 7,000 died from January on", "1"),),
        note="Not checked.",
    )
    chronology = Chronology(
        events=(_goma(), _qatar(), angola, _walikale()),
        unplaced=(mine,),
        sources=_sources(),
        figures=(figure,),
        origins=(Origin("AP", ("abstract",)), Origin("Reuters", ("dispatch",))),
        unknown_origin=("copy",),
        decisions={"rejected": 1, "accepted": 5},
        omissions=(Omission("heading", 2),),
        dated=parse_date("2025-03-20"),
    )
    config = Config(
        "The M23 advance",
        subtitle="Told from three articles.",
        site=SiteSetting("https://example.org/walikale"),
        takeaways=(
            Takeaway("Fighters entered Walikale late on Wednesday.[^walikale:late]", ("walikale", "qatar")),
            Takeaway("Goma fell.[^1]", ("goma",)),
        ),
    )
    settings = Settings(config, parse_date("2025-03-20"), ("Fighting", "Diplomacy", "Civilians", "Economy"))
    return Specimen(chronology, settings, TEXTS)


@pytest.fixture(scope="session")
def templates(repository: Path) -> Mapping[str, str]:
    """The project's own templates: name -> text."""
    folder = repository / "templates"
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.j2")}


@pytest.fixture(scope="session")
def many(specimen: Specimen) -> Callable[[int], Specimen]:
    """The same with so many events more, one a day from 1 January 2000 on."""

    def grown(number: int) -> Specimen:
        one = replace(specimen.chronology.events[0], corrections=())
        days = (f"{2000 + index // 336}-{index % 336 // 28 + 1:02d}-{index % 28 + 1:02d}" for index in range(number))
        events = tuple(replace(one, id=f"e{index}", when=parse_date(day)) for index, day in enumerate(days))
        return replace(specimen, chronology=replace(specimen.chronology, events=events + specimen.chronology.events))

    return grown
