"""The same input gives the same bytes: whatever the folder, its order, the time zone, the locale and the hash seed."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path


def build(project: Path, **environment: str) -> dict[str, str]:
    env = {"PATH": os.environ["PATH"], "HOME": str(project), **environment}
    run = subprocess.run([sys.executable, "-m", "report", "build"], cwd=project, env=env, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    site = project / "site"
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file()
    }


def project(folder: Path, repository: Path, *, backwards: bool = False) -> Path:
    (folder / "seeds").mkdir(parents=True)
    shutil.copy(repository / "config.yaml", folder)
    for path in sorted((repository / "seeds").iterdir(), reverse=backwards):
        shutil.copy(path, folder / "seeds")
    return folder


def test_two_builds_far_apart_give_the_same_bytes(tmp_path: Path, repository: Path) -> None:
    here = build(project(tmp_path / "here", repository), TZ="Pacific/Kiritimati", LC_ALL="C.UTF-8", PYTHONHASHSEED="1")
    there = build(
        project(tmp_path / "a folder with spaces é" / "there", repository, backwards=True),
        TZ="America/Los_Angeles",
        LC_ALL="C",
        PYTHONHASHSEED="4242",
        PYTHONUTF8="0",
    )
    assert here == there
    assert len(here) > 40


def test_building_twice_changes_nothing(tmp_path: Path, repository: Path) -> None:
    folder = project(tmp_path / "once", repository)
    assert build(folder) == build(folder)
