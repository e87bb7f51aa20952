"""The files that templates bring with them for the site as they are: styles, scripts, pictures in text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from report.model.diagnostics import Diagnostic, FilePosition, error

FOLDER = "assets/"


def print_assets(
    templates: Mapping[str, str], made: Iterable[str], folder: str
) -> tuple[dict[str, bytes], tuple[Diagnostic, ...]]:
    """The templates below `assets/`, as files; `made` are the paths of all that a build makes itself.

    An error, `asset-name-unsafe`, for one that would stand in the place of what is made, or of another but for capitals:
    some disks tell no capitals apart. `folder` is where the project keeps its templates.
    """
    names = [name for name in templates if name.startswith(FOLDER)]
    files = {name: templates[name].encode("utf-8") for name in names}
    return files, tuple(_taken(names, list(made), folder))


def _taken(names: list[str], made: list[str], folder: str) -> Iterator[Diagnostic]:
    # In small letters first, so that of two names that differ in capitals the usual one stands.
    ours = {path.casefold(): path for path in made}
    seen = dict(ours)
    for name in sorted(names, key=lambda each: (each != each.casefold(), each)):
        plain = name.casefold()
        other = seen.get(plain) or _in_the_way(plain, seen)
        if other is None:
            seen[plain] = name
            continue
        what = f"a build writes `{other}` itself" if other in made else f"`{other}` is published too"
        yield error(
            "asset-name-unsafe",
            f"`{name}` cannot be published: {what}, and one would take the place of the other",
            FilePosition(f"{folder}/{name}", 1, 1, 1, 1),
            hints=("rename the file",),
        )


def _in_the_way(plain: str, seen: Mapping[str, str]) -> str | None:
    """What is a file where the name needs a folder, or a folder where it would be a file."""
    parts = plain.split("/")
    above = ("/".join(parts[:length]) for length in range(1, len(parts)))
    file = next((seen[path] for path in above if path in seen), None)
    return file or next((path for key, path in seen.items() if key.startswith(f"{plain}/")), None)
