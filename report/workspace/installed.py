"""What comes with an installation: our templates, and plotly.js from its wheel. The one place that knows where they lie."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from report.model.diagnostics import Diagnostic

from . import findings

_PACKAGE = Path(__file__).resolve().parent.parent
# A wheel carries the templates inside the package; a clone or an editable install has them beside it.
_TEMPLATES = (_PACKAGE / "templates", _PACKAGE.parent / "templates")


def templates() -> tuple[Mapping[str, str], tuple[Diagnostic, ...]]:
    """Our own templates: name to text."""
    for folder in _TEMPLATES:
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        named = {path.relative_to(folder).as_posix(): path for path in files}
        texts = {name: path.read_text("utf-8") for name, path in named.items() if not name.startswith(".") and "/." not in name}
        if texts:
            return texts, ()
    return {}, (findings.templates_missing(),)


def packaged() -> tuple[Mapping[str, bytes], tuple[Diagnostic, ...]]:
    """`plotly.min.js` as the installed plotly carries it; plotly itself is not imported, which would cost 100 ms."""
    try:
        spec = find_spec("plotly")
    except (ImportError, ValueError):  # a half-removed package
        spec = None
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        try:
            return {"plotly.min.js": Path(folder, "package_data", "plotly.min.js").read_bytes()}, ()
        except OSError:
            continue
    return {}, (findings.plotly_missing(),)
