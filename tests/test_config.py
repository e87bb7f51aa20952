"""The settings of a report. What is wrong in which text: tests/cases/yaml/settings.txt."""

from __future__ import annotations

import re
from typing import ClassVar

import jsonschema
import pytest
import yaml

from report.config import config_schema, read_settings
from report.config.paths import path_fault
from report.model.edtf import parse_date
from report.model.settings import Config, Settings
from report.review import ledger_schema


def settings(text: str) -> Settings:
    found, diagnostics = read_settings("config.yaml", text.encode())
    assert found is not None, diagnostics
    return found


def test_a_title_is_enough():
    found = settings("title: The advance\n")
    assert found == Settings(Config("The advance"))
    assert (found.cutoff, found.lanes, found.is_draft) == (None, (), False)


def test_what_is_read_from_it():
    found = settings("title: x\ncutoff: 2025-03-20\npublish: proposed\nlanes: [Fighting, {name: Talks, words: [met]}]\n")
    assert found.cutoff == parse_date("2025-03-20")
    assert found.lanes == ("Fighting", "Talks")
    assert found.is_draft


def test_it_knows_where_everything_stands():
    found = settings("title: x\npaths:\n  site: public\n")
    assert (found.written.of("paths", "site").line, found.written.of("paths", "site").column) == (3, 9)
    assert found.written.of("paths", "seeds").line == 3


@pytest.mark.parametrize("cutoff", ["2025-03-20", "2025-03-20T18:00", "2025-03-20T18:00:00Z", '"2025-03-20"', " 2025-03-20 "])
def test_a_cutoff_is_a_day_or_a_moment(cutoff):
    found = settings(f"title: x\ncutoff: {cutoff}\n")
    assert found.cutoff is not None and found.cutoff.day == 20


@pytest.mark.parametrize("zone", ["UTC", "Africa/Lubumbashi", "America/Argentina/Buenos_Aires", "Etc/GMT-2", "Europe/Kyiv"])
def test_time_zones_of_the_database(zone):
    assert settings(f"title: x\ntimezone: {zone}\n").config.timezone == zone


@pytest.mark.parametrize(
    "tag", ["en", "fr", "swc", "pt-BR", "zh-Hant-TW", "sl-rozaj-biske", "de-CH-1996", "en-u-ca-gregory", "es-419", "en-x-us"]
)
def test_language_tags(tag):
    assert settings(f"title: x\nlanguage: {tag}\n").config.language == tag


@pytest.mark.parametrize(
    "url", ["https://example.org", "http://localhost:8000/x/", "https://example.org/~me/é/", "HTTPS://EXAMPLE.ORG/"]
)
def test_addresses_of_a_site(url):
    assert settings(f"title: x\nsite: {{url: '{url}'}}\n").config.site.url == url


@pytest.mark.parametrize("path", ["seeds", "a/b.md", "./a", "a//b", "a b", "..a/b", "é", "a~b", ".hidden"])
def test_paths_below_the_project(path):
    assert path_fault(path) is None


@pytest.mark.parametrize(
    "path", ["", " ", "/a", "../a", "a/..", "~", "~me/a", "a\\b", "C:/a", "c:a", "a\x00b", "a\nb", "a\u202eb", "//host/a"]
)
def test_paths_that_are_none(path):
    assert path_fault(path) is not None


@pytest.mark.parametrize(
    ("paths", "is_safe"),
    [
        ("{site: site}", True),
        ("{site: seeds-site}", True),
        ("{seeds: site-seeds}", True),
        ("{site: out/site, seeds: out/seeds, ledger: out/seeds/events.yaml, templates: out/templates}", True),
        ("{site: ./site/, templates: site}", False),
        ("{site: out, seeds: out/seeds}", False),
        ("{site: SEEDS}", False),
        ("{site: seeds/./x}", False),
        ("{site: x/.GIT/y}", False),
        ("{site: .github/pages}", True),
    ],
)
def test_the_site_stands_on_ground_of_its_own(paths, is_safe):
    found, diagnostics = read_settings("config.yaml", f"title: x\npaths: {paths}\n".encode())
    assert [one.code for one in diagnostics] == ([] if is_safe else ["site-path-unsafe"])
    assert (found is not None) == is_safe


def test_a_long_chain_of_places_is_no_circle():
    places = "".join(f"  p{number}: {{within: p{number + 1}}}\n" for number in range(3_000))
    assert len(settings(f"title: x\nplaces:\n{places}").config.places) == 3_000


class Editor(yaml.SafeLoader):
    """Reads YAML as editors do (YAML 1.2): dates and `yes` are texts."""

    yaml_implicit_resolvers: ClassVar = {
        sign: [(tag, pattern) for tag, pattern in resolvers if tag.rsplit(":", 1)[-1] in ("null", "float")]
        for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


Editor.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), ["t", "f"])
Editor.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("^-?[0-9]+$"), list("-0123456789"))


@pytest.mark.parametrize(("file", "schema"), [("config.yaml", config_schema), ("seeds/events.yaml", ledger_schema)])
def test_the_schemas_take_the_repository_s_own_files(repository, file, schema):
    data = yaml.load((repository / file).read_text(encoding="utf-8"), Loader=Editor)  # noqa: S506 - a safe loader with fewer types
    jsonschema.Draft202012Validator(schema()).validate(data)


def test_the_repository_s_own_settings_are_read_without_a_finding(repository):
    assert read_settings("config.yaml", (repository / "config.yaml").read_bytes())[1] == ()
