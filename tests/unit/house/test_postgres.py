"""The PostgreSQL that the tests use: each way to it, a new database for each test, and nothing left behind."""

from __future__ import annotations

from contextlib import ExitStack, closing
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import psycopg
import pytest

from tests import postgres


@pytest.mark.parametrize("time", [1, 2])
def test_each_test_has_a_new_database(postgres_url, time):
    with closing(psycopg.connect(postgres_url)) as connection:
        connection.execute("create table here (x int)")
        connection.commit()
    assert time in (1, 2)


def test_text_is_ordered_as_people_order_it(postgres_url):
    with closing(psycopg.connect(postgres_url)) as connection:
        (provider,) = connection.execute(
            "select datlocprovider from pg_database where datname = current_database()"
        ).fetchone()
        if provider != "i":
            pytest.skip("this server orders text by bytes")
        assert connection.execute("select 'a' < 'B', 'a' collate \"C\" < 'B'").fetchone() == (True, False)


@pytest.mark.parametrize("way", [postgres.installed, postgres.packaged], ids=lambda way: way.__name__)
def test_a_server_starts_on_a_socket_of_its_own_and_stops(way):
    with ExitStack() as stack:
        try:
            server = way(stack)
        except postgres.NoServerError as error:
            pytest.skip(str(error))
        assert server.administer("select 1") == "1"
        (folder,) = parse_qs(urlsplit(server.url).query)["host"]
        assert Path(folder).is_dir()
    assert not Path(folder).exists()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(server.url)


def test_the_environment_names_a_server(monkeypatch):
    monkeypatch.setenv("CONFLICTKB_TEST_POSTGRES", "postgresql://me@db.example/postgres")
    server = postgres.start(ExitStack())
    assert server.database("other") == "postgresql://me@db.example/other"


def test_where_none_can_be_had_every_reason_is_told(monkeypatch):
    monkeypatch.delenv("CONFLICTKB_TEST_POSTGRES", raising=False)

    def broken(_stack):
        raise OSError("disk full")

    with pytest.raises(
        postgres.NoServerError, match=r"named: CONFLICTKB_TEST_POSTGRES names no server; broken: disk full"
    ):
        postgres.start(ExitStack(), (postgres.named, broken))
