"""Turns a chronology into the files of its site."""

from .compose import compose

__all__ = ["compose"]
