"""Dates as precise as their source (EDTF, ISO 8601-2): the way in to the dates of the model."""

from __future__ import annotations

from .edtf_grammar import parse_date, parse_edtf
from .edtf_values import (
    ClockTime,
    Edtf,
    EdtfDate,
    EdtfError,
    EdtfInterval,
    EdtfSet,
    Precision,
    Qualifier,
    SetSpan,
    Unbounded,
)

__all__ = [
    "ClockTime",
    "Edtf",
    "EdtfDate",
    "EdtfError",
    "EdtfInterval",
    "EdtfSet",
    "Precision",
    "Qualifier",
    "SetSpan",
    "Unbounded",
    "parse_date",
    "parse_edtf",
]
