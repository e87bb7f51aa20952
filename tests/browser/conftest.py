"""A real Chromium, and the sample's site built once for all tests here.

In CI a missing browser is a failure; elsewhere these tests are skipped and say what is missing.
"""

import functools
import os
import shutil
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from report import journey
from report.workspace import DiskWorkspace

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs a Chromium: apt-get install chromium")
        pytest.skip("no Chromium here (Debian: apt-get install chromium): the pages were not tried in a browser")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> Path:
    """The sample's site, in a folder of its own."""
    project = tmp_path_factory.mktemp("sample")
    shutil.copy(repository / "config.yaml", project)
    shutil.copytree(repository / "seeds", project / "seeds")
    outcome = journey.build(DiskWorkspace(project), version="0")
    assert outcome.published, outcome.diagnostics
    return project / "site"


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """A test says what failed; requests need no log."""


@pytest.fixture(scope="session")
def server(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site as GitHub Pages serves it: below a prefix, `/repository/`."""
    root = tmp_path_factory.mktemp("pages")
    (root / "repository").symlink_to(site)
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Silent, directory=str(root)))
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{httpd.server_port}/repository/"
    httpd.shutdown()
    httpd.server_close()


def watch(page: Page) -> list[str]:
    """Everything that goes wrong on a page from now on: errors, violations of the policy, requests that leave the site."""
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(f"error: {error}"))
    page.on(
        "console", lambda message: troubles.append(f"console: {message.text}") if message.type in ("error", "warning") else None
    )
    page.on("requestfailed", lambda request: troubles.append(f"failed: {request.url}"))
    page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith(("http://127.0.0.1:", "file://", "data:", "blob:"))
            else troubles.append(f"leaves the site: {request.url}")
        ),
    )
    return troubles


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 1440, "height": 900})
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()
