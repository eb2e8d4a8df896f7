"""How random tests run, and the servers that tests share."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tools import questions

if TYPE_CHECKING:
    from pathlib import Path

pytest_plugins = ["tests.postgres", "tests.shell"]

settings.register_profile("ci", max_examples=30, deadline=None, derandomize=True, print_blob=True)
settings.register_profile(
    "nightly",
    max_examples=3_000,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new base may be made."""
    return str(tmp_path / "base.db") if request.param == "sqlite" else str(request.getfixturevalue("postgres_url"))


@pytest.fixture(scope="session")
def curated(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A base of the curated data, to be read alone."""
    return questions.build(str(tmp_path_factory.mktemp("curated") / "base.db"))
