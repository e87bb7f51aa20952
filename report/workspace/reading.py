"""What disk and memory do alike with what they read: the user's templates over ours, and the epoch."""

from __future__ import annotations

import re
from collections.abc import Mapping

from report.model.diagnostics import Diagnostic
from report.model.pages import TemplateSet
from report.model.settings import PathsSetting

from . import findings, installed, path_rules

DEFAULT_TEMPLATES = PathsSetting().templates
_LAST_SECOND = 253_402_300_799
"""The last second of the year 9999, beyond which no date of ours reaches."""


def over_ours(files: Mapping[str, bytes], folder: str) -> tuple[Mapping[str, str], tuple[Diagnostic, ...]]:
    """Our templates with those of the user's files in their place, a `TemplateSet`; `files` by path in the project."""
    ours, found = installed.templates()
    texts, faults = dict(ours), list(found)
    for path, data in files.items():
        name = path if folder == "." else path.removeprefix(f"{folder}/")
        if name.startswith("assets/") and (why := path_rules.unpublishable(name)):
            faults.append(findings.asset_name_unsafe(path, why))
            continue
        try:
            texts[name] = data.decode("utf-8-sig")
        except UnicodeDecodeError as fault:
            faults.append(findings.template_not_utf8(path, fault))
    foreign = (name for name, text in texts.items() if ours.get(name) != text)
    return TemplateSet(dict(sorted(texts.items())), foreign), tuple(faults)


def epoch(written: str | None) -> tuple[int | None, tuple[Diagnostic, ...]]:
    """SOURCE_DATE_EPOCH as written, in seconds; unset and empty mean none."""
    if not written:
        return None, ()
    # Python refuses numbers of thousands of digits with an exception, hence the limit here.
    if not re.fullmatch(r"[0-9]{1,18}", written) or int(written) > _LAST_SECOND:
        return None, (findings.bad_epoch(written),)
    return int(written), ()
