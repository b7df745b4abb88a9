"""Comparisons, archives and statements, read from a real portal server."""

import io
import zipfile
from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise

import pytest

from daystarr_client.api import errors
from daystarr_client.api.enums_invoices import LineChange
from daystarr_client.api.portal import Portal
from daystarr_client.device.archives import merged


def test_the_changes_add_up_to_the_difference(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("maria")
    invoices = list(portal.invoices.iterate())
    for newer, older in pairwise(invoices):
        comparison = portal.invoices.compare(newer.id)
        assert comparison.previous
        assert comparison.previous.number == older.number
        assert comparison.difference.amount_minor == newer.total.amount_minor - older.total.amount_minor
        assert LineChange.OTHER not in {line.kind for line in comparison.lines}
    assert portal.invoices.compare(invoices[-1].id).previous is None


def test_an_archive_holds_every_invoice_asked_for(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("maria")
    items = portal.invoices.list().items[:5]
    parts = [portal.invoices.archive([item.id for item in some]) for some in (items[:3], items[3:])]
    content, count = merged(parts)
    assert count == 5
    names = zipfile.ZipFile(io.BytesIO(content)).namelist()
    assert sorted(names) == sorted(f"DayStarr-invoice-{item.number}.pdf" for item in items)
    with pytest.raises(errors.NotFound):
        portal.invoices.archive([items[0].id, "inv_of_somebody_else"])


def test_a_statement_is_a_pdf_of_at_most_three_years(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("maria")
    today = portal.session.get().today
    assert portal.invoices.statement(today - timedelta(days=365), today).startswith(b"%PDF-")
    with pytest.raises(errors.Invalid):
        portal.invoices.statement(today, today - timedelta(days=1))
