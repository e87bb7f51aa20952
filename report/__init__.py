"""Datestone: a folder of news articles becomes a publishable chronology."""

__version__ = "0.1.0"
