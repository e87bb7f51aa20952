"""The one door to Jinja: templates that are given as text, escaped without exception, and strict about unknown names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import CodeType

import jinja2
from jinja2 import Environment, Template
from jinja2.bccache import Bucket, BytecodeCache
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup
from markupsafe import escape as escape_html

from report.model.diagnostics import Diagnostic, FilePosition, error
from report.model.pages import TemplateSet

__all__ = ["Environment", "Markup", "Template", "environment", "escape_html", "fault", "finding"]

_MARK = "template:"  # before a template's name where a traceback shows a file's


def environment(templates: Mapping[str, str], *, escape: Callable[[str], str] | None = None) -> Environment:
    """An environment over `templates` (name -> text); every value is escaped unless it is `Markup`, an unknown name raises.

    Values are escaped for HTML, or by `escape` where another format is printed: there `Markup` means ready text of that format.
    Templates that a project brings can change no value and reach nothing beyond what they are given: whoever builds a project
    that came from elsewhere runs nothing of its. Ours alone need no such guard, which costs a quarter of the time.
    """
    guarded = not isinstance(templates, TemplateSet) or bool(templates.foreign)
    # select_autoescape() would leave names such as x.html.j2 unescaped. Folding constants costs more than it saves here.
    return (ImmutableSandboxedEnvironment if guarded else Environment)(
        loader=_Given(dict(templates)),
        bytecode_cache=_compiled(escape, guarded),
        optimized=False,
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=None if escape is None else _finalizer(escape),
        trim_blocks=True,
        lstrip_blocks=True,
    )


def fault(raised: Exception) -> tuple[str, str | None, int]:
    """What went wrong in a template: the message, the template's name (None if unknown) and the line, from 1."""
    if isinstance(raised, jinja2.TemplateSyntaxError):
        return raised.message or "it cannot be read", raised.name, raised.lineno
    name, line = None, 1
    trace = raised.__traceback__
    while trace is not None:
        if "__jinja_template__" in trace.tb_frame.f_globals or trace.tb_frame.f_code.co_filename.startswith(_MARK):
            name, line = trace.tb_frame.f_code.co_filename.removeprefix(_MARK), trace.tb_lineno
        trace = trace.tb_next
    return _message(raised), name, line


def finding(raised: Exception, asked: str, templates: Mapping[str, str], folder: str) -> Diagnostic:
    """The `template-error` for what was raised when the template `asked` was printed, at its line below the templates' folder."""
    message, name, line = fault(raised)
    where = name or asked
    lines = templates.get(where, "").splitlines()
    width = len(lines[line - 1]) if 0 < line <= len(lines) else 0
    return error(
        "template-error",
        f"the template {where} cannot be printed: {message}",
        FilePosition(f"{folder}/{where}", line, 1, line, max(width + 1, 2)),
        hints=("mend the template, or take it away: without it the one that comes with Datestone is used",),
    )


def _message(raised: Exception) -> str:
    if isinstance(raised, jinja2.TemplateNotFound):
        return f"it needs the template {raised.name!r}, which does not exist"
    if isinstance(raised, RecursionError):
        return "it includes or calls itself without end"
    return str(raised) or type(raised).__name__


class _Compiled(BytecodeCache):
    """Code of templates that this process compiled before, found by their text: building again compiles only what changed."""

    def __init__(self) -> None:
        self._code: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._code[bucket.key, bucket.checksum] = bucket.code


@lru_cache(maxsize=8)
def _compiled(escape: Callable[[str], str] | None, guarded: bool) -> _Compiled:
    # Each way of escaping has code of its own, since constants are escaped when a template is compiled; guarded code too.
    return _Compiled()


class _Given(jinja2.BaseLoader):
    """Templates that are given as text; each keeps its name, so that a fault can say where it stands."""

    def __init__(self, templates: Mapping[str, str]) -> None:
        self._templates = templates

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        if template not in self._templates:
            raise jinja2.TemplateNotFound(template)
        return self._templates[template], f"{_MARK}{template}", lambda: True


def _finalizer(escape: Callable[[str], str]) -> Callable[[object], object]:
    # What comes back is Markup, so that the HTML escaping that follows leaves it alone.
    # StrictUndefined goes on untouched: it raises by itself, and names what is missing.
    @lru_cache(maxsize=8192)  # the same titles, names and addresses are printed again and again
    def ready(text: str) -> Markup:
        escaped = escape(text)
        return escaped if isinstance(escaped, Markup) else Markup(escaped)  # noqa: S704 - escaped

    def finalize(value: object) -> object:
        if type(value) is str:
            return ready(value)
        return value if isinstance(value, (Markup, jinja2.Undefined)) else ready(str(value))

    return finalize
