"""Runs PyYAML over a text, event by event, and hands the events to the composer; the only room that knows PyYAML."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import Any

from .composer import Composer, Document
from .source_text import SourceText


def compose(source: SourceText, text: str) -> Document:
    """The document in `text`, which is the text of `source` with what YAML cannot read set to spaces."""
    import yaml

    loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    return compose_with(loader, source, text)


def compose_with(loader: Any, source: SourceText, text: str) -> Document:
    """The same with one of PyYAML's loaders, which differ in speed only."""
    import yaml

    composer = Composer(source)
    document, scalar, of_scalar = composer.document, composer.scalar, yaml.ScalarEvent
    for event in _events(loader(text), document):
        kind = type(event)
        if kind is of_scalar:
            scalar(event)
        elif kind is yaml.MappingStartEvent:
            composer.enter(event, {}, {})
        elif kind is yaml.SequenceStartEvent:
            composer.enter(event, [], array("q"))
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            composer.leave(event)
        elif kind is yaml.AliasEvent:
            composer.alias(event)
        elif kind is yaml.DocumentStartEvent:
            composer.document_start(event)
        if document.is_broken:
            break
    return composer.finish()


def _events(loader: Any, document: Document) -> Iterator[Any]:
    """The events of a text as far as it can be read; what ends them too early becomes a finding."""
    import yaml

    last: Any = None
    try:
        while (event := loader.get_event()) is not None:
            yield event
            last = event
    except yaml.MarkedYAMLError as fault:
        problem_at = fault.problem_mark.index if fault.problem_mark else 0
        context_at = fault.context_mark.index if fault.context_mark else None
        _break_off(document, fault.problem or "", fault.context or "", problem_at, context_at, last)
    except (yaml.YAMLError, ValueError):
        # The loader written in Python lets `chr` and `int` refuse an escape or a version number, and they know no place.
        at = loader.get_mark().index if hasattr(loader, "get_mark") else 0
        _break_off(document, "found an unknown escape", "", at, None, last)
    finally:
        loader.dispose()


def _break_off(document: Document, problem: str, context: str, problem_at: int, context_at: int | None, last: Any) -> None:
    from .syntax_causes import Trouble, syntax_finding  # here, since a sound file needs none of it

    trouble = Trouble(problem, context, problem_at, context_at, _stretch(last))
    document.findings.append(syntax_finding(document.source, trouble))
    document.is_broken = True


def _stretch(event: Any) -> tuple[int, int] | None:
    return None if event is None else (event.start_mark.index, event.end_mark.index)
