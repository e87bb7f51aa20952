"""The documents say what is true: their examples build, and what they name is there."""

import json
import re
from pathlib import Path

import pytest
import yaml

from report import journey, tag
from report.explain import codes
from report.model.edtf import parse_edtf
from report.model.settings import Config, SourceFacts
from report.positioned_yaml import read
from report.review import read_ledger
from report.tagging import read_and_tag
from report.workspace import MemoryWorkspace

DOCUMENTS = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/writing.md", "docs/tagging.md"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_lead_to_files_that_are_there(repository: Path, name: str) -> None:
    text = (repository / name).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#\s]+)\)", text):
        if not target.startswith("http"):
            assert (repository / name).parent.joinpath(target).exists(), f"{name} links to {target}"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_codes_that_are_named_exist(repository: Path, name: str) -> None:
    text = (repository / name).read_text(encoding="utf-8")
    named = set(re.findall(r"(?:explain |\[)([a-z]+(?:-[a-z]+)+)\b(?!/)", text)) - {"read-on"}
    named = {code for code in named if f"explain {code}" in text or f"[{code}]:" in text}
    assert named <= set(codes())


def test_the_readmes_ledger_builds(repository: Path) -> None:
    ledger = next(block for block in _blocks(repository / "README.md", "yaml") if block.startswith("- id:"))
    files = {
        "config.yaml": "title: A report\n",
        "seeds/gazette.txt": "After the rain the bridge was shut in June.\n",
        "seeds/events.yaml": ledger,
    }
    outcome = journey.check(MemoryWorkspace({name: text.encode() for name, text in files.items()}), version="1")
    assert outcome.bundle is not None, outcome.diagnostics


def test_the_guides_examples_are_read_without_a_finding(repository: Path) -> None:
    front, *ledgers = [block for block in _blocks(repository / "docs" / "writing.md", "yaml") if not block.startswith("#")]
    assert read("front", front.strip("-\n").encode() + b"\n", SourceFacts).diagnostics == ()
    for block in ledgers:
        if block.startswith(("- id", "events")):
            text = block.replace("events: [...]\n", "")
            assert read_ledger("ledger", text.encode())[1] == (), block


def test_the_guides_dates_are_dates(repository: Path) -> None:
    text = (repository / "docs" / "writing.md").read_text(encoding="utf-8")
    table = text[text.index("| write |") :].split("\n\n")[0]
    dates = [cell.strip('"') for row in table.splitlines()[2:] for cell in re.findall(r"`([^`]+)`", row.split("|")[1])]
    assert len(dates) >= 12
    for date in dates:
        parse_edtf(date)


def test_the_line_that_the_guide_shows_is_what_is_printed(repository: Path) -> None:
    text = (repository / "docs" / "tagging.md").read_text(encoding="utf-8")
    shown = text[text.index("<!-- line -->") :].split("```")[1].removeprefix("json\n")
    item = ("article.txt", "article", b"Rebels took the town late Wednesday.")
    assert read_and_tag(item, root=".", form="jsonl", issued="2025-03-20", hide_faults=False) == (shown, ())
    keys = re.findall(r"`(\w+)`", "".join(row.split("|")[1] for row in text.splitlines() if row.startswith("| `")))
    assert set(keys) == set(json.loads(shown)["timexes"][0]), "every key is explained, and no other"


def test_the_phrases_of_the_guide_are_read_as_it_says(repository: Path) -> None:
    text = (repository / "docs" / "tagging.md").read_text(encoding="utf-8")
    rows = [[cell.strip(" `") for cell in row.split("|")[1:5]] for row in text.splitlines() if re.match(r"\| .*\*\*", row)]
    assert len(rows) >= 12
    for sentence, value, mod, edtf in rows:
        _, words, _ = sentence.split("**")
        plain = sentence.replace("**", "")
        (found,) = tag(plain, issued="2025-03-20")
        assert plain[found.span.start : found.span.end] == words
        assert (found.value, found.mod or "", found.edtf or "none") == (value, mod, edtf), words


def test_every_setting_of_the_readme_exists(repository: Path) -> None:
    assert {"title", "cutoff", "takeaways", "lanes", "places", "names", "replies", "withhold"} <= set(Config.__dataclass_fields__)
    keys = set(yaml.safe_load((repository / "config.yaml").read_text(encoding="utf-8")))
    assert keys <= set(Config.__dataclass_fields__)


def _blocks(path: Path, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL)
