"""The published schemas: they say what the door says, and the sample fits them."""

import json
from pathlib import Path
from typing import Literal

import jsonschema
import pytest
import yaml

from report.explain import schema


def as_editors_read(path: Path) -> object:
    """YAML as an editor's YAML server reads it: 1.2, where a date is a text."""
    loader = type("Loader", (yaml.SafeLoader,), {})
    loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in rules if tag != "tag:yaml.org,2002:timestamp"]
        for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return yaml.load(path.read_text(encoding="utf-8"), loader)  # noqa: S506 - a subclass of the safe loader


@pytest.mark.parametrize(("kind", "file"), [("config", "config.yaml"), ("ledger", "seeds/events.yaml")])
def test_the_sample_fits_its_schema(repository: Path, kind: Literal["config", "ledger"], file: str) -> None:
    rules = json.loads(schema(kind))
    jsonschema.Draft202012Validator.check_schema(rules)
    jsonschema.validate(as_editors_read(repository / file), rules)


@pytest.mark.parametrize("kind", ["config", "ledger"])
def test_the_schema_beside_the_sample_is_the_one_that_is_printed(repository: Path, kind: Literal["config", "ledger"]) -> None:
    assert (repository / "schemas" / f"{kind}.schema.json").read_text(encoding="utf-8") == schema(kind)


@pytest.mark.parametrize(
    ("kind", "wrong"),
    [
        ("config", {"titel": "x"}),
        ("config", {"title": "x", "publish": "maybe"}),
        ("config", {"title": "x", "places": {"A": {"lat": "north"}}}),
        ("ledger", [{"id": "a", "title": "A", "quotes": [{"source": "s"}]}]),
        ("ledger", {"events": [{"id": "a", "title": "A", "statos": "happened"}]}),
        ("ledger", [{"id": "a", "title": "A", "disputes": [{"aspect": "colour", "positions": []}]}]),
    ],
)
def test_an_editor_underlines_what_the_door_refuses(kind: Literal["config", "ledger"], wrong: object) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(wrong, json.loads(schema(kind)))
