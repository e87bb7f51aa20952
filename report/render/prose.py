"""The editor's Markdown: numbers its footnotes and prints it as safe HTML; the one door to markdown-it on the way out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from report.model.diagnostics import Diagnostic, FilePosition, error
from report.model.pages import Footnote

from .inert import inert_markdown
from .templates import Markup

_CALL = re.compile(r"(?<!\\)\[\^(?P<key>[^\[\]\s]+)\]")
_NUMBERED = re.compile(r"\[\^(?P<number>[0-9]{1,9})\]")
_ESCAPED_OR_NUMBERED = re.compile(r"(?P<escaped>\\.)|\[\^[0-9]{1,9}\]", re.DOTALL)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
# Signs without which Markdown hides nothing: code, addresses, and what begins a quotation, a list or a block of code.
_HIDING = re.compile(r"[`<~]|\]\(|\[\[|^[ ]*(?:[>+*-]|[0-9]{1,9}[.)])|^(?:[ ]{4}|\t)", re.MULTILINE)
_DEEPEST = 40  # levels of quotations and lists
_NOWHERE: Mapping[str, str] = {}
_SAFE_SCHEME = re.compile(r"(?:https?|mailto):", re.IGNORECASE)


def cited_keys(text: str | None) -> Iterator[str]:
    """The keys that a text cites as `[^key]`, in the order of the text, repetitions included."""
    return (found["key"] for found in _CALL.finditer(text)) if text else iter(())


def numbered(
    text: str, find: Callable[[str], Footnote | None], at: FilePosition | None = None
) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text with each `[^key]` turned into `[^N]`, N being the number of the note that `find` gives for the key.

    A key without a note is an error and stands in the result without brackets, so that nothing looks like a note. An
    error too is a key where no page would show it as a call, and text that none would show at all.
    """
    unknown: list[str] = []
    keys: dict[str, str] = {}
    meant = Counter[str]()

    def turn(found: re.Match[str]) -> str:
        note = find(found["key"])
        if note is None:
            unknown.append(found["key"])
            return f"\\[{found['key']}\\]"
        keys.setdefault(str(note.number), found["key"])
        meant[str(note.number)] += 1
        return f"[^{note.number}]"

    result = _CALL.sub(turn, text)
    findings = [_unknown(key, at) for key in dict.fromkeys(unknown)]
    if _HIDING.search(result):
        findings += _hidden(result, meant, keys, at)
    return result, tuple(findings)


def _hidden(text: str, meant: Counter[str], keys: Mapping[str, str], at: FilePosition | None) -> Iterator[Diagnostic]:
    """What pages would not show of a numbered text, though its author meant it to be seen."""
    tokens = _MARKDOWN.parse(text, {})
    if max((token.level for token in tokens), default=0) >= _DEEPEST - 1:
        message = f"quotations and lists are nested {_DEEPEST} deep or more here, and what is deeper would not be shown"
        yield error("text-too-deep", message, at, hints=("take some of the > or - at the beginning of the line away",))
        return
    shown = Counter(child.content for token in tokens for child in token.children or () if child.type == "footnote_call")
    for number in meant - shown:
        message = f"the text cites [^{keys[number]}] where it calls no note: within code, or within the address of a link"
        yield error("footnote-hidden", message, at, hints=("take it out of the backticks, or put it after the link",))


def _unknown(key: str, at: FilePosition | None) -> Diagnostic:
    entry, colon, own = key.partition(":")
    if colon:
        message = f"the text cites [^{key}], but {entry!r} is no entry that it rests on, or has no quote with the key {own!r}"
        hint = "write [^entry:key]: an entry that stands under `events`, and the key of one of its quotes"
    else:
        message = f"the text cites [^{key}], but no quote has the key {key!r}"
        hint = f"give a quote of this entry `key: {key}`, or cite one that it has; without keys they are numbered 1, 2, ..."
    return error("footnote-unknown", message, at, hints=(hint,))


def uncalled(text: str) -> str:
    """A numbered text without its calls, for a page that does not show its notes."""
    return _ESCAPED_OR_NUMBERED.sub(lambda found: found["escaped"] or "", text)


def to_html(text: str, *, root: str = "", part: str = "", inline: bool = False, places: Mapping[str, str] = _NOWHERE) -> Markup:
    """The text as HTML: paragraphs, lists, emphasis and links, nothing else of HTML and no images.

    `[^N]` becomes a call of note N with the id `call-N` + `part`; a repetition gets `-2`, `-3`. Links lead to http, https and
    mailto addresses, or are taken as relative to the site's first page, which lies at `root` from the page; `places` says where
    an event is told, so that `#goma` leads there. `inline` leaves out the paragraph's own tags.
    """
    env = {"root": root, "part": part, "calls": Counter[str](), "places": places}
    safe = inert_markdown(text)
    return Markup(_MARKDOWN.renderInline(safe, env) if inline else _MARKDOWN.render(safe, env))


def first_call(number: int, part: str = "") -> str:
    """The id of the first call of a note within a part of a page."""
    return f"call-{number}{part}"


def _footnote_rule(state: StateInline, silent: bool) -> bool:
    found = _NUMBERED.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        token = state.push("footnote_call", "", 0)
        token.content = found["number"]
    state.pos = found.end()
    return True


def _render_call(_renderer: Any, tokens: Sequence[Token], index: int, _options: OptionsDict, env: EnvType) -> str:
    number = tokens[index].content
    calls: MutableMapping[str, int] = env["calls"]
    calls[number] = calls.get(number, 0) + 1
    again = f"-{calls[number]}" if calls[number] > 1 else ""
    return f'<a role="doc-noteref" id="call-{number}{env["part"]}{again}" href="#fn-{number}">{number}</a>'


def _render_link(renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    token = tokens[index]
    target = str(token.attrGet("href") or "")
    if not _SCHEME.match(target):
        token.attrSet("href", _within_site(target, env["root"], env["places"]))
    return renderer.renderToken(tokens, index, options, env)


def _within_site(target: str, root: str, places: Mapping[str, str]) -> str:
    if not target.startswith("#"):
        return f"{root}{target}"
    place = places.get(target[1:], target)
    return f"{root}index.html{place}" if root and place.startswith("#") else f"{root}{place}"


def _is_safe(url: str) -> bool:
    # An address that begins with // or / would leave the site, or break under a path prefix.
    return bool(_SAFE_SCHEME.match(url)) or not (_SCHEME.match(url) or url.startswith(("/", "\\")))


class _Markdown(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: N802 - the name is markdown-it's
        return _is_safe(url)


def _markdown() -> MarkdownIt:
    parser = _Markdown("commonmark", {"html": False, "linkify": False, "typographer": False, "maxNesting": _DEEPEST})
    # A heading would break the page's outline; a reference definition would vanish from the text.
    parser.disable(["image", "html_inline", "html_block", "heading", "lheading", "reference", "code", "hr"])
    parser.inline.ruler.before("link", "footnote_call", _footnote_rule)
    parser.add_render_rule("footnote_call", _render_call)
    parser.add_render_rule("link_open", _render_link)
    return parser


_MARKDOWN = _markdown()
