"""Options and tools that all tests share."""

from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite expected outputs and print the difference")


@pytest.fixture(scope="session")
def repository() -> Path:
    return REPOSITORY
