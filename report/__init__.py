"""Datestone: a folder of news articles becomes a publishable chronology."""

__version__ = "0.1.0"

__all__ = ["__version__", "tag"]

TYPE_CHECKING = False  # as typing's, whose import alone takes longer than this one's
if TYPE_CHECKING:
    from report.tagging import tag


def __getattr__(name: str) -> object:
    # The face is imported with every part of the package, so what it shows is fetched when it is asked for.
    if name == "tag":
        from report.tagging import tag

        return tag
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
