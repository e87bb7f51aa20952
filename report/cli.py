"""The command `datestone`: arguments in, exit code out; each command is one call."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NoReturn

import click

from report import __version__

if TYPE_CHECKING:
    from report.console import Progress
    from report.journey import Outcome
    from report.model.diagnostics import Diagnostic
    from report.tagging import Form
    from report.workspace import DiskWorkspace

FORMATS = click.Choice(["text", "json", "github"])


def _project(function: Any) -> Any:
    """The options by which a command finds its project and speaks."""
    for option in (
        click.option("--format", "form", type=FORMATS, default="text", help="How findings are printed.  [default: text]"),
        click.option("--strict", is_flag=True, help="Warnings count as errors."),
        click.option("--config", default="config.yaml", metavar="FILE", help="The settings.  [default: config.yaml]"),
        click.option("-C", "folder", type=click.Path(), metavar="DIR", help="The project's folder.  [default: here]"),
    ):
        function = option(function)
    return function


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("-C", "folder", type=click.Path(), metavar="DIR", help="Work on the project in this folder.")
@click.version_option(__version__, prog_name="datestone")
@click.pass_context
def datestone(context: click.Context, folder: str | None) -> None:
    """Turn a folder of news articles into a publishable chronology.

    \b
    Example:
      datestone build            reads config.yaml and seeds/, writes site/
      datestone check --strict   says what is wrong, writes nothing
      datestone tag article.txt --issued 2025-03-20    the dates in a text, without a project
    """
    context.obj = folder


@datestone.command()
@click.option("--check", "compare", is_flag=True, help="Write nothing; fail if the site is not what a build would make.")
@_project
@click.pass_obj
def build(outer: str | None, folder: str | None, config: str, strict: bool, form: str, compare: bool) -> None:
    """Build the site of a project.

    Reads the settings, the articles and the ledger, holds every quotation against its article, and writes the whole site
    or, if anything is wrong, nothing: the old site then stays as it was.

    \b
    Examples:
      datestone build
      datestone build -C ../my-report --strict
      datestone build --check    in CI: is the committed site up to date?
    """
    from report import journey

    workspace = _workspace(folder, outer)
    with _progress() as progress:
        if compare:
            outcome = journey.compare(workspace, config, version=__version__, say=progress.show)
        else:
            outcome = journey.build(workspace, config, version=__version__, strict=strict, say=progress.show)
    _finish(workspace, outcome, form, strict)


@datestone.command()
@_project
@click.pass_obj
def check(outer: str | None, folder: str | None, config: str, strict: bool, form: str) -> None:
    """Say what is wrong with a project; write nothing.

    \b
    Examples:
      datestone check
      datestone check --format github    in CI: findings as annotations
    """
    from report import journey

    workspace = _workspace(folder, outer)
    with _progress() as progress:
        outcome = journey.check(workspace, config, version=__version__, say=progress.show)
    _finish(workspace, outcome, form, strict)


def _a_day(_: click.Context, __: click.Parameter, written: str | None) -> str | None:
    """An option that is a day, such as 2025-03-20."""
    from report.tagging import day_of

    try:
        if written is not None:
            day_of(written)
    except ValueError as fault:
        raise click.BadParameter(str(fault)) from None
    return written


@datestone.command()
@click.argument("files", nargs=-1, required=True, metavar="FILES...")
@click.option("--issued", metavar="DATE", callback=_a_day, help="The day of issue of articles that don't state theirs.")
@click.option("--format", "form", type=click.Choice(["jsonl", "timeml"]), default="jsonl", help="[default: jsonl]")
@click.option(
    "--language", type=click.Choice(["en", "fr"]), default="en", help="Of articles that don't state theirs.  [default: en]"
)
@click.option("--numeric", type=click.Choice(["day-first", "month-first"]), help="How to read 7/8/07; left out, it stays open.")
@click.option("--out", metavar="DIR", help="Write a TimeML document for each article into this folder.")
@click.option("--overwrite", is_flag=True, help="With --out: replace documents that stand there and differ.")
@click.option(
    "--findings", type=click.Choice(["few", "all"]), default="few", help="Of each kind the first 5, or all.  [default: few]"
)
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@click.option("--jobs", type=int, metavar="N", help="At most so many processes.  [default: one a processor]")
@click.pass_obj
def tag(
    outer: str | None,
    /,
    files: tuple[str, ...],
    form: Form,
    out: str | None,
    overwrite: bool,
    findings: str,
    strict: bool,
    jobs: int | None,
    **wishes: Any,
) -> None:
    """Find the time expressions in articles, and say what dates they mean.

    FILES are .md and .txt files, folders of such, or - for standard input; they need not belong to a project. The result
    is JSON Lines, one line an article, or TimeML. What an article says of itself (issued, language) in its front matter wins
    over the options. Without a day of issue, "yesterday" stays unresolved: it is never taken for today's.

    \b
    Examples:
      datestone tag article.txt --issued 2025-03-20
      datestone tag archive/ > times.jsonl
      echo "Rebels took the town late Wednesday." | datestone tag - --issued 2025-03-20
      datestone tag archive/ --format timeml --out annotated/
    """
    if form == "jsonl" and (out is not None or overwrite):
        raise click.UsageError("--out and --overwrite are for --format timeml; JSON Lines go to standard output")
    if overwrite and out is None:
        raise click.UsageError("--overwrite goes with --out DIR")
    if jobs is not None and jobs < 1:
        raise click.UsageError("--jobs takes a number from 1 on")
    from report.tag_command import Run

    run = Run(Path(outer or "."), files, form, all_findings=findings == "all", **wishes)
    if form == "timeml" and out is None and len(run.files) > 1:
        raise click.UsageError(f"TimeML holds one article, and these are {len(run.files)}: name a folder for them with --out DIR")
    if out is None:
        run.to_standard_output(jobs)
    else:
        count = run.to_folder(out, jobs, overwrite=overwrite)
    code = run.close(strict=strict)
    if out is not None and count:
        from report import console

        console.write(f"{count:,} document{'s' * (count != 1)} in {out.rstrip('/')}/\n", sys.stdout)
    sys.exit(code)


@datestone.command()
@click.argument("code", required=False)
@click.option("--schema", type=click.Choice(["config", "ledger"]), help="Print the JSON Schema of a file that people write.")
def explain(code: str | None, schema: Literal["config", "ledger"] | None) -> None:
    """Explain a finding by its code, or print a schema; alone, list all codes.

    \b
    Examples:
      datestone explain quote-not-verbatim
      datestone explain --schema ledger > ledger.schema.json
    """
    from report import console
    from report import explain as room

    if schema is not None:
        console.write(room.schema(schema), sys.stdout)
    elif code is None:
        console.write("".join(f"{known}\n" for known in room.codes()), sys.stdout)
    else:
        text = room.explanation(code)
        if text is None:
            from difflib import get_close_matches

            near = get_close_matches(code, room.codes(), n=3)
            raise click.UsageError(f"there is no finding {code!r}" + (f"; did you mean {', '.join(near)}?" if near else ""))
        console.write(text, sys.stdout)


def _workspace(folder: str | None, outer: str | None) -> DiskWorkspace:
    from report.workspace import DiskWorkspace

    root = Path(outer or ".") / (folder or ".")
    if not root.is_dir():
        raise click.UsageError(f"there is no folder {str(root)!r}")
    return DiskWorkspace(root)


def _progress() -> Progress:
    from report.console import Progress

    return Progress(sys.stderr, os.environ)


def _finish(workspace: DiskWorkspace, outcome: Outcome, form: str, strict: bool) -> None:
    """Print what was found and end with the promised exit code: 0, or 1 for an error or, strictly, a warning.

    Text goes to standard error, so that standard output stays free; what machines read goes to standard output.
    """
    from report import console
    from report.model.diagnostics import Severity

    config = None if outcome.settings is None else outcome.settings.config
    veil = console.Veil(() if config is None else config.withhold.words)
    found = veil.findings(outcome.diagnostics)
    if form == "json":
        console.write(console.render_json(found), sys.stdout)
    elif form == "github":
        console.write(console.render_github(found), sys.stdout)
    else:
        look = console.look_of(sys.stderr, os.environ)
        lines = console.SourceLines(lambda file: workspace.read(file)[0], site=None if config is None else config.paths.site)
        text = console.render_text(found, veil.lines(lines), colour=look.colour, unicode=look.unicode, width=look.width)
        console.write(text, sys.stderr)
        console.write(_closing_line(outcome, strict), sys.stdout)
    failed = outcome.failed or (strict and outcome.count(Severity.WARNING) > 0)
    sys.exit(1 if failed else 0)


def _closing_line(outcome: Outcome, strict: bool) -> str:
    """What was made, and where to look, or why nothing was; nothing where an error ended the journey."""
    if outcome.bundle is None or outcome.chronology is None or outcome.settings is None or outcome.failed:
        return ""
    events = len(outcome.chronology.events) + len(outcome.chronology.unplaced)
    sources = len(outcome.chronology.sources)
    counts = (
        f"{events} event{'s' * (events != 1)} from {sources} source{'s' * (sources != 1)}, {len(outcome.bundle.files)} files."
    )
    if outcome.published:
        site = outcome.settings.config.paths.site
        return f"{counts} Written to {site}/: open {site}/index.html\n"
    why = (
        " Under --strict a warning counts as an error." if strict and any(_is_warning(one) for one in outcome.diagnostics) else ""
    )
    return f"{counts}{why} Nothing was written.\n"


def _is_warning(found: Diagnostic) -> bool:
    return str(found.severity) == "warning"


def main() -> None:
    """Run the command. Whatever happens, the user reads a sentence and not a traceback, unless DATESTONE_TRACEBACK is set."""
    from report import console

    console.open_streams()
    # A build leaves next to nothing that only a search for circles would find, and is soon over: the searches cost a sixth of
    # its time and saved 7 % of its memory (3,000 events). A command that goes on for long has to let them happen.
    gc.disable()
    try:
        datestone()
    except OSError as raised:  # of a stream: rooms that touch the disk make findings of theirs
        _give_up(f"the output could not be written: {raised.strerror or raised}")
    except Exception as raised:
        if os.environ.get("DATESTONE_TRACEBACK"):
            raise
        _give_up(
            f"a fault of Datestone's own stopped it ({type(raised).__name__}: {raised}); the site is as it was\n"
            "  help: report it with the files that caused it; DATESTONE_TRACEBACK=1 in the environment shows where it happened"
        )
    finally:
        gc.freeze()  # else everything is searched twice more on the way out


def _give_up(why: str) -> NoReturn:
    from report import console

    with contextlib.suppress(OSError):
        console.write(f"datestone: {why}\n", sys.stderr)
    sys.exit(1)
