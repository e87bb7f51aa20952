"""The site in this repository is what a build of a fresh clone makes."""

import os
import subprocess
import sys
from pathlib import Path


def test_the_committed_site_is_up_to_date_on_a_fresh_clone(tmp_path: Path, repository: Path) -> None:
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", str(repository), str(clone)], check=True, capture_output=True)
    environment = {**os.environ, "PYTHONPATH": str(clone), "TZ": "Asia/Kathmandu"}
    run = subprocess.run(
        [sys.executable, "-m", "report", "build", "--check", "--strict"],
        cwd=clone,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    status = subprocess.run(["git", "status", "--porcelain"], cwd=clone, check=True, capture_output=True, text=True)
    assert status.stdout == "", "build --check must write nothing"


def test_nothing_copied_or_binary_is_committed(repository: Path) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "site"], cwd=repository, check=True, capture_output=True, text=True
    ).stdout.split()
    assert len(listed) > 40
    for name in listed:
        data = (repository / name).read_bytes()
        data.decode("utf-8")
        assert len(data) < 1_000_000, name


def test_no_sentence_of_the_originals_is_quoted_at_length_in_the_repository(repository: Path) -> None:
    """The sample's sources are abstracts: each says so, and none is set as a quotation of an outlet."""
    for path in sorted((repository / "seeds").glob("*.md")):
        assert "\nkind: abstract\n" in path.read_text(encoding="utf-8"), path.name
    html = (repository / "site" / "index.html").read_text(encoding="utf-8")
    assert '<q class="words"' not in html
    assert ":~:text=" not in html
