"""The settings of a report: reads `config.yaml` and holds it against what can be known without the disk."""

from __future__ import annotations

from .reading import config_schema, read_settings

__all__ = ["config_schema", "read_settings"]
